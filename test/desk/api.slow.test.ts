import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Validator } from '@seriousme/openapi-schema-validator'
import Value from 'typebox/value'
import { describe, expect, it, vi } from 'vitest'
import { CheckResult } from '../../src/appraise/index.js'
import { apiRoutes } from '../../src/surfaces/desk/api/routes.js'
import { ApiDossier } from '../../src/surfaces/desk/api/shapes.js'
import { kientruc } from '../support/cli.js'
import { folder } from '../support/disk.js'
import { deskForAll, tokenOf } from './support/desk.js'

vi.setConfig({ testTimeout: 300_000 })

const at = deskForAll()

const proposal = `proposal:
  id: dx-1
  title: Phần mềm quản lý cây xanh
  agency: so-a
  kind: build
  purpose: Quản lý cây xanh đô thị
  functions: [Quản lý danh mục cây xanh, Theo dõi chăm sóc]
`

const ask = (path: string, token?: string) =>
  at.nobody.get(`/api/v1${path}`, token === undefined ? {} : { authorization: `Bearer ${token}` })

describe('the API', () => {
  it('is described by OpenAPI 3.1, as a validator of others agrees, with every route and no other', async () => {
    const { status, body } = await ask('/openapi.json')
    expect(status).toBe(200)
    const description = JSON.parse(body)
    const { valid, errors } = await new Validator().validate(structuredClone(description))
    expect([valid, errors]).toEqual([true, undefined])
    expect(description.openapi).toBe('3.1.0')
    const listed = Object.entries<object>(description.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path.replace(/\{(\w+)\}/g, ':$1')}`),
    )
    expect(listed.sort()).toEqual(apiRoutes.map(({ method, path }) => `${method} ${path}`).sort())
  })

  it('knows programs by their token alone, within its scopes, until it is taken back or over', async () => {
    const reviewer = await at.as('reviewer')
    const [read, check] = [await tokenOf(reviewer, 'read'), await tokenOf(reviewer, 'check')]
    expect((await ask('/dossiers')).status).toBe(401)
    // A cookie is no token: no page of somebody else's speaks for a person.
    expect((await reviewer.get('/api/v1/dossiers')).status).toBe(401)
    expect((await ask('/dossiers', `${read.slice(0, -1)}?`)).status).toBe(401)
    expect((await ask('/dossiers', read)).status).toBe(200)
    expect((await ask('/dossiers', check)).status).toBe(403)
    expect((await ask('/nothing', read)).status).toBe(404)
    expect((await reviewer.get('/ma-truy-cap')).body).not.toContain(read)
    const [, id = ''] = /<option value="([0-9a-f-]{36})"/.exec((await reviewer.get('/ma-truy-cap')).body) ?? []
    const other = await at.as('reviewer')
    expect((await other.post('/ma-truy-cap/thu-hoi', { id })).status).toBe(404)
    expect((await reviewer.post('/ma-truy-cap/thu-hoi', { id })).status).toBe(303)
    expect([(await ask('/dossiers', read)).status, (await ask('/dossiers', check)).status].sort()).toEqual([401, 403])
    expect(at.problems).toEqual([])
  })

  it('lets nobody decide by a token, whatever the account may', async () => {
    const token = await tokenOf(await at.as('leader', 'auditor'), 'read', 'send')
    expect((await ask('/dossiers', token)).status).toBe(200)
    expect((await ask('/check', token)).status).toBe(405)
  })

  it('makes one dossier of one content that is sent by several calls at the same moment, without a key', async () => {
    const token = await tokenOf(await at.of('so-b', 'drafter', 'submitter'), 'send')
    const content = proposal.replace('so-a', 'so-b')
    const sent = await Promise.all(
      [1, 2, 3].map(async () => {
        const form = new FormData()
        form.append('files', new File([content], 'dx.yaml'))
        form.append('send', 'yes')
        const headers = { authorization: `Bearer ${token}` }
        const answer = await fetch(`${at.desk.origin}/api/v1/dossiers`, { method: 'POST', body: form, headers })
        return { status: answer.status, ...(await answer.json()).dossier }
      }),
    )
    expect(sent.map(({ status, state }) => [status, state])).toEqual(Array(3).fill([201, 'submitted']))
    expect(new Set(sent.map(({ id }) => id)).size).toBe(1)
    expect(at.problems).toEqual([])
  })
})

describe('kientruc push', () => {
  it('sends a dossier and prints the verdict; the same again makes no second', async () => {
    const cwd = folder()
    writeFileSync(join(cwd, 'dx.yaml'), proposal)
    const token = await tokenOf(await at.as('drafter', 'submitter'), 'send', 'check', 'read')
    const env = { KIENTRUC_TOKEN: token, KIENTRUC_DESK: at.desk.origin }
    const pushed = async (...more: string[]) => {
      const { out, code } = await kientruc(cwd, ['push', 'dx.yaml', '--format', 'json', ...more], '', false, { env })
      return { code, answer: JSON.parse(out) }
    }
    const only = await pushed('--check-only', '--fail-on', 'never')
    expect(only.code).toBe(0)
    expect(Value.Check(CheckResult, only.answer)).toBe(true)
    expect(JSON.parse((await ask('/dossiers', token)).body).dossiers).toEqual([])
    const first = await pushed('--fail-on', 'never')
    expect(Value.Check(ApiDossier, first.answer.dossier)).toBe(true)
    expect(first.answer.dossier.state).toBe('draft')
    const second = await pushed('--send', '--fail-on', 'never')
    expect(second.answer.dossier).toMatchObject({ id: first.answer.dossier.id, state: 'submitted' })
    expect(JSON.parse((await ask('/dossiers', token)).body).dossiers.length).toBe(1)
    const words = await kientruc(cwd, ['push', 'dx.yaml', '--fail-on', 'never'], '', false, { env })
    expect(words.out).toContain('Phần mềm quản lý cây xanh')
    const refused = await kientruc(cwd, ['push', 'dx.yaml'], '', false, { env: { ...env, KIENTRUC_TOKEN: 'sai' } })
    expect([refused.code, refused.err.includes('401')]).toEqual([2, true])
    const clear = await kientruc(cwd, ['push', 'dx.yaml', '--to', 'http://desk.example'], '', false, { env })
    expect(clear.code).toBe(2)
  })
})
