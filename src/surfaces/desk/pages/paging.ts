import { type Lang, sayIn } from '../../../kernel/index.js'
import { bit, type DeskContent, note } from '../../../present/index.js'

/** A part of a long list, and where in the list it begins. */
export interface Page {
  readonly page: number
  readonly from: number
}

/** The page that an address asks for; the first where it says nothing, or nonsense. */
export function pageIn(query: URLSearchParams, perPage: number): Page {
  const page = Math.min(10_000, Math.max(1, Math.trunc(Number(query.get('trang'))) || 1))
  return { page, from: (page - 1) * perPage }
}

/** The way to the next page, with what was asked for besides. */
export function nextPage(
  path: string,
  { page }: Page,
  lang: Lang,
  asked: Readonly<Record<string, string>> = {},
): DeskContent {
  const said = Object.entries(asked).filter(([, value]) => value !== '')
  const query = new URLSearchParams([...said, ['trang', String(page + 1)]])
  return note(bit(sayIn(lang)('Trang sau ›', 'Next ›'), `${path}?${query}`))
}
