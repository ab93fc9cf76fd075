import { isMapping } from '../kernel/index.js'
import type { LexiconState } from '../language/index.js'
import { areTexts, bytesIn, inText, integersIn, orderHere, parsed } from './kept.js'
import type { Said } from './search-index.js'

/** The words and the index of a catalogue as read. */
export interface LibraryState {
  readonly lexicon: LexiconState
  readonly said: Said
}

export function textOfLibrary({ lexicon, said }: LibraryState): string {
  const { words, attested, neighbours, adjacent } = lexicon
  const { count, firsts, seconds } = neighbours
  return JSON.stringify({
    order: orderHere(),
    words,
    attested: inText(attested),
    firsts: inText(firsts.subarray(0, count)),
    seconds: inText(seconds.subarray(0, count)),
    adjacent: inText(adjacent.subarray(0, count)),
    features: inText(Int32Array.from(said.features)),
    rows: inText(said.rows),
    ends: inText(said.ends),
  })
}

/** Nothing where a text is no library of so many systems, or of a machine that writes numbers the other way round. */
export function libraryIn(text: string | undefined, size: number): LibraryState | undefined {
  const kept = parsed(text)
  if (!isMapping(kept) || kept.order !== orderHere() || !areTexts(kept.words)) return undefined
  const { words } = kept
  const [attested, firsts, seconds] = [integersIn(kept.attested), integersIn(kept.firsts), integersIn(kept.seconds)]
  const [features, rows, ends] = [integersIn(kept.features), integersIn(kept.rows), integersIn(kept.ends)]
  const adjacent = bytesIn(kept.adjacent)
  if (!attested || !firsts || !seconds || !adjacent || !features || !rows || !ends) return undefined
  const fits =
    areBelow(words.length, attested, firsts, seconds) &&
    seconds.length === firsts.length &&
    adjacent.length <= firsts.length &&
    areBelow(features.length, rows) &&
    ends.length === size &&
    ends.every((end, i) => end >= (ends[i - 1] ?? 0)) &&
    (ends.at(-1) ?? 0) === rows.length
  if (!fits) return undefined
  const neighbours = { count: firsts.length, firsts, seconds }
  return { lexicon: { words, attested, neighbours, adjacent }, said: { features, rows, ends } }
}

function areBelow(most: number, ...lists: readonly Int32Array[]): boolean {
  return lists.every((list) => list.every((number) => number >= 0 && number < most))
}
