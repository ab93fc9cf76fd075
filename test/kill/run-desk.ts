import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { deskKills } from './desk-kills.js'
import { randomFrom } from './kills.js'

// npm run kill:desk [-- --times COUNT --seed SEED]: people work at the built desk, which is killed at random moments. Faults are
// told as they are found; it ends with 1 where there are any.
const { values } = parseArgs({
  options: {
    times: { type: 'string', default: '200' },
    seed: { type: 'string', default: String(Date.now() % 2 ** 31) },
  },
})
console.log(`seed ${values.seed}`)
const tool = join(process.env.KIENTRUC_ROOT ?? '', 'bin/kientruc.js')
const { faults, ...counted } = await deskKills(
  tool,
  Number(values.times),
  randomFrom(Number(values.seed)),
  console.error,
)
console.table(counted)
console.log(`faults: ${faults}`)
if (faults > 0) process.exitCode = 1
