import search from '@inquirer/search'
import select from '@inquirer/select'
import type { Model } from '../../architecture/index.js'
import type { Answer, Draft, Imported, Question } from '../../exchange/index.js'
import { type Lang, sayIn, visibleLine } from '../../kernel/index.js'
import { agenciesNamed, context, stopped, themeIn } from './ask.js'
import type { Io } from './io.js'

/** Shows a plan in a terminal, asks what is unclear, row by row if wanted, and whether to carry it out. @throws InputError where the user stops */
export async function asked(
  draft: Draft,
  model: Model,
  lang: Lang,
  io: Io,
): Promise<{ readonly imported: Imported & { readonly draft: Draft }; readonly agreed: boolean }> {
  io.out.write(draft.shown(false))
  try {
    const answers = await answersTo(draft.questions, model, lang)
    const imported = draft.answered(answers)
    const settled = imported.draft ?? draft
    if (answers.size > 0) io.out.write(settled.shown(false))
    return { imported: { ...imported, draft: settled }, agreed: await isAgreed(lang) }
  } catch (error) {
    throw stopped(error) ?? error
  }
}

async function answersTo(questions: readonly Question[], model: Model, lang: Lang): Promise<Map<string, Answer>> {
  const say = sayIn(lang)
  const answers = new Map<string, Answer>()
  if (questions.length === 0) return answers
  const how = await select(
    {
      message: say(`${questions.length} dòng cần quyết định:`, `${questions.length} row(s) to decide:`),
      choices: [
        { value: 'each', name: say('xem từng dòng', 'one by one') },
        { value: 'open', name: say('để ngỏ, sửa trong tệp kế hoạch', 'leave them open, to be edited in the plan') },
      ],
      theme: themeIn(lang),
    },
    context,
  )
  if (how === 'open') return answers
  for (const question of questions) {
    const answer = await answerTo(question, model, lang)
    if (answer === 'rest') break
    answers.set(question.at, answer)
  }
  return answers
}

async function answerTo(question: Question, model: Model, lang: Lang): Promise<Answer | 'rest'> {
  const say = sayIn(lang)
  const { near, ownerless } = question
  const target = near === undefined ? '' : visibleLine(near.name)
  const choice = await select<Answer['do'] | 'rest'>(
    {
      message: visibleLine(`${question.at} “${question.name}” ${question.why[lang]}`),
      choices: [
        ...(near
          ? [
              {
                value: 'same' as const,
                name: say(`là “${target}”, không lấy gì từ dòng này`, `it is “${target}”, nothing is taken`),
              },
              ...(model.systems.has(near.id)
                ? [
                    {
                      value: 'update' as const,
                      name: say(`là “${target}”, cập nhật theo dòng này`, `it is “${target}”, to be updated`),
                    },
                  ]
                : []),
            ]
          : []),
        { value: 'new' as const, name: say('khác nhau: thêm hệ thống mới', 'different: a new system') },
        { value: 'skip' as const, name: say('bỏ qua', 'leave it out') },
        { value: 'unclear' as const, name: say('để ngỏ', 'leave it open') },
        { value: 'rest' as const, name: say('để ngỏ dòng này và các dòng còn lại', 'leave this and the rest open') },
      ],
      theme: themeIn(lang),
    },
    context,
  )
  if (choice !== 'new' || !ownerless) return choice === 'rest' ? choice : { do: choice }
  const owner = await search(
    {
      message: say('Cơ quan chủ quản:', 'Owner:'),
      source: (term) => agenciesNamed(model, term ?? ''),
      theme: themeIn(lang),
    },
    context,
  )
  return { do: choice, owner }
}

function isAgreed(lang: Lang): Promise<boolean> {
  const say = sayIn(lang)
  return select(
    {
      message: say('Thực hiện kế hoạch ngay?', 'Carry the plan out now?'),
      choices: [
        { value: false, name: say('chưa: chỉ ghi tệp kế hoạch để rà soát', 'not yet: write it to be looked over') },
        { value: true, name: say('thực hiện', 'carry it out') },
      ],
      theme: themeIn(lang),
    },
    context,
  )
}
