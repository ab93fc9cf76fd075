import { type CheckResult, isProposalResult, type ProposalResult, type Result } from '../../appraise/index.js'
import { numberIn } from '../../kernel/index.js'
import {
  bit,
  blank,
  body,
  factsBlock,
  marked,
  numeral,
  type Paper,
  type PaperFile,
  table,
  tableBlock,
} from '../document/model.js'
import { entriesOf, proposalsOf } from '../entries.js'
import type { ReportContext } from '../reporter.js'
import { additionsLetter, asksForAdditions } from './additions.js'
import { placesBlocks } from './annexes.js'
import { appraisalPaper } from './appraisal.js'
import { type PaperContext, paperContext } from './context.js'
import { findingsBlocks } from './findings.js'
import { letterhead, signerOf } from './letterhead.js'
import { recordFacts } from './record.js'
import { agencyOf, titleOf, verdictMark } from './say.js'
import { summarySentence } from './sentences.js'

/** The papers of a run, by what a reporter is given. */
export function papersFor(
  result: Result,
  { model, lang, proposals, annex }: Pick<ReportContext, 'model' | 'lang' | 'proposals' | 'annex'>,
): PaperFile {
  return papersOf(paperContext(result, model, lang, { proposals, annex }))
}

/** Every paper of a run: of each proposal its letter, before several a summary; of a review of the architecture its findings. */
export function papersOf(context: PaperContext): PaperFile {
  const { result, lang } = context
  const entries = proposalsOf(result)
  const letters = entries.map((entry, i) => letterOf(entry, anchorOf(i), context))
  const first = entries.length > 1 && isCheck(result) ? [summaryPaper(result, context)] : []
  const papers = entries.length === 0 ? [reviewPaper(context)] : [...first, ...letters]
  return { title: papers[0]?.title ?? '', lang, papers }
}

/** The appraisal, or where there is nothing yet to appraise the letter that asks for it: the result decides which. */
export function letterOf(entry: ProposalResult, id: string, context: PaperContext): Paper {
  return asksForAdditions(entry) ? additionsLetter(entry, id, context) : appraisalPaper(entry, id, context)
}

const anchorOf = (index: number) => `de-xuat-${index + 1}`

function isCheck(result: Result): result is CheckResult {
  return result.results.every(isProposalResult)
}

/** What a run of several came to, with a link to each letter in the same file. */
function summaryPaper(result: CheckResult, context: PaperContext): Paper {
  const { w, lang, model } = context
  return {
    ...blank,
    numbered: true,
    id: 'tong-hop',
    title: `${w.summaryTitle}: ${model.name}`,
    head: letterhead(model, w),
    heading: w.summaryTitle,
    subheading: `${w.appraisalOf} ${w.appraisalWith} ${model.name}`,
    opening: [
      body(summarySentence(result.results, result.summary, lang)),
      tableBlock(summaryTable(result.results, context)),
    ],
    signer: signerOf(model, w),
    advice: w.advice,
  }
}

/** The proposals of a run in a table, each with a link to its letter in the same file. */
export function summaryTable(entries: readonly ProposalResult[], { w, lang }: PaperContext) {
  const count = (entry: ProposalResult, severity: string) =>
    entry.findings.filter((f) => f.severity === severity && f.waivedBy === undefined).length
  return table(
    [[w.number], w.proposal, w.agency, w.verdict, [w.errors], [w.warnings], [w.budgetMillions]],
    entries.map((entry, i) => ({
      cells: [
        i + 1,
        bit(titleOf(entry), `#${anchorOf(i)}`),
        agencyOf(entry),
        marked(verdictMark(entry.verdict, lang), asksForAdditions(entry) ? `(${w.asksForAdditions})` : undefined),
        count(entry, 'error'),
        count(entry, 'warning'),
        entry.proposal.budget === undefined ? '' : numberIn(entry.proposal.budget, lang),
      ],
    })),
  )
}

/** What `validate` found in the architecture itself. */
function reviewPaper(context: PaperContext): Paper {
  const { w, model, result, lang } = context
  const findings = entriesOf(result).flatMap((r) => r.findings)
  return {
    ...blank,
    numbered: true,
    id: 'ra-soat',
    title: `${w.validationTitle}: ${model.name}`,
    head: letterhead(model, w),
    heading: w.validationTitle,
    subheading: model.name,
    parts: [
      { id: 'phat-hien', title: w.findings, blocks: findingsBlocks(findings, 'phat-hien', w.findingsNone, context) },
    ],
    signer: signerOf(model, w),
    advice: w.advice,
    annexes: [
      {
        id: 'ky-thuat',
        title: `${w.annex} ${numeral(0)}. ${w.annexTechnical}`,
        blocks: [factsBlock(recordFacts(result, model, lang)), ...placesBlocks(findings, context)],
      },
    ],
  }
}
