import type { LegalDocument, Model } from '../../../architecture/index.js'

/**
 * Numbers of legal documents as papers write them: 73/2019/NĐ-CP, 749/QĐ-TTg, 67/2006/QH11, 1178/BTTTT-THH. One that goes on
 * in another way is none, not the beginning of it: “39/2017/TT-BTTTT2” does not cite 39/2017/TT.
 */
const number =
  /(?<![\p{L}\p{N}/])\d{1,5}[a-z]?\/(?:\d{4}\/)?[A-ZĐ][\p{L}\d&]*(?:-[\p{L}&]+)*(?![\p{L}\p{M}\p{N}]|-[\p{L}\p{N}])/gu

/** The document numbers that a text cites, as written. */
export function citedNumbers(text: string): string[] {
  return [...text.normalize('NFC').matchAll(number)].map((hit) => hit[0])
}

const indexed = new WeakMap<Model, Map<string, LegalDocument>>()

/** The document that a dossier cites, by id or by a number in the text. */
export function citedDocument(model: Model, text: string): LegalDocument | undefined {
  const byId = model.documents.get(text)
  if (byId) return byId
  const numbers = indexed.get(model) ?? new Map([...model.documents.values()].map((d) => [keyOf(d.number), d]))
  indexed.set(model, numbers)
  for (const cited of citedNumbers(text)) {
    const found = numbers.get(keyOf(cited))
    if (found) return found
  }
  return undefined
}

/** Numbers are typed with and without accents on Đ, in either case, with stray spaces. */
function keyOf(cited: string): string {
  return cited.normalize('NFC').toUpperCase().replaceAll('Đ', 'D').replace(/\s+/g, '')
}
