import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { recover, writeAll } from '../../src/architecture/store/journal.js'
import { folder } from '../support/disk.js'
import { changes, contents, old, wanted } from './written-files.js'

describe('several files written as one', () => {
  it('are all there, new folders made', () => {
    const dir = folder(old)
    writeAll(dir, changes(dir))
    expect(contents(dir)).toEqual(wanted)
  })

  it('are refused as a whole where one was changed since it was read', () => {
    const dir = folder({ ...old, 'b/b.yaml': 'b: người khác sửa\n' })
    expect(() => writeAll(dir, changes(dir))).toThrow(/was changed while the command ran/)
    expect(contents(dir)).toEqual({ ...old, 'b/b.yaml': 'b: người khác sửa\n' })
  })

  it('are refused as a whole where the disk refuses one', () => {
    const dir = folder({ ...old, b: 'không phải thư mục' })
    expect(() => writeAll(dir, changes(dir))).toThrow(/could not be written/)
    expect(contents(dir)).toEqual({ ...old, b: 'không phải thư mục' })
  })

  it('stay behind their symbolic links', () => {
    const dir = folder({ 'that/real.yaml': old['a.yaml'] })
    symlinkSync('that/real.yaml', join(dir, 'a.yaml'))
    writeAll(dir, changes(dir))
    expect(contents(dir)['that/real.yaml']).toBe(wanted['a.yaml'])
  })

  it('wait for the process that is writing', () => {
    const dir = folder(old)
    writeFileSync(
      join(dir, '.kientruc-write.json'),
      JSON.stringify({ agreed: false, process: process.ppid, files: [] }),
    )
    expect(recover(dir)).toBe('nothing')
    expect(() => writeAll(dir, changes(dir))).toThrow(/is writing/)
  })

  it('never overwrite what was edited by hand after the crash', () => {
    const dir = folder({ ...old, '.a.yaml.0123456789ab.tmp': 'a: mới\n' })
    const files = [{ path: 'a.yaml', waits: '.a.yaml.0123456789ab.tmp', was: 'digest of something else' }]
    writeFileSync(join(dir, '.kientruc-write.json'), JSON.stringify({ agreed: true, process: 2 ** 30, files }))
    expect(() => recover(dir)).toThrow(/changed by hand/)
    expect(contents(dir)['a.yaml']).toBe(old['a.yaml'])
    rmSync(join(dir, '.a.yaml.0123456789ab.tmp'))
    expect(recover(dir)).toBe('finished')
  })

  it('let a journal from elsewhere move no other file', () => {
    const dir = folder({ 'w/x.yaml': 'x', 'evil.txt': 'evil', 'w/evil.yaml': 'evil' })
    mkdirSync(join(dir, 'w'), { recursive: true })
    for (const file of [
      { path: '../target.txt', waits: '.target.txt.0123456789ab.tmp' },
      { path: 'x.yaml', waits: 'evil.yaml' },
      { path: 'x.yaml', waits: '../evil.txt' },
    ]) {
      writeFileSync(
        join(dir, 'w/.kientruc-write.json'),
        JSON.stringify({ agreed: true, process: 2 ** 30, files: [file] }),
      )
      expect(recover(join(dir, 'w'))).toBe('undone')
      expect(readFileSync(join(dir, 'w/x.yaml'), 'utf8')).toBe('x')
      expect(existsSync(join(dir, 'w/evil.yaml'))).toBe(true)
    }
  })
})
