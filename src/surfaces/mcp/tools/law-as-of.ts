import * as Type from 'typebox'
import { InputError } from '../../../kernel/index.js'
import { firstDay } from '../../../language/index.js'
import { LawResult, lawOn } from '../../../lifecycle/index.js'
import { dayAsked } from '../desk.js'
import { closed, daySchema, tool } from '../tool.js'

const { tool: _, ...facts } = LawResult.properties

export const lawAsOf = tool({
  name: 'law_as_of',
  title: { vi: 'Quy định áp dụng tại một ngày', en: 'The law on a day' },
  description: {
    vi: 'Chế độ đầu tư, nội dung hồ sơ phải có và văn bản còn hiệu lực tại một ngày; nếu nêu since thì thêm những gì đã thay đổi từ ngày đó. Mỗi văn bản có độ tin cậy; chỗ ghi recalled phải tra lại nguyên văn.',
    en: 'The investment regime, what a dossier must hold and the documents in force on a day; with since also what changed since. Each document bears its confidence; what is recalled must be looked up.',
  },
  input: (lang) =>
    Type.Object(
      {
        day: daySchema({ vi: 'Ngày xét; mặc định hôm nay', en: 'The day asked about; today by default' }[lang]),
        since: daySchema({ vi: 'Ngày trước đó để so sánh', en: 'An earlier day to compare with' }[lang]),
      },
      closed,
    ),
  output: Type.Object(facts, closed),
  run: ({ day: asked, since: before }, desk) => {
    const workspace = desk.sound()
    const asOf = dayAsked(asked, workspace, desk)
    const since = before && firstDay(before)
    if (since !== undefined && since >= asOf)
      throw new InputError({
        vi: `Ngày since (${since}) phải trước ngày xét (${asOf}).`,
        en: `The day of since (${since}) must come before the day asked about (${asOf}).`,
      })
    const { tool: _, ...law } = lawOn(workspace.model, { asOf, since, lang: desk.lang, version: desk.version })
    return law
  },
})
