import { investment } from '../bases.js'
import type { RuleCode } from '../rule.js'

export const missing = {
  id: 'budget/missing',
  severity: 'warning',
  basis: investment,
  yaml: 'budget',
  *proposal({ proposal }) {
    const { header, systems, locate } = proposal
    const cost = [header.cost, ...systems.map((s) => s.cost)].reduce((sum, c) => sum + (c?.amount ?? 0), 0)
    if ((header.budget?.total ?? 0) > 0 || cost > 0) return
    yield {
      subject: header.id,
      location: header.budget ? locate(header.budget, 'total') : locate(header),
      message: header.budget
        ? { vi: 'Tổng kinh phí ghi bằng 0.', en: 'The total budget is 0.' }
        : { vi: 'Hồ sơ chưa nêu kinh phí và nguồn vốn.', en: 'The dossier gives no budget and no sources.' },
    }
  },
} satisfies RuleCode
