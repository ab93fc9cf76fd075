import type { ProposalResult, Result } from '../appraise/index.js'
import { dayIn, duplicationLabel, type Lang, placeOf, sayIn, severityLabel, verdictLabel } from '../kernel/index.js'
import { columnLetters, type WrittenCell, type WrittenSheet, writeWorkbook } from '../office/index.js'
import { findingsOf, proposalsOf } from './entries.js'
import { readerGrounds, readerSentence, readerTitle, readerUseSentence } from './reader.js'
import type { Reporter } from './reporter.js'

const columns = {
  vi: ['STT', 'Dự án, nhiệm vụ', 'Cơ quan', 'Kinh phí (triệu đồng)', 'Kết luận', 'Lý do', 'Kiến nghị'],
  en: ['No.', 'Project', 'Agency', 'Budget (million dong)', 'Verdict', 'Reason', 'Recommendation'],
} as const
const widths = [5, 38, 22, 14, 16, 45, 40]

/** One table for a meeting over all dossiers of a run: a row each, with money, verdict, reason and recommendation. */
export const meeting: Reporter<Uint8Array> = (result, { lang }) => {
  const say = sayIn(lang)
  const entries = proposalsOf(result)
  const { architecture, summary } = result
  const title = say('Tổng hợp kết quả đối chiếu', 'Results of the check')
  const reader = 'reader' in result ? (readerUseSentence(result.reader, lang) ?? '') : ''
  const about = say(
    `${architecture.name}, phiên bản ${architecture.version}; tính đến ngày ${dayIn(result.asOf, lang)}. Kết quả để tham khảo; cơ quan thẩm định quyết định.`,
    `${architecture.name}, version ${architecture.version}; as of ${dayIn(result.asOf, lang)}. This advises; the appraising agency decides.`,
  ).concat(reader && ` ${reader}`)
  const total = entries.reduce((sum, { proposal }) => sum + (proposal.budget ?? 0), 0)
  const sums: readonly (readonly WrittenCell[])[] = [
    ['', say('Cộng', 'Total'), '', rounded(total), '', '', ''],
    ['', say('Có nguy cơ trùng lặp', 'At risk of duplication'), '', rounded(summary.budgetAtRisk), '', '', ''],
  ].map((row) => row.map((value) => ({ value, style: typeof value === 'number' ? 'number' : 'labelRequired' })))
  const last = columnLetters(columns[lang].length)
  const rows = entries.map((entry, i) => rowOf(entry, i + 1, lang))
  const found = foundIn(result, lang)
  if (entries.length === 0) return writeWorkbook(title, [found])
  return writeWorkbook(title, [
    {
      name: say('Tổng hợp', 'Summary'),
      widths,
      rows: [
        [{ value: title.toLocaleUpperCase('vi'), style: 'title' }],
        [{ value: about, style: 'note' }],
        columns[lang].map((value) => ({ value, style: 'heading' as const })),
        ...rows,
        ...sums,
      ],
      merges: [`A1:${last}1`, `A2:${last}2`],
      frozen: { rows: 3, columns: 0 },
      landscape: true,
      printed: `A1:${last}${rows.length + 5}`,
    },
    found,
  ])
}

const foundColumns = {
  vi: ['Dự án, nhiệm vụ', 'Mức độ', 'Phát hiện', 'Hướng xử lý', 'Vị trí', 'Miễn trừ, gác lại'],
  en: ['Project', 'Severity', 'Finding', 'What to do', 'Place', 'Waived or set aside'],
} as const

/** Every finding, for whoever is asked about a row of the table. */
function foundIn(result: Result, lang: Lang): WrittenSheet {
  const findings = findingsOf(result).map(({ finding: f, proposal: entry }) => [
    entry ? titleOf(entry) : (f.subject ?? ''),
    severityLabel[f.severity][lang],
    f.message,
    f.remedy ?? '',
    f.location ? placeOf(f.location) : '',
    f.waivedBy ?? '',
  ])
  const opinions = proposalsOf(result).flatMap((entry) => {
    const { reader } = entry.duplication
    if (!reader) return []
    const grounds = readerGrounds(reader, lang).join('\n')
    return [
      [titleOf(entry), '', `${readerTitle[lang]}: ${readerSentence(reader, lang)}`, grounds, entry.proposal.file, ''],
    ]
  })
  const rows = [...findings, ...opinions]
  return {
    name: sayIn(lang)('Phát hiện', 'Findings'),
    widths: [34, 12, 50, 44, 22, 18],
    rows: [foundColumns[lang].map((value) => ({ value, style: 'heading' as const })), ...rows],
    frozen: { rows: 1, columns: 0 },
    filter: `A1:F${rows.length + 1}`,
    landscape: true,
  }
}

const titleOf = ({ proposal }: ProposalResult) => proposal.title || proposal.id

function rowOf(entry: ProposalResult, number: number, lang: Lang): (string | number)[] {
  const { proposal, verdict } = entry
  return [
    number,
    titleOf(entry),
    proposal.agencyName ?? proposal.agency,
    proposal.budget ?? '',
    verdictLabel[verdict][lang],
    reasonOf(entry, lang),
    recommendationOf(entry, lang),
  ]
}

const rounded = (millions: number) => Math.round(millions * 1000) / 1000

/** Why, in one line: what is built twice, else what weighs most of what was found. */
function reasonOf({ duplication, findings }: ProposalResult, lang: Lang): string {
  const say = sayIn(lang)
  const [near] = duplication.matches.filter((m) => m.relation !== 'related' && m.officer?.state !== 'set-aside')
  const label = duplicationLabel[duplication.verdict][lang]
  if (near && duplication.verdict !== 'none' && duplication.verdict !== 'not-compared')
    return `${label}: ${near.name}${near.owner ? ` (${near.owner})` : ''}.`
  const heaviest = findings.find((f) => f.waivedBy === undefined && f.severity !== 'info')
  return heaviest
    ? `${heaviest.title}.`
    : say('Không có nội dung không đạt, cần xem xét.', 'Nothing stands against it.')
}

const recommendations = {
  conforms: { vi: 'Đề nghị thông qua.', en: 'Agree.' },
  conditional: { vi: 'Đề nghị thông qua sau khi hoàn thiện', en: 'Agree once this is mended' },
  nonconforming: { vi: 'Chưa thông qua; đề nghị xử lý', en: 'Do not agree yet; to be mended' },
  insufficient: { vi: 'Đề nghị bổ sung hồ sơ', en: 'Ask for additions to the dossier' },
} as const

/** What to do: the verdict's consequence, and the remedy of what weighs most. */
function recommendationOf({ verdict, findings }: ProposalResult, lang: Lang): string {
  const words = recommendations[verdict][lang]
  const heaviest = findings.find((f) => f.waivedBy === undefined && f.severity !== 'info')
  if (verdict === 'conforms') return words
  return heaviest?.remedy === undefined ? `${words}.` : `${words}: ${firstSentence(heaviest.remedy)}`
}

function firstSentence(text: string): string {
  const [first = text] = /^.*?[.!?](?=\s+\p{Lu}|$)/su.exec(text) ?? []
  return first
}
