import { expect, test } from 'vitest'
import { disk } from '../../src/architecture/read/disk.js'
import { createMemory } from '../../src/architecture/read/memory.js'
import { loadWorkspace } from '../../src/architecture/read/workspace.js'
import { catalogue } from '../../src/match/from-model.js'
import { pairsOfSystems } from './all-with-all.js'

test('in the reference architecture the search finds all pairs that a comparison of all with all finds', () => {
  const { model } = loadWorkspace('architecture', { cwd: process.cwd(), files: disk, memory: createMemory() })
  const { searched, compared } = pairsOfSystems(catalogue(model, '2019-06-01'), true)
  expect(compared.length).toBeGreaterThan(20)
  expect(searched).toEqual(compared)
})
