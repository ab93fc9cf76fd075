import { cpSync, existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readWhole } from '../../src/architecture/store/journal.js'
import { recoverFolder } from '../../src/architecture/store/write-folder.js'
import { writeWorkbook } from '../../src/office/sheet/write-workbook.js'
import { randomFrom } from '../kill/kills.js'
import { A, decided } from '../lifecycle/apply.js'
import { province, reportOf } from '../lifecycle/workspace.js'
import { kientruc } from '../support/cli.js'
import { folder } from '../support/disk.js'
import { afterPowerLoss, recorded } from './power.js'
import { contents } from './written-files.js'

const seeds = 100

/** A command over the province, and what of its folder it writes. */
const commands: Readonly<Record<string, readonly string[]>> = {
  apply: decided,
  import: [...A, 'import', 'xlsx', 'dm.xlsx', '--yes', '--keep-duplicates'],
  'progress apply': [...A, 'progress', 'apply'],
  report: [...A, 'report', '--out', 'trang'],
}

/** A folder in which each of the commands has something to do. */
async function prepared(): Promise<string> {
  const dir = folder({
    ...province,
    'kien-truc/quyet-dinh.yaml': `decisions:
  - { id: dx-cang, name: Cảng cá, agency: so-b, date: 2019-04-02, verdict: conforms, adds: [tau-ca] }
`,
    'tien-do/q2.yaml': reportOf('2019-Q2', 'project: dx-cang, status: in-progress, percent: 40'),
  })
  const rows = [
    ['Tên hệ thống', 'Cơ quan chủ quản', 'Chức năng'],
    ['Phần mềm quản lý cây xanh', 'Sở A', 'Quản lý cây xanh'],
  ]
  writeFileSync(join(dir, 'dm.xlsx'), await writeWorkbook('x', [{ name: 'A', widths: [], rows }]))
  return dir
}

/** What a command leaves when it ends, but for what is only there while it runs and the plan, which is written before the act. */
const state = (dir: string) => {
  const files = contents(dir)
  for (const name of Object.keys(files))
    if (/(^|\/)\.(kientruc-lock|trang\.lock)|\.plan\.yaml$/.test(name)) delete files[name]
  return files
}

describe('a loss of power at any moment, with anything lost that was not flushed', () => {
  it.each(Object.entries(commands))(
    'leaves what %s writes old or new, whole',
    async (name, argv) => {
      const dir = await prepared()
      if (name === 'report') {
        await kientruc(dir, argv)
        writeFileSync(join(dir, 'trang/cua-toi.txt'), 'của tôi')
        writeFileSync(
          join(dir, 'kien-truc/thuy-san.yaml'),
          province['kien-truc/thuy-san.yaml'].replace('tàu cá', 'tàu'),
        )
      }
      const before = folder()
      cpSync(dir, before, { recursive: true })
      const old = state(dir)
      const steps = (await recorded(async () => expect((await kientruc(dir, argv)).err).not.toMatch(/Error/))).map(
        (step) => ({ ...step, path: moved(step.path), ...(step.to === undefined ? {} : { to: moved(step.to) }) }),
      )
      function moved(path: string) {
        return path.replace(dir, before)
      }
      const fresh = state(dir)
      expect(fresh).not.toEqual(old)
      expect(steps.filter((s) => s.act === 'flush').length).toBeGreaterThan(4)
      const met = new Set<string>()
      for (let seed = 1; seed <= seeds; seed++) {
        const random = randomFrom(seed)
        // Most of a long writing only prepares; what matters comes last.
        const among = seed % 2 === 0 ? steps.length : Math.min(20, steps.length)
        const count = steps.length - Math.floor(random() * among)
        const left = join(folder(), 'sau')
        afterPowerLoss(before, steps, count, random, left)
        if (name === 'report') recoverFolder(join(left, 'trang'))
        else readWhole(join(left, 'kien-truc'), 0, () => undefined)
        const found = state(left)
        const isNew = JSON.stringify(sorted(found)) === JSON.stringify(sorted(fresh))
        expect(found, `seed ${seed}, after ${count} of ${steps.length} steps`).toEqual(isNew ? fresh : old)
        met.add(isNew ? 'new' : 'old')
        expect(existsSync(join(left, 'kien-truc/.kientruc-write.json'))).toBe(false)
      }
      expect([...met].sort()).toEqual(['new', 'old'])
    },
    600_000,
  )
})

const sorted = (files: Record<string, string>) => Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1))
