// Bundles TypeScript of the repository, so that it runs as fast as the tool itself; `runBundled` also runs it.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { facesOfEsbuild } from './faces.mjs'
import { install, node, root } from './install.mjs'

/** @param entry path from the repository's folder @param args what the program gets on its command line */
export async function runBundled(entry, args) {
  install()
  // Two levels down, from where the content packs are found as from dist itself.
  const outfile = join('dist', 'run', entry.replaceAll('/', '-').replace(/\.ts$/, '.mjs'))
  await bundle(entry, outfile)
  node(outfile, ...args)
}

/** @param entry path from the repository's folder @param plugins of esbuild */
export async function bundle(entry, outfile, plugins = []) {
  const { build } = await import('esbuild')
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  await build({
    absWorkingDir: root,
    entryPoints: [entry],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    logLevel: 'warning',
    define: { KIENTRUC_VERSION: JSON.stringify(version) },
    plugins: [facesOfEsbuild, ...plugins],
  })
}
