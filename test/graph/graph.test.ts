import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { circlesOf, type Digraph, digraphOf, hasArrow } from '../../src/architecture/graph/digraph.js'
import { cycles, graphOf, pathBetween } from '../../src/architecture/graph/graph.js'
import { pointerCycles } from '../../src/architecture/graph/pointers.js'
import { modelOf, systemLine } from '../support/model.js'

const arrowsIn = (graph: Digraph) =>
  graph.ids.flatMap((from) => graph.ids.filter((to) => hasArrow(graph, from, to)).map((to) => `${from}>${to}`))

/** A graph of arrows such as `a>b a>c`. */
const graph = (arrows: string) => {
  const pairs = arrows.split(' ').map((arrow) => arrow.split('>'))
  const ids = [...new Set(pairs.flat())]
  const dependencies = pairs.map(([from, to]) => `  - { from: ${from}, to: ${to}, kind: uses }\n`)
  return graphOf(
    modelOf(`systems:\n${ids.map((id) => systemLine(id)).join('')}dependencies:\n${dependencies.join('')}`),
  )
}

describe('the graph of a model', () => {
  const whole = () =>
    graphOf(
      modelOf(`components:
  - { id: tich-hop, name: Tích hợp, layer: nen-tang }
  - { id: kho, name: Kho, layer: nen-tang }
systems:
${systemLine('kho')}${systemLine('cong', { dependsOn: '[{ to: kho, kind: data }, { to: kho, kind: hosting }, { to: tich-hop, kind: uses }, { to: khong-co, kind: uses }]' })}dependencies:
  - { from: khong-co, to: kho, kind: data }
`),
    )

  test('has a node for each system and component, one where both have an id', () => {
    expect(whole().ids).toEqual(['cong', 'kho', 'tich-hop'])
  })

  test('has one arrow from consumer to provider for all dependencies, and none to what does not exist', () => {
    expect(arrowsIn(whole())).toEqual(['cong>kho', 'cong>tich-hop'])
    expect(hasArrow(whole(), 'kho', 'cong')).toBe(false)
    expect(hasArrow(whole(), 'khong-co', 'kho')).toBe(false)
    expect(hasArrow(whole(), 'cong', 'khong-co')).toBe(false)
  })
})

describe('circles', () => {
  test.each([
    ['none', 'a>b b>c a>c', []],
    ['one that needs itself is another fault', 'a>a a>b', []],
    ['begins with the smallest id and follows the arrows', 'c>b b>a a>c', [['a', 'c', 'b']]],
    ['of several ways the shortest', 'a>b b>c c>d d>a b>a', [['a', 'b']]],
    ['of equally short ways the first by id', 'a>c a>b b>d c>d d>a', [['a', 'b', 'd']]],
    [
      'two, in the order of their ids',
      'x>y y>x b>c c>b',
      [
        ['b', 'c'],
        ['x', 'y'],
      ],
    ],
    [
      'two in the order of their ids, though one leads to the other',
      'a>z z>a a>b b>c c>b',
      [
        ['a', 'z'],
        ['b', 'c'],
      ],
    ],
    ['what hangs on a circle is no part of it', 'a>b b>a b>c z>a', [['a', 'b']]],
    ['the smallest id needs itself too', 'a>a a>b b>a', [['a', 'b']]],
  ])('%s', (_, arrows, expected) => expect(cycles(graph(arrows))).toEqual(expected))
})

test('circles and ways are those that following every arrow finds', () => {
  const ids = [...'abcdefg']
  const arrow = fc.tuple(fc.constantFrom(...ids), fc.constantFrom(...ids))
  fc.assert(
    fc.property(fc.array(arrow, { maxLength: 14 }), (arrows) => {
      const graph = digraphOf(ids, arrows)
      expect(arrowsIn(graph)).toEqual([...new Set(arrows.map(([a, b]) => `${a}>${b}`))].sort())
      const reached = (from: string) => {
        const seen = new Set<string>()
        for (let more = [from]; more.length > 0; )
          more = arrows.flatMap(([a, b]) => (more.includes(a) && !seen.has(b) && seen.add(b) ? [b] : []))
        return seen
      }
      const together = ids.map((id) => ids.filter((o) => o === id || (reached(id).has(o) && reached(o).has(id))))
      const groups = together.filter((group, i) => group.length > 1 && group[0] === ids[i])
      expect(circlesOf(graph)).toEqual(groups)
      expect(cycles(graph).map((path) => path[0])).toEqual(groups.map((group) => group[0]))
      for (const from of ids)
        for (const to of ids)
          expect(pathBetween(graph, from, to) !== undefined).toBe(from === to || reached(from).has(to))
    }),
  )
})

test('a chain of any length ends', () => {
  const ids = Array.from({ length: 20_000 }, (_, i) => String(i).padStart(5, '0'))
  const chain = digraphOf(
    ids,
    ids.map((id, i) => [id, ids[(i + 1) % ids.length] ?? '']),
  )
  expect(cycles(chain)).toEqual([ids])
})

describe('a way along the dependencies', () => {
  test.each([
    ['both ends included', 'a>b b>c', 'a', 'c', ['a', 'b', 'c']],
    ['the shortest', 'a>b b>c c>d a>d', 'a', 'd', ['a', 'd']],
    ['of equally short ones the first by id', 'a>c a>b b>d c>d', 'a', 'd', ['a', 'b', 'd']],
    ['not against the arrows', 'a>b', 'b', 'a', undefined],
    ['ends in circles too', 'a>b b>a c>d', 'a', 'd', undefined],
    ['from a system to itself', 'a>b', 'a', 'a', ['a']],
    ['from what does not exist', 'a>b', 'x', 'a', undefined],
    ['to what does not exist', 'a>b', 'a', 'x', undefined],
    ['from and to what does not exist', 'a>b', 'x', 'x', undefined],
  ])('%s', (_, arrows, from, to, expected) => expect(pathBetween(graph(arrows), from, to)).toEqual(expected))
})

describe('circles of a field that points to another of the same kind', () => {
  const circles = (pointers: Readonly<Record<string, string | undefined>>) =>
    pointerCycles(new Map(Object.entries(pointers).map(([id, parent]) => [id, { parent }])), 'parent')

  test.each([
    ['none', { a: 'b', b: 'c', c: undefined }, []],
    ['to what does not exist', { a: 'b', b: 'x' }, []],
    ['itself', { a: 'a', b: 'a' }, [['a']]],
    ['begins with the smallest id', { c: 'a', a: 'b', b: 'c' }, [['a', 'b', 'c']]],
    ['what leads into a circle is no part of it', { x: 'b', b: 'c', c: 'b' }, [['b', 'c']]],
    [
      'each once, in the order of their ids',
      { y: 'x', x: 'y', b: 'a', a: 'b', q: 'a' },
      [
        ['a', 'b'],
        ['x', 'y'],
      ],
    ],
  ])('%s', (_, pointers, expected) => expect(circles(pointers)).toEqual(expected))
})
