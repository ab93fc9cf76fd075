import { createHash } from 'node:crypto'
import * as Type from 'typebox'
import { InputError } from '../../../kernel/index.js'
import type { Db, Tx } from './db.js'
import { brokenSeal } from './log.js'
import type { Store } from './open.js'

/**
 * Everything that is carried from one store to another, in the order in which it can be put there, and the order of its rows.
 * Sessions, links and counted failures are not: they end with the store.
 */
const carried = [
  ['workspace', 'workspace_id'],
  ['counter', 'workspace_id'],
  ['agency', 'id'],
  ['account', 'id'],
  ['membership', 'account_id, role'],
  ['setting', 'name'],
  ['calendar_day', 'day'],
  ['dossier', 'id'],
  ['dossier_version', 'dossier_id, version'],
  ['file', 'dossier_id, version, position'],
  ['appraisal', 'id'],
  ['disposition', 'dossier_id, subject'],
  ['addition', 'dossier_id, round, position'],
  ['opinion', 'dossier_id, unit, asked_at'],
  ['conclusion', 'id'],
  ['paper', 'id'],
  ['passkey', 'id'],
  ['identity', 'issuer, subject'],
  ['comment', 'id'],
  ['decision', 'id'],
  ['architecture_version', 'number'],
  ['api_token', 'id'],
  ['registry_member', 'id'],
  ['registry_snapshot', 'member_id, number'],
  ['registry_record', 'member_id, kind, id'],
  ['registry_cost', 'member_id, kind, id'],
  ['event', 'seq'],
  ['outbox', 'id'],
] as const

/** What files, papers and snapshots hold, each once. */
const digests = `select digest from file union select digest from paper union select digest from registry_snapshot
  order by digest`

const Line = Type.Object({ row: Type.String() })
const Digest = Type.Object({ digest: Type.String() })
const Workspace = Type.Object({ workspace_id: Type.String() })

async function workspacesIn(db: Db): Promise<string[]> {
  const rows = await db.owner((tx) => tx.rows(Workspace, 'select workspace_id from only_workspaces()'))
  return rows.map(({ workspace_id }) => workspace_id)
}

/** A moment is written the same whatever zone the server is in. */
const inUtc = "select set_config('timezone', 'UTC', true)"

/** All of a store, a line a row and a line a content; the same store gives the same lines. */
export async function* carriedLines({ db, contents }: Pick<Store, 'db' | 'contents'>): AsyncGenerator<string> {
  yield JSON.stringify({ kientruc: 'desk', format: 1 })
  for (const workspace of await workspacesIn(db)) {
    const all = await db.transaction({ kind: 'system', workspace }, async (tx) => {
      await tx.run(inUtc)
      const lines: string[] = []
      for (const [table, order] of carried)
        for (const { row } of await tx.rows(Line, `select to_jsonb(t)::text as row from ${table} t order by ${order}`))
          lines.push(JSON.stringify({ workspace, table, row }))
      const held = await tx.rows(Digest, digests)
      return { lines, digests: held.map(({ digest }) => digest) }
    })
    yield* all.lines
    for (const digest of all.digests) {
      const bytes = await db.transaction({ kind: 'system', workspace }, (tx) => contents.get(digest, tx))
      yield JSON.stringify({ workspace, content: Buffer.from(bytes).toString('base64') })
    }
  }
}

/** One figure for all that a store holds; two stores that hold the same have the same. */
export async function storeDigest(store: Pick<Store, 'db' | 'contents'>): Promise<string> {
  const hash = createHash('sha256')
  for await (const line of carriedLines(store)) hash.update(`${line}\n`)
  return hash.digest('hex')
}

/**
 * Fills an empty store, whole or not at all.
 * @throws InputError where the store is not empty or the lines are no backup
 */
export async function fill(
  { db, contents }: Pick<Store, 'db' | 'contents'>,
  lines: AsyncIterable<string>,
): Promise<void> {
  if ((await workspacesIn(db)).length > 0)
    throw new InputError({
      vi: 'Kho dữ liệu đích đã có nội dung; chỉ nạp được vào kho trống.',
      en: 'The store is not empty; only an empty one can be filled.',
    })
  const byWorkspace = new Map<string, Carried[]>()
  let begun = false
  for await (const line of lines) {
    const value = parsed(line)
    if (!begun) {
      if (value?.kientruc !== 'desk' || value.format !== 1) throw noBackup()
      begun = true
    } else {
      if (typeof value?.workspace !== 'string') throw noBackup()
      const known = byWorkspace.get(value.workspace)
      if (known) known.push(value)
      else byWorkspace.set(value.workspace, [value])
    }
  }
  if (!begun) throw noBackup()
  for (const [workspace, all] of byWorkspace)
    await db.transaction({ kind: 'system', workspace }, async (tx) => {
      await tx.run(inUtc)
      for (const one of all) await put(one, tx)
      for (const { content } of all) if (content !== undefined) await contents.put(Buffer.from(content, 'base64'), tx)
    })
  await db.owner((tx) =>
    tx.run("select setval(pg_get_serial_sequence('outbox', 'id'), $1)", [
      1 + outboxEnd([...byWorkspace.values()].flat()),
    ]),
  )
}

interface Carried {
  readonly kientruc?: unknown
  readonly format?: unknown
  readonly workspace?: unknown
  readonly table?: string
  readonly row?: string
  readonly content?: string
}

async function put({ table, row }: Carried, tx: Tx): Promise<void> {
  if (table === undefined || row === undefined) return
  const [known] = carried.find(([name]) => name === table) ?? []
  if (known === undefined) throw noBackup()
  // Entries of the log are numbered and sealed anew, to the same seals if nothing was altered.
  const own = known === 'outbox' ? 'overriding system value' : ''
  // A setting may be JSON's null, of which a row that is made of JSON leaves nothing.
  const columns = known === 'setting' ? "workspace_id, name, coalesce(value, 'null')" : '*'
  await tx.run(`insert into ${known} ${own} select ${columns} from jsonb_populate_record(null::${known}, $1::jsonb)`, [
    row,
  ])
}

function outboxEnd(all: readonly Carried[]): number {
  return all.reduce(
    (most, { table, row }) => (table === 'outbox' && row ? Math.max(most, JSON.parse(row).id) : most),
    0,
  )
}

function parsed(line: string): Carried | undefined {
  try {
    const value: unknown = JSON.parse(line)
    return typeof value === 'object' && value !== null ? value : undefined
  } catch {
    return undefined
  }
}

function noBackup(): InputError {
  return new InputError({
    vi: 'Tệp không phải bản sao lưu của kientruc serve, hoặc đã hỏng.',
    en: 'The file is no backup of kientruc serve, or it is damaged.',
  })
}

/** What is wrong with a store, in words; nothing where all is sound. */
export async function faultsIn({
  db,
  contents,
}: Pick<Store, 'db' | 'contents'>): Promise<{ vi: string; en: string }[]> {
  const faults: { vi: string; en: string }[] = []
  for (const workspace of await workspacesIn(db)) {
    const at = <T>(work: (tx: Tx) => Promise<T>) => db.transaction({ kind: 'system', workspace }, work)
    const seal = await at(brokenSeal)
    if (seal !== undefined)
      faults.push({ vi: `Nhật ký bị sửa tại mục ${seal}.`, en: `The log was altered at entry ${seal}.` })
    for (const { digest } of await at((tx) => tx.rows(Digest, digests)))
      try {
        await at((tx) => contents.get(digest, tx))
      } catch {
        faults.push({ vi: `Tệp ${digest} mất hoặc hỏng.`, en: `File ${digest} is missing or damaged.` })
      }
  }
  return faults
}
