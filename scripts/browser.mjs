// Bundles what the interactive graph runs in the reader's browser into src/present/diagram/browser.generated.ts, as text: the page's own
// script, and the layout engine's worker. The build asks which modules went in.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'
import { facesOfEsbuild } from './faces.mjs'
import { root } from './install.mjs'

const target = join(root, 'src', 'present', 'diagram', 'browser.generated.ts')

/** Paths of all files that went into the bundles. */
export const modules = []

const bundled = async (file) => {
  const { outputFiles, metafile } = await build({
    absWorkingDir: root,
    entryPoints: [`src/present/diagram/browser/${file}`],
    plugins: [facesOfEsbuild],
    bundle: true,
    minify: true,
    write: false,
    metafile: true,
    format: 'iife',
    platform: 'browser',
    target: 'es2022',
    legalComments: 'none',
    // The engine's module asks for these only where it runs in Node.
    external: ['node:*', 'fs', 'path', 'crypto', 'module', 'url', 'worker_threads'],
    // Nothing may end the element that the text stands in.
    charset: 'ascii',
  })
  for (const path of Object.keys(metafile.inputs)) modules.push(join(root, path))
  return outputFiles[0].text.trim()
}

const output = `// biome-ignore-all lint: generated
// biome-ignore-all format: generated
// biome-ignore-all assist: generated
// Generated from src/present/diagram/browser/ by scripts/browser.mjs; do not edit.

/** The script of the interactive page. */
export const pageScript: string = ${JSON.stringify(await bundled('page.ts'))}

/** The layout engine's worker. */
export const engineWorker: string = ${JSON.stringify(await bundled('worker.ts'))}
`
if (!existsSync(target) || readFileSync(target, 'utf8') !== output) writeFileSync(target, output)
