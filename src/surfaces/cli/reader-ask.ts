import { isMapping, type Text } from '../../kernel/index.js'

/** Where a second reader answers. */
export interface ReaderServer {
  readonly url: URL
  /** Sent as a bearer token, never shown. */
  readonly key?: string | undefined
  readonly timeout: number
}

/** What a server said: the words of its answer, or why there are none. */
export type ServerSaid = { readonly model?: string | undefined; readonly content: string } | { readonly fault: Text }

/** An answer of a few lines; whoever sends more is not read to the end. */
const mostBytes = 256 << 10

/** Asks a server that speaks the chat completions protocol, once. It is not followed elsewhere, and its errors are not repeated. */
export async function askReader({ url, key, timeout }: ReaderServer, body: string): Promise<ServerSaid> {
  const signal = AbortSignal.timeout(timeout)
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'application/json',
        // While we judge nobody sees that a kept connection was closed, and the next question would fail on it.
        connection: 'close',
        ...(key === undefined ? {} : { authorization: `Bearer ${key}` }),
      },
      body,
      redirect: 'manual',
      signal,
    })
    if (response.status !== 200) {
      await response.body?.cancel()
      return refused(response.status)
    }
    const text = await bounded(response)
    return text === undefined ? tooLong : contentOf(text)
  } catch {
    return signal.aborted ? tooSlow(timeout) : unreachable
  }
}

/** The body, as long as it is no longer than an answer may be. */
async function bounded(response: Response): Promise<string | undefined> {
  const reader = response.body?.getReader()
  if (!reader) return ''
  const decoder = new TextDecoder()
  let [text, bytes] = ['', 0]
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return text + decoder.decode()
    bytes += value.byteLength
    if (bytes > mostBytes) {
      await reader.cancel()
      return undefined
    }
    text += decoder.decode(value, { stream: true })
  }
}

function contentOf(text: string): ServerSaid {
  try {
    const reply: unknown = JSON.parse(text)
    const choices = isMapping(reply) && Array.isArray(reply.choices) ? reply.choices : []
    const message: unknown = isMapping(choices[0]) ? choices[0].message : undefined
    const content = isMapping(message) ? message.content : undefined
    const model = isMapping(reply) && typeof reply.model === 'string' ? reply.model : undefined
    if (typeof content === 'string') return { model, content }
  } catch {
    // What is no JSON is no answer either.
  }
  return fault('Máy chủ trả lời không theo giao thức chat completions.', 'The server does not answer by the protocol.')
}

const fault = (vi: string, en: string): ServerSaid => ({ fault: { vi, en } })
const tooLong = fault('Câu trả lời quá dài, không đọc hết.', 'The answer is too long and was not read to its end.')
const unreachable = fault('Không kết nối được máy chủ mô hình.', 'The server cannot be reached.')

function tooSlow(timeout: number): ServerSaid {
  const seconds = Math.max(1, Math.round(timeout / 1000))
  return fault(`Mô hình không trả lời trong ${seconds} giây.`, `No answer within ${seconds} s.`)
}

function refused(status: number): ServerSaid {
  if (status >= 300 && status < 400)
    return fault(
      `Máy chủ chuyển hướng sang địa chỉ khác (mã ${status}); không đi theo.`,
      `The server redirects elsewhere (${status}); it was not followed.`,
    )
  return fault(`Máy chủ từ chối (mã ${status}).`, `The server refuses (${status}).`)
}
