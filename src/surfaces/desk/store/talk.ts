import * as Type from 'typebox'
import type { Tx } from './db.js'

const Maybe = <T extends Type.TSchema>(of: T) => Type.Union([of, Type.Null()])

const CommentRow = Type.Object({
  subject: Maybe(Type.String()),
  audience: Type.Enum(['internal', 'agency']),
  body: Type.String(),
  name: Type.String(),
  created_at: Type.String(),
})
export type CommentRow = Type.Static<typeof CommentRow>

/** What was said about a dossier that the actor may hear, in the order in which it was said. */
export function commentsOf(tx: Tx, dossier: string): Promise<CommentRow[]> {
  return tx.rows(
    CommentRow,
    `select c.subject, c.audience, c.body, a.name, c.created_at
      from comment c join account a on a.id = c.account_id where c.dossier_id = $1 order by c.created_at, c.id`,
    [dossier],
  )
}

export async function addComment(
  tx: Tx,
  given: {
    readonly workspace: string
    readonly dossier: string
    readonly subject: string | undefined
    readonly audience: CommentRow['audience']
    readonly body: string
    readonly by: string
    readonly at: string
  },
): Promise<void> {
  const { workspace, dossier, subject, audience, body, by, at } = given
  await tx.run(
    `insert into comment (workspace_id, dossier_id, subject, audience, body, account_id, created_at)
      values ($1, $2, $3, $4, $5, $6, $7)`,
    [workspace, dossier, subject ?? null, audience, body, by, at],
  )
}

const AdditionRow = Type.Object({
  round: Type.Integer(),
  position: Type.Integer(),
  subject: Type.String(),
  text: Type.String(),
  due: Maybe(Type.String()),
  asked_at: Type.String(),
  answer: Maybe(Type.String()),
  answered_at: Maybe(Type.String()),
})
export type AdditionRow = Type.Static<typeof AdditionRow>

/** What was asked of the agency, the first round first. */
export function additionsOf(tx: Tx, dossier: string): Promise<AdditionRow[]> {
  return tx.rows(
    AdditionRow,
    `select round, position, subject, text, due, asked_at, answer, answered_at from addition
      where dossier_id = $1 order by round, position`,
    [dossier],
  )
}

export async function addAdditions(
  tx: Tx,
  given: {
    readonly workspace: string
    readonly dossier: string
    readonly items: readonly { readonly subject: string; readonly text: string }[]
    readonly due: string | undefined
    readonly by: string
    readonly at: string
  },
): Promise<void> {
  const { workspace, dossier, items, due, by, at } = given
  const [{ round } = { round: 1 }] = await tx.rows(
    Type.Object({ round: Type.Integer() }),
    'select coalesce(max(round), 0)::int + 1 as round from addition where dossier_id = $1',
    [dossier],
  )
  for (const [position, { subject, text }] of items.entries())
    await tx.run(
      `insert into addition (workspace_id, dossier_id, round, position, subject, text, due, asked_by, asked_at)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [workspace, dossier, round, position, subject, text, due ?? null, by, at],
    )
}

export async function answerAddition(
  tx: Tx,
  dossier: string,
  { round, position }: Pick<AdditionRow, 'round' | 'position'>,
  answer: string,
  by: string,
  at: string,
): Promise<void> {
  await tx.run(
    `update addition set answer = $4, answered_by = $5, answered_at = $6
      where dossier_id = $1 and round = $2 and position = $3`,
    [dossier, round, position, answer, by, at],
  )
}

const OpinionRow = Type.Object({
  unit: Type.String(),
  agency: Type.String(),
  asked_at: Type.String(),
  text: Maybe(Type.String()),
  name: Maybe(Type.String()),
  given_at: Maybe(Type.String()),
})
export type OpinionRow = Type.Static<typeof OpinionRow>

export function opinionsOf(tx: Tx, dossier: string): Promise<OpinionRow[]> {
  return tx.rows(
    OpinionRow,
    `select o.unit, g.name as agency, o.asked_at, o.text, a.name, o.given_at
      from opinion o join agency g on g.workspace_id = o.workspace_id and g.id = o.unit
        left join account a on a.id = o.account_id where o.dossier_id = $1 order by o.asked_at, o.unit`,
    [dossier],
  )
}

export async function requestOpinions(
  tx: Tx,
  workspace: string,
  dossier: string,
  units: readonly string[],
  by: string,
  at: string,
): Promise<void> {
  await tx.run(
    `insert into opinion (workspace_id, dossier_id, unit, asked_by, asked_at)
      select $1, $2, unit, $4, $5 from unnest($3::text[]) as unit`,
    [workspace, dossier, units, by, at],
  )
}

export async function giveOpinion(tx: Tx, dossier: string, text: string, by: string, at: string): Promise<void> {
  await tx.run(
    'update opinion set text = $2, account_id = $3, given_at = $4 where dossier_id = $1 and given_at is null and unit = actor_agency()',
    [dossier, text, by, at],
  )
}

const EventRow = Type.Object({
  seq: Type.Integer(),
  at: Type.String(),
  kind: Type.String(),
  data: Type.Record(Type.String(), Type.Unknown()),
  name: Maybe(Type.String()),
})
export type EventRow = Type.Static<typeof EventRow>

/** What happened to a dossier, as far as the actor may know, the last first. */
export function eventsOf(tx: Tx, dossier: string): Promise<EventRow[]> {
  return tx.rows(
    EventRow,
    `select e.seq, e.at, e.kind, e.data, a.name from event e left join account a on a.id = e.account_id
      where e.dossier_id = $1 order by e.seq desc`,
    [dossier],
  )
}
