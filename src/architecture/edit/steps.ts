import { isMapping } from '../../kernel/index.js'
import { inner, type Path, type Step, same, stepKey } from './path.js'

/** A way in keys that exist, from the top of a file. */
export type Keys = readonly (string | number)[]

/** The smallest changes that there are. */
export type Primitive =
  | {
      readonly kind: 'put'
      readonly at: Keys
      readonly key: string | number
      readonly value: unknown
      readonly comment?: readonly string[]
    }
  | { readonly kind: 'take'; readonly at: Keys; readonly key: string | number }
  | {
      readonly kind: 'add'
      readonly at: Keys
      readonly values: readonly unknown[]
      readonly comment: readonly string[]
    }

/** The keys of a path as far as it exists, and the steps that remain. */
export function trace(value: unknown, path: Path): { keys: Keys; found: unknown; rest: Path } {
  const keys: (string | number)[] = []
  let found = value
  for (const [i, step] of path.entries()) {
    const key = stepKey(found, step)
    if (key === undefined) return { keys, found, rest: path.slice(i) }
    keys.push(key)
    found = inner(found, key)
  }
  return { keys, found, rest: [] }
}

/** What to do so that `path` holds `value`; nothing where the path leads through something that cannot hold it. */
export function settingSteps(whole: unknown, path: Path, value: unknown): Primitive[] | undefined {
  const { keys, found, rest } = trace(whole, path)
  if (rest.length > 0) return missing(keys, found, rest, value)
  return differences(keys, found, value)
}

/** What to do so that a list at `path` holds further items; nothing where there is no list and none can be made. */
export function addingSteps(
  whole: unknown,
  path: Path,
  values: readonly unknown[],
  comment: readonly string[],
): Primitive[] | undefined {
  const { keys, found, rest } = trace(whole, path)
  if (rest.length === 0 && Array.isArray(found)) return [{ kind: 'add', at: keys, values, comment }]
  if (rest.length === 0 && found !== null) return undefined
  const steps = rest.length > 0 ? missing(keys, found, rest, values) : differences(keys, found, values)
  // A list that is made anew takes its comment along.
  return steps?.map((s) => (s.kind === 'put' && comment.length > 0 ? { ...s, comment } : s))
}

/** Fields that do not exist yet, the inner ones inside the outermost. */
function missing(keys: Keys, found: unknown, [first, ...rest]: Path, value: unknown): Primitive[] | undefined {
  const names = rest.map((step: Step) => (typeof step === 'string' ? step : undefined))
  if (typeof first !== 'string' || names.includes(undefined)) return undefined
  const nested = names.reduceRight<unknown>((held, name) => ({ [String(name)]: held }), value)
  if (isMapping(found) || (found === null && keys.length === 0) || found === undefined)
    return [{ kind: 'put', at: keys, key: first, value: nested }]
  const last = keys[keys.length - 1]
  if (found === null && last !== undefined)
    return [{ kind: 'put', at: keys.slice(0, -1), key: last, value: { [first]: nested } }]
  return undefined
}

/** The steps from one value to another, as small as they can be. */
function differences(keys: Keys, from: unknown, to: unknown): Primitive[] {
  if (same(from, to)) return []
  if (isMapping(from) && isMapping(to) && Object.keys(from).length > 0) {
    return [
      ...Object.entries(to).flatMap(([key, value]) =>
        Object.hasOwn(from, key)
          ? differences([...keys, key], from[key], value)
          : value === undefined
            ? []
            : [{ kind: 'put', at: keys, key, value } as const],
      ),
      ...Object.keys(from)
        .filter((key) => to[key] === undefined)
        .map((key) => ({ kind: 'take', at: keys, key }) as const),
    ]
  }
  if (Array.isArray(from) && Array.isArray(to) && from.length > 0 && to.length > 0) {
    const steps = listDifferences(keys, from, to)
    if (steps) return steps
  }
  const last = keys[keys.length - 1]
  return last === undefined ? [] : [{ kind: 'put', at: keys.slice(0, -1), key: last, value: to }]
}

/** Items taken out and others added at the end; or, in a list as long as before, each item for itself. Nothing where neither serves. */
function listDifferences(keys: Keys, from: readonly unknown[], to: readonly unknown[]): Primitive[] | undefined {
  const eachForItself = () =>
    from.length === to.length ? from.flatMap((item, i) => differences([...keys, i], item, to[i])) : undefined
  if (from.every(isMapping) && from.length === to.length) return eachForItself()
  const gone = [...from.keys()].filter((i) => !to.some((item) => same(item, from[i])))
  const kept = from.filter((_, i) => !gone.includes(i))
  if (kept.length === 0 || !kept.every((item, i) => same(item, to[i]))) return eachForItself()
  const values = to.slice(kept.length)
  return [
    ...gone.reverse().map((key) => ({ kind: 'take', at: keys, key }) as const),
    ...(values.length > 0 ? [{ kind: 'add', at: keys, values, comment: [] } as const] : []),
  ]
}

/** The whole value after a change; what did not change is shared with the one before. */
export function applied(whole: unknown, change: Primitive, at: Keys = change.at): unknown {
  const [key, ...rest] = at
  if (key !== undefined) {
    const within = applied(inner(whole, key), change, rest)
    if (Array.isArray(whole)) return whole.map((item, i) => (i === key ? within : item))
    return { ...(isMapping(whole) ? whole : {}), [key]: within }
  }
  if (change.kind === 'add') return [...(Array.isArray(whole) ? whole : []), ...change.values]
  if (Array.isArray(whole)) {
    return change.kind === 'take'
      ? whole.filter((_, i) => i !== change.key)
      : whole.map((item, i) => (i === change.key ? change.value : item))
  }
  const fields = isMapping(whole) ? whole : {}
  if (change.kind === 'put') return { ...fields, [change.key]: change.value }
  return Object.fromEntries(Object.entries(fields).filter(([name]) => name !== change.key))
}
