import { Lexer } from 'yaml'
import type { Place } from '../../kernel/index.js'
import type { ReadMapping } from './memory.js'

/** A comment of a YAML file, and of which value in a node it speaks. */
export interface YamlComment {
  /** The way from the node to the value; empty where it speaks of the node itself. */
  readonly path: readonly (string | number)[]
  /** Whether it stands on lines above the value, beside it, or below it. */
  readonly where: 'above' | 'beside' | 'below'
  /** Without `#`. */
  readonly text: string
}

/** The comments of a file by the node that each speaks of, and those of a file that has none of the nodes. */
interface CommentsOfNodes {
  readonly of: ReadonlyMap<object, readonly YamlComment[]>
  readonly loose: readonly string[]
}

interface Anchor {
  readonly node: object
  readonly path: readonly (string | number)[]
}

/**
 * Every comment of a file with the node that it speaks of: what stands beside a value speaks of that, what stands on a line of
 * its own of what follows, unless it is further in than that; then of what goes before.
 * @param nodes mappings of the file, which do not hold each other
 */
export function commentsOfNodes({ source }: ReadMapping, nodes: readonly object[], place: Place): CommentsOfNodes {
  const of = new Map<object, YamlComment[]>()
  const found = source.text.includes('#') ? commentLines(source.text) : []
  if (found.length === 0) return { of, loose: [] }
  const indents = source.text.split('\n').map((line) => line.length - line.trimStart().length)
  const anchors = new Map<number, Anchor>()
  for (const node of nodes) anchorsIn(node, node, [], place, anchors)
  const lines = [...anchors.keys()].sort((a, b) => a - b)
  const loose: string[] = []
  let next = 0
  for (const { line, column, alone, text } of found) {
    while (next < lines.length && (lines[next] ?? 0) <= line) next++
    const [before, after] = [lines[next - 1], lines[next]]
    const goesOn = after !== undefined && (before === undefined || column <= (indents[after - 1] ?? 0))
    const at = alone && goesOn ? after : (before ?? after)
    const anchor = anchors.get(at ?? 0)
    if (!anchor) loose.push(text)
    else {
      const where = at === line ? 'beside' : at === after ? 'above' : 'below'
      of.set(anchor.node, [...(of.get(anchor.node) ?? []), { path: anchor.path, where, text }])
    }
  }
  return { of, loose }
}

/** On each line the first of what begins there. */
function anchorsIn(
  value: object,
  node: object,
  path: readonly (string | number)[],
  place: Place,
  into: Map<number, Anchor>,
): void {
  const put = (line: number | undefined, at: readonly (string | number)[]) => {
    if (line !== undefined && !into.has(line)) into.set(line, { node, path: at })
  }
  if (path.length === 0) put(place.of(value)?.line, path)
  const keys: (string | number)[] = Array.isArray(value) ? [...value.keys()] : Object.keys(value)
  for (const key of keys) {
    const at = [...path, key]
    put((typeof key === 'string' ? place.ofKey(value, key) : place.of(value, key))?.line, at)
    const inner: unknown = Reflect.get(value, key)
    if (typeof inner === 'object' && inner !== null) anchorsIn(inner, node, at, place, into)
  }
}

/** Every comment of a text: its line from 1, its column from 0, and whether it is alone on its line. */
function commentLines(text: string) {
  const found: { line: number; column: number; alone: boolean; text: string }[] = []
  let [line, lineStart, offset, isScalar] = [1, 0, 0, false]
  for (const token of new Lexer().lex(text)) {
    // Marks of the lexer's own, which the text does not hold; behind the second stands a scalar.
    if (token === '\u0002' || token === '\u0018' || token === '\u001f') {
      isScalar = token === '\u001f'
      continue
    }
    if (token.startsWith('#') && !isScalar) {
      const alone = text.slice(lineStart, offset).trim() === ''
      found.push({ line, column: offset - lineStart, alone, text: token.replace(/^#+ ?/, '').trimEnd() })
    }
    isScalar = false
    for (let at = token.indexOf('\n'); at >= 0; at = token.indexOf('\n', at + 1)) {
      line++
      lineStart = offset + at + 1
    }
    offset += token.length
  }
  return found
}
