import {
  capital,
  type Finding,
  type ProposalResult,
  type RequirementRow,
  type ResultMatch,
  type Verdict,
} from '../../appraise/index.js'
import { dayIn, type Lang, outcomeLabel, relationLabel, type Text } from '../../kernel/index.js'
import { subjectOfTitle } from '../../language/index.js'
import type { Status } from '../diagram/types.js'
import { statusNames, verdictNames } from '../diagram/words.js'
import type { Mark, Tone } from '../document/model.js'
import type { Words } from '../words/index.js'

/** How values of the result are marked and worded, the same in every page. */

const verdictTones: Readonly<Record<Verdict, readonly [Tone, string]>> = {
  conforms: ['good', '✓'],
  conditional: ['fair', '!'],
  nonconforming: ['bad', '✕'],
  insufficient: ['open', '?'],
}

export function verdictMark(verdict: Verdict, lang: Lang): Mark {
  const [tone, sign] = verdictTones[verdict]
  return { tone, sign, label: verdictNames[verdict][lang] }
}

const outcomeTones: Readonly<Record<RequirementRow['outcome'], readonly [Tone, string]>> = {
  met: ['good', '✓'],
  'not-met': ['bad', '✕'],
  insufficient: ['open', '?'],
}

export function outcomeMark(outcome: RequirementRow['outcome'], lang: Lang): Mark {
  const [tone, sign] = outcomeTones[outcome]
  return { tone, sign, label: outcomeLabel[outcome][lang] }
}

const severityTones: Readonly<Record<Finding['severity'], readonly [Tone, string]>> = {
  error: ['bad', '✕'],
  warning: ['fair', '!'],
  info: ['plain', 'i'],
}

export function severityMark(severity: Finding['severity'], w: Words): Mark {
  const [tone, sign] = severityTones[severity]
  return { tone, sign, label: w.severities[severity] }
}

/** The mark of a finding that the baseline has: its severity, without the alarm. */
export function knownMark(severity: Finding['severity'], w: Words): Mark {
  const mark = severityMark(severity, w)
  return { ...mark, tone: 'plain', label: `${mark.label} (${w.known})` }
}

const relationTones: Readonly<Record<ResultMatch['relation'], readonly [Tone, string]>> = {
  duplicate: ['bad', '='],
  overlap: ['fair', '≈'],
  'should-reuse': ['fair', '↻'],
  upgrades: ['good', '↑'],
  related: ['plain', '·'],
}

export function relationMark(relation: ResultMatch['relation'], lang: Lang): Mark {
  const [tone, sign] = relationTones[relation]
  return { tone, sign, label: relationLabel[relation][lang] }
}

const statusTones: Readonly<Record<Status, readonly [Tone, string]>> = {
  operational: ['good', '●'],
  building: ['fair', '◐'],
  planned: ['plain', '○'],
  retiring: ['bad', '▽'],
  retired: ['plain', '×'],
  unknown: ['plain', '?'],
}

export function statusMark(status: Status, lang: Lang): Mark {
  const [tone, sign] = statusTones[status]
  return { tone, sign, label: statusNames[status][lang] }
}

/** What people call a proposal: its title, without the “V/v” of the letter that brought it; else its file without the folders. */
export function titleOf({ proposal }: ProposalResult): string {
  const title = subjectOfTitle(proposal.title)
  return title === '' ? proposal.file.slice(proposal.file.lastIndexOf('/') + 1) : capital(title)
}

/** When a dossier was made; of some only month or year is known. */
export function madeOn(date: string, lang: Lang): string {
  const unit = ['năm', 'tháng', 'ngày'][date.split('-').length - 1] ?? 'ngày'
  return { vi: `lập ${unit} ${dayIn(date, lang)}`, en: `of ${dayIn(date, lang)}` }[lang]
}

export function agencyOf({ proposal }: ProposalResult): string {
  return proposal.agencyName ?? proposal.agency
}

export function percent(share: number): string {
  return `${Math.round(share * 100)}%`
}

/** A value of a record by a key that may not be one of its own. */
export function wordFor(record: Readonly<Record<string, string>>, key: string | undefined): string | undefined {
  return key === undefined || !Object.hasOwn(record, key) ? key : record[key]
}

/** The name of a value of a closed set; an unknown value stands for itself. */
export function labelIn(
  labels: Readonly<Record<string, Text>>,
  key: string | undefined,
  lang: Lang,
): string | undefined {
  return key === undefined || !Object.hasOwn(labels, key) ? key : labels[key]?.[lang]
}
