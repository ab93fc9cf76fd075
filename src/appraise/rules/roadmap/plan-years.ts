import type { Proposal } from '../../../architecture/index.js'
import { type ProposalPassage, passages } from '../said.js'

export interface Years {
  readonly from: number
  readonly to: number
}

/** A digital plan that a dossier names with its year or years. */
export interface NamedPlan extends Years {
  readonly said: ProposalPassage
}

const plan =
  /(?:kế hoạch|chương trình|đề án)\s+(?:hành động\s+)?(?:về\s+|thực hiện\s+)?(?:chuyển đổi số|ứng dụng (?:công nghệ thông tin|cntt)|phát triển chính quyền (?:số|điện tử))((?:(?!kế hoạch|chương trình|quyết định|nghị quyết|nghị định)[^;.\n])*)/giu
const years = /(?<!\d)20\d\d(?!\d)/g
const asFrom = /^[^\d]{0,60}(?:giai đoạn|năm)\s*20\d\d/iu
const upTo = /^[^\d]{0,60}(?:đến|tới)\s+(?:hết\s+)?(?:năm\s*)?20\d\d/iu
/** A programme of the nation is no plan of a ministry or a province. */
const ofTheNation = /^\s*quốc gia/iu

/** The five-year and yearly plans that a dossier names with their years, in its prose and among its legal bases. */
export function namedPlans(proposal: Proposal): NamedPlan[] {
  const { header, locate } = proposal
  const bases = (header.legalBasis ?? []).map(
    (text, i): ProposalPassage => ({
      text: text.normalize('NFC'),
      location: header.legalBasis && locate(header.legalBasis, i),
    }),
  )
  return [...passages(proposal), ...bases].flatMap(({ text, location }) =>
    [...text.matchAll(plan)].flatMap(([whole, rest = '']): NamedPlan[] => {
      const named = [...rest.matchAll(years)].map(([year]) => Number(year))
      if (named.length === 0 || ofTheNation.test(rest) || !(asFrom.test(rest) || upTo.test(rest))) return []
      const last = Math.max(...named)
      // “đến năm 2025, định hướng đến năm 2030” says where it ends, not where it begins.
      const from = upTo.test(rest) ? 0 : Math.min(...named)
      const end = whole.lastIndexOf(String(last)) + 4
      return [{ from, to: last, said: { text: whole.slice(0, end), location } }]
    }),
  )
}

/** The years in which a project runs: its schedule, else the year of the dossier. */
export function yearsOf({ header: { schedule, date } }: Proposal): Years | undefined {
  const years = [schedule?.from, schedule?.to].flatMap((day) => (day === undefined ? [] : Number(day.slice(0, 4))))
  if (years.length === 0 && date !== undefined) years.push(Number(date.slice(0, 4)))
  return years.length === 0 ? undefined : { from: Math.min(...years), to: Math.max(...years) }
}
