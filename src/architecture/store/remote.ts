import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { isAbsolute, join } from 'node:path'
import { InputError, visibleLine } from '../../kernel/index.js'
import { runGitAbroad } from '../read/git-run.js'
import type { Branch } from './branch.js'

/** The repository elsewhere to which the branch is pushed, and from which it is taken. */
export interface Remote {
  /** Its address without a name or password that may stand in it. */
  readonly shown: string
  /** The commit on which its branch stands, whose objects are here then; nothing where it has no such branch. @throws InputError where it cannot be reached */
  fetch(branch: Branch): Promise<string | undefined>
  /** Moves its branch forward, never back or aside; whether it did. @throws InputError where it cannot be reached */
  push(branch: Branch, commit: string): Promise<boolean>
}

/** Milliseconds. */
const patience = 60_000

/**
 * @param address `https://…`, `ssh://…`, `name@host:path`, or a folder of this machine
 * @throws InputError for any other
 */
export function remoteAt(address: string): Remote {
  const protocol = protocolOf(address)
  const shown = visibleLine(address.replace(/\/\/[^/@]*@/, '//'))
  const run = async <T>(branch: Branch, work: (ask: Ask) => Promise<T>): Promise<T> => {
    const own = mkdtempSync(join(tmpdir(), 'kientruc-git-'))
    try {
      // All that makes a folder a repository, with settings of ours alone.
      for (const name of ['refs', 'objects']) mkdirSync(join(own, name))
      const tip = branch.tip().id
      const sha256 = tip.length === 64
      writeFileSync(join(own, 'HEAD'), 'ref: refs/heads/none\n')
      writeFileSync(
        join(own, 'config'),
        `[core]\n\trepositoryformatversion = ${sha256 ? 1 : 0}\n\tbare = true\n${sha256 ? '[extensions]\n\tobjectformat = sha256\n' : ''}`,
      )
      // What is here already need not come again.
      writeFileSync(join(own, 'packed-refs'), `${tip} refs/heads/here\n`)
      return await work((args) => runGitAbroad({ own, objects: branch.objects, protocol, patience }, args))
    } finally {
      rmSync(own, { recursive: true, force: true })
    }
  }
  const unreachable = (complaint: string) => {
    const why = visibleLine(
      complaint
        .replaceAll(address, shown)
        .replace(/\/\/[^/@\s]*@/g, '//')
        .split('\n')[0] ?? '',
    )
    return new InputError({
      vi: `Không làm việc được với kho từ xa ${shown}: ${why}`,
      en: `The remote repository ${shown} cannot be used: ${why}`,
    })
  }
  return {
    shown,
    fetch: (branch) =>
      run(branch, async (ask) => {
        const listed = await ask(['ls-remote', '--refs', '--', address, branch.ref])
        if (!listed.printed) throw unreachable(listed.complaint)
        if (listed.printed.length === 0) return undefined
        const there = 'refs/heads/there'
        const fetched = await ask([
          ...['fetch', '--quiet', '--no-tags', '--no-write-fetch-head', '--', address],
          `${branch.ref}:${there}`,
        ])
        if (!fetched.printed) throw unreachable(fetched.complaint)
        return (await ask(['rev-parse', there])).printed?.toString('utf8').trim()
      }),
    push: (branch, commit) =>
      run(branch, async (ask) => {
        const pushed = await ask(['push', '--quiet', '--porcelain', '--', address, `${commit}:${branch.ref}`])
        if (pushed.printed) return true
        if (/\[rejected\]|\[remote rejected\]|fetch first|non-fast-forward/.test(pushed.complaint)) return false
        throw unreachable(pushed.complaint)
      }),
  }
}

type Ask = (args: readonly string[]) => ReturnType<typeof runGitAbroad>

function protocolOf(address: string): string {
  const scheme = /^(https|ssh):\/\/[^\s-]/.exec(address)?.[1]
  if (scheme) return scheme
  if (isAbsolute(address)) return 'file'
  // As git writes it for ssh; a host that begins with a hyphen would be an option of ssh's.
  if (/^[\w.]+@[\w.][\w.-]*:[^\s-]/.test(address)) return 'ssh'
  throw new InputError({
    vi: `Địa chỉ kho từ xa cần dạng https://…, ssh://…, tên@máy:đường-dẫn hoặc thư mục trên máy này (đường dẫn đầy đủ); đã nhận “${visibleLine(address)}”.`,
    en: `A remote repository is https://…, ssh://…, name@host:path or a folder of this machine (its full path); it got “${visibleLine(address)}”.`,
  })
}
