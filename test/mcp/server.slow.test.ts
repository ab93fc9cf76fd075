import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { request } from 'node:http'
import { connect } from 'node:net'
import { join } from 'node:path'
import { Client } from '@modelcontextprotocol/sdk/client/index.js'
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js'
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js'
import { afterEach, describe, expect, it } from 'vitest'
import { folder, small } from '../support/disk.js'
import { callsOf } from './client.js'

const bin = join(import.meta.dirname, '../../bin/kientruc.js')
const children: ChildProcess[] = []
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL')
})

function started(cwd: string, flags: readonly string[] = [], env: Record<string, string> = {}) {
  const child = spawn(process.execPath, [bin, 'mcp', ...flags], { cwd, stdio: 'pipe', env: { ...process.env, ...env } })
  children.push(child)
  const said = { out: '', err: '' }
  child.stdout.on('data', (chunk) => {
    said.out += chunk
  })
  child.stderr.on('data', (chunk) => {
    said.err += chunk
  })
  return { child, said, ended: once(child, 'exit') }
}

const hello = (id: number) =>
  `${JSON.stringify({ jsonrpc: '2.0', id, method: 'initialize', params: { protocolVersion: '2025-06-18', capabilities: {}, clientInfo: { name: 'x', version: '1' } } })}\n`
const similar = (id: number, text: unknown) =>
  `${JSON.stringify({ jsonrpc: '2.0', id, method: 'tools/call', params: { name: 'similar', arguments: { text } } })}\n`

describe('over standard input and output', () => {
  it('speaks with the library’s own client', async () => {
    const transport = new StdioClientTransport({ command: process.execPath, args: [bin, 'mcp'], cwd: folder(small) })
    const client = new Client({ name: 'x', version: '1' })
    await client.connect(transport)
    expect(client.getServerVersion()).toMatchObject({ name: 'kientruc' })
    expect(client.getInstructions()).toContain('check_proposal')
    await client.listTools()
    expect(await callsOf(client).call('similar', { text: 'đất đai' })).toMatchObject({
      matches: [{ id: 'csdl-dat-dai' }],
    })
    await client.close()
  })

  it('answers what was asked before the input ended, with nothing else on its output, and ends with 0', async () => {
    const { child, said, ended } = started(folder(small))
    child.stdin?.end(`${hello(1)}không phải JSON\n{"jsonrpc":"2.0"}\n[]\n${similar(2, 'đất đai')}${similar(3, 4)}`)
    expect(await ended).toEqual([0, null])
    const lines = said.out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(lines.map(({ id }) => id).sort()).toEqual([1, 2, 3])
    expect(lines.every(({ jsonrpc }) => jsonrpc === '2.0')).toBe(true)
    expect(said.err).toBe('')
  })

  it('ends where one message is larger than any may be, without a trace', async () => {
    const { child, said, ended } = started(folder(small))
    child.stdin?.on('error', () => undefined)
    child.stdin?.write('x'.repeat(9 << 20))
    const [code] = await ended
    expect(code).toBe(2)
    expect(said.err).toContain('8 MiB')
    expect(said.err).not.toMatch(/node:internal|^\s+at /m)
    expect(said.out).toBe('')
  })

  it('tells at once where there is no architecture', async () => {
    const { said, ended } = started(folder())
    expect(await ended).toEqual([2, null])
    expect(said).toEqual({ out: '', err: expect.stringContaining('kientruc.yaml') })
  })
})

describe('over HTTP on this machine', () => {
  const token = 'a-token-that-is-long-enough-0123456789'

  async function listening(env: Record<string, string> = { KIENTRUC_MCP_TOKEN: token }) {
    const server = started(folder(small), ['--http', '0'], env)
    while (!/:(\d+)\/mcp/.test(server.said.err) && server.child.exitCode === null)
      await new Promise((then) => setTimeout(then, 20))
    const url = /http:\/\/127\.0\.0\.1:\d+\/mcp/.exec(server.said.err)?.[0] ?? ''
    return { ...server, url: new URL(url) }
  }

  async function clientAt(url: URL, bearer = token) {
    const client = new Client({ name: 'x', version: '1' })
    const requestInit = { headers: { authorization: `Bearer ${bearer}` } }
    await client.connect(new StreamableHTTPClientTransport(url, { requestInit }))
    return client
  }

  /** A request with headers that `fetch` would not send. */
  function post(url: URL, headers: Record<string, string>, body = hello(1), method = 'POST', path = '/mcp') {
    return new Promise<{ status: number | undefined; text: string }>((done, failed) => {
      const all = { 'content-type': 'application/json', accept: 'application/json, text/event-stream', ...headers }
      const sent = request({ host: url.hostname, port: url.port, path, method, headers: all }, (response) => {
        let text = ''
        response.on('data', (chunk) => {
          text += chunk
        })
        response.on('end', () => done({ status: response.statusCode, text }))
      })
      sent.on('error', failed)
      sent.end(method === 'POST' ? body : undefined)
    })
  }

  it('answers two clients at once, and ends on a signal', async () => {
    const { url, child, ended, said } = await listening()
    const [a, b] = [await clientAt(url), await clientAt(url)]
    const [one, other] = await Promise.all([a, b].map((c) => callsOf(c).call('similar', { text: 'đất đai' })))
    expect(one).toEqual(other)
    expect(one).toMatchObject({ matches: [{ id: 'csdl-dat-dai' }] })
    expect(await callsOf(b).refusal('similar', { text: '' })).toContain('text')
    await Promise.all([a.close(), b.close()])
    child.kill('SIGTERM')
    expect(await ended).toEqual([0, null])
    expect(said.out).toBe('')
    expect(said.err).not.toContain(token)
  })

  it('prints a token of its own where none was given', async () => {
    const { url, said } = await listening({})
    await expect(clientAt(url)).rejects.toThrow('bearer token')
    const printed = /Bearer (\S+)/.exec(said.err)?.[1] ?? ''
    expect(printed.length).toBeGreaterThan(40)
    await (await clientAt(url, printed)).close()
  })

  it('refuses other names, other pages, a wrong token, other methods and addresses, and what is too large', async () => {
    const { url } = await listening()
    const good = { authorization: `Bearer ${token}` }
    const status = async (...asked: Parameters<typeof post> extends [URL, ...infer Rest] ? Rest : never) =>
      (await post(url, ...asked)).status
    expect(await status(good)).toBe(200)
    expect(await status({ ...good, host: `localhost:${url.port}`, origin: `http://localhost:${url.port}` })).toBe(200)
    expect(await status({ ...good, host: `evil.example:${url.port}` })).toBe(403)
    expect(await status({ ...good, origin: 'https://evil.example' })).toBe(403)
    expect(await status({ ...good, origin: 'null' })).toBe(403)
    expect(await status({})).toBe(401)
    expect(await status({ authorization: `Bearer ${token}x` })).toBe(401)
    expect(await status(good, undefined, 'GET')).toBe(405)
    expect(await status(good, undefined, 'DELETE')).toBe(405)
    expect(await status(good, undefined, 'POST', '/')).toBe(404)
    expect(await status(good, 'x'.repeat(9 << 20))).toBe(413)
    expect(await status({ ...good, 'content-type': 'text/plain' })).toBe(415)
    const broken = await post(url, good, '{"jsonrpc":')
    expect(broken.status).toBe(400)
    expect(broken.text).not.toMatch(/node:internal|\bat .+:\d+:\d+/)
    expect(await status(good)).toBe(200)
  })

  it('is not held up by those who begin to ask and never end', { timeout: 180_000 }, async () => {
    const { url, child } = await listening()
    const headers = `Host: ${url.host}\r\nAuthorization: Bearer ${token}\r\nContent-Type: application/json\r\nContent-Length: 100`
    const half = Array.from({ length: 16 }, () => {
      const socket = connect(Number(url.port), url.hostname)
      socket.on('error', () => undefined)
      socket.write(`POST /mcp HTTP/1.1\r\n${headers}\r\nAccept: application/json, text/event-stream\r\n\r\n{`)
      return socket
    })
    const good = { authorization: `Bearer ${token}` }
    const status = async () => (await post(url, good)).status
    while ((await status()) !== 503 && child.exitCode === null);
    while ((await status()) !== 200 && child.exitCode === null) await new Promise((then) => setTimeout(then, 500))
    expect(child.exitCode).toBeNull()
    for (const socket of half) socket.destroy()
  })

  it('refuses a port that is none, one that is taken and a token that can be guessed', async () => {
    const { url } = await listening()
    const code = async (flags: string[], env = {}) => (await started(folder(small), flags, env).ended)[0]
    expect(await code(['--http', 'x'])).toBe(2)
    expect(await code(['--http', '65536'])).toBe(2)
    expect(await code(['--http', url.port])).toBe(2)
    expect(await code(['--http', '0'], { KIENTRUC_MCP_TOKEN: 'ngan' })).toBe(2)
  })
})
