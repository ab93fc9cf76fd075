import { basename, resolve } from 'node:path'
import { readMapping, schemaFaults, type Workspace } from '../../architecture/index.js'
import { importCatalogue, Mapping } from '../../exchange/index.js'
import { InputError } from '../../kernel/index.js'
import { type Run, text } from './command.js'
import { workbookAt } from './foreign-files.js'
import { carryOut, importedBefore } from './importing.js'
import { architectureDay, soundWorkspace } from './workspace.js'

export const run: Run = async ([path = ''], options, globals, io) => {
  const workspace = soundWorkspace(globals, io)
  const before = importedBefore(workspace)
  const workbook = await workbookAt(path, workspace.reading.limits, io)
  const { decisions, remarks } = importCatalogue(workbook, workspace.model, {
    mapping: mappingFrom(text(options, 'map'), workspace),
    memory: before,
    asOf: architectureDay(options, workspace, io),
    keepDuplicates: options.keepDuplicates === true,
    overwrite: options.overwrite === true,
  })
  const comment = `Nhập từ ${basename(path)}; các mục tạm ghi cần rà soát.`
  return carryOut({ workspace, decisions, remarks, before, path, comment }, options, globals, io)
}

/** The file that says how an unusual catalogue is laid out. @throws InputError with its faults */
function mappingFrom(path: string | undefined, { reading }: Workspace): Mapping {
  if (path === undefined) return {}
  const own = { ...reading, hits: [] }
  const file = readMapping(resolve(reading.cwd, path), own)
  const faults = file ? schemaFaults(Mapping, file.value, undefined, own.place) : own.hits
  if (file && faults.length === 0 && isMapping(file.value)) return file.value
  throw new InputError({ vi: `Không dùng được tệp “${path}”.`, en: `“${path}” cannot be used.` }, faults)
}

/** True by the schema check just made; the guard only tells the compiler. */
function isMapping(value: object): value is Mapping {
  return typeof value === 'object'
}
