import { standardsBases as basis } from '../bases.js'
import type { RuleCode } from '../rule.js'
import { judgedSystems } from '../said.js'
import { listed } from '../wording.js'
import { declaredBy, matrixOf } from './matrix.js'

export const recommendedMissing = {
  id: 'standards/recommended-missing',
  severity: 'info',
  basis,
  *proposal({ proposal, model, asOf }) {
    for (const built of judgedSystems(proposal)) {
      const system = model.systems.get(built.id)
      if (!system || declaredBy(model, system).length === 0) continue
      const rows = matrixOf(model, system, asOf).filter((row) => row.advised.length > 0)
      if (rows.length === 0) continue
      const concerns = listed(rows.map((row) => `${row.concern} (${row.advised.map((s) => s.symbol).join(', ')})`))
      yield {
        subject: built.id,
        related: rows.flatMap((row) => row.advised.map((s) => s.id)),
        location:
          'standards' in built.declared
            ? proposal.locate(built.declared, 'standards')
            : proposal.locate(proposal.header, 'standards'),
        message: {
          vi: `Nên xem xét tiêu chuẩn khuyến nghị cho: ${concerns.vi}.`,
          en: `Consider recommended standards for: ${concerns.en}.`,
        },
      }
    }
  },
} satisfies RuleCode
