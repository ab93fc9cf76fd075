// Starts what the build left in dist/.
const { readFileSync } = require('node:fs')
const { join } = require('node:path')
const { Script } = require('node:vm')

const dist = join(__dirname, '..', 'dist')
/** Where the build keeps compiled code: it holds for this Node on this kind of machine alone. */
const kept = join(dist, 'compiled', `${process.version}-${process.platform}-${process.arch}`)

/**
 * Gives the `require` of dist's chunks. A chunk is compiled from what the build kept of it, which takes away a third of a
 * start; where nothing is kept for this Node, or V8 refuses it, it is compiled as any script.
 * @param {(name: string, script: Script) => void} [compiled] hears of each chunk that was loaded
 */
function start(compiled) {
  const modules = new Map()
  const load = (name) => {
    const known = modules.get(name)
    if (known) return known.exports
    const module = { exports: {} }
    modules.set(name, module)
    const filename = join(dist, name)
    const text = `(function(exports,require,module,__filename,__dirname){${readFileSync(filename, 'latin1')}\n})`
    // What V8 kept names the script as it was called then: a stack trace must not tell where the package was built.
    const script = new Script(text, {
      filename: `kientruc/dist/${name}`,
      cachedData: compiled ? undefined : keptCode(name),
    })
    compiled?.(name, script)
    const run = script.runInThisContext()
    run(module.exports, (id) => (id.startsWith('./') ? load(id.slice(2)) : ofNode(id)), module, filename, dist)
    return module.exports
  }
  return load
}

/** Commander asks for child processes at every start and hardly ever starts one: 5 ms, loaded when first used. */
function ofNode(id) {
  return id === 'node:child_process' ? new Proxy({}, { get: (_, name) => require(id)[name] }) : require(id)
}

function keptCode(name) {
  try {
    return readFileSync(join(kept, name))
  } catch {
    return undefined
  }
}

/**
 * Node 20's V8 optimises early, and most of what it optimises then never runs again: a quarter of the processor time of a usual
 * command. Later versions have a quick compiler between and are left alone.
 */
function optimiseLater() {
  if (process.versions.node.startsWith('20.')) require('node:v8').setFlagsFromString('--interrupt-budget=1000000')
}

module.exports = { start, kept, optimiseLater }
