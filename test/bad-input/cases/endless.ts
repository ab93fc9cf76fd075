import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { type Case, type Cases, manifestWith, proposalWith } from '../case.js'

const pipe = (name: string) => (dir: string) => execFileSync('sh', ['-c', 'mkfifo "$0"', join(dir, name)])
const linked = (name: string, to: string) => (dir: string) => symlinkSync(to, join(dir, name))
const journal = '.kientruc-write.json'
const ways: Readonly<Record<string, (name: string) => (dir: string) => unknown>> = {
  'a pipe': pipe,
  'a link to a pipe': (name) => (dir) => {
    pipe('ong')(dir)
    linked(name, 'ong')(dir)
  },
  'a link to /dev/zero': (name) => linked(name, '/dev/zero'),
  'a link to /dev/tty or a terminal’s master': (name) => linked(name, '/dev/ptmx'),
}
const runs: Readonly<Record<string, readonly string[]>> = {
  'dx.yaml': ['check', 'dx.yaml'],
  'dx.docx': ['check', 'dx.docx'],
  'so.xlsx': ['import', 'xlsx', 'so.xlsx', '--dry-run'],
  'mo-hinh.xml': ['import', 'archimate', 'mo-hinh.xml', '--dry-run'],
  'truoc.json': ['validate', '--baseline', 'truoc.json'],
  'cu.json': ['check', 'sach.yaml', '--against', 'cu.json'],
  'dx.pdf': ['check', 'dx.pdf'],
  'y-tuong.yaml': ['similar', 'y-tuong.yaml'],
  'dm.backstage': ['import', 'backstage', 'dm.backstage', '--dry-run'],
  'khoa.pem': ['pack', 'build', 'goi/goi.yaml', '--sign-with', 'khoa.pem', '--out', 'x.kpack'],
  'hop-nhat.plan.yaml': ['merge', '--plan', 'hop-nhat.plan.yaml', '--into', 'moi'],
  '.kientruc-lock': ['import', 'xlsx', 'dm.csv', '--yes'],
  'kientruc.yaml': ['validate'],
  [journal]: ['validate'],
}

/** What a run needs beside the file that has no end. */
const beside: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'cu.json': { 'sach.yaml': proposalWith('')['dx.yaml'] },
  '.kientruc-lock': { 'dm.csv': 'Tên hệ thống,Cơ quan chủ quản\nKho dữ liệu,Sở A\n' },
  'khoa.pem': { 'goi/goi.yaml': 'pack: { id: goi-thu, name: Gói thử, version: "1" }\n' },
}

const socket = (name: string) => (dir: string) => {
  const listens = 'require("net").createServer().listen(process.argv[1], () => process.kill(process.pid, "SIGKILL"))'
  spawnSync(process.execPath, ['-e', listens, join(dir, name)])
}
const among: Readonly<Record<string, (name: string) => (dir: string) => unknown>> = {
  ...ways,
  'a link to /dev/null': (name) => linked(name, '/dev/null'),
  'a socket': socket,
}
/** Where a file is met that nobody named: it is told with its place, never passed over. */
const met = Object.entries(among).flatMap(([way, make]): [string, Case][] => [
  [`${way} among the fragments`, { make: make('a.yaml'), code: 2, at: 'a.yaml:1:1', says: ['không phải tệp thường'] }],
  [
    `${way} in a folder of fragments`,
    {
      files: { 'he/b.yaml': 'systems: []\n' },
      make: (dir) => make('a.yml')(join(dir, 'he')),
      code: 2,
      at: 'he/a.yml:1:1',
      says: ['không phải tệp thường'],
    },
  ],
  [
    `${way} among the proposals`,
    {
      files: { ...manifestWith('proposals: de-xuat\n'), 'de-xuat/dx.yaml': proposalWith('')['dx.yaml'] },
      make: (dir) => make('a.yaml')(join(dir, 'de-xuat')),
      run: ['check'],
      code: 2,
      at: 'de-xuat/a.yaml:1:1',
      says: ['không phải tệp thường'],
    },
  ],
])

/** What has no end or never answers, wherever a file is read: refused, at once. */
export const endless: Cases = {
  ...Object.fromEntries(
    Object.entries(runs).flatMap(([name, run]) =>
      Object.entries(ways).map(([way, make]) => [
        `${way} as ${name}`,
        {
          files: beside[name] ?? {},
          make: make(name),
          run,
          code: 2,
          ...(name === 'kientruc.yaml' ? { bare: true } : {}),
        },
      ]),
    ),
  ),
  ...Object.fromEntries(met),
  'a journal that links to a file': { make: linked(journal, 'lop.yaml'), code: 2, says: [journal] },
  'a journal that is a folder': { make: (dir) => mkdirSync(join(dir, journal)), code: 2, says: [journal] },
  'a journal without a place to link to': { make: linked(journal, 'khong-co'), code: 2, says: [journal] },
  '/dev/zero itself': { run: ['check', '/dev/zero'], code: 2 },
}
