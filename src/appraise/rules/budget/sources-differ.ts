import { investment } from '../bases.js'
import type { Rule } from '../rule.js'

/** Rounding of amounts in million dong, each source to the nearest half million. */
const rounding = 0.5

export const sourcesDiffer = {
  id: 'budget/sources-differ',
  severity: 'warning',
  title: { vi: 'Tổng kinh phí không khớp với các nguồn vốn', en: 'The sources do not add up to the budget' },
  basis: investment,
  remedy: {
    vi: 'Kiểm tra lại tổng kinh phí và số tiền từng nguồn.',
    en: 'Check the total and the amount of each source.',
  },
  explain: {
    vi: `**Yêu cầu.** Cộng số tiền của các nguồn vốn phải bằng tổng kinh phí.

**Vì sao.** Chênh lệch là dấu hiệu hồ sơ ghép từ nhiều bản, hoặc có nguồn chưa được ghi. Cơ quan tài chính không thể bố trí vốn theo một hồ sơ có hai con số khác nhau.

**Cách xét.** Cộng \`amount\` của các mục trong \`budget.sources\` và so với \`budget.total\`, cho phép chênh lệch do làm tròn (không quá 0,5 triệu đồng). Không ghi \`sources\` thì không xét.

**Cách xử lý.** Thông báo nêu cả hai con số và phần chênh lệch. Kiểm tra đơn vị tính trước tiên: công cụ tính bằng triệu đồng, nên 4,5 tỷ đồng ghi là 4500. Sau đó xem còn thiếu nguồn nào (vốn đối ứng, nguồn sự nghiệp, quỹ phát triển hoạt động sự nghiệp), hoặc tổng kinh phí đã thay đổi mà quên sửa từng nguồn.`,
    en: `**What is asked.** The sources add up to the total.

**Why.** A difference shows a dossier pieced together from several drafts, or a source left out. Nobody can allot funds to a dossier with two figures.

**How it is judged.** The \`amount\`s in \`budget.sources\` are added and compared with \`budget.total\`; rounding of up to 0.5 million dong is allowed. Without \`sources\` nothing is judged.

**How to mend it.** Both figures and the difference are shown. Look at the unit first: amounts are in million dong, so 4.5 billion is 4500. Then look for a missing source, or a total that was changed without its parts.`,
  },
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
  examples: {
    pass: `proposal:
  id: dx-vi-du
  title: Phần mềm quản lý tàu cá
  agency: so-nnptnt
  date: 2019-03-15
  kind: build
  purpose: Quản lý giấy phép khai thác và hành trình tàu cá.
  budget: { total: 1200, unit: million-vnd, sources: [{ source: Ngân sách tỉnh, amount: 800 }, { source: Nguồn sự nghiệp, amount: 400 }] }
`,
    fail: `proposal:
  id: dx-vi-du
  title: Phần mềm quản lý tàu cá
  agency: so-nnptnt
  date: 2019-03-15
  kind: build
  purpose: Quản lý giấy phép khai thác và hành trình tàu cá.
  budget: { total: 1200, unit: million-vnd, sources: [{ source: Ngân sách tỉnh, amount: 800 }] }
`,
  },
} satisfies Rule

/** An amount in the writing of each language, without dependence on the machine's locale data. */
function money(amount: number, lang: 'vi' | 'en'): string {
  const [whole = '0', fraction] = (Math.round(amount * 100) / 100).toString().split('.')
  const [group, point] = lang === 'vi' ? ['.', ','] : [',', '.']
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, group)
  return fraction ? `${grouped}${point}${fraction}` : grouped
}
