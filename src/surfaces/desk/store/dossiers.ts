import * as Type from 'typebox'
import { CheckResult } from '../../../appraise/index.js'
import { Dossier } from '../domain/dossier.js'
import type { Tx } from './db.js'

const Maybe = <T extends Type.TSchema>(of: T) => Type.Union([of, Type.Null()])

export const DossierRow = Type.Object({
  id: Type.String(),
  number: Type.Integer(),
  title: Type.String(),
  agency_id: Type.String(),
  agency: Type.String(),
  state: Type.String(),
  version: Type.Integer(),
  verdict: Maybe(Type.String()),
  assignee: Maybe(Type.String()),
  created_at: Type.String(),
  updated_at: Type.String(),
})
export type DossierRow = Type.Static<typeof DossierRow>

const columns = `d.id, d.number, d.title, d.agency_id, g.name as agency, d.state, d.version, d.verdict, a.name as assignee,
  d.created_at, d.updated_at`
const joined = `dossier d join agency g on g.workspace_id = d.workspace_id and g.id = d.agency_id
  left join account a on a.id = d.assignee`

/** Dossiers that the actor may see, the latest first. */
export function dossiers(
  tx: Tx,
  {
    state,
    text,
    limit,
    offset,
  }: { state?: string | undefined; text?: string | undefined; limit: number; offset: number },
): Promise<DossierRow[]> {
  return tx.rows(
    DossierRow,
    `select ${columns} from ${joined}
      where ($1::text is null or d.state = $1)
        and ($2::text is null or d.title ilike '%' || $2 || '%' or g.name ilike '%' || $2 || '%')
      order by d.updated_at desc, d.number desc limit $3 offset $4`,
    [state ?? null, text === undefined ? null : text.replace(/[\\%_]/g, '\\$&'), limit, offset],
  )
}

export async function dossierById(tx: Tx, id: string): Promise<DossierRow | undefined> {
  if (!isUuid(id)) return undefined
  const [row] = await tx.rows(DossierRow, `select ${columns} from ${joined} where d.id = $1`, [id])
  return row
}

export const isUuid = (text: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text)

export interface NewDossier {
  readonly workspace: string
  readonly id: string
  readonly title: string
  readonly agency: string
  readonly functions: readonly string[]
  readonly facts: Dossier
  readonly by: string
  readonly digest: string
  readonly at: string
  readonly files: readonly { readonly name: string; readonly digest: string; readonly bytes: number }[]
}

/** A dossier with its first version and that version's files; gives the number that people call it by. */
export async function addDossier(tx: Tx, dossier: NewDossier): Promise<number> {
  const { workspace, id, title, agency, functions, facts, by, digest, at, files } = dossier
  const [{ number } = { number: 1 }] = await tx.rows(
    Type.Object({ number: Type.Integer() }),
    'select next_number() as number',
  )
  await tx.run(
    `insert into dossier (id, workspace_id, number, title, agency_id, functions, state, facts, created_at, updated_at)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $9)`,
    [id, workspace, number, title, agency, functions, facts.state, JSON.stringify(facts), at],
  )
  await tx.run(
    `insert into dossier_version (workspace_id, dossier_id, version, digest, created_by, created_at)
      values ($1, $2, 1, $3, $4, $5)`,
    [workspace, id, digest, by, at],
  )
  for (const [position, file] of files.entries())
    await tx.run(
      `insert into file (workspace_id, dossier_id, version, position, name, digest, bytes)
        values ($1, $2, 1, $3, $4, $5, $6)`,
      [workspace, id, position, file.name, file.digest, file.bytes],
    )
  return number
}

export const FileRow = Type.Object({
  position: Type.Integer(),
  name: Type.String(),
  digest: Type.String(),
  bytes: Type.Integer(),
})

export function filesOf(tx: Tx, dossier: string, version: number): Promise<Type.Static<typeof FileRow>[]> {
  return tx.rows(
    FileRow,
    'select position, name, digest, bytes from file where dossier_id = $1 and version = $2 order by position',
    [dossier, version],
  )
}

const AppraisalRow = Type.Object({
  result: CheckResult,
  architecture_digest: Type.String(),
  created_at: Type.String(),
})

/** The last appraisal of a version that the actor may see. */
export async function appraisalOf(
  tx: Tx,
  dossier: string,
  version: number,
): Promise<Type.Static<typeof AppraisalRow> | undefined> {
  const [row] = await tx.rows(
    AppraisalRow,
    `select result, architecture_digest, created_at from appraisal where dossier_id = $1 and version = $2
      order by created_at desc limit 1`,
    [dossier, version],
  )
  return row
}

export async function addAppraisal(
  tx: Tx,
  given: { workspace: string; dossier: string; version: number; digest: string; result: CheckResult; at: string },
): Promise<void> {
  const { workspace, dossier, version, digest, result, at } = given
  const verdict = result.results[0]?.verdict ?? 'insufficient'
  await tx.run(
    `insert into appraisal (workspace_id, dossier_id, version, verdict, result, dossier_digest, architecture_digest,
       tool_version, created_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      workspace,
      dossier,
      version,
      verdict,
      JSON.stringify(result),
      digest,
      result.architecture.digest,
      result.tool.version,
      at,
    ],
  )
  await tx.run('update dossier set verdict = $2 where id = $1', [dossier, verdict])
}

const Facts = Type.Object({ facts: Dossier })

/** What the domain knows of a dossier, which nobody else changes until the transaction ends. */
export async function factsOf(tx: Tx, dossier: string): Promise<Dossier | undefined> {
  if (!isUuid(dossier)) return undefined
  const [row] = await tx.rows(Facts, 'select facts from dossier where id = $1 for update', [dossier])
  return row?.facts
}

export async function saveFacts(tx: Tx, dossier: string, facts: Dossier, at: string): Promise<void> {
  const { state, assignee = null, version } = facts
  const changed = await tx.run(
    `update dossier set facts = $2, state = $3, assignee = $4, version = greatest($5, 1), updated_at = $6 where id = $1`,
    [dossier, JSON.stringify(facts), state, assignee, version, at],
  )
  if (changed !== 1) throw new Error(`the facts of ${dossier} were not kept`)
}
