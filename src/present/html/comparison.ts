import type { Finding, ProposalResult, ResultMatch } from '../../appraise/index.js'
import { groupBy, type Lang, relationLabel } from '../../kernel/index.js'
import { scopeNames, statusNames } from '../diagram/words.js'
import { type Words, words } from '../words/index.js'
import type { AppraisalLinks } from './context.js'
import { findingRow } from './findings.js'
import { labelIn, percent, relationMark, wordFor } from './say.js'
import { bit, type Mark, marked, table } from './view.js'

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

/** At most so many matches are compared line by line. */
export const inFull = 3

/** Each match side by side, what is nearest, and the findings that are told with them. */
export function comparisonView(entry: ProposalResult, lang: Lang, links: AppraisalLinks) {
  const w = words[lang]
  const matches = weightiest(entry)
  // Line by line stand those that findings rest on, else the worst; of the others the reason is told.
  const blamed = matches.filter((match) => findingsOn(match, entry).length > 0)
  const compared = new Set((blamed.length > 0 ? blamed : matches.slice(0, 1)).slice(0, inFull))
  return {
    against: matches.map((match) => againstView(match, compared.has(match), entry, lang, w, links)),
    nearest: nearestTable(entry.duplication.matches, lang, w, links),
    told: new Set(matches.flatMap((match) => findingsOn(match, entry))),
  }
}

/** Findings that rest on the comparison with one match: they give its reason, and stand with the evidence. */
function findingsOn(match: ResultMatch, { findings }: ProposalResult): Finding[] {
  const reason = match.reason.trim()
  return findings.filter(
    ({ message, related, waivedBy }) =>
      waivedBy === undefined && related[0] === match.id && reason !== '' && message.includes(reason),
  )
}

function againstView(
  match: ResultMatch,
  detailed: boolean,
  entry: ProposalResult,
  lang: Lang,
  w: Words,
  links: AppraisalLinks,
) {
  const status = labelIn(statusNames, match.status, lang)
  const scope = labelIn(scopeNames, match.scope, lang)
  const about = [match.of === 'proposal' ? w.proposal : undefined, match.id, match.owner, status, scope]
  const { ofProposal, ofTarget } = match.coverage
  const compared = match.comparison.filter((r) => r.proposal !== '' || r.target !== '')
  return {
    name: match.name,
    href: links.match(match),
    relation: relationMark(match.relation, lang),
    about: about.filter((a) => a !== undefined && a !== '').join(' · '),
    // The sentence under the verdict has told the reason of the one that decides.
    reason: match.reason.trim() === entry.duplication.reason.trim() ? undefined : match.reason,
    coverage:
      ofProposal + ofTarget > 0
        ? [
            { label: w.coverageProposal, value: percent(ofProposal) },
            { label: w.coverageTarget, value: percent(ofTarget) },
          ]
        : undefined,
    rows: detailed ? (compared.length > 0 ? comparisonRows(compared, w) : evidenceRows(match, w)) : [],
    findings: findingsOn(match, entry).map((f) => findingRow(f, lang, w, links)),
  }
}

type ComparisonRow = ResultMatch['comparison'][number]

/** Rows of one aspect stand together; its name is seen at the first. */
function comparisonRows(rows: readonly ComparisonRow[], w: Words) {
  return [...groupBy(rows, (row) => row.aspect).values()].flat().map((row, i, all) => {
    const met = row.proposal !== '' && row.target !== ''
    return {
      aspect: w.aspects[row.aspect],
      again: all[i - 1]?.aspect === row.aspect,
      proposal: row.proposal || '–',
      target: row.target || '–',
      degree: met ? degreeOf(row.degree, w) : w.degrees.none,
      meter: { part: met ? Math.round(row.degree * 100) : 0 },
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
function evidenceRows(match: ResultMatch, w: Words) {
  const strongest = [...match.evidence].sort((a, b) => b.weight - a.weight).slice(0, 8)
  return strongest.map((e) => ({
    aspect: Object.hasOwn(w.aspects, e.kind) ? (wordFor(w.aspects, e.kind) ?? '') : w.sharedWords,
    again: false,
    proposal: e.proposal || '–',
    target: e.target || '–',
    degree: '',
    meter: { part: 0 },
    shared: undefined,
  }))
}

function nearestTable(matches: readonly ResultMatch[], lang: Lang, w: Words, links: AppraisalLinks) {
  if (matches.length === 0) return undefined
  const relation = (m: ResultMatch): Mark => ({
    ...relationMark(m.relation, lang),
    label: relationLabel[m.relation][lang],
  })
  return table(
    [w.system, w.owner, w.status, w.relation, [w.closeness]],
    matches.slice(0, 8).map((m) => ({
      cells: [
        bit(m.name, links.match(m), m.of === 'proposal' ? w.proposal : undefined),
        m.owner ?? '',
        labelIn(statusNames, m.status, lang),
        marked(relation(m)),
        percent(m.score),
      ],
    })),
  )
}
