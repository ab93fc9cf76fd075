import {
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test, vi } from 'vitest'
import { disk } from '../../src/architecture/read/disk.js'
import { digestAt } from '../../src/architecture/read/witness.js'
import { storage } from '../../src/architecture/store/storage.js'
import { replaceFile, writeFileAtomically } from '../../src/architecture/store/write.js'
import { writeFolderAtomically } from '../../src/architecture/store/write-folder.js'

const dir = mkdtempSync(join(tmpdir(), 'kientruc-folder-'))
afterAll(() => rmSync(dir, { recursive: true }))

test('a file in pieces is written whole or stays as it was', () => {
  const inner = join(dir, 'tep')
  mkdirSync(inner)
  const path = join(inner, 'so-do.json')
  writeFileAtomically(path, ['{', '"Đất": 1', '}'])
  expect(readFileSync(path, 'utf8')).toBe('{"Đất": 1}')
  const fault = new TypeError('no such node')
  function* pieces() {
    yield '{'
    throw fault
  }
  expect(() => writeFileAtomically(path, pieces())).toThrow(fault)
  expect(readdirSync(inner)).toEqual(['so-do.json'])
  expect(readFileSync(path, 'utf8')).toBe('{"Đất": 1}')
  rmSync(inner, { recursive: true })
})

test('files are asked for one by one, and one that cannot be made leaves the folder as it was', () => {
  const site = join(dir, 'trang')
  expect(writeFolderAtomically(site, new Map([['index.html', 'cũ']]))).toBe(1)
  const fault = new TypeError('no such template')
  function* files() {
    yield ['index.html', 'mới'] as const
    expect(readdirSync(dir)).toHaveLength(3)
    throw fault
  }
  // It is a fault of ours, not of the disk, and must be told as one.
  expect(() => writeFolderAtomically(site, files())).toThrow(fault)
  expect(readdirSync(dir)).toEqual(['trang'])
  expect(readFileSync(join(site, 'index.html'), 'utf8')).toBe('cũ')
})

test('a file that holds the same already is not written again, unless it is not ours alone', () => {
  const site = join(dir, 'lai')
  const outside = join(dir, 'ngoai')
  const pages = new Map(['a.html', 'b.html', 'c.html', 'd.html', 'con/e.html'].map((name) => [name, `trang ${name}`]))
  writeFolderAtomically(site, pages)
  const nodes = () => [...pages.keys()].map((name) => statSync(join(site, name)).ino)
  const first = nodes()
  const itself = statSync(site).ino
  expect(writeFolderAtomically(site, pages)).toBe(5)
  expect([statSync(site).ino, ...nodes()]).toEqual([itself, ...first])
  expect(readdirSync(dir).filter((name) => name.includes('lai'))).toEqual(['lai'])

  mkdirSync(outside)
  writeFileSync(join(site, 'a.html'), 'sửa tay')
  linkSync(join(site, 'b.html'), join(outside, 'b.html'))
  rmSync(join(site, 'c.html'))
  symlinkSync(join(outside, 'b.html'), join(site, 'c.html'))
  rmSync(join(site, 'con'), { recursive: true })
  writeFileSync(join(outside, 'e.html'), 'trang con/e.html')
  symlinkSync(outside, join(site, 'con'))
  expect(writeFolderAtomically(site, pages)).toBe(5)
  for (const [name, content] of pages) expect(readFileSync(join(site, name), 'utf8')).toBe(content)
  const now = nodes()
  expect(now.map((node, i) => node === first[i])).toEqual([false, false, false, true, false])
  expect(now).not.toContain(statSync(join(outside, 'e.html')).ino)
  for (const folder of [site, outside]) rmSync(folder, { recursive: true })
})

test('what a folder holds no more is gone, and what cannot have two names is copied', () => {
  const site = join(dir, 'bot')
  const pages = new Map(['a.html', 'con/b.html', 'c.html'].map((name) => [name, `trang ${name}`]))
  writeFolderAtomically(site, pages)
  expect(writeFolderAtomically(site, [...pages].slice(1))).toBe(2)
  expect(readdirSync(site)).not.toContain('a.html')
  const link = vi.spyOn(storage, 'link').mockImplementation(() => {
    throw Object.assign(new Error('EPERM'), { code: 'EPERM' })
  })
  writeFolderAtomically(site, pages)
  expect(link).toHaveBeenCalled()
  link.mockRestore()
  for (const [name, content] of pages) expect(readFileSync(join(site, name), 'utf8')).toBe(content)
  rmSync(site, { recursive: true })
})

test('a path that leaves the folder is refused', () => {
  expect(() => writeFolderAtomically(join(dir, 'khac'), [['../ngoai.html', '']])).toThrow(/leaves the folder/)
  expect(readdirSync(dir)).toEqual(['trang'])
})

test('a file that was looked at before is replaced only as it was then', () => {
  const path = join(dir, 'dm.xlsx.plan.yaml')
  replaceFile(path, undefined, 'a: 1\n')
  expect(() => replaceFile(path, undefined, 'a: 2\n')).toThrow(/was changed, added or deleted/)
  const was = digestAt(path, disk)
  writeFileSync(path, 'a: sửa tay\n')
  expect(() => replaceFile(path, was, 'a: 2\n')).toThrow(/was changed, added or deleted/)
  expect(readFileSync(path, 'utf8')).toBe('a: sửa tay\n')
  replaceFile(path, digestAt(path, disk), 'a: 3\n')
  expect(readFileSync(path, 'utf8')).toBe('a: 3\n')
  expect(readdirSync(dir).filter((name) => name.endsWith('.tmp'))).toEqual([])
})
