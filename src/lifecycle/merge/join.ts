import { isMapping } from '../../kernel/index.js'
import { sameText } from '../../language/index.js'
import { stable } from './stable.js'

/** A record as its file holds it. */
export type Raw = Readonly<Record<string, unknown>>

/** A field in which records that are merged say different things. */
export interface Conflict {
  /** Its path in the record: `name`, `lifecycle.status`. */
  readonly field: string
  /** The id of the record whose value is taken. */
  readonly taken: string
  /** What each record says, the kept one first. */
  readonly values: readonly { readonly id: string; readonly value: unknown }[]
}

/**
 * One record of several: lists are joined, gaps of the kept one are filled, and where they say different things the kept one
 * wins, or the one that `take` names for the field; where that one says nothing, the field stays open. The names of the others become further names.
 * @param take the id of the record to follow, by field
 */
export function joined(
  records: readonly Raw[],
  take: ReadonlyMap<string, string>,
): { readonly record: Raw; readonly conflicts: readonly Conflict[] } {
  const conflicts: Conflict[] = []
  const record = joinMappings(
    records.map((value) => ({ id: String(value.id), value })),
    '',
    take,
    conflicts,
  )
  return { record, conflicts }
}

interface Said<T = unknown> {
  readonly id: string
  readonly value: T
}

function joinMappings(
  said: readonly Said<Raw>[],
  at: string,
  take: ReadonlyMap<string, string>,
  conflicts: Conflict[],
): Raw {
  const fields = new Set(said.flatMap(({ value }) => Object.keys(value)))
  const result: Record<string, unknown> = {}
  for (const name of fields) {
    const values = said.flatMap(({ id, value }) => (value[name] == null ? [] : [{ id, value: value[name] }]))
    const field = at === '' ? name : `${at}.${name}`
    const [first] = values
    const asked = said.find(({ id }) => id === take.get(field))
    if (first && asked && asked.value[name] == null)
      conflicts.push({ field, taken: asked.id, values: [{ id: asked.id, value: '' }, ...values] })
    else if (first) result[name] = field === 'id' ? first.value : joinValues(values, field, take, conflicts)
  }
  return result
}

function joinValues(
  values: readonly Said[],
  field: string,
  take: ReadonlyMap<string, string>,
  conflicts: Conflict[],
): unknown {
  const [first] = values
  const asked = values.find(({ id }) => id === take.get(field))
  const lists = values.filter((v): v is Said<readonly unknown[]> => Array.isArray(v.value))
  if (asked && (lists.length > 0 || isMapping(asked.value))) return asked.value
  if (lists.length === values.length) return joinLists(lists.flatMap(({ value }) => value))
  const mappings = values.filter((v): v is Said<Raw> => isMapping(v.value))
  if (mappings.length === values.length) return joinMappings(mappings, field, take, conflicts)
  const taken = asked ?? first
  if (values.some(({ value }) => !isSame(value, first?.value)))
    conflicts.push({ field, taken: taken?.id ?? '', values })
  return taken?.value
}

/** Items in their order, each once; texts that differ in case or Unicode form are the same item. */
export function joinLists(items: readonly unknown[]): unknown[] {
  const seen = new Set<string>()
  return items.filter((item) => {
    const key = typeof item === 'string' ? item.normalize('NFC').toLowerCase().trim() : stable(item)
    return !seen.has(key) && seen.add(key)
  })
}

function isSame(a: unknown, b: unknown): boolean {
  return typeof a === 'string' && typeof b === 'string' ? sameText(a, b) : stable(a) === stable(b)
}
