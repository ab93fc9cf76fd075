import { locales } from '../../../kernel/index.js'
import { investment } from '../bases.js'
import type { RuleCode } from '../rule.js'

/** Rounding of amounts in million dong, each source to the nearest half million. */
const rounding = 0.5

export const sourcesDiffer = {
  id: 'budget/sources-differ',
  severity: 'warning',
  basis: investment,
  *proposal({ proposal }) {
    const { budget } = proposal.header
    if (!budget?.sources?.length) return
    const sum = budget.sources.reduce((total, { amount }) => total + amount, 0)
    const difference = Math.abs(sum - budget.total)
    if (difference <= rounding) return
    yield {
      subject: proposal.header.id,
      location: proposal.locate(budget, 'total'),
      message: {
        vi: `Các nguồn vốn cộng lại là ${money(sum, 'vi')} triệu đồng, tổng kinh phí ghi ${money(budget.total, 'vi')} triệu đồng: chênh lệch ${money(difference, 'vi')} triệu đồng.`,
        en: `The sources add up to ${money(sum, 'en')} million dong, the total says ${money(budget.total, 'en')}: a difference of ${money(difference, 'en')}.`,
      },
    }
  },
} satisfies RuleCode

/** An amount in the writing of each language, without dependence on the machine's locale data. */
function money(amount: number, lang: 'vi' | 'en'): string {
  const [whole = '0', fraction] = (Math.round(amount * 100) / 100).toString().split('.')
  const { group, point } = locales[lang]
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, group)
  return fraction ? `${grouped}${point}${fraction}` : grouped
}
