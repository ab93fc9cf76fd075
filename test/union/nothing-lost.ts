import fc from 'fast-check'
import { expect } from 'vitest'
import { commentedYaml } from '../../src/architecture/edit/commented.js'
import { createPlaceTable, isMapping, placesIn } from '../../src/kernel/index.js'
import { unionFaults } from '../../src/lifecycle/union/faults.js'
import { lostIn } from '../../src/lifecycle/union/lost.js'
import { proposedUnion } from '../../src/lifecycle/union/propose.js'
import { fragments } from '../support/models.js'
import { made, source } from './loaded.js'

/** So many times, architectures that share every id and are full of comments: all that they say stands in what is made of them. */
export function nothingIsLost(runs: number): void {
  fc.assert(
    fc.property(fc.array(fragments, { minLength: 2, maxLength: 3 }), (provinces) => {
      const sources = provinces.map((one, i) => source(`nguon-${i}`, commented(one, `nguon-${i}`)))
      const plan = proposedUnion(sources, { asOf: '2026-11-30', lang: 'vi' })
      expect(unionFaults(sources, plan, placesIn(createPlaceTable()))).toEqual([])
      const { hits, union, texts } = made(sources, plan)
      // What sources say against each other is told.
      const own = hits.filter(({ message }) => !/entered twice|both apply/.test(message.en))
      expect(own).toEqual([])
      expect(lostIn(sources, plan, union)).toEqual([])
      const said = [...texts.values()].join('').match(/chú thích [\w-]+/g) ?? []
      expect(said.sort()).toEqual(provinces.flatMap((one, i) => commentsOf(one, `nguon-${i}`)).sort())
    }),
    { numRuns: runs, endOnFailure: true },
  )
}

type Province = Readonly<Record<string, readonly unknown[]>>

const numbered = (province: Province) => Object.values(province).flat().filter(isMapping)

/** Two comments a record, each unlike every other. */
function commentsOf(province: Province, key: string): string[] {
  return numbered(province).flatMap((_, i) => [`chú thích ${key}-${i}-a`, `chú thích ${key}-${i}-b`])
}

function commented(province: Province, key: string): string {
  return commentedYaml(
    province,
    [],
    new Map(
      numbered(province).map((record, i) => [
        record,
        [
          { path: [], where: 'above', text: `chú thích ${key}-${i}-a` },
          { path: Object.keys(record).slice(-1), where: 'beside', text: `chú thích ${key}-${i}-b` },
        ] as const,
      ]),
    ),
  )
}
