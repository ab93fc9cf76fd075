import type { FieldChange } from './types.js'

/** What differs between two values of the same kind, field by field in the order of the newer; nothing where they say the same. */
export function fieldChanges(
  before: Readonly<Record<string, unknown>>,
  after: Readonly<Record<string, unknown>>,
  within = '',
): FieldChange[] {
  const names = [...new Set([...Object.keys(after), ...Object.keys(before)])]
  return names.flatMap((name) => changesOf(`${within}${name}`, before[name], after[name]))
}

function changesOf(field: string, before: unknown, after: unknown): FieldChange[] {
  if (canonical(before) === canonical(after)) return []
  if (isRecord(before) && isRecord(after)) return fieldChanges(before, after, `${field}.`)
  if ((Array.isArray(before) || before === undefined) && (Array.isArray(after) || after === undefined)) {
    const [old, fresh] = [before ?? [], after ?? []]
    const removed = without(old, fresh)
    const added = without(fresh, old)
    if (added.length === 0 && removed.length === 0) return []
    return [{ field, ...(added.length > 0 ? { added } : {}), ...(removed.length > 0 ? { removed } : {}) }]
  }
  return [{ field, ...(before === undefined ? {} : { before }), ...(after === undefined ? {} : { after }) }]
}

/** The items of one list that another has not, by what they say; each as often as it has them more. */
function without(items: readonly unknown[], others: readonly unknown[]): unknown[] {
  const left = new Map<string, number>()
  for (const other of others) left.set(canonical(other), (left.get(canonical(other)) ?? 0) + 1)
  return items.filter((item) => {
    const times = left.get(canonical(item)) ?? 0
    left.set(canonical(item), times - 1)
    return times <= 0
  })
}

/** A value as text that is the same whatever the order of its keys, or of Unicode's marks. */
export function canonical(value: unknown): string {
  const sorted = (_: string, inner: unknown) =>
    isRecord(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : typeof inner === 'string'
        ? inner.normalize('NFC').trim()
        : inner
  return JSON.stringify(value, sorted) ?? ''
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
