import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { matchOf } from '../../appraise/index.js'
import { isDossier } from '../../exchange/index.js'
import { visibleLine } from '../../kernel/index.js'
import { catalogue, createFinder, profileOfProposal } from '../../match/index.js'
import { optionText, type Run } from './command.js'
import { exitCode } from './io.js'
import { deliver, outputsFrom } from './output.js'
import { notOneProposal, showHits, usageError } from './problems.js'
import { proposalsIn } from './proposal-files.js'
import { architectureDay, soundWorkspace } from './workspace.js'

export const run: Run = async (words, options, globals, io) => {
  const outputs = outputsFrom('similar', options)
  const limit = Number(optionText(options, 'limit') ?? 5)
  if (!Number.isInteger(limit) || limit < 1) {
    throw usageError({ vi: '--limit phải là số nguyên từ 1.', en: '--limit takes a whole number from 1.' })
  }
  const workspace = soundWorkspace(globals, io)
  const asOf = architectureDay(options, workspace, io)
  const { model } = workspace
  const finder = createFinder(catalogue(model, asOf), model.glossary, model.judging)

  const [first] = words
  const isFile =
    words.length === 1 &&
    first !== undefined &&
    (first === '-' || ((/\.ya?ml$/i.test(first) || isDossier(first)) && existsSync(resolve(io.cwd, first))))
  const found = isFile ? await ofProposal(first) : finder.similar(words.join(' '), limit)
  const matches = found.slice(0, limit).map((match) => matchOf(match, model, new Map(), asOf, globals.lang))

  if (!isFile && !globals.quiet)
    for (const { term, meanings } of finder.ambiguous(words.join(' '))) {
      const all = meanings.join('; ')
      const hint = {
        vi: `“${term}” có nhiều nghĩa: ${all}. Hãy ghi thêm từ ngữ của lĩnh vực.`,
        en: `“${term}” has several meanings: ${all}. Add a word of the field.`,
      }[globals.lang]
      io.err.write(`${visibleLine(hint)}\n`)
    }
  await deliver(outputs, { query: words.join(' '), asOf, matches, ofProposal: isFile }, globals, io)
  return exitCode.ok

  async function ofProposal(path: string) {
    const loaded = await proposalsIn([path], workspace, globals, io)
    for (const file of loaded?.rejected ?? []) showHits(file.hits, globals, io)
    if (loaded?.proposals.length === 0) throw notOneProposal(path)
    return (loaded?.proposals ?? []).flatMap(
      ({ proposal }) => finder.appraise(profileOfProposal(model, proposal)).matches,
    )
  }
}
