import { budgetOf, linesByProject } from '../../../architecture/index.js'
import { million } from '../../../kernel/index.js'
import type { RuleCode } from '../rule.js'
import { called } from '../wording.js'

export const overBudget = {
  id: 'progress/over-budget',
  severity: 'error',
  basis: [],
  yaml: 'spent',
  *architecture({ model, locate }) {
    for (const [project, lines] of linesByProject(model)) {
      for (const { line, decision } of lines) {
        const budget = budgetOf({ line, decision })
        if (budget === undefined || line.spent === undefined || line.spent <= budget) continue
        yield {
          subject: project,
          location: locate(line, 'spent'),
          message: {
            vi: `Lũy kế giải ngân của ${called(model, project)} là ${million(line.spent, 'vi')}, vượt kinh phí được duyệt ${million(budget, 'vi')}.`,
            en: `${called(model, project)} has spent ${million(line.spent, 'en')} of a budget of ${million(budget, 'en')}.`,
          },
        }
      }
    }
  },
} satisfies RuleCode
