import { join } from 'node:path'
import { expect, it } from 'vitest'
import { loadWorkspace } from '../../src/architecture/read/workspace.js'
import { judgedTwice } from '../exchange/corpus/agreement.js'
import { byHand, corpus } from '../exchange/corpus/make.js'

const workspace = loadWorkspace(join(import.meta.dirname, '../..', 'architecture'))

it('a dossier is judged as the same project written by hand in YAML', async () => {
  const all = [...corpus.development, ...corpus.unseen].filter(byHand)
  // One project a layout, another each time; every project of these layouts: npm run bench:dossiers.
  const layouts = [...new Set(all.map((d) => d.layout))]
  const some = layouts.flatMap((layout, i) => {
    const of = all.filter((d) => d.layout === layout)
    return of[i % of.length] ?? []
  })
  const pairs = await judgedTwice(some, workspace)
  expect(pairs).toHaveLength(8)
  expect(pairs.filter(({ office, yaml }) => office !== yaml)).toEqual([])
})
