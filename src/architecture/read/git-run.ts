import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { existsSync, realpathSync } from 'node:fs'
import { devNull } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { InputError } from '../../kernel/index.js'

/** What came of one run of git: what it printed, or `undefined` where it said no, with its complaint. */
export interface GitAnswer {
  readonly printed: Buffer | undefined
  readonly complaint: string
}

/** No answer of git's is larger than this; more is an error, not a cut. */
const mostBytes = 512 << 20
/** Milliseconds. */
const patience = 120_000

/**
 * Settings of a repository that make git run something, each put out of action. What is asked of git needs none of them: it
 * reads objects, names and the list of files, and never a file of the work tree, whose filters it would start.
 */
const nothingRuns: readonly (readonly [string, string])[] = [
  ['core.fsmonitor', 'false'],
  ['core.hooksPath', devNull],
  ['core.attributesFile', devNull],
  ['core.pager', 'cat'],
  ['core.editor', 'false'],
  ['core.sshCommand', 'false'],
  ['core.askPass', ''],
  ['core.gitProxy', ''],
  ['core.alternateRefsCommand', ''],
  ['credential.helper', ''],
  ['diff.external', ''],
  ['gpg.program', 'false'],
  ['log.showSignature', 'false'],
  ['protocol.allow', 'never'],
  ['gc.auto', '0'],
  ['maintenance.auto', 'false'],
  ['submodule.recurse', 'false'],
  // Nor what makes it answer in other letters, or from what somebody else's index remembers.
  ['i18n.logOutputEncoding', 'UTF-8'],
  ['core.untrackedCache', 'false'],
]

/** Where a repository lies that holds a folder. */
export interface RepositoryPlace {
  /** The folder that git is run in. */
  readonly top: string
  readonly bare: boolean
}

/**
 * The repository that a folder lies in: the nearest folder upwards with a `.git`. A bare repository counts only where there is
 * none, since whatever folder holds the right names is one to git, and a clone may bring it along.
 */
export function repositoryOf(folder: string): RepositoryPlace | undefined {
  const real = realpathSync(folder)
  const upwards = function* () {
    for (let at = real; ; at = dirname(at)) {
      yield at
      if (dirname(at) === at) return
    }
  }
  for (const top of upwards()) if (existsSync(join(top, '.git'))) return { top, bare: false }
  for (const top of upwards())
    if (['HEAD', 'objects', 'refs'].every((name) => existsSync(join(top, name)))) return { top, bare: true }
  return undefined
}

/**
 * Runs git without a shell, so that it runs nothing else.
 * @throws InputError where there is no git, or it gives no answer within bounds
 */
export function runGit({ top, bare }: RepositoryPlace, args: readonly string[], input = ''): GitAnswer {
  const settings: (readonly [string, string])[] = [
    ...nothingRuns,
    ['safe.bareRepository', bare ? 'all' : 'explicit'],
    ...(bare ? [['core.bare', 'true'] as const] : []),
  ]
  const run = spawnSync(
    'git',
    ['--no-pager', '-C', resolve(top), ...settings.flatMap(([name, value]) => ['-c', `${name}=${value}`]), ...args],
    {
      // Windows would look for git in the folder that it is run in first.
      cwd: dirname(process.execPath),
      env: environment(),
      input,
      maxBuffer: mostBytes,
      timeout: patience,
      killSignal: 'SIGKILL',
      windowsHide: true,
    },
  )
  if (run.error) throw notRun(run.error)
  return {
    printed: run.status === 0 ? run.stdout : undefined,
    complaint: run.stderr.toString('utf8').trim(),
  }
}

/** What a run of git that goes over the network may do beyond that. */
export interface Abroad {
  /** A bare repository of our own, whose settings are ours: those of a clone could send it anywhere. */
  readonly own: string
  /** Where objects are, and come to. */
  readonly objects: string
  /** The one protocol: `https`, `ssh` or `file`. */
  readonly protocol: string
  /** Milliseconds. */
  readonly patience: number
}

/** What the clone may not decide, but whoever runs the server may, in the settings of their account: how one signs in. */
const theirs = new Set(['core.sshCommand', 'core.gitProxy', 'credential.helper', 'protocol.allow'])

/**
 * Runs git over the network, beside whatever else goes on; it is ended where it takes too long, and can ask nobody anything.
 * @throws InputError where there is no git, or it gives no answer within bounds
 */
export function runGitAbroad(
  { own, objects, protocol, patience }: Abroad,
  args: readonly string[],
): Promise<GitAnswer> {
  const settings: (readonly [string, string])[] = [
    ...nothingRuns.filter(([name]) => !theirs.has(name)),
    ['http.followRedirects', 'false'],
    // What comes is looked at before it is taken in.
    ['fetch.fsckObjects', 'true'],
    ['safe.bareRepository', 'all'],
  ]
  return new Promise((done, failed) => {
    const run = spawn(
      'git',
      ['--no-pager', '--git-dir', own, ...settings.flatMap(([name, value]) => ['-c', `${name}=${value}`]), ...args],
      {
        cwd: dirname(process.execPath),
        env: { ...environment(), ...abroad, GIT_OBJECT_DIRECTORY: objects, GIT_ALLOW_PROTOCOL: protocol },
        stdio: ['ignore', 'pipe', 'pipe'],
        // Without a terminal, on which ssh would ask; and ended with all that it started.
        detached: process.platform !== 'win32',
        windowsHide: true,
      },
    )
    let late = false
    const timer = setTimeout(() => {
      late = true
      end(run)
    }, patience)
    const heard: Buffer[][] = [[], []]
    for (const [i, stream] of [run.stdout, run.stderr].entries())
      stream.on('data', (piece: Buffer) => {
        if ((heard[i]?.length ?? 0) < 1000) heard[i]?.push(piece)
      })
    run.once('error', (error) => {
      clearTimeout(timer)
      failed(notRun(error))
    })
    run.once('close', (status) => {
      clearTimeout(timer)
      if (late) return failed(notRun(Object.assign(new Error('late'), { code: 'ETIMEDOUT' })))
      const [printed, complaint] = heard.map((pieces) => Buffer.concat(pieces))
      done({ printed: status === 0 ? printed : undefined, complaint: complaint?.toString('utf8').trim() ?? '' })
    })
  })
}

function end({ pid }: ChildProcess): void {
  try {
    if (pid !== undefined) process.kill(process.platform === 'win32' ? pid : -pid, 'SIGKILL')
  } catch {
    // It had ended.
  }
}

/** Nobody is asked for a password. */
const abroad = { SSH_ASKPASS_REQUIRE: 'never' } as const

/** Of git's own variables those that say whose settings hold and, inside a hook, where new objects are. */
const kept =
  /^GIT_(CONFIG_(COUNT|KEY_\d+|VALUE_\d+|GLOBAL|SYSTEM|NOSYSTEM)|CEILING_DIRECTORIES|OBJECT_DIRECTORY|ALTERNATE_OBJECT_DIRECTORIES|QUARANTINE_PATH)$/

/** The environment for git: found by folder even inside a hook, no lock taken, nothing fetched, messages in English. */
function environment(): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(([name]) => !/^GIT_/i.test(name) || kept.test(name))
  return {
    ...Object.fromEntries(own),
    LC_ALL: 'C',
    GIT_OPTIONAL_LOCKS: '0',
    GIT_NO_LAZY_FETCH: '1',
    // A commit is what its name is the digest of.
    GIT_NO_REPLACE_OBJECTS: '1',
    GIT_GRAFT_FILE: devNull,
    GIT_ALLOW_PROTOCOL: 'none',
    GIT_TERMINAL_PROMPT: '0',
  }
}

function notRun(error: Error): InputError {
  const code = 'code' in error ? String(error.code) : ''
  if (code === 'ENOENT')
    return new InputError({
      vi: 'Không tìm thấy chương trình git trên máy này; việc so sánh với phiên bản trước cần git. Hãy cài git, hoặc so sánh hai thư mục.',
      en: 'There is no git on this machine; a comparison with an earlier version needs it. Install git, or compare two folders.',
    })
  if (code === 'ETIMEDOUT')
    return new InputError({ vi: 'git không trả lời kịp thời gian chờ.', en: 'git did not answer in time.' })
  if (code === 'ENOBUFS')
    return new InputError({
      vi: 'Kho git quá lớn để đọc tại một thời điểm.',
      en: 'The git repository is too large to read at one commit.',
    })
  return new InputError({ vi: `Không chạy được git (${code}).`, en: `git could not be run (${code}).` })
}
