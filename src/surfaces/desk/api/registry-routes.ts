import * as Type from 'typebox'
import { Refused } from '../http/refused.js'
import { longestQuestion, searched } from '../pages/registry/search.js'
import { registryOf, takeInSnapshot } from '../registry/take-in.js'
import { registryMember } from '../store/registry.js'
import { ApiFound, ApiProvince, ApiTakenIn } from './registry-shapes.js'
import type { ApiRoute } from './route.js'

/** What programs ask of the registry; a desk that keeps none says that there is no such thing. */
export const registryRoutes: readonly ApiRoute[] = [
  {
    method: 'GET',
    path: '/registry/self',
    id: 'registrySelf',
    scope: 'registry',
    who: ['member'],
    summary: { vi: 'Tỉnh của tài khoản và bản đã gửi gần nhất', en: 'The account’s province and its latest snapshot' },
    answer: { status: 200, body: ApiProvince },
    handle: async ({ person }, desk) => {
      registryOf(desk)
      const member = await desk.db.transaction(person.actor, (tx) => registryMember(tx, person.actor.agency ?? ''))
      if (!member) throw new Refused(403)
      const { id, name, public_key, number, digest } = member
      return { province: id, name, publicKey: public_key, number: number ?? 0, digest }
    },
  },
  {
    method: 'POST',
    path: '/registry/snapshots',
    id: 'sendSnapshot',
    scope: 'registry',
    who: ['member'],
    summary: { vi: 'Gửi bản chụp kiến trúc có chữ ký', en: 'Send a signed snapshot of an architecture' },
    makes: true,
    form: Type.Object({ signature: Type.String({ description: 'Ed25519 over the file, in base64' }) }),
    answer: { status: 201, body: ApiTakenIn },
    handle: async ({ uploads, form, person }, desk) => {
      const [file, ...more] = uploads.filter(({ field }) => field === 'files')
      if (!file || more.length > 0) throw new Refused(400)
      return takeInSnapshot(file.bytes, form.get('signature') ?? '', person, desk)
    },
  },
  {
    method: 'GET',
    path: '/registry/search',
    id: 'searchRegistry',
    scope: 'registry',
    who: ['member', 'ministry', 'reviewer', 'lead', 'auditor'],
    summary: { vi: 'Tỉnh nào đã có?', en: 'Which province has it?' },
    query: Type.Object({
      text: Type.String({ maxLength: longestQuestion }),
      province: Type.Optional(Type.String({ description: 'Of this one alone' })),
    }),
    answer: { status: 200, body: ApiFound },
    handle: async (asked, desk) => {
      const text = asked.query.get('text')?.trim().slice(0, longestQuestion) ?? ''
      if (text === '') throw new Refused(400)
      const found = await searched(text, asked.query.getAll('province').slice(0, 1), asked, desk)
      return {
        found: found.map(({ hit, row: { member_id, province, record } }) => ({
          province: { id: member_id, name: province },
          ...{ of: hit.of, id: hit.id, score: hit.score, evidence: hit.evidence },
          ...{ name: record.name ?? record.title ?? '', owner: record.owner ?? record.agency ?? '' },
          ...{ status: record.status ?? 'planned', functions: record.functions, offer: record.offer ?? null },
        })),
      }
    },
  },
]
