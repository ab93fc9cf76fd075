import type { Model, System } from '../../architecture/index.js'
import type { Fields } from '../changes.js'
import { nameKey } from '../names.js'
import { spelledName } from './abbreviations.js'
import type { ResolvedRow } from './row.js'

/** Words that most names of systems carry; they say nothing of which it is. */
const common = new Set(
  'he thong thong tin phan mem ung dung co so du lieu csdl httt pm ht quan ly dien tu truc tuyen dich vu nen tang cong trang website cua va cac cho tren theo ve tinh so bo ngay cap dung chung'.split(
    ' ',
  ),
)

/** Whether two names have a word in common that says what the systems are about. */
export function shareAWord(a: string, b: string): boolean {
  const words = new Set(tellingWords(a))
  return tellingWords(b).some((word) => words.has(word))
}

/** Whether two names say the same of what the systems are about, whatever each calls its kind. */
export function sayTheSame(a: string, b: string): boolean {
  const [one, other] = [a, b].map((name) => [...new Set(wordsOfSubject(name))].sort().join(' '))
  return one === other
}

/** The common words with their accents: “về” says nothing, “vé” does. */
const written = new Set(
  'hệ thống thông tin phần mềm ứng dụng cơ sở dữ liệu quản lý điện tử trực tuyến dịch vụ nền tảng cổng trang của và các cho trên theo về tỉnh sở bộ ngành cấp dùng chung'.split(
    ' ',
  ),
)

function wordsOfSubject(name: string): string[] {
  const words =
    spelledName(name)
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  return words.filter((word) => !written.has(word) && !(word === nameKey(word) && common.has(word))).map(nameKey)
}

/** Whether a word, without its accents, says nothing of what a system is about. */
export const isCommon = (word: string): boolean => common.has(word)

function tellingWords(name: string): string[] {
  return nameKey(name)
    .split(' ')
    .filter((word) => !common.has(word))
}

/** Whether at least so many names speak of different things: no word stands in more than half of them. */
function areUnrelated(names: ReadonlySet<string>): boolean {
  if (names.size < mostShared) return false
  const counts = new Map<string, number>()
  for (const name of names)
    for (const word of new Set(tellingWords(name))) counts.set(word, (counts.get(word) ?? 0) + 1)
  return [...counts.values()].every((count) => count * 2 <= names.size)
}

/** From how many differently named systems on a text is taken for a pick list or a phrase of the template. */
const mostShared = 3

/** What of rows tells them apart from the others of their file. */
export interface TellingParts {
  /** The fields of a row's system without what says nothing of it. */
  readonly of: (row: ResolvedRow) => Fields
  /** Whether what a row says of its system, beside the name, stands word for word in several others of other names. */
  readonly isCommonplace: (row: ResolvedRow) => boolean
}

/**
 * What tells the rows of a file apart: remarks say nothing of what a system does, nor does what three or more systems on
 * different subjects share word for word.
 */
export function tellingParts(rows: readonly ResolvedRow[]): TellingParts {
  const first = new Map<string, string>()
  const shared = new Map<string, Set<string>>()
  for (const { incoming, name } of rows) {
    const own = nameKey(name.text)
    for (const text of textsOf(incoming.fields)) {
      const key = nameKey(text)
      const known = first.get(key)
      if (known === undefined) first.set(key, own)
      else if (known !== own) shared.set(key, (shared.get(key) ?? new Set([known])).add(own))
    }
  }
  const phrases = new Set([...shared].filter(([, names]) => areUnrelated(names)).map(([text]) => text))
  const tells = (text: string) => phrases.size === 0 || !phrases.has(nameKey(text))
  const isCommonplace = ({ incoming }: ResolvedRow) => {
    const texts = [...textsOf(incoming.fields, ['functions', 'description'])]
    return texts.length > 0 && texts.every((text) => (shared.get(nameKey(text))?.size ?? 0) >= mostShared)
  }
  const of: TellingParts['of'] = ({ row, incoming }) => {
    const fields = new Map([...(incoming.assumed ?? []), ...incoming.fields])
    const said =
      row.cells.get('description')?.cell.text ?? (row.note === undefined ? fields.get('description') : undefined)
    if (typeof said === 'string' && tells(said)) fields.set('description', said)
    else fields.delete('description')
    for (const field of ['functions', 'users', 'data']) {
      const items = fields.get(field)
      if (Array.isArray(items))
        fields.set(
          field,
          items.filter((item) => typeof item !== 'string' || tells(item)),
        )
    }
    return fields
  }
  return { of, isCommonplace }
}

function* textsOf(
  fields: ReadonlyMap<string, unknown>,
  of: readonly string[] = ['functions', 'users', 'data', 'description'],
): Iterable<string> {
  for (const field of of) {
    const value = fields.get(field)
    for (const text of Array.isArray(value) ? value : [value])
      if (typeof text === 'string') yield field === 'description' ? text.replace(/\n?Ghi chú: [\s\S]*$/, '') : text
  }
}

/** Whether a system is the nation's: a province's own that does the same stands beside it. */
export function isNational(
  model: Model,
  { owner, scope }: { readonly owner: string; readonly scope: System['scope'] | undefined },
): boolean {
  const kind = model.agencies.get(owner)?.kind
  return scope === 'national' || kind === 'ministry' || kind === 'national'
}
