import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readWhole, writeAll } from '../../src/architecture/store/journal.js'
import { lockWorkspace } from '../../src/architecture/store/lock.js'
import { self } from '../../src/architecture/store/owner.js'
import { folder } from '../support/disk.js'
import { changes, contents, old, wanted, write } from './written-files.js'

const dead = { ...self(), pid: 2 ** 30 }
const living = { ...self(), pid: process.ppid, start: '' }
const journal = (dir: string, value: object) => writeFileSync(join(dir, '.kientruc-write.json'), JSON.stringify(value))
const mended = (dir: string) => readWhole(dir, 0, () => undefined).mended
const waiting = { '.a.yaml.0123456789ab.tmp': 'a: mới\n' }
const digest = '4d09a87f'

describe('several files written as one', () => {
  it('are all there, new folders made', async () => {
    const dir = folder(old)
    await write(dir)
    expect(contents(dir)).toEqual(wanted)
  })

  it('are refused as a whole where one was changed since it was read', async () => {
    const dir = folder({ ...old, 'b/b.yaml': 'b: người khác sửa\n' })
    await expect(write(dir)).rejects.toThrow(/b\.yaml” was changed, added or deleted while the command ran/)
    expect(contents(dir)).toEqual({ ...old, 'b/b.yaml': 'b: người khác sửa\n' })
  })

  it('are refused as a whole where what they were worked out from changes, even once they are agreed on', async () => {
    const dir = folder(old)
    let asked = 0
    await expect(write(dir, () => (++asked === 2 ? 'c.yaml' : undefined))).rejects.toThrow(/c\.yaml” was changed/)
    expect(asked).toBe(2)
    expect(contents(dir)).toEqual(old)
  })

  it('are refused as a whole where the disk refuses one', async () => {
    const dir = folder({ ...old, b: 'không phải thư mục' })
    await expect(write(dir)).rejects.toThrow(/could not be written/)
    expect(contents(dir)).toEqual({ ...old, b: 'không phải thư mục' })
  })

  it('stay behind their symbolic links', async () => {
    const dir = folder({ 'that/real.yaml': old['a.yaml'] })
    symlinkSync('that/real.yaml', join(dir, 'a.yaml'))
    await write(dir)
    expect(contents(dir)['that/real.yaml']).toBe(wanted['a.yaml'])
  })

  it.each(['link', '..'])('never leave the workspace by a %s', async (way) => {
    const dir = folder({ 'w/a.yaml': 'a: cũ\n', 'out/x.yaml': 'x' })
    symlinkSync('../out', join(dir, 'w/lien-ket'))
    const lock = await lockWorkspace(join(dir, 'w'), 0, () => undefined)
    const path = join(dir, way === 'link' ? 'w/lien-ket/y.yaml' : 'out/y.yaml')
    expect(() => writeAll(lock, [{ path, before: undefined, after: 'y' }])).toThrow(/leads out of the architecture/)
    lock.release()
    expect(contents(dir)).toEqual({ 'w/a.yaml': 'a: cũ\n', 'out/x.yaml': 'x' })
  })

  it('are never undone or finished by others while their writer lives', async () => {
    const dir = folder({ ...old, ...waiting })
    const files = [{ path: 'a.yaml', waits: '.a.yaml.0123456789ab.tmp' }]
    journal(dir, { agreed: false, owner: living, files })
    expect(mended(dir)).toBe('nothing')
    journal(dir, { agreed: true, owner: living, files })
    expect(() => mended(dir)).toThrow(/is writing here \(process \d+ on/)
    journal(dir, { agreed: true, owner: { ...dead, host: 'máy khác' }, files })
    expect(() => mended(dir)).toThrow(/on “máy khác”/)
    await expect(write(dir)).rejects.toThrow(/is writing here/)
    expect(contents(dir)).toMatchObject({ ...old, ...waiting })
  })

  it('never overwrite what was edited by hand after the crash', () => {
    const dir = folder({ ...old, ...waiting })
    const files = [{ path: 'a.yaml', waits: '.a.yaml.0123456789ab.tmp', was: digest }]
    journal(dir, { agreed: true, owner: dead, files })
    expect(() => mended(dir)).toThrow(/changed by hand/)
    expect(contents(dir)['a.yaml']).toBe(old['a.yaml'])
    rmSync(join(dir, '.a.yaml.0123456789ab.tmp'))
    expect(mended(dir)).toBe('finished')
    expect(contents(dir)).toEqual(old)
  })

  it('let a journal from elsewhere move no other file', () => {
    const dir = folder({
      'w/x.yaml': 'x',
      'evil.txt': 'evil',
      'w/evil.yaml': 'evil',
      '.y.yaml.0123456789ab.tmp': 'evil',
    })
    for (const file of [
      { path: '../target.txt', waits: '.target.txt.0123456789ab.tmp' },
      { path: 'x.yaml', waits: 'evil.yaml' },
      { path: 'x.yaml', waits: '../evil.txt' },
      { path: '../y.yaml', waits: '.y.yaml.0123456789ab.tmp' },
    ]) {
      journal(join(dir, 'w'), { agreed: true, owner: dead, files: [file] })
      expect(() => mended(join(dir, 'w'))).toThrow(/is no journal/)
      expect(readFileSync(join(dir, 'w/x.yaml'), 'utf8')).toBe('x')
      expect(existsSync(join(dir, 'w/evil.yaml'))).toBe(true)
      expect(existsSync(join(dir, 'y.yaml'))).toBe(false)
    }
  })
})

describe('who reads', () => {
  it('reads again where a writer was at work meanwhile', async () => {
    const dir = folder(old)
    let readings = 0
    const { value } = readWhole(dir, 0, () => {
      const before = readFileSync(join(dir, 'a.yaml'), 'utf8')
      // Another process, as far as the reader can see.
      if (++readings === 1) {
        mkdirSync(join(dir, 'b'))
        writeFileSync(join(dir, 'b/b.yaml'), wanted['b/b.yaml'])
        writeFileSync(join(dir, 'a.yaml'), wanted['a.yaml'])
        utimesSync(dir, 1, 1)
      }
      return { 'a.yaml': before, 'b/b.yaml': readFileSync(join(dir, 'b/b.yaml'), 'utf8') }
    })
    expect(readings).toBe(2)
    expect(value).toEqual(wanted)
  })

  it('keeps writers away where the folder never comes to rest', async () => {
    const dir = folder(old)
    let time = 1
    const locked: boolean[] = []
    readWhole(dir, 0, () => {
      utimesSync(dir, time, time++)
      locked.push(existsSync(join(dir, '.kientruc-lock')))
    })
    expect(locked).toEqual([false, false, false, true])
    expect(contents(dir)).toEqual(old)
  })
})

it('nobody writes without the right to', async () => {
  const dir = folder(old)
  const lock = await lockWorkspace(dir, 0, () => undefined)
  await expect(lockWorkspace(dir, 0, () => undefined)).rejects.toThrow(`process ${process.pid} on`)
  writeAll(lock, changes(dir))
  lock.release()
  expect(contents(dir)).toEqual(wanted)
})
