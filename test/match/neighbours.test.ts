import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createLexicon } from '../../src/language/lexicon.js'
import { createNeighbours, largestBy } from '../../src/match/neighbours.js'
import { createSearchIndex, readDocuments } from '../../src/match/search-index.js'

describe('the largest values', () => {
  it('are those of a full sort, of equal ones the first', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 9 })), fc.integer({ min: 0, max: 12 }), (values, limit) => {
        const sorted = values
          .map((_, at) => at)
          .sort((a, b) => (values[b] ?? 0) - (values[a] ?? 0) || a - b)
          .slice(0, limit)
        expect(largestBy(Float64Array.from(values), limit)).toEqual(sorted)
      }),
    )
  })
})

describe('neighbours', () => {
  const texts = fc.array(fc.array(fc.integer({ min: 0, max: 30 }), { maxLength: 12 }), { maxLength: 30 })
  const indexOf = (documents: readonly (readonly number[])[]) =>
    createSearchIndex(
      readDocuments(documents.length, (document, add) => {
        for (const feature of documents[document] ?? []) add(feature)
      }),
      createLexicon(),
    )

  it('are those of a search through all documents', () => {
    const weights = fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 31, maxLength: 31 })
    fc.assert(
      fc.property(texts, weights, fc.integer({ min: 1, max: 6 }), (said, given, limit) => {
        const documents = said.map((rows) => [...new Set(rows)])
        const holding = given.map((_, row) => documents.flatMap((rows, at) => (rows.includes(row) ? [at] : [])))
        const ends = (lists: readonly (readonly number[])[]) => {
          let end = 0
          return lists.map((list) => {
            end += list.length
            return end
          })
        }
        const neighbours = createNeighbours(
          {
            rows: Int32Array.from(documents.flat()),
            ends: Int32Array.from(ends(documents)),
            starts: Int32Array.from([0, ...ends(holding)]),
            postings: Int32Array.from(holding.flat()),
          },
          () => Float64Array.from(given),
        )
        const weight = (rows: readonly number[]) => rows.reduce((sum, row) => sum + (given[row] ?? 0), 0)
        documents.forEach((rows, document) => {
          const expected = documents
            .map((others, other) => {
              const shared = weight(others.filter((row) => rows.includes(row)))
              return { document: other, shared, overlap: shared / Math.max(weight(rows), weight(others)) }
            })
            .filter(({ document: other, shared }) => other !== document && shared > 0)
            .sort((a, b) => b.overlap - a.overlap || a.document - b.document)
          expect(neighbours().of(document, limit).neighbours).toEqual(expected.slice(0, limit))
        })
      }),
      { numRuns: 100 },
    )
  })

  it('are looked for by rare rows first, and by those that very many have only where nothing rarer reaches another', () => {
    // All 9,000 have row 0; the first has row 1 with the last, the second row 2 with none.
    const size = 9000
    const own = (document: number) => (document === 0 || document === size - 1 ? [0, 1] : document === 1 ? [0, 2] : [0])
    const documents = Array.from({ length: size }, (_, document) => own(document))
    let end = 0
    const neighbours = createNeighbours(
      {
        rows: Int32Array.from(documents.flat()),
        ends: Int32Array.from(documents, ({ length }) => (end += length)),
        starts: Int32Array.of(0, size, size + 2, size + 3),
        postings: Int32Array.from([...documents.keys(), 0, size - 1, 1]),
      },
      () => Float64Array.of(1, 1, 1),
    )
    expect(neighbours().of(0, 9).neighbours).toEqual([{ document: size - 1, shared: 2, overlap: 1 }])
    expect(
      neighbours()
        .of(1, 3)
        .neighbours.map(({ document }) => document),
    ).toEqual([0, 2, 3])
    expect(neighbours().of(2, 1).neighbours).toEqual([{ document: 3, shared: 1, overlap: 1 }])
  })

  it('share something, are never oneself, and see each other alike', () => {
    fc.assert(
      fc.property(texts, (documents) => {
        const index = indexOf(documents)
        documents.forEach((_, document) => {
          for (const near of index.neighbours(document, documents.length)) {
            expect(near.document).not.toBe(document)
            expect(near.overlap).toBeGreaterThan(0)
            expect(near.overlap).toBeLessThanOrEqual(1 + 1e-9)
            const back = index.neighbours(near.document, documents.length).find((each) => each.document === document)
            expect(back?.overlap).toBeCloseTo(near.overlap, 9)
          }
        })
      }),
      { numRuns: 50 },
    )
  })

  it('begin with the copy', () => {
    const documents = [
      [1, 2, 3],
      [4, 5, 6],
      [1, 2, 7],
      [1, 2, 3],
      [8, 9],
      [10, 11],
      [12, 13],
    ]
    expect(indexOf(documents).neighbours(0, 2)).toMatchObject([{ document: 3, overlap: 1 }, { document: 2 }])
  })
})
