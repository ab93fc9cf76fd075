import type { Finding, ProposalResult, Result, Verdict } from '../../appraise/index.js'
import { dayIn, duplicationLabel, type Lang, million } from '../../kernel/index.js'
import { reviewGrounds, reviewHead } from '../review.js'
import { agencyOf, titleOf } from './say.js'

/** The sentences that papers put around the facts; one place, because they must read well and agree. */

/** Verdict, duplication, what an officer must look at where that is unsure, and what weighs most: the sentences under the verdict. */
export function verdictSentences(entry: ProposalResult, result: Result, lang: Lang): string[] {
  const { review } = entry.duplication
  return [
    verdictSentence(entry, result, lang),
    duplicationSentence(entry, lang),
    ...(review ? [reviewHead(review, lang), ...reviewGrounds(review, lang)] : []),
    weightSentence(entry, lang),
  ]
}

function verdictSentence(entry: ProposalResult, { architecture }: Result, lang: Lang): string {
  const { vi, en } = verdictPhrases[entry.verdict]
  const agency = agencyOf(entry)
  const english = `The proposal “${titleOf(entry)}”${agency ? ` of ${agency}` : ''} ${en} ${architecture.name}, version ${architecture.version}, as of ${entry.asOf}.`
  const of = agency ? ` của ${agency}` : ''
  const with_ = `${architecture.name}, phiên bản ${architecture.version}`
  const when = `tại thời điểm ngày ${dayIn(entry.asOf, 'vi')}`
  const vietnamese =
    entry.verdict === 'insufficient'
      ? `${vi} đề xuất “${titleOf(entry)}”${of} với ${with_}, ${when}.`
      : `Đề xuất “${titleOf(entry)}”${of} ${vi} ${with_}, ${when}.`
  return { vi: vietnamese, en: english }[lang]
}

const verdictPhrases: Readonly<Record<Verdict, Readonly<Record<Lang, string>>>> = {
  conforms: { vi: 'phù hợp với', en: 'conforms with' },
  conditional: { vi: 'phù hợp, có điều kiện, với', en: 'conforms, with conditions, with' },
  nonconforming: { vi: 'chưa phù hợp với', en: 'does not conform with' },
  insufficient: { vi: 'Hồ sơ chưa đủ cơ sở để đánh giá sự phù hợp của', en: 'says too little to be judged against' },
}

function duplicationSentence({ duplication }: ProposalResult, lang: Lang): string {
  const reason = duplication.reason.trim()
  const label = duplicationLabel[duplication.verdict][lang]
  if (reason === '')
    return { vi: `Về trùng lặp: ${lowerFirst(label)}.`, en: `Duplication: ${lowerFirst(label)}.` }[lang]
  const ended = /[.!?…]$/.test(reason) ? reason : `${reason}.`
  return { vi: `Về trùng lặp: ${lowerFirst(ended)}`, en: `Duplication: ${lowerFirst(ended)}` }[lang]
}

/** A name or an abbreviation keeps its capital. */
function lowerFirst(text: string): string {
  const [first = '', second = ''] = text
  return first !== first.toLowerCase() && second === second.toLowerCase() && second !== second.toUpperCase()
    ? first.toLowerCase() + text.slice(1)
    : text
}

function weightSentence({ findings }: ProposalResult, lang: Lang): string {
  const counting = findings.filter((f) => f.waivedBy === undefined)
  const errors = counting.filter((f) => f.severity === 'error')
  const warnings = counting.filter((f) => f.severity === 'warning')
  const waived = findings.length - counting.length
  const nothing = errors.length + warnings.length === 0
  return { vi: vietnamese, en: english }[lang]()

  function vietnamese(): string {
    const exempt = waived > 0 ? `; ${waived} nội dung được miễn trừ` : ''
    if (nothing) return `Không có nội dung nào không đạt hoặc cần xem xét${exempt}.`
    const parts = [
      errors.length > 0 ? `${errors.length} nội dung không đạt` : '',
      warnings.length > 0 ? `${warnings.length} nội dung cần xem xét` : '',
    ].filter((p) => p !== '')
    return `Có ${parts.join(' và ')}${exempt}; đáng chú ý: ${heaviest(errors, warnings)}.`
  }

  function english(): string {
    if (nothing)
      return waived > 0
        ? `Nothing else stands against it; ${waived} finding(s) are waived.`
        : 'Nothing else stands against it.'
    return `${errors.length} error(s) and ${warnings.length} warning(s) count${waived > 0 ? `, ${waived} finding(s) are waived` : ''}; the heaviest: ${heaviest(errors, warnings)}.`
  }
}

/** The titles of up to three different rules, errors first. */
function heaviest(errors: readonly Finding[], warnings: readonly Finding[]): string {
  const titles = [...new Set([...errors, ...warnings].map((f) => f.title.replace(/[.;]$/, '')))]
  return titles.slice(0, 3).map(lowerFirst).join('; ')
}

/** What a run of several proposals came to. */
export function summarySentence(results: readonly ProposalResult[], summary: Result['summary'], lang: Lang): string {
  const count = (verdict: Verdict) => results.filter((r) => r.verdict === verdict).length
  const counts = {
    conforms: count('conforms'),
    conditional: count('conditional'),
    nonconforming: count('nonconforming'),
    insufficient: count('insufficient'),
  }
  return {
    vi: `Đã đánh giá ${results.length} đề xuất: ${counts.conforms} phù hợp, ${counts.conditional} phù hợp có điều kiện, ${counts.nonconforming} chưa phù hợp, ${counts.insufficient} chưa đủ cơ sở đánh giá. Tổng kinh phí của các đề xuất có nguy cơ đầu tư trùng lặp: ${million(summary.budgetAtRisk, lang)}.`,
    en: `Of ${results.length} proposals ${counts.conforms} conform, ${counts.conditional} conform with conditions, ${counts.nonconforming} do not conform and ${counts.insufficient} cannot be judged yet. Budget at risk of duplicate investment: ${million(summary.budgetAtRisk, lang)}.`,
  }[lang]
}

/** What cannot be judged: always, and for this dossier. */
export function limitsOf(entry: ProposalResult, lang: Lang): string[] {
  const { functions = [], data = [], budget } = entry.proposal
  const doubtful = entry.findings.some((f) =>
    f.basis.some((b) => b.confidence !== undefined && b.confidence !== 'verified'),
  )
  const lines = [
    {
      vi: 'Sự cần thiết đầu tư, tính hợp lý của kinh phí, năng lực của đơn vị thực hiện và chất lượng giải pháp kỹ thuật.',
      en: 'Whether the investment is needed, its price fair, the supplier able and the solution good.',
    }[lang],
    {
      vi: 'Những hệ thống chưa được khai báo trong kiến trúc và những nội dung hồ sơ không nêu.',
      en: 'Systems that the architecture does not declare, and whatever the dossier leaves out.',
    }[lang],
    {
      vi: 'Mức giống nhau chỉ dùng để sắp xếp thứ tự rà soát, không phải ngưỡng theo quy định.',
      en: 'Likeness only orders what to look at; it is no threshold of the law.',
    }[lang],
  ]
  if (functions.length === 0)
    lines.push(
      {
        vi: 'Hồ sơ chưa liệt kê chức năng, nên kết quả đối chiếu trùng lặp chỉ dựa trên tên và mục tiêu.',
        en: 'The dossier lists no functions: duplicates were sought by title and purpose alone.',
      }[lang],
    )
  if (data.length === 0)
    lines.push(
      {
        vi: 'Hồ sơ chưa nêu dữ liệu, nên chưa đối chiếu được dữ liệu dùng chung.',
        en: 'The dossier names no data, so shared data could not be compared.',
      }[lang],
    )
  if (budget === undefined)
    lines.push(
      {
        vi: 'Hồ sơ chưa nêu kinh phí, nên chưa tính được kinh phí có nguy cơ trùng lặp.',
        en: 'The dossier names no budget, so none could be counted as at risk.',
      }[lang],
    )
  if (doubtful)
    lines.push(
      {
        vi: 'Những căn cứ ghi “chưa đối chiếu” hoặc “nguồn thứ cấp” phải được kiểm tra lại với văn bản gốc trước khi viện dẫn.',
        en: 'Bases marked as recalled or reported must be checked against the original before they are cited.',
      }[lang],
    )
  return lines
}
