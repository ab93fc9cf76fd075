// Builds dist/: one bundle with lazy parts for the command and the library, and the types of the public API.
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { node, root } from './install.mjs'

const { build } = await import('esbuild')
node(join('scripts', 'templates.mjs'))
node(join('scripts', 'browser.mjs'))
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
rmSync(join(root, 'dist'), { recursive: true, force: true })
await build({
  absWorkingDir: root,
  entryPoints: { kientruc: 'src/cli/run.ts', index: 'src/index.ts', 'layout-worker': 'src/cli/layout-worker.ts' },
  outdir: 'dist',
  bundle: true,
  splitting: true,
  chunkNames: '[name]-[hash]',
  platform: 'node',
  format: 'esm',
  target: 'node20',
  define: { KIENTRUC_VERSION: JSON.stringify(version) },
  // Libraries written for CommonJS may ask for Node's own modules.
  banner: {
    js: "import { createRequire as kientrucRequire } from 'node:module'; const require = kientrucRequire(import.meta.url);",
  },
  legalComments: 'none',
  // Names stay, for whoever reads a stack trace; the rest would only be read at every start.
  minifyWhitespace: true,
  minifySyntax: true,
  logLevel: 'warning',
})
node(join('scripts', 'packs.mjs'))
node(join('scripts', 'licences.mjs'))
if (!process.argv.includes('--no-types'))
  node(join('node_modules', 'typescript', 'bin', 'tsc'), '-p', 'tsconfig.types.json')
