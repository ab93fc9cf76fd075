import { basename } from 'node:path'
import type { Model } from '../../architecture/index.js'
import { importExchange, readExchange } from '../../exchange/index.js'
import { type Options, type Run, text } from './command.js'
import { bytesOf } from './foreign-files.js'
import { carryOut, importedBefore } from './importing.js'
import { oneOf } from './problems.js'
import { soundWorkspace } from './workspace.js'

export const run: Run = async ([path = ''], options, globals, io) => {
  const workspace = soundWorkspace(globals, io)
  const { limits } = workspace.reading
  const before = importedBefore(workspace)
  const document = await readExchange(bytesOf(path, limits, io), path, limits)
  const { decisions, remarks } = importExchange(document, workspace.model, {
    memory: before,
    overwrite: options.overwrite === true,
    owner: idOf(options, 'owner', workspace.model.agencies),
    layer: idOf(options, 'layer', workspace.model.layers),
    source: `${basename(path)} (ArchiMate)`,
  })
  const comment = `Nhập từ ${basename(path)} (ArchiMate); các mục tạm ghi cần rà soát.`
  return carryOut({ workspace, decisions, remarks, before, path, comment }, options, globals, io)
}

/** An id of a collection that the command line names. @throws InputError with the nearest */
function idOf(
  options: Options,
  flag: 'owner' | 'layer',
  known: Model['agencies'] | Model['layers'],
): string | undefined {
  const id = text(options, flag)
  return id === undefined ? undefined : oneOf(`--${flag}`, id, [...known.keys()])
}
