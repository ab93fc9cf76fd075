import type { Model, System } from '../../architecture/index.js'
import type { Text } from '../../kernel/index.js'
import { catalogue, createFinder, type Profile, profileOfSystem } from '../../match/index.js'
import type { Fields } from '../changes.js'
import { codeKey, looseCodeKey, nameKey, sameName } from '../names.js'
import { plannedEntity } from '../plan.js'
import type { ResolvedRow } from './row.js'
import { isNational, sayTheSame, shareAWord, tellingParts } from './telling.js'

/** What the finder advises on a row. */
export interface DuplicateAdvice {
  /** The system, or the row by its id, that it may be the same as. */
  readonly of: string
  readonly reason: Text
  /** Whether one agency owns both, so that a person has to say which it is; of two agencies each has its own. */
  readonly oneOwner: boolean
}

/**
 * Which new rows the duplicate finder holds to be in the architecture already, or above in the same file. Only `duplicate`
 * counts; overlap is for a reviewer to judge (`validate` tells it). Nothing is dropped on its word.
 */
export function duplicatesIn(
  rows: readonly ResolvedRow[],
  model: Model,
  asOf: string,
): ReadonlyMap<ResolvedRow, DuplicateAdvice> {
  const fresh = new Map(rows.filter((r) => r.verdict.do === 'new').map((r) => [r.incoming.id, r]))
  const advice = new Map<ResolvedRow, DuplicateAdvice>()
  if (![...fresh.values()].some((r) => !r.verdict.settled)) return advice
  const telling = tellingParts(rows)
  const profiles = [...fresh.values()].map((r) =>
    profileOfSystem(model, asSystem(r.incoming.id, telling.of(r)), 'operational'),
  )
  const finder = createFinder([...catalogue(model, asOf), ...profiles], model.glossary, model.judging, undefined, true)
  /** The row of a pair that is open, with the other of the two. */
  const opened = <T extends { readonly id: string }>(a: T, b: T) => {
    const [later, sooner] = [openRow(fresh.get(b.id)), openRow(fresh.get(a.id))]
    return later ? { row: later, own: b, other: a } : sooner && { row: sooner, own: a, other: b }
  }
  /** Whether a pair could be advised on at all; most of a large catalogue could not, and their texts need no look. */
  const matters = (a: Profile, b: Profile): boolean => {
    const pair = opened(a, b)
    if (!pair) return false
    const { row, own, other } = pair
    const twin = fresh.get(other.id)
    // Where both say only what the template has in every row, their names alone tell which they are.
    if (twin && [row, twin].every(telling.isCommonplace) && !sayTheSame(row.name.text, twin.name.text)) return false
    if (isNational(model, other) && !isNational(model, own)) return false
    if (![other.name, ...other.aliases].some((name) => shareAWord(name, row.name.text))) return false
    return nameKey(other.name) !== nameKey(row.name.text) || sameName(other.name, row.name.text)
  }
  for (const { a, b, relation, reason } of finder.within(undefined, matters)) {
    const pair = relation === 'duplicate' ? opened({ id: a }, { id: b }) : undefined
    if (!pair || advice.has(pair.row)) continue
    const { row, other } = pair
    const twin = fresh.get(other.id)
    if (twin && advice.has(twin)) continue
    const owner = twin ? ownerOf(twin) : model.systems.get(other.id)?.owner
    advice.set(row, { of: other.id, reason, oneOwner: owner === ownerOf(row) })
  }
  return advice
}

/**
 * New rows that realize a component which the province builds once for all, where their own agency has a system that realizes it
 * already: “LGSP tỉnh” beside the LGSP of the architecture.
 */
export function sharedTwice(rows: readonly ResolvedRow[], model: Model): ReadonlyMap<ResolvedRow, DuplicateAdvice> {
  const advice = new Map<ResolvedRow, DuplicateAdvice>()
  const holders = new Map<string, System>()
  for (const system of model.systems.values())
    if (model.originOf(system) === 'workspace')
      for (const id of system.realizes ?? []) holders.set(`${id} ${system.owner}`, system)
  for (const row of rows) {
    const realizes = row.incoming.assumed?.get('realizes')
    if (row.verdict.do !== 'new' || row.verdict.settled || !Array.isArray(realizes)) continue
    for (const id of realizes) {
      const component = model.components.get(String(id))
      const system = holders.get(`${id} ${row.incoming.fields.get('owner')}`)
      if (component?.shared !== true || !system) continue
      const reason: Text = {
        vi: `Cùng cơ quan, cùng là thành phần dùng chung “${component.name}”.`,
        en: `One agency, and both are the shared component “${component.name}”.`,
      }
      advice.set(row, { of: system.id, reason, oneOwner: true })
    }
  }
  return advice
}

/**
 * New rows of one agency whose codes differ in case and separators alone, such as “a-01” and “A01”: likely one code that was typed
 * in two ways, and then one system. Which it is a person says; a code is not mended silently.
 * @param asked rows of which something else is asked, which comes first
 */
export function codesAlike(
  rows: readonly ResolvedRow[],
  asked: ReadonlyMap<ResolvedRow, DuplicateAdvice>,
): ReadonlyMap<ResolvedRow, DuplicateAdvice> {
  const advice = new Map<ResolvedRow, DuplicateAdvice>()
  const first = new Map<string, { readonly row: ResolvedRow; readonly code: string }>()
  for (const row of rows) {
    const code = row.incoming.fields.get('code')
    if (row.verdict.do !== 'new' || typeof code !== 'string' || looseCodeKey(code) === '') continue
    const key = `${looseCodeKey(code)}\0${ownerOf(row)}`
    const above = first.get(key)
    if (!above) first.set(key, { row, code })
    else if (codeKey(above.code) !== codeKey(code) && openRow(row) && !asked.has(row) && !asked.has(above.row)) {
      const reason: Text = {
        vi: `Cùng cơ quan; mã “${code}” chỉ khác “${above.code}” ở chữ hoa, dấu cách, gạch hay chấm.`,
        en: `One agency; the code “${code}” differs from “${above.code}” in case, blanks, hyphens or dots alone.`,
      }
      advice.set(row, { of: above.row.incoming.id, reason, oneOwner: true })
    }
  }
  return advice
}

const ownerOf = ({ incoming }: ResolvedRow) => incoming.fields.get('owner')

const openRow = (row: ResolvedRow | undefined) => (row?.verdict.settled ? undefined : row)

/** A row as the finder takes systems; the fields that a row may lack have no part in the comparison. */
const asSystem = (id: string, fields: Fields): System => plannedEntity('systems', id, fields) as System
