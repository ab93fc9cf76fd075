import { sayIn, visibleLine } from '../../kernel/index.js'
import { isRealDate } from '../../language/index.js'
import type { Conflict, DuplicateGroup, Merge } from '../../lifecycle/index.js'
import { groupText } from '../../present/index.js'
import { themeIn } from './ask.js'
import type { Options } from './command.js'
import { aYearAfter, carryOut, groupsOf, keepingApart, merging, tellMerged } from './duplicate-records.js'
import type { Globals, Io } from './io.js'
import { widthOf } from './output.js'
import { paintFor } from './paint.js'
import { input, select } from './prompts.js'
import { rewrite } from './rewrite.js'
import { changing, soundWorkspace } from './workspace.js'

/**
 * Goes through the groups one by one and asks what to do with each; what is decided is written at once, so that stopping loses
 * nothing.
 */
export async function walk(options: Options, globals: Globals, io: Io): Promise<void> {
  const say = sayIn(globals.lang)
  const theme = themeIn(globals.lang)
  const paint = await paintFor(io.err, globals, io.env)
  const later = new Set<string>()
  let workspace = soundWorkspace(globals, io)
  try {
    for (;;) {
      const open = groupsOf(workspace, options, globals, io).groups.filter((group) => !later.has(keyOf(group)))
      const [group] = open
      if (!group) break
      io.err.write(`\n${say(`Còn ${open.length} nhóm.`, `${open.length} left.`)} ${visibleLine(group.message)}\n`)
      io.err.write(groupText(group, { lang: globals.lang, paint, width: widthOf(io.err) }, globals.verbose))
      const answer = await whatToDo(group, say, theme)
      if (answer === 'stop') break
      if (answer === 'later') later.add(keyOf(group))
      else {
        if (answer === 'merge') await merge(group)
        else await apart(group)
        workspace = soundWorkspace(globals, io)
      }
    }
  } catch (error) {
    if (!(error instanceof Error) || error.name !== 'ExitPromptError') throw error
  }
  io.err.write(`${say(`Để sau: ${later.size} nhóm.`, `Left for later: ${later.size}.`)}\n`)

  async function merge(group: DuplicateGroup): Promise<void> {
    const own = group.records.filter((r) => !r.packed)
    const keep = await select({
      message: say('Giữ bản ghi nào?', 'Which one stays?'),
      choices: own.map((r) => ({ value: r.id, name: `${r.name} (${r.id}) ${r.place ?? ''}` })),
      default: group.keep,
      theme,
    })
    const drop = own.map((r) => r.id).filter((id) => id !== keep)
    const take = new Map<string, string>()
    const shown = new Map<string, string>()
    const open = (merge: Merge) => merge.conflicts.filter((c) => shown.get(c.field) !== JSON.stringify(c.values))
    let asked = open(merging(workspace, keep, drop, take))
    for (;;) {
      for (const conflict of asked) {
        shown.set(conflict.field, JSON.stringify(conflict.values))
        take.set(conflict.field, await whose(conflict, say, theme))
      }
      // While a person thinks nobody else is kept waiting: the workspace is read again for the writing, and asked of what is new in it.
      asked = await changing(false, globals, io, async (now) => {
        const merge = merging(now, keep, drop, take)
        const more = open(merge)
        if (more.length === 0) carryOut(now, { ...merge, conflicts: [] }, globals, io)
        return more
      })
      if (asked.length === 0) return
      io.err.write(
        `${say('Kiến trúc đã thay đổi trong lúc chờ; còn chỗ khác nhau:', 'The architecture changed meanwhile; there is more that differs:')}\n`,
      )
    }
  }

  async function apart(group: DuplicateGroup): Promise<void> {
    const must = (text: string) => text.trim() !== '' || say('Không được để trống.', 'This must not be empty.')
    const reason = await input({ message: say('Vì sao là khác nhau?', 'Why are they different?'), validate: must })
    const approvedBy = await input({ message: say('Ai xác nhận?', 'Who confirms it?'), validate: must })
    const expires = await input({
      message: say('Xem lại vào ngày:', 'To be looked at again on:'),
      default: aYearAfter(io.today()),
      validate: (day) => isRealDate(day) || say('Viết dạng 2027-06-30.', 'Write it as 2027-06-30.'),
    })
    const ids = group.records.map((r) => r.id)
    await changing(false, globals, io, async (now) =>
      tellMerged(rewrite(now, keepingApart(now, ids, { reason, approvedBy, expires }, io), io), false, globals, io),
    )
  }
}

type Say = ReturnType<typeof sayIn>
type Theme = ReturnType<typeof themeIn>

function whatToDo(group: DuplicateGroup, say: Say, theme: Theme): Promise<'merge' | 'apart' | 'later' | 'stop'> {
  const canMerge = group.records.filter((r) => !r.packed).length > 1
  return select({
    message: say('Xử lý thế nào?', 'What is to be done?'),
    choices: [
      ...(canMerge ? [{ value: 'merge' as const, name: say('Gộp thành một bản ghi', 'Merge into one') }] : []),
      { value: 'apart' as const, name: say('Là các hệ thống khác nhau (ghi lý do)', 'They are different (say why)') },
      { value: 'later' as const, name: say('Để sau', 'Later') },
      { value: 'stop' as const, name: say('Dừng ở đây', 'Stop here') },
    ],
    theme,
  })
}

function whose({ field, taken, values }: Conflict, say: Say, theme: Theme): Promise<string> {
  return select({
    message: say(`${field}: lấy giá trị nào?`, `${field}: which value?`),
    choices: values.map(({ id, value }) => ({ value: id, name: `${JSON.stringify(value)} (${id})` })),
    default: taken,
    theme,
  })
}

const keyOf = (group: DuplicateGroup) => group.records.map((r) => r.id).join(' ')
