import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { bridgeKills } from './bridge-kills.js'
import { kills, randomFrom } from './kills.js'

// npm run kill [-- COUNT [SEED [STORE]]]: kills commands at random moments, and the review desk at each step of carrying out a
// decision, and looks at what they leave. STORE is the address of an empty database; else the desk has its own. Ends with 1 on a
// fault.
const [count = '200', seed = String(Date.now() % 2 ** 31), address] = process.argv.slice(2)
const root = process.env.KIENTRUC_ROOT ?? ''
const commands = await kills(Number(count), randomFrom(Number(seed)))
const folder = mkdtempSync(join(tmpdir(), 'kientruc kill '))
const bridge = await bridgeKills(
  process.env.KIENTRUC_BRIDGE_CHILD ?? '',
  address ?? join(folder, 'du-lieu'),
  join(root, 'dist/pglite'),
  Number(count),
)
rmSync(folder, { recursive: true })
console.log(`seed ${seed}`)
for (const { faults, ...counted } of [commands, bridge]) {
  console.table(counted)
  for (const fault of faults) console.error(fault)
  if (faults.length > 0) process.exitCode = 1
}
