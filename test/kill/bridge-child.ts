// A desk that is killed: brings both sides together, says what it finds, approves a dossier and dies at a step of carrying it out.
import childProcess from 'node:child_process'
import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import type { Db } from '../../src/surfaces/desk/store/db.js'
import { openDatabase, openFolder } from '../../src/surfaces/desk/store/open.js'
import { bridge, proposal } from '../desk/support/bridge.js'

const [place = '', parts = '', root = '', remote = '', number = '0', target = '0'] = process.argv.slice(2)

/** Steps since it began to carry out a decision: a git that has run or begun, a file put in its place, a transaction. */
let steps = -1
function step(): void {
  if (steps < 0) return
  steps++
  if (steps === Number(target)) process.kill(process.pid, 'SIGKILL')
}

const real = { spawnSync: childProcess.spawnSync, spawn: childProcess.spawn, renameSync: fs.renameSync }
Object.assign(childProcess, {
  spawnSync: (...args: Parameters<typeof real.spawnSync>) => {
    const done = real.spawnSync(...args)
    step()
    return done
  },
  spawn: (...args: Parameters<typeof real.spawn>) => {
    const begun = real.spawn(...args)
    begun.once('exit', step)
    step()
    return begun
  },
})
fs.renameSync = (...args) => {
  real.renameSync(...args)
  step()
}
syncBuiltinESMExports()

const store = place.startsWith('postgres') ? await openDatabase(place) : await openFolder(place, parts)
const db: Db = {
  ...store.db,
  transaction: async (actor, work) => {
    const done = await store.db.transaction(actor, work)
    step()
    return done
  },
}
const { keeper, decisions, dossier, desk, problems } = await bridge(db, root, { remote, contents: store.contents })
// What the one before had taken on is free again after two minutes, which nobody waits for here.
await db.transaction({ kind: 'system', workspace: desk.workspace }, (tx) =>
  tx.run("update outbox set leased_until = '-infinity'"),
)
await keeper.settle()
await keeper.settle()
process.send?.({ recovered: await decisions(), problems: problems.map(String) })
await new Promise((done) => process.once('message', done))
if (Number(target) >= 0) {
  const name = `Phần mềm số ${number} quản lý cây xanh`
  process.send?.({
    approved: await dossier(proposal(`dx-${number}`, name, [`Quản lý cây xanh ${number}`]), 'approved'),
  })
  steps = 0
  await keeper.settle()
  process.send?.({ steps })
}
await keeper.close()
await store.close()
process.disconnect()
