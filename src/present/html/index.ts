import { type CheckResult, isProposalResult, type ProposalResult, type Result } from '../../appraise/index.js'
import type { Model, Proposal } from '../../architecture/index.js'
import { dayIn, type Lang, numberIn } from '../../kernel/index.js'
import { diagramCss } from '../diagram/paint.js'
import { entriesOf, proposalsOf } from '../entries.js'
import { styles } from '../templates.generated.js'
import { type Words, words } from '../words/index.js'
import { noLinks, type ProposalContext, paperContext } from './context.js'
import { findingsView } from './findings.js'
import { pictureOf, proposalView } from './proposal.js'
import { hashSource, render, trusted } from './render.js'
import { agencyOf, titleOf, verdictMark } from './say.js'
import { summarySentence } from './sentences.js'
import { bit, facts, marked, table } from './view.js'

export interface AppraisalOptions {
  /** The proposals as read, so that what they build can be drawn into the architecture. */
  readonly proposals?: readonly Proposal[] | undefined
}

/**
 * The appraisal of a run as one self-contained page: nothing is fetched, no script runs, and on A4 it prints as an official
 * paper. A result of `validate` gives a review of the architecture itself.
 */
export function appraisalHtml(result: Result, model: Model, lang: Lang, options: AppraisalOptions = {}): string {
  const context = paperContext(result, model, lang, options.proposals)
  const style = styles.tokens + styles.base + styles.paper + diagramCss()
  const view = paperView(context)
  return render('appraisal', {
    ...view,
    lang,
    w: words[lang],
    policy: `default-src 'none'; style-src ${hashSource(style)}; img-src data:; base-uri 'none'; form-action 'none'`,
    style: trusted(style),
    proposals: proposalsOf(result).map((entry, i) => ({ ...view.proposals[i], picture: pictureOf(entry, context) })),
  })
}

/** What the paper says, whatever it is written on: a page or a Word file. */
export function paperView(context: ProposalContext) {
  const { result, model, lang } = context
  const w = words[lang]
  const entries = proposalsOf(result)
  const own = entriesOf(result).filter((r) => !isProposalResult(r))
  const isReview = own.length > 0 && entries.length === 0
  const heading = isReview ? w.validationTitle : w.appraisalTitle
  const [only] = entries
  return {
    title: only && entries.length === 1 ? `${heading}: ${titleOf(only)}` : `${heading}: ${model.name}`,
    single: entries.length <= 1,
    parentBody: parentBody(model),
    heading,
    subheading: isReview ? model.name : subheadingOf(entries, model, w),
    summary: entries.length > 1 && isCheck(result) ? summaryView(result, lang) : undefined,
    proposals: entries.map((entry, i) => proposalView(entry, anchorOf(i), context)),
    findings: isReview
      ? findingsView(
          own.flatMap((r) => r.findings),
          'phat-hien',
          w.findings,
          lang,
          w,
          noLinks,
        )
      : undefined,
    record: recordView(result, model, lang),
  }
}

/** What the paper is about; of a single proposal by name, because then no heading repeats it. */
function subheadingOf(entries: readonly ProposalResult[], model: Model, w: Words): string {
  const [only] = entries
  return only && entries.length === 1
    ? `${w.appraisalOfOne} “${titleOf(only)}” ${w.appraisalWith} ${model.name}`
    : `${w.appraisalOf} ${w.appraisalWith} ${model.name}`
}

const anchorOf = (index: number) => `de-xuat-${index + 1}`

function isCheck(result: Result): result is CheckResult {
  return result.results.every(isProposalResult)
}

function summaryView(result: CheckResult, lang: Lang) {
  return {
    sentence: summarySentence(result.results, result.summary, lang),
    table: summaryTable(result.results, lang),
  }
}

/** The proposals of a run in a table, each with a link to its appraisal in the same file. */
export function summaryTable(entries: readonly ProposalResult[], lang: Lang) {
  const w = words[lang]
  const count = (entry: ProposalResult, severity: string) =>
    entry.findings.filter((f) => f.severity === severity && f.waivedBy === undefined).length
  return table(
    [[w.number], w.proposal, w.agency, w.verdict, [w.errors], [w.warnings], [w.budgetMillions]],
    entries.map((entry, i) => ({
      cells: [
        i + 1,
        bit(titleOf(entry), `#${anchorOf(i)}`),
        agencyOf(entry),
        marked(verdictMark(entry.verdict, lang)),
        count(entry, 'error'),
        count(entry, 'warning'),
        entry.proposal.budget === undefined ? '' : numberIn(entry.proposal.budget, lang),
      ],
    })),
  )
}

/** What the record must hold, so that the same judgement can be made again. */
export function recordView(result: Result, model: Model, lang: Lang) {
  const w = words[lang]
  return {
    facts: facts([
      [w.architecture, `${result.architecture.name} (${result.architecture.id})`],
      [w.version, result.architecture.version],
      [w.digest, result.architecture.digest],
      [w.packs, model.packs.map((p) => `${p.name} (${p.id}, ${p.version})`).join('; ')],
      [w.runDate, dayIn(result.asOf, lang)],
      [w.tool, `${result.tool.name} ${result.tool.version}`],
    ]),
  }
}

/** The body above the one that signs: the province's committee, where the architecture names exactly one. */
export function parentBody(model: Model): string | undefined {
  const [one, ...more] = [...model.agencies.values()].filter((a) => a.kind === 'province')
  // The decree lets the name of the body above be shortened in the usual way.
  const short = one?.name.normalize('NFC').replace(/^(Ủy|Uỷ) ban nhân dân\b/iu, 'UBND')
  return short !== undefined && more.length === 0 ? short.toLocaleUpperCase('vi') : undefined
}
