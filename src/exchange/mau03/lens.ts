import { idPattern } from '../../architecture/index.js'
import { plainCell } from '../catalogue/unchanged.js'

/** The id that a code of ours was made from: `KT-CSDL-DAT-DAI` → `csdl-dat-dai`; nothing for a code that an agency gave. */
export function idInCode(code: string): string | undefined {
  const [, rest = ''] = /^(?:KT|QG|LQ|CX|QH|ND|NV)-([A-Z0-9._-]+)$/.exec(code) ?? []
  const id = rest.toLowerCase()
  return /[a-z]/.test(id) && new RegExp(idPattern).test(id) ? id : undefined
}

/** Cells of a row that the model would not write by itself: to be kept in the form's own words. */
export function keptWords(
  cells: ReadonlyMap<string, string>,
  derived: ReadonlyMap<string, string>,
  before: object | undefined,
  keys: readonly string[],
): Map<string, unknown> {
  const kept = new Map<string, unknown>()
  for (const key of keys) {
    const text = cells.get(key) ?? ''
    const earlier: unknown = before && Reflect.get(before, key)
    if (text !== (derived.get(key) ?? '') || (earlier !== undefined && earlier !== text)) kept.set(`mau03.${key}`, text)
  }
  return kept
}

/**
 * What the cells of a row come to, however they were kept. A row that says just what the architecture writes says nothing new, whereas to
 * read it again would lose what cells cannot hold (a comma or line in a name, which of two of one name is meant).
 */
export function saying(cells: ReadonlyMap<string, string>): string {
  const said = [...cells].map(([key, text]) => [key, plainCell(text)] as const).filter(([, text]) => text !== '')
  return JSON.stringify(said.sort(([a], [b]) => (a < b ? -1 : 1)))
}
