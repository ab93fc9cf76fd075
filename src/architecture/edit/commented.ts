import { createPlaceTable, defaultLimits, isMapping, placesIn } from '../../kernel/index.js'
import { readYaml } from '../read/yaml.js'
import type { YamlComment } from '../read/yaml-comments.js'
import { freshYaml } from './fresh.js'

/**
 * The text of a new YAML file with comments at what they speak of; where that is not there, at what holds it.
 * @param head lines of a comment above all, without `#`
 * @param comments by the mapping in `value` that they speak of
 */
export function commentedYaml(
  value: Readonly<Record<string, unknown>>,
  head: readonly string[],
  comments: ReadonlyMap<object, readonly YamlComment[]>,
): string {
  const text = freshYaml(value, head)
  if (comments.size === 0) return text
  const table = createPlaceTable()
  const read = readYaml({ file: '', text }, table, { ...defaultLimits, fileBytes: text.length * 4 })
  const place = placesIn(table)
  const lines = text.split('\n')
  const [above, below] = [new Map<number, string[]>(), new Map<number, string[]>()]
  const add = (to: Map<number, string[]>, line: number, comment: string) =>
    to.set(line, [...(to.get(line) ?? []), comment])
  const starts: number[] = []
  visit(value, read.value)
  starts.sort((a, b) => a - b)
  const ends = new Map([...below.keys()].map((line) => [line, starts.find((start) => start > line) ?? lines.length]))
  const after = new Map<number, string[]>()
  for (const [line, said] of below) for (const one of said) add(after, ends.get(line) ?? lines.length, one)
  return lines.flatMap((line, i) => [...(after.get(i + 1) ?? []), ...(above.get(i + 1) ?? []), line]).join('\n')

  /** A value and the same as it was read back, which knows its lines. */
  function visit(own: unknown, there: unknown): void {
    if (typeof own !== 'object' || own === null || typeof there !== 'object' || there === null) return
    for (const comment of comments.get(own) ?? []) put(there, comment)
    for (const key of keysOf(own)) {
      const line = lineOf(there, key)
      if (line !== undefined) starts.push(line)
      visit(Reflect.get(own, key), Reflect.get(there, key))
    }
  }

  function put(there: object, { path, where, text: said }: YamlComment): void {
    let [line, at, isWhole]: [number, unknown, boolean] = [place.of(there)?.line ?? 1, there, true]
    for (const step of path) {
      const next = typeof at === 'object' && at !== null ? lineOf(at, step) : undefined
      isWhole = next !== undefined
      if (next === undefined) break
      line = next
      at = Reflect.get(at as object, step)
    }
    const shown = lines[line - 1] ?? ''
    const comment = `# ${said}`.trimEnd()
    const onOneLine = typeof at !== 'object' || path.length === 0
    if (where === 'beside' && isWhole && onOneLine && !/[|>][+-]?\d*$/.test(shown))
      lines[line - 1] = `${shown} ${comment}`
    else
      add(
        ...(where === 'below' ? ([below, lastLineOf(at, line)] as const) : ([above, line] as const)),
        `${shown.slice(0, shown.length - shown.trimStart().length)}${comment}`,
      )
  }

  /** Where the last of what a value holds begins. */
  function lastLineOf(at: unknown, line: number): number {
    if (typeof at !== 'object' || at === null) return line
    const last = keysOf(at).at(-1)
    return last === undefined ? line : lastLineOf(Reflect.get(at, last), lineOf(at, last) ?? line)
  }

  function lineOf(node: object, key: string | number): number | undefined {
    if (!Object.hasOwn(node, key)) return undefined
    return (isMapping(node) ? place.ofKey(node, String(key)) : place.of(node, key))?.line
  }
}

const keysOf = (value: object): (string | number)[] => (Array.isArray(value) ? [...value.keys()] : Object.keys(value))
