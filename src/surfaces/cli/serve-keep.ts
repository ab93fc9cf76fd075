import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { recoverAdministrator } from '../desk/begin.js'
import { backup, move, restore, verify } from '../desk/keep.js'
import { openDatabase, openFolder, type Store } from '../desk/store/open.js'
import { type ExitCode, exitCode, type Globals, type Io } from './io.js'
import { oneOf, usageError, wrote } from './problems.js'
import { storeActions } from './store-actions.js'

interface Places {
  readonly data: string
  readonly database: string | undefined
  readonly to: string | undefined
  readonly parts: string
  /** Where people reach the desk when it runs. */
  readonly origin: string
}

/**
 * Backs up, restores, verifies or moves the store of a desk that does not run, or lets its administrator in again.
 * @param file a file, or for `recover-admin` a name
 * @throws InputError where the store cannot be had, or the act is refused
 */
export async function keep(
  action: string,
  file: string | undefined,
  { data, database, to, parts, origin }: Places,
  globals: Globals,
  io: Io,
): Promise<ExitCode> {
  const act = oneOf('serve', action, storeActions)
  const say = (vi: string, en: string) => io.err.write(`${{ vi, en }[globals.lang]}\n`)
  const known = (digest: string) => say(`Dấu của dữ liệu: ${digest}`, `Digest of the data: ${digest}`)
  // A name that was mistyped is no new store.
  if (act !== 'restore' && database === undefined && !existsSync(join(data, 'db'))) throw noStore(data)
  const path = act === 'backup' || act === 'restore' ? resolve(io.cwd, file ?? lacks(act, 'sao-luu.gz')) : ''
  const target = act === 'move' ? (to ?? lacks('move --to', 'postgres://…')) : ''
  return using(await (database === undefined ? openFolder(data, parts) : openDatabase(database)), async (store) => {
    switch (act) {
      case 'backup':
        known(await backup(store, path))
        wrote(path, globals, io)
        return exitCode.ok
      case 'restore':
        known(await restore(store, path))
        return exitCode.ok
      case 'verify': {
        const { faults, digest } = await verify(store)
        for (const { vi, en } of faults) say(vi, en)
        if (faults.length > 0) return exitCode.findings
        known(digest)
        return exitCode.ok
      }
      case 'recover-admin': {
        const { login, secret } = await recoverAdministrator(store.db, file, new Date())
        say(
          `Đã gỡ mật khẩu, khóa bảo mật và các phiên của “${login}”. Khi hệ thống chạy, đặt mật khẩu mới tại, một lần, trong 72 giờ: ${origin}/mo-tai-khoan/${secret}`,
          `Password, passkeys and sessions of “${login}” are gone. Once the desk runs, set a new password at, once, within 72 hours: ${origin}/mo-tai-khoan/${secret}`,
        )
        return exitCode.ok
      }
      case 'move': {
        const isServer = /^postgres(ql)?:/.test(target)
        const other = isServer ? openDatabase(target) : openFolder(resolve(io.cwd, target), parts)
        known(await using(await other, (there) => move(store, there)))
        say('Hai nơi giống nhau; kho cũ được giữ nguyên.', 'Both hold the same; the old store is as it was.')
        return exitCode.ok
      }
    }
  })
}

async function using<T>(store: Store, work: (store: Store) => Promise<T>): Promise<T> {
  try {
    return await work(store)
  } finally {
    await store.close()
  }
}

function noStore(data: string) {
  return usageError({
    vi: `Thư mục “${data}” không có dữ liệu của hệ thống thẩm định; nêu đúng thư mục bằng --data, hoặc máy chủ bằng --database.`,
    en: `“${data}” holds no desk; name its folder by --data, or its server by --database.`,
  })
}

function lacks(what: string, example: string): never {
  throw usageError({
    vi: `Lệnh serve ${what} cần nêu thêm, ví dụ: kientruc serve ${what} ${example}`,
    en: `serve ${what} needs one more word, for instance: kientruc serve ${what} ${example}`,
  })
}
