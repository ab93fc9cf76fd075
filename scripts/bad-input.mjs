// `node scripts/bad-input.mjs`: how many cases of broken and hostile input there are, by kind (docs/reliability.md).
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { bundle } from './bundled.mjs'
import { root } from './install.mjs'

const outfile = join('dist', 'run', 'bad-input.mjs')
await bundle('test/bad-input/families.ts', outfile)
const { families } = await import(pathToFileURL(join(root, outfile)).href)
const counts = Object.entries(families).map(([name, cases]) => [name, Object.keys(cases).length])
for (const [name, count] of counts) console.log(`${name.padEnd(12)} ${String(count).padStart(4)}`)
console.log(`${'in all'.padEnd(12)} ${String(counts.reduce((sum, [, count]) => sum + count, 0)).padStart(4)}`)
