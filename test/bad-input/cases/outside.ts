import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, renameSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join, relative } from 'node:path'
import { expect } from 'vitest'
import { type Case, type Cases, proposalWith } from '../case.js'

const secret = 'password: hunter2\n'

/** A folder of somebody else's, with something in it that is no one's business. */
const foreign = (beside?: string) => {
  const made = mkdtempSync(beside === undefined ? join(tmpdir(), 'ngoài ') : `${beside}-`)
  writeFileSync(join(made, 'bi-mat.yaml'), secret)
  return made
}
const alsoManifest = (dir: string, lines: string) => {
  const path = join(dir, 'kientruc.yaml')
  writeFileSync(path, `${readFileSync(path, 'utf8')}${lines}`)
}
/** The case's folder becomes a workspace in a repository, or one that lies in none. */
const places: Readonly<Record<string, (dir: string) => void>> = {
  'without git': () => undefined,
  'in a repository': (dir) => execFileSync('git', ['init', '-q'], { cwd: dir }),
}
/** What a manifest may name, and the command that would read it. */
const named: Readonly<Record<string, { line: (path: string) => string; run?: readonly string[] }>> = {
  proposals: { line: (path) => `proposals: ${path}\n`, run: ['check'] },
  'proposals, when one is written': {
    line: (path) => `proposals: ${path}\n`,
    run: ['propose', '--title', 'Bến cá', '--agency', 'so-a', '--kind', 'build', '--purpose', 'Quản lý tàu'],
  },
  'proposals, when one is approved': {
    line: (path) => `proposals: ${path}\n`,
    run: ['apply', 'dx.yaml', '--date', '2019-05-01', '--dry-run'],
  },
  progress: { line: (path) => `progress: ${path}\n` },
  packs: { line: (path) => `packs: [${path}/bi-mat.yaml]\n` },
  judge: { line: (path) => `judge: ${path}/bi-mat.yaml\n` },
}
/** The ways to name a folder elsewhere. */
const ways: Readonly<Record<string, (dir: string) => string>> = {
  'by its path': (dir) => relative(dir, foreign()),
  'by its whole path': () => foreign(),
  'through a link': (dir) => {
    symlinkSync(foreign(), join(dir, 'lien-ket'))
    return 'lien-ket'
  },
  'whose name begins like the workspace’s': (dir) => `../${basename(foreign(dir))}`,
  'whose name begins like the folder’s above': (dir) => `../../${basename(foreign(join(dir, '..')))}`,
}

const cases = Object.entries(named).flatMap(([what, { line, run }]) =>
  Object.entries(ways).flatMap(([how, path]) =>
    Object.entries(places).map(([where, place]): [string, Case] => [
      `${what} ${how}, ${where}`,
      {
        files: proposalWith(''),
        make: (dir) => {
          place(dir)
          alsoManifest(dir, line(path(dir)))
        },
        ...(run ? { run } : {}),
        code: 2,
        says: [/kho chứa kiến trúc/],
        hides: ['hunter2'],
      },
    ]),
  ),
)

/** A manifest, which may be someone else's, names places outside; nothing there is read, and nothing shown. */
export const outside: Cases = {
  ...Object.fromEntries(cases),
  'a manifest that links outside': {
    make: (dir) => {
      const made = foreign()
      renameSync(join(dir, 'kientruc.yaml'), join(made, 'k.yaml'))
      symlinkSync(join(made, 'k.yaml'), join(dir, 'kientruc.yaml'))
      writeFileSync(join(made, 'k.yaml'), secret)
    },
    code: 2,
    says: ['kientruc.yaml'],
    hides: ['hunter2'],
  },
  'a fragment that links outside': {
    make: (dir) => symlinkSync(join(foreign(), 'bi-mat.yaml'), join(dir, 'x.yaml')),
    code: 0,
    hides: ['hunter2'],
  },
  'a proposal in the folder that links outside': {
    make: (dir) => {
      mkdirSync(join(dir, 'de-xuat'))
      alsoManifest(dir, 'proposals: de-xuat\n')
      symlinkSync(join(foreign(), 'bi-mat.yaml'), join(dir, 'de-xuat/x.yaml'))
    },
    run: ['check'],
    code: 0,
    says: ['x.yaml', 'dẫn ra ngoài'],
    hides: ['hunter2'],
  },
  'an officer’s file beside a dossier that links outside': {
    files: proposalWith(''),
    make: (dir) => symlinkSync(join(foreign(), 'bi-mat.yaml'), join(dir, 'dx.y-kien.yaml')),
    run: ['check', 'dx.yaml'],
    code: 2,
    says: ['dx.y-kien.yaml', 'liên kết ra ngoài'],
    hides: ['hunter2'],
  },
  'an officer’s file that is a link within the folder is read': {
    files: { ...proposalWith(''), 'that/y-kien.txt': 'proposal: dx-1\nby: A\ndate: sai\n' },
    make: (dir) => symlinkSync('that/y-kien.txt', join(dir, 'dx.y-kien.yaml')),
    run: ['check', 'dx.yaml'],
    code: 2,
    at: 'dx.y-kien.yaml:3:7',
  },
  'the plan beside a catalogue that links outside': {
    files: { 'dm.csv': 'Tên hệ thống,Cơ quan chủ quản\nKho dữ liệu,Sở A\n' },
    make: (dir) => symlinkSync(join(foreign(), 'bi-mat.yaml'), join(dir, 'dm.csv.plan.yaml')),
    run: ['import', 'xlsx', 'dm.csv'],
    code: 2,
    says: ['dm.csv.plan.yaml', 'liên kết ra ngoài'],
    hides: ['hunter2'],
  },
  'a key to sign with that is written through a link to elsewhere': {
    make: (dir) => symlinkSync(foreign(), join(dir, 'lien-ket')),
    run: ['pack', 'key', '--out', 'lien-ket/khoa.pem'],
    code: 2,
    says: ['dẫn ra ngoài'],
  },
  'a folder elsewhere that the command line names is read': {
    make: (dir) => symlinkSync(foreign(), join(dir, 'lien-ket')),
    run: ['check', 'lien-ket'],
    code: 2,
    says: ['hunter2'],
  },
  'a place that is not there yet, outside': {
    make: (dir) => alsoManifest(dir, `proposals: ${foreign()}/moi\n`),
    run: named['proposals, when one is written']?.run ?? [],
    code: 2,
    after: (dir) => {
      const [, path = ''] = /proposals: (.*)/.exec(readFileSync(join(dir, 'kientruc.yaml'), 'utf8')) ?? []
      expect(() => readFileSync(path)).toThrow('ENOENT')
    },
  },
}
