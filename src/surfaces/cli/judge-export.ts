import { resolve } from 'node:path'
import { labelledSetFiles, writeFolderAtomically } from '../../architecture/index.js'
import { InputError } from '../../kernel/index.js'
import { decidedSet } from '../../lifecycle/index.js'
import { decidedBrief } from '../../present/index.js'
import { optionText, type Run } from './command.js'
import { exitCode } from './io.js'
import { deliver, outputsFrom } from './output.js'
import { usageError, wrote } from './problems.js'
import { proposalsIn } from './proposal-files.js'
import { version } from './version.js'
import { architectureDay, soundWorkspace } from './workspace.js'

export const run: Run = async (paths, options, globals, io) => {
  const { lang } = globals
  const folder = optionText(options, 'out')
  if (folder === undefined) {
    throw usageError({
      vi: 'Thiếu --out THƯ_MỤC: nơi ghi tập đã gán nhãn.',
      en: '--out DIR is missing: the folder for the labelled set.',
    })
  }
  const outputs = outputsFrom('brief', { format: options.format })
  const workspace = soundWorkspace(globals, io)
  const { model } = workspace
  const loaded = await proposalsIn(paths, workspace, globals, io)
  if (!loaded) {
    throw usageError({
      vi: 'Chưa nêu đề xuất nào. Hãy ghi tệp hoặc thư mục đề xuất đã có quyết định.',
      en: 'No proposal was named. Give the files or folders of those that were decided.',
    })
  }
  const asOf = architectureDay(options, workspace, io)
  const { set, leftOut, toRead, withoutSystems } = decidedSet(
    model,
    loaded.proposals.map(({ proposal }) => proposal),
    asOf,
  )
  const refused = loaded.rejected.map(({ id, file }) => ({ id: id || file, why: 'unreadable' as const }))
  const labels: Record<string, number> = {}
  for (const { verdict } of Object.values(set.labels)) labels[verdict] = (labels[verdict] ?? 0) + 1
  const { id, name, version: of, digest } = model
  const result = {
    tool: { name: 'kientruc', version },
    architecture: { id, name, version: of, digest },
    ...{ asOf, lang, folder, systems: set.catalogue.length, labels },
    ...{ toRead, leftOut: [...leftOut, ...refused], withoutSystems },
  }
  await deliver(outputs, { result, brief: () => decidedBrief(result, lang), model }, globals, io)
  if (Object.keys(set.labels).length === 0) {
    throw new InputError({
      vi: 'Chưa có đề xuất nào có quyết định hay miễn trừ để lấy làm nhãn, nên không ghi tệp nào. Ghi quyết định bằng “kientruc apply”.',
      en: 'No proposal has a decision or a waiver to be taken as a label, so nothing was written. “kientruc apply” records decisions.',
    })
  }
  writeFolderAtomically(resolve(io.cwd, folder), labelledSetFiles(set))
  wrote(folder, globals, io)
  return exitCode.ok
}
