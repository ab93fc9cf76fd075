import { expect, test } from 'vitest'
import { alongSystems, type NearPair } from '../../src/match/near-pairs.js'

test('pairs are taken from each system on to those beside it', () => {
  const pairs = [pair(0, 9), pair(1, 2), pair(3, 9), pair(4, 5), pair(3, 7)]
  expect(alongSystems(pairs)).toEqual([pair(0, 9), pair(3, 9), pair(3, 7), pair(1, 2), pair(4, 5)])
})

test('of systems in a circle each pair is taken once', () => {
  const pairs = [pair(0, 1), pair(1, 2), pair(0, 2), pair(2, 3), pair(0, 3)]
  const along = alongSystems(pairs)
  expect(along).toHaveLength(pairs.length)
  expect(new Set(along)).toEqual(new Set(pairs))
})

function pair(a: number, b: number): NearPair {
  return { a, b }
}
