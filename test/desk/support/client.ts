import { Agent, request } from 'node:http'
import { formToken } from '../../../src/surfaces/desk/http/sessions.js'

export interface Reply {
  readonly status: number
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  readonly body: string
}

/** Somebody with a browser, or nobody. */
export interface Client {
  get(path: string, headers?: Record<string, string>): Promise<Reply>
  /** A form as a page of this session sends it. */
  post(
    path: string,
    fields?: Record<string, string | readonly string[]>,
    headers?: Record<string, string>,
  ): Promise<Reply>
  upload(path: string, files: Record<string, string | Uint8Array>, fields?: Record<string, string>): Promise<Reply>
}

/** @param origin the desk's address @param secret of a session, or nothing */
export function clientOf(origin: string, secret: string | undefined): Client {
  const { host, port } = new URL(origin)
  const agent = new Agent({ keepAlive: true })
  const ask = (method: string, path: string, headers: Record<string, string>, body?: string | Buffer) =>
    asked(
      agent,
      Number(port),
      method,
      path,
      { host, ...(secret && { cookie: `kientruc=${secret}` }), ...headers },
      body,
    )
  const token = secret === undefined ? '' : formToken(secret)
  const from = { origin }
  return {
    get: (path, headers = {}) => ask('GET', path, headers),
    post: (path, fields = {}, headers = from) =>
      ask(
        'POST',
        path,
        { 'content-type': 'application/x-www-form-urlencoded', ...headers },
        new URLSearchParams(
          Object.entries({ token, ...fields }).flatMap(([name, value]) =>
            [value].flat().map((one): [string, string] => [name, one]),
          ),
        ).toString(),
      ),
    upload: async (path, files, fields = {}) => {
      const form = new FormData()
      for (const [name, value] of Object.entries({ token, ...fields })) form.append(name, value)
      for (const [name, content] of Object.entries(files)) form.append('files', new File([content as string], name))
      const packed = new Response(form)
      const type = packed.headers.get('content-type') ?? ''
      return ask('POST', path, { ...from, 'content-type': type }, Buffer.from(await packed.arrayBuffer()))
    },
  }
}

/** Signs in as a browser does. @returns the session's secret */
export async function signedIn(origin: string, login: string, password: string): Promise<string> {
  const { status, headers, body } = await clientOf(origin, undefined).post('/dang-nhap', { login, password })
  const [, secret] = /kientruc=([^;]+)/.exec(String(headers['set-cookie'])) ?? []
  if (status !== 303 || secret === undefined) throw new Error(`${login} cannot sign in: ${status} ${body}`)
  return secret
}

function asked(
  agent: Agent,
  port: number,
  method: string,
  path: string,
  headers: Record<string, string>,
  body?: string | Buffer,
): Promise<Reply> {
  return new Promise((done, failed) => {
    const sent = request({ agent, host: '127.0.0.1', port, method, path, headers }, (response) => {
      const pieces: Buffer[] = []
      response.on('error', failed)
      response.on('data', (piece: Buffer) => pieces.push(piece))
      response.on('end', () =>
        done({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(pieces).toString('utf8'),
        }),
      )
    })
    sent.on('error', failed)
    sent.end(body)
  })
}
