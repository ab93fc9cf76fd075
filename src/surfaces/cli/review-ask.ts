import type { ProposalResult } from '../../appraise/index.js'
import type { Opinions } from '../../architecture/index.js'
import { type Lang, relationLabel, sayIn } from '../../kernel/index.js'
import { orStopped, themeIn } from './ask.js'
import { input, select } from './prompts.js'
import { aboutOf, findingLines, type Open } from './review-open.js'

/** What an officer said in a terminal. */
interface Asked {
  readonly by: string
  readonly findings: NonNullable<Opinions['findings']>
  readonly matches: NonNullable<Opinions['matches']>
  readonly corrections: NonNullable<Opinions['corrections']>
}

type State = Asked['findings'][number]['state']

/** Asks in a terminal: who speaks, what was read wrongly, then finding by finding and match by match. @throws InputError where the user stops */
export function askOpinions(open: Open, judged: ProposalResult, by: string | undefined, lang: Lang): Promise<Asked> {
  return orStopped(() => questions(open, judged, by, lang))
}

async function questions(open: Open, { proposal }: ProposalResult, by: string | undefined, lang: Lang): Promise<Asked> {
  const say = sayIn(lang)
  const theme = themeIn(lang)
  const must = (text: string) => text.trim() !== '' || say('Không được để trống.', 'This must not be empty.')
  const asked = async (message: string) => (await input({ message, validate: must })).trim()
  const name = by ?? (await asked(say('Họ tên cán bộ thẩm định:', 'Your name:')))
  const said: Asked = { by: name, findings: [], matches: [], corrections: [] }
  for (;;) {
    const left = (proposal.functions ?? []).filter((f) => !said.corrections.some((c) => c.remove === f))
    if (left.length === 0) break
    const remove = await select({
      message: say('Chức năng nào đã đọc nhưng không thuộc dự án?', 'Which function is none of the project?'),
      choices: [
        { name: say('không có chức năng nào', 'none'), value: '' },
        ...left.map((value) => ({ name: value, value })),
      ],
      theme,
    })
    if (remove === '') break
    said.corrections.push({ field: 'functions', remove, reason: await asked(say('Lý do:', 'Reason:')) })
  }
  const opinionOf = async (
    lines: readonly string[],
  ): Promise<'rest' | { state: State; reason?: string } | undefined> => {
    const state = await select<State | 'later' | 'rest'>({
      message: lines.join('\n  '),
      choices: [
        { value: 'accepted', name: say('đồng ý', 'agreed') },
        { value: 'set-aside', name: say('gác lại, kèm lý do', 'set aside, with a reason') },
        { value: 'asked', name: say('hỏi lại cơ quan', 'ask the agency') },
        { value: 'later', name: say('để sau', 'later') },
        { value: 'rest', name: say('để sau chỗ này và các chỗ còn lại', 'leave this and the rest') },
      ],
      theme,
    })
    if (state === 'rest') return state
    if (state === 'later') return undefined
    if (state === 'accepted') return { state }
    const reason = await asked(state === 'asked' ? say('Câu hỏi:', 'Question:') : say('Lý do:', 'Reason:'))
    return { state, reason }
  }
  for (const match of open.matches) {
    const opinion = await opinionOf([`${match.name}: ${relationLabel[match.relation][lang]}. ${match.reason}`])
    if (opinion === 'rest') return said
    if (opinion) said.matches.push({ match: match.id, ...opinion, about: match.name })
  }
  const aside = new Set(said.matches.filter((m) => m.state === 'set-aside').map((m) => m.match))
  for (const finding of open.findings) {
    // What rests on a match that was just set aside is set aside with it.
    if (finding.related[0] !== undefined && aside.has(finding.related[0])) continue
    const opinion = await opinionOf(findingLines(finding, lang))
    if (opinion === 'rest') return said
    if (opinion) said.findings.push({ finding: finding.fingerprint, ...opinion, about: aboutOf(finding) })
  }
  return said
}
