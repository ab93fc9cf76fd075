import { dirname, relative, resolve } from 'node:path'
import {
  type Commit,
  disk,
  displayPath,
  findWorkspace,
  loadProposals,
  loadWorkspace,
  type Model,
  manifestName,
  openRepository,
  overlay,
  type Repository,
  type Workspace,
} from '../../architecture/index.js'
import { InputError } from '../../kernel/index.js'
import type { Side } from '../../lifecycle/index.js'
import type { Globals, Io } from './io.js'
import { notOneProposal, showHits } from './problems.js'
import { standingWorkspace } from './workspace.js'

/** One side of a comparison, read. */
export interface ReadSide {
  readonly side: Side
  readonly model: Model
  readonly workspace: Workspace
}

/** What a word on the command line names: a proposal's file, a folder with an architecture, else a ref of git. */
export function kindOfSide(word: string, io: Io): 'proposal' | 'folder' | 'commit' {
  const full = resolve(io.cwd, word)
  const kind = disk.kind(full)
  if (kind === 'file') return 'proposal'
  return kind === 'folder' && disk.kind(resolve(full, manifestName)) === 'file' ? 'folder' : 'commit'
}

/** The architecture as it stands on disk. */
export function workTree(globals: Globals, io: Io): ReadSide {
  const root = findWorkspace(globals.architecture, io.cwd, disk)
  const side = { kind: 'work-tree', label: displayPath(root, io.cwd) } as const
  return sound(standingWorkspace(root, globals, io), side, globals, io)
}

/** The architecture in another folder. */
export function folderSide(folder: string, globals: Globals, io: Io): ReadSide {
  const root = findWorkspace(folder, io.cwd, disk)
  return sound(standingWorkspace(root, globals, io), { kind: 'folder', label: folder }, globals, io)
}

/** The architecture as a commit has it, in the folder where it stands now. */
export function commitSide(commit: Commit, repository: Repository, globals: Globals, io: Io): ReadSide {
  const side = { kind: 'commit', label: commit.ref, commit: commit.id, date: commit.date } as const
  return sound(workspaceAt(commit, repository, globals, io), side, globals, io)
}

/** An architecture with a proposal laid on it. @throws InputError where it is not exactly one sound proposal */
export function proposalSide(path: string, base: ReadSide, globals: Globals, io: Io): ReadSide {
  const loaded = loadProposals([path], base.workspace, undefined)
  for (const file of loaded.rejected) showHits(file.hits, globals, io)
  const [one, ...more] = loaded.proposals
  if (!one || more.length > 0 || loaded.rejected.length > 0) throw notOneProposal(path)
  const model = overlay(base.model, one.proposal)
  return { side: { ...base.side, kind: 'proposal', label: path }, model, workspace: base.workspace }
}

/** The repository of the architecture. @throws InputError where it lies in none */
export function repositoryAt(globals: Globals, io: Io): Repository {
  return openRepository(architectureFolder(globals, io) ?? io.cwd)
}

/** The architecture at a commit, whatever its faults. @throws InputError where there was none, with the ref */
export function workspaceAt(commit: Commit, repository: Repository, globals: Globals, io: Io): Workspace {
  const root = architectureFolder(globals, io) ?? globals.architecture
  try {
    return loadWorkspace(root, { ...options(globals, io), files: repository.files(commit) })
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    const { text, hits } = error
    throw new InputError(
      { vi: `Tại phiên bản “${commit.ref}”: ${text.vi}`, en: `At “${commit.ref}”: ${text.en}` },
      hits,
    )
  }
}

/** Says so where the work tree holds changes of the architecture that a comparison of commits does not see. */
export function noteUncommitted(repository: Repository, globals: Globals, io: Io): void {
  const root = architectureFolder(globals, io)
  if (repository.bare || root === undefined || globals.quiet) return
  const changed = repository
    .changedSince(repository.commit('HEAD'))
    .filter((path) => !relative(root, path).startsWith('..') && /\.ya?ml$/i.test(path))
  if (changed.length === 0) return
  io.err.write(
    {
      vi: `Lưu ý: ${changed.length} tệp của kiến trúc có thay đổi chưa ghi nhận (commit); so sánh này không tính các thay đổi đó.\n`,
      en: `Note: ${changed.length} file(s) of the architecture have uncommitted changes, which this comparison does not see.\n`,
    }[globals.lang],
  )
}

/** Where the architecture stands on disk, if it does. */
function architectureFolder(globals: Globals, io: Io): string | undefined {
  try {
    return findWorkspace(globals.architecture, io.cwd, disk)
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    if (globals.architecture === undefined) return undefined
    const folder = resolve(io.cwd, globals.architecture)
    return disk.kind(dirname(folder)) === 'folder' ? folder : undefined
  }
}

function options(globals: Globals, io: Io) {
  return { cwd: io.cwd, limits: globals.limits }
}

/** A side that can be compared. What could not be read would look as if it had gone: then there is no comparison. */
function sound(workspace: Workspace, side: Omit<Side, 'architecture'>, globals: Globals, io: Io): ReadSide {
  const { model, hits } = workspace
  const lost = hits.filter((h) => h.rule !== 'model/unknown-reference')
  if (lost.length > 0)
    throw new InputError(
      {
        vi: `Phía “${side.label}” có ${lost.length} lỗi nên đọc không đủ; so sánh sẽ sai nên không thực hiện. Hãy sửa, hoặc chọn phiên bản khác.`,
        en: `The side “${side.label}” has ${lost.length} fault(s) and could not be read whole; a comparison would be wrong, so there is none. Mend it, or choose another version.`,
      },
      lost,
    )
  if (hits.length > 0 && !globals.quiet)
    io.err.write(
      {
        vi: `Lưu ý: phía “${side.label}” có ${hits.length} mã dẫn chiếu không tồn tại (xem bằng “kientruc validate”).\n`,
        en: `Note: the side “${side.label}” has ${hits.length} reference(s) to what does not exist (“kientruc validate” shows them).\n`,
      }[globals.lang],
    )
  const { id, name, version, digest } = model
  return { side: { ...side, architecture: { id, name, version, digest } }, model, workspace }
}
