import { changesBetween, type DiffResult, summaryOfChanges } from '../../lifecycle/index.js'
import type { Run } from './command.js'
import { exitCode, type Globals, type Io } from './io.js'
import { deliver, outputsFrom } from './output.js'
import { usageError } from './problems.js'
import {
  commitSide,
  folderSide,
  kindOfSide,
  noteUncommitted,
  proposalSide,
  type ReadSide,
  repositoryAt,
  workTree,
} from './sides.js'
import { version } from './version.js'

export const run: Run = async (args, options, globals, io) => {
  const outputs = outputsFrom('diff', options)
  const [base, head] = sidesFrom(args, globals, io)
  const changes = changesBetween(base.model, head.model)
  const diff: DiffResult = {
    tool: { name: 'kientruc', version },
    base: base.side,
    head: head.side,
    changes,
    summary: summaryOfChanges(changes),
  }
  await deliver(outputs, { diff, base: base.model, head: head.model }, globals, io)
  return options.exitCode === true && changes.length > 0 ? exitCode.findings : exitCode.ok
}

/**
 * Reads both sides. Nothing: the last commit and the work tree. One: a proposal on the architecture as it stands, or that
 * version (or folder) and the work tree. `A..B` and `A...B` mean what they mean to git: the second starts where both parted.
 */
function sidesFrom(args: readonly string[], globals: Globals, io: Io): readonly [ReadSide, ReadSide] {
  const { from, to, parted } = asked(args, io)
  if (from === undefined && to !== undefined) {
    const base = workTree(globals, io)
    return [base, proposalSide(to, base, globals, io)]
  }
  const older = from ?? 'HEAD'
  const base = parted === undefined ? sideOf(older, globals, io) : partedAt(older, parted, globals, io)
  if (to === undefined) return [base, workTree(globals, io)]
  if (kindOfSide(to, io) === 'proposal') return [base, proposalSide(to, base, globals, io)]
  if (kindOfSide(to, io) === 'commit') noteUncommitted(repositoryAt(globals, io), globals, io)
  return [base, sideOf(to, globals, io)]
}

function asked(
  args: readonly string[],
  io: Io,
): { from?: string | undefined; to?: string | undefined; parted?: string } {
  const [first, second] = args
  if (first === undefined || second !== undefined) return { from: first, to: second }
  const kind = kindOfSide(first, io)
  if (kind === 'proposal') return { to: first }
  const range = kind === 'commit' ? /^(.*?)(\.{2,3})(.*)$/.exec(first) : null
  if (!range) return { from: first }
  const [, from = '', dots, to = ''] = range
  return {
    from: from || 'HEAD',
    to: to || (dots === '...' ? undefined : 'HEAD'),
    ...(dots === '...' ? { parted: to || 'HEAD' } : {}),
  }
}

function sideOf(word: string, globals: Globals, io: Io): ReadSide {
  switch (kindOfSide(word, io)) {
    case 'folder':
      return folderSide(word, globals, io)
    case 'proposal':
      throw usageError({
        vi: `Đề xuất “${word}” chỉ đứng ở phía sau: kientruc diff [PHIÊN_BẢN] ${word}`,
        en: `A proposal stands on the newer side only: kientruc diff [BASE] ${word}`,
      })
    default: {
      const repository = repositoryAt(globals, io)
      return commitSide(repository.commit(word), repository, globals, io)
    }
  }
}

/** The side where two branches parted. @throws InputError where that commit is not known here */
function partedAt(one: string, other: string, globals: Globals, io: Io): ReadSide {
  const repository = repositoryAt(globals, io)
  const at = repository.mergeBase(repository.commit(one), repository.commit(other))
  if (at) return commitSide(at, repository, globals, io)
  throw usageError({
    vi: `Không tìm thấy điểm rẽ nhánh chung của “${one}” và “${other}”${repository.shallow ? '; bản sao kho này không có đủ lịch sử (shallow clone), hãy chạy “git fetch --unshallow” hoặc đặt fetch-depth: 0 trong CI' : ''}.`,
    en: `No commit is known from which “${one}” and “${other}” both descend${repository.shallow ? '; this clone is shallow: run “git fetch --unshallow”, or set fetch-depth: 0 in CI' : ''}.`,
  })
}
