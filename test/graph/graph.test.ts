import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { circlesOf, cycles } from '../../src/architecture/graph/circles.js'
import { orderOf } from '../../src/architecture/graph/generations.js'
import { graphOf } from '../../src/architecture/graph/graph.js'
import { type Arrow, hasArrow, idsOf, type Network, networkOf } from '../../src/architecture/graph/network.js'
import { pointerCycles } from '../../src/architecture/graph/pointers.js'
import { leadsTo, pathBetween } from '../../src/architecture/graph/ways.js'
import { modelOf, systemLine } from '../support/model.js'

const arrowsIn = (graph: Network) =>
  idsOf(graph).flatMap((from) =>
    idsOf(graph)
      .filter((to) => hasArrow(graph, from, to))
      .map((to) => `${from}>${to}`),
  )

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
    expect(idsOf(whole())).toEqual(['cong', 'kho', 'tich-hop'])
  })

  test('is built once for each model', () => {
    const model = modelOf(`systems:\n${systemLine('a')}`)
    expect(graphOf(model)).toBe(graphOf(model))
    expect(graphOf({ ...model })).not.toBe(graphOf(model))
  })

  test('keeps each dependency, with what it says, from consumer to provider, and none to what does not exist', () => {
    expect(whole().mapEdges((_, { arrow }) => arrow.kind)).toEqual(['data', 'hosting', 'uses'])
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

/** Names that plain objects of JavaScript hold already, and numbers, which they put first. */
const ids = ['10', '9', 'a', 'b', 'constructor', 'c', 'd'].sort()
const arrow = fc.record({ from: fc.constantFrom(...ids), to: fc.constantFrom(...ids) })

/** Every way without repetition, shortest first and then by id, by following every arrow. */
function everyWay(arrows: readonly Arrow[], from: string, to: string): string[][] {
  const found: string[][] = []
  const follow = (way: readonly string[]) => {
    for (const next of ids.filter((id) =>
      arrows.some((a) => a.from === way.at(-1) && a.to === id && a.to !== a.from),
    )) {
      if (next === to) found.push([...way, next])
      else if (!way.includes(next)) follow([...way, next])
    }
  }
  follow([from])
  return found.sort((a, b) => a.length - b.length || (a.join(' ') < b.join(' ') ? -1 : 1))
}

test('circles and ways are those that following every arrow finds', () => {
  fc.assert(
    fc.property(fc.array(arrow, { maxLength: 14 }), (arrows) => {
      const graph = networkOf(ids, arrows)
      const told = arrows.filter((a) => a.from !== a.to).map((a) => `${a.from}>${a.to}`)
      expect(arrowsIn(graph)).toEqual([...new Set(told)].sort())
      const wayTo = (from: string, to: string) => everyWay(arrows, from, to)[0]
      const together = ids.map((id) => ids.filter((o) => o === id || (wayTo(id, o) && wayTo(o, id))))
      const groups = together.filter((group, i) => group.length > 1 && group[0] === ids[i])
      expect(circlesOf(graph)).toEqual(groups)
      expect(cycles(graph)).toEqual(groups.map(([first = '']) => wayTo(first, first)?.slice(0, -1)))
      for (const from of ids) {
        for (const to of ids) {
          expect(pathBetween(graph, from, to)).toEqual(from === to ? [from] : wayTo(from, to))
          expect(leadsTo(graph, from, to)).toBe(from === to || wayTo(from, to) !== undefined)
        }
      }
    }),
    { numRuns: 60 },
  )
})

test('each stands one after the last that it needs; those of a circle stand in one', () => {
  fc.assert(
    fc.property(fc.array(arrow, { maxLength: 14 }), (arrows) => {
      const { circles, generationOf } = orderOf(ids, arrows)
      expect(circles).toEqual(circlesOf(networkOf(ids, arrows)))
      const circleOf = (id: string) => circles.find((circle) => circle.includes(id)) ?? [id]
      const reference = (id: string): number => {
        const circle = circleOf(id)
        const before = arrows.filter((a) => circle.includes(a.from) && !circle.includes(a.to)).map((a) => a.to)
        return Math.max(0, ...before.map(reference)) + 1
      }
      expect([...generationOf]).toEqual(ids.map((id) => [id, reference(id)]))
    }),
  )
})

test('a chain of any length ends', () => {
  const long = Array.from({ length: 20_000 }, (_, i) => String(i).padStart(5, '0'))
  const arrows = long.map((from, i) => ({ from, to: long[(i + 1) % long.length] ?? '' }))
  expect(cycles(networkOf(long, arrows))).toEqual([long])
  const { generationOf } = orderOf(long, arrows.slice(0, -1))
  expect(generationOf.get('00000')).toBe(20_000)
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
