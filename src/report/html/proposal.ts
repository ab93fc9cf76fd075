import type { Finding, ProposalResult, Result, ResultMatch } from '../../check/result.js'
import { groupBy } from '../../diagram/order.js'
import { type PictureProposal, picture } from '../../diagram/picture.js'
import { scopeNames, statusNames } from '../../diagram/words.js'
import { million, relationLabel } from '../../i18n/labels.js'
import type { Lang } from '../../i18n/text.js'
import type { BuiltSystem, Model, Proposal } from '../../model/model.js'
import { type Words, words } from '../words/index.js'
import { citedDocuments } from './bases.js'
import { type FindingLinks, type FindingsView, findingRow, findingsView } from './findings.js'
import { type Html, trusted } from './render.js'
import { requirementsView } from './requirements.js'
import { agencyOf, day, labelIn, percent, relationMark, titleOf, verdictMark, wordFor } from './say.js'
import { limitsOf, verdictSentences } from './sentences.js'
import { bit, facts, type Mark, marked, table } from './view.js'

/** Where an appraisal's names lead; in a file by itself nowhere. */
export interface AppraisalLinks extends FindingLinks {
  readonly match: (match: ResultMatch) => string | undefined
  readonly onPicture: (of: 'system' | 'component' | 'layer', id: string) => string | undefined
}

export const noLinks: AppraisalLinks = {
  subject: (id) => ({ text: id, href: undefined }),
  rule: () => undefined,
  match: () => undefined,
  onPicture: () => undefined,
}

export interface ProposalContext {
  readonly result: Result
  readonly model: Model
  readonly lang: Lang
  readonly links: AppraisalLinks
  /** What each proposal builds, by its file, where it is known. */
  readonly proposals: ReadonlyMap<string, Proposal>
}

/** The context of a paper by itself, whose names lead nowhere. */
export function paperContext(
  result: Result,
  model: Model,
  lang: Lang,
  proposals: readonly Proposal[] = [],
): ProposalContext {
  return { result, model, lang, links: noLinks, proposals: new Map(proposals.map((p) => [p.file, p])) }
}

/** The order in which matches weigh; equal ones stay in the order of the result. */
const gravity: Readonly<Record<ResultMatch['relation'], number>> = {
  duplicate: 0,
  'should-reuse': 1,
  overlap: 2,
  upgrades: 3,
  related: 4,
}

/** At most so many matches are compared line by line. */
const inFull = 3

/** The appraisal of one proposal in its parts, in the order of the paper; `anchor` is its id in the page. */
export function proposalView(entry: ProposalResult, anchor: string, context: ProposalContext) {
  const { result, lang, links } = context
  const w = words[lang]
  const against = entry.duplication.matches
    .filter((m) => m.relation !== 'related')
    .sort((a, b) => gravity[a.relation] - gravity[b.relation])
  const told = new Set(against.flatMap((match) => findingsOn(match, entry)))
  // Line by line stand those that findings rest on, else the worst; of the others the reason is told.
  const blamed = against.filter((match) => findingsOn(match, entry).length > 0)
  const compared = new Set((blamed.length > 0 ? blamed : against.slice(0, 1)).slice(0, inFull))
  return {
    anchor,
    title: `${w.proposal}: ${titleOf(entry)}`,
    verdict: verdictMark(entry.verdict, lang),
    sentences: verdictSentences(entry, result, lang),
    facts: proposalFacts(entry, lang, w),
    toDo: toDo(entry, w),
    against: against.map((match) => againstView(match, compared.has(match), entry, lang, w, links)),
    nearest: nearestTable(entry.duplication.matches, lang, w, links),
    requirements: requirementsView(entry.requirements, lang, w, links),
    requirementsNone: buildsNothing.includes(entry.proposal.kind) ? w.requirementsNothingBuilt : w.requirementsNone,
    findings: otherFindings(entry, told, `${anchor}-ph`, lang, links),
    place: placeSentence(drawn(entry, '', context), context),
    atRisk: atRisk(entry, lang, w),
    limits: limitsOf(entry, lang),
    documents: citedDocuments(entry, lang, w, links),
  }
}

/** The findings that do not stand with the evidence. */
function otherFindings(
  { findings }: ProposalResult,
  told: ReadonlySet<Finding>,
  anchor: string,
  lang: Lang,
  links: AppraisalLinks,
): FindingsView {
  const w = words[lang]
  const others = findings.filter((f) => !told.has(f))
  const view = findingsView(others, anchor, told.size > 0 ? w.otherFindings : w.findings, lang, w, links)
  return told.size > 0 ? { ...view, none: w.otherFindingsNone } : view
}

export type ProposalView = ReturnType<typeof proposalView>

/** Findings that the comparison with one match bears out: they stand with the evidence, not among the others. */
function findingsOn(match: ResultMatch, { findings }: ProposalResult): Finding[] {
  return findings.filter(
    ({ rule, related, waivedBy }) =>
      waivedBy === undefined &&
      (rule.startsWith('duplication/') || rule.startsWith('reuse/')) &&
      related[0] === match.id,
  )
}

function proposalFacts(entry: ProposalResult, lang: Lang, w: Words) {
  const { proposal } = entry
  return facts([
    [w.proposalId, proposal.id],
    [w.agency, agencyOf(entry)],
    [w.kind, wordFor(w.proposalKinds, proposal.kind)],
    [w.date, proposal.date && day(proposal.date, lang)],
    [w.asOf, day(entry.asOf, lang)],
    [w.budget, proposal.budget === undefined ? undefined : million(proposal.budget, lang)],
    [w.purpose, proposal.purpose],
    [w.file, proposal.file],
  ])
}

/** Each different remedy once, the heaviest first, with the rule that asks for it. */
function toDo(entry: ProposalResult, w: Words): { text: string; reference: string }[] | undefined {
  const steps = new Map<string, Set<string>>()
  for (const severity of ['error', 'warning'] as const) {
    for (const { remedy, title } of entry.findings.filter((f) => f.severity === severity && f.waivedBy === undefined)) {
      if (remedy === undefined || remedy.trim() === '') continue
      const text = remedy.trim()
      steps.set(text, (steps.get(text) ?? new Set()).add(`${w.severities[severity]}: ${title.replace(/\.$/, '')}`))
    }
  }
  return steps.size === 0
    ? undefined
    : [...steps].map(([text, titles]) => ({ text, reference: [...titles].join('; ') }))
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

/** Verdicts under which the proposal's money would buy what exists already. */
const risky: ReadonlySet<ProposalResult['duplication']['verdict']> = new Set(['duplicate', 'overlap', 'reuse'])

function atRisk({ proposal, duplication }: ProposalResult, lang: Lang, w: Words): string {
  if (!risky.has(duplication.verdict)) return w.atRiskNone
  if (proposal.budget === undefined) {
    return lang === 'vi'
      ? 'Đề xuất có nội dung trùng lặp nhưng hồ sơ chưa nêu kinh phí.'
      : 'The proposal duplicates something, but names no budget.'
  }
  const money = million(proposal.budget, lang)
  return lang === 'vi'
    ? `${money} (tổng kinh phí của đề xuất; phần trùng lặp thực tế do cơ quan thẩm định xác định).`
    : `${money} (the proposal's whole budget; how much of it is duplicate is for the appraising body to say).`
}

/** Proposals of these kinds build no system. */
const buildsNothing: readonly (string | undefined)[] = ['training', 'consultancy']

/** The proposal's boxes, for a picture: what it builds, else one box beside what it is nearest to. */
export function drawn(entry: ProposalResult, label: string, context: ProposalContext, href?: string): PictureProposal {
  const near = entry.duplication.matches
    .filter(
      (m) =>
        m.of === 'system' && (m.relation === 'duplicate' || m.relation === 'overlap' || m.relation === 'should-reuse'),
    )
    .sort((a, b) => gravity[a.relation] - gravity[b.relation])
    .slice(0, inFull)
  const target = near[0] && context.model.systems.get(near[0].id)
  const known = context.proposals.get(entry.proposal.file)
  const guessed = target && !buildsNothing.includes(entry.proposal.kind) ? [{ name: titleOf(entry) }] : []
  const built: readonly Pick<BuiltSystem, 'name' | 'layer' | 'realizes'>[] = known?.systems ?? guessed
  return {
    label,
    title: titleOf(entry),
    verdict: entry.verdict,
    href,
    builds: built.map((s) => ({
      name: s.name,
      layer: s.layer ?? context.model.components.get(s.realizes?.[0] ?? '')?.layer ?? target?.layer,
      realizes: s.realizes ?? target?.realizes,
    })),
    nearest: near.map((m) => m.id),
  }
}

/** In words where the picture has the proposal, for who does not see it. */
function placeSentence({ builds, nearest }: PictureProposal, { model, lang }: ProposalContext): string | undefined {
  const vi = lang === 'vi'
  const places = builds.map(({ name, layer, realizes }) => {
    const component = model.components.get(realizes?.[0] ?? '')?.name
    const parts = [
      component && `${vi ? 'thành phần' : 'component'} “${component}”`,
      layer && `${vi ? 'lớp' : 'layer'} “${model.layers.get(layer)?.name ?? layer}”`,
    ].filter(Boolean)
    const where = parts.length > 0 ? parts.join(', ') : vi ? 'chưa nêu lớp, thành phần' : 'no layer or component given'
    return `“${name}”: ${where}`
  })
  const near = nearest.map((id) => `“${model.systems.get(id)?.name ?? id}”`).join('; ')
  const sentences = [
    places.length > 0 ? `${places.join('; ')}.` : '',
    near === '' ? '' : vi ? `Gần với: ${near}.` : `Near to: ${near}.`,
  ].filter(Boolean)
  return sentences.length > 0 ? sentences.join(' ') : undefined
}

/** The proposal drawn into the architecture: for a desk and paper, and narrow for a telephone. */
export function pictureOf(
  entry: ProposalResult,
  context: ProposalContext,
): { wide: Html; narrow: Html | undefined } | undefined {
  const proposal = drawn(entry, context.lang === 'vi' ? 'ĐX' : 'P', context)
  if (proposal.builds.length === 0 && proposal.nearest.length === 0) return undefined
  const options = {
    lang: context.lang,
    maxSystems: 0,
    onlyTouched: true,
    asOf: entry.asOf,
    proposals: [proposal],
    href: context.links.onPicture,
    standalone: false,
  }
  const wide = trusted(picture(context.model, { ...options, width: 760 }))
  // In a run of many proposals a telephone gets the wide picture too: two each would make the file too heavy.
  return {
    wide,
    narrow: context.result.results.length > 4 ? undefined : trusted(picture(context.model, { ...options, width: 350 })),
  }
}
