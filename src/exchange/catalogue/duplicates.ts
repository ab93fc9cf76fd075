import type { Model, System } from '../../architecture/index.js'
import type { Text } from '../../kernel/index.js'
import { catalogue, createFinder, profileOfSystem } from '../../match/index.js'
import { nameKey, sameName } from '../names.js'
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
  const profiles = [...fresh.values()].map((r) => profileOfSystem(model, telling.of(r, asSystem(r)), 'operational'))
  const finder = createFinder([...catalogue(model, asOf), ...profiles], model.glossary, model.judging)
  for (const { a, b, relation, reason } of finder.within()) {
    if (relation !== 'duplicate') continue
    const [row, other] = openRow(fresh.get(b)) ? [fresh.get(b), a] : [openRow(fresh.get(a)), b]
    if (!row || advice.has(row)) continue
    const twin = fresh.get(other)
    if (twin && advice.has(twin)) continue
    // Where both say only what the template has in every row, their names alone tell which they are.
    if (twin && [row, twin].every(telling.isCommonplace) && !sayTheSame(row.name.text, twin.name.text)) continue
    const system = twin ? asSystem(twin) : model.systems.get(other)
    if (!system || (isNational(model, system) && !isNational(model, asSystem(row)))) continue
    if (![system.name, ...(system.aliases ?? [])].some((name) => shareAWord(name, row.name.text))) continue
    if (nameKey(system.name) === nameKey(row.name.text) && !sameName(system.name, row.name.text)) continue
    advice.set(row, { of: other, reason, oneOwner: system.owner === row.incoming.fields.get('owner') })
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

const openRow = (row: ResolvedRow | undefined) => (row?.verdict.settled ? undefined : row)

/** A row as the finder takes systems; the fields that a row may lack have no part in the comparison. */
function asSystem({ incoming }: ResolvedRow): System {
  const fields = new Map([...(incoming.assumed ?? []), ...incoming.fields])
  return plannedEntity('systems', incoming.id, fields) as System
}
