import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createPairs } from '../../src/language/pairs.js'
import { bytes, createTable, integers } from '../../src/language/table.js'

describe('numbers of pairs', () => {
  it('are those of a plain map, in the order in which pairs come', () => {
    const small = fc.tuple(fc.nat(40), fc.nat(40))
    fc.assert(
      fc.property(fc.array(small, { maxLength: 200 }), fc.array(small), (asked, strange) => {
        const pairs = createPairs()
        const model = new Map<string, number>()
        for (const [a, b] of asked) {
          const known = model.get(`${a} ${b}`)
          expect(pairs.find(a, b)).toBe(known ?? -1)
          expect(pairs.number(a, b)).toBe(known ?? model.size)
          if (known === undefined) model.set(`${a} ${b}`, model.size)
        }
        for (const [a, b] of strange) expect(pairs.find(a, b)).toBe(model.get(`${a} ${b}`) ?? -1)
        const told: string[] = []
        pairs.each((a, b, number) => told.push(`${a} ${b} ${number}`))
        expect(told).toEqual([...model].map(([pair, number]) => `${pair} ${number}`))
        for (const [pair, number] of model) expect(pairs.pair(number).join(' ')).toBe(pair)
      }),
    )
  })

  it('stay when the table grows, twice', () => {
    const pairs = createPairs()
    const pairOf = (i: number) => [i % 211, Math.floor(i / 211)] as const
    for (let i = 0; i < 40_000; i++) expect(pairs.number(...pairOf(i))).toBe(i)
    for (let i = 0; i < 40_000; i++) expect([pairs.find(...pairOf(i)), ...pairs.pair(i)]).toEqual([i, ...pairOf(i)])
    expect(pairs.find(0, 40_000)).toBe(-1)
  })

  it('go on from what was kept, and leave it as it was', () => {
    const first = createPairs()
    first.number(7, 8)
    const kept = first.state()
    first.number(1, 1)
    expect(createPairs(kept).find(1, 1)).toBe(-1)
    const [one, other] = [createPairs(kept), createPairs(kept)]
    expect([one.find(7, 8), one.find(8, 7)]).toEqual([0, -1])
    expect([one.number(8, 7), other.number(9, 9), one.number(7, 8)]).toEqual([1, 1, 0])
    expect([one.find(9, 9), other.find(8, 7), createPairs(kept).find(8, 7)]).toEqual([-1, -1, -1])
    expect([one.find(8, 7), other.find(9, 9), ...one.pair(1), ...other.pair(1)]).toEqual([1, 1, 8, 7, 9, 9])
    expect(one.state().count).toBe(2)
  })
})

describe('a table', () => {
  it('holds what was put at any place, and zeros elsewhere', () => {
    const put = fc.tuple(fc.nat(5000), fc.nat(1_000_000))
    fc.assert(
      fc.property(fc.array(put), (puts) => {
        const table = createTable(integers)
        const model = new Map<number, number>()
        for (const [place, value] of puts) {
          table.put(place, value)
          model.set(place, value)
        }
        for (let place = 0; place <= 5100; place += 3) expect(table.at(place)).toBe(model.get(place) ?? 0)
        for (const [place, value] of model) expect(table.copy()[place]).toBe(value)
      }),
    )
  })

  it('has nothing before its first place or behind its last', () => {
    const table = createTable(bytes)
    table.put(1023, 1)
    table.put(1024, 2)
    table.put(9000, 3)
    expect([-1, 1022, 1023, 1024, 1025, 9000, 9001, 100_000].map(table.at)).toEqual([0, 0, 1, 2, 0, 3, 0, 0])
  })

  it('starts from what was kept, and leaves it and its copies as they were', () => {
    const kept = Uint8Array.of(4, 5)
    const table = createTable(bytes, kept)
    expect([table.at(0), table.at(1), table.at(2)]).toEqual([4, 5, 0])
    const copy = table.copy()
    table.put(0, 9)
    table.put(2, 6)
    expect([...kept]).toEqual([4, 5])
    expect([...copy]).toEqual([4, 5])
    expect([table.at(0), table.at(1), table.at(2)]).toEqual([9, 5, 6])
  })
})
