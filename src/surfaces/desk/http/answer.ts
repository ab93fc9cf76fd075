import { createHash } from 'node:crypto'

/** What goes back. */
export interface HttpAnswer {
  readonly status: number
  readonly headers: Readonly<Record<string, string | readonly string[]>>
  readonly body: string | Uint8Array
}

/**
 * A page may use the desk's own style sheet and script and nothing else; it sends forms only to the desk, and stands in no
 * other page.
 */
const policy = [
  "default-src 'none'",
  "style-src 'self'",
  "script-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
].join('; ')

/** Headers that every answer carries. */
export const always: HttpAnswer['headers'] = {
  'content-security-policy': policy,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'cache-control': 'no-store',
}

/** Beside them where the desk is reached by HTTPS: browsers come by nothing else for a year. */
export const httpsOnly: HttpAnswer['headers'] = {
  'strict-transport-security': 'max-age=31536000; includeSubDomains',
}

export function pageAnswer(html: string, status = 200): HttpAnswer {
  return { status, headers: { 'content-type': 'text/html; charset=utf-8' }, body: html }
}

/** The same answer, which sets cookies too. */
export function withCookies(answer: HttpAnswer, ...cookies: readonly string[]): HttpAnswer {
  return { ...answer, headers: { ...answer.headers, 'set-cookie': cookies } }
}

/** After a form was taken in: on to a page that may be loaded again. */
export function seeOther(path: string, cookies: readonly string[] = []): HttpAnswer {
  return {
    status: 303,
    headers: { location: path, ...(cookies.length > 0 ? { 'set-cookie': cookies } : {}) },
    body: '',
  }
}

/** A file to be saved, never to be shown: whatever stands in it. */
export function download(name: string, type: string, body: string | Uint8Array): HttpAnswer {
  const plain = name.replace(/[^\x20-\x7e]|["\\]/g, '_')
  return {
    status: 200,
    headers: {
      'content-type': type,
      'content-disposition': `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name).replace(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16)}`)}`,
    },
    body,
  }
}

/** A paper that carries its style and policy in itself, in a page that can do nothing: it is as if it came from nowhere. */
export function shown(html: string): HttpAnswer {
  const own =
    "sandbox allow-modals; default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'none'"
  return {
    status: 200,
    headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': own },
    body: html,
  }
}

/** A file of the desk's own, whose address changes with its content. */
export function asset(type: string, body: string): HttpAnswer {
  return {
    status: 200,
    headers: { 'content-type': type, 'cache-control': 'public, max-age=31536000, immutable' },
    body,
  }
}

/** Ten letters that change with a text. */
export function markOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 10)
}
