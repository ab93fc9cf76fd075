import * as Type from 'typebox'

const closed = { additionalProperties: false }

/** What a reader must answer, and nothing else. */
export const answerSchema = Type.Object(
  {
    verdict: Type.Enum(['duplicate', 'overlap', 'reuse', 'upgrade', 'none']),
    system: Type.String({ maxLength: 200 }),
    reason: Type.String({ maxLength: 2000 }),
    quotes: Type.Array(
      Type.Object({ of: Type.String({ maxLength: 200 }), line: Type.String({ maxLength: 2000 }) }, closed),
      { maxItems: 40 },
    ),
  },
  closed,
)
export type ReaderAnswer = Type.Static<typeof answerSchema>

/** What a second reader says of a proposal, beside our verdict: it never takes its place. */
export const ReaderOpinion = Type.Object(
  {
    model: Type.String({ description: 'The model as its server calls it, else as it was asked for' }),
    digest: Type.String({ description: 'sha256:… of question and answer' }),
    verdict: Type.Optional(Type.Enum(['duplicate', 'overlap', 'reuse', 'upgrade', 'none'])),
    moves: Type.Optional(
      Type.Enum(['confirms', 'raises', 'lowers'], { description: 'Where it leaves our own verdict, were it followed' }),
    ),
    system: Type.Optional(Type.String({ description: 'Id of the system that the verdict is about' })),
    name: Type.Optional(Type.String()),
    reason: Type.Optional(Type.String()),
    quotes: Type.Array(Type.Object({ of: Type.String(), line: Type.String() }, closed), {
      description: 'Lines that stand in the texts, word for word',
    }),
    discarded: Type.Integer({ description: 'Quotes that stand in no text and were thrown away' }),
    fault: Type.Optional(Type.String({ description: 'Why there is no opinion' })),
  },
  { title: 'Ý kiến của mô hình đọc hiểu, cần cán bộ xác nhận', ...closed },
)
export type ReaderOpinion = Type.Static<typeof ReaderOpinion>

/** That a second reader was used in a run, which every result says. */
export const ReaderUse = Type.Object(
  {
    model: Type.String(),
    rules: Type.String({ description: 'sha256:… of the rules that it was given' }),
    asked: Type.Integer({ description: 'Proposals of which our own verdict is unsure, so that it was asked' }),
    answered: Type.Integer({ description: 'Those of which its opinion stands on lines of the texts' }),
  },
  closed,
)
export type ReaderUse = Type.Static<typeof ReaderUse>
