import { placed } from './connections.js'
import { about, type Reading, sourceOf, tidy } from './context.js'
import type { Item } from './item.js'
import { nameFinder } from './names.js'
import { sentences } from './passages.js'
import { told } from './told.js'

const serves = /trung tâm|máy chủ|đám mây|cloud|phòng máy|data ?cent(?:er|re)|server|hạ tầng/iu

/** Where the system stands: the id of the place where a sentence names it whole, else the sentence's own words. */
export function readHosting(reading: Reading): Item | undefined {
  const { model } = reading
  const find = nameFinder(
    [...model.systems.values()].filter((s) => s.kind === 'infrastructure' || s.kind === 'platform'),
  )
  const candidates: Item[] = [
    ...about(reading, 'hosting').flatMap((s) =>
      s.said.flatMap((said) => sentences(said.text).map((value) => ({ value, source: sourceOf(s, said) }))),
    ),
    ...[...told(reading)].map(({ sentence, source }) => ({ value: sentence, source: { ...source, quote: sentence } })),
  ]
  const labelled = about(reading, 'hosting')[0]?.said.flatMap((said) => sentences(said.text)).length ?? 0
  for (const [i, { value, source }] of candidates.entries()) {
    const says = placed.exec(value)
    if (!serves.test(value) || (!says && i >= labelled)) continue
    const [named] = find(says ? value.slice(says.index) : value)
    const [id, ...more] = named?.ids ?? []
    return { value: id !== undefined && more.length === 0 ? id : tidy(value), source }
  }
  return undefined
}
