import * as Type from 'typebox'
import { CheckResult } from '../../../appraise/index.js'
import { InputError } from '../../../kernel/index.js'
import type { Role } from '../domain/roles.js'
import { stateNames } from '../domain/states.js'
import { Refused } from '../http/refused.js'
import type { AskedByPerson } from '../http/route.js'
import { doings, handlerOf } from '../pages/dossier/commands.js'
import { addOne } from '../pages/dossier/send.js'
import { appraisalOf } from '../store/appraisals.js'
import { dossierById, dossiers } from '../store/dossiers.js'
import { openApi } from './openapi.js'
import { registryRoutes } from './registry-routes.js'
import type { ApiRoute } from './route.js'
import { ApiArchitecture, ApiDossier, ApiDossiers, ApiSent, apiDossier } from './shapes.js'

const readers: readonly Role[] = ['drafter', 'submitter', 'reviewer', 'lead', 'auditor']
const senders: readonly Role[] = ['drafter', 'submitter', 'reviewer', 'lead']

const perPage = 100

/** All that can be asked of the API, and by whom. */
export const apiRoutes: readonly ApiRoute[] = [
  ...registryRoutes,
  {
    method: 'GET',
    path: '/openapi.json',
    id: 'describe',
    summary: { vi: 'Mô tả của giao diện này', en: 'The description of this API' },
    answer: { status: 200, body: Type.Object({ openapi: Type.String() }) },
    handle: async ({ version, origin }) => openApi(apiRoutes, { version, origin }),
  },
  {
    method: 'GET',
    path: '/architecture',
    id: 'architecture',
    scope: 'read',
    who: readers,
    summary: { vi: 'Kiến trúc đang dùng để đối chiếu', en: 'The architecture that is judged by' },
    answer: { status: 200, body: ApiArchitecture },
    handle: async (_, { judge }) => {
      const { name, digest, commit = null } = await judge.standing()
      return { name, digest, commit }
    },
  },
  {
    method: 'POST',
    path: '/check',
    id: 'check',
    scope: 'check',
    who: senders,
    summary: { vi: 'Đối chiếu một hồ sơ, không lưu gì', en: 'Check a dossier; nothing is kept' },
    form: Type.Object({}),
    answer: { status: 200, body: CheckResult },
    handle: async ({ uploads, lang }, { judge }) => (await judge.judge(filesIn(uploads), lang)).result,
  },
  {
    method: 'GET',
    path: '/dossiers',
    id: 'dossiers',
    scope: 'read',
    who: readers,
    summary: { vi: 'Các hồ sơ, mới nhất trước', en: 'Dossiers, the latest first' },
    query: Type.Object({
      state: Type.Optional(Type.Enum(Object.keys(stateNames))),
      text: Type.Optional(Type.String({ description: 'In the title or the agency’s name' })),
      page: Type.Optional(Type.Integer({ minimum: 1, maximum: 100_000, default: 1 })),
    }),
    answer: { status: 200, body: ApiDossiers },
    handle: async ({ query, person }, { db, origin }) => {
      const page = Math.max(1, Math.min(100_000, Math.trunc(Number(query.get('page'))) || 1))
      const state = Object.keys(stateNames).find((name) => name === query.get('state'))
      if (query.has('state') && !state) throw new Refused(400)
      const found = await db.transaction(person.actor, (tx) =>
        dossiers(tx, {
          ...{ ...(state ? { states: [state] } : {}), text: query.get('text') ?? undefined },
          ...{ limit: perPage + 1, offset: (page - 1) * perPage },
        }),
      )
      return {
        dossiers: found.slice(0, perPage).map((row) => apiDossier(row, origin)),
        more: found.length > perPage,
      }
    },
  },
  {
    method: 'POST',
    path: '/dossiers',
    id: 'sendDossier',
    scope: 'send',
    makes: true,
    who: senders,
    summary: {
      vi: 'Nộp một hồ sơ; cùng nội dung của cùng cơ quan thì trả về hồ sơ đã có',
      en: 'Send a dossier; the same content of the same agency gives the one that is there',
    },
    form: Type.Object({
      agency: Type.Optional(
        Type.String({ description: 'For the Department’s staff: whose it is, if the dossier does not say' }),
      ),
      send: Type.Optional(
        Type.Literal('yes', { description: 'For an agency’s submitter: send it on at once, else it is a draft' }),
      ),
    }),
    answer: { status: 201, body: ApiSent },
    handle: async (asked, desk) => {
      const { uploads, form, person, lang } = asked
      const { db, judge, origin } = desk
      const files = filesIn(uploads)
      const judged = await judge.judge(files, lang)
      const { id } = await addOne(files, judged, asked, desk, 'the one')
      const read = () => db.transaction(person.actor, (tx) => dossierById(tx, id))
      const submit = doings.find(({ name }) => name === 'submit')
      if (form.get('send') === 'yes' && submit && (await read())?.state === 'draft')
        await handlerOf(submit)({ ...asked, params: { id }, form: new URLSearchParams() }, desk).catch(
          async (error: unknown) => {
            // Sent at the same moment by another call: that is what was asked for.
            if (!(error instanceof InputError) || (await read())?.state === 'draft') throw error
          },
        )
      const sent = await read()
      if (!sent) throw new Refused(404)
      return { dossier: apiDossier(sent, origin), result: judged.result }
    },
  },
  {
    method: 'GET',
    path: '/dossiers/:id',
    id: 'dossier',
    scope: 'read',
    who: readers,
    summary: { vi: 'Một hồ sơ', en: 'A dossier' },
    answer: { status: 200, body: ApiDossier },
    handle: async ({ params, person }, { db, origin }) => {
      const row = await db.transaction(person.actor, (tx) => dossierById(tx, params.id ?? ''))
      if (!row) throw new Refused(404)
      return apiDossier(row, origin)
    },
  },
  {
    method: 'GET',
    path: '/dossiers/:id/result',
    id: 'result',
    scope: 'read',
    who: readers,
    summary: { vi: 'Kết quả đối chiếu đã ghi của phiên bản mới nhất', en: 'The recorded result of its latest version' },
    answer: { status: 200, body: CheckResult },
    handle: async ({ params, person }, { db }) => {
      const found = await db.transaction(person.actor, async (tx) => {
        const row = await dossierById(tx, params.id ?? '')
        return row && appraisalOf(tx, row.id, row.version)
      })
      if (!found) throw new Refused(404)
      return found.result
    },
  },
]

function filesIn(uploads: AskedByPerson['uploads']) {
  const files = uploads.filter(({ field }) => field === 'files')
  if (files.length === 0) throw new Refused(400)
  return files
}
