import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { loadWorkspace } from '../src/architecture/read/workspace.js'
import { lostIn } from '../src/lifecycle/union/lost.js'
import { proposedUnion } from '../src/lifecycle/union/propose.js'
import { unite } from '../src/lifecycle/union/unite.js'
import { writeWorkspace } from './workspace.js'

/** npm run bench:union -- [SIZE]: how long three provinces of so many systems (1,000) each take to become one, step by step. */
const size = Number(process.argv[2] ?? 1000)
const folder = mkdtempSync(join(tmpdir(), 'kientruc-union-'))
try {
  const keys = ['mot', 'hai', 'ba']
  for (const [i, key] of keys.entries()) writeWorkspace(join(folder, key), size, 'per-agency', 7 + i)
  const sources = timed('read', () =>
    keys.map((key) => ({
      key,
      folder: key,
      workspace: loadWorkspace(join(folder, key, 'workspace'), { cwd: folder }),
    })),
  )
  const plan = timed('propose', () => proposedUnion(sources, { asOf: '2026-11-30', lang: 'vi' }))
  const union = timed('unite', () => unite(sources, plan))
  const lost = timed('check that nothing is lost', () => lostIn(sources, plan, union))
  console.log(`${plan.groups.length} groups, ${lost.length} lost, ${process.memoryUsage().rss >> 20} MB`)
} finally {
  rmSync(folder, { recursive: true, force: true })
}

function timed<T>(what: string, work: () => T): T {
  const start = process.cpuUsage()
  const result = work()
  const { user, system } = process.cpuUsage(start)
  console.log(`${what}: ${((user + system) / 1e6).toFixed(2)} s of processor time`)
  return result
}
