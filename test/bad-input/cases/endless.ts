import { execFileSync } from 'node:child_process'
import { mkdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import type { Cases } from '../case.js'

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
  'kientruc.yaml': ['validate'],
  [journal]: ['validate'],
}

/** What has no end or never answers, wherever a file is read: refused, at once. */
export const endless: Cases = {
  ...Object.fromEntries(
    Object.entries(runs).flatMap(([name, run]) =>
      Object.entries(ways).map(([way, make]) => [
        `${way} as ${name}`,
        { make: make(name), run, code: 2, ...(name === 'kientruc.yaml' ? { bare: true } : {}) },
      ]),
    ),
  ),
  'a journal that links to a file': { make: linked(journal, 'lop.yaml'), code: 2, says: [journal] },
  'a journal that is a folder': { make: (dir) => mkdirSync(join(dir, journal)), code: 2, says: [journal] },
  'a journal without a place to link to': { make: linked(journal, 'khong-co'), code: 2, says: [journal] },
  '/dev/zero itself': { run: ['check', '/dev/zero'], code: 2 },
}
