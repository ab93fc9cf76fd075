// `npm run fuzz`, `npm run kill`, `npm run kill:desk`, `npm run writers`: the long forms of tests that are never finished.
import { bridgeChild } from './bridge-child.mjs'
import { runBundled } from './bundled.mjs'
import { root } from './install.mjs'

const [name, ...args] = process.argv.slice(2)
process.env.KIENTRUC_ROOT = root
if (name === 'kill') process.env.KIENTRUC_BRIDGE_CHILD = await bridgeChild()
await runBundled(name === 'kill:desk' ? 'test/kill/run-desk.ts' : `test/${name}/run.ts`, args)
