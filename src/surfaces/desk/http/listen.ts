import type { Server } from 'node:http'
import { InputError } from '../../../kernel/index.js'

/**
 * Lets a server listen on this machine; gives the port, which is any that is free where 0 is asked for.
 * @throws InputError where the port cannot be had
 */
export async function listenOn(server: Server, port: number): Promise<number> {
  await new Promise<void>((ready, failed) => {
    server.once('error', (error: NodeJS.ErrnoException) => failed(taken(port, error.code)))
    server.listen(port, '127.0.0.1', ready)
  })
  const address = server.address()
  return typeof address === 'object' && address !== null ? address.port : port
}

function taken(port: number, code = ''): InputError {
  const why = {
    EADDRINUSE: { vi: 'cổng đang được dùng', en: 'it is in use' },
    EACCES: { vi: 'không có quyền dùng cổng này', en: 'it is not allowed' },
  }[code] ?? { vi: code, en: code }
  return new InputError({
    vi: `Không mở được cổng ${port} (${why.vi}). Chọn cổng khác, hoặc 0 để lấy cổng còn trống.`,
    en: `Port ${port} cannot be opened (${why.en}). Choose another, or 0 for any that is free.`,
  })
}
