import * as Type from 'typebox'
import { dayOfMoment } from '../../../kernel/index.js'
import type { Day } from '../domain/clock.js'
import { Dossier } from '../domain/dossier.js'
import { dueDay, timing } from './calendar.js'
import type { Tx } from './db.js'
import { literally } from './literally.js'
import { addVersion, type FileRow } from './versions.js'
import { wordsIn } from './words.js'

const Maybe = <T extends Type.TSchema>(of: T) => Type.Union([of, Type.Null()])

export const DossierRow = Type.Object({
  id: Type.String(),
  number: Type.Integer(),
  title: Type.String(),
  agency_id: Type.String(),
  agency: Type.String(),
  state: Dossier.properties.state,
  version: Type.Integer(),
  verdict: Maybe(Type.String()),
  assignee: Maybe(Type.String()),
  assignee_id: Maybe(Type.String()),
  budget: Maybe(Type.Number()),
  at_risk: Type.Number(),
  field: Maybe(Type.String()),
  due: Maybe(Type.String()),
  decided_at: Maybe(Type.String()),
  published_at: Maybe(Type.String()),
  facts: Dossier,
  created_at: Type.String(),
  updated_at: Type.String(),
})
export type DossierRow = Type.Static<typeof DossierRow>

const columns = `d.id, d.number, d.title, d.agency_id, g.name as agency, d.state, d.version, d.verdict, a.name as assignee,
  d.assignee as assignee_id, d.budget, d.at_risk, d.field, d.due, d.decided_at, d.published_at, d.facts, d.created_at,
  d.updated_at`
const joined = `dossier d join agency g on g.workspace_id = d.workspace_id and g.id = d.agency_id
  left join account a on a.id = d.assignee`

/** Which dossiers are looked for. */
export interface Wanted {
  readonly states?: readonly string[] | undefined
  readonly text?: string | undefined
  readonly agency?: string | undefined
  readonly verdict?: string | undefined
  /** An account, or `none` for those that nobody was given. */
  readonly assignee?: string | undefined
  /** Those whose last day is before this one. */
  readonly dueBefore?: Day | undefined
  /** By their last day, else the latest first. */
  readonly byDue?: boolean
  readonly limit: number
  readonly offset: number
}

/** Dossiers that have the rarest word of a text are found by it, as long as they are no more than this. */
const mostNear = 500

const Near = Type.Object({ ids: Maybe(Type.Array(Type.String())), agencies: Type.Array(Type.String()) })

/** Where a text is to be looked for: in dossiers that have its rarest word (all, where none is rare) and those of agencies. */
async function near(tx: Tx, text: string | undefined): Promise<Type.Static<typeof Near>> {
  if (text === undefined) return { ids: null, agencies: [] }
  const [found] = await tx.rows(
    Near,
    `select dossiers_near($1, $2) as ids, array(select g.id from agency g where g.name ilike '%' || $3 || '%') as agencies`,
    [wordsIn(text), mostNear, literally(text)],
  )
  return found ?? { ids: null, agencies: [] }
}

/** Dossiers that the actor may see. */
export async function dossiers(tx: Tx, wanted: Wanted): Promise<DossierRow[]> {
  const { states, text, agency, verdict, assignee, dueBefore, byDue = false, limit, offset } = wanted
  // Nobody has what is no account.
  if (assignee !== undefined && assignee !== 'none' && !isUuid(assignee)) return []
  const { ids, agencies } = await near(tx, text)
  const [state, ...more] = states ?? []
  return tx.rows(
    DossierRow,
    `select ${columns} from ${joined}
      where ($1::text[] is null or d.state = any($1)) and ($10::text is null or d.state = $10)
        and ($2::text is null or d.title ilike '%' || $2 || '%' or d.agency_id = any($12) or d.number = $13)
        and ($11::uuid[] is null or d.id = any($11) or d.agency_id = any($12) or d.number = $13)
        and ($3::text is null or d.agency_id = $3)
        and ($4::text is null or d.verdict = $4)
        and ($5::text is null or d.assignee = nullif($5, 'none')::uuid or ($5 = 'none' and d.assignee is null))
        and ($6::date is null or d.due < $6)
      order by case when $7 then d.due end nulls last, d.updated_at desc, d.number desc limit $8 offset $9`,
    [
      // One state is a place in an index, several are not.
      more.length > 0 ? (states ?? null) : null,
      text === undefined ? null : literally(text),
      ...[agency ?? null, verdict ?? null, assignee ?? null, dueBefore ?? null, byDue, limit, offset],
      ...[more.length > 0 ? null : (state ?? null), ids, agencies, /^\d{1,9}$/.test(text ?? '') ? Number(text) : null],
    ],
  )
}

export async function dossierById(tx: Tx, id: string): Promise<DossierRow | undefined> {
  if (!isUuid(id)) return undefined
  const [row] = await tx.rows(DossierRow, `select ${columns} from ${joined} where d.id = $1`, [id])
  return row
}

/** An agency's dossier whose latest version has this very content, if the actor sees it. */
async function dossierWith(tx: Tx, agency: string, digest: string): Promise<string | undefined> {
  const [row] = await tx.rows(
    Type.Object({ id: Type.String() }),
    `select d.id from dossier d join dossier_version v on v.dossier_id = d.id and v.version = d.version
       where d.agency_id = $1 and v.digest = $2 and d.state not in ('withdrawn', 'refused', 'completed')
       order by d.number limit 1`,
    [agency, digest],
  )
  return row?.id
}

/** The same, for whoever adds one where there is none: nobody else adds it until the transaction ends. */
export async function onlyDossierWith(
  tx: Tx,
  workspace: string,
  agency: string,
  digest: string,
): Promise<string | undefined> {
  const key = `desk.content.${workspace}.${agency}.${digest}`
  await tx.run('select pg_advisory_xact_lock(hashtextextended($1, 0))', [key])
  return dossierWith(tx, agency, digest)
}

export const isUuid = (text: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text)

const CardRow = Type.Object({
  number: Type.Integer(),
  title: Type.String(),
  agency: Type.String(),
  functions: Type.Array(Type.String()),
  state: Dossier.properties.state,
  hits: Type.Integer(),
})
export type CardRow = Type.Static<typeof CardRow>

/**
 * Of every agency's dossiers what all may know, those that have most of the words.
 * @param words in small letters, each once
 */
export function cardsWith(tx: Tx, words: readonly string[], limit = 20): Promise<CardRow[]> {
  return tx.rows(
    CardRow,
    `select c.number, c.title, g.name as agency, c.functions, c.state, w.hits
      from cards_with($1, $2) w join dossier_card c on c.id = w.dossier_id
        join agency g on g.workspace_id = c.workspace_id and g.id = c.agency_id
      order by w.hits desc, c.number desc limit $2`,
    [words, limit],
  )
}

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
  readonly files: readonly Omit<FileRow, 'position'>[]
}

/** A dossier with its first version and that version's files; gives the number that people call it by. */
export async function addDossier(tx: Tx, dossier: NewDossier): Promise<number> {
  const { workspace, id, title, agency, functions, facts, by, digest, at, files } = dossier
  const [{ number } = { number: 1 }] = await tx.rows(
    Type.Object({ number: Type.Integer() }),
    'select next_number() as number',
  )
  const due = dueDay(facts, dayOfMoment(at), await timing(tx)) ?? null
  await tx.run(
    `insert into dossier (id, workspace_id, number, title, agency_id, functions, state, facts, due, created_at, updated_at)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $10)`,
    [id, workspace, number, title, agency, functions, facts.state, JSON.stringify(facts), due, at],
  )
  await addVersion(tx, { workspace, dossier: id, version: 1, digest, by, at, files })
  return number
}

/** What a dossier is called, after its files or what is meant by them changed. */
export async function saveTitle(tx: Tx, dossier: string, title: string, functions: readonly string[]): Promise<void> {
  await tx.run("update dossier set title = coalesce(nullif($2, ''), title), functions = $3 where id = $1", [
    dossier,
    title.slice(0, 1000),
    functions,
  ])
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
  const decided = state === 'approved' || state === 'refused' ? at : null
  const due = dueDay(facts, dayOfMoment(at), await timing(tx)) ?? null
  const changed = await tx.run(
    `update dossier set facts = $2, state = $3, assignee = $4, version = greatest($5, 1), updated_at = $6, due = $7,
        decided_at = coalesce($8::timestamptz, decided_at)
      where id = $1`,
    [dossier, JSON.stringify(facts), state, assignee, version, at, due, decided],
  )
  if (changed !== 1) throw new Error(`the facts of ${dossier} were not kept`)
}

const PersonRow = Type.Object({ id: Type.String(), name: Type.String(), login: Type.String() })

/** Those who may appraise. */
export function reviewers(tx: Tx): Promise<Type.Static<typeof PersonRow>[]> {
  return tx.rows(
    PersonRow,
    `select distinct a.id, a.name, a.login from account a join membership m on m.account_id = a.id
      where m.role in ('reviewer', 'lead') and a.state = 'active' order by a.name`,
  )
}

const SumRow = Type.Object({
  name: Type.String(),
  count: Type.Integer(),
  budget: Type.Number(),
  at_risk: Type.Number(),
  late: Type.Integer(),
})
export type SumRow = Type.Static<typeof SumRow>

const sumColumns = `sum(s.count)::int as count, sum(s.budget)::float8 as budget, sum(s.at_risk)::float8 as at_risk,
  coalesce(max(l.late), 0)::int as late`
/** What counts as late has a day before today; those are few, and an index has them. */
const lateBy = (column: string) =>
  `(select ${column} as key, count(*)::int as late from dossier d
     where d.due < $1 and d.state not in ('draft', 'withdrawn', 'refused') group by 1)`

/** Open and decided dossiers by agency or by field, with their money; not counted anew each time (`dossier_sum`). */
export function sumsBy(tx: Tx, of: 'agency' | 'field', today: Day): Promise<SumRow[]> {
  const live = "s.state not in ('draft', 'withdrawn', 'refused') and s.count > 0"
  return tx.rows(
    SumRow,
    of === 'agency'
      ? `select g.name, ${sumColumns} from dossier_sum s
           join agency g on g.workspace_id = s.workspace_id and g.id = s.agency_id
           left join ${lateBy('d.agency_id')} l on l.key = s.agency_id
         where ${live} group by g.id, g.name order by budget desc, g.name limit 50`
      : `select s.field as name, ${sumColumns} from dossier_sum s
           left join ${lateBy("coalesce(d.field, '')")} l on l.key = s.field
         where ${live} group by 1 order by budget desc, 1 limit 50`,
    [today],
  )
}

const Money = Type.Object({ at_risk: Type.Number(), saved: Type.Number(), open: Type.Integer(), late: Type.Integer() })

/** Money that open dossiers put at risk, and that of those that were refused or withdrawn for it. */
export async function moneyAtRisk(tx: Tx, today: Day): Promise<Type.Static<typeof Money>> {
  const open = "state in ('submitted', 'appraising', 'awaiting', 'consulting', 'concluded')"
  const [row] = await tx.rows(
    Money,
    `select coalesce(sum(at_risk) filter (where ${open}), 0)::float8 as at_risk,
        coalesce(sum(at_risk) filter (where state in ('refused', 'withdrawn')), 0)::float8 as saved,
        coalesce(sum(count) filter (where ${open}), 0)::int as open,
        (select count(*)::int from dossier where due < $1) as late
      from dossier_sum`,
    [today],
  )
  return row ?? { at_risk: 0, saved: 0, open: 0, late: 0 }
}

const PublishedRow = Type.Object({
  number: Type.Integer(),
  title: Type.String(),
  agency: Type.String(),
  state: Dossier.properties.state,
  decided_at: Maybe(Type.String()),
})

/** What everybody may see of what has words in its title or agency, the latest first. */
export function published(
  tx: Tx,
  words: string,
  limit: number,
  offset: number,
): Promise<Type.Static<typeof PublishedRow>[]> {
  return tx.rows(
    PublishedRow,
    'select number, title, agency, state, decided_at from latest_published($1, $2, $3, $4)',
    [literally(words), wordsIn(words), limit, offset],
  )
}
