// `npm run bench:NAME -- ARGS`: bundles bench/NAME.ts and runs it.
import { join } from 'node:path'
import { install, node, root } from './install.mjs'

install()
const [name, ...args] = process.argv.slice(2)
const { build } = await import('esbuild')
const outfile = join('dist', 'bench', `${name}.mjs`)
await build({
  absWorkingDir: root,
  entryPoints: [join('bench', `${name}.ts`)],
  outfile,
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  packages: 'external',
  logLevel: 'warning',
})
node(outfile, ...args)
