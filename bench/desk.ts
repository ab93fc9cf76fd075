import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { cpus, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import pg from 'pg'
import { type Client, clientOf } from '../test/desk/support/client.js'
import { type Served, served } from '../test/desk/support/served.js'
import { randomFrom } from '../test/kill/kills.js'
import { short, table } from './table.js'

// npm run bench:desk: people at a review desk, of five things that they do four reading, while a pile of dossiers is uploaded and
// judged. On its own database, or by so many --servers on the empty
// one that --database names (as a superuser, for --dossiers more than the samples).
const { values } = parseArgs({
  options: {
    people: { type: 'string', default: '30' },
    seconds: { type: 'string', default: '60' },
    /** Seconds for which somebody looks at a page. */
    pause: { type: 'string', default: '3' },
    database: { type: 'string' },
    servers: { type: 'string', default: '1' },
    dossiers: { type: 'string', default: '0' },
  },
})
const [people, seconds, pause, servers, dossiers] = [
  ...[values.people, values.seconds, values.pause, values.servers, values.dossiers].map(Number),
] as [number, number, number, number, number]
const root = process.cwd()
const folder = mkdtempSync(join(tmpdir(), 'kientruc bench '))
const random = randomFrom(11)

const logins = ['thamdinh', 'truongnhom', 'lanhdao', 'thanhtra', 'coquan'] as const
const words = ['đất đai', 'một cửa', 'văn bản', 'giám sát an toàn', 'hộ tịch', 'cây xanh đô thị', 'khám bệnh']
const pile = Object.fromEntries(
  readdirSync(join(root, 'proposals')).map((name) => [name, readFileSync(join(root, 'proposals', name))]),
)

const { database } = values
const desks: Served[] = []
try {
  const begin = (args: string[]) =>
    served(join(root, 'bin/kientruc.js'), join(root, 'architecture'), ['--metrics-port', '0', ...args])
  const place = database ? ['--database', database] : ['--data', join(folder, 'du-lieu')]
  const [first, ...others] = [await begin(['--demo', ...place])]
  desks.push(first, ...others)
  const secrets = await Promise.all(logins.map((login) => first.secretOf(login)))
  if (database && dossiers > 0) await addDossiers(database, dossiers)
  for (let i = 1; i < servers; i++) desks.push(await begin(place))
  await run(desks, secrets)
} finally {
  for (const desk of desks) await desk.end()
  rmSync(folder, { recursive: true })
}

async function run(desks: readonly Served[], secrets: readonly string[]): Promise<void> {
  const took = { read: [] as number[], write: [] as number[] }
  const errors = new Map<string, number>()
  const until = performance.now() + seconds * 1000
  const asked = async (of: keyof typeof took, what: string, ask: Promise<{ status: number }>) => {
    const began = performance.now()
    const status = await ask.then(({ status }) => String(status), String)
    took[of].push(performance.now() - began)
    // What somebody may not see is an answer too.
    if (!['200', '303', '403', '404'].includes(status))
      errors.set(`${status} ${what}`, (errors.get(`${status} ${what}`) ?? 0) + 1)
  }
  const pick = <T>(of: readonly T[]): T => of[Math.floor(random() * of.length)] as T
  const sleep = (ms: number) => new Promise((done) => setTimeout(done, ms))
  const idsIn = (body: string) => [...new Set(body.match(/(?<=\/ho-so\/)[0-9a-f-]{36}/g))]

  const person = async (client: Client, number: number): Promise<void> => {
    await sleep((number / people) * pause * 1000)
    const ids = idsIn((await client.get('/')).body)
    const reads = [
      () => '/',
      () => `/ho-so/${pick(ids)}`,
      () => `/ho-so/${pick(ids)}/trao-doi`,
      () => `/ho-so/${pick(ids)}/lich-su`,
      ...(number % 5 < 2 ? [() => `/ho-so/${pick(ids)}/tham-dinh`] : []),
      () => `/tra-cuu?tim=${encodeURIComponent(pick(words))}`,
      ...(number % 5 === 2 ? [() => '/lanh-dao'] : []),
    ]
    while (performance.now() < until) {
      if (random() < 0.8) {
        const path = pick(reads)()
        await asked('read', path.replace(/[0-9a-f-]{36}/, ':id'), client.get(path))
      } else
        await asked('write', 'comment', client.post(`/ho-so/${pick(ids)}/trao-doi`, { body: `Ghi chú ${random()}` }))
      await sleep(pause * 1000 * (0.5 + random()))
    }
  }

  const rss = desks.map(() => 0)
  const watching = setInterval(async () => {
    for (const [i, { metrics }] of desks.entries()) {
      const text = await fetch(`${metrics()}`).then(
        (answer) => answer.text(),
        () => '',
      )
      rss[i] = Math.max(rss[i] ?? 0, Number(/^process_resident_memory_bytes (\d+)/m.exec(text)?.[1] ?? 0))
    }
  }, 1000)
  const clients = Array.from({ length: people }, (_, i) =>
    clientOf(desks[i % desks.length]?.origin ?? '', secrets[i % secrets.length]),
  )
  const load = loadavg()[0] ?? 0
  const doing = clients.map(person)
  await sleep(3000)
  const lead = clientOf(desks[0]?.origin ?? '', secrets[1])
  const began = performance.now()
  const { status } = await lead.upload('/ho-so', pile)
  const judged = (performance.now() - began) / 1000
  if (status !== 303) errors.set(`${status} pile`, 1)
  await Promise.all(doing)
  clearInterval(watching)
  const at = (all: readonly number[], share: number) =>
    [...all].sort((a, b) => a - b)[Math.min(all.length - 1, Math.floor(all.length * share))] ?? 0
  console.log(
    `${cpus()[0]?.model}, ${cpus().length} processors; Node ${process.version}; load ${short(load)} before, ${short(loadavg()[0] ?? 0)} after; ${people} people, ${seconds} s, ${desks.length} desk(s) on ${database ? `PostgreSQL with ${dossiers} dossiers more` : 'the embedded database'}`,
  )
  console.log(
    table(
      ['', 'requests', 'median ms', 'p95 ms', 'longest ms'],
      Object.entries(took).map(([name, all]) => [
        name,
        String(all.length),
        ...[at(all, 0.5), at(all, 0.95), at(all, 1)].map(short),
      ]),
    ),
  )
  console.log(`pile of ${Object.keys(pile).length} dossiers: ${short(judged)} s`)
  console.log(`memory at most: ${rss.map((bytes) => `${(bytes / 2 ** 20).toFixed(0)} MiB`).join(', ')}`)
  console.log(`errors: ${[...errors].map(([what, count]) => `${count}× ${what}`).join('; ') || 'none'}`)
  if (errors.size > 0) process.exitCode = 1
}

/** Copies of what is there, under other names, until there are so many more. */
async function addDossiers(address: string, count: number): Promise<void> {
  const client = new pg.Client({ connectionString: address, options: '-c search_path=desk' })
  await client.connect()
  // Triggers write what is found by, below row-level security.
  await client.query("select set_config('desk.workspace', (select workspace_id::text from workspace limit 1), false)")
  await client.query(
    `create temp table copies as select d.id as old, gen_random_uuid() as new, row_number() over () as n
       from dossier d, generate_series(1, $1) where d.state <> 'draft' limit $1`,
    [count],
  )
  for (const [name, more] of [
    ['dossier', "'id', c.new, 'number', 1000 + c.n, 'title', t.title || ' ' || c.n"],
    ['dossier_version', "'dossier_id', c.new"],
    ['file', "'dossier_id', c.new"],
    ['appraisal', "'dossier_id', c.new, 'id', gen_random_uuid()"],
  ])
    await client.query(
      `insert into ${name} select (jsonb_populate_record(t, jsonb_build_object(${more}))).*
         from ${name} t join copies c on c.old = t.${name === 'dossier' ? 'id' : 'dossier_id'}`,
    )
  await client.query('analyze')
  await client.end()
}
