import { rulesTable } from '../../appraise/index.js'
import { findById, indexedCollections, loadWorkspace, type Model } from '../../architecture/index.js'
import { append, InputError, type Lang, visibleLine } from '../../kernel/index.js'
import { type Completion, candidatesFor } from './candidates.js'
import type { Command, CommandGroup } from './command.js'
import { type ExitCode, exitCode, type Io } from './io.js'

/**
 * Answers a shell that asks what may come next: a candidate a line, with its meaning behind a tab; `:file` and `:dir` ask the
 * shell itself. What is at fault is passed over in silence: a shell has no place to show it.
 * @param words what stands after the program's name; the last may be unfinished
 */
export async function complete(
  words: readonly string[],
  commands: readonly (Command | CommandGroup)[],
  lang: Lang,
  io: Io,
): Promise<ExitCode> {
  const { candidates, source } = candidatesFor(words, commands)
  const lines = candidates.map(({ word, meaning }) => line(word, meaning?.[lang]))
  if (source === 'file') lines.push(':file')
  else if (source === 'folder') lines.push(':dir')
  else if (source) append(lines, await idsIn(source.ids, words, lang, io))
  io.out.write(lines.map((l) => `${l}\n`).join(''))
  return exitCode.ok
}

function line(word: string, meaning: string | undefined): string {
  return meaning === undefined ? word : `${word}\t${visibleLine(meaning).replaceAll('\t', ' ')}`
}

/** The ids of the workspace that begin as what was typed; of packs too, where any id may stand. */
async function idsIn(
  collections: readonly string[] | 'all',
  words: readonly string[],
  lang: Lang,
  io: Io,
): Promise<string[]> {
  const typed = words.at(-1) ?? ''
  const found = architectureIds(collections, directoryIn(words), io)
  if (collections === 'all') {
    for (const { id, title } of await rulesTable()) found.push({ word: id, meaning: title })
  }
  return found.filter(({ word }) => word.startsWith(typed)).map(({ word, meaning }) => line(word, meaning?.[lang]))
}

function architectureIds(collections: readonly string[] | 'all', directory: string | undefined, io: Io): Completion[] {
  const model = modelIn(directory, io)
  if (!model) return []
  const ids = indexedCollections
    .filter((c) => collections === 'all' || collections.includes(c))
    .flatMap((c) => [...model[c].keys()])
  return [...new Set(ids)].map((word) => {
    const name = findById(model, word)?.entity.name ?? ''
    return { word, meaning: { vi: name, en: name } }
  })
}

function modelIn(directory: string | undefined, io: Io): Model | undefined {
  try {
    return loadWorkspace(directory, { cwd: io.cwd }).model
  } catch (error) {
    if (error instanceof InputError) return undefined
    throw error
  }
}

/** The architecture that the unfinished line itself names. */
function directoryIn(words: readonly string[]): string | undefined {
  const at = words.indexOf('--architecture')
  const joined = words.find((w) => w.startsWith('--architecture='))
  return at >= 0 ? words[at + 1] : joined?.slice('--architecture='.length)
}
