import type { LoadedProposals } from '../load/proposals.js'
import type { Workspace } from '../load/workspace.js'
import { workbookAt } from './importing.js'
import type { Io } from './io.js'

/** Whether a path names a file that is no YAML but may be read as a proposal. */
export function isOffice(path: string): boolean {
  return /\.xls[xm]$/i.test(path)
}

/** Proposals from filled-in forms. @throws InputError where a file cannot be read */
export async function officeProposals(
  paths: readonly string[],
  workspace: Workspace,
  io: Io,
): Promise<LoadedProposals> {
  const { readProposal } = await import('../exchange/proposal/read.js')
  const loaded: LoadedProposals['proposals'][number][] = []
  const rejected: LoadedProposals['rejected'][number][] = []
  for (const path of new Set(paths)) {
    const read = readProposal(await workbookAt(path, workspace.reading.limits, io), workspace)
    if ('proposal' in read) loaded.push(read)
    else rejected.push(read)
  }
  return { proposals: loaded, rejected }
}
