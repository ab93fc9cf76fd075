import type { CheckResult } from '../../../../appraise/index.js'
import type { Correction, Opinions } from '../../../../architecture/index.js'
import type { Text } from '../../../../kernel/index.js'
import { dayOfMoment } from '../../../../kernel/index.js'
import type { Desk } from '../../desk.js'
import { Refused } from '../../http/refused.js'
import type { AskedByPerson } from '../../http/route.js'
import type { DossierRead, JudgedDossier } from '../../judge.js'
import type { NamedFile } from '../../judge-pages.js'
import {
  appraisalOf,
  type ConclusionRow,
  conclusionOf,
  type DispositionRow,
  dispositionsOf,
  staleReason,
} from '../../store/appraisals.js'
import type { Tx } from '../../store/db.js'
import { type DossierRow, dossierById } from '../../store/dossiers.js'
import { type FileRow, filesOf, type VersionRow, versionsOf } from '../../store/versions.js'

/** A dossier as the actor sees it. */
export interface SeenDossier {
  readonly row: DossierRow
  /** Whether the actor works for the agency whose dossier it is. */
  readonly own: boolean
  readonly versions: readonly VersionRow[]
  /** The version that the page is about, and whether the agency can still change it. */
  readonly version: number
  readonly open: boolean
  readonly files: readonly FileRow[]
  readonly corrections: readonly Correction[]
  readonly dispositions: readonly DispositionRow[]
  /** What was concluded, if the actor may know. */
  readonly conclusion: ConclusionRow | undefined
  /** Why it is to be judged again, if it is. */
  readonly stale: Text | undefined
  /** The last appraisal of the version, if the actor may know. */
  readonly appraisal: CheckResult | undefined
}

/** The states in which an agency may still change what it will send. */
const changeable: readonly string[] = ['draft', 'returned', 'awaiting']
const frozen: readonly string[] = ['concluded', 'approved', 'refused', 'following', 'completed']

/** The dossier that the address names, if the actor may see it. @throws Refused */
export async function seenBy(tx: Tx, { params, person }: AskedByPerson): Promise<SeenDossier> {
  const row = await dossierById(tx, params.id ?? '')
  if (!row) throw new Refused(404)
  const own =
    person.actor.agency === row.agency_id && person.actor.roles.some((r) => r === 'drafter' || r === 'submitter')
  const versions = await versionsOf(tx, row.id)
  const open = own && changeable.includes(row.state)
  const version = open ? (versions.at(-1)?.version ?? row.version) : row.version
  return {
    ...{ row, own, versions, version, open },
    files: await filesOf(tx, row.id, version),
    corrections: versions.find((v) => v.version === version)?.corrections ?? [],
    dispositions: await dispositionsOf(tx, row.id),
    conclusion: frozen.includes(row.state) ? await conclusionOf(tx, row.id) : undefined,
    stale: row.facts.stale ? await staleReason(tx, row.id) : undefined,
    appraisal: (await appraisalOf(tx, row.id, version))?.result,
  }
}

export async function seenContents(tx: Tx, { files }: SeenDossier, { contents }: Desk): Promise<NamedFile[]> {
  const named: NamedFile[] = []
  for (const { name, digest } of files) named.push({ name, bytes: await contents.get(digest, tx) })
  return named
}

/** Reads the dossier as it stands, with what was corrected. */
export async function readAsSeen(seen: SeenDossier, { person, lang }: AskedByPerson, desk: Desk): Promise<DossierRead> {
  const files = await desk.db.transaction(person.actor, (tx) => seenContents(tx, seen, desk))
  return desk.judge.read(files, lang, seen.corrections)
}

/** Reads and judges the dossier as it stands, with what people said of it. */
export async function judged(seen: SeenDossier, { person, lang }: AskedByPerson, desk: Desk): Promise<JudgedDossier> {
  const files = await desk.db.transaction(person.actor, (tx) => seenContents(tx, seen, desk))
  return desk.judge.judge(files, lang, { corrections: seen.corrections, opinions: opinionsHeld(seen) })
}

/**
 * What came out for a dossier: what was concluded, else what was recorded, else, for whoever may know, as it would be now, of
 * which nothing is kept. What is not final is told in the language of whoever asks.
 */
export async function resultFor(seen: SeenDossier, asked: AskedByPerson, desk: Desk): Promise<CheckResult | undefined> {
  const { conclusion, appraisal, open } = seen
  if (conclusion) return conclusion.result
  if (appraisal && appraisal.lang === asked.lang) return appraisal
  const staff = asked.person.actor.roles.some((role) => ['reviewer', 'lead', 'leader', 'auditor'].includes(role))
  if (!appraisal && !open && !staff) return undefined
  return (await judged(seen, asked, desk)).result
}

/** What the reviewers say of findings and matches, as the check takes it; nothing where nobody said anything. */
export function opinionsHeld({ dispositions }: Pick<SeenDossier, 'dispositions'>): Opinions | undefined {
  const [first] = dispositions
  if (!first) return undefined
  const told = ({ stance, reason, name, created_at, about }: DispositionRow) => ({
    state: stance,
    ...(reason === '' ? {} : { reason }),
    ...(about === '' ? {} : { about }),
    by: name,
    date: dayOfMoment(created_at),
  })
  const of = (kind: string) =>
    dispositions.flatMap((d) => (d.subject.startsWith(kind) ? [{ id: d.subject.slice(kind.length), ...told(d) }] : []))
  return {
    proposal: 'x',
    by: first.name,
    date: dayOfMoment(first.created_at),
    findings: of('finding:').map(({ id, ...rest }) => ({ finding: id, ...rest })),
    matches: of('match:').map(({ id, ...rest }) => ({ match: id, ...rest })),
  }
}
