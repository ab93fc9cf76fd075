import type { Result } from '../../appraise/index.js'
import type { Model } from '../../architecture/index.js'
import { dayIn, type Lang } from '../../kernel/index.js'
import { type Facts, facts } from '../document/model.js'
import { readerUseSentence } from '../reader.js'
import { words } from '../words/index.js'

/** What the record must hold, so that the same judgement can be made again. */
export function recordFacts(result: Result, model: Model, lang: Lang): Facts {
  const w = words[lang]
  return facts([
    [w.architecture, `${result.architecture.name} (${result.architecture.id})`],
    [w.version, result.architecture.version],
    [w.digest, result.architecture.digest],
    [w.packs, model.packs.map((p) => `${p.name} (${p.id}, ${p.version})`).join('; ')],
    [w.runDate, dayIn(result.asOf, lang)],
    [w.tool, `${result.tool.name} ${result.tool.version}`],
    [w.secondReader, 'reader' in result ? readerUseSentence(result.reader, lang) : undefined],
  ])
}
