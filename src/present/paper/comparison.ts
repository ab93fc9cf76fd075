import type { Finding, ProposalResult, ResultMatch } from '../../appraise/index.js'
import { groupBy, relationLabel } from '../../kernel/index.js'
import { scopeNames, statusNames } from '../diagram/words.js'
import {
  type Bit,
  type Block,
  bit,
  body,
  heading,
  marked,
  note,
  type SideRow,
  table,
  tableBlock,
} from '../document/model.js'
import type { Words } from '../words/index.js'
import type { PaperContext } from './context.js'
import { labelIn, percent, relationMark, wordFor } from './say.js'

/** The comparison of a proposal with what it duplicates, overlaps, improves or should reuse. */

/** The order in which matches weigh; equal ones stay in the order of the result. */
const gravity: Readonly<Record<ResultMatch['relation'], number>> = {
  duplicate: 0,
  'should-reuse': 1,
  overlap: 2,
  upgrades: 3,
  related: 4,
}

/** What a proposal is measured against, the gravest first; what is only near in subject is left out. */
export function weightiest({ duplication }: ProposalResult): ResultMatch[] {
  return duplication.matches
    .filter((m) => m.relation !== 'related')
    .sort((a, b) => gravity[a.relation] - gravity[b.relation])
}

/** Of what is only near in subject: whether anything of it was met, and not merely where nothing is nearer. */
const nearScore = 0.3

/** What is near at all, nearest first: what weighs before what is only near, each in the order of its figure. */
export function matchesNear(matches: readonly ResultMatch[]): ResultMatch[] {
  return matches
    .filter((m) => m.relation !== 'related' || m.score >= nearScore)
    .sort((a, b) => gravity[a.relation] - gravity[b.relation] || b.score - a.score)
}

/** Findings that rest on the comparison with one match. */
export function findingsOn(match: ResultMatch, { findings }: ProposalResult): Finding[] {
  const reason = match.reason.trim()
  return findings.filter(
    ({ message, related, waivedBy }) =>
      waivedBy === undefined && related[0] === match.id && reason !== '' && message.includes(reason),
  )
}

type Row = ResultMatch['comparison'][number]

/** Lines of a proposal that say what it does; who, where and for whom go with a case and decide none. */
const content: readonly Row['aspect'][] = ['function', 'data']

const isMet = ({ proposal, target }: Row) => proposal !== '' && target !== ''

/** How much of what the proposal does has a counterpart there: sentence and table are made of these figures alone. */
export interface Met {
  readonly aspect: 'function' | 'data'
  readonly met: readonly Row[]
  readonly of: number
}

export function metBy({ comparison }: ResultMatch): Met[] {
  return (['function', 'data'] as const).flatMap((aspect) => {
    const rows = comparison.filter((row) => row.aspect === aspect && row.proposal !== '')
    return rows.length === 0 ? [] : [{ aspect, met: rows.filter(isMet), of: rows.length }]
  })
}

/** “6/6 chức năng, 2/2 nội dung dữ liệu của đề xuất có nội dung tương ứng”. */
export function metSentence(match: ResultMatch, { lang, w }: PaperContext): string | undefined {
  const parts = metBy(match).map(({ aspect, met, of }) => `${met.length}/${of} ${w.counted[aspect]}`)
  if (parts.length === 0) return undefined
  return {
    vi: `${parts.join(', ')} của đề xuất có nội dung tương ứng`,
    en: `${parts.join(', ')} of the proposal are matched`,
  }[lang]
}

/** Name, owner, state and reach of a match. */
export function whoIs({ of, name, owner, status, scope }: ResultMatch, { lang }: PaperContext): string {
  const about = [
    of === 'proposal' ? { vi: 'đề xuất khác', en: 'another proposal' }[lang] : undefined,
    owner && { vi: `${owner} ${of === 'proposal' ? 'đề nghị' : 'chủ quản'}`, en: owner }[lang],
    labelIn(statusNames, status, lang)?.toLowerCase(),
    scope &&
      { vi: `phạm vi: ${labelIn(scopeNames, scope, lang)?.toLowerCase()}`, en: labelIn(scopeNames, scope, lang) }[lang],
  ].filter((a) => a !== undefined && a !== '')
  return `“${name}”${about.length > 0 ? ` (${about.join(', ')})` : ''}`
}

/** What the target has, as the column's head says it: what is only planned is not there yet. */
function targetHead({ of, status }: ResultMatch, w: Words): string {
  if (of === 'proposal') return w.inOther
  return { planned: w.inPlanned, building: w.inBuilding }[status ?? ''] ?? w.inTarget
}

/**
 * A proposal and a match side by side.
 * @param rows which lines: those of content that are met, at most so many; or all
 */
export function sides(match: ResultMatch, { w }: PaperContext, rows: { most: number } | 'all'): Block[] {
  const told = match.comparison.filter((r) => r.proposal !== '' || r.target !== '')
  const chosen = rows === 'all' ? told : weighty(match, told, rows.most)
  const shown = chosen.length > 0 ? comparisonSides(chosen, w) : rows === 'all' ? evidenceSides(match, w) : []
  if (shown.length === 0) return []
  const heads = { aspect: w.aspect, proposal: w.inProposal, target: targetHead(match, w), degree: w.degree }
  return [{ kind: 'sides', heads, rows: shown }]
}

/** The strongest lines of content, in the order of the dossier. */
function weighty({ comparison }: ResultMatch, told: readonly Row[], most: number): Row[] {
  const met = comparison.filter((row) => content.includes(row.aspect) && isMet(row))
  const chosen = new Set([...met].sort((a, b) => b.degree - a.degree).slice(0, most))
  return told.filter((row) => chosen.has(row))
}

/** Rows of one aspect stand together; its name is seen at the first. */
function comparisonSides(rows: readonly Row[], w: Words): SideRow[] {
  return [...groupBy(rows, (row) => row.aspect).values()].flat().map((row, i, all) => {
    const met = isMet(row)
    return {
      aspect: w.aspects[row.aspect],
      again: all[i - 1]?.aspect === row.aspect,
      proposal: row.proposal || '–',
      target: row.target || '–',
      degree: met ? degreeOf(row.degree, w) : w.degrees.none,
      part: met ? Math.round(row.degree * 100) : 0,
      shared: row.shared.length > 0 ? `${w.sharedWords}: ${row.shared.slice(0, 6).join(', ')}` : undefined,
    }
  })
}

function degreeOf(degree: number, { degrees }: Words): string {
  if (degree >= 0.85) return degrees.same
  if (degree >= 0.55) return degrees.near
  return degree > 0.15 ? degrees.part : degrees.different
}

/** Where nothing was compared field by field, the words on which the match rests. */
function evidenceSides(match: ResultMatch, w: Words): SideRow[] {
  const strongest = [...match.evidence].sort((a, b) => b.weight - a.weight).slice(0, 8)
  return strongest.map((e) => ({
    aspect: Object.hasOwn(w.aspects, e.kind) ? (wordFor(w.aspects, e.kind) ?? '') : w.sharedWords,
    again: false,
    proposal: e.proposal || '–',
    target: e.target || '–',
    degree: '',
    part: 0,
    shared: undefined,
  }))
}

/** At most so many matches are compared line by line. */
export const inFull = 3

/** For the annex: each match in full, and what is nearest. */
export function comparisonBlocks(entry: ProposalResult, context: PaperContext): Block[] {
  const { w, lang, links } = context
  const matches = weightiest(entry)
  const near = matchesNear(entry.duplication.matches)
  return [
    ...(entry.duplication.reason.trim() === '' ? [] : [body(entry.duplication.reason.trim())]),
    ...matches.flatMap((match, i): Block[] => {
      const counted = metSentence(match, context)
      const head: Bit[] = [bit(match.name, links.match(match)), bit(' – '), marked(relationMark(match.relation, lang))]
      return [
        heading(head),
        note(`${whoIs(match, context)}${counted === undefined ? '' : `: ${counted}`}.`),
        ...(entry.duplication.reason.includes(match.reason.trim()) ? [] : [body(match.reason)]),
        ...(i < inFull ? sides(match, context, 'all') : []),
      ]
    }),
    ...(near.length > 0
      ? [heading([w.nearest]), note(w.nearestNote), nearestTable(near.slice(0, 8), context)]
      : [body(entry.duplication.verdict === 'not-compared' ? w.notRead : w.nothingNear)]),
  ]
}

function nearestTable(matches: readonly ResultMatch[], { w, lang, links }: PaperContext): Block {
  const relation = (m: ResultMatch) => ({ ...relationMark(m.relation, lang), label: relationLabel[m.relation][lang] })
  return tableBlock(
    table(
      [w.system, w.owner, w.status, w.relation, [w.closeness]],
      matches.map((m) => ({
        cells: [
          bit(m.name, links.match(m), m.of === 'proposal' ? w.proposal : undefined),
          m.owner ?? '',
          labelIn(statusNames, m.status, lang),
          marked(relation(m)),
          percent(m.score),
        ],
      })),
    ),
  )
}
