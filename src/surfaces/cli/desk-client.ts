import { randomUUID } from 'node:crypto'
import { InputError, isMapping, visibleLine } from '../../kernel/index.js'
import type { Globals, Io } from './io.js'
import { usageError } from './problems.js'

/** Milliseconds in which the desk answers: it reads and judges the dossier meanwhile. */
const patience = 180_000
/** Milliseconds before it is sent again, each time. */
const pauses = [500, 2_000]
/** Bytes of an answer. */
const most = 64 << 20

/** The desk's address. @throws InputError where none is named, or a token would go out in the clear */
export function deskFrom(given: string | undefined, { env }: Io): URL {
  const named = given ?? env.KIENTRUC_DESK
  const url = named !== undefined && URL.canParse(named) ? new URL(named) : undefined
  const here = url?.protocol === 'http:' && ['127.0.0.1', 'localhost', '[::1]'].includes(url.hostname)
  if (url && (url.protocol === 'https:' || here)) return url
  throw usageError({
    vi: `Cần địa chỉ hệ thống thẩm định bằng --to hoặc biến KIENTRUC_DESK, ví dụ https://tham-dinh.example.vn (http chỉ dùng được trên máy này)${named === undefined ? '' : `; đã nhận “${visibleLine(named)}”`}.`,
    en: `Name the review desk by --to or KIENTRUC_DESK, for instance https://desk.example.org (http only on this machine)${named === undefined ? '' : `; it got “${visibleLine(named)}”`}.`,
  })
}

/**
 * Asks a desk's API, as the token of `KIENTRUC_TOKEN`.
 * @param body what is sent; nothing for a question that only reads
 * @throws InputError where it cannot be reached or refuses, with what it says
 */
export async function askDesk(url: URL, body: FormData | undefined, { lang }: Globals, { env }: Io): Promise<unknown> {
  const token = env.KIENTRUC_TOKEN?.trim()
  if (!token)
    throw usageError({
      vi: 'Cần mã truy cập trong biến KIENTRUC_TOKEN; tạo ở trang “Mã truy cập” của hệ thống thẩm định.',
      en: 'A token is needed in KIENTRUC_TOKEN; make one on the desk’s page “Tokens”.',
    })
  const { response, said } = await sentOnce(url, {
    ...(body ? { method: 'POST', body } : {}),
    redirect: 'error',
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

/** What answered is something else. */
export function notOurs({ origin }: URL): InputError {
  return new InputError({
    vi: `${origin} không trả lời như một hệ thống thẩm định kientruc.`,
    en: `${origin} does not answer as a review desk of kientruc.`,
  })
}
