import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { writeWorkbook } from '../../src/office/sheet/write-workbook.js'
import { randomFrom } from '../kill/kills.js'
import { province, reportOf } from '../lifecycle/workspace.js'

/** Where the repository is, and the built tool in it. */
const root = process.env.KIENTRUC_ROOT ?? join(import.meta.dirname, '../..')
const tool = join(root, 'bin/kientruc.js')

/** What rounds of writers at once came to. */
export interface Rounds {
  readonly commands: number
  /** Commands that said that they had done their work. */
  readonly acknowledged: number
  /** Commands that said that something was changed meanwhile, that another was writing, or that a file was half saved. */
  readonly refused: number
  /** Saves by hand. */
  readonly saves: number
  readonly faults: readonly string[]
}

interface Writer {
  readonly argv: readonly string[]
  /** What the architecture holds once it has said that it is done; any of them will do. */
  readonly leaves: readonly string[]
}

/**
 * Lets 2 to 8 processes change one workspace at once, beside someone who saves files by hand at random moments, and looks
 * whether all that was acknowledged stands and the workspace is sound.
 */
export async function rounds(count: number, seed: number): Promise<Rounds> {
  const random = randomFrom(seed)
  const found = { commands: 0, acknowledged: 0, refused: 0, saves: 0, faults: [] as string[] }
  for (let round = 1; round <= count; round++) {
    const dir = mkdtempSync(join(tmpdir(), 'kientruc writers '))
    try {
      const fault = (what: string) => found.faults.push(`seed ${seed}, round ${round}: ${what}`)
      await prepare(dir, 8)
      const writers = await writersFor(dir, 2 + Math.floor(random() * 7), random)
      const hand = byHand(dir, random)
      const ends = await Promise.all(
        writers.map(async (writer) => {
          await new Promise((done) => setTimeout(done, random() * 700))
          return { writer, ...(await run(dir, writer.argv)) }
        }),
      )
      const saved = await hand.stop()
      found.saves += saved.size
      found.commands += ends.length
      const all = Object.values(texts(join(dir, 'kien-truc'))).join('\n')
      for (const { writer, code, err } of ends) {
        if (code === 0 || code === 1) {
          found.acknowledged++
          for (const word of writer.leaves)
            if (!all.includes(word))
              fault(`${writer.argv.slice(2, 5).join(' ')} said that it was done, and “${word}” is gone`)
        } else if (code === 2 && refusal.test(err)) found.refused++
        else fault(`${writer.argv.slice(2, 5).join(' ')} ended with ${code}: ${err.slice(-300)}`)
      }
      for (const word of saved) if (!all.includes(word)) fault(`“${word}”, saved by hand, is gone`)
      const sound = await run(dir, [...A, 'validate', '--fail-on', 'never'])
      if (sound.code !== 0) fault(`the workspace is not sound: ${sound.err.slice(-300)}`)
      const left = Object.keys(texts(dir, /\.(tmp|lock)$|\.kientruc-(write|lock)/))
      if (left.length > 0) fault(`left behind: ${left.join(', ')}`)
    } finally {
      rmSync(dir, { recursive: true, force: true })
    }
  }
  return found
}

/** A file that is being saved in place is empty for a moment: what reads it then finds faults, and writes nothing either. */
const refusal = /was changed, added or deleted|is writing here|would have faults|has \d+ fault/

const A = ['--lang', 'en', '--architecture', 'kien-truc']

/** A province with so many approved projects whose reports tell of progress. */
async function prepare(dir: string, projects: number): Promise<void> {
  const numbers = Array.from({ length: projects }, (_, i) => i)
  const files: Record<string, string> = {
    ...province,
    'kien-truc/du-an.yaml': `systems:\n${numbers
      .map(
        (i) =>
          `  - { id: da-${i}, name: Dự án ${i}, kind: application, owner: so-b, layer: ung-dung, scope: agency, lifecycle: { status: planned } }\n`,
      )
      .join('')}`,
    'kien-truc/quyet-dinh.yaml': `decisions:\n${numbers
      .map(
        (i) =>
          `  - { id: dx-da-${i}, name: Dự án ${i}, agency: so-b, date: 2019-01-02, verdict: conforms, adds: [da-${i}] }\n`,
      )
      .join('')}`,
    'tien-do/q1.yaml': reportOf('2019-Q1', 'project: dx-da-0, status: in-progress, percent: 1', 'so-b'),
  }
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(dir, name)), { recursive: true })
    writeFileSync(join(dir, name), text)
  }
}

async function writersFor(dir: string, count: number, random: () => number): Promise<Writer[]> {
  const writers: Writer[] = []
  for (let i = 0; i < count; i++) {
    const kind = Math.floor(random() * 3)
    if (kind === 0) {
      const file = `de-xuat/dx-${i}.yaml`
      const text = province['de-xuat/cang-ca.yaml']
        .replace('dx-cang-ca', `dx-so-${i}`)
        .replace('cảng cá', `cảng số ${i}`)
      writeFileSync(join(dir, file), text)
      writers.push({
        argv: [...A, 'apply', file, '--reason', 'thử', '--date', '2019-05-02'],
        leaves: [`id: dx-so-${i}`],
      })
    } else if (kind === 1) {
      const rows = Array.from({ length: 40 }, (_, n) => [
        `Phần mềm ${i} việc ${n}`,
        'Sở A',
        `Quản lý việc ${n} của ${i}`,
      ])
      const table = [['Tên hệ thống', 'Cơ quan chủ quản', 'Chức năng'], ...rows]
      // Half of them would write the same new file.
      const name = random() < 0.5 ? `${i}/dm.xlsx` : `dm-${i}.xlsx`
      mkdirSync(join(dir, String(i)), { recursive: true })
      writeFileSync(join(dir, name), await writeWorkbook('x', [{ name: 'A', widths: [], rows: table }]))
      writers.push({
        argv: [...A, 'import', 'xlsx', name, '--yes', '--keep-duplicates'],
        leaves: [`Phần mềm ${i} việc 0`, `Phần mềm ${i} việc 39`],
      })
    } else writers.push({ argv: [...A, 'progress', 'apply'], leaves: ['status: building'] })
  }
  return writers
}

/** Adds a comment to files at random moments, as an editor does: to one whole file at once, by a name beside it or in place. */
function byHand(dir: string, random: () => number): { stop: () => Promise<ReadonlySet<string>> } {
  const saved = new Set<string>()
  let going = true
  const work = (async () => {
    for (let i = 0; going && i < 60; i++) {
      await new Promise((done) => setTimeout(done, 150 + random() * 1200))
      const names = Object.keys(texts(join(dir, 'kien-truc')))
        .filter((file) => !file.startsWith('.'))
        .sort()
      const name = names[Math.floor(random() * names.length)]
      if (name === undefined) continue
      const path = join(dir, 'kien-truc', name)
      const word = `sửa tay ${i} ${Math.floor(random() * 1e6)}`
      const time = () => statSync(path, { bigint: true }).mtimeNs
      const opened = time()
      const text = `${readFileSync(path, 'utf8')}# ${word}\n`
      // Editors ask before they save over what another has written.
      if (time() !== opened) continue
      if (random() < 0.5) writeFileSync(path, text)
      else {
        writeFileSync(`${path}~`, text)
        renameSync(`${path}~`, path)
      }
      saved.add(word)
    }
  })()
  return {
    async stop() {
      going = false
      await work
      return saved
    },
  }
}

function run(dir: string, argv: readonly string[]): Promise<{ code: number | null; err: string }> {
  return new Promise((done) => {
    const child = spawn(process.execPath, [tool, ...argv], { cwd: dir, stdio: ['ignore', 'ignore', 'pipe'] })
    let err = ''
    child.stderr.setEncoding('utf8').on('data', (piece: string) => {
      err += piece
    })
    child.on('close', (code) => done({ code, err }))
  })
}

/** Files below a folder with their texts. */
function texts(dir: string, name = /\.ya?ml$/): Record<string, string> {
  const files = readdirSync(dir, { recursive: true, withFileTypes: true }).filter(
    (e) => e.isFile() && name.test(e.name),
  )
  return Object.fromEntries(
    files
      .map((e) => join(e.parentPath, e.name))
      .map((path) => [path.slice(dir.length + 1), readFileSync(path, 'utf8')]),
  )
}
