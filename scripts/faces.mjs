// A room is entered through its face (src/<room>/index.ts), which only passes on what other files export. Bundles need no such
// detour: here an import from a face becomes imports from the files behind it, so that a command loads what it uses and no more.
import { readFileSync } from 'node:fs'
import { dirname, relative, resolve, sep } from 'node:path'

const statement = /^(import|export) (type )?\{([^}]*)\} from '([^']+\/index\.js)'$/gm
const passedOn = /^export (?:type )?\{([^}]*)\} from '([^']+)'$/gm
const faces = new Map()

/** A plugin of rolldown and of vite. */
export const facesPlugin = {
  name: 'faces',
  enforce: 'pre',
  transform: (code, id) => (isSource(id) ? { code: direct(code, id), map: null } : undefined),
}

/** The same for esbuild. */
export const facesOfEsbuild = {
  name: 'faces',
  setup(build) {
    build.onLoad({ filter: /[\\/]src[\\/].*\.ts$/ }, ({ path }) => ({
      contents: direct(readFileSync(path, 'utf8'), path),
      loader: 'ts',
    }))
  },
}

/** @param code TypeScript of the file at the path `id` */
export function direct(code, id) {
  return code.replace(statement, (whole, verb, type = '', names, from) => {
    const behind = faceAt(resolve(dirname(id), from.replace(/\.js$/, '.ts')))
    if (!behind) return whole
    const byFile = groupBy(namesIn(names), fileOf)
    function fileOf(name) {
      const file = behind.get(name.replace(/^type /, '').split(' as ')[0])
      if (!file) throw new Error(`${id}: ${from} does not export ${name}`)
      return file
    }
    return [...byFile]
      .map(([file, some]) => `${verb} ${type}{ ${some.join(', ')} } from '${specifier(dirname(id), file)}'`)
      .join('; ')
      .concat('\n'.repeat(names.split('\n').length - 1))
  })
}

/** What a face passes on, and from which file; nothing where the file is no face of a room. */
function faceAt(path) {
  if (!/[\\/]src[\\/][a-z]+[\\/]index\.ts$/.test(path)) return undefined
  if (!faces.has(path)) {
    const behind = new Map()
    for (const [, names, from] of readFileSync(path, 'utf8').matchAll(passedOn))
      for (const name of namesIn(names)) behind.set(name.replace(/^type /, ''), resolve(dirname(path), from))
    faces.set(path, behind)
  }
  return faces.get(path)
}

const isSource = (id) => id.endsWith('.ts') && id.includes(`${sep}src${sep}`)

const namesIn = (list) =>
  list
    .split(',')
    .map((name) => name.trim())
    .filter(Boolean)

function specifier(folder, file) {
  const path = relative(folder, file).split(sep).join('/')
  return path.startsWith('.') ? path : `./${path}`
}

function groupBy(values, keyOf) {
  const groups = new Map()
  for (const value of values) groups.set(keyOf(value), [...(groups.get(keyOf(value)) ?? []), value])
  return groups
}
