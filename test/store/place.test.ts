import {
  chmodSync,
  chownSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { self } from '../../src/architecture/store/owner.js'
import { writeFileAtomically, writeNewFile, writeNewFiles } from '../../src/architecture/store/write.js'
import { writeFolderAtomically } from '../../src/architecture/store/write-folder.js'
import { folder } from '../support/disk.js'
import { contents, old, write } from './written-files.js'

const isRoot = process.getuid?.() === 0
const mode = (path: string) => statSync(path).mode & 0o7777

describe.skipIf(process.platform === 'win32')('a file that is there', () => {
  it('keeps its mode, as an output and as a part of the architecture', async () => {
    const dir = folder({ ...old, 'ra.html': 'cũ' })
    for (const [name, bits] of [
      ['a.yaml', 0o640],
      ['ra.html', 0o606],
    ] as const)
      chmodSync(join(dir, name), bits)
    writeFileAtomically(join(dir, 'ra.html'), 'mới')
    await write(dir)
    expect(mode(join(dir, 'ra.html'))).toBe(0o606)
    expect(mode(join(dir, 'a.yaml'))).toBe(0o640)
  })

  it.runIf(isRoot)('keeps its owner', async () => {
    const dir = folder({ ...old, 'ra.html': 'cũ' })
    for (const name of ['a.yaml', 'ra.html']) chownSync(join(dir, name), 1234, 4321)
    writeFileAtomically(join(dir, 'ra.html'), 'mới')
    await write(dir)
    for (const name of ['a.yaml', 'ra.html']) expect(statSync(join(dir, name))).toMatchObject({ uid: 1234, gid: 4321 })
  })

  it('is not replaced where nobody may write it, not by root either', async () => {
    const dir = folder({ ...old, 'ra.html': 'cũ' })
    const before = contents(dir)
    for (const name of Object.keys(before)) chmodSync(join(dir, name), 0o444)
    expect(() => writeFileAtomically(join(dir, 'ra.html'), 'mới')).toThrow(/ra\.html.*no permission to write/)
    await expect(write(dir)).rejects.toThrow(/a\.yaml.*no permission to write/)
    expect(contents(dir)).toEqual(before)
  })

  it('is not replaced where it has another name, whose content would stay behind', async () => {
    const dir = folder({ ...old, 'ra.html': 'cũ' })
    linkSync(join(dir, 'a.yaml'), join(dir, 'a.bak'))
    linkSync(join(dir, 'ra.html'), join(dir, 'ra.bak'))
    const before = contents(dir)
    expect(() => writeFileAtomically(join(dir, 'ra.html'), 'mới')).toThrow(/ra\.html” has another name/)
    await expect(write(dir)).rejects.toThrow(/a\.yaml” has another name/)
    expect(contents(dir)).toEqual(before)
  })

  it('is never a device', () => {
    expect(() => writeFileAtomically('/dev/null', 'mới')).toThrow(/no regular file/)
  })
})

describe('an output', () => {
  /** A repository with links as one may carry, beside a folder of the user's. */
  const clone = (top: string) => {
    const dir = folder({ 'cua-toi/a.html': 'của tôi', [`kho/${top}`]: '', 'kho/trong/a.html': 'trong' })
    for (const [name, to] of [
      ['ra', '../cua-toi'],
      ['tep.html', '../cua-toi/a.html'],
      ['vong', 'ra'],
      ['nha', 'trong'],
    ] as const)
      symlinkSync(to, join(dir, 'kho', name))
    return dir
  }

  it.each(['.git/HEAD', 'kientruc.yaml'])('is led out of a place with %s by no link', (top) => {
    const dir = clone(top)
    for (const way of ['ra', 'vong', 'ra/sau'])
      expect(() => writeFileAtomically(join(dir, 'kho', way, 'a.html'), 'mới')).toThrow(/leads out of/)
    expect(() => writeFolderAtomically(join(dir, 'kho/ra'), [['index.html', 'mới']])).toThrow(/leads out of/)
    expect(() => writeNewFile(join(dir, 'kho/ra/b.html'), 'mới')).toThrow(/leads out of/)
    writeFileAtomically(join(dir, 'kho/tep.html'), 'mới')
    expect(readFileSync(join(dir, 'kho/tep.html'), 'utf8')).toBe('mới')
    expect(readdirSync(join(dir, 'cua-toi'))).toEqual(['a.html'])
    expect(readFileSync(join(dir, 'cua-toi/a.html'), 'utf8')).toBe('của tôi')
  })

  it('goes through links that stay inside, and through the user’s own', () => {
    const dir = clone('.git/HEAD')
    writeFileAtomically(join(dir, 'kho/nha/b.html'), 'mới')
    expect(readFileSync(join(dir, 'kho/trong/b.html'), 'utf8')).toBe('mới')
    symlinkSync('kho', join(dir, 'loi-tat'))
    writeFileAtomically(join(dir, 'loi-tat/c.html'), 'mới')
    expect(readFileSync(join(dir, 'kho/c.html'), 'utf8')).toBe('mới')
  })
})

describe('a new file', () => {
  it('takes no other’s place, nor leaves anything behind', () => {
    const dir = folder({ 'a.yaml': 'cũ' })
    symlinkSync('khong-co', join(dir, 'mat.yaml'))
    expect(() => writeNewFile(join(dir, 'a.yaml'), 'mới')).toThrow(/a\.yaml.*it exists and is not overwritten/)
    expect(() => writeNewFile(join(dir, 'mat.yaml'), 'mới')).toThrow(/mat\.yaml/)
    expect(() =>
      writeNewFiles(
        new Map([
          [join(dir, 'b.yaml'), 'b'],
          [join(dir, 'a.yaml'), 'mới'],
        ]),
      ),
    ).toThrow(/a\.yaml/)
    expect(readdirSync(dir).sort()).toEqual(['a.yaml', 'mat.yaml'])
    expect(readFileSync(join(dir, 'a.yaml'), 'utf8')).toBe('cũ')
  })
})

it('a folder that another writes is waited for, and what was left of a killed one is taken away', () => {
  const dir = folder({ '.trang.0123456789ab.new/index.html': 'dở', '.trang.0123456789ac.old/index.html': 'cũ' })
  mkdirSync(join(dir, '.trang.khac.old'))
  writeFileSync(join(dir, '.trang.0123456789ac.old/.kientruc-site.json'), '{"files":["index.html"]}')
  writeFileSync(join(dir, '.trang.lock'), JSON.stringify({ ...self(), pid: 2 ** 30, token: '0123456789abcdef' }))
  expect(() => writeFolderAtomically(join(dir, 'trang'), fails())).toThrow('fault')
  expect(readdirSync(dir).sort()).toEqual(['.trang.khac.old', 'trang'])
  expect(readFileSync(join(dir, 'trang/index.html'), 'utf8')).toBe('cũ')
})

function* fails(): Iterable<readonly [string, string]> {
  yield ['index.html', 'mới']
  throw new Error('fault')
}
