// Writes numbers into an embedded store, one a transaction, and tells each that is there for good. With a folder as fourth
// argument it notes there what it does to the disk, step by step (power-cut.ts).
import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { join } from 'node:path'

const [data, parts, workspace, trace] = process.argv.slice(2)
const note = trace === undefined ? () => undefined : tracing(trace, data)

const { build } = await import('esbuild')
const bundle = join(import.meta.dirname, `../../../node_modules/.cache/writer-${process.pid}.mjs`)
await build({
  entryPoints: [join(import.meta.dirname, '../../../src/surfaces/desk/store/open.ts')],
  outfile: bundle,
  bundle: true,
  platform: 'node',
  format: 'esm',
  packages: 'external',
  logLevel: 'error',
})
fs.cpSync(join(import.meta.dirname, '../../../src/surfaces/desk/store/migrations'), join(bundle, '../migrations'), {
  recursive: true,
})
const { openFolder } = await import(bundle)
fs.rmSync(bundle)
const { db } = await openFolder(data, parts)
const actor = { kind: 'system', workspace }
await db.transaction(actor, (tx) =>
  tx.run("insert into workspace (workspace_id, name) values ($1, 'x') on conflict do nothing", [workspace]),
)
let n = await db.transaction(actor, (tx) => tx.run('update setting set value = value'))
for (;;) {
  n++
  await db.transaction(actor, (tx) =>
    tx.run('insert into setting (workspace_id, name, value) values ($1, $2, $3)', [workspace, `n${n}`, `{"n": ${n}}`]),
  )
  note({ act: 'told', n })
  process.send(n)
  if (n % 10 === 0) await db.checkpoint()
}

/** Notes every change of a file below a folder, in the order in which they are made. */
function tracing(into, below) {
  const list = fs.openSync(join(into, 'steps'), 'a')
  const paths = new Map()
  const real = { ...fs }
  let bytes = 0
  const note = (step) => void real.writeSync(list, `${JSON.stringify(step)}\n`)
  const contents = fs.openSync(join(into, 'bytes'), 'a')
  const inside = (path) => typeof path === 'string' && path.startsWith(below)
  fs.openSync = (path, flags, ...more) => {
    const there = inside(path) && real.existsSync(path)
    const handle = real.openSync(path, flags, ...more)
    paths.delete(handle)
    if (inside(path)) {
      paths.set(handle, path)
      if (!there) note({ act: 'create', path })
      else if (typeof flags === 'number' && flags & fs.constants.O_TRUNC) note({ act: 'truncate', path, size: 0 })
    }
    return handle
  }
  fs.writeSync = (handle, content, offset, length, position) => {
    const path = paths.get(handle)
    const done = real.writeSync(handle, content, offset, length, position)
    if (path !== undefined && ArrayBuffer.isView(content)) {
      const piece = Buffer.from(content.buffer, content.byteOffset + offset, done)
      real.writeSync(contents, piece)
      note({ act: 'write', path, at: position, from: bytes, length: done })
      bytes += done
    }
    return done
  }
  fs.writeFileSync = (path, content, ...more) => {
    real.writeFileSync(path, content, ...more)
    if (inside(path)) note({ act: 'create', path })
  }
  fs.ftruncateSync = (handle, size) => {
    real.ftruncateSync(handle, size)
    if (paths.has(handle)) note({ act: 'truncate', path: paths.get(handle), size })
  }
  fs.truncateSync = (path, size) => {
    real.truncateSync(path, size)
    if (inside(path)) note({ act: 'truncate', path, size })
  }
  fs.renameSync = (path, to) => {
    real.renameSync(path, to)
    if (inside(path)) note({ act: 'rename', path, to })
  }
  fs.unlinkSync = (path) => {
    real.unlinkSync(path)
    if (inside(path)) note({ act: 'remove', path })
  }
  fs.mkdirSync = (path, ...more) => {
    const made = real.mkdirSync(path, ...more)
    if (inside(path)) note({ act: 'folder', path })
    return made
  }
  fs.fsyncSync = (handle) => {
    real.fsyncSync(handle)
    if (paths.has(handle)) note({ act: 'flush', path: paths.get(handle) })
  }
  syncBuiltinESMExports()
  return note
}
