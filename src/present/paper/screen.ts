import { type ArchitectureResult, isProposalResult, type ProposalResult, type Result } from '../../appraise/index.js'
import { dayIn, type Lang, million, severityLabel } from '../../kernel/index.js'
import { baselineSentence, scopeSentence } from '../comparison.js'
import {
  type Bit,
  type Block,
  bit,
  blank,
  body,
  dashed,
  heading,
  marked,
  note,
  type Paper,
  type Part,
  tableBlock,
} from '../document/model.js'
import { entriesOf, proposalsOf } from '../entries.js'
import { officerLines, opinionLine, sinceLines } from '../officer.js'
import { readerUseSentence } from '../reader.js'
import { openBlocks } from './appraisal.js'
import { sides, weightiest, whoIs } from './comparison.js'
import type { PaperContext } from './context.js'
import { findingsBlocks } from './findings.js'
import { toldMissing } from './missing.js'
import { summaryTable } from './papers.js'
import { requirementsBlocks, requirementsTitle } from './requirements.js'
import { reviewGrounds } from './review.js'
import { agencyOf, relationMark, titleOf, verdictMark } from './say.js'
import { summarySentence, verdictReasons } from './sentences.js'

/** Unless all is asked for, so many matches are shown, with so many lines each, and so many findings that are gone. */
const mostMatches = 3
const mostLines = 3
const mostFixed = 10

/** What a run found, for a terminal: what the letters say, in brief, and with what whoever edits the files needs. */
export function screenPaper(result: Result, context: PaperContext, verbose: boolean): Paper {
  const { w, lang } = context
  const proposals = proposalsOf(result)
  const title = headOf(result, proposals.length, lang)
  return {
    ...blank,
    id: 'man-hinh',
    title,
    heading: title,
    opening: [
      ...[
        scopeSentence(result.changedSince, lang),
        'reader' in result ? readerUseSentence(result.reader, lang) : undefined,
      ]
        .filter((said) => said !== undefined)
        .map((said) => note(said)),
      ...(proposals.length > 1
        ? [
            body(summarySentence(proposals, result.summary, lang)),
            body(''),
            tableBlock(summaryTable(proposals, context)),
          ]
        : []),
      ...entriesOf(result).flatMap((entry) => (isProposalResult(entry) ? [] : findingsOf(entry, context))),
    ],
    parts: proposals.map((entry, i) => proposalPart(entry, `p${i}`, context, verbose)),
    closing: closingOf(result, lang, verbose),
    advice: proposals.length > 0 ? w.advice : undefined,
  }
}

function headOf({ architecture, results, asOf }: Result, proposals: number, lang: Lang): string {
  const what =
    proposals > 0 || results.length === 0
      ? { vi: `Đối chiếu ${proposals} đề xuất với`, en: `${proposals} proposal(s) against` }[lang]
      : { vi: 'Kiểm tra', en: 'Checking' }[lang]
  return {
    vi: `${what} ${architecture.name}, phiên bản ${architecture.version} (tính đến ngày ${dayIn(asOf, lang)})`,
    en: `${what} ${architecture.name}, version ${architecture.version} (as of ${dayIn(asOf, lang)})`,
  }[lang]
}

function proposalPart(entry: ProposalResult, id: string, context: PaperContext, verbose: boolean): Part {
  const { lang } = context
  const { proposal, duplication, requirements, officer, since } = entry
  const title = titleOf(entry)
  // Of a file that could not be read its name is all that there is.
  const facts = [agencyOf(entry), proposal.budget === undefined ? '' : million(proposal.budget, lang), proposal.file]
  const about = (proposal.title === '' ? [] : [proposal.id, ...facts]).filter((fact) => fact !== '')
  const told = [...officerLines(officer, lang), ...sinceLines(since, lang)]
  return {
    id,
    title,
    blocks: [
      ...(about.length > 0 ? [note(about.join(' · '))] : []),
      {
        kind: 'verdict',
        mark: verdictMark(entry.verdict, lang),
        bits: verdictReasons(entry, context).map((sentence) => [bit(sentence)]),
      },
      ...openBlocks(entry, context),
      ...(verbose && duplication.review ? [dashed(reviewGrounds(duplication.review, lang))] : []),
      ...(verbose && duplication.reason !== '' ? [body(duplication.reason)] : []),
      ...weightiest(entry)
        .slice(0, verbose ? undefined : mostMatches)
        .flatMap((match): Block[] => [
          dashed([
            [
              marked(relationMark(match.relation, lang)),
              bit(' '),
              bit(whoIs(match, context), undefined, match.id),
              ...(match.officer ? [bit(`. ${opinionLine(match.officer, lang)}`)] : []),
            ],
          ]),
          ...sides(match, context, verbose ? 'all' : { most: mostLines }),
        ]),
      ...(requirements.length === 0
        ? []
        : verbose
          ? [heading([requirementsTitle(entry, context)]), ...requirementsBlocks(entry, context)]
          : [body(`${requirementsTitle(entry, context)}.`)]),
      ...(told.length > 0 ? [dashed(told)] : []),
      ...findingsOf(entry, context),
    ],
  }
}

function findingsOf(entry: ProposalResult | ArchitectureResult, context: PaperContext): Block[] {
  if (entry.findings.length === 0) return []
  return findingsBlocks(entry.findings, 'ph', context.w.findingsNone, {
    ...context,
    ids: undefined,
    ...('proposal' in entry ? { missing: toldMissing(entry, context) } : {}),
  })
}

function closingOf(result: Result, lang: Lang, verbose: boolean): Block[] {
  const { baseline, results, summary } = result
  const proposals = proposalsOf(result)
  const known = baselineSentence(baseline, lang)
  const fixed = baseline?.fixed ?? []
  const shown = fixed.slice(0, verbose ? undefined : mostFixed)
  const more = fixed.length - shown.length
  return [
    body(results.length === 0 ? nothing[lang] : countLine(summary, proposals.length, lang)),
    ...(known === undefined ? [] : [body(known)]),
    ...(fixed.length === 0
      ? []
      : [dashed([...shown.map((f) => fixedBits(f, lang)), ...(more > 0 ? [moreLine(more, lang)] : [])])]),
  ]
}

const nothing = { vi: 'Không có đề xuất nào để đối chiếu.', en: 'There is no proposal to check.' } as const

/** “Tổng hợp: 2 không đạt, 5 cần xem xét, 1 lưu ý.” */
function countLine(
  { errors, warnings, infos, waived }: Result['summary'],
  proposals: number,
  lang: Lang,
): Bit | string {
  if (proposals === 0 && errors + warnings + infos + waived === 0)
    return marked({
      tone: 'good',
      sign: '✓',
      label: { vi: 'Không phát hiện vấn đề nào.', en: 'No findings.' }[lang],
    })
  const counts = [
    `${errors} ${severityLabel.error[lang]}`,
    `${warnings} ${severityLabel.warning[lang]}`,
    `${infos} ${severityLabel.info[lang]}`,
    ...(waived > 0 ? [{ vi: `${waived} được miễn trừ`, en: `${waived} waived` }[lang]] : []),
  ]
  return `${{ vi: 'Tổng hợp', en: 'Summary' }[lang]}: ${counts.join(', ')}.`
}

type Fixed = NonNullable<Result['baseline']>['fixed'][number]

const fixedBits = ({ rule, subject, proposal, message }: Fixed, lang: Lang): Bit[] => [
  marked({ tone: 'good', sign: '✓', label: { vi: 'đã khắc phục', en: 'fixed' }[lang] }),
  bit(` ${[rule, subject ?? proposal].filter(Boolean).join(' ')}: ${message}`),
]

const moreLine = (more: number, lang: Lang) => ({ vi: `… và ${more} mục khác`, en: `… and ${more} more` })[lang]
