import type { LoadedProposal, LoadedProposals, RejectedFile, Workspace } from '../../architecture/index.js'
import { proposalOfDossier, proposalOfWorkbook } from '../../exchange/index.js'
import { readPaper } from '../../office/index.js'
import { bytesOf, workbookAt } from './foreign-files.js'
import type { Globals, Io } from './io.js'
import { say } from './remarks.js'
import { proposalsOf } from './workspace.js'

/** Whether a path names a file that is no YAML but may be read as a proposal: a filled-in form, or a dossier in Word. */
export function isOffice(path: string): boolean {
  return /\.(xls[xm]|doc[xm])$/i.test(path)
}

/**
 * The proposals named on the command line, whatever they are written in; without any, those of the folder that the manifest names.
 * What was read of a dossier and may be meant otherwise is told.
 * @throws InputError where a path cannot be read
 */
export async function proposalsIn(
  paths: readonly string[],
  workspace: Workspace,
  globals: Globals,
  io: Io,
): Promise<LoadedProposals | undefined> {
  const office = [...new Set(paths.filter(isOffice))]
  const others = paths.filter((path) => !isOffice(path))
  const written = others.length > 0 || office.length === 0 ? proposalsOf(others, workspace, io) : undefined
  if (office.length === 0) return written
  const proposals: LoadedProposal[] = [...(written?.proposals ?? [])]
  const rejected: RejectedFile[] = [...(written?.rejected ?? [])]
  for (const path of office) {
    const read = await readOffice(path, workspace, globals, io)
    if ('proposal' in read) proposals.push(read)
    else rejected.push(read)
  }
  return { proposals, rejected }
}

async function readOffice(
  path: string,
  workspace: Workspace,
  globals: Globals,
  io: Io,
): Promise<LoadedProposal | RejectedFile> {
  const { limits } = workspace.reading
  const { result, remarks } = /\.xls[xm]$/i.test(path)
    ? await proposalOfWorkbook(await workbookAt(path, limits, io), workspace, globals.lang)
    : await proposalOfDossier(await readPaper(bytesOf(path, limits, io), path, limits), workspace, globals.lang)
  if (!globals.quiet) await say(remarks, globals, io)
  return result
}
