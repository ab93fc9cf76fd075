import { describe, expect, test } from 'vitest'
import { cycles, graphOf, pathBetween } from '../../src/graph/graph.js'
import { pointerCycles } from '../../src/graph/pointers.js'
import { modelOf, systemLine } from '../support/model.js'

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

  test('has a node for each system and component, and means the system where both have an id', () => {
    expect(
      whole()
        .mapNodes((id, { of, entity }) => `${of} ${id}: ${entity.name}`)
        .sort(),
    ).toEqual(['component tich-hop: Tích hợp', 'system cong: Hệ thống cong', 'system kho: Hệ thống kho'])
  })

  test('has one arrow from consumer to provider with all dependencies, and none to what does not exist', () => {
    const arrows = whole().mapEdges((_, { dependencies }, from, to) => [from, to, dependencies.map((d) => d.kind)])
    expect(arrows).toEqual([
      ['cong', 'kho', ['data', 'hosting']],
      ['cong', 'tich-hop', ['uses']],
    ])
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
    ['what hangs on a circle is no part of it', 'a>b b>a b>c z>a', [['a', 'b']]],
    ['the smallest id needs itself too', 'a>a a>b b>a', [['a', 'b']]],
  ])('%s', (_, arrows, expected) => expect(cycles(graph(arrows))).toEqual(expected))
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
