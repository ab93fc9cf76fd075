import type { Finding, ProposalResult, ResultBasis, SystemRequirements } from '../check/result.js'
import {
  confidenceLabel,
  duplicationLabel,
  million,
  outcomeLabel,
  relationLabel,
  severityLabel,
  verdictLabel,
} from '../i18n/labels.js'
import type { Lang } from '../i18n/text.js'
import { lineOf } from '../model/finding.js'
import { visibleLine } from '../text/visible.js'
import { entriesOf, proposalsOf } from './entries.js'
import type { Reporter } from './reporter.js'
import { countsOf, notApplicableSentence, openingOf } from './requirements.js'

const marks = { conforms: '✅', conditional: '⚠️', nonconforming: '❌', insufficient: '❔' } as const
const outcomeMarks = { met: '✅', 'not-met': '❌', insufficient: '❔' } as const
const severityMarks = { error: '❌', warning: '⚠️', info: 'ℹ️' } as const

/** A comment for a merge request: verdicts in a table, then each proposal's grounds. */
export const markdown: Reporter = (result, { lang }) => {
  const say = (vi: string, en: string) => (lang === 'vi' ? vi : en)
  const proposals = proposalsOf(result)
  const lines = [`## ${say('Kết quả đối chiếu kiến trúc', 'Architecture check')}: ${md(result.architecture.name)}`, '']
  if (proposals.length > 0) {
    lines.push(
      `| ${say('Đề xuất', 'Proposal')} | ${say('Kết luận', 'Verdict')} | ${say('Trùng lặp', 'Duplication')} | ${say('Kinh phí', 'Budget')} |`,
      '| --- | --- | --- | --- |',
    )
    for (const r of proposals) {
      const budget = r.proposal.budget === undefined ? '' : million(r.proposal.budget, lang)
      lines.push(
        `| ${md(r.proposal.title || r.proposal.id)} | ${marks[r.verdict]} ${verdictLabel[r.verdict][lang]} | ${duplicationLabel[r.duplication.verdict][lang]} | ${budget} |`,
      )
    }
    lines.push('')
  }
  for (const entry of entriesOf(result)) {
    if ('proposal' in entry) lines.push(...proposalSection(entry, lang))
    lines.push(...entry.findings.flatMap((f) => findingItem(f, lang)))
    if (entry.findings.length > 0) lines.push('')
  }
  const { summary: s } = result
  lines.push(
    `${s.errors} ${severityLabel.error[lang]}, ${s.warnings} ${severityLabel.warning[lang]}, ${s.infos} ${severityLabel.info[lang]}.${s.budgetAtRisk > 0 ? ` ${say('Kinh phí có nguy cơ trùng lặp', 'Budget at risk')}: ${million(s.budgetAtRisk, lang)}.` : ''}`,
    '',
    `<sub>kientruc ${md(result.tool.version)} · ${md(result.architecture.id)} ${md(result.architecture.version)} · \`${result.architecture.digest.slice(0, 19)}\` · ${result.asOf}. ${say('Kết quả để tham khảo, không thay quyết định của cơ quan thẩm định.', 'This advises and does not decide.')}</sub>`,
  )
  return `${lines.join('\n')}\n`
}

function* proposalSection(r: ProposalResult, lang: Lang) {
  yield `### ${marks[r.verdict]} ${md(r.proposal.title || r.proposal.id)}`
  yield ''
  yield `${md(r.duplication.reason)}`
  yield ''
  for (const m of r.duplication.matches.filter((x) => x.relation !== 'related')) {
    yield `- **${relationLabel[m.relation][lang]}** ${md(m.name)} (${code(m.id)})${m.owner ? `, ${md(m.owner)}` : ''}: ${md(m.reason)}`
  }
  yield ''
  yield* requirementsSection(r.requirements, lang)
}

/** The standards matrix, folded; the counts stay in sight. */
function* requirementsSection(systems: readonly SystemRequirements[], lang: Lang) {
  if (systems.length === 0) return
  const say = (vi: string, en: string) => (lang === 'vi' ? vi : en)
  yield '<details>'
  yield `<summary>${say('Đối chiếu tiêu chuẩn kỹ thuật', 'Technical standards')}: ${countsOf(systems, lang)}</summary>`
  yield ''
  for (const one of systems) {
    yield md(openingOf(one, systems.length > 1, lang))
    yield ''
    if (one.rows.length > 0) {
      yield `| ${say('Số mục', 'Item')} | ${say('Nội dung quy định', 'Concern')} | ${say('Tiêu chuẩn quy định', 'Standards asked for')} | ${say('Kết quả', 'Outcome')} | ${say('Nhận xét', 'Remark')} |`
      yield '| --- | --- | --- | --- | --- |'
      for (const row of one.rows)
        yield `| ${md(row.item ?? '')} | ${md(row.concern)} | ${md(row.standards.map((s) => s.symbol).join(', '))} | ${outcomeMarks[row.outcome]} ${outcomeLabel[row.outcome][lang]} | ${md(row.reason)} |`
      yield ''
    }
    const rest = notApplicableSentence(one, lang)
    if (rest !== undefined) yield* [md(rest), '']
  }
  yield '</details>'
  yield ''
}

function findingItem(f: Finding, lang: Lang): string[] {
  const say = (vi: string, en: string) => (lang === 'vi' ? vi : en)
  const place = f.location ? ` ${code(lineOf(f.location))}` : ''
  const head = `- ${severityMarks[f.severity]} ${f.waivedBy === undefined ? '' : `~~${say('được miễn trừ', 'waived')}~~ `}**${md(f.title)}** (${code(f.rule)})${place}: ${md(f.message)}`
  const basis =
    f.basis.length > 0 ? [`  ${say('Căn cứ', 'Basis')}: ${f.basis.map((b) => basisText(b, lang)).join('; ')}`] : []
  const remedy = f.remedy === undefined ? [] : [`  ${say('Hướng xử lý', 'What to do')}: ${md(f.remedy)}`]
  const waiver = f.waivedBy === undefined ? [] : [`  ${say('Miễn trừ', 'Waiver')}: ${md(f.waivedBy)}`]
  return [head, ...[...basis, ...remedy, ...waiver].map((l) => `${l}  `)]
}

function basisText(b: ResultBasis, lang: Lang): string {
  const doubt = b.confidence && b.confidence !== 'verified' ? ` [${confidenceLabel[b.confidence][lang]}]` : ''
  return md(`${b.number ?? b.document}${b.article ? `, ${b.article}` : ''}${doubt}`)
}

/** Text that Markdown and HTML leave as it is. */
function md(text: string): string {
  return visibleLine(text)
    .replace(/[\\`*_{}[\]()#+!|~<>@]/g, (c) =>
      c === '<' ? '&lt;' : c === '>' ? '&gt;' : c === '@' ? '&#64;' : `\\${c}`,
    )
    .replace(/\b(https?|javascript|data|vbscript):/gi, '$1&#58;')
}

function code(text: string): string {
  return `\`${visibleLine(text).replaceAll('`', 'ˋ').replaceAll('|', '¦')}\``
}
