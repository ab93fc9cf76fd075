import { join } from 'node:path'
import { folder, small } from '../../test/support/disk.js'
import { syllables } from '../vocabulary.js'
import { writeProposals, writeWorkspace } from '../workspace.js'

/** One kind of input, of which there can be more and more. */
export interface Kind {
  /** The least size that is measured; twice and four times as many follow. */
  readonly from: number
  /** Writes so many. @returns what is measured */
  readonly prepare: (size: number) => () => Promise<void>
}

/** Runs command lines one after the other; what they use is loaded only now, when counting has begun. */
function commands(cwd: string, ...lines: readonly (readonly string[])[]) {
  return async () => {
    const { kientruc } = await import('../../test/support/cli.js')
    for (const argv of lines) {
      const { code, err } = await kientruc(cwd, ['--no-cache', '--quiet', ...argv])
      if (code > 2) throw new Error(err)
    }
  }
}

const many = (n: number, one: (i: number) => string, between = '') =>
  Array.from({ length: n }, (_, i) => one(i)).join(between)
const architecture = (systems: string, more = '') => folder({ ...small, 'them.yaml': `${more}systems: ${systems}` })
const generated = (n: number) => writeWorkspace(folder(), n, 'per-agency').workspace

/** Words that differ from one number to the next, none of them in more than a few of a hundred. */
const wordsOf = (i: number) =>
  [i, 7 * i + Math.floor(i / syllables.length), 11 * i + Math.floor(i / 5)]
    .map((n) => syllables[n % syllables.length])
    .join(' ')

interface Fields {
  readonly name?: string
  readonly owner?: string
  readonly functions?: string
  readonly on?: readonly number[]
  readonly more?: string
}

/** A system in one line. */
function system(i: number, { name, owner = 'so-a', functions = '', on = [], more = '' }: Fields = {}): string {
  const dependsOn = on.map((to) => `{ to: ht-${to}, kind: data }`).join(', ')
  return `{ id: ht-${i}, name: ${name ?? wordsOf(i)}, kind: application, owner: ${owner}, layer: ung-dung, scope: agency, lifecycle: { status: operational }, functions: [${functions}], dependsOn: [${dependsOn}]${more} }`
}
const list = (n: number, fields: (i: number) => Fields) => `\n${many(n, (i) => `  - ${system(i, fields(i))}\n`)}`
const line = (n: number, fields: (i: number) => Fields) => `[${many(n, (i) => system(i, fields(i)), ', ')}]\n`

const judged = (systems: string, more?: string) =>
  commands(architecture(systems, more), ['validate', '--format', 'json'], ['graph', '--format', 'json'])

const ofSystems = (from: number, ...argv: string[]): Kind => ({ from, prepare: (n) => commands(generated(n), argv) })

const ofProposals = (command: string, pile: 'varied' | 'alike'): Kind => ({
  from: 60,
  prepare(n) {
    const dir = folder()
    const { workspace } = writeWorkspace(dir, 100, 'one-file')
    return commands(workspace, [command, writeProposals(join(dir, 'p'), n, pile), '--format', 'json'])
  },
})

const ofFindings = (format: string): Kind => ({
  from: 100,
  prepare: (n) => commands(architecture(list(n, (i) => ({ owner: `so-${i}` }))), ['validate', '--format', format]),
})

const ofTable = (from: number, rows: (n: number) => string): Kind => ({
  from,
  prepare: (n) => commands(folder({ ...small, 'a.csv': rows(n) }), ['import', 'xlsx', 'a.csv', '--dry-run', '--yes']),
})

/** Every kind by its name. */
export const kinds: Readonly<Record<string, Kind>> = {
  'systems that are validated': ofSystems(150, 'validate', '--format', 'json'),
  'systems that are searched': ofSystems(150, 'similar', 'quản lý hồ sơ đất đai'),
  'systems in a picture': ofSystems(150, 'graph', '--group', 'none', '--format', 'dot'),
  'systems in a workbook': ofSystems(100, 'export', 'xlsx', '--out', 'a.xlsx'),
  'systems in the national form': ofSystems(100, 'export', 'mau03', '--out', 'a.xlsx'),
  'systems in a site': ofSystems(300, 'report', '--out', '../site'),
  'systems that are weighed by what hangs on them': ofSystems(500, 'evaluate', '--history', '0'),
  'dependencies on one': { from: 100, prepare: (n) => judged(list(n, (i) => ({ on: i === 0 ? [] : [0] }))) },
  'dependencies of one': {
    from: 100,
    prepare: (n) => judged(list(n, (i) => ({ on: i > 0 ? [] : Array.from({ length: n - 1 }, (_, to) => to + 1) }))),
  },
  'dependencies in a chain': { from: 100, prepare: (n) => judged(list(n, (i) => ({ on: i === 0 ? [] : [i - 1] }))) },
  'dependencies in a circle': { from: 100, prepare: (n) => judged(list(n, (i) => ({ on: [(i + 1) % n] }))) },
  'proposals of many subjects': ofProposals('check', 'varied'),
  'proposals of one subject': ofProposals('check', 'alike'),
  'proposals of a year': ofProposals('portfolio', 'varied'),
  'functions of systems': {
    from: 200,
    prepare: (n) => judged(list(2, (i) => ({ functions: many(n, (k) => wordsOf(k * (i + 1)), ', ') }))),
  },
  'functions of a proposal': {
    from: 100,
    prepare(n) {
      const functions = many(n, wordsOf, ', ')
      const proposal = `proposal:\n  id: dx\n  title: Phần mềm\n  agency: so-a\n  kind: build\n  date: 2020-01-01\n  functions: [${functions}]\n`
      const dir = folder({ ...small, 'dx/dx.yaml': proposal })
      return commands(dir, ['check', 'dx/dx.yaml', '--format', 'json'])
    },
  },
  'one line': { from: 100, prepare: (n) => judged(line(n, () => ({}))) },
  'one line with faults': {
    from: 100,
    prepare: (n) => judged(line(n, (i) => ({ owner: `so-${i}`, more: ', scop: x' }))),
  },
  'elements of ArchiMate': {
    from: 100,
    prepare(n) {
      const from = generated(n)
      const write = commands(from, ['export', 'archimate', '--out', 'a.xml'])
      const read = commands(folder(small), ['import', 'archimate', join(from, 'a.xml'), '--dry-run'])
      return async () => {
        await write()
        await read()
      }
    },
  },
  rows: ofTable(200, (n) => `Tên hệ thống,Chủ quản\n${many(n, (i) => `Phần mềm ${wordsOf(i)},Sở A\n`)}`),
  columns: ofTable(
    40,
    (n) =>
      `Tên hệ thống,Chủ quản${many(n, (i) => `,Cột ${wordsOf(i)}`)}\n${many(5, (i) => `Phần mềm ${i},Sở A${many(n, (k) => `,${wordsOf(k + i)}`)}\n`)}`,
  ),
  'findings as text': ofFindings('text'),
  'findings as SARIF': ofFindings('sarif'),
  'findings as HTML': ofFindings('html'),
  'findings as Word': ofFindings('docx'),
  'look-alikes of one owner': {
    from: 60,
    prepare: (n) => judged(list(n, () => ({ name: 'Phần mềm đất đai', functions: 'tiếp nhận hồ sơ, in giấy' }))),
  },
  'look-alikes of many owners': {
    from: 60,
    prepare: (n) =>
      judged(
        list(n, (i) => ({
          owner: `cq-${i}`,
          name: `Phần mềm đất đai ${wordsOf(i)}`,
          functions: 'nhận hồ sơ, in giấy',
        })),
        `agencies:\n${many(n, (i) => `  - { id: cq-${i}, name: Xã ${wordsOf(i)}, kind: commune }\n`)}`,
      ),
  },
  'texts that an editor has open': {
    from: 100,
    prepare(n) {
      const texts = new Map<string, string>(
        Object.entries(small).map(([name, text]) => [join('/kien-truc', name), text]),
      )
      for (let i = 0; i < n; i++) texts.set(`/kien-truc/ht/${i}/x.yaml`, `systems:\n  - ${system(i)}\n`)
      return async () => {
        const { loadWorkspace, disk, withUnsaved } = await import('../../src/architecture/index.js')
        const files = withUnsaved(disk, texts)
        const { model } = loadWorkspace('/kien-truc', { cwd: '/', files })
        if (model.systems.size < n) throw new Error('not all were read')
      }
    },
  },
}

/** Shows that what is square is found: of so many names each is compared with each. */
export const planted: Kind = {
  from: 200,
  prepare: (n) => {
    const names = Array.from({ length: n }, (_, i) => wordsOf(i))
    return async () => {
      for (const a of names) for (const b of names) sameLetters(a, b)
    }
  },
}

const sameLetters = (a: string, b: string) => a.length === b.length
