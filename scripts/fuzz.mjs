// `npm run fuzz -- --minutes N`: random input for every part of the tool, for as long as asked.
import { runBundled } from './bundled.mjs'
import { root } from './install.mjs'

process.env.KIENTRUC_ROOT = root
await runBundled('test/fuzz/run.ts', process.argv.slice(2))
