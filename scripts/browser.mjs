// Bundles what runs in the reader's browser, as text: the interactive graph's own script and its layout engine's worker into
// src/present/diagram/browser.generated.ts, what shows passkeys at the desk into src/present/desk/browser.generated.ts. The build
// asks which modules went in.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'
import { facesOfEsbuild } from './faces.mjs'
import { root } from './install.mjs'

/** Paths of all files that went into the bundles. */
export const modules = []

const bundled = async (file) => {
  const { outputFiles, metafile } = await build({
    absWorkingDir: root,
    entryPoints: [`src/present/${file}`],
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

/** Writes constants with what each is, from one folder of browser code. */
const write = async (folder, constants) => {
  let output = `// biome-ignore-all lint: generated
// biome-ignore-all format: generated
// biome-ignore-all assist: generated
// Generated from src/present/${folder}/browser/ by scripts/browser.mjs; do not edit.
`
  for (const [name, file, what] of constants)
    output += `\n/** ${what} */\nexport const ${name}: string = ${JSON.stringify(await bundled(`${folder}/browser/${file}`))}\n`
  const target = join(root, 'src', 'present', folder, 'browser.generated.ts')
  if (!existsSync(target) || readFileSync(target, 'utf8') !== output) writeFileSync(target, output)
}

await write('diagram', [
  ['pageScript', 'page.ts', 'The script of the interactive page.'],
  ['engineWorker', 'worker.ts', "The layout engine's worker."],
])
await write('desk', [['passkeyScript', 'passkey.ts', 'What makes and shows passkeys.']])
