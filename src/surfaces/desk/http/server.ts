import { randomBytes } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { isIP } from 'node:net'
import { digestOf } from '../../../architecture/index.js'
import { InputError } from '../../../kernel/index.js'
import { apiAnswer, apiPath, apiRouteAt } from '../api/answer.js'
import type { Desk } from '../desk.js'
import { refusalPage, uncertain } from '../pages/refusals.js'
import { confirmation } from '../pages/second-factor.js'
import { isBusy, Uncertain } from '../store/db.js'
import { always, type HttpAnswer, httpsOnly, seeOther } from './answer.js'
import { requestBody } from './body.js'
import { listenOn } from './listen.js'
import { matched } from './match.js'
import { doneOnce } from './once.js'
import { isSecret } from './passwords.js'
import { Refused } from './refused.js'
import type { DeskRequest, Route } from './route.js'
import { formToken, languageIn, personOf, sessionSecret, stepIn } from './sessions.js'

export interface Listening {
  readonly port: number
  readonly close: () => Promise<void>
}

/** Milliseconds in which a request must have arrived, its head and all of it. */
const headTime = 10_000
const wholeTime = 120_000
const connections = 500
/** Letters that are kept of what a browser calls itself. */
const longestAgent = 300

/**
 * Listens on this machine; a server in front of it brings in others.
 * @param port 0 for any that is free
 * @param deskAt makes the desk once the port is known
 * @throws InputError where the port cannot be had
 */
export async function listen(
  port: number,
  routes: readonly Route[],
  deskAt: (port: number) => Desk,
): Promise<Listening> {
  const paths = routes.map((route) => ({ route, parts: route.path.split('/') }))
  let desk: Desk | undefined
  const server = createServer((request, response) => {
    if (!desk) return void response.destroy()
    const own = desk
    const number = randomBytes(6).toString('hex')
    void own.during(number, () => respond(request, response, paths, number, own))
  })
  server.headersTimeout = headTime
  server.requestTimeout = wholeTime
  server.keepAliveTimeout = 5_000
  server.maxConnections = connections
  const own = await listenOn(server, port)
  desk = deskAt(own)
  return {
    port: own,
    // What is being answered is answered still.
    close: () =>
      new Promise((done) => {
        server.close(() => done())
        server.closeIdleConnections()
      }),
  }
}

type Paths = readonly { readonly route: Route; readonly parts: readonly string[] }[]

async function respond(
  request: IncomingMessage,
  response: ServerResponse,
  paths: Paths,
  number: string,
  desk: Desk,
): Promise<void> {
  const asked = nobodyAsks(request, desk)
  const { method = '' } = request
  const answered = desk.observe({
    number,
    method: methods.has(method) ? method : 'other',
    route: routeAt(asked.path, paths),
  })
  let answer: HttpAnswer
  try {
    answer = await answerTo(request, asked, paths, desk)
  } catch (error) {
    answer = await refusal(error, asked, desk)
  }
  answered({ status: answer.status, bytes: Buffer.byteLength(answer.body) })
  if (response.destroyed) return
  // What was not read of the request ends its connection.
  const ends = request.complete ? {} : { connection: 'close' }
  const secure = desk.origin.startsWith('https:') ? httpsOnly : {}
  const headers = { ...always, ...secure, ...answer.headers, ...ends, 'x-request-id': number }
  response.writeHead(answer.status, headers as Record<string, string | string[]>)
  response.end(request.method === 'HEAD' ? undefined : answer.body)
}

/** Why nothing was done, as a page; if even that cannot be made, in one sentence. */
async function refusal(error: unknown, asked: DeskRequest, desk: Desk): Promise<HttpAnswer> {
  if (error instanceof Refused && error.status === 401) return seeOther('/dang-nhap')
  try {
    if (error instanceof Refused) return await refusalPage(error.status, asked, desk)
    // What the domain or a reader refuses is said in its own words.
    if (error instanceof InputError) return await refusalPage(409, asked, desk, error.text)
    desk.problem(error)
    if (error instanceof Uncertain) return await refusalPage(503, asked, desk, uncertain)
    return await refusalPage(isBusy(error) ? 503 : 500, asked, desk)
  } catch (second) {
    desk.problem(second)
    return {
      status: 500,
      headers: { 'content-type': 'text/plain; charset=utf-8' },
      body: 'Máy chủ gặp sự cố. / A fault of the server.\n',
    }
  }
}

/**
 * Where a request comes from: what the server in front says last, where there is one; only programs of this machine reach us
 * past it.
 */
function addressOf({ headers, socket }: IncomingMessage, { origin }: Desk): string {
  const behind = !['127.0.0.1', 'localhost', '[::1]'].includes(new URL(origin).hostname)
  const last =
    String(headers['x-forwarded-for'] ?? '')
      .split(',')
      .at(-1)
      ?.trim() ?? ''
  return behind && isIP(last) !== 0 ? last : (socket.remoteAddress ?? '')
}

/** A request of which nothing is known yet but where it goes. */
function nobodyAsks(request: IncomingMessage, desk: Desk): DeskRequest {
  const lang = languageIn(request.headers.cookie) ?? desk.lang
  const [path = '/', query = ''] = (request.url ?? '/').split(/\?(.*)/s)
  return {
    ...{ lang, path, params: {}, query: new URLSearchParams(query), form: new URLSearchParams(), uploads: [] },
    ...{
      person: undefined,
      token: '',
      session: undefined,
      step: stepIn(request.headers.cookie, desk.origin.startsWith('https:')),
      address: addressOf(request, desk),
      agent: (request.headers['user-agent'] ?? '').slice(0, longestAgent),
    },
  }
}

async function answerTo(request: IncomingMessage, bare: DeskRequest, paths: Paths, desk: Desk): Promise<HttpAnswer> {
  const { origin } = desk
  // A name of somebody else's that leads here (DNS rebinding) stands in Host.
  if (request.headers.host !== new URL(origin).host) throw new Refused(400)
  if (bare.path.startsWith(`${apiPath}/`)) return apiAnswer(request, bare, desk)
  const { route, params } = routeFor(request, bare.path, paths)
  const secret = sessionSecret(request.headers.cookie, origin.startsWith('https:'))
  const known = secret === undefined ? undefined : await personOf(secret, bare.address, desk)
  const asked: DeskRequest = {
    ...bare,
    params,
    person: known?.person,
    // A secret that stands for nobody still names the session that a new one replaces.
    session: known?.session ?? (secret === undefined ? undefined : digestOf(secret)),
    token: known && secret !== undefined ? formToken(secret) : '',
    sessionId: known?.id,
    shown: known?.shown,
  }
  const { person, session } = asked
  if (route.who !== 'everyone') {
    if (!person) throw new Refused(401)
    if (!route.who.some((role) => person.actor.roles.includes(role))) throw new Refused(403)
    if (person.demanded && !person.keyed && !route.unkeyed) return seeOther('/toi?can-khoa=1')
  }
  const body = request.method === 'POST' ? await sentBy(request, asked, route, desk) : {}
  if (route.who === 'everyone') return route.handle({ ...asked, ...body }, desk)
  if (!person || session === undefined) throw new Refused(401)
  const ready = { ...asked, ...body, person, session }
  const confirming = route.confirm && (await confirmation(route.confirm, ready, desk))
  if (confirming) return confirming
  if (route.method === 'GET') return route.handle(ready, desk)
  return doneOnce(onceIn(ready.form), ready, desk, (noting) => route.handle(ready, noting))
}

/** The key under which a form is done once. @throws Refused for one that no page of ours has */
function onceIn(form: URLSearchParams): string | undefined {
  const key = form.get('once') ?? undefined
  if (key !== undefined && !isSecret(key)) throw new Refused(400)
  return key
}

/** A form, if it came from a page of this desk, and of this session where there is one. */
async function sentBy(request: IncomingMessage, { person, token }: DeskRequest, route: Route, { origin }: Desk) {
  const { origin: from, 'sec-fetch-site': site } = request.headers
  if (from === undefined ? site !== 'same-origin' : from !== origin) throw new Refused(403)
  const body = await requestBody(request, route.uploads === true)
  if (person && body.form.get('token') !== token) throw new Refused(403)
  return body
}

const methods = new Set(['GET', 'HEAD', 'POST'])

/** The pattern of a path; what is none of ours is all one, so that nobody can make up figures without end. */
function routeAt(path: string, paths: Paths): string {
  if (path.startsWith(`${apiPath}/`)) return apiRouteAt(path) ?? 'none'
  const parts = path.split('/')
  return paths.find(({ parts: pattern }) => matched(pattern, parts))?.route.path ?? 'none'
}

function routeFor({ method }: IncomingMessage, path: string, paths: Paths) {
  const parts = path.split('/')
  const here = paths.flatMap(({ route, parts: pattern }) => {
    const params = matched(pattern, parts)
    return params ? [{ route, params }] : []
  })
  if (here.length === 0) throw new Refused(404)
  const found = here.find(({ route }) => route.method === (method === 'HEAD' ? 'GET' : method))
  if (!found) throw new Refused(405)
  return found
}
