import type { LegalDocument, Model } from '../../../architecture/index.js'

/**
 * Numbers of legal documents as papers write them: 73/2019/NĐ-CP, 749/QĐ-TTg, 67/2006/QH11, 1178/BTTTT-THH, 1012/QĐ-UBND.HC. One
 * that goes on in another way is none, not the beginning of it: “39/2017/TT-BTTTT2” does not cite 39/2017/TT.
 */
const state =
  /(?<![\p{L}\p{N}/])\d{1,5}[a-z]?\/(?:\d{4}\/)?[A-ZĐ][\p{L}\d&]*(?:-[\p{L}&]+)*(?:\.[A-ZĐ]{1,4})?(?![\p{L}\p{M}\p{N}]|-[\p{L}\p{N}])/gu

/** Those of the Party: 57-NQ/TW, 02-KH/BCĐTW, 45-CTr/TU. */
const party = /(?<![\p{L}\p{N}/-])\d{1,4}-[A-ZĐ]\p{L}{1,4}\/[A-ZĐ][A-ZĐ\d]+(?![\p{L}\p{M}\p{N}]|-[\p{L}\p{N}])/gu

/** Technical regulations: QCVN 102:2016/BTTTT, however spaced. */
const regulation =
  /(?<![\p{L}\p{N}])QCVN\s*(\d{1,3}(?:-\d{1,2})?)\s*:\s*(\d{4})\s*\/\s*([A-ZĐ]{2,8})(?![\p{L}\p{M}\p{N}])/gu

/** The document numbers that a text cites, as written but for the spaces of a regulation. */
export function citedNumbers(text: string): string[] {
  const nfc = text.normalize('NFC')
  const found = [...nfc.matchAll(regulation)].map((hit) => ({
    at: hit.index,
    number: `QCVN ${hit[1]}:${hit[2]}/${hit[3]}`,
  }))
  // “2016/BTTTT” within a regulation is no number of its own.
  const others = nfc.replace(regulation, (whole) => ' '.repeat(whole.length))
  for (const pattern of [state, party])
    for (const hit of others.matchAll(pattern)) found.push({ at: hit.index, number: hit[0] })
  return found.sort((a, b) => a.at - b.at).map(({ number }) => number)
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
