import * as Type from 'typebox'
import { InputError } from '../../../kernel/index.js'
import { explanationOf, idsLike, noPaint } from '../../../present/index.js'
import { closed, longestId, tool, wordsSchema } from '../tool.js'

export const explain = tool({
  name: 'explain',
  title: { vi: 'Giải thích một mã', en: 'Explain an id' },
  description: {
    vi: 'Giải thích một quy tắc (ví dụ hosting/no-backup), văn bản, tiêu chuẩn, hệ thống hoặc bất kỳ mã nào: là gì, căn cứ nào, xử lý ra sao.',
    en: 'A rule (such as hosting/no-backup), legal document, standard, system or any other id: what it is, on what it rests, what to do.',
  },
  input: (lang) =>
    Type.Object({ id: wordsSchema(longestId, { vi: 'Mã cần giải thích', en: 'The id to explain' }[lang]) }, closed),
  output: Type.Object(
    {
      kind: Type.String({ description: '“rule”, or the collection that holds it' }),
      id: Type.String(),
      name: Type.String(),
      page: Type.String({ description: 'Plain text' }),
    },
    closed,
  ),
  run: ({ id }, desk) => {
    const { model } = desk.workspace()
    const explanation = explanationOf(id, model, desk.lang, noPaint)
    if (explanation) return explanation
    const near = idsLike(id, model)
    throw new InputError({
      vi: `Không có mã nào là “${id}”. ${near?.vi ?? ''}`.trim(),
      en: `There is nothing with the id “${id}”. ${near?.en ?? ''}`.trim(),
    })
  },
})
