import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'
import { type Cases, checkIt, proposalWith } from '../case.js'

const never = [...checkIt, '--fail-on', 'never'] as const
const text = (dir: string, file: string) => readFileSync(join(dir, file), 'utf8')
/** Root may read and write everything, so permissions can only be tried by others. */
const isRoot = process.getuid?.() === 0

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
