// Builds dist/: the command in chunks that are loaded when used, the library, and the types of the public API. All of it holds
// the libraries that it needs, so that whoever installs the package gets what was tested here and downloads nothing else.
import { createHash } from 'node:crypto'
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { isBuiltin } from 'node:module'
import { join } from 'node:path'
import { facesPlugin } from './faces.mjs'
import { node, root } from './install.mjs'
import { writeLibraries } from './libraries.mjs'
import { engineParts } from './pglite.mjs'

const { transform } = await import('esbuild')
const { rolldown } = await import('rolldown')
node(join('scripts', 'templates.mjs'))
node(join('scripts', 'rules.mjs'))
const { modules } = await import('./browser.mjs')
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
rmSync(join(root, 'dist'), { recursive: true, force: true })
mkdirSync(join(root, 'dist'))

/** Each file costs a start about a third of a millisecond: what every command needs is one chunk, what the usual ones need another. */
const chunks = {
  version: ['version'],
  start: ['main'],
  core: ['validate', 'check', 'similar'],
}
/** Ajv is asked for by name when something does not fit; in the package it stands beside. */
const ajvBeside = {
  name: 'ajv-beside',
  transform: (code, id) =>
    id.endsWith('schema-check.ts') ? code.replace("url)('ajv/dist/2020.js')", "url)('./ajv.cjs')") : undefined,
}
/** The database's client in C is of no package here; who asks for it gets the one in JavaScript. */
const noNativeClient = {
  name: 'no-native-client',
  resolveId: (id, importer) =>
    id === './native' && importer?.endsWith(join('pg', 'lib', 'index.js'))
      ? join(root, 'node_modules', 'pg', 'lib', 'client.js')
      : undefined,
}
await bundle(
  {
    kientruc: 'src/surfaces/cli/run.ts',
    main: 'src/surfaces/cli/main.ts',
    'check-worker': 'src/surfaces/cli/check-worker.ts',
    'judge-worker': 'src/surfaces/cli/judge-worker.ts',
    'layout-worker': 'src/surfaces/cli/layout-worker.ts',
    'registry-worker': 'src/surfaces/cli/registry-worker.ts',
    'pdf-worker': 'src/surfaces/cli/pdf-worker.ts',
    'engine-worker': 'src/surfaces/desk/store/engine-worker.ts',
  },
  'cjs',
  {
    groups: [
      // Without what it imports of the rest, which others need where nothing is asked of the network.
      { name: networkChunk(), debugName: 'network', priority: 10, includeDependenciesRecursively: false },
      ...Object.entries(chunks).map(([name, modules], i) => ({
        name: chunkOf(name, modules),
        debugName: name,
        priority: 9 - i,
      })),
    ],
  },
)
await bundle({ index: 'src/index.ts' }, 'esm')
await bundle({ ajv: 'ajv/dist/2020.js' }, 'cjs')
// What the review desk reads when it starts: its tables, and the embedded database.
cpSync(join(root, 'src', 'surfaces', 'desk', 'store', 'migrations'), join(root, 'dist', 'migrations'), {
  recursive: true,
})
cpSync(await engineParts(), join(root, 'dist', 'pglite'), { recursive: true })
node(join('scripts', 'packs.mjs'))
writeFileSync(join(root, 'dist', 'digest'), digestOfAll('dist', 'packs'))
node(join('scripts', 'compile.mjs'))
// The types of the library's own types are written out beside it.
writeLibraries([...modules, join(root, 'node_modules', 'graphology-types', 'index.d.ts')])
if (!process.argv.includes('--no-types')) types()

async function bundle(input, format, codeSplitting = true) {
  const ending = format === 'cjs' ? 'cjs' : 'js'
  const made = await rolldown({
    cwd: root,
    input,
    platform: 'node',
    // A chunk that leaves out what it imports may ask that of an entry.
    preserveEntrySignatures: format === 'cjs' ? 'allow-extension' : 'exports-only',
    plugins: [facesPlugin, ajvBeside, noNativeClient],
    // Its other build spreads objects into the parser's state: V8 of Node 20 then gives each text a hidden class of its own.
    resolve: { alias: { 'js-yaml': join(root, 'node_modules', 'js-yaml', 'dist', 'js-yaml.cjs.js') } },
    transform: { target: 'node20', define: { KIENTRUC_VERSION: JSON.stringify(version) } },
  })
  const { output } = await made.generate({
    format,
    codeSplitting,
    entryFileNames: `[name].${ending}`,
    chunkFileNames: `[name]-[hash].${ending}`,
  })
  for (const { fileName, code, moduleIds, imports, dynamicImports } of output) {
    modules.push(...moduleIds)
    const asked = [...imports, ...dynamicImports].filter((name) => !isBuiltin(name) && !inBundle(name, output))
    if (asked.length > 0) throw new Error(`${fileName} asks for ${asked.join(', ')}, which no installer would have`)
    // Names stay, for whoever reads a stack trace.
    const short = await transform(format === 'cjs' ? withoutNetwork(code) : code, {
      charset: 'ascii',
      minifyWhitespace: true,
      minifySyntax: true,
      target: 'node20',
    })
    writeFileSync(join(root, 'dist', fileName), plain(short.code))
  }
}

/** Of all that the tool is made of: results that it keeps are those of this very build. */
function digestOfAll(...folders) {
  const digest = createHash('sha256')
  for (const folder of folders)
    for (const file of readdirSync(join(root, folder), { recursive: true }).sort()) {
      const path = join(root, folder, file)
      if (statSync(path).isFile()) digest.update(`${folder}/${file}\0`).update(readFileSync(path))
    }
  return digest.digest('hex')
}

function inBundle(name, output) {
  return output.some(({ fileName }) => fileName === name)
}

/** What a program in TypeScript sees of the library: one file that asks for no other package. */
function types() {
  node(
    join('node_modules', 'dts-bundle-generator', 'dist', 'bin', 'dts-bundle-generator.js'),
    ...['--project', 'tsconfig.types.json', '--silent', '--no-check', '--no-banner'],
    ...['--export-referenced-types', 'false', '--external-inlines', 'typebox', 'graphology', 'graphology-types'],
    ...['--out-file', join('dist', 'index.d.ts'), '--', join('src', 'index.ts')],
  )
}

/** Regular expressions too in plain ASCII, which takes half the memory and is read twice as fast. */
function plain(code) {
  return code.replace(/(\\*)([^\x00-\x7f])/g, (_, slashes, letter) => {
    const kept = slashes.length % 2 === 0 ? slashes : slashes.slice(1)
    return `${kept}\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`
  })
}

/** Names the chunk of a module that some modules import, be it through others; not what they import only when it is used. */
function chunkOf(name, modules, folder = join(root, 'src', 'surfaces', 'cli')) {
  let all
  return (id, bundle) => {
    if (!all) {
      all = new Set(modules.map((file) => join(folder, `${file}.ts`)))
      for (const each of all) for (const imported of bundle.getModuleInfo(each)?.importedIds ?? []) all.add(imported)
    }
    return all.has(id) ? name : null
  }
}

/**
 * graphology and what of ours is built on it: a chunk of its own, so that it can be loaded when it is first used.
 */
function networkChunk() {
  const folder = join(root, 'src', 'architecture', 'graph')
  const asked = new Map()
  const asks = (id, bundle) => {
    if (!asked.has(id)) {
      const imported = bundle.getModuleInfo(id)?.importedIds ?? []
      asked.set(id, id.includes('graphology') || (id.startsWith(folder) && imported.some((each) => asks(each, bundle))))
    }
    return asked.get(id)
  }
  const walks = chunkOf(
    'network',
    ['circles', 'criticality', 'generations', 'impact', 'natural-groups', 'ways'],
    folder,
  )
  return (id, bundle) => (id.includes('node_modules') || asks(id, bundle) ? walks(id, bundle) : null)
}

/** Rules and pictures name the network's chunk; it is loaded when one of them calls it, and never where none does. */
function withoutNetwork(code) {
  return code
    .replace(/^const (require_network) = (require\(["']\.\/network-[^"']+["']\));$/m, 'const $1 = () => $2;')
    .replace(/\brequire_network\./g, 'require_network().')
}
