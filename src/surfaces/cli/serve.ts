import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { remoteAt } from '../../architecture/index.js'
import { hooksFrom } from '../desk/hooks/settings.js'
import { oidcFrom } from '../desk/http/oidc.js'
import { originFrom, serveDesk } from '../desk/serve.js'
import { type Options, optionText, type Run } from './command.js'
import { deskJudge } from './desk-judge.js'
import { registryEngines } from './desk-registry.js'
import { exitCode } from './io.js'
import { usageError } from './problems.js'
import { serveJournal } from './serve-journal.js'
import { version } from './version.js'

/** Runs the review desk until a signal ends it, or does something with its store while it does not run. */
export const run: Run = async ([action, file], options, globals, io) => {
  const { lang } = globals
  const parts = fileURLToPath(new URL('./pglite', import.meta.url))
  const data = resolve(io.cwd, optionText(options, 'data') ?? 'ban-tham-dinh')
  const database = optionText(options, 'database')
  const url = optionText(options, 'url')
  const port = portFrom(options, 'port') ?? usualPort
  if (action !== undefined) {
    const { keep } = await import('./serve-keep.js')
    const origin = url === undefined ? `http://127.0.0.1:${port}` : originFrom(url)
    return keep(action, file, { data, database, to: optionText(options, 'to'), parts, origin }, globals, io)
  }
  const { journal, end } = serveJournal(optionText(options, 'log'), globals, io)
  const { judge, close } = await deskJudge(globals, io, journal.problem)
  const remote = optionText(options, 'remote')
  const oidc = optionText(options, 'oidc')
  const hooks = optionText(options, 'webhooks')
  const say = (vi: string, en: string) => io.err.write(`${{ vi, en }[lang]}\n`)
  if (options.demo === true) say('Đang chuẩn bị tài khoản và hồ sơ mẫu…', 'Making sample accounts and dossiers…')
  const desk = await serveDesk({
    port,
    metricsPort: portFrom(options, 'metricsPort'),
    ...{ data, database, parts },
    origin: url === undefined ? undefined : originFrom(url),
    remote: remote === undefined ? undefined : remoteAt(remote),
    hooks: hooks === undefined ? [] : hooksFrom(resolve(io.cwd, hooks)),
    registry: options.registry === true ? registryEngines({ root: judge.root, limits: globals.limits }) : undefined,
    oidc: oidc === undefined ? undefined : oidcFrom(resolve(io.cwd, oidc)),
    ...{ judge, lang, version, journal, demo: options.demo === true },
    ...{ now: () => new Date(), ticks: () => performance.now() },
  })
  say(
    `Hệ thống thẩm định đang chạy tại ${desk.origin}. Nhấn Ctrl-C để dừng.`,
    `The review desk runs at ${desk.origin}. Ctrl-C ends it.`,
  )
  if (desk.metricsPort !== undefined)
    say(
      `Số liệu vận hành: http://127.0.0.1:${desk.metricsPort}/metrics (kèm /health, /ready).`,
      `Figures: http://127.0.0.1:${desk.metricsPort}/metrics (also /health, /ready).`,
    )
  if (desk.firstLink)
    say(
      `Người quản trị đầu tiên (tên đăng nhập “quantri”) đặt mật khẩu tại, một lần, trong 72 giờ: ${desk.firstLink}`,
      `The first administrator (name “quantri”) sets a password at, once, within 72 hours: ${desk.firstLink}`,
    )
  if (desk.samples) {
    const { logins, password } = desk.samples
    say(
      `Tài khoản mẫu: ${logins.join(', ')}; mật khẩu chung: ${password}`,
      `Sample accounts: ${logins.join(', ')}; their password: ${password}`,
    )
  }
  await new Promise<void>((done) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => done())
  })
  await desk.close()
  await close()
  await end()
  return exitCode.ok
}

const usualPort = 8080

/** @throws InputError for what is no port */
function portFrom(options: Options, name: 'port' | 'metricsPort'): number | undefined {
  const written = optionText(options, name)
  if (written === undefined) return undefined
  if (/^\d{1,5}$/.test(written) && Number(written) <= 65_535) return Number(written)
  const flag = name === 'port' ? '--port' : '--metrics-port'
  throw usageError({
    vi: `${flag} cần số cổng từ 0 đến 65535; đã nhận “${written}”.`,
    en: `${flag} takes a port from 0 to 65535; it got “${written}”.`,
  })
}
