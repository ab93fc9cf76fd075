import { wordKey } from './normalise.js'
import type { Word } from './words.js'

/**
 * Names of places say where, not what: "huyện Cát Tiến" must not make two projects alike. A place is the capitalised words
 * after the word for its level.
 */
const levels = new Set(
  'tỉnh thành-phố phố quận huyện xã phường thị-xã thị-trấn trấn thôn tinh pho quan huyen xa phuong tran thon'
    .split(' ')
    .map(wordKey),
)
const longestName = 3

/** Indexes of the words that name a place. In text all in capitals nothing can be told. */
export function placeWords(words: readonly Word[]): readonly number[] {
  let found = none
  for (let i = 1; i < words.length; i++) {
    const level = words[i - 1]
    // Few words begin with a capital, and that is told sooner than whether one is the word for a level.
    if (!level || !mayName(words[i]) || !levels.has(level.key)) continue
    for (let k = i; k < i + longestName; k++) {
      const next = words[k]
      if (!mayName(next) || levels.has(next.key)) break
      if (found === none) found = []
      found.push(k)
    }
  }
  return found
}

const none: number[] = []

function mayName(word: Word | undefined): word is Word {
  return word?.joined === true && word.capital && !word.capitals
}

const placeOfAgency =
  /(?:tỉnh|thành phố|thị xã|quận|huyện|thị trấn|phường|xã)\s+(\p{Lu}\p{L}*(?:\s+\p{Lu}\p{L}*){0,3})\s*$/u

/** The place in the name of a local authority: "Cát Tiến" of "UBND huyện Cát Tiến"; undefined where there is none. */
export function provinceOf(agency: string): string | undefined {
  return placeOfAgency.exec(agency.normalize('NFC'))?.[1]
}
