import { findById, type LegalDocument, type Model } from '../../architecture/index.js'

/** What may not stand in a paper that is signed is taken out of a text here, and what must not be cited as certain is found. */

const inBrackets = / \(([a-z0-9][a-z0-9-_.]*(?:[,;] ?[a-z0-9][a-z0-9-_.]*)*)((?:, [^()]*)?)\)/g

/**
 * A text without the ids that rules put behind names: “Hệ thống X (he-thong-x)” is “Hệ thống X”.
 * @param others ids that the model does not know; where nothing is given ids stay, for who edits files
 */
export function withoutIds(text: string, model: Model, others: ReadonlySet<string> | undefined): string {
  if (!others) return text
  return text.replace(inBrackets, (whole, ids: string, rest: string) => {
    const known = ids.split(/[,;] ?/).every((id) => others.has(id) || findById(model, id) !== undefined)
    if (!known) return whole
    return rest === '' ? '' : ` (${rest.slice(2)})`
  })
}

/** Documents named in a text whose own text nobody has compared. */
export function unseenIn(text: string, model: Model): LegalDocument[] {
  return [...model.documents.values()].filter(
    ({ number, confidence }) =>
      confidence !== undefined && confidence !== 'verified' && number !== undefined && names(text, number),
  )
}

/** Whether a number stands in a text, and not only as a part of another. */
function names(text: string, number: string): boolean {
  for (let at = text.indexOf(number); at >= 0; at = text.indexOf(number, at + 1)) {
    if (!/[\p{L}\d/-]/u.test(text[at - 1] ?? ' ') && !/[\p{L}\d/-]/u.test(text[at + number.length] ?? ' ')) return true
  }
  return false
}
