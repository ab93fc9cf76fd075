import type { Model } from '../../architecture/index.js'
import type { ImportAnswer, ImportChoice, Imported, ImportQuestion, PlanDraft } from '../../exchange/index.js'
import { type Lang, sayIn } from '../../kernel/index.js'
import { agenciesNamed, stopped, themeIn } from './ask.js'
import type { Io } from './io.js'
import { search, select } from './prompts.js'

/** Shows a plan in a terminal, asks what is unclear, row by row if wanted, and whether to carry it out. @throws InputError where the user stops */
export async function asked(
  draft: PlanDraft,
  model: Model,
  lang: Lang,
  io: Io,
): Promise<{ readonly imported: Imported & { readonly draft: PlanDraft }; readonly agreed: boolean }> {
  io.out.write(draft.shown(false))
  try {
    const settled = await settledBy(draft, model, lang)
    const imported = settled.draft ?? draft
    if (imported !== draft) io.out.write(imported.shown(false))
    return { imported: { ...settled, draft: imported }, agreed: await isAgreed(lang) }
  } catch (error) {
    throw stopped(error) ?? error
  }
}

/** First what columns and words mean, since rows are judged by it; then the rows that are still open. */
async function settledBy(draft: PlanDraft, model: Model, lang: Lang): Promise<Imported> {
  const say = sayIn(lang)
  const none = { rows: new Map<string, ImportAnswer>(), choices: new Map<ImportChoice, string>() }
  const [choices, questions] = [draft.choices.length, draft.questions.length]
  if (choices + questions === 0) return draft.answered(none)
  const how = await select({
    message: say(
      `${choices} cột, giá trị chưa rõ và ${questions} dòng cần quyết định:`,
      `${choices} column(s) or value(s) not known and ${questions} row(s) to decide:`,
    ),
    choices: [
      { value: 'each', name: say('xem từng chỗ', 'one by one') },
      { value: 'rows', name: say('chỉ xem các dòng', 'the rows only') },
      { value: 'open', name: say('để ngỏ, sửa trong tệp kế hoạch', 'leave them open, to be edited in the plan') },
    ],
    theme: themeIn(lang),
  })
  if (how === 'open') return draft.answered(none)
  const chosen = new Map<ImportChoice, string>()
  for (const choice of how === 'each' ? draft.choices : []) {
    const value = await chosenOf(choice, lang)
    if (value === 'rest') break
    if (value !== 'open') chosen.set(choice, value)
  }
  const read = draft.answered({ ...none, choices: chosen })
  const rows = await answersTo(read.draft?.questions ?? [], model, read.draft?.agencies ?? [], lang)
  return rows.size === 0 ? read : (read.draft ?? draft).answered({ ...none, rows })
}

function chosenOf({ message, options }: ImportChoice, lang: Lang): Promise<string> {
  const say = sayIn(lang)
  return select({
    message: message[lang],
    choices: [
      { value: 'open', name: say('để ngỏ', 'leave it open') },
      ...options.map(({ value, name }) => ({ value, name: name[lang] })),
      { value: 'rest', name: say('để ngỏ chỗ này và các chỗ còn lại', 'leave this and the rest open') },
    ],
    theme: themeIn(lang),
  })
}

type Agencies = PlanDraft['agencies']

async function answersTo(
  questions: readonly ImportQuestion[],
  model: Model,
  agencies: Agencies,
  lang: Lang,
): Promise<Map<string, ImportAnswer>> {
  const answers = new Map<string, ImportAnswer>()
  for (const question of questions) {
    const answer = await answerTo(question, model, agencies, lang)
    if (answer === 'rest') break
    answers.set(question.at, answer)
  }
  return answers
}

async function answerTo(
  question: ImportQuestion,
  model: Model,
  agencies: Agencies,
  lang: Lang,
): Promise<ImportAnswer | 'rest'> {
  const say = sayIn(lang)
  const { near, ownerless } = question
  const target = near === undefined ? '' : near.name
  const choice = await select<ImportAnswer['do'] | 'rest'>({
    message: `${question.at} “${question.name}” ${question.why[lang]}`,
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
  })
  if (choice !== 'new' || !ownerless) return choice === 'rest' ? choice : { do: choice }
  const owner = await search({
    message: say('Cơ quan chủ quản:', 'Owner:'),
    source: (term) => agenciesNamed(model, term ?? '', agencies),
    theme: themeIn(lang),
  })
  return { do: choice, owner }
}

function isAgreed(lang: Lang): Promise<boolean> {
  const say = sayIn(lang)
  return select({
    message: say('Thực hiện kế hoạch ngay?', 'Carry the plan out now?'),
    choices: [
      { value: false, name: say('chưa: chỉ ghi tệp kế hoạch để rà soát', 'not yet: write it to be looked over') },
      { value: true, name: say('thực hiện', 'carry it out') },
    ],
    theme: themeIn(lang),
  })
}
