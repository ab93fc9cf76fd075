import * as Type from 'typebox'
import { ownProposals } from '../../../architecture/index.js'
import { didYouMean, InputError } from '../../../kernel/index.js'
import { firstDay } from '../../../language/index.js'
import { impactFacts } from '../../../present/index.js'
import { atMost, closed, daySchema, longestId, tool, wordsSchema } from '../tool.js'

const Named = Type.Object({ id: Type.String(), name: Type.String() }, closed)
const Affected = Type.Object({
  ...Named.properties,
  of: Type.Enum(['system', 'component']),
  owner: Type.Optional(Named),
  distance: Type.Integer({ description: '1: directly; 2: through one other' }),
})

export const impact = tool({
  name: 'impact',
  title: { vi: 'Ảnh hưởng khi thay đổi, dừng một hệ thống', en: 'What a change or loss would do' },
  description: {
    vi: 'Hệ thống, cơ quan, dữ liệu, đề xuất nào phụ thuộc vào một hệ thống hoặc thành phần; có phải điểm hỏng đơn lẻ không; nếu nêu ngày dừng thì còn thiếu gì theo từng giai đoạn.',
    en: 'Which systems, agencies, data and proposals depend on a system or component; whether it is a single point of failure; with a day of retirement also what would be left without it, phase by phase.',
  },
  input: (lang) =>
    Type.Object(
      {
        id: wordsSchema(longestId, { vi: 'Mã hệ thống hoặc thành phần', en: 'Id of a system or component' }[lang]),
        retireOn: daySchema(
          { vi: 'Ngày (tháng, năm) dừng hoạt động', en: 'The day, month or year of retirement' }[lang],
        ),
        limit: atMost(200, 50, lang),
      },
      closed,
    ),
  output: Type.Object({
    ...Named.properties,
    of: Type.Enum(['system', 'component']),
    owner: Type.Optional(Named),
    criticality: Type.Object({
      reach: Type.Integer(),
      cutsOff: Type.Integer(),
      singlePointOfFailure: Type.Boolean(),
    }),
    dependents: Type.Array(Affected, { description: 'Nearest first' }),
    leftOut: Type.Integer({ description: 'Dependents beyond the limit' }),
  }),
  run: ({ id, retireOn, limit = 50 }, desk) => {
    const workspace = desk.sound()
    const { model } = workspace
    const proposals = ownProposals(workspace)?.proposals.map((p) => p.proposal)
    const facts = impactFacts(model, id, { day: retireOn && firstDay(retireOn), proposals })
    if (facts) {
      const dependents = facts.dependents.slice(0, limit)
      return { ...facts, dependents, leftOut: facts.dependents.length - dependents.length }
    }
    const near = didYouMean(id, [...model.systems.keys(), ...model.components.keys()])
    throw new InputError({
      vi: `Không có hệ thống, thành phần nào mang mã “${id}”. ${near?.vi ?? ''}`.trim(),
      en: `There is no system or component “${id}”. ${near?.en ?? ''}`.trim(),
    })
  },
})
