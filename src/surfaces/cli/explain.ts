import type { Model } from '../../architecture/index.js'
import { InputError } from '../../kernel/index.js'
import { explanationOf, idsLike, rulesIn, rulesListing } from '../../present/index.js'
import type { Run } from './command.js'
import { exitCode, type Globals, type Io } from './io.js'
import { paintFor } from './paint.js'
import { usageError } from './problems.js'
import { anyWorkspace } from './workspace.js'

export const run: Run = async ([id], _, globals, io) => {
  const model = modelIfAny(globals, io)
  const paint = await paintFor(io.out, globals, io.env)
  const { lang } = globals
  if (id === undefined) {
    io.out.write(rulesListing(rulesIn(model), lang, paint))
    return exitCode.ok
  }
  const explanation = explanationOf(id, model, lang, paint)
  if (!explanation) throw unknown(id, model)
  io.out.write(explanation.page)
  return exitCode.ok
}

/** The rules can be explained anywhere; without a workspace that is all there is. */
function modelIfAny(globals: Globals, io: Io): Model | undefined {
  try {
    return anyWorkspace(globals, io).model
  } catch (error) {
    if (error instanceof InputError && globals.architecture === undefined) return undefined
    throw error
  }
}

function unknown(id: string, model: Model | undefined): InputError {
  return usageError(
    { vi: `Không có mã nào là “${id}”.`, en: `There is nothing with the id “${id}”.` },
    idsLike(id, model) ?? {
      vi: 'Xem danh sách quy tắc: kientruc explain',
      en: 'For the list of rules: kientruc explain',
    },
  )
}
