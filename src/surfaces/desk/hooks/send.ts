import { createHmac } from 'node:crypto'
import { request as plainRequest } from 'node:http'
import { request } from 'node:https'
import type { Text } from '../../../kernel/index.js'
import { isForbidden, type Resolve, type Resolved } from './address.js'
import type { Hook } from './settings.js'

/** What is sent, with the id by which whoever gets it twice knows it again. */
export interface Message {
  readonly id: string
  readonly body: string
  /** Seconds since 1970. */
  readonly at: number
}

/** Why something did not arrive; `never` where it is of no use to try again. */
export type Undelivered = { readonly why: Text; readonly never?: true } | undefined

/** Milliseconds for one delivery. */
const patience = 10_000

/** The signature of Standard Webhooks: HMAC-SHA256 over id, time and body. */
export function signatureOf({ id, at, body }: Message, key: Uint8Array): string {
  return `v1,${createHmac('sha256', key).update(`${id}.${at}.${body}`).digest('base64')}`
}

/**
 * Sends a message, to an address that was looked at before: what a name leads to is resolved once, and that is connected to. No
 * redirect is followed, and nothing of the answer but its status is read.
 */
export async function send(hook: Hook, message: Message, resolve: Resolve): Promise<Undelivered> {
  const found = await resolve(hook.url.hostname).catch((): readonly Resolved[] => [])
  if (found.length === 0)
    return { why: { vi: 'Không phân giải được tên máy.', en: 'The name of the host cannot be resolved.' } }
  const bad = found.find((one) => isForbidden(one, hook.listed))
  if (bad)
    return {
      why: {
        vi: `Địa chỉ ${bad.address} là địa chỉ nội bộ và không có trong “addresses” của tệp --webhooks.`,
        en: `${bad.address} is no public address, and is not among the “addresses” of the file of --webhooks.`,
      },
    }
  try {
    const status = await posted(hook, message, found)
    if (status >= 200 && status < 300) return undefined
    if (status === 410) return { why: answered(status), never: true }
    return { why: answered(status) }
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'error'
    return { why: { vi: `Không gửi được (${code}).`, en: `It could not be sent (${code}).` } }
  }
}

function posted({ url, key }: Hook, message: Message, found: readonly Resolved[]): Promise<number> {
  return new Promise((done, failed) => {
    const [first] = found
    const sent = (url.protocol === 'https:' ? request : plainRequest)(
      url,
      {
        method: 'POST',
        // No connection of another hook's is used again.
        agent: false,
        signal: AbortSignal.timeout(patience),
        lookup: (_, { all }, told) => (all ? told(null, [...found]) : told(null, first?.address ?? '', first?.family)),
        headers: {
          'content-type': 'application/json',
          'content-length': Buffer.byteLength(message.body),
          'user-agent': 'kientruc',
          'webhook-id': message.id,
          'webhook-timestamp': message.at,
          'webhook-signature': signatureOf(message, key),
        },
      },
      (response) => {
        done(response.statusCode ?? 0)
        response.destroy()
      },
    )
    sent.on('error', failed)
    sent.end(message.body)
  })
}

const answered = (status: number): Text =>
  status >= 300 && status < 400
    ? { vi: `Trả lời ${status}: không đi theo chuyển hướng.`, en: `Answered ${status}: redirects are not followed.` }
    : { vi: `Trả lời ${status}.`, en: `Answered ${status}.` }
