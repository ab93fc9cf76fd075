import type { Flag, Text } from '../../kernel/index.js'
import type { Command, CommandGroup } from './command.js'

/** What may stand at a place of a command line. */
export interface Completion {
  readonly word: string
  readonly meaning?: Text
}

/** Where words come from that are not the command line's own: the shell's files and folders, or ids of collections. */
export type CompletionSource = 'file' | 'folder' | { readonly ids: readonly string[] | 'all' }

type Entry = Command | CommandGroup

/** Options of the program itself that take a value, and those that take none. */
const globals: readonly Flag[] = [
  { flags: '--architecture <dir>', meaning: { vi: 'thư mục kiến trúc', en: 'the architecture’s folder' } },
  { flags: '--lang <lang>', values: ['vi', 'en'], meaning: { vi: 'ngôn ngữ', en: 'language' } },
  { flags: '--color <when>', values: ['auto', 'always', 'never'], meaning: { vi: 'màu', en: 'colour' } },
  { flags: '--quiet', meaning: { vi: 'chỉ in lỗi và kết quả máy đọc', en: 'only errors and machine formats' } },
  { flags: '--verbose', meaning: { vi: 'in đầy đủ hơn', en: 'print more' } },
  { flags: '--help', meaning: { vi: 'xem hướng dẫn', en: 'show help' } },
]

/** Which ids a flag of this name takes. */
const idsOf: Readonly<Record<string, readonly string[]>> = {
  '--agency': ['agencies'],
  '--layer': ['layers'],
  '--phase': ['phases'],
  '--focus': ['systems', 'components'],
  '--impact': ['systems', 'components'],
  '--from': ['systems', 'components'],
  '--to': ['systems', 'components'],
}

/**
 * What may be the last of the words that stand after the program's name; those before it are whole. Only what begins with it is
 * given, and sources that the caller has to ask.
 */
export function candidatesFor(
  words: readonly string[],
  commands: readonly Entry[],
): { readonly candidates: readonly Completion[]; readonly source?: CompletionSource } {
  // Some shells split `--flag=value` into three words.
  const line = words.filter((w) => w !== '=')
  const typed = words.at(-1) === '=' ? '' : (line.at(-1) ?? '')
  const before = words.at(-1) === '=' ? line : line.slice(0, -1)
  const { entry, rest } = walk(before, commands)
  const flags = [...('flags' in (entry ?? {}) ? ((entry as Command).flags ?? []) : []), ...globals]

  const joined = /^(--[a-z-]+)=(.*)$/.exec(typed)
  const asked = flagNamed(joined ? joined[1] : before.at(-1), flags)
  if (asked && takesValue(asked)) return valuesOf(asked, joined?.[2] ?? typed, joined ? `${joined[1]}=` : '')
  if (typed.startsWith('-'))
    return starting(
      flags.map(({ flags: f, meaning }) => ({ word: nameOf(f), meaning })),
      typed,
    )
  if (!entry) return starting(commands.map(described), typed)
  if ('commands' in entry) return starting(entry.commands.map(described), typed)
  return argumentsOf(entry, rest, typed)
}

function argumentsOf(entry: Command, given: number, typed: string) {
  const names = entry.args?.split(' ') ?? []
  const name = names[given] ?? (names.at(-1)?.includes('...') ? names.at(-1) : undefined)
  if (name === undefined) return { candidates: [] }
  if (entry.argValues)
    return starting(
      entry.argValues.map((word) => ({ word })),
      typed,
    )
  const kind = name.replace(/[<>[\].]/g, '')
  if (kind === 'id')
    return { candidates: [], source: { ids: entry.name === 'impact' ? ['systems', 'components'] : 'all' } as const }
  if (kind === 'dir') return { candidates: [], source: 'folder' as const }
  return { candidates: [], source: 'file' as const }
}

function valuesOf(
  flag: Flag,
  typed: string,
  prefix: string,
): { candidates: readonly Completion[]; source?: CompletionSource } {
  if (flag.values)
    return starting(
      flag.values.map((v) => ({ word: `${prefix}${v}` })),
      `${prefix}${typed}`,
    )
  const ids = idsOf[nameOf(flag.flags)]
  if (ids) return { candidates: [], source: { ids } }
  const [, kind = ''] = /<([a-z=]+)>/.exec(flag.flags) ?? []
  if (kind === 'dir') return { candidates: [], source: 'folder' }
  return kind === 'file' || kind === 'proposal' ? { candidates: [], source: 'file' } : { candidates: [] }
}

/** The command that the words name, and how many arguments of its own they have. */
function walk(words: readonly string[], commands: readonly Entry[]): { entry?: Entry | undefined; rest: number } {
  let entry: Entry | undefined
  let rest = 0
  for (let i = 0; i < words.length; i++) {
    const word = words[i] ?? ''
    if (word.startsWith('-')) {
      const own = entry && 'flags' in entry ? entry.flags : []
      const flag = flagNamed(word, [...own, ...globals])
      if (flag && takesValue(flag)) i++
      continue
    }
    const inner: readonly Entry[] = entry ? ('commands' in entry ? entry.commands : []) : commands
    const found = inner.find((c) => c.name === word)
    if (found) entry = found
    else rest++
  }
  return { entry, rest }
}

function starting(all: readonly Completion[], typed: string): { candidates: readonly Completion[] } {
  return { candidates: all.filter(({ word }) => word.startsWith(typed)) }
}

function flagNamed(word: string | undefined, flags: readonly Flag[]): Flag | undefined {
  return flags.find((f) => nameOf(f.flags) === word)
}

function nameOf(flags: string): string {
  return flags.split(' ')[0] ?? flags
}

function takesValue(flag: Flag): boolean {
  return flag.flags.includes('<')
}

function described({ name, summary }: Entry): Completion {
  return { word: name, meaning: summary }
}
