import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { writeWorkbook } from '../../src/office/sheet/write-workbook.js'
import { folder, small } from '../support/disk.js'

const bin = fileURLToPath(new URL('../../bin/kientruc.js', import.meta.url))

/** Runs the tool where no file can grow beyond a few KiB: what a full disk does, without the rights to fill one. */
function cramped(dir: string, ...argv: string[]) {
  const shell = `trap '' XFSZ; ulimit -f 4; exec "$0" "$@"`
  const { status, stderr } = spawnSync('sh', ['-c', shell, process.execPath, bin, '--lang', 'en', ...argv], {
    cwd: dir,
    encoding: 'utf8',
  })
  return { code: status, err: stderr }
}
const freely = (dir: string, ...argv: string[]) => spawnSync(process.execPath, [bin, ...argv], { cwd: dir }).status

/** Every file below a folder with its content. */
function contents(dir: string): Record<string, string> {
  const names = readdirSync(dir, { recursive: true, encoding: 'utf8' }).sort()
  const files = names.filter((name) => statSync(join(dir, name)).isFile())
  return Object.fromEntries(files.map((name) => [name, readFileSync(join(dir, name), 'latin1')]))
}

const workspace = {
  ...small,
  'kientruc.yaml': `${small['kientruc.yaml']}proposals: dx\n`,
  'dx/a.yaml':
    'proposal:\n  id: dx-a\n  title: Phần mềm bến cá\n  agency: so-a\n  kind: build\n  date: 2019-03-15\n  purpose: Quản lý tàu cá ra vào bến.\n',
}

describe.skipIf(process.platform === 'win32')('where a file cannot be written to its end', () => {
  it.each([
    ['check into a file', ['check', '--out', 'html=cu.html'], 'cu.html'],
    ['check into a folder', ['check', '--out', 'html=tham-dinh/'], 'tham-dinh/dx-a.html'],
    ['report', ['report', '--out', 'trang'], 'trang'],
    ['graph', ['graph', '--out', 'cu.svg'], 'cu.svg'],
    ['export of a workbook', ['export', 'xlsx', '--out', 'cu.xlsx'], 'cu.xlsx'],
    ['export of the exchange form', ['export', 'mau03', '--out', 'cu.xlsx'], 'cu.xlsx'],
    ['init', ['init', 'moi'], 'moi/.kientruc/manifest.schema.json'],
    ['import', ['import', 'xlsx', 'dm.xlsx', '--yes'], 'dm.xlsx.plan.yaml'],
  ])('%s names it and leaves everything as it was', async (_, argv, named) => {
    const dir = folder({ ...workspace, 'cu.html': 'cũ', 'cu.svg': 'cũ', 'cu.xlsx': 'cũ' })
    const rows = Array.from({ length: 60 }, (_, i) => [`Phần mềm số ${i}`, 'Sở A', `Quản lý việc số ${i}`])
    const heading = ['Tên hệ thống', 'Cơ quan chủ quản', 'Chức năng']
    const book = await writeWorkbook('x', [{ name: 'A', widths: [], rows: [heading, ...rows] }])
    writeFileSync(join(dir, 'dm.xlsx'), book)
    const before = contents(dir)
    const { code, err } = cramped(dir, ...argv)
    expect(err).toContain(named)
    expect(err).toMatch(/could not be written: the file is larger than the system allows/)
    expect(err).not.toMatch(/^\s+at /m)
    expect(code).toBe(2)
    expect(contents(dir)).toEqual(before)
  })

  it('a site that is there stays whole, and a workspace that could not be begun can be begun later', () => {
    const dir = folder(workspace)
    expect(freely(dir, 'report', '--out', 'trang')).toBe(0)
    const before = contents(dir)
    expect(cramped(dir, 'report', '--out', 'trang').code).toBe(2)
    expect(contents(dir)).toEqual(before)
    expect(cramped(dir, 'init', 'moi').code).toBe(2)
    expect(freely(dir, 'init', 'moi')).toBe(0)
  })
})
