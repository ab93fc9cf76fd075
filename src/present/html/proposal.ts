import type { Finding, ProposalResult } from '../../appraise/index.js'
import type { BuiltSystem } from '../../architecture/index.js'
import { dayIn, type Lang, million } from '../../kernel/index.js'
import { type PictureProposal, picture } from '../diagram/picture.js'
import { reviewStep } from '../review.js'
import { type Words, words } from '../words/index.js'
import { citedDocuments } from './bases.js'
import { comparisonView, inFull, weightiest } from './comparison.js'
import type { AppraisalLinks, ProposalContext } from './context.js'
import { type FindingsView, findingsView } from './findings.js'
import { type Html, trusted } from './render.js'
import { requirementsView } from './requirements.js'
import { agencyOf, titleOf, verdictMark, wordFor } from './say.js'
import { limitsOf, verdictSentences } from './sentences.js'
import { facts } from './view.js'

/** The appraisal of one proposal in its parts, in the order of the paper; `anchor` is its id in the page. */
export function proposalView(entry: ProposalResult, anchor: string, context: ProposalContext) {
  const { result, lang, links } = context
  const w = words[lang]
  const { against, nearest, told } = comparisonView(entry, lang, links)
  return {
    anchor,
    title: `${w.proposal}: ${titleOf(entry)}`,
    verdict: verdictMark(entry.verdict, lang),
    sentences: verdictSentences(entry, result, lang),
    facts: proposalFacts(entry, lang, w),
    toDo: toDo(entry, lang, w),
    against,
    nearest,
    requirements: requirementsView(entry.requirements, lang, w, links),
    ...instead(entry, w),
    findings: otherFindings(entry, told, `${anchor}-ph`, lang, links),
    place: placeSentence(drawn(entry, '', context), context),
    atRisk: isRead(entry) ? atRisk(entry, lang, w) : w.notRead,
    limits: limitsOf(entry, lang),
    documents: citedDocuments(entry, lang, w, links),
  }
}

/** Whether the dossier's file could be read; of one at fault nothing is known but its faults. */
const isRead = ({ duplication }: ProposalResult) => duplication.verdict !== 'not-compared'

/** What stands in place of a comparison, and of a matrix of standards, where there is none. */
function instead(entry: ProposalResult, w: Words) {
  if (!isRead(entry)) return { comparisonNone: w.notRead, requirementsNone: w.notRead }
  const nothingBuilt = buildsNothing.includes(entry.proposal.kind)
  return {
    comparisonNone: w.comparisonNone,
    requirementsNone: nothingBuilt ? w.requirementsNothingBuilt : w.requirementsNone,
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

function proposalFacts(entry: ProposalResult, lang: Lang, w: Words) {
  const { proposal } = entry
  return facts([
    [w.proposalId, proposal.id],
    [w.agency, agencyOf(entry)],
    [w.kind, wordFor(w.proposalKinds, proposal.kind)],
    [w.date, proposal.date && dayIn(proposal.date, lang)],
    [w.asOf, dayIn(entry.asOf, lang)],
    [w.budget, proposal.budget === undefined ? undefined : million(proposal.budget, lang)],
    [w.purpose, proposal.purpose],
    [w.file, proposal.file],
  ])
}

/** What an officer has to settle first, then each different remedy once, the heaviest first, with the rule that asks for it. */
function toDo(entry: ProposalResult, lang: Lang, w: Words): { text: string; reference: string }[] | undefined {
  const steps = new Map<string, Set<string>>()
  for (const severity of ['error', 'warning'] as const) {
    for (const { remedy, title } of entry.findings.filter((f) => f.severity === severity && f.waivedBy === undefined)) {
      if (remedy === undefined || remedy.trim() === '') continue
      const text = remedy.trim()
      steps.set(text, (steps.get(text) ?? new Set()).add(`${w.severities[severity]}: ${title.replace(/\.$/, '')}`))
    }
  }
  const { review } = entry.duplication
  const asked = [...steps].map(([text, titles]) => ({ text, reference: [...titles].join('; ') }))
  const all = review ? [reviewStep(review, lang), ...asked] : asked
  return all.length === 0 ? undefined : all
}

/** Verdicts under which the proposal's money would buy what exists already. */
const risky: ReadonlySet<ProposalResult['duplication']['verdict']> = new Set(['duplicate', 'overlap', 'reuse'])

function atRisk({ proposal, duplication }: ProposalResult, lang: Lang, w: Words): string {
  if (!risky.has(duplication.verdict)) return w.atRiskNone
  if (proposal.budget === undefined) {
    return {
      vi: 'Đề xuất có nội dung trùng lặp nhưng hồ sơ chưa nêu kinh phí.',
      en: 'The proposal duplicates something, but names no budget.',
    }[lang]
  }
  const money = million(proposal.budget, lang)
  return {
    vi: `${money} (tổng kinh phí của đề xuất; phần trùng lặp thực tế do cơ quan thẩm định xác định).`,
    en: `${money} (the proposal's whole budget; how much of it is duplicate is for the appraising body to say).`,
  }[lang]
}

/** Proposals of these kinds build no system. */
const buildsNothing: readonly (string | undefined)[] = ['training', 'consultancy']

/** The proposal's boxes, for a picture: what it builds, else one box beside what it is nearest to. */
export function drawn(entry: ProposalResult, label: string, context: ProposalContext, href?: string): PictureProposal {
  const near = weightiest(entry)
    .filter((m) => m.of === 'system' && m.relation !== 'upgrades')
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
  const places = builds.map(({ name, layer, realizes }) => {
    const component = model.components.get(realizes?.[0] ?? '')?.name
    const parts = [
      component && `${{ vi: 'thành phần', en: 'component' }[lang]} “${component}”`,
      layer && `${{ vi: 'lớp', en: 'layer' }[lang]} “${model.layers.get(layer)?.name ?? layer}”`,
    ].filter(Boolean)
    const where =
      parts.length > 0 ? parts.join(', ') : { vi: 'chưa nêu lớp, thành phần', en: 'no layer or component given' }[lang]
    return `“${name}”: ${where}`
  })
  const near = nearest.map((id) => `“${model.systems.get(id)?.name ?? id}”`).join('; ')
  const sentences = [
    places.length > 0 ? `${places.join('; ')}.` : '',
    near === '' ? '' : { vi: `Gần với: ${near}.`, en: `Near to: ${near}.` }[lang],
  ].filter(Boolean)
  return sentences.length > 0 ? sentences.join(' ') : undefined
}

/** The proposal drawn into the architecture: for a desk and paper, and narrow for a telephone. */
export function pictureOf(
  entry: ProposalResult,
  context: ProposalContext,
): { wide: Html; narrow: Html | undefined } | undefined {
  const proposal = drawn(entry, { vi: 'ĐX', en: 'P' }[context.lang], context)
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
