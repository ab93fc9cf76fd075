// Reads packs/ into dist/packs/, so that no YAML of ours is parsed when the tool starts. What is read is told by the digest of
// the text: a pack that changed since is parsed as any other file. Another folder can be named: they are found beside the code.
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { serialize } from 'node:v8'
import { build } from 'esbuild'
import { facesOfEsbuild } from './faces.mjs'
import { root } from './install.mjs'

const { outputFiles } = await build({
  absWorkingDir: root,
  stdin: {
    contents: `export { digestOf } from './digest.js'
export { termsEnding, wordsEnding } from './ready-packs.js'
export { defaultLimits } from '../../kernel/limits.js'
export { createPlaceTable } from '../../kernel/places.js'
export { readYaml } from './yaml.js'
export { fits } from './fits.js'
export { collections } from '../schema/collections.js'
export { compiled } from '../../language/compiled.js'
export { vectorWords } from '../../language/vectors.js'`,
    resolveDir: join(root, 'src', 'architecture', 'read'),
    loader: 'ts',
  },
  plugins: [facesOfEsbuild],
  bundle: true,
  write: false,
  platform: 'node',
  format: 'esm',
})
const reader = await import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`)

const target = join(root, process.argv[2] ?? 'dist/packs')
mkdirSync(target, { recursive: true })
for (const file of readdirSync(join(root, 'packs')).filter((name) => name.endsWith('.yaml'))) {
  const text = readFileSync(join(root, 'packs', file), 'utf8')
  const table = reader.createPlaceTable()
  const { value, problems } = reader.readYaml({ file, text }, table, reader.defaultLimits)
  if (problems.length > 0) throw new Error(`packs/${file}: ${problems[0].message.en}`)
  for (const [collection, entities] of Object.entries(value))
    for (const entity of collection === 'pack' ? [] : entities)
      if (!reader.fits(reader.collections[collection], entity))
        throw new Error(`packs/${file}, ${collection}: ${JSON.stringify(entity)}`)
  const ready = { digest: reader.digestOf(text), value }
  const keep = (what, content) => put(file.replace(/yaml$/, what), content)
  keep('json', JSON.stringify(ready))
  keep('places.json', JSON.stringify(Array.from(table.get(value).marks.offsets)))
  if (value.glossary) keep(reader.termsEnding, serialize(reader.compiled(value.glossary)))
}
const table = readFileSync(join(root, 'packs', 'vectors', 'words.tsv'), 'utf8')
put(`vectors.${reader.wordsEnding}`, serialize({ digest: reader.digestOf(table), ...reader.vectorWords(table) }))

/** In one step: other runs of the tests may be reading. */
function put(name, content) {
  const path = join(target, name)
  writeFileSync(`${path}.${process.pid}`, content)
  renameSync(`${path}.${process.pid}`, path)
}
