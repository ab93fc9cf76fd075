import {
  capital,
  type ProposalResult,
  type RequirementRow,
  type ResultBasis,
  type SystemRequirements,
} from '../../appraise/index.js'
import { confidenceLabel, type Lang, outcomeLabel } from '../../kernel/index.js'
import { type Bit, type Block, bit, body, marked, note, type Table, table, tableBlock } from '../document/model.js'
import type { Words } from '../words/index.js'
import type { FindingLinks, PaperContext } from './context.js'
import { outcomeMark } from './say.js'

/** The standards matrix of each system that a proposal builds. */
export function requirementsBlocks(entry: ProposalResult, { lang, w, links }: PaperContext): Block[] {
  const { requirements, proposal, duplication } = entry
  if (requirements.length === 0) {
    if (duplication.verdict === 'not-compared') return [body(w.notRead)]
    return [body(kindsWithoutSystem.includes(proposal.kind) ? w.requirementsNothingBuilt : w.requirementsNone)]
  }
  return requirements.flatMap((one) => {
    const rest = notApplicableSentence(one, lang)
    return [
      body(openingOf(one, requirements.length > 1, lang)),
      ...(one.rows.length === 0 ? [] : [tableBlock(tableOf(one, lang, w, links))]),
      ...(rest === undefined ? [] : [note(rest)]),
    ]
  })
}

/** What the matrix is, with its counts where it has any. */
export function requirementsTitle({ requirements }: ProposalResult, { w, lang }: PaperContext): string {
  return requirements.length === 0 ? w.requirements : `${w.requirements}: ${countsOf(requirements, lang)}`
}

/** Proposals of these kinds build no system. */
export const kindsWithoutSystem: readonly (string | undefined)[] = ['training', 'consultancy']

function tableOf({ rows }: SystemRequirements, lang: Lang, w: Words, links: FindingLinks): Table {
  return table(
    [w.concern, w.required, w.outcome, w.remark],
    rows.map((row) => ({
      cells: [
        row.item === undefined ? row.concern : `${row.item}. ${row.concern}`,
        row.standards.map((s) => standardBit(s, w, links)),
        marked(outcomeMark(row.outcome, lang)),
        row.reason,
      ],
    })),
  )
}

/** A standard with what it demands; in doubt that is said. */
function standardBit(
  { id, symbol, obligation, confidence }: RequirementRow['standards'][number],
  w: Words,
  links: FindingLinks,
): Bit {
  const doubt = confidence === undefined || confidence === 'verified' ? '' : `; ${w.notVerified}`
  return bit(symbol, links.subject(id).href, `${w[obligation].toLowerCase()}${doubt}`)
}

/** Sentences on the standards matrix that every report shares. */

const outcomes = ['met', 'not-met', 'insufficient'] as const satisfies readonly RequirementRow['outcome'][]

/** How many concerns came to which outcome: “9 đáp ứng, 0 chưa đáp ứng, 2 chưa đủ cơ sở đánh giá”. */
export function countsOf(requirements: readonly SystemRequirements[], lang: Lang): string {
  const rows = requirements.flatMap((r) => r.rows)
  return outcomes
    .map((o) => `${rows.filter((r) => r.outcome === o).length} ${outcomeLabel[o][lang].toLowerCase()}`)
    .join(', ')
}

/** The opening of one system's matrix: which system, by which catalogue, with what outcome. */
function openingOf(one: SystemRequirements, several: boolean, lang: Lang): string {
  const basis = one.basis.map((b) => citationOf(b, lang)).join('; ')
  const whose = several ? { vi: `Hệ thống “${one.name}”`, en: `System “${one.name}”` }[lang] : ''
  const by = basis === '' ? '' : { vi: `theo văn bản số ${basis}`, en: `by ${basis}` }[lang]
  const head = [whose, by].filter(Boolean).join(', ')
  const counts =
    one.rows.length === 0
      ? {
          vi: 'không có nội dung nào của danh mục áp dụng cho hệ thống',
          en: 'no concern of the catalogue applies to the system',
        }[lang]
      : {
          vi: `${one.rows.length} nội dung áp dụng, gồm ${countsOf([one], lang)}`,
          en: `${one.rows.length} concerns apply: ${countsOf([one], lang)}`,
        }[lang]
  return capital(`${head === '' ? '' : `${head}: `}${counts}.${one.note === undefined ? '' : ` ${one.note}`}`)
}

/** What does not apply, and why, in one sentence; nothing where all applies. */
export function notApplicableSentence({ notApplicable }: SystemRequirements, lang: Lang): string | undefined {
  if (notApplicable.length === 0) return undefined
  const all = notApplicable.reduce((sum, n) => sum + n.count, 0)
  const parts = [...notApplicable]
    .sort((a, b) => b.count - a.count)
    .map((n) => `${n.count} ${{ vi: 'nội dung', en: 'of them' }[lang]} ${n.reason}`)
  return {
    vi: `Không áp dụng: ${all} nội dung khác của danh mục, trong đó ${parts.join('; ')}.`,
    en: `Not applicable: ${all} other concerns of the catalogue; ${parts.join('; ')}.`,
  }[lang]
}

function citationOf({ document, number, confidence }: ResultBasis, lang: Lang): string {
  const doubt = confidence && confidence !== 'verified' ? ` (${confidenceLabel[confidence][lang]})` : ''
  return `${number ?? document}${doubt}`
}
