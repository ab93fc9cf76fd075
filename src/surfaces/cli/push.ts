import { randomUUID } from 'node:crypto'
import { basename, resolve } from 'node:path'
import Value from 'typebox/value'
import { CheckResult, type FailLevel, failLevels } from '../../appraise/index.js'
import { disk, readBytes } from '../../architecture/index.js'
import {
  defaultLimits,
  InputError,
  isMapping,
  sayIn,
  severityLabel,
  verdictLabel,
  visible,
  visibleLine,
} from '../../kernel/index.js'
import { optionText, type Run } from './command.js'
import type { Globals, Io } from './io.js'
import { codeFor, oneOf, usageError } from './problems.js'

/** Milliseconds in which the desk answers: it reads and judges the dossier meanwhile. */
const patience = 180_000
/** Milliseconds before it is sent again, each time. */
const pauses = [500, 2_000]
/** Bytes of an answer. */
const most = 64 << 20

/** Sends a dossier to a review desk, and says what the check found there. */
export const run: Run = async (paths, options, globals, io) => {
  const { lang } = globals
  const say = sayIn(lang)
  const format = oneOf('--format', optionText(options, 'format') ?? 'text', ['text', 'json'])
  const failOn: FailLevel = oneOf('--fail-on', optionText(options, 'failOn') ?? 'error', failLevels)
  const only = options.checkOnly === true
  const form = new FormData()
  for (const path of paths) {
    const bytes = readBytes(resolve(io.cwd, path), path, { ...defaultLimits, ...globals.limits }, disk)
    if ('problem' in bytes) throw new InputError(bytes.problem)
    form.append('files', new File([new Uint8Array(bytes)], basename(path)))
  }
  const agency = optionText(options, 'agency')
  if (agency !== undefined) form.append('agency', agency)
  if (options.send === true) form.append('send', 'yes')
  const desk = deskFrom(optionText(options, 'to'), io)
  const answer = await ask(new URL(only ? '/api/v1/check' : '/api/v1/dossiers', desk), form, globals, io)
  const result = isMapping(answer) && !only ? answer.result : answer
  if (!Value.Check(CheckResult, result)) throw notOurs(desk)
  if (format === 'json') io.out.write(`${JSON.stringify(answer, null, 2)}\n`)
  else io.out.write(`${linesOf(result, answer, globals).map(visible).join('\n')}\n`)
  if (!globals.quiet && !only)
    io.err.write(
      say('Công cụ chỉ tư vấn; cơ quan thẩm định quyết định.\n', 'The tool advises; the Department decides.\n'),
    )
  return codeFor(result, failOn)
}

function linesOf({ results }: CheckResult, answer: unknown, { lang }: Globals): string[] {
  const lines: string[] = []
  const dossier = isMapping(answer) && isMapping(answer.dossier) ? answer.dossier : undefined
  if (dossier) lines.push(`${String(dossier.number)}  ${String(dossier.title)}  ${String(dossier.url)}`)
  for (const { verdict, findings, proposal } of results) {
    lines.push(`${proposal.id ?? proposal.file}: ${verdictLabel[verdict][lang]}`)
    for (const { severity, rule, message } of findings)
      lines.push(`  ${severityLabel[severity][lang]}  ${rule}  ${message}`)
  }
  return lines
}

/** @throws InputError where none is named, or a token would go out in the clear */
function deskFrom(given: string | undefined, { env }: Io): URL {
  const named = given ?? env.KIENTRUC_DESK
  const url = named !== undefined && URL.canParse(named) ? new URL(named) : undefined
  const here = url?.protocol === 'http:' && ['127.0.0.1', 'localhost', '[::1]'].includes(url.hostname)
  if (url && (url.protocol === 'https:' || here)) return url
  throw usageError({
    vi: `Cần địa chỉ hệ thống thẩm định bằng --to hoặc biến KIENTRUC_DESK, ví dụ https://tham-dinh.example.vn (http chỉ dùng được trên máy này)${named === undefined ? '' : `; đã nhận “${visibleLine(named)}”`}.`,
    en: `Name the review desk by --to or KIENTRUC_DESK, for instance https://desk.example.org (http only on this machine)${named === undefined ? '' : `; it got “${visibleLine(named)}”`}.`,
  })
}

async function ask(url: URL, body: FormData, { lang }: Globals, { env }: Io): Promise<unknown> {
  const token = env.KIENTRUC_TOKEN?.trim()
  if (!token)
    throw usageError({
      vi: 'Cần mã truy cập trong biến KIENTRUC_TOKEN; tạo ở trang “Mã truy cập” của hệ thống thẩm định.',
      en: 'A token is needed in KIENTRUC_TOKEN; make one on the desk’s page “Tokens”.',
    })
  const { response, said } = await sentOnce(url, {
    ...{ method: 'POST', body, redirect: 'error' },
    headers: {
      ...{ authorization: `Bearer ${token}`, accept: 'application/json', 'accept-language': lang },
      // What arrives twice, after a lost connection, is done once.
      'idempotency-key': randomUUID(),
    },
  })
  const value = parsed(said)
  if (response.ok && value !== undefined) return value
  const { title, detail } = isMapping(value) ? value : {}
  const why = visibleLine([title, detail].filter((one) => typeof one === 'string').join(': '))
  throw new InputError({
    vi: `Hệ thống thẩm định từ chối (${response.status})${why ? `: ${why}` : ''}.`,
    en: `The review desk refuses (${response.status})${why ? `: ${why}` : ''}.`,
  })
}

/** Sends something until it is answered: again after a lost connection, and where the desk is busy. */
async function sentOnce(url: URL, request: RequestInit): Promise<{ response: Response; said: string }> {
  for (let left = pauses.length; ; left--) {
    const pause = pauses[pauses.length - left]
    try {
      const response = await fetch(url, { ...request, signal: AbortSignal.timeout(patience) })
      if (Number(response.headers.get('content-length') ?? 0) > most) throw new Error('too long')
      const said = await response.text()
      if (response.status !== 503 || pause === undefined) return { response, said }
    } catch (error) {
      const lost = error instanceof TypeError
      if (!lost || pause === undefined) {
        const cause = error instanceof Error && error.cause instanceof Error ? error.cause.message : String(error)
        throw new InputError({
          vi: `Không gửi được tới ${url.origin}: ${visibleLine(cause)}.`,
          en: `Nothing could be sent to ${url.origin}: ${visibleLine(cause)}.`,
        })
      }
    }
    await new Promise((done) => setTimeout(done, pause))
  }
}

function parsed(said: string): unknown {
  try {
    return JSON.parse(said)
  } catch {
    return undefined
  }
}

function notOurs({ origin }: URL): InputError {
  return new InputError({
    vi: `${origin} không trả lời như một hệ thống thẩm định kientruc.`,
    en: `${origin} does not answer as a review desk of kientruc.`,
  })
}
