import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { criticalityOf, mostCritical } from '../../src/architecture/graph/criticality.js'
import { impactOf } from '../../src/architecture/graph/impact.js'
import { lossesOf, type Need } from '../../src/architecture/graph/losses.js'
import { naturalGroups } from '../../src/architecture/graph/natural-groups.js'
import { modelOf, systemLine } from '../support/model.js'

/** Systems of arrows such as `a>b`, from consumer to provider; `a>b/p` goes through the platform p. */
function drawn(arrows: string, more = '', fields: Readonly<Record<string, Record<string, string>>> = {}) {
  const written = arrows.split(' ').map((arrow) => arrow.split(/[>/]/))
  const ids = [...new Set([...written.flat(), ...Object.keys(fields)])].filter((id) => !id.startsWith('tp-'))
  const dependencies = written.map(
    ([from, to, via]) => `  - { from: ${from}, to: ${to}, kind: data${via === undefined ? '' : `, via: ${via}`} }\n`,
  )
  const systems = ids.map((id) => systemLine(id, fields[id] ?? {}))
  return modelOf(`${more}systems:\n${systems.join('')}dependencies:\n${dependencies.join('')}`)
}

const components = `layers:
  - { id: ung-dung, name: Ứng dụng, order: 1, kind: band }
components:
  - { id: tp-sso, name: Đăng nhập một lần, layer: ung-dung }
`

/** `id reach/cutsOff #bridge` of the systems on which others depend, the most critical first. */
const weights = (model: ReturnType<typeof modelOf>, day?: string) =>
  mostCritical(model, day).map((c) => `${c.id} ${c.reach}/${c.cutsOff}${c.bridge === undefined ? '' : ` #${c.bridge}`}`)

/** How many are lost with one, but those whose number five divides: a need is lost when some, or every, way to it is. */
function without(first: number, needs: readonly Need[], lostWith: 'some' | 'every'): number {
  const lost = new Set([first])
  const fails = ({ owner, ways }: Need) => !lost.has(owner) && ways[lostWith]((way) => way.some((on) => lost.has(on)))
  for (let next = needs.find(fails); next; next = needs.find(fails)) lost.add(next.owner)
  return [...lost].filter((i) => i !== first && i % 5 !== 0).length
}

describe('what hurts most if it is lost', () => {
  test.each([
    ['in a chain the end; the middle is a bridge', 'a>b b>c', ['c 2/2', 'b 1/1 #1']],
    ['the centre of a star, which is no bridge where it needs nothing', 'a>x b>x c>x', ['x 3/3']],
    ['the neck between two sides', 'a>x b>x x>y y>c y>d', ['c 4/4', 'd 4/4', 'y 3/3 #1', 'x 2/2 #1']],
    ['a platform stands between those that talk through it', 'a>c/p b>c/p', ['p 2/2 #1', 'c 2/2']],
    ['two ways through two platforms stand in for each other', 'a>c/p a>c/q', ['c 1/1', 'p 1/0 #1', 'q 1/0 #1']],
    ['a way without the platform stands in for it', 'a>c/p a>c', ['c 1/1', 'p 1/0']],
    ['a platform that also serves by itself is missed all the same', 'a>c/p a>c a>p', ['c 1/1', 'p 1/1']],
    ['in a circle all of it', 'a>b b>a', ['a 1/1', 'b 1/1']],
    ['nothing where nothing depends', 'a>a', []],
  ])('%s', (_, arrows, expected) => expect(weights(drawn(arrows))).toEqual(expected))

  test('a component is there while one of the systems that realize it is', () => {
    const both = { s1: { realizes: '[tp-sso]' }, s2: { realizes: '[tp-sso]' } }
    expect(weights(drawn('a>tp-sso b>tp-sso', components, both))).toEqual(['s1 2/0', 's2 2/0'])
    expect(weights(drawn('a>tp-sso b>tp-sso', components, { s1: { realizes: '[tp-sso]' } }))).toEqual(['s1 2/2'])
    expect(criticalityOf(drawn('a>tp-sso', components)).get('tp-sso')).toMatchObject({ reach: 1, cutsOff: 1 })
  })

  test('the place where systems stand cuts them off', () => {
    expect(weights(drawn('b>a', '', { a: { hosting: 'dc' }, dc: {} }))).toEqual(['dc 2/2', 'a 1/1 #1'])
  })

  test('what is retired on the day counts no more', () => {
    const model = drawn('a>b b>c', '', { b: { lifecycle: '{ status: operational, to: "2018" }' } })
    expect(weights(model, '2017-01-01')).toEqual(['c 2/2', 'b 1/1 #1'])
    expect(weights(model, '2019-01-01')).toEqual([])
  })

  test('as many as the impact tells, and cut off are never more', () => {
    const id = fc.constantFrom(...'abcdef')
    fc.assert(
      fc.property(fc.array(fc.tuple(id, id, fc.option(id)), { minLength: 1, maxLength: 12 }), (list) => {
        const model = drawn(list.map(([a, b, via]) => `${a}>${b}${via === null ? '' : `/${via}`}`).join(' '))
        for (const [of, { reach, cutsOff }] of criticalityOf(model)) {
          expect(reach).toBe(impactOf(model, of).filter((d) => d.of === 'system').length)
          expect(cutsOff).toBeLessThanOrEqual(reach)
        }
      }),
      { numRuns: 60 },
    )
  })

  test('of any number, in circles and by several ways, as many as one finds who takes them away one by one', () => {
    const size = 70
    const node = fc.nat(size - 1)
    const need = fc.record({
      owner: node,
      ways: fc.array(fc.array(node, { minLength: 1, maxLength: 2 }), { minLength: 1, maxLength: 3 }),
    })
    const sound = ({ owner, ways }: Need) => ways.every((way) => !way.includes(owner))
    fc.assert(
      fc.property(fc.array(need, { minLength: 30, maxLength: 120 }), (list) => {
        const needs = list.filter(sound)
        const nodes = Array.from({ length: size }, (_, i) => i)
        const { reach, cutsOff } = lossesOf(size, needs, (i) => i % 5 !== 0)
        expect([...reach]).toEqual(nodes.map((lost) => without(lost, needs, 'some')))
        expect([...cutsOff]).toEqual(nodes.map((lost) => without(lost, needs, 'every')))
      }),
      { numRuns: 60 },
    )
  })

  test('does not depend on the order in which things are written', () => {
    const list = 'a>x b>x x>y y>c y>d d>e a>e'.split(' ')
    expect(weights(drawn([...list].reverse().join(' ')))).toEqual(weights(drawn(list.join(' '))))
  })
})

describe('natural groups', () => {
  const arrows = 'a>b b>c c>a x>y y>z z>x c>x'.split(' ').map((arrow) => {
    const [from = '', to = ''] = arrow.split('>')
    return { from, to }
  })
  const ids = [...'abcxyz', 'le', 'constructor']

  test('are what is tied to each other, known by who has the most ties inside; what is tied to nothing is in none', () => {
    const groups = naturalGroups(ids, arrows)
    expect(Object.fromEntries(groups)).toEqual({ a: 'a', b: 'a', c: 'a', x: 'x', y: 'x', z: 'x' })
  })

  test('are the same each time, in whatever order ties are told', () => {
    const several = Array.from({ length: 400 }, (_, i) => ({
      from: `h${(i * 7919) % 83}`,
      to: `h${(i * 104_729) % 89}`,
    }))
    const nodes = Array.from({ length: 90 }, (_, i) => `h${i}`)
    const once = naturalGroups(nodes, several)
    expect([...naturalGroups([...nodes].reverse(), [...several].reverse())]).toEqual([...once])
    expect(new Set(once.values()).size).toBeGreaterThan(1)
  })

  test('nothing tied, nothing grouped; an arrow to itself or to what is unknown ties nothing', () => {
    expect(
      naturalGroups(ids, [
        { from: 'a', to: 'a' },
        { from: 'a', to: 'khong-co' },
      ]).size,
    ).toBe(0)
  })
})
