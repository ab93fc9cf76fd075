import { generateKeyPairSync, randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { bundledJudging, publicKeyOf, signWith } from '../src/architecture/index.js'
import { type ProvinceSnapshot, snapshotBytes } from '../src/lifecycle/index.js'
import { addAccount } from '../src/surfaces/desk/begin.js'
import type { Person } from '../src/surfaces/desk/http/route.js'
import { type RegistryEngine, registryEngine } from '../src/surfaces/desk/registry/engine.js'
import { createRegistry } from '../src/surfaces/desk/registry/registry.js'
import { takeInSnapshot } from '../src/surfaces/desk/registry/take-in.js'
import { databaseContents } from '../src/surfaces/desk/store/contents.js'
import { openEmbedded } from '../src/surfaces/desk/store/embedded.js'
import { migrate, migrations } from '../src/surfaces/desk/store/migrate.js'
import { admitMember, registryMember } from '../src/surfaces/desk/store/registry.js'
import { readGlossary } from './labelled-set.js'
import { syntheticCatalogue } from './synthetic.js'

/**
 * npm run bench:registry [-- SYSTEMS PROVINCES]
 *
 * A registry of so many systems (50,000) of so many provinces (34) in the embedded database, all in one process: what taking in a
 * snapshot, reading all into the index, a question and the groups cost, in processor time.
 */
const [systems = 50_000, provinces = 34] = process.argv.slice(2).map(Number)

/** What is done beside the snapshots is no part of what they cost. */
let told = false

const spent = () => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1e6
}
async function timed<T>(what: string, work: () => Promise<T>): Promise<T> {
  const before = spent()
  const done = await work()
  const memory = Math.round(process.memoryUsage().rss / 2 ** 20)
  console.log(`${what.padEnd(50)} ${(spent() - before).toFixed(2).padStart(8)} s ${String(memory).padStart(6)} MiB`)
  return done
}

const db = await openEmbedded({ parts: join('dist', 'pglite') })
await migrate(db, migrations(join('src', 'surfaces', 'desk', 'store', 'migrations')))
const workspace = randomUUID()
const system = { kind: 'system', workspace } as const
await db.transaction(system, (tx) =>
  tx.run("insert into workspace (workspace_id, name) values ($1, 'bench')", [workspace]),
)
const grounds = { glossary: readGlossary(join('packs', 'tu-dien.yaml')), judging: bundledJudging() }
const problem = (error: unknown) => console.error(error)
const start = (): RegistryEngine => {
  const engine = registryEngine(grounds)
  return {
    ...engine,
    build: () => (told ? timed('  of it reading the records into an index', engine.build) : engine.build()),
    groups: () => (told ? timed('  of it the groups', engine.groups) : engine.groups()),
  }
}
const registry = createRegistry({ db, workspace, start, problem })
const desk = { db, workspace, contents: databaseContents, registry, now: () => new Date('2026-11-30T00:00:00Z') }
try {
  const operator = await db.transaction(system, (tx) =>
    addAccount(tx, workspace, { login: 'operator', name: 'operator', roles: ['operator'] }),
  )
  const catalogue = syntheticCatalogue(systems)
  const pem = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
  const people = new Map<string, Pick<Person, 'actor'>>()
  const send = async (i: number, name: string) => {
    const province = `tinh-${i}`
    const person = people.get(province)
    if (!person) throw new Error(province)
    const last = await db.transaction(person.actor, (tx) => registryMember(tx, province))
    const bytes = snapshotBytes(snapshotOf(province, name, i, last?.digest ?? null))
    return takeInSnapshot(bytes, signWith(bytes, pem), person, desk)
  }
  const snapshotOf = (province: string, name: string, i: number, previous: string | null): ProvinceSnapshot => ({
    ...{ kientruc: 'province-snapshot', format: 1, province, name, version: '1', asOf: '2026-11-30', commit: null },
    ...{ previous, published: true, proposals: [], components: [], platforms: [] },
    systems: catalogue
      .filter((_, at) => at % provinces === i)
      .map(({ id, name: title, purpose, functions, data, users, kind = '', scope = '', status, ownerNames }) => ({
        ...{ id, name: title, aliases: [], owner: ownerNames[0] ?? '', kind, status, scope, description: purpose },
        ...{ functions: [...functions], capabilities: [], data: [...data], users: [...users], components: [] },
        ...{ field: '', cost: 100, offer: null },
      })),
  })
  for (let i = 0; i < provinces; i++) {
    const id = `tinh-${i}`
    await db.transaction(system, (tx) =>
      admitMember(tx, workspace, {
        ...{ id, name: `Tỉnh ${i}`, key: publicKeyOf(pem), by: operator, at: '2026-11-30T00:00:00Z' },
      }),
    )
    const account = await db.transaction(system, (tx) =>
      addAccount(tx, workspace, { login: randomUUID(), name: id, roles: ['member'], agency: id }),
    )
    people.set(id, {
      actor: { kind: 'person', workspace, account, agency: id, roles: ['member'] },
    })
  }
  await timed(`${provinces} snapshots, ${systems} systems, taken in`, async () => {
    for (let i = 0; i < provinces; i++) await send(i, 'Kiến trúc')
  })
  await registry.settled()
  told = true
  await timed('a first question', () => registry.search('quản lý đất đai', 20, []))
  const questions = [
    'quản lý văn bản và điều hành',
    'camera giao thông',
    'phần mềm quản lý hồ sơ bệnh án điện tử cho bệnh viện tuyến huyện, kết nối bảo hiểm xã hội, đơn thuốc, xét nghiệm',
    'giám sát hành trình tàu cá',
  ]
  const began = spent()
  for (const question of questions) await registry.search(question, 40, [])
  console.log(`${'a question'.padEnd(50)} ${((spent() - began) / questions.length).toFixed(3).padStart(8)} s`)
  console.log(`${(await registry.groups())?.length ?? 0} groups`)
  await timed('one province again', () => send(0, 'Kiến trúc mới'))
  await timed('index and groups anew', () => registry.settled())
} finally {
  await registry.close()
  await db.close()
}
