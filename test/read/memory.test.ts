import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { disk } from '../../src/architecture/read/disk.js'
import { createMemory } from '../../src/architecture/read/memory.js'
import { withUnsaved } from '../../src/architecture/read/unsaved.js'
import { loadWorkspace } from '../../src/architecture/read/workspace.js'
import { folder, small, system } from '../support/disk.js'

describe('reading again with a memory', () => {
  it('keeps the entities of files that did not change and reads those that did', () => {
    const dir = folder({ ...small, 'x.yaml': `systems:\n${system('ht-x')}` })
    const memory = createMemory()
    const before = loadWorkspace(dir, { cwd: dir, memory })
    writeFileSync(join(dir, 'x.yaml'), `systems:\n${system('ht-y')}`)
    const after = loadWorkspace(dir, { cwd: dir, memory })
    expect(after.model.systems.get('csdl-dat-dai')).toBe(before.model.systems.get('csdl-dat-dai'))
    expect([...after.model.systems.keys()]).toEqual([...loadWorkspace(dir, { cwd: dir }).model.systems.keys()])
    expect(after.model.systems.has('ht-x')).toBe(false)
    expect(after.model.digest).toBe(loadWorkspace(dir, { cwd: dir }).model.digest)
  })

  it('tells the faults of a file as often as it is read, and none of a file that is gone', () => {
    const dir = folder({ ...small, 'x.yaml': `systems:\n${system('ht-x', '    owenr: so-a\n')}`, 'y.yaml': 'a: [\n' })
    const memory = createMemory()
    const read = () =>
      loadWorkspace(dir, { cwd: dir, memory }).hits.map((h) => `${h.location?.file}:${h.location?.line}`)
    const first = read()
    expect(first).toEqual(['x.yaml:9', 'y.yaml:2'])
    expect(read()).toEqual(first)
    rmSync(join(dir, 'y.yaml'))
    expect(read()).toEqual(['x.yaml:9'])
  })
})

describe('unsaved text', () => {
  it('is read instead of the disk, and a file that is not saved yet is there', () => {
    const dir = folder(small)
    const texts = new Map([
      [join(dir, 'co-quan.yaml'), 'agencies:\n  - { id: so-c, name: Sở C, kind: department }\n'],
      [join(dir, 'moi.yaml'), 'agencies:\n  - { id: so-d, name: Sở D, kind: department }\n'],
    ])
    const { model } = loadWorkspace(dir, { cwd: dir, files: withUnsaved(disk, texts) })
    expect([...model.agencies.keys()].filter((id) => id.startsWith('so-'))).toEqual(['so-c', 'so-d'])
  })
})
