import { relative, resolve } from 'node:path'
import type { Scope } from '../../appraise/index.js'
import {
  type Commit,
  isYaml,
  type Model,
  openRepository,
  type Repository,
  type Workspace,
} from '../../architecture/index.js'
import { isDossier } from '../../exchange/index.js'
import { InputError, type Text, visible } from '../../kernel/index.js'
import { touchedBetween } from '../../lifecycle/index.js'
import type { Globals, Io } from './io.js'
import { workspaceAt } from './sides.js'

/**
 * What was changed since a ref: entities by what they say, proposals by their files. A branch is compared with where it parted,
 * so that what others changed meanwhile is not its own. What cannot be told is taken as changed, and said.
 * @throws InputError where there is no git, no repository, or no such ref
 */
export function scopeSince(ref: string, workspace: Workspace, globals: Globals, io: Io): Scope {
  const repository = openRepository(workspace.root)
  const note = (text: Text) => {
    if (!globals.quiet) io.err.write(`${{ vi: 'Lưu ý', en: 'Note' }[globals.lang]}: ${visible(text[globals.lang])}\n`)
  }
  const base = partedFrom(repository.commit(ref), repository, note)
  const changed = new Set(repository.changedSince(base))
  noteDeleted(changed, workspace, note)
  const before = modelAt({ ...base, ref }, repository, globals, io, note)
  const touched = before && touchedBetween(before, workspace.model)
  return {
    ref,
    commit: base.id,
    everything: touched?.everything ?? true,
    entities: touched?.ids ?? new Set(),
    // Of what lies outside the repository nothing is known.
    touches: (file) => {
      const path = resolve(io.cwd, file)
      return file === '<stdin>' || changed.has(path) || relative(repository.root, path).startsWith('..')
    },
  }
}

type Note = (text: Text) => void

function partedFrom(commit: Commit, repository: Repository, note: Note): Commit {
  const parted = repository.mergeBase(commit, repository.commit('HEAD'))
  if (parted) return parted
  note(
    repository.shallow
      ? {
          vi: `bản sao kho này không có đủ lịch sử (shallow clone) nên không biết nhánh rẽ từ đâu; so với chính “${commit.ref}”, có thể xét cả phần người khác đã sửa. Đặt fetch-depth: 0 trong CI, hoặc chạy “git fetch --unshallow”.`,
          en: `this clone is shallow, so it is not known where the branch parted; compared with “${commit.ref}” itself, which may look at what others changed as well. Set fetch-depth: 0 in CI, or run “git fetch --unshallow”.`,
        }
      : {
          vi: `“${commit.ref}” và nhánh hiện tại không có lịch sử chung; so với chính “${commit.ref}”.`,
          en: `“${commit.ref}” and this branch have no history in common; compared with “${commit.ref}” itself.`,
        },
  )
  return commit
}

/** The architecture as it was, or nothing where it cannot be read: then everything counts as changed. */
function modelAt(commit: Commit, repository: Repository, globals: Globals, io: Io, note: Note): Model | undefined {
  try {
    const { model, hits } = workspaceAt(commit, repository, globals, io)
    if (hits.length > 0)
      note({
        vi: `kiến trúc tại “${commit.ref}” có ${hits.length} lỗi; nội dung không đọc được ở đó coi như đã thay đổi.`,
        en: `the architecture at “${commit.ref}” has ${hits.length} fault(s); what could not be read there counts as changed.`,
      })
    return model
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    note({
      vi: `không đọc được kiến trúc tại “${commit.ref}” nên xét toàn bộ. ${error.text.vi}`,
      en: `the architecture at “${commit.ref}” cannot be read, so everything is looked at. ${error.text.en}`,
    })
    return undefined
  }
}

/** Files that are gone cannot be judged: that is said, not passed over. */
function noteDeleted(changed: ReadonlySet<string>, { reading }: Workspace, note: Note): void {
  const gone = [...changed].filter((path) => (isYaml(path) || isDossier(path)) && !reading.files.kind(path))
  if (gone.length > 0)
    note({
      vi: `${gone.length} tệp đã bị xóa nên không còn gì để xét trong đó.`,
      en: `${gone.length} file(s) were deleted; there is nothing left in them to judge.`,
    })
}
