import { million, sayIn, type Text } from '../../../kernel/index.js'
import type { RuleCode } from '../rule.js'

/** Million dong: no province spends a thousand billion on one project of information technology. */
const most = 1_000_000
/** Nothing is built for less than this. */
const least = 10

const builds: ReadonlySet<string> = new Set(['build', 'upgrade', 'infrastructure'])

export const improbable = {
  id: 'budget/improbable',
  severity: 'warning',
  basis: [],
  *proposal({ proposal }) {
    const { header } = proposal
    const total = header.budget?.total
    if (header.budget === undefined || total === undefined) return
    const small = builds.has(header.kind) && total > 0 && total < least
    if (total < most && !small) return
    // Whoever writes in dong, thousand dong or billion dong into a line of million dong.
    const likely = small ? [total * 1000] : [total / 1e6, total / 1000].filter((one) => one >= least && one < most)
    const sources = header.budget.sources?.reduce((sum, { amount }) => sum + amount, 0)
    const agreed = likely.filter((one) => sources !== undefined && Math.abs(one - sources) < 0.5)
    const meant = agreed.length > 0 ? agreed : likely
    yield {
      subject: header.id,
      location: proposal.locate(header.budget, 'total'),
      message: {
        vi: `Tổng kinh phí ghi ${said(total).vi}: ${small ? 'quá nhỏ' : 'quá lớn'} đối với một dự án công nghệ thông tin, có thể đã ghi nhầm đơn vị tính.${asked(meant).vi}`,
        en: `The budget is ${said(total).en}: too ${small ? 'small' : 'large'} for one project; its unit may be wrong.${asked(meant).en}`,
      },
    }
  },
} satisfies RuleCode

/** An amount in million dong and, where it is large, in thousand million, as people say it. */
function said(millions: number): Text {
  const thousands = million(millions / 1000, 'vi').replace('triệu', 'tỷ')
  return {
    vi: millions >= 1000 ? `${million(millions, 'vi')} (tức ${thousands})` : million(millions, 'vi'),
    en: million(millions, 'en'),
  }
}

function asked(meant: readonly number[]): Text {
  const list = (lang: 'vi' | 'en') => meant.map((one) => said(one)[lang]).join(sayIn(lang)(' hoặc ', ' or '))
  return meant.length === 0
    ? { vi: '', en: '' }
    : { vi: ` Có phải ý là ${list('vi')}?`, en: ` Did it mean ${list('en')}?` }
}
