import { describe, expect, it } from 'vitest'
import { createFeatureTable } from '../../src/match/feature-table.js'
import { conceptFeature, fieldFeature } from '../../src/match/features.js'

describe('a table of features', () => {
  const features = [0, 1, 1023, 1024, 5000].flatMap((n) => [n, conceptFeature(n), fieldFeature(n), -2_000_000 - n])

  it('keeps a number for each, whatever its sort and however far it has grown', () => {
    const table = createFeatureTable()
    expect(features.map(table.get)).toEqual(features.map(() => undefined))
    for (const [number, feature] of features.entries()) table.set(feature, number)
    expect(features.map(table.get)).toEqual(features.map((_, number) => number))
    table.set(0, 99)
    expect([0, 1, 2, 6000, conceptFeature(7)].map(table.get)).toEqual([99, 4, undefined, undefined, undefined])
  })
})
