import { type ChildProcess, fork } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import * as Type from 'typebox'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { engineParts } from '../../scripts/pglite.mjs'
import { openFolder } from '../../src/surfaces/desk/store/open.js'
import { randomFrom } from '../kill/kills.js'
import { folder } from '../support/disk.js'
import { root } from '../support/folders.mjs'
import { afterPowerCut, readSteps } from './support/power-cut.js'

const worker = join(root, 'test/desk/support/writer.mjs')
const count = Number(process.env.KIENTRUC_KILLS ?? 12)
const Row = Type.Object({ n: Type.Integer() })
const workspace = '00000000-0000-4000-8000-00000000000a'

let parts: string
/** A store that has been used. */
let begun: string
beforeAll(async () => {
  parts = await engineParts()
  begun = join(mkdtempSync(join(tmpdir(), 'kientruc desk ')), 'du-lieu')
  const { db, close } = await openFolder(begun, parts)
  await db.transaction({ kind: 'system', workspace }, (tx) =>
    tx.run("insert into workspace (workspace_id, name) values ($1, 'x')", [workspace]),
  )
  await close()
})

afterAll(() => rmSync(dirname(begun), { recursive: true }))

interface Writing {
  readonly process: ChildProcess
  /** The last number that was acknowledged. */
  readonly acknowledged: () => number
  readonly ended: Promise<void>
}

/** A process that writes numbers, one a transaction, and says which are there for good. */
function writes(data: string, trace?: string): Writing {
  const process = fork(worker, [data, parts, workspace, ...(trace === undefined ? [] : [trace])], { stdio: 'inherit' })
  let last = 0
  process.on('message', (n: number) => {
    last = n
  })
  return { process, acknowledged: () => last, ended: new Promise((done) => process.once('exit', () => done())) }
}

async function numbersIn(data: string): Promise<number[]> {
  const { db, close } = await openFolder(data, parts)
  try {
    const rows = await db.transaction({ kind: 'system', workspace }, (tx) =>
      tx.rows(Row, "select (value->>'n')::int as n from setting order by 1"),
    )
    return rows.map(({ n }) => n)
  } finally {
    await close()
  }
}

const upTo = (n: number) => Array.from({ length: n }, (_, i) => i + 1)

describe('the embedded store', () => {
  it('loses nothing that was acknowledged when it is killed at any moment', async () => {
    const random = randomFrom(7)
    const data = join(folder(), 'du-lieu')
    cpSync(begun, data, { recursive: true })
    let known = 0
    for (let i = 0; i < count; i++) {
      const { process, acknowledged, ended } = writes(data)
      const enough = known + 1 + Math.floor(random() * 20)
      await new Promise<void>((done) => {
        process.on('message', (n: number) => n >= enough && setTimeout(done, random() * 20))
        void ended.then(done)
      })
      process.kill('SIGKILL')
      await ended
      const found = await numbersIn(data)
      expect(found.length).toBeGreaterThanOrEqual(acknowledged())
      expect(found.length).toBeGreaterThan(known)
      expect(found).toEqual(upTo(found.length))
      known = found.length
    }
  }, 600_000)

  it('loses nothing that was acknowledged when the power goes, whatever was not flushed', async () => {
    const data = join(folder(), 'du-lieu')
    cpSync(begun, data, { recursive: true })
    const trace = join(folder(), 'trace')
    mkdirSync(trace)
    const { process, ended } = writes(data, trace)
    await new Promise<void>((done) => {
      process.on('message', (n: number) => n >= 30 && done())
      void ended.then(done)
    })
    process.kill('SIGKILL')
    await ended
    const steps = readSteps(trace)
    expect(steps.filter(({ act }) => act === 'flush').length).toBeGreaterThan(30)
    for (let seed = 1; seed <= count; seed++) {
      const random = randomFrom(seed)
      const cut = Math.floor(steps.length * (0.3 + 0.7 * random()))
      const left = join(folder(), 'du-lieu')
      afterPowerCut(begun, data, steps.slice(0, cut), random, left)
      // A machine takes longer to start than a lock may stand there without a name.
      const lock = join(left, '.db.lock')
      if (existsSync(lock)) utimesSync(lock, 0, 0)
      const promised = steps.slice(0, cut).reduce((most, step) => (step.act === 'told' ? step.n : most), 0)
      const found = await numbersIn(left)
      expect(found.length, `seed ${seed}: ${promised} were promised`).toBeGreaterThanOrEqual(promised)
      expect(found).toEqual(upTo(found.length))
    }
  }, 600_000)

  it('refuses a second process, which says who has it, and opens once the first is dead', async () => {
    const data = join(folder(), 'du-lieu')
    cpSync(begun, data, { recursive: true })
    const { process, ended } = writes(data)
    await new Promise((done) => process.once('message', done))
    await expect(openFolder(data, parts)).rejects.toThrow(new RegExp(String(process.pid)))
    process.kill('SIGKILL')
    await ended
    expect((await numbersIn(data)).length).toBeGreaterThan(0)
  }, 120_000)

  it('is made whole or not at all', async () => {
    const data = join(folder(), 'du-lieu')
    mkdirSync(join(data, 'db.moi-0000'), { recursive: true })
    const { process, ended } = writes(data)
    await new Promise((done) => setTimeout(done, 700))
    process.kill('SIGKILL')
    await ended
    if (existsSync(join(data, 'db'))) expect(readFileSync(join(data, 'db/PG_VERSION'), 'utf8')).toMatch(/^\d+/)
    const { close } = await openFolder(data, parts)
    await close()
    expect(existsSync(join(data, 'db.moi-0000'))).toBe(false)
  }, 120_000)
})
