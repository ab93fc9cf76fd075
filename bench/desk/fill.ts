import { generateKeyPairSync } from 'node:crypto'
import pg from 'pg'
import { publicKeyOf, signWith } from '../../src/architecture/index.js'
import { type ProvinceSnapshot, snapshotBytes } from '../../src/lifecycle/index.js'
import { databaseContents } from '../../src/surfaces/desk/store/contents.js'
import { addSnapshot, admitMember } from '../../src/surfaces/desk/store/registry.js'
import { openServer } from '../../src/surfaces/desk/store/server.js'
import { syntheticCatalogue } from '../synthetic.js'
import { agencies, provinceId, provinces } from './provinces.js'
import { type Holder, holders } from './staff.js'
import { fallsOn, type Weighted, wholeOf } from './weighted.js'

export interface Amount {
  readonly dossiers: number
  readonly systems: number
  readonly people: number
}

/** Where so many of a hundred dossiers stand: a country's are mostly decided. */
const states: Weighted<string> = [
  ['draft', 2],
  ['submitted', 3],
  ['appraising', 6],
  ['awaiting', 3],
  ['concluded', 1],
  ['approved', 30],
  ['refused', 14],
  ['following', 20],
  ['completed', 18],
  ['withdrawn', 3],
]

/** Dossiers that are made at once. */
const step = 2_500

/**
 * Makes a desk of samples one of a country: agencies and accounts of all provinces, their systems in the registry, and dossiers at
 * every stage with their files, results, opinions, conclusions, papers, talk and log. Each has a title and functions of its own;
 * the rest is that of a sample that was judged, under the new name. The same every time, but for the days.
 * @param address of the database, as a superuser
 */
export async function fill(address: string, amount: Amount, tell: (what: string) => void): Promise<void> {
  const client = new pg.Client({ connectionString: address, options: '-c search_path=desk,pg_temp' })
  await client.connect()
  try {
    const { rows } = await client.query('select workspace_id from workspace')
    const workspace: string = rows[0].workspace_id
    await client.query("select set_config('desk.workspace', $1, false)", [workspace])
    await client.query('set synchronous_commit = off')
    await client.query(
      `insert into agency (workspace_id, id, name) select $1, id, name from unnest($2::text[], $3::text[]) as t (id, name)
        on conflict do nothing`,
      [
        workspace,
        [...agencies.map(({ id }) => id), ...provinces.map((_, i) => provinceId(i))],
        [...agencies.map(({ name }) => name), ...provinces],
      ],
    )
    const people = holders(amount.people)
    await addPeople(client, workspace, people)
    await addProvinces(address, workspace, amount.systems, people)
    tell(`${amount.systems} systems of ${provinces.length} provinces`)
    await addDossiers(client, amount.dossiers, people, tell)
  } finally {
    await client.end()
  }
}

/** Whether a database was filled before, as far as its people have to be there. */
export async function isFilled(address: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: address })
  await client.connect()
  try {
    const { rows } = await client.query(
      "select count(*)::int as filled from pg_tables where tablename = 'bench_filled'",
    )
    return rows[0].filled > 0
  } finally {
    await client.end()
  }
}

/** Accounts, and sessions that begin now; those of an earlier run are gone. */
export async function addPeople(client: pg.Client, workspace: string, people: readonly Holder[]): Promise<void> {
  const of = <T>(what: (one: Holder) => T) => people.map(what)
  await client.query(
    `insert into account (id, workspace_id, login, name)
      select id, $1, login, name from unnest($2::uuid[], $3::text[], $4::text[]) as t (id, login, name) on conflict do nothing`,
    [workspace, of(({ account }) => account), of(({ login }) => login), of(({ name }) => name)],
  )
  const held = people.flatMap(({ account, agency, roles }) => roles.map((role) => ({ account, agency, role })))
  await client.query(
    `insert into membership (workspace_id, account_id, role, agency_id)
      select $1, t.* from unnest($2::uuid[], $3::text[], $4::text[]) as t on conflict do nothing`,
    [
      ...[workspace, held.map(({ account }) => account), held.map(({ role }) => role)],
      held.map(({ agency }) => agency ?? null),
    ],
  )
  await client.query('delete from session')
  await client.query(
    `insert into session (digest, workspace_id, account_id, created_at, seen_at)
      select digest, $1, account, now(), now() from unnest($2::text[], $3::uuid[]) as t (digest, account)`,
    [workspace, of(({ session }) => session), of(({ account }) => account)],
  )
}

const today = () => new Date().toISOString().slice(0, 10)

/** What a province sends, signed as it would sign it. */
function snapshotOf(i: number, systems: number): ProvinceSnapshot {
  const own = syntheticCatalogue(systems).filter((_, at) => at % provinces.length === i)
  return {
    ...{
      kientruc: 'province-snapshot',
      format: 1,
      province: provinceId(i),
      name: `Kiến trúc ${provinces[i]}`,
    },
    ...{
      asOf: today(),
      version: '1',
      commit: null,
      previous: null,
      published: i % 2 === 0,
      components: [],
      platforms: [],
    },
    systems: own.map((one, at) => ({
      ...{ id: one.id, name: one.name, aliases: [], owner: one.ownerNames[0] ?? '', kind: one.kind ?? '' },
      ...{ status: one.status, scope: one.scope ?? '', description: one.purpose, functions: [...one.functions] },
      ...{ capabilities: [], data: [...one.data], users: [...one.users], components: [], field: '' },
      ...{ cost: 200 + ((at * 37) % 4_000) },
      offer: at % 40 === 0 ? { terms: 'Chuyển giao mã nguồn, bên nhận tự bố trí hạ tầng', contact: 'Sở KH&CN' } : null,
    })),
    proposals: own.slice(0, 20).map((one, at) => ({
      ...{ id: `dx-${at}`, title: one.name.replace('Hệ thống', 'Xây dựng phần mềm'), agency: one.ownerNames[0] ?? '' },
      ...{ purpose: one.purpose, functions: [...one.functions], budget: 900 + at * 50 },
    })),
  }
}

/** The key of every province here: what is measured is not who signs. */
const provinceKey = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()

async function addProvinces(address: string, workspace: string, systems: number, people: readonly Holder[]) {
  const db = await openServer(address, 1)
  try {
    const [first] = people
    if (!first) throw new Error('nobody is there')
    const by = { account: first.account, at: new Date().toISOString() }
    for (const [i, name] of provinces.entries()) {
      const snapshot = snapshotOf(i, systems)
      const bytes = snapshotBytes(snapshot)
      await db.transaction({ kind: 'system', workspace }, async (tx) => {
        await admitMember(tx, workspace, {
          ...{ id: provinceId(i), name, key: publicKeyOf(provinceKey), by: by.account, at: by.at },
        })
        const digest = await databaseContents.put(bytes, tx)
        const sent = { snapshot, digest, bytes: bytes.length, number: 1 }
        const signed = { signature: signWith(bytes, provinceKey), publicKey: publicKeyOf(provinceKey) }
        await addSnapshot(tx, workspace, { ...sent, ...signed }, by)
      })
    }
  } finally {
    await db.close()
  }
}

/** What is different about each dossier; the database makes the rest. */
interface Planned {
  readonly title: string
  readonly functions: readonly string[]
  readonly agency: string
  readonly state: string
  readonly sender: string
  readonly reviewer: string
}

function planned(count: number, people: readonly Holder[]): Planned[] {
  const reviewers = people.filter(({ kind }) => kind === 'reviewer')
  const senders = people.filter(({ kind }) => kind === 'agency')
  const whole = wholeOf(states)
  return syntheticCatalogue(count).map(({ name, functions }, i) => {
    // Those agencies that have people here send as much as all others together.
    const known = senders[Math.floor(i / 2) % senders.length]
    const agency = agencies.find(({ id }) => i % 2 === 0 && id === known?.agency) ?? agencies[i % agencies.length]
    return {
      title: `${name.replace('Hệ thống', 'Xây dựng phần mềm')} ${agency?.place} mã ${String(i + 1).padStart(6, '0')}`,
      functions,
      agency: agency?.id ?? '',
      state: fallsOn(states, (i * 41) % whole),
      sender: known?.account ?? '',
      reviewer: reviewers[i % reviewers.length]?.account ?? '',
    }
  })
}

async function addDossiers(
  client: pg.Client,
  count: number,
  people: readonly Holder[],
  tell: (what: string) => void,
): Promise<void> {
  // What each row hangs on is put there before it, and what is found by is worked out for all at the end.
  await client.query('set session_replication_role = replica')
  await client.query(bases)
  await client.query(helpers)
  const leader = people.find(({ kind }) => kind === 'leader')?.account ?? ''
  const all = planned(count, people)
  for (let from = 0; from < count; from += step) {
    const some = all.slice(from, from + step)
    await client.query('begin')
    await client.query(
      `create temp table plan on commit drop as
        select $1::int + o::int as n, md5('dossier ' || ($1::int + o::int))::uuid as id, p ->> 'title' as title,
            array(select jsonb_array_elements_text(p -> 'functions')) as functions, p ->> 'agency' as agency,
            p ->> 'state' as state, (p ->> 'sender')::uuid as sender, (p ->> 'reviewer')::uuid as reviewer,
            $3::uuid as leader, current_date - (($1::int + o::int) * 7 % 900) - 40 as day,
            case when ($1::int + o::int) % 10 = 0 then 2 else 1 end as version
          from jsonb_array_elements($2::jsonb) with ordinality as t (p, o)`,
      [from, JSON.stringify(some), leader],
    )
    await client.query(opened)
    for (const one of rowsOf) await client.query(one)
    await client.query('commit')
    if ((from / step) % 4 === 3) tell(`${Math.min(count, from + step)} dossiers`)
  }
  await client.query('set session_replication_role = origin')
  for (const one of inTheEnd) await client.query(one)
  tell('words, sums and the log')
}

/** Samples that were concluded on, with their text. */
const bases = `create temp table base as
  select row_number() over (order by d.number) - 1 as place, d.id, d.title, d.verdict, d.budget, d.at_risk, d.field, d.facts,
      c.result ->> 'asOf' as as_of, c.result::text as result, c.architecture_digest, c.packs, c.tool_version, f.name,
      convert_from(t.bytes, 'UTF8') as text,
      c.result -> 'results' -> 0 -> 'proposal' ->> 'id' as proposal,
      (select convert_from(h.bytes, 'UTF8') from paper p join content h on h.digest = p.digest
         where p.dossier_id = d.id and p.kind = 'html' order by p.created_at desc limit 1) as html,
      (select p.digest from paper p where p.dossier_id = d.id and p.kind = 'docx' order by p.created_at desc limit 1) as docx
    from dossier d
      join lateral (select * from conclusion c where c.dossier_id = d.id order by c.created_at desc limit 1) c on true
      join file f on f.dossier_id = d.id and f.version = d.version and f.position = 0
      join content t on t.digest = f.digest
    where f.name like '%.yaml'`

const helpers = `create function pg_temp.under(text, old text, new text, old_id text, new_id text) returns text language sql immutable
  as $$ select replace(replace($1, old, new), old_id, new_id) $$;
  create function pg_temp.said(n int) returns text language sql immutable as $$
    select (array['Đề nghị làm rõ cơ sở tính khối lượng nhập liệu và số người dùng dự kiến của từng đơn vị.',
      'Đã đối chiếu với danh mục hệ thống của tỉnh, phần tra cứu trùng với hệ thống đang vận hành, cần nêu cách kế thừa.',
      'Cơ quan đã bổ sung thuyết minh phương án kết nối qua nền tảng tích hợp, chia sẻ dữ liệu và cấp độ an toàn hệ thống.',
      'Kinh phí phần cứng cần tách khỏi phần mềm; đề nghị dùng hạ tầng của trung tâm dữ liệu.',
      'Thống nhất với nội dung đã trao đổi tại cuộc họp, đề nghị chuyển bước tiếp theo.'])[1 + n % 5] || ' (' || n || ')' $$`

const decided = "('approved', 'refused', 'following', 'completed')"
const concluded = "('concluded', 'approved', 'refused', 'following', 'completed')"

/** Each dossier with the sample that it is like, and its file. */
const opened = `create temp table made on commit drop as
  select p.*, b.verdict, b.budget * (50 + p.n % 100) / 100 as budget, b.at_risk, b.field, b.facts, b.title as old,
      b.proposal, b.result, b.architecture_digest, b.packs, b.tool_version, b.html, b.docx, b.id as base, b.name,
      convert_to(regexp_replace(regexp_replace(b.text, '^  title: .*$', '  title: ' || p.title, 'n'),
        '^  id: .*$', '  id: dx-chung-' || p.n, 'n'), 'UTF8') as bytes
    from plan p join base b on b.place = p.n % (select count(*) from base)`

const digest = "encode(sha256(m.bytes), 'hex')"

const rowsOf = [
  `insert into dossier (id, workspace_id, number, title, agency_id, functions, state, version, assignee, verdict, budget, at_risk,
      field, due, decided_at, published_at, facts, created_at, updated_at)
    select m.id, actor_workspace(), 1000 + m.n, m.title, m.agency, m.functions, m.state, m.version,
        case when m.state in ('draft', 'submitted', 'withdrawn') then null else m.reviewer end,
        case when m.state not in ('draft', 'submitted') then m.verdict end,
        case when m.state not in ('draft', 'submitted') then m.budget end,
        case when m.at_risk > 0 and m.state not in ('draft', 'submitted') then m.budget else 0 end, m.field,
        case when m.state in ('appraising', 'concluded') then current_date + (m.n % 41) - 8 end,
        case when m.state in ${decided} then m.day + 30 end, case when m.state in ${decided} and m.n % 2 = 0 then m.day + 31 end,
        jsonb_build_object('state', m.state, 'agency', m.agency, 'version', case when m.state = 'draft' then 0 else m.version end,
          'stale', false, 'submitters', jsonb_build_array(m.sender), 'consulted', '[]'::jsonb, 'conditions', '[]'::jsonb,
          'appraisers', case when m.state in ('draft', 'submitted', 'withdrawn') then '[]'::jsonb else jsonb_build_array(m.reviewer) end,
          'appraisal', case when m.state in ('draft', 'submitted', 'withdrawn') then '[]'::jsonb
            when m.state = 'appraising' then jsonb_build_array(jsonb_build_object('from', current_date - 20 + m.n % 20))
            else jsonb_build_array(jsonb_build_object('from', m.day + 5, 'to', m.day + 20)) end,
          'decision', case when m.state = 'concluded' then jsonb_build_array(jsonb_build_object('from', current_date - 1))
            when m.state in ${decided} then jsonb_build_array(jsonb_build_object('from', m.day + 20, 'to', m.day + 30))
            else '[]'::jsonb end)
        || case when m.state in ('draft', 'submitted', 'withdrawn') then '{}'::jsonb
          else jsonb_build_object('assignee', m.reviewer) end,
        m.day, case when m.state in ${decided} then m.day + 31 else current_date - (m.n % 30) end from made m`,
  `insert into content (digest, bytes) select ${digest}, m.bytes from made m on conflict do nothing`,
  `insert into dossier_version (workspace_id, dossier_id, version, digest, created_by, created_at)
    select actor_workspace(), m.id, v, encode(sha256(convert_to(to_json(m.name)::text || ' ' || ${digest} || E'\\n', 'UTF8')), 'hex'),
      m.sender, m.day + (v - 1) * 10 from made m, generate_series(1, m.version) v`,
  `insert into file (workspace_id, dossier_id, version, position, name, digest, bytes)
    select actor_workspace(), m.id, v, 0, m.name, ${digest}, length(m.bytes) from made m, generate_series(1, m.version) v`,
  `insert into appraisal (workspace_id, dossier_id, version, verdict, result, dossier_digest, architecture_digest, tool_version,
      created_at)
    select actor_workspace(), m.id, m.version, m.verdict,
        pg_temp.under(m.result, m.old, m.title, m.proposal, 'dx-chung-' || m.n)::jsonb, ${digest}, m.architecture_digest,
        m.tool_version, m.day + 5
      from made m where m.state not in ('draft', 'submitted', 'withdrawn')`,
  `insert into conclusion (workspace_id, dossier_id, version, verdict, result, dossier_digest, architecture_digest, packs,
      tool_version, account_id, created_at)
    select actor_workspace(), m.id, m.version, m.verdict, a.result, ${digest}, m.architecture_digest, m.packs, m.tool_version,
        m.reviewer, m.day + 20
      from made m join appraisal a on a.dossier_id = m.id where m.state in ${concluded}`,
  `with paper_html as materialized (
      select m.id, m.reviewer, m.day, convert_to(replace(m.html, m.old, m.title), 'UTF8') as bytes
        from made m where m.state in ${concluded} and m.html is not null),
    kept as (insert into content (digest, bytes) select encode(sha256(bytes), 'hex'), bytes from paper_html on conflict do nothing)
    insert into paper (workspace_id, dossier_id, kind, name, digest, bytes, account_id, created_at)
      select actor_workspace(), id, 'html', 'phieu.html', encode(sha256(bytes), 'hex'), length(bytes), reviewer, day + 20
        from paper_html`,
  `insert into paper (workspace_id, dossier_id, kind, name, digest, bytes, account_id, created_at)
    select actor_workspace(), m.id, 'docx', 'phieu.docx', m.docx, 30000, m.reviewer, m.day + 20 from made m
      where m.state in ${concluded} and m.docx is not null`,
  `insert into disposition (workspace_id, dossier_id, subject, stance, reason, about, kin, account_id, created_at)
    select actor_workspace(), m.id, p.subject, case when m.n % 7 = 0 then 'set-aside' else 'accepted' end,
        case when m.n % 7 = 0 then pg_temp.said(m.n) else '' end, p.about, p.kin, m.reviewer, m.day + 15
      from made m join disposition p on p.dossier_id = m.base where m.state in ${concluded}`,
  `insert into comment (workspace_id, dossier_id, audience, body, account_id, created_at)
    select actor_workspace(), m.id, case when c % 2 = 0 then 'agency' else 'internal' end, pg_temp.said(m.n + c),
        case when c % 4 = 0 then m.sender else m.reviewer end, m.day + 6 + c
      from made m, generate_series(1, m.n % 5) c where m.state not in ('draft', 'submitted')`,
  `insert into addition (workspace_id, dossier_id, round, position, subject, text, due, asked_by, asked_at)
    select actor_workspace(), m.id, 1, o, 'Kinh phí, nguồn vốn', pg_temp.said(m.n + o), current_date + 5, m.reviewer,
        current_date - 3
      from made m, generate_series(0, 1) o where m.state = 'awaiting'`,
  `insert into decision (id, workspace_id, dossier_id, version, outcome, account_id, at, reason, dossier_digest, place, commit)
    select md5('decision ' || m.n)::uuid, actor_workspace(), m.id, m.version,
        case when m.state = 'refused' then 'refused' else 'approved' end, m.leader, m.day + 30,
        case when m.state = 'refused' then pg_temp.said(m.n) end, ${digest},
        case when m.state = 'refused' then 'none' else 'published' end,
        case when m.state <> 'refused' then md5('commit ' || m.n) || 'cafe0123' end
      from made m where m.state in ${decided}`,
]

const entries = `select w.workspace_id, to_char(e.at, 'YYYY-MM-DD"T"HH24:MI:SS".000Z"') as at, e.account, e.dossier, e.kind, e.data
  from workspace w, (
    select v.created_at as at, v.created_by as account, v.dossier_id as dossier, case when v.version = 1 then 'begin' else 'amend' end
        as kind, jsonb_build_object('digest', v.digest) as data, 1 as nth from dossier_version v
    union all select v.created_at + interval '1 hour', v.created_by, v.dossier_id, 'submit', '{}', 2
      from dossier_version v join dossier d on d.id = v.dossier_id where d.state <> 'draft'
    union all select d.created_at + interval '5 days', d.assignee, d.id, 'receive',
        jsonb_build_object('assignee', d.assignee), 3 from dossier d where d.assignee is not null
    union all select c.created_at, c.account_id, c.dossier_id, 'conclude', jsonb_build_object('verdict', c.verdict), 4
      from conclusion c
    union all select x.at, x.account_id, x.dossier_id, case x.outcome when 'approved' then 'approve' else 'refuse' end,
        '{"conditions": []}', 5 from decision x) e
    where not exists (select from event before where before.dossier_id = e.dossier)
    order by e.at, e.nth, e.dossier`

const inTheEnd = [
  'delete from dossier_word',
  `insert into dossier_word (workspace_id, word, dossier_id)
    select d.workspace_id, word, d.id from dossier d, words_in(d.title || ' ' || array_to_string(d.functions, ' ')) as word`,
  'delete from dossier_sum',
  `insert into dossier_sum select workspace_id, agency_id, coalesce(field, ''), state, count(*),
      coalesce(sum(budget::numeric), 0), sum(at_risk::numeric) from dossier group by 1, 2, 3, 4`,
  'update counter set last = (select max(number) from dossier)',
  // Whoever seals takes each in its turn.
  `insert into event (workspace_id, at, account_id, dossier_id, kind, data) ${entries}`,
  'create table public.bench_filled ()',
  'vacuum analyze',
]
