import type { IncomingMessage } from 'node:http'
import { InputError, languages } from '../../../kernel/index.js'
import type { Desk } from '../desk.js'
import type { HttpAnswer } from '../http/answer.js'
import { requestBody } from '../http/body.js'
import { matched } from '../http/match.js'
import { doneOnce } from '../http/once.js'
import { Refused } from '../http/refused.js'
import type { DeskRequest } from '../http/route.js'
import { uncertain } from '../pages/refusals.js'
import { isBusy, Uncertain } from '../store/db.js'
import { apiRoutes } from './routes.js'
import { bearerOf } from './tokens.js'

/** Where the API begins. */
export const apiPath = '/api/v1'

/** Answers a program: known by its token alone, so that no page of anybody's can speak for a person who is signed in. */
export async function apiAnswer(request: IncomingMessage, asked: DeskRequest, desk: Desk): Promise<HttpAnswer> {
  try {
    const [lang = desk.lang] = languages.filter((one) => request.headers['accept-language']?.startsWith(one))
    return await answered(request, { ...asked, lang }, desk)
  } catch (error) {
    if (error instanceof Refused) return problem(error.status, titles[error.status])
    if (error instanceof InputError)
      return problem(
        422,
        'The dossier cannot be taken in',
        [error.text, ...error.hits.map(({ message }) => message)].map((text) => text[asked.lang]).join(' '),
      )
    desk.problem(error)
    if (error instanceof Uncertain) return problem(503, titles[503], uncertain[asked.lang])
    return isBusy(error) ? problem(503, titles[503]) : problem(500, 'A fault of the server')
  }
}

function routesAt(path: string) {
  const parts = path.slice(apiPath.length).split('/')
  return apiRoutes.flatMap((route) => {
    const params = matched(route.path.split('/'), parts)
    return params ? [{ route, params }] : []
  })
}

/** The pattern of a path of the API, if there is one. */
export function apiRouteAt(path: string): string | undefined {
  const [found] = routesAt(path)
  return found && `${apiPath}${found.route.path}`
}

async function answered(request: IncomingMessage, asked: DeskRequest, desk: Desk): Promise<HttpAnswer> {
  const here = routesAt(asked.path)
  if (here.length === 0) throw new Refused(404)
  const found = here.find(({ route }) => route.method === request.method)
  if (!found) throw new Refused(405)
  const { route, params } = found
  const { status } = route.answer
  if (route.scope === undefined) return json(status, await route.handle(desk))
  const known = await bearerOf(request.headers.authorization, desk)
  if (!known) throw new Refused(401)
  const { person, scopes } = known
  if (!scopes.includes(route.scope) || !route.who.some((role) => person.actor.roles.includes(role)))
    throw new Refused(403)
  const sent = route.form ? await requestBody(request, true) : {}
  const ready = { ...asked, ...sent, params, person, session: '' }
  const key = route.makes ? keyIn(request) : undefined
  return doneOnce(key, ready, desk, async (noting) => json(status, await route.handle(ready, noting)))
}

/** The key under which a program sends something once. @throws Refused for one that is empty, too long or no plain text */
function keyIn({ headers }: IncomingMessage): string | undefined {
  const given = headers['idempotency-key']
  if (given === undefined) return undefined
  // As a draft of the IETF has it it stands in quotes; most programs send it without.
  const [, key] = /^"?([\x21\x23-\x7e]{1,255}?)"?$/.exec(String(given).trim()) ?? []
  if (key === undefined) throw new Refused(400)
  return key
}

const titles: Readonly<Record<Refused['status'], string>> = {
  400: 'The request is not as described',
  401: 'A valid token is needed',
  403: 'The token is not good for this',
  404: 'There is no such thing, or it is not shown to this account',
  405: 'This cannot be done here',
  413: 'The request is too large',
  415: 'Files come as multipart/form-data',
  429: 'Too many requests',
  503: 'The server is busy; try again',
}

function problem(status: number, title: string, detail?: string): HttpAnswer {
  const { headers, ...rest } = json(status, {
    type: 'about:blank',
    title,
    status,
    ...(detail === undefined ? {} : { detail }),
  })
  const more = status === 401 ? { 'www-authenticate': 'Bearer' } : {}
  return { ...rest, headers: { ...headers, ...more, 'content-type': 'application/problem+json' } }
}

function json(status: number, body: object): HttpAnswer {
  return { status, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }
}
