import { levelIn } from '../../appraise/index.js'
import type { Reading } from './context.js'
import { type Answer, doubt, type Item } from './item.js'
import { sentences } from './passages.js'

/** The level of security; several different ones are told. */
export function readLevel({ passages }: Reading): Answer<Item<number> | undefined> {
  const found: Item<number>[] = []
  for (const { text, source, under } of passages) {
    if (under.has('legalBasis')) continue
    for (const sentence of sentences(text)) {
      const value = levelIn(sentence)
      if (value !== undefined) found.push({ value, source: { ...source, quote: sentence } })
    }
  }
  const [first] = found
  const other = found.find((f) => f.value !== first?.value)
  if (!first || !other) return { found: first, doubts: [] }
  const unsure = doubt(
    'securityLevel',
    other.source,
    `hồ sơ còn nêu cấp độ ${other.value}, khác cấp độ ${first.value} đã ghi`,
    `the dossier also says level ${other.value}, unlike the ${first.value} taken`,
  )
  return { found: first, doubts: [unsure] }
}
