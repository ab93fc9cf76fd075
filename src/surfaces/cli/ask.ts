import type { Model } from '../../architecture/index.js'
import { InputError, type Lang, sayIn, scopeLabel } from '../../kernel/index.js'
import { withoutAccents } from '../../language/index.js'
import type { Finder } from '../../match/index.js'
import { words } from '../../present/index.js'
import { input, search, select } from './prompts.js'

/** What a proposal says at its beginning, as far as it is known. */
export interface ProposalAnswers {
  title?: string
  agency?: string
  kind?: string
  purpose?: string
  functions?: readonly string[]
  data?: readonly string[]
  users?: readonly string[]
  scope?: string
  task?: string
  from?: string
  to?: string
  budget?: number
  upgrades?: readonly string[]
}

/** Which keys do what, in the words of a language. */
export const themeIn = (lang: Lang) => {
  const say = sayIn(lang)
  return {
    style: {
      keysHelpTip: () => say('↑↓ di chuyển • Enter chọn • Ctrl+C dừng', '↑↓ move • Enter choose • Ctrl+C stop'),
    },
  }
}

/** What is told where the user stops; nothing where an error is another. */
export function stopped(error: unknown): InputError | undefined {
  if (!(error instanceof Error) || error.name !== 'ExitPromptError') return undefined
  return new InputError({ vi: 'Đã dừng theo yêu cầu; chưa ghi gì.', en: 'Stopped as you asked; nothing was written.' })
}

/** The agencies whose names hold what was typed, those that are new and the province's own first. */
export function agenciesNamed(
  model: Model,
  term: string,
  fresh: readonly { readonly id: string; readonly name: string; readonly shortName?: string }[] = [],
) {
  return named([...fresh, ...ownFirst(model)], term, (a) => a.shortName ?? '')
}

/**
 * Asks in a terminal for what a proposal needs and the command line did not say. While the title is typed, systems that come
 * near it are shown.
 * @throws InputError where the user stops
 */
export function askProposal(
  known: ProposalAnswers,
  model: Model,
  finder: Finder,
  lang: Lang,
): Promise<ProposalAnswers> {
  return orStopped(() => questions(known, model, finder, lang))
}

/** What questions in a terminal come to. @throws InputError where the user stops */
export async function orStopped<T>(asking: () => Promise<T>): Promise<T> {
  try {
    return await asking()
  } catch (error) {
    throw stopped(error) ?? error
  }
}

async function questions(known: ProposalAnswers, model: Model, finder: Finder, lang: Lang): Promise<ProposalAnswers> {
  const say = sayIn(lang)
  const must = (text: string) => text.trim() !== '' || say('Không được để trống.', 'This must not be empty.')
  const theme = themeIn(lang)
  const answers = { ...known }
  if (answers.title === undefined) {
    const chosen = await search<{ title: string } | { system: string }>({
      message: say(
        'Tên đề xuất (vừa gõ vừa xem đã có ai làm chưa):',
        'Title (type to see whether anyone has got this):',
      ),
      source: (term) => titlesLike(term ?? '', model, finder, say),
      pageSize: 9,
      theme,
    })
    if ('title' in chosen) answers.title = chosen.title
    else {
      const system = model.systems.get(chosen.system)
      answers.upgrades = [chosen.system]
      answers.kind ??= 'upgrade'
      answers.title = await input({
        message: say('Tên đề xuất:', 'Title:'),
        default: `Nâng cấp ${system?.name ?? chosen.system}`,
        validate: must,
      })
    }
  }
  answers.agency ??= await search({
    message: say('Cơ quan đề xuất:', 'Agency:'),
    // The province's own agencies before those of content packs.
    source: (term) => agenciesNamed(model, term ?? ''),
    theme,
  })
  answers.kind ??= await select({
    message: say('Loại đề xuất:', 'Kind:'),
    choices: choicesOf(words[lang].proposalKinds),
    theme,
  })
  answers.purpose ??= await input({
    message: say('Mục tiêu, sự cần thiết (một, hai câu):', 'Purpose (a sentence or two):'),
    validate: must,
  })
  answers.functions ??= await severalLines(say('Chức năng', 'Function'), say)
  answers.scope ??= await select({
    message: say('Phạm vi phục vụ:', 'Scope:'),
    choices: Object.entries(scopeLabel).map(([value, label]) => ({ value, name: label[lang] })),
    default: 'province',
    theme,
  })
  if (answers.task === undefined && model.tasks.size > 0) {
    const task = await search({
      message: say('Nhiệm vụ của lộ trình:', 'Task of the roadmap:'),
      source: (term) => [
        ...(term ? [] : [{ name: say('chưa xác định', 'not known yet'), value: '' }]),
        ...named(model.tasks.values(), term ?? '', () => ''),
      ],
      theme,
    })
    if (task !== '') answers.task = task
  }
  if (answers.budget === undefined) {
    const budget = await input({
      message: say('Tổng kinh phí, triệu đồng (bỏ trống nếu chưa có):', 'Budget in million dong (empty if not known):'),
      validate: (text) =>
        /^\d*(\.\d+)?$/.test(text.trim()) || say('Ghi số, ví dụ 1500.', 'Write a number such as 1500.'),
    })
    if (budget.trim() !== '') answers.budget = Number(budget)
  }
  return answers
}

/** The words as typed, as a new proposal; then what exists and comes near. */
function titlesLike(term: string, model: Model, finder: Finder, say: (vi: string, en: string) => string) {
  const typed = term.trim()
  if (typed.length < 3) return []
  const near = finder.similar(typed, 6).filter((m) => m.score >= 0.3)
  return [
    { name: `${say('Đề xuất mới', 'A new proposal')}: ${typed}`, value: { title: typed } },
    ...near.map((m) => {
      const owner = model.agencies.get(model.systems.get(m.id)?.owner ?? '')
      return {
        name: `${say('Đã có', 'Exists')}: ${m.name}${owner ? `, ${owner.shortName ?? owner.name}` : ''}`,
        value: { system: m.id },
        description: say(
          'Chọn dòng này nếu đề xuất là nâng cấp hệ thống đó.',
          'Choose this if the proposal improves that system.',
        ),
      }
    }),
  ]
}

/** The province's agencies, then those that came with content packs. */
function ownFirst(model: Model) {
  const agencies = [...model.agencies.values()]
  const isOwn = (a: (typeof agencies)[number]) => model.originOf(a) === 'workspace'
  return [...agencies.filter(isOwn), ...agencies.filter((a) => !isOwn(a))]
}

function named<T extends { readonly id: string; readonly name: string }>(
  entities: Iterable<T>,
  term: string,
  also: (entity: T) => string,
) {
  const plain = (text: string) => withoutAccents(text.normalize('NFC')).toLowerCase()
  const wanted = plain(term).split(/\s+/).filter(Boolean)
  return [...entities]
    .filter((e) => wanted.every((word) => plain(`${e.name} ${also(e)} ${e.id}`).includes(word)))
    .slice(0, 50)
    .map((e) => ({ name: `${e.name} (${e.id})`, value: e.id }))
}

/** Lines until an empty one. */
async function severalLines(name: string, say: (vi: string, en: string) => string): Promise<string[]> {
  const lines: string[] = []
  for (;;) {
    const line = await input({
      message: `${name} ${lines.length + 1} ${say('(bỏ trống để kết thúc)', '(empty to end)')}:`,
    })
    if (line.trim() === '') return lines
    lines.push(line.trim())
  }
}

function choicesOf(labels: Readonly<Record<string, string>>) {
  return Object.entries(labels).map(([value, name]) => ({ value, name }))
}
