import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { cpus, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import pg from 'pg'
import { clientOf } from '../test/desk/support/client.js'
import { type Served, served } from '../test/desk/support/served.js'
import { randomFrom } from '../test/kill/kills.js'
import { costs } from './desk/cost.js'
import { addPeople, fill, isFilled } from './desk/fill.js'
import { concludeSamples, knownIn, knownOf } from './desk/known.js'
import { type Known, type Someone, somebody, work, writingShare } from './desk/people.js'
import { countryArchitecture } from './desk/provinces.js'
import { holders, kindsOf } from './desk/staff.js'
import { tally } from './desk/tally.js'
import { short } from './table.js'

// npm run bench:desk [-- --people 30 --minutes 1 --pause 3]: people at a desk of samples on its own database, of five things that they
// do four reading, while a pile of dossiers is uploaded and judged.
// npm run bench:desk -- --national [--minutes 30 --people 300 --pause 10 --servers 4]: people of all provinces at a ministry's desk with
// the registry of 34 provinces, 50,000 systems and 100,000 dossiers on PostgreSQL. The database that --database names is made and
// filled where that was not done before (superuser; some minutes and 4 GB); --anew does it again.
const { values } = parseArgs({
  options: {
    national: { type: 'boolean', default: false },
    people: { type: 'string' },
    minutes: { type: 'string', default: '1' },
    /** Seconds for which somebody looks at a page. */
    pause: { type: 'string' },
    servers: { type: 'string', default: '4' },
    database: { type: 'string', default: 'postgres://postgres@127.0.0.1:5432/kientruc_bench' },
    anew: { type: 'boolean', default: false },
    dossiers: { type: 'string', default: '100000' },
    systems: { type: 'string', default: '50000' },
    /** Instead of many at once, each thing so many times by itself, for its processor time. */
    cost: { type: 'string' },
  },
})
const { national, database } = values
/** At a national desk; it is filled for as many at least, so that fewer find theirs as well. */
const usualPeople = 300
const people = Number(values.people ?? (national ? usualPeople : 30))
const pause = Number(values.pause ?? (national ? 10 : 3)) * 1000
const lasting = Number(values.minutes) * 60_000
const amount = { dossiers: Number(values.dossiers), systems: Number(values.systems), people }

const root = process.cwd()
const folder = mkdtempSync(join(tmpdir(), 'kientruc bench '))
const random = randomFrom(11)
const pile = Object.fromEntries(
  readdirSync(join(root, 'proposals')).map((name) => [name, readFileSync(join(root, 'proposals', name), 'utf8')]),
)
const tell = (what: string) => console.error(`${new Date().toISOString().slice(11, 19)} ${what}`)
const sleep = (ms: number) => new Promise((done) => setTimeout(done, ms))

const architecture = national ? countryArchitecture(root, folder) : join(root, 'architecture')
const desks: Served[] = []
const begin = async (args: string[]) => {
  const one = await served(join(root, 'bin/kientruc.js'), architecture, ['--metrics-port', '0', ...args])
  desks.push(one)
  return one
}
try {
  const { known, all } = national ? await country() : await province()
  await (values.cost === undefined ? run(known, all) : price(known, all, Number(values.cost)))
} finally {
  for (const desk of desks) await desk.end()
  rmSync(folder, { recursive: true })
}

/** A desk of samples on its own database, and so many people in its few accounts. */
async function province(): Promise<{ known: Known; all: Someone[] }> {
  const desk = await begin(['--demo', '--data', join(folder, 'du-lieu')])
  const kinds = ['reviewer', 'lead', 'leader', 'auditor', 'agency'] as const
  const logins = ['thamdinh', 'truongnhom', 'lanhdao', 'thanhtra', 'coquan']
  const secrets = await Promise.all(logins.map((login) => desk.secretOf(login)))
  const known = await knownOf(desk.origin, { staff: secrets[1] ?? '', agency: secrets[4] ?? '' })
  const all = Array.from({ length: people }, (_, i) =>
    somebody(kinds[i % kinds.length] ?? 'lead', desk.origin, secrets[i % kinds.length]),
  )
  return { known, all }
}

/** A ministry's desk, by several servers on one database. */
async function country(): Promise<{ known: Known; all: Someone[] }> {
  await makeDatabase()
  const place = ['--registry', '--database', database]
  const filled = await isFilled(database)
  const first = await begin(filled ? place : ['--demo', ...place])
  if (!filled) {
    const [lead, reviewer] = [await first.secretOf('truongnhom'), await first.secretOf('thamdinh')]
    await concludeSamples(first.origin, { lead, reviewer }, pile)
    tell('the samples are concluded on')
    await fill(database, { ...amount, people: Math.max(people, usualPeople) }, tell)
  }
  for (let i = 1; i < Number(values.servers); i++) await begin(place)
  const held = holders(people)
  await asOwner(database, async (client) => {
    const { rows } = await client.query('select workspace_id from workspace')
    await addPeople(client, rows[0].workspace_id, held)
  })
  let place_ = 0
  const all = kindsOf(people).map((kind, i) => {
    const { origin } = desks[i % desks.length] as Served
    if (kind === 'public') return somebody(kind, origin)
    const own = held[place_++]
    return somebody(kind, origin, own?.secret, own?.agency, own?.account)
  })
  await warm(all)
  return { known: await knownIn(database), all }
}

/** Each server reads what provinces sent when it is first asked for; that is no part of what is measured. */
async function warm(all: readonly Someone[]): Promise<void> {
  const ministry = all.find(({ kind }) => kind === 'ministry')
  const secret = holders(people).find(({ kind }) => kind === 'ministry')?.secret
  if (!ministry) return
  for (const { origin } of desks) {
    const client = clientOf(origin, secret)
    await client.get('/kho/tra-cuu?tim=t%C3%A0u%20c%C3%A1')
    // The first groups are worked out after the index.
    for (let i = 0; i < 600 && !(await client.get('/kho/trung-lap')).body.includes('id="nhom-1"'); i++) await sleep(500)
  }
  tell('every server has read the registry')
}

/** What each thing costs by itself, at the first desk. */
async function price(known: Known, all: readonly Someone[], times: number): Promise<void> {
  const { each } = work(known, Object.values(pile), random)
  const own = all.filter((_, i) => i % desks.length === 0)
  const kinds = [...new Set(own.map(({ kind }) => kind))]
  const deeds = kinds.flatMap((kind) =>
    own
      .filter((one) => one.kind === kind)
      .slice(0, 1)
      .flatMap(each),
  )
  const backends = async () =>
    national
      ? asOwner(database, async (client) => {
          const { rows } = await client.query<{ pid: number }>(
            "select pid from pg_stat_activity where datname = current_database() and application_name = 'kientruc'",
          )
          return rows.map(({ pid }) => pid)
        })
      : []
  console.log(await costs(deeds, times, desks[0]?.process.pid ?? 0, backends))
}

async function makeDatabase(): Promise<void> {
  const server = new URL(database)
  const name = server.pathname.slice(1)
  server.pathname = '/postgres'
  await asOwner(String(server), async (client) => {
    if (values.anew) await client.query(`drop database if exists ${client.escapeIdentifier(name)}`)
    const { rows } = await client.query('select from pg_database where datname = $1', [name])
    if (rows.length === 0) await client.query(`create database ${client.escapeIdentifier(name)}`)
  })
}

async function asOwner<T>(address: string, does: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: address, options: '-c search_path=desk,pg_temp' })
  await client.connect()
  try {
    return await does(client)
  } finally {
    await client.end()
  }
}

async function run(known: Known, all: readonly Someone[]): Promise<void> {
  const start = performance.now()
  const now = () => performance.now() - start
  const counted = tally(now)
  const { next } = work(known, Object.values(pile), random)
  const share = writingShare(all)
  const load = loadavg()[0] ?? 0
  const look = async () => {
    for (const [desk, { metrics }] of desks.entries()) {
      const text = await fetch(metrics()).then(
        (answer) => answer.text(),
        () => '',
      )
      const figure = (name: string) => Number(new RegExp(`^${name} (\\S+)`, 'm').exec(text)?.[1] ?? 0)
      const [bytes, cpu] = [figure('process_resident_memory_bytes'), figure('process_cpu_seconds_total')]
      counted.look({ at: now(), desk, bytes, cpu })
    }
  }
  const watching = setInterval(look, 2000)
  const size = national ? await databaseSize() : 0
  const doing = all.map(async (someone, i) => {
    await sleep((i / all.length) * pause)
    while (now() < lasting) {
      const deed = next(someone, share)
      await counted.note(deed.name, deed.writes, deed.do())
      await sleep(pause * (0.5 + random()))
    }
  })
  await sleep(3000)
  const judged = await uploadPile(all, counted)
  await Promise.all(doing)
  clearInterval(watching)
  const machine = `${cpus()[0]?.model}, ${cpus().length} processors; Node ${process.version}`
  console.log(`${machine}; load ${short(load)} before, ${short(loadavg()[0] ?? 0)} after`)
  console.log(
    `${people} people, ${short(pause / 1000)} s between two things, ${values.minutes} minute(s), ${desks.length} desk(s) on ${
      national ? `PostgreSQL: ${amount.dossiers} dossiers, ${amount.systems} systems` : 'the embedded database'
    }`,
  )
  console.log(`${counted.byKind()}\n`)
  console.log(`${counted.byTime(lasting, Math.max(2, Math.min(10, Math.round(lasting / 60_000))), desks.length)}\n`)
  console.log(`pile of ${Object.keys(pile).length} dossiers: ${short(judged)} s`)
  if (national) {
    const grown = (await databaseSize()) - size
    console.log(`database: ${(size / 2 ** 20).toFixed(0)} MiB, ${(grown / 2 ** 20).toFixed(0)} MiB more at the end`)
  }
  console.log(`errors: ${counted.errors()}`)
  if (counted.wrong() > 0) process.exitCode = 1
}

/** One uploads many dossiers at once meanwhile; gives the seconds that takes. */
async function uploadPile(all: readonly Someone[], { note }: ReturnType<typeof tally>): Promise<number> {
  const lead = all.find(({ kind }) => kind === 'lead')
  const began = performance.now()
  if (lead) await note('pile', true, lead.client.upload('/ho-so', pile))
  return (performance.now() - began) / 1000
}

function databaseSize(): Promise<number> {
  return asOwner(database, async (client) => {
    const { rows } = await client.query('select pg_database_size(current_database())::float8 as bytes')
    return rows[0].bytes
  })
}
