import {
  chmodSync,
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'vitest'
import { made } from '../../support/disk.js'
import { rowsXml, workbookOf } from '../../support/xlsx.js'
import { type Cases, checkIt, proposalWith } from '../case.js'

const never = [...checkIt, '--fail-on', 'never'] as const
const text = (dir: string, file: string) => readFileSync(join(dir, file), 'utf8')
/** Root may read and write everything, so permissions can only be tried by others. */
const isRoot = process.getuid?.() === 0

/** Makes the folder of proposals that the manifest names lead out of the repository. */
const outside = (dir: string) => {
  const made = mkdtempSync(join(tmpdir(), 'ngoài '))
  writeFileSync(join(made, 'bi-mat.yaml'), 'password: hunter2\n')
  writeFileSync(join(dir, 'kientruc.yaml'), `${text(dir, 'kientruc.yaml')}proposals: ${made}\n`)
  symlinkSync(made, join(dir, 'lien-ket'))
}

/** A catalogue of one system. */
const table = {
  'dm.xlsx': workbookOf({
    A: rowsXml([
      ['Tên hệ thống', 'Cơ quan chủ quản', 'Chức năng'],
      ['Phần mềm cây xanh', 'Sở A', 'Quản lý cây xanh'],
    ]),
  }),
}
const into = (file: string) => ['import', 'xlsx', 'dm.xlsx', '--yes', '--into', file] as const
/** A folder outside of the workspace, made anew for each case; what is written there is seen in `outsideIs`. */
const beside = (dir: string) => {
  mkdirSync(`${dir} ngoài`)
  made.push(`${dir} ngoài`)
  writeFileSync(join(`${dir} ngoài`, 'a.yaml'), 'x: 1\n')
}
const outsideIs = (dir: string) => {
  expect(readdirSync(`${dir} ngoài`)).toEqual(['a.yaml'])
  expect(text(`${dir} ngoài`, 'a.yaml')).toBe('x: 1\n')
}

/** What is written stays where it belongs, and takes nobody's place. */
const writing: Cases = {
  ...Object.fromEntries(
    (
      [
        ['a link to a folder outside', 'nhap', (dir: string) => `${dir} ngoài`, into('nhap/dm.yaml')],
        ['a link to a file outside', 'dm.yaml', (dir: string) => join(`${dir} ngoài`, 'a.yaml'), into('dm.yaml')],
        ['a link to nothing outside', 'dm.yaml', (dir: string) => join(`${dir} ngoài`, 'b.yaml'), into('dm.yaml')],
        ['the memory of imports as a link', '.kientruc', (dir: string) => `${dir} ngoài`, into('dm.yaml')],
      ] as const
    ).map(([way, name, to, run]) => [
      `an import through ${way}`,
      {
        files: table,
        make: (dir: string) => {
          beside(dir)
          symlinkSync(to(dir), join(dir, name))
        },
        run,
        code: 2,
        after: outsideIs,
      },
    ]),
  ),
  'an import into a folder above': { files: table, run: into('../dm.yaml'), code: 2, says: ['../dm.yaml'] },
  'an import into a hidden folder, which nobody reads': {
    files: table,
    run: into('.an/dm.yaml'),
    code: 2,
    says: ['.an/dm.yaml'],
    after: (dir) => expect(existsSync(join(dir, '.an'))).toBe(false),
  },
  'an import into a file that nobody may write': {
    files: { ...table, 'dm.yaml': 'systems: []\n' },
    make: (dir) => chmodSync(join(dir, 'dm.yaml'), 0o444),
    run: into('dm.yaml'),
    code: 2,
    says: ['dm.yaml', 'không có quyền ghi'],
    after: (dir) => expect(text(dir, 'dm.yaml')).toBe('systems: []\n'),
  },
  'an import into a file with another name': {
    files: { ...table, 'dm.yaml': 'systems: []\n' },
    make: (dir) => linkSync(join(dir, 'dm.yaml'), join(dir, 'dm.bak')),
    run: into('dm.yaml'),
    code: 2,
    says: ['dm.yaml', 'liên kết cứng'],
    after: (dir) => expect(text(dir, 'dm.bak')).toBe('systems: []\n'),
  },
  'an import where a folder stands in place of the lock': {
    files: table,
    make: (dir) => mkdirSync(join(dir, '.kientruc-lock')),
    run: into('dm.yaml'),
    code: 2,
    says: ['.kientruc-lock'],
  },
  'an output through a link that leads out': {
    files: proposalWith(''),
    make: (dir) => {
      beside(dir)
      symlinkSync(`${dir} ngoài`, join(dir, 'ra'))
    },
    run: [...never, '--out', 'json=ra/a.yaml'],
    code: 2,
    says: ['dẫn ra ngoài'],
    after: outsideIs,
  },
  'a site in place of a link that leads out': {
    make: (dir) => {
      beside(dir)
      symlinkSync(`${dir} ngoài`, join(dir, 'trang'))
    },
    run: ['report', '--out', 'trang'],
    code: 2,
    says: ['dẫn ra ngoài'],
    after: outsideIs,
  },
  'an output in place of a device': { files: proposalWith(''), run: [...never, '--out', 'json=/dev/null'], code: 2 },
  'a draft in a folder that the manifest names elsewhere': {
    make: outside,
    run: [
      'propose',
      ...[
        '--title',
        'Phần mềm bến cá',
        '--agency',
        'so-a',
        '--kind',
        'build',
        '--purpose',
        'Quản lý tàu cá ra vào bến.',
      ],
    ],
    code: 2,
    says: ['ngoài'],
    hides: ['hunter2'],
  },
}

/** Folders, links, permissions and full paths. */
export const fileSystem: Cases = {
  'a folder with the name of a YAML file': { make: (dir) => mkdirSync(join(dir, 'thu-muc.yaml')), code: 0 },
  'a link that leads back': { make: (dir) => symlinkSync('.', join(dir, 'vong')), code: 0 },
  'a link to itself': {
    make: (dir) => symlinkSync('vong.yaml', join(dir, 'vong.yaml')),
    code: 2,
    at: 'vong.yaml:1:1',
    says: ['là liên kết tượng trưng lặp vòng'],
  },
  'a link to nothing': {
    make: (dir) => symlinkSync('khong-co', join(dir, 'mat.yaml')),
    code: 2,
    at: 'mat.yaml:1:1',
    says: ['không tồn tại'],
  },
  'a link out of the workspace is not followed': {
    make: (dir) => symlinkSync('/etc/hostname', join(dir, 'ngoai.yaml')),
    code: 0,
    hides: ['ngoai.yaml'],
  },
  'a link to a folder outside is not followed': { make: (dir) => symlinkSync('/etc', join(dir, 'ngoai')), code: 0 },
  'a link to a device': {
    make: (dir) => symlinkSync('/dev/zero', join(dir, 'khong.yaml')),
    code: 2,
    at: 'khong.yaml:1:1',
    says: ['không phải tệp thường'],
  },
  'a device in place of a proposal': { run: ['check', '/dev/null'], code: 2, says: ['/dev/null'] },
  'a proposal that is a folder of folders': {
    run: ['check', 'dx'],
    make: (dir) => mkdirSync(join(dir, 'dx/a/b/c'), { recursive: true }),
    code: 2,
    says: ['dx'],
  },
  'hidden folders are passed over': {
    files: { '.an/x.yaml': 'systems: [\n', 'node_modules/y.yaml': 'systems: [\n' },
    code: 0,
  },
  'an output into a missing folder': {
    run: [...never, '--out', 'json=khong/co/r.json'],
    files: proposalWith(''),
    code: 0,
    after: (dir) => expect(JSON.parse(text(dir, 'khong/co/r.json'))).toHaveProperty('results'),
  },
  'an output where a file is in the way': {
    run: [...never, '--out', 'json=tep/r.json'],
    files: { ...proposalWith(''), tep: 'của tôi' },
    code: 2,
    says: ['tep/r.json'],
    after: (dir) => expect(text(dir, 'tep')).toBe('của tôi'),
  },
  'an output into a folder of a user’s keeps what is there': {
    run: [...never, '--out', 'json=thu-muc'],
    files: { ...proposalWith(''), 'thu-muc/a.txt': 'của tôi' },
    code: 0,
    after: (dir) => {
      expect(text(dir, 'thu-muc/a.txt')).toBe('của tôi')
      expect(readdirSync(join(dir, 'thu-muc')).sort()).toEqual(['a.txt', 'dx-1.json'])
    },
  },
  'an output with a name that is too long': {
    run: [...never, '--out', `json=${'a'.repeat(300)}`],
    files: proposalWith(''),
    code: 2,
    says: ['aaa'],
    after: (dir) => expect(readdirSync(dir).filter((f) => f.includes('tmp'))).toEqual([]),
  },
  'an output through a link keeps the link’s target whole': {
    run: [...never, '--out', 'json=lien-ket.json'],
    files: { ...proposalWith(''), 'that.json': '{}' },
    make: (dir) => symlinkSync('that.json', join(dir, 'lien-ket.json')),
    code: 0,
  },
  'a site over a folder of a user’s': {
    run: ['report', '--out', 'cua-toi'],
    files: { 'cua-toi/thu.txt': 'thư' },
    code: 2,
    says: ['cua-toi'],
    after: (dir) => expect(readdirSync(join(dir, 'cua-toi'))).toEqual(['thu.txt']),
  },
  'a site over a file': {
    run: ['report', '--out', 'tep'],
    files: { tep: 'của tôi' },
    code: 2,
    says: ['tep'],
    after: (dir) => expect(text(dir, 'tep')).toBe('của tôi'),
  },
  'a site over a folder whose list of files lies': {
    run: ['report', '--out', 'trang'],
    make: (dir) => {
      mkdirSync(join(dir, 'trang'))
      writeFileSync(
        join(dir, 'trang/.kientruc-site.json'),
        JSON.stringify({ files: ['../he-thong.yaml', 'index.html'] }),
      )
    },
    code: 0,
    after: (dir) => expect(existsSync(join(dir, 'he-thong.yaml'))).toBe(true),
  },
  'init where something is': {
    run: ['init', '.'],
    code: 2,
    says: ['kientruc.yaml'],
    after: (dir) => expect(text(dir, 'kientruc.yaml')).toContain('id: thu'),
  },
  'init into a file': { run: ['init', 'tep'], files: { tep: 'x' }, code: 2, says: ['tep'] },
  ...writing,
  ...(isRoot
    ? {}
    : {
        'a file that may not be read': {
          files: { 'x.yaml': 'systems: []\n' },
          make: (dir: string) => chmodSync(join(dir, 'x.yaml'), 0),
          code: 2,
          says: ['x.yaml'],
        },
        'a folder that may not be written': {
          run: [...never, '--out', 'json=kin/r.json'],
          files: { ...proposalWith(''), 'kin/a.txt': 'x' },
          make: (dir: string) => chmodSync(join(dir, 'kin'), 0o555),
          code: 2,
          says: ['kin/r.json'],
        },
      }),
}
