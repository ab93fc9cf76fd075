import { expect, test } from 'vitest'
import { disk } from '../../src/architecture/read/disk.js'
import { createMemory } from '../../src/architecture/read/memory.js'
import { loadWorkspace } from '../../src/architecture/read/workspace.js'
import { catalogue } from '../../src/match/from-model.js'
import { twinsOf } from './all-with-all.js'

test('in the reference architecture no system goes untold that is surely one with another', () => {
  const { model } = loadWorkspace('architecture', { cwd: process.cwd(), files: disk, memory: createMemory() })
  const { told, sure } = twinsOf(catalogue(model, '2019-06-01'))
  expect(told.size).toBeGreaterThan(20)
  expect([...sure].filter((id) => !told.has(id))).toEqual([])
})
