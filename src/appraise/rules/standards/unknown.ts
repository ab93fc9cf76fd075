import type { Model } from '../../../architecture/index.js'
import { groupBy } from '../../../kernel/index.js'
import { standardsBases as basis } from '../bases.js'
import type { Found, RuleCode } from '../rule.js'
import { judgedSystems } from '../said.js'
import { levelIn } from '../security/level.js'
import { listed } from '../wording.js'
import { type Declaration, declarations } from './declared.js'
import { isRecognised } from './recognise.js'

export const unknown = {
  id: 'standards/unknown',
  severity: 'info',
  basis,
  architecture: ({ model, locate }) => {
    const own = [...model.systems.values()].filter((s) => model.originOf(s) === 'workspace')
    return unrecognised(model, declarations(model, own, model.dependencies, locate))
  },
  proposal: ({ proposal, base, dependencies, locate }) =>
    unrecognised(base, declarations(base, judgedSystems(proposal), dependencies, locate)),
} satisfies RuleCode

function* unrecognised(model: Model, declared: Iterable<Declaration>): Iterable<Found> {
  if (model.standards.size === 0) return
  const open = [...declared].filter((one) => !isRecognised(one) && levelIn(one.text) === undefined)
  for (const [subject, list] of groupBy(open, (one) => one.subject)) {
    const names = listed(list.map((d) => `“${d.text}”`))
    const [first, ...more] = list
    yield {
      subject,
      location: first?.location,
      relatedLocations: more.flatMap((d) => d.location ?? []),
      message: {
        vi: `Chưa có trong danh mục tiêu chuẩn: ${names.vi}.`,
        en: `Not in the catalogue of standards: ${names.en}.`,
      },
    }
  }
}
