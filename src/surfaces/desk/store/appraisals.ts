import * as Type from 'typebox'
import { CheckResult, type ProposalResult } from '../../../appraise/index.js'
import { groupBy, type Text } from '../../../kernel/index.js'
import type { Tx } from './db.js'

const AppraisalRow = Type.Object({
  result: CheckResult,
  architecture_digest: Type.String(),
  created_at: Type.String(),
})
export type AppraisalRow = Type.Static<typeof AppraisalRow>

/** The last appraisal of a version that the actor may see. */
export async function appraisalOf(tx: Tx, dossier: string, version: number): Promise<AppraisalRow | undefined> {
  const [row] = await tx.rows(
    AppraisalRow,
    `select result, architecture_digest, created_at from appraisal where dossier_id = $1 and version = $2
      order by created_at desc limit 1`,
    [dossier, version],
  )
  return row
}

/** Why a dossier was last marked as one to be judged again, in words for people. */
export async function staleReason(tx: Tx, dossier: string): Promise<Text | undefined> {
  const Marked = Type.Object({ reason: Type.Object({ vi: Type.String(), en: Type.String() }) })
  const [row] = await tx.rows(
    Marked,
    "select data->'why' as reason from event where dossier_id = $1 and kind = 'mark-stale' order by seq desc limit 1",
    [dossier],
  )
  return row?.reason
}

/** Duplication verdicts under which money would be spent on what is there. */
const atRisk: readonly ProposalResult['duplication']['verdict'][] = ['duplicate', 'overlap', 'reuse']

export interface NewAppraisal {
  readonly workspace: string
  readonly dossier: string
  readonly version: number
  readonly digest: string
  readonly result: CheckResult
  readonly field?: string | undefined
  readonly at: string
}

export async function addAppraisal(tx: Tx, given: NewAppraisal): Promise<void> {
  const { workspace, dossier, version, digest, result, field, at } = given
  const [entry] = result.results
  const verdict = entry?.verdict ?? 'insufficient'
  await tx.run(
    `insert into appraisal (workspace_id, dossier_id, version, verdict, result, dossier_digest, architecture_digest,
       tool_version, created_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      ...[workspace, dossier, version, verdict, JSON.stringify(result), digest],
      ...[result.architecture.digest, result.tool.version, at],
    ],
  )
  const budget = entry?.proposal.budget
  const risk = entry && atRisk.includes(entry.duplication.verdict) ? (budget ?? 0) : 0
  await tx.run(
    'update dossier set verdict = $2, budget = $3, at_risk = $4, field = coalesce($5, field) where id = $1',
    [...[dossier, verdict, budget ?? null, risk], field ?? null],
  )
}

export const stances = ['accepted', 'set-aside', 'asked'] as const
export type Stance = (typeof stances)[number]

const DispositionRow = Type.Object({
  subject: Type.String(),
  stance: Type.Enum([...stances]),
  reason: Type.String(),
  about: Type.String(),
  name: Type.String(),
  created_at: Type.String(),
})
export type DispositionRow = Type.Static<typeof DispositionRow>

export function dispositionsOf(tx: Tx, dossier: string): Promise<DispositionRow[]> {
  return tx.rows(
    DispositionRow,
    `select p.subject, p.stance, p.reason, p.about, a.name, p.created_at
      from disposition p join account a on a.id = p.account_id where p.dossier_id = $1 order by p.subject`,
    [dossier],
  )
}

export interface NewDisposition {
  readonly workspace: string
  readonly dossier: string
  readonly subject: string
  readonly stance: Stance
  readonly reason: string
  readonly about: string
  readonly kin: string
  readonly by: string
  readonly at: string
}

export async function saveDisposition(tx: Tx, given: NewDisposition): Promise<void> {
  const { workspace, dossier, subject, stance, reason, about, kin, by, at } = given
  await tx.run(
    `insert into disposition (workspace_id, dossier_id, subject, stance, reason, about, kin, account_id, created_at)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
      on conflict (dossier_id, subject) do update set stance = excluded.stance, reason = excluded.reason,
        about = excluded.about, kin = excluded.kin, account_id = excluded.account_id, created_at = excluded.created_at`,
    [workspace, dossier, subject, stance, reason, about, kin, by, at],
  )
}

export async function dropDisposition(tx: Tx, dossier: string, subject: string): Promise<void> {
  await tx.run('delete from disposition where dossier_id = $1 and subject = $2', [dossier, subject])
}

const EarlierRow = Type.Object({
  kin: Type.String(),
  dossier_id: Type.String(),
  number: Type.Integer(),
  title: Type.String(),
  agency: Type.String(),
  state: Type.String(),
  stance: Type.Enum([...stances]),
  reason: Type.String(),
  name: Type.String(),
  created_at: Type.String(),
})
export type EarlierRow = Type.Static<typeof EarlierRow>

/** Of each thing so much is told of what was said before. */
const mostEarlier = 3

/** What was said of the same in other dossiers, of each the last few. */
export async function earlierOn(tx: Tx, dossier: string, kin: readonly string[]): Promise<EarlierRow[]> {
  const rows = await tx.rows(
    EarlierRow,
    // Each thing's last few by the index that has them: of a common finding there are as many as dossiers.
    `select p.kin, d.id as dossier_id, d.number, d.title, g.name as agency, d.state, p.stance, p.reason, a.name, p.created_at
       from latest_of_kin($2, $3) l join disposition p on p.dossier_id = l.dossier_id and p.subject = l.subject
         join dossier d on d.id = p.dossier_id join account a on a.id = p.account_id
         join agency g on g.workspace_id = d.workspace_id and g.id = d.agency_id
       where p.dossier_id <> $1 order by p.created_at desc`,
    // One more, which may be this dossier's own.
    [dossier, [...new Set(kin)], mostEarlier + 1],
  )
  return [...groupBy(rows, (row) => row.kin).values()].flatMap((of) => of.slice(0, mostEarlier))
}

const ConclusionRow = Type.Object({
  version: Type.Integer(),
  verdict: Type.String(),
  result: CheckResult,
  dossier_digest: Type.String(),
  architecture_digest: Type.String(),
  packs: Type.Array(Type.String()),
  tool_version: Type.String(),
  name: Type.String(),
  created_at: Type.String(),
})
export type ConclusionRow = Type.Static<typeof ConclusionRow>

/** The last conclusion that the actor may see. */
export async function conclusionOf(tx: Tx, dossier: string): Promise<ConclusionRow | undefined> {
  const [row] = await tx.rows(
    ConclusionRow,
    `select c.version, c.verdict, c.result, c.dossier_digest, c.architecture_digest, c.packs, c.tool_version, a.name,
        c.created_at
      from conclusion c join account a on a.id = c.account_id where c.dossier_id = $1 order by c.created_at desc limit 1`,
    [dossier],
  )
  return row
}

export async function addConclusion(
  tx: Tx,
  given: Omit<NewAppraisal, 'field'> & { readonly packs: readonly string[]; readonly by: string },
): Promise<void> {
  const { workspace, dossier, version, digest, result, packs, by, at } = given
  await tx.run(
    `insert into conclusion (workspace_id, dossier_id, version, verdict, result, dossier_digest, architecture_digest, packs,
       tool_version, account_id, created_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [
      ...[workspace, dossier, version, result.results[0]?.verdict ?? 'insufficient', JSON.stringify(result), digest],
      ...[result.architecture.digest, JSON.stringify(packs), result.tool.version, by, at],
    ],
  )
}

const PaperRow = Type.Object({
  id: Type.String(),
  kind: Type.Enum(['html', 'docx', 'signed']),
  name: Type.String(),
  digest: Type.String(),
  bytes: Type.Integer(),
  author: Type.String(),
  created_at: Type.String(),
})
export type KeptPaper = Type.Static<typeof PaperRow>

/** The papers on a dossier that the actor may see, the last first. */
export function keptPapers(tx: Tx, dossier: string): Promise<KeptPaper[]> {
  return tx.rows(
    PaperRow,
    `select p.id, p.kind, p.name, p.digest, p.bytes, a.name as author, p.created_at
      from paper p join account a on a.id = p.account_id where p.dossier_id = $1 order by p.created_at desc, p.kind`,
    [dossier],
  )
}

export interface NewPaper extends Pick<KeptPaper, 'kind' | 'name' | 'digest' | 'bytes'> {
  readonly workspace: string
  readonly dossier: string
  readonly by: string
  readonly at: string
}

export async function addPaper(tx: Tx, given: NewPaper): Promise<void> {
  const { workspace, dossier, kind, name, digest, bytes, by, at } = given
  await tx.run(
    `insert into paper (workspace_id, dossier_id, kind, name, digest, bytes, account_id, created_at)
      values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [workspace, dossier, kind, name, digest, bytes, by, at],
  )
}
