import type { Model } from '../../architecture/index.js'
import type { ImportAnswer, ImportChoice, Imported, ImportQuestion, PlanDraft } from '../../exchange/index.js'
import { type Lang, sayIn } from '../../kernel/index.js'
import { agenciesNamed, stopped, themeIn } from './ask.js'
import type { Io } from './io.js'
import { search, select } from './prompts.js'

/** What a person made of a plan in a terminal: the import with the answers, and whether it is carried out. */
export interface Asked {
  readonly imported: Imported & { readonly draft: PlanDraft }
  readonly agreed: boolean
  /** The user stopped before the last question; the answers given until then are in the import. */
  readonly stopped: boolean
}

/** The answers so far, whether or not all questions were put. */
interface Given {
  readonly choices: Map<ImportChoice, string>
  readonly rows: Map<string, ImportAnswer>
}

/**
 * Shows a plan in a terminal, asks what is unclear, row by row if wanted, and whether to carry it out.
 * @throws InputError where the user stops before anything was answered
 */
export async function asked(draft: PlanDraft, model: Model, lang: Lang, io: Io): Promise<Asked> {
  io.out.write(draft.shown(false))
  const given: Given = { choices: new Map(), rows: new Map() }
  const imported = () => {
    const settled = settledBy(draft, given)
    return { ...settled, draft: settled.draft ?? draft }
  }
  try {
    await askInto(given, draft, model, lang)
    const settled = imported()
    if (settled.draft !== draft) io.out.write(settled.draft.shown(false))
    return { imported: settled, agreed: await isAgreed(lang), stopped: false }
  } catch (error) {
    const stop = stopped(error)
    if (!stop) throw error
    if (given.choices.size + given.rows.size === 0) throw stop
    return { imported: imported(), agreed: false, stopped: true }
  }
}

/** First what columns and words mean, since rows are judged by it; then the rows that are still open. */
function settledBy(draft: PlanDraft, { choices, rows }: Given): Imported {
  const read = draft.answered({ rows: new Map(), choices })
  return rows.size === 0 ? read : (read.draft ?? draft).answered({ rows, choices: new Map() })
}

async function askInto(given: Given, draft: PlanDraft, model: Model, lang: Lang): Promise<void> {
  const say = sayIn(lang)
  const [choices, questions] = [draft.choices.length, draft.questions.length]
  if (choices + questions === 0) return
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
  if (how === 'open') return
  if (how === 'each')
    await throughAll(
      draft.choices,
      (choice, isFirst) => chosenOf(choice, isFirst, lang),
      (choice, value) => (value === 'open' ? given.choices.delete(choice) : given.choices.set(choice, value)),
    )
  const read = given.choices.size === 0 ? draft : (settledBy(draft, given).draft ?? draft)
  await throughAll(
    read.questions,
    (question, isFirst) => answerTo(question, isFirst, model, read.agencies, lang),
    ({ at }, answer) => given.rows.set(at, answer),
  )
}

/** Puts questions one after the other, back to the one before where that is wanted, until all are put or the rest is left open. */
export async function throughAll<Q, A>(
  questions: readonly Q[],
  ask: (question: Q, isFirst: boolean) => Promise<A | 'back' | 'rest'>,
  keep: (question: Q, answer: A) => void,
): Promise<void> {
  for (let place = 0; place < questions.length; place++) {
    const question = questions[place]
    if (question === undefined) return
    const answer = await ask(question, place === 0)
    if (answer === 'rest') return
    if (answer === 'back') place = Math.max(place - 2, -1)
    else keep(question, answer)
  }
}

/** The choices with which each question ends. */
const ways = (isFirst: boolean, say: (vi: string, en: string) => string, rest: string) => [
  ...(isFirst ? [] : [{ value: 'back' as const, name: say('quay lại câu trước', 'back to the question before') }]),
  { value: 'rest' as const, name: rest },
]

function chosenOf({ message, options }: ImportChoice, isFirst: boolean, lang: Lang): Promise<string> {
  const say = sayIn(lang)
  return select({
    message: message[lang],
    choices: [
      { value: 'open', name: say('để ngỏ', 'leave it open') },
      ...options.map(({ value, name }) => ({ value, name: name[lang] })),
      ...ways(isFirst, say, say('để ngỏ chỗ này và các chỗ còn lại', 'leave this and the rest open')),
    ],
    theme: themeIn(lang),
  })
}

type Agencies = PlanDraft['agencies']

async function answerTo(
  question: ImportQuestion,
  isFirst: boolean,
  model: Model,
  agencies: Agencies,
  lang: Lang,
): Promise<ImportAnswer | 'back' | 'rest'> {
  const say = sayIn(lang)
  const { near, ownerless } = question
  const target = near === undefined ? '' : near.name
  const choice = await select<ImportAnswer['do'] | 'back' | 'rest'>({
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
      ...ways(isFirst, say, say('để ngỏ dòng này và các dòng còn lại', 'leave this and the rest open')),
    ],
    theme: themeIn(lang),
  })
  if (choice === 'back' || choice === 'rest') return choice
  if (choice !== 'new' || !ownerless) return { do: choice }
  const back = { value: '', name: say('(quay lại: chọn cách xử lý khác)', '(back: do something else with it)') }
  const owner = await search({
    message: say('Cơ quan chủ quản (gõ để tìm):', 'Owner (type to find it):'),
    // Nobody is the owner because nothing was typed.
    source: (term = '') => {
      const found = agenciesNamed(model, term, agencies)
      return term.trim() === '' ? [back, ...found] : [...found, back]
    },
    theme: themeIn(lang),
  })
  return owner === '' ? answerTo(question, isFirst, model, agencies, lang) : { do: choice, owner }
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
