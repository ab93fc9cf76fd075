import { createHash, timingSafeEqual } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { StreamableHTTPServerTransport } from '@modelcontextprotocol/sdk/server/streamableHttp.js'
import { InputError } from '../../kernel/index.js'
import { whyNot } from './answers.js'
import type { McpDesk } from './desk.js'
import { connect } from './server.js'

const path = '/mcp'
/** Bytes of one request; as many as over standard input. */
const mostBytes = 8 << 20
/** Requests that are worked on at once. */
const mostAtOnce = 16

export interface McpListening {
  readonly url: string
  readonly close: () => Promise<void>
}

/**
 * Answers on this machine alone, whoever shows the token. Every request stands for itself, so that clients do not meet and
 * nothing is kept of one that is gone.
 * @param port 0 for any that is free
 * @throws InputError where the port cannot be had
 */
export async function serveHttp(
  desk: McpDesk,
  port: number,
  token: string,
  problem: (error: Error) => void,
): Promise<McpListening> {
  let working = 0
  const server = createServer({ connectionsCheckingInterval: 2_000 }, (request, response) => {
    const refusal = refusalOf(request, token, portOf())
    if (refusal) return refuse(response, refusal)
    if (working >= mostAtOnce) return refuse(response, [503, 'Too many requests at once.'])
    working++
    response.once('close', () => working--)
    answer(request, response).catch((error: unknown) => {
      problem(error instanceof Error ? error : new Error(String(error)))
      if (!response.headersSent) refuse(response, [500, whyNot(error, desk.lang)])
      else response.destroy()
    })
  })
  server.requestTimeout = 30_000
  server.headersTimeout = 10_000
  await new Promise<void>((ready, failed) => {
    server.once('error', (error: NodeJS.ErrnoException) => failed(taken(port, error.code)))
    server.listen(port, '127.0.0.1', ready)
  })
  return {
    url: `http://127.0.0.1:${portOf()}${path}`,
    close: () =>
      new Promise((done) => {
        server.close(() => done())
        server.closeAllConnections()
      }),
  }

  function portOf(): number {
    const address = server.address()
    return typeof address === 'object' && address !== null ? address.port : port
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const transport = new StreamableHTTPServerTransport({ enableJsonResponse: true, maxRequestBodySize: mostBytes })
    const connection = await connect(desk, transport, problem)
    response.once('close', () => void connection.close())
    await transport.handleRequest(request, response)
  }
}

type Refused = readonly [status: number, why: string]

/** Why a request is not even looked at: what another page or machine could send by way of the user's browser. */
function refusalOf({ headers, method, url }: IncomingMessage, token: string, port: number): Refused | undefined {
  const own = [`127.0.0.1:${port}`, `localhost:${port}`]
  // A name of the attacker's that leads here (DNS rebinding) stands in Host; a page of theirs in Origin.
  if (!own.includes(headers.host ?? '')) return [403, 'Host is not this machine.']
  if (headers.origin !== undefined && !own.some((host) => headers.origin === `http://${host}`))
    return [403, 'Origin is not this machine.']
  if (!same(headers.authorization ?? '', `Bearer ${token}`)) return [401, 'The bearer token is missing or wrong.']
  if (url !== path) return [404, `The address is ${path}.`]
  if (method !== 'POST') return [405, 'Only POST.']
  return undefined
}

/** Compared in a time that tells nothing of where they part. */
function same(a: string, b: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(digest(a), digest(b))
}

function refuse(response: ServerResponse, [status, message]: Refused): void {
  const headers = {
    'content-type': 'application/json',
    connection: 'close',
    ...(status === 401 ? { 'www-authenticate': 'Bearer' } : {}),
    ...(status === 405 ? { allow: 'POST' } : {}),
  }
  response.writeHead(status, headers)
  response.end(JSON.stringify({ jsonrpc: '2.0', id: null, error: { code: -32000, message } }))
}

function taken(port: number, code = ''): InputError {
  const why = {
    EADDRINUSE: { vi: 'cổng đang được dùng', en: 'it is in use' },
    EACCES: { vi: 'không có quyền dùng cổng này', en: 'it is not allowed' },
  }[code] ?? { vi: code, en: code }
  return new InputError({
    vi: `Không mở được cổng ${port} (${why.vi}). Chọn cổng khác, hoặc --http 0 để lấy cổng còn trống.`,
    en: `Port ${port} cannot be opened (${why.en}). Choose another, or --http 0 for any that is free.`,
  })
}
