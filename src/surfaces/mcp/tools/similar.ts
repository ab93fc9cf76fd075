import * as Type from 'typebox'
import { matchOf, ResultMatch } from '../../../appraise/index.js'
import { catalogue } from '../../../match/index.js'
import { dayAsked } from '../desk.js'
import { atMost, closed, daySchema, longestQuestion, tool, wordsSchema } from '../tool.js'

export const similar = tool({
  name: 'similar',
  title: { vi: 'Đã có hệ thống tương tự chưa', en: 'Has anyone got this already' },
  description: {
    vi: 'Tìm các hệ thống trong kiến trúc gần nhất với một mô tả bằng lời, kèm bằng chứng từng dòng. Dùng khi mới có ý tưởng; hồ sơ đã có thì dùng check_proposal.',
    en: 'The systems of the architecture nearest to a description in words, with evidence line by line. For an idea; for a dossier use check_proposal.',
  },
  input: (lang) =>
    Type.Object(
      {
        text: wordsSchema(
          longestQuestion,
          {
            vi: 'Mô tả bằng tiếng Việt: phần mềm làm gì, cho ai, trên dữ liệu nào',
            en: 'What it does, for whom, on which data; in Vietnamese',
          }[lang],
        ),
        limit: atMost(10, 5, lang),
        asOf: daySchema(
          { vi: 'Xét tại ngày nào; mặc định hôm nay', en: 'The day asked about; today by default' }[lang],
        ),
      },
      closed,
    ),
  output: Type.Object(
    {
      asOf: Type.String(),
      matches: Type.Array(ResultMatch, { description: 'Nearest first; a near system is no verdict' }),
      ambiguous: Type.Array(Type.Object({ term: Type.String(), meanings: Type.Array(Type.String()) }, closed), {
        description: 'Abbreviations that mean several things and were not written out',
      }),
    },
    closed,
  ),
  run: ({ text, limit = 5, asOf }, desk) => {
    const workspace = desk.sound()
    const { model } = workspace
    const on = dayAsked(asOf, workspace, desk)
    const finder = desk.recall.finder(catalogue(model, on), model)
    return {
      asOf: on,
      matches: finder.similar(text, limit).map((match) => matchOf(match, model, new Map(), on, desk.lang)),
      ambiguous: finder.ambiguous(text),
    }
  },
})
