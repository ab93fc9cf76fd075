// Keeps what V8 compiled of dist's chunks while the usual commands ran (see bin/start.js).
import { mkdirSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { root } from './install.mjs'

const { start, kept, optimiseLater } = createRequire(import.meta.url)('../bin/start.js')
const scripts = new Map()
const { main } = start((name, script) => scripts.set(name, script))('main.cjs')
mkdirSync(kept, { recursive: true })

// V8's settings are part of what is kept: first what runs before a command begins, then the rest.
await run('--help', 'check --help')
keep()
await run(
  'validate',
  'validate --format json',
  'check proposals',
  'check proposals --format json',
  'similar quản lý đất đai',
  'graph --format json',
  'explain hosting/outside-data-centre',
  'check proposals --format html',
)
keep()

async function run(...lines) {
  const nobody = { write: () => undefined, isTTY: false, columns: 100 }
  const world = { cwd: root, env: {}, out: nobody, err: nobody, stdin: () => '', today: () => '2019-12-31' }
  for (const line of lines) {
    const code = await main(line.split(' '), { ...world, interactive: false, beginning: optimiseLater })
    if (code > 1) throw new Error(`kientruc ${line} failed`)
  }
}

function keep() {
  for (const [name, script] of scripts) writeFileSync(join(kept, name), script.createCachedData())
  scripts.clear()
}
