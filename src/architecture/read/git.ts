import { realpathSync } from 'node:fs'
import { join, relative, resolve, sep } from 'node:path'
import { didYouMean, InputError, type Text, visibleLine } from '../../kernel/index.js'
import type { Files } from './files.js'
import { isOwnHistory } from './git-place.js'
import { repositoryOf, runGit } from './git-run.js'
import { type Commit, type Git, treeEntries, treeFiles } from './git-tree.js'
import { differingFiles, namesIn, trackedIn } from './git-work-tree.js'

/** A git repository, only ever read. */
export interface Repository {
  /** The top folder of the work tree; of a bare repository its own folder. Paths of commits are seen below it. */
  readonly root: string
  readonly bare: boolean
  /** The clone does not hold all of the history. */
  readonly shallow: boolean
  /** @throws InputError for what names no commit here, with the nearest names */
  commit(ref: string): Commit
  /** The files of a commit, at the paths where the work tree would have them. */
  files(commit: Commit): Files
  /** The newest commit that both descend from; nothing where none is known here. */
  mergeBase(one: Commit, other: Commit): Commit | undefined
  /** Commits from `tip` backwards that touched a path, newest first, at most so many; of merges the first parent's line. */
  history(tip: Commit, path: string, most: number): Commit[]
  /**
   * Absolute paths that differ between a commit and the work tree as it stands: changed, added (ignored files not counted) or
   * deleted. @throws InputError in a bare repository
   */
  changedSince(commit: Commit): string[]
}

/**
 * The repository that a folder lies in.
 * @throws InputError where git is not installed, the folder lies in no repository, or git refuses it
 */
export function openRepository(folder: string): Repository {
  let complaint = ''
  const place = repositoryOf(folder)
  if (!place) {
    // Whoever has no git is told that first.
    runGit({ top: folder, bare: false }, ['version'])
    throw noRepository(folder, complaint)
  }
  const git: Git = (args, input) => {
    const answer = runGit(place, args, input)
    complaint = answer.complaint
    return answer.printed
  }
  const said = (args: readonly string[]) => git(args)?.toString('utf8').replace(/\n$/, '')

  const facts = said([
    ...['rev-parse', '--is-bare-repository', '--is-shallow-repository', '--is-inside-work-tree'],
    ...['--absolute-git-dir', '--git-common-dir'],
  ])
  if (facts === undefined) throw noRepository(folder, complaint)
  const [bare, shallow, inWorkTree] = facts.split('\n').map((f) => f === 'true')
  const [own = '', common = ''] = facts.split('\n').slice(3)
  // Settings that came with the files can name any folder of the machine as their work tree.
  if (inWorkTree ? said(['rev-parse', '--show-cdup']) !== '' : !bare) throw elsewhere(place.top)
  const claimed = () => said(['config', '--local', 'core.worktree']) !== undefined
  if (!isOwnHistory(place.top, own, resolve(place.top, common), claimed)) throw elsewhere(place.top)
  const root = seenFrom(folder, place.top)
  const contents = new Map<string, Buffer>()

  const commitOf = (name: string, ref: string): Commit | undefined => {
    const id = said(['rev-parse', '--verify', '--quiet', '--end-of-options', `${name}^{commit}`])
    const facts = id && said(['log', '-1', ...plainly, `--format=${format}`, id, '--'])
    return facts ? commitFrom(facts, ref) : undefined
  }

  return {
    root,
    bare: bare === true,
    shallow: shallow === true,
    commit(ref) {
      const known = ref.startsWith('-') || ref === '' ? undefined : commitOf(ref, ref)
      if (known) return known
      const names = (said(['for-each-ref', '--format=%(refname:short)']) ?? '').split('\n').filter(Boolean)
      throw unknownRef(ref, names, shallow === true)
    },
    files(commit) {
      return treeFiles(root, commit, git, contents)
    },
    mergeBase(one, other) {
      const id = said(['merge-base', one.id, other.id])
      return id ? commitOf(id, `${one.ref}...${other.ref}`) : undefined
    },
    history(tip, path, most) {
      const listed = git([
        'log',
        '-z',
        '--first-parent',
        ...plainly,
        `--max-count=${most}`,
        `--format=${format}`,
        tip.id,
        '--',
        `:(top,literal)${relative(root, path).split(sep).join('/')}`,
      ])
      return (listed?.toString('utf8') ?? '')
        .split('\0')
        .filter(Boolean)
        .map((facts) => commitFrom(facts, facts.slice(0, 10)))
    },
    changedSince(commit) {
      if (!inWorkTree) throw noWorkTree(root)
      const listed = git(['ls-files', '-t', '--cached', '--full-name', '-z', '--', ':(top)'])
      const added = git(['ls-files', '--others', '--exclude-standard', '--full-name', '-z', '--', ':(top)'])
      if (!listed || !added) throw refused(complaint)
      const differing = differingFiles(place.top, treeEntries(git, commit), trackedIn(listed))
      return [...new Set([...differing, ...namesIn(added)])].sort().map((path) => join(root, path))
    },
  }
}

/** A log without what settings could add to it. */
const plainly = ['--no-show-signature', '--no-ext-diff', '--no-textconv', '--no-mailmap', '--no-decorate', '--no-notes']

const format = '%H%x09%cs%x09%s'

function commitFrom(facts: string, ref: string): Commit {
  const [id = '', date = '', ...subject] = facts.split('\t')
  return { id, ref, date, subject: subject.join('\t') }
}

/** The top folder, written as the folder was written: git resolves symbolic links, its callers do not. */
function seenFrom(folder: string, top: string): string {
  const up = relative(realpathSync(folder), realpathSync(top))
  return resolve(folder, up)
}

function noRepository(folder: string, complaint: string): InputError {
  if (complaint !== '' && !/not a git repository/i.test(complaint)) return refused(complaint)
  return new InputError({
    vi: `“${folder}” không nằm trong kho git nào; việc này cần lịch sử git. Hãy chạy trong kho git, hoặc so sánh hai thư mục bằng “kientruc diff THƯ_MỤC_CŨ THƯ_MỤC_MỚI”.`,
    en: `“${folder}” lies in no git repository, and this needs git's history. Run it in one, or compare two folders with “kientruc diff OLD_DIR NEW_DIR”.`,
  })
}

/** git's own words, where it knows best: for instance a folder that belongs to another user. */
function refused(complaint: string): InputError {
  const line = visibleLine(complaint.split('\n')[0]?.replace(/^fatal: /, '') ?? '')
  return new InputError({ vi: `git từ chối: ${line}`, en: `git refuses: ${line}` })
}

function elsewhere(top: string): InputError {
  return new InputError({
    vi: `Kho git ở “${top}” dùng thư mục làm việc hoặc lịch sử của nơi khác (core.worktree, tệp .git, liên kết) mà nơi đó không biết; không dùng được. Nếu đúng là của bạn, hãy tạo bằng “git worktree add”.`,
    en: `The git repository in “${top}” takes its work tree or its history from elsewhere (core.worktree, a file .git, a link), which knows nothing of it; it is not used. If it is yours, make it by “git worktree add”.`,
  })
}

function noWorkTree(root: string): InputError {
  return new InputError({
    vi: `“${root}” là kho git không có thư mục làm việc (bare), nên không có gì để so với phiên bản đó. Hãy nêu hai phiên bản.`,
    en: `“${root}” is a git repository without a work tree (bare), so there is nothing to compare with. Name two versions.`,
  })
}

function unknownRef(ref: string, names: readonly string[], shallow: boolean): InputError {
  if (names.length === 0 && ref === 'HEAD')
    return new InputError({
      vi: 'Kho git này chưa có lần ghi nhận (commit) nào.',
      en: 'This git repository has no commit yet.',
    })
  const elsewhere = names.filter((name) => name.endsWith(`/${ref}`))
  const near: Text | undefined =
    elsewhere.length > 0
      ? { vi: `Có phải bạn muốn viết “${elsewhere[0]}”?`, en: `Did you mean “${elsewhere[0]}”?` }
      : didYouMean(ref, [...names, 'HEAD'])
  const clone: Text = {
    vi: 'Bản sao kho này không có đủ lịch sử (shallow clone); hãy chạy “git fetch --unshallow”, hoặc đặt fetch-depth: 0 trong CI.',
    en: 'This clone does not hold all of the history (shallow); run “git fetch --unshallow”, or set fetch-depth: 0 in CI.',
  }
  const parts = [
    { vi: `Không có phiên bản git nào tên “${ref}”.`, en: `“${ref}” names no commit in this git repository.` },
    ...(near ? [near] : []),
    ...(shallow ? [clone] : []),
  ]
  return new InputError({ vi: parts.map((p) => p.vi).join(' '), en: parts.map((p) => p.en).join(' ') })
}
