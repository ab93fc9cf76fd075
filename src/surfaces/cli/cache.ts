import { cacheState, clearCache } from '../../architecture/index.js'
import { bytesIn, numberIn, visible } from '../../kernel/index.js'
import { cacheFolder } from './cache-folder.js'
import type { Run } from './command.js'
import { exitCode, type Globals, type Io } from './io.js'
import { usageError } from './problems.js'

export const status: Run = async (_, __, globals, io) => {
  const folder = folderFrom(globals, io)
  const { entries, bytes } = cacheState(folder)
  io.out.write(
    {
      vi: `Thư mục: ${visible(folder)}\nĐang giữ ${numberIn(entries, 'vi')} kết quả, ${bytesIn(bytes, 'vi')}.\n`,
      en: `Folder: ${visible(folder)}\n${numberIn(entries, 'en')} result(s), ${bytesIn(bytes, 'en')}.\n`,
    }[globals.lang],
  )
  return exitCode.ok
}

export const clearKept: Run = async (_, __, globals, io) => {
  const folder = folderFrom(globals, io)
  const { entries, bytes } = clearCache(folder)
  if (!globals.quiet)
    io.err.write(
      {
        vi: `Đã xóa ${numberIn(entries, 'vi')} kết quả (${bytesIn(bytes, 'vi')}) trong “${visible(folder)}”.\n`,
        en: `Removed ${numberIn(entries, 'en')} result(s) (${bytesIn(bytes, 'en')}) from “${visible(folder)}”.\n`,
      }[globals.lang],
    )
  return exitCode.ok
}

function folderFrom(globals: Globals, io: Io): string {
  const folder = cacheFolder(globals, io)
  if (folder !== undefined) return folder
  throw usageError({
    vi: 'Không có thư mục đệm của người dùng (biến HOME hoặc XDG_CACHE_HOME chưa đặt); hãy nêu --cache THƯ_MỤC.',
    en: 'This user has no cache folder (neither HOME nor XDG_CACHE_HOME is set); name one with --cache DIR.',
  })
}
