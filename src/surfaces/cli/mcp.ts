import { randomBytes } from 'node:crypto'
import { visibleLine } from '../../kernel/index.js'
import { createDesk, serveHttp, serveStdio } from '../mcp/index.js'
import { type Options, optionText, type Run } from './command.js'
import { exitCode, type Io } from './io.js'
import { usageError } from './problems.js'
import { version } from './version.js'

/** Speaks with an assistant over standard input and output, or on a port of this machine, until it or a signal ends it. */
export const run: Run = async (_, options, globals, io) => {
  const port = portFrom(options)
  const desk = createDesk({
    ...{ version, lang: globals.lang, today: io.today, writes: options.write === true },
    ...{ architecture: globals.architecture, cwd: io.cwd, limits: globals.limits },
  })
  // What cannot be used at all is told now and not at the first question.
  desk.workspace()
  const problem = (error: Error) => {
    if (globals.verbose) io.err.write(`${visibleLine(error.message)}\n`)
  }
  if (port === undefined) {
    await serveStdio(desk, process.stdin, process.stdout, problem)
    return exitCode.ok
  }
  const given = io.env.KIENTRUC_MCP_TOKEN
  const token = tokenFrom(given)
  const server = await serveHttp(desk, port, token, problem)
  io.err.write(
    {
      vi: `Đang chờ tại ${server.url}. Nhấn Ctrl-C để dừng.\n`,
      en: `Listening at ${server.url}. Ctrl-C ends it.\n`,
    }[globals.lang],
  )
  if (given === undefined) io.err.write(`Authorization: Bearer ${token}\n`)
  await new Promise<void>((done) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => done())
  })
  await server.close()
  return exitCode.ok
}

/** @throws InputError for what is no port */
function portFrom(options: Options): number | undefined {
  const written = optionText(options, 'http')
  if (written === undefined) return undefined
  if (/^\d{1,5}$/.test(written) && Number(written) <= 65_535) return Number(written)
  throw usageError({
    vi: `--http cần số cổng từ 0 đến 65535; đã nhận “${written}”.`,
    en: `--http takes a port from 0 to 65535; it got “${written}”.`,
  })
}

/** A token of one's own, which stays the same from start to start, or one for this run. @throws InputError for one that can be guessed */
function tokenFrom(given: Io['env'][string]): string {
  if (given === undefined) return randomBytes(32).toString('base64url')
  if (/^[\x21-\x7e]{24,200}$/.test(given)) return given
  throw usageError({
    vi: 'Biến KIENTRUC_MCP_TOKEN cần từ 24 đến 200 ký tự không dấu, không khoảng trắng; tạo bằng: openssl rand -base64 32',
    en: 'KIENTRUC_MCP_TOKEN takes 24 to 200 plain characters without blanks; make one with: openssl rand -base64 32',
  })
}
