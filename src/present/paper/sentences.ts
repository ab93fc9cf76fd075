import { capital, type Finding, type ProposalResult, type Result, type Verdict } from '../../appraise/index.js'
import { dayIn, duplicationLabel, type Lang, million } from '../../kernel/index.js'
import { findingsOn, matchesNear, metSentence, weightiest, whoIs } from './comparison.js'
import type { PaperContext } from './context.js'
import { agencyOf, madeOn, titleOf } from './say.js'
import { counting } from './steps.js'

/** The sentences that papers put around the facts; one place, because they must read well and agree. */

/** What was laid beside what, and when: the opening of a letter. */
export function openingSentence(entry: ProposalResult, { result, lang }: PaperContext): string {
  const { date, budget } = entry.proposal
  const { name, version } = result.architecture
  const agency = agencyOf(entry)
  const about = [
    date && madeOn(date, lang),
    budget !== undefined &&
      { vi: `tổng kinh phí ${million(budget, lang)}`, en: `${million(budget, lang)} in all` }[lang],
  ].filter((a) => typeof a === 'string')
  const inBrackets = about.length > 0 ? ` (${about.join(', ')})` : ''
  return {
    vi: `Sau khi xem xét hồ sơ đề xuất “${titleOf(entry)}”${agency ? ` của ${agency}` : ''}${inBrackets}, đối chiếu với ${name}, phiên bản ${version}, và các quy định có hiệu lực tại ngày ${dayIn(entry.asOf, lang)}, cơ quan thẩm định có ý kiến như sau:`,
    en: `Having laid the proposal “${titleOf(entry)}”${agency ? ` of ${agency}` : ''}${inBrackets} beside ${name}, version ${version}, and the law in force on ${dayIn(entry.asOf, lang)}, the appraising body finds:`,
  }[lang]
}

const verdictPhrases: Readonly<Record<Verdict, Readonly<Record<Lang, string>>>> = {
  conforms: { vi: 'Đề xuất phù hợp với', en: 'The proposal conforms with' },
  conditional: { vi: 'Đề xuất phù hợp, có điều kiện, với', en: 'The proposal conforms, with conditions, with' },
  nonconforming: { vi: 'Đề xuất chưa phù hợp với', en: 'The proposal does not conform with' },
  insufficient: {
    vi: 'Hồ sơ chưa đủ cơ sở để đánh giá sự phù hợp với',
    en: 'The dossier says too little to be judged against',
  },
}

/** The verdict in one sentence. */
export function verdictLine(entry: ProposalResult, { result, lang }: PaperContext): string {
  return `${verdictPhrases[entry.verdict][lang]} ${result.architecture.name}.`
}

/** Why, in two or three sentences. */
export function verdictReasons(entry: ProposalResult, context: PaperContext): string[] {
  return [duplicationSentence(entry, context), weightSentence(entry, context), atRisk(entry, context.lang)].filter(
    (sentence) => sentence !== undefined,
  )
}

const relationOf: Readonly<Record<string, string>> = {
  duplicate: 'duplicate',
  overlap: 'overlap',
  reuse: 'should-reuse',
  upgrade: 'upgrades',
}

/** What a proposal duplicates, as the figures of the table below it say; what nobody could tell stays open. */
function duplicationSentence(entry: ProposalResult, context: PaperContext): string {
  const { lang } = context
  const { verdict, review } = entry.duplication
  const weighty = weightiest(entry)
  // The match that the verdict speaks of: a system before another proposal.
  const meant = weighty.filter(({ relation }) => relation === relationOf[verdict])
  const first = meant.find(({ of }) => of !== 'proposal') ?? meant[0] ?? weighty[0]
  if (verdict === 'not-compared') return context.w.notRead
  if (review) {
    const of = first ?? entry.duplication.matches[0]
    const choices = review.between.map((b) => `“${duplicationLabel[b.verdict][lang].toLowerCase()}”`)
    return {
      vi: `Về trùng lặp, chưa phân định được giữa ${choices.join(' và ')}${of ? ` khi đối chiếu với ${whoIs(of, context)}` : ''}.`,
      en: `On duplication the evidence lies between ${choices.join(' and ')}${of ? `, beside ${whoIs(of, context)}` : ''}.`,
    }[lang]
  }
  if (!first || verdict === 'none') return noDuplicate(entry, first, context)
  const met = metSentence(first, context)
  const how = {
    duplicate: { vi: 'trùng lặp với', en: 'duplicates' },
    overlap: { vi: 'trùng một phần với', en: 'overlaps' },
    reuse: { vi: 'xây dựng lại thành phần dùng chung', en: 'rebuilds the shared component' },
    upgrade: { vi: 'nâng cấp', en: 'upgrades' },
  }[verdict][lang]
  const where = {
    vi: first.of === 'proposal' ? ' ở đề xuất đó' : ' ở hệ thống đó',
    en: first.of === 'proposal' ? ' by that proposal' : ' by that system',
  }[lang]
  return {
    vi: `Nội dung đề xuất ${how} ${whoIs(first, context)}${met === undefined ? '' : `: ${met}${where}`}.`,
    en: `Its content ${how} ${whoIs(first, context)}${met === undefined ? '' : `: ${met}${where}`}.`,
  }[lang]
}

function noDuplicate(
  entry: ProposalResult,
  first: ReturnType<typeof weightiest>[number] | undefined,
  context: PaperContext,
): string {
  const { lang } = context
  if (first?.relation === 'upgrades')
    return {
      vi: `Đề xuất thực hiện hoặc nâng cấp chính ${whoIs(first, context)}; không phát hiện trùng lặp với hệ thống khác.`,
      en: `It carries out or upgrades ${whoIs(first, context)} itself; nothing else is duplicated.`,
    }[lang]
  if (first?.of === 'proposal')
    return {
      vi: `Không phát hiện trùng lặp với hệ thống đã có; có nội dung ${first.relation === 'duplicate' ? 'trùng' : 'chồng lấn'} với ${whoIs(first, context)}.`,
      en: `No existing system is duplicated; it ${first.relation === 'duplicate' ? 'duplicates' : 'overlaps'} ${whoIs(first, context)}.`,
    }[lang]
  const [near] = matchesNear(entry.duplication.matches)
  if (!near)
    return {
      vi: 'Không phát hiện trùng lặp; trong kiến trúc không có hệ thống nào gần với nội dung đề xuất.',
      en: 'Nothing is duplicated; no system of the architecture is near its content.',
    }[lang]
  return {
    vi: `Không phát hiện trùng lặp; hệ thống gần nhất về lĩnh vực là ${whoIs(near, context)}.`,
    en: `Nothing is duplicated; the nearest in subject is ${whoIs(near, context)}.`,
  }[lang]
}

/** What else was found, beside what the sentence on duplication has told; nothing where it has told all. */
function weightSentence(entry: ProposalResult, { lang }: PaperContext): string | undefined {
  const told = new Set(weightiest(entry).flatMap((match) => findingsOn(match, entry)))
  const [errors, warnings] = [counting(entry, 'error'), counting(entry, 'warning')].map((all) =>
    all.filter((f) => !told.has(f)),
  )
  if (!errors || !warnings) return undefined
  const waived = entry.findings.filter((f) => f.waivedBy !== undefined).length
  const exempt = { vi: `${waived} nội dung được miễn trừ`, en: `${waived} finding(s) are waived` }[lang]
  if (errors.length + warnings.length === 0) {
    if (waived > 0) return { vi: `Có ${exempt}.`, en: `${capital(exempt)}.` }[lang]
    if (told.size > 0) return undefined
    return { vi: 'Không có nội dung nào không đạt hoặc cần xem xét.', en: 'Nothing stands against it.' }[lang]
  }
  const parts = [
    errors.length > 0 ? { vi: `${errors.length} nội dung không đạt`, en: `${errors.length} error(s)` }[lang] : '',
    warnings.length > 0
      ? { vi: `${warnings.length} nội dung cần xem xét`, en: `${warnings.length} warning(s)` }[lang]
      : '',
  ].filter((p) => p !== '')
  const counted = [parts.join({ vi: ' và ', en: ' and ' }[lang]), ...(waived > 0 ? [exempt] : [])].join('; ')
  const which = heaviest(errors, warnings, lang)
  return {
    vi: `${told.size > 0 ? 'Ngoài ra, hồ sơ' : 'Hồ sơ'} có ${counted}: ${which}.`,
    en: `${told.size > 0 ? 'Besides, there are' : 'There are'} ${counted}: ${which}.`,
  }[lang]
}

/** The titles of up to three different rules, errors first, and how many more there are. */
function heaviest(errors: readonly Finding[], warnings: readonly Finding[], lang: Lang): string {
  const titles = [...new Set([...errors, ...warnings].map((f) => f.title.replace(/[.;]$/, '')))]
  const more = titles.length - 3
  const rest = more > 0 ? [{ vi: `và ${more} nội dung khác`, en: `and ${more} more` }[lang]] : []
  return [...titles.slice(0, 3).map(lowerFirst), ...rest].join('; ')
}

/** A name or an abbreviation keeps its capital. */
function lowerFirst(text: string): string {
  const [first = '', second = ''] = text
  return first !== first.toLowerCase() && second === second.toLowerCase() && second !== second.toUpperCase()
    ? first.toLowerCase() + text.slice(1)
    : text
}

/** Verdicts under which the proposal's money would buy what exists already. */
export const risky: ReadonlySet<ProposalResult['duplication']['verdict']> = new Set(['duplicate', 'overlap', 'reuse'])

/** The money that may buy what exists already; nothing where that was not found, or where it is still a question. */
function atRisk({ proposal, duplication }: ProposalResult, lang: Lang): string | undefined {
  if (!risky.has(duplication.verdict) || duplication.review) return undefined
  if (proposal.budget === undefined) {
    return {
      vi: 'Hồ sơ chưa nêu kinh phí nên chưa xác định được kinh phí có nguy cơ đầu tư trùng lặp.',
      en: 'The dossier names no budget, so none can be counted as at risk of duplicate investment.',
    }[lang]
  }
  const money = million(proposal.budget, lang)
  return {
    vi: `Kinh phí có nguy cơ đầu tư trùng lặp: đến ${money} (tổng kinh phí của đề xuất; phần trùng lặp thực tế do cơ quan thẩm định xác định).`,
    en: `Budget at risk of duplicate investment: up to ${money} (the proposal's whole budget; how much of it is duplicate is for the appraising body to say).`,
  }[lang]
}

/** How a letter ends, by what was found. */
export function closingSentence(entry: ProposalResult, { lang }: PaperContext): string {
  const agency = agencyOf(entry)
  const who = agency || { vi: 'cơ quan đề xuất', en: 'the agency' }[lang]
  const closings: Readonly<Record<Verdict, Readonly<Record<Lang, string>>>> = {
    conforms: {
      vi: `Trên đây là ý kiến về sự phù hợp kiến trúc; đề nghị ${who} triển khai các bước tiếp theo theo quy định./.`,
      en: `${who} may take the next steps that the law prescribes.`,
    },
    conditional: {
      vi: `Đề nghị ${who} thực hiện các nội dung nêu tại mục II khi hoàn thiện hồ sơ và triển khai./.`,
      en: `${who} is asked to do what part II says while completing the dossier.`,
    },
    nonconforming: {
      vi: `Đề nghị ${who} chỉnh sửa, hoàn thiện hồ sơ theo các nội dung nêu tại mục II và gửi lại để thẩm định./.`,
      en: `${who} is asked to amend the dossier as part II says and to submit it again.`,
    },
    insufficient: {
      vi: `Đề nghị ${who} bổ sung hồ sơ và gửi lại để thẩm định./.`,
      en: `${who} is asked to complete the dossier and to submit it again.`,
    },
  }
  return closings[entry.verdict][lang]
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
