import { isMapping } from '../../kernel/index.js'

/** A step into a value: a field, an index of a list, or the item of a list that has this id. */
export type Step = string | number | { readonly id: string }

/** The way from the top of a file to a value: `['systems', { id: 'lgsp' }, 'lifecycle', 'status']`. */
export type Path = readonly Step[]

/** A path as an error shows it: `systems[lgsp].lifecycle.status`. */
export function shownPath(path: Path): string {
  return path.reduce<string>((shown, step) => {
    if (typeof step === 'string') return shown === '' ? step : `${shown}.${step}`
    return `${shown}[${typeof step === 'number' ? step : step.id}]`
  }, '')
}

/** The field name or index that a step means in a container; nothing where the container has no such thing. */
export function stepKey(container: unknown, step: Step): string | number | undefined {
  if (Array.isArray(container)) {
    if (typeof step === 'number') return step < container.length ? step : undefined
    if (typeof step === 'string') return undefined
    const at = container.findIndex((item) => isMapping(item) && item.id === step.id)
    return at < 0 ? undefined : at
  }
  return isMapping(container) && typeof step === 'string' && Object.hasOwn(container, step) ? step : undefined
}

/** The value under a key of a container. */
export function inner(container: unknown, key: string | number): unknown {
  return typeof container === 'object' && container !== null ? Reflect.get(container, key) : undefined
}

/** Whether two plain values are the same, the order of fields aside. */
export function same(a: unknown, b: unknown): boolean {
  if (Array.isArray(a) && Array.isArray(b)) return a.length === b.length && a.every((item, i) => same(item, b[i]))
  if (isMapping(a) && isMapping(b)) {
    const keys = Object.keys(a)
    return keys.length === Object.keys(b).length && keys.every((key) => Object.hasOwn(b, key) && same(a[key], b[key]))
  }
  return Object.is(a, b)
}
