// Prepares what the embedded database of `kientruc serve` is started from: the engine, and the files of a fresh database, which
// take seconds of computing to make and are the same everywhere.
import { copyFileSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './install.mjs'

const library = join(root, 'node_modules', '@electric-sql', 'pglite')

/** The folder with the engine and the seed; made once for each version of the library. */
export async function engineParts() {
  const { version } = JSON.parse(readFileSync(join(library, 'package.json'), 'utf8'))
  const ready = join(root, 'node_modules', '.cache', `pglite-${version}`)
  if (existsSync(ready)) return ready
  const { PGlite } = await import('@electric-sql/pglite')
  const fresh = await PGlite.create()
  const seed = await fresh.dumpDataDir('gzip')
  await fresh.close()
  const making = `${ready}-${process.pid}`
  mkdirSync(making, { recursive: true })
  for (const part of ['pglite.wasm', 'pglite.data']) copyFileSync(join(library, 'dist', part), join(making, part))
  writeFileSync(join(making, 'seed.tar.gz'), Buffer.from(await seed.arrayBuffer()))
  try {
    renameSync(making, ready)
  } catch (error) {
    // Another process was quicker.
    if (!existsSync(ready)) throw error
    rmSync(making, { recursive: true })
  }
  return ready
}
