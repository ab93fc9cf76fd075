import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as Type from 'typebox'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { publicKeyOf, signWith } from '../../src/architecture/index.js'
import { type ProvinceSnapshot, snapshotBytes } from '../../src/lifecycle/index.js'
import { backup, move, verify } from '../../src/surfaces/desk/keep.js'
import { databaseContents } from '../../src/surfaces/desk/store/contents.js'
import type { Actor } from '../../src/surfaces/desk/store/db.js'
import { kientruc } from '../support/cli.js'
import { folder } from '../support/disk.js'
import { small } from '../support/small.js'
import { type Browser, type TestDesk, testDesk, tokenOf } from './support/desk.js'
import { stores, type TestStore } from './support/stores.js'

vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 })

const boats = (name: string, cost: number, more = '') => `systems:
  - id: tau-ca
    name: ${name}
    description: Quản lý đăng ký tàu cá, giám sát hành trình tàu cá và cảnh báo vượt ranh giới trên biển
    kind: application
    owner: so-a
    layer: ung-dung
    scope: province
    lifecycle: { status: operational }
    functions: [Đăng ký tàu cá, Giám sát hành trình tàu cá, Cảnh báo vượt ranh giới trên biển, Cấp phép khai thác thủy sản]
    securityLevel: 3
    cost: { amount: ${cost}, unit: million-vnd }
${more}`

/** The architecture of a province in a folder of its own, with a key to sign by. */
function province(id: string, systems: string): { readonly cwd: string; readonly env: Record<string, string> } {
  const cwd = folder()
  const files = {
    ...small,
    'kientruc.yaml': `kientruc: 1\nid: ${id}\nname: Kiến trúc ${id}\nversion: "1.0"\nproposals: de-xuat\n`,
    'he-thong.yaml': systems,
  }
  for (const [name, content] of Object.entries(files)) writeFileSync(join(cwd, name), content)
  return { cwd, env: {} }
}

const proposal = `proposal:
  id: dx-1
  title: Phần mềm quản lý cây xanh đô thị
  agency: so-a
  kind: build
  purpose: Quản lý cây xanh đô thị
  functions: [Quản lý danh mục cây xanh, Theo dõi chăm sóc cây xanh]
  layer: ung-dung
  scope: province
  budget: { total: 777, unit: million-vnd }
`

const offer = `    offer: { terms: Chuyển giao mã nguồn không thu phí, contact: Sở A }
`

describe.each(stores)('the registry in %s', (_, open) => {
  let store: TestStore
  let at: TestDesk
  let operator: Browser
  const keys = new Map<string, string>()
  const people = new Map<string, Browser>()

  /** Admits a province by its page, and gives it an account with a token. */
  async function admitted(id: string, name: string, cwd: string) {
    const made = await kientruc(cwd, ['registry', 'key', '--out', 'khoa.pem'])
    expect(made.code).toBe(0)
    const { status } = await operator.post('/kho/tinh', { id, name, key: made.out.trim() })
    expect(status).toBe(303)
    const member = await at.of(id, 'member')
    people.set(id, member)
    keys.set(id, readFileSync(join(cwd, 'khoa.pem'), 'utf8'))
    return {
      KIENTRUC_DESK: at.desk.origin,
      KIENTRUC_TOKEN: await tokenOf(member, 'registry'),
      KIENTRUC_REGISTRY_KEY: 'khoa.pem',
    }
  }

  const provinces = [
    ['binh-thuan', 'Bình Thuận', boats('Phần mềm quản lý tàu cá', 4500, offer)],
    ['phu-yen', 'Phú Yên', boats('Hệ thống giám sát tàu cá tỉnh', 3200)],
    ['ca-mau', 'Cà Mau', boats('Quản lý đội tàu cá và giám sát hành trình', 6100)],
  ] as const

  beforeAll(async () => {
    store = await open()
    at = await testDesk(store, { registry: true })
    operator = await at.as('operator')
    people.set('ministry', await at.as('ministry')).set('auditor', await at.as('auditor'))
    for (const [id, name, systems] of provinces) {
      const { cwd } = province(id, systems)
      if (id === 'ca-mau') {
        const { mkdirSync } = await import('node:fs')
        mkdirSync(join(cwd, 'de-xuat'))
        writeFileSync(join(cwd, 'de-xuat', 'dx-1.yaml'), proposal)
      }
      const env = await admitted(id, name, cwd)
      const sent = await kientruc(cwd, ['registry', 'push', ...(id === 'phu-yen' ? ['--public'] : [])], '', false, {
        env,
      })
      expect([sent.code, sent.err]).toEqual([0, ''])
      expect(sent.out).toContain('bản thứ 1')
    }
    await at.desk.registry?.settled()
  })
  afterAll(async () => {
    await at.close()
    await store.end()
  })

  const page = async (who: string, path: string): Promise<string> => {
    const { status, body } = await (people.get(who) ?? at.nobody).get(path)
    expect([path, status]).toEqual([path, 200])
    return body
  }

  it('tells which province has something, with the words that meet and what it offers', async () => {
    const body = await page('phu-yen', `/kho/tra-cuu?${new URLSearchParams({ tim: 'giám sát hành trình tàu cá' })}`)
    for (const [, name] of provinces) expect(body).toContain(name)
    expect(body).toContain('Giám sát hành trình tàu cá')
    expect(body).toContain('sẵn sàng chia sẻ')
    const one = await page(
      'phu-yen',
      `/kho/tra-cuu?${new URLSearchParams({ tim: 'giám sát hành trình tàu cá', tinh: 'ca-mau' })}`,
    )
    expect(one).toContain('Quản lý đội tàu cá')
    expect(one).not.toContain('Hệ thống giám sát tàu cá tỉnh')
    expect(await page('ministry', `/kho/tra-cuu?${new URLSearchParams({ tim: 'cây xanh đô thị' })}`)).toContain(
      'đề xuất chưa quyết định',
    )
    expect(await page('ca-mau', '/kho/chia-se')).toContain('Chuyển giao mã nguồn không thu phí')
  })

  it('answers programs the same', async () => {
    const env = {
      KIENTRUC_DESK: at.desk.origin,
      KIENTRUC_TOKEN: await tokenOf(await at.of('ca-mau', 'member'), 'registry'),
    }
    const found = await kientruc(folder(), ['registry', 'search', 'giám', 'sát', 'tàu cá'], '', false, { env })
    expect(found.code).toBe(0)
    expect(found.out).toContain('Phú Yên – Hệ thống giám sát tàu cá tỉnh')
    expect(found.out).toContain('Chuyển giao mã nguồn')
  })

  it('tells what several provinces have, and its money to whoever may know it', async () => {
    const asMinistry = await page('ministry', '/kho/trung-lap')
    for (const [, name] of provinces) expect(asMinistry).toContain(name)
    expect(asMinistry).toContain('13,8 tỷ')
    const asProvince = await page('ca-mau', '/kho/trung-lap')
    expect(asProvince).toContain('6.100 triệu')
    for (const others of ['4.500', '3.200', '13,8']) expect(asProvince).not.toContain(others)
  })

  it('keeps money, places and levels from whom they do not concern, below the application too', async () => {
    const Cost = Type.Object({ member_id: Type.String() })
    const costs = async (actor: Partial<Extract<Actor, { kind: 'person' }>>) =>
      (
        await at.desk.db.transaction(
          {
            ...{ kind: 'person', workspace: at.desk.workspace, account: people.get('ca-mau')?.account ?? '' },
            ...{ agency: undefined, roles: [], ...actor },
          },
          (tx) => tx.rows(Cost, 'select member_id from registry_cost order by member_id'),
        )
      ).map(({ member_id }) => member_id)
    expect(await costs({ roles: ['ministry'] })).toEqual(['binh-thuan', 'ca-mau', 'ca-mau', 'phu-yen'])
    expect(await costs({ roles: ['member'], agency: 'ca-mau' })).toEqual(['ca-mau', 'ca-mau'])
    for (const role of ['reviewer', 'lead', 'leader', 'operator', 'administrator', 'submitter'] as const)
      expect(await costs({ roles: [role] })).toEqual([])
    const refused = (roles: readonly ('member' | 'operator')[], sql: string) =>
      expect(
        at.desk.db.transaction(
          {
            ...{ kind: 'person', workspace: at.desk.workspace, account: people.get('ca-mau')?.account ?? '' },
            ...{ agency: 'ca-mau', roles },
          },
          async (tx) => {
            if ((await tx.run(sql)) === 0) throw new Error('nothing')
          },
        ),
      ).rejects.toThrow()
    await refused(['member'], "delete from registry_record where member_id = 'phu-yen'")
    await refused(
      ['member'],
      "insert into registry_record select workspace_id, 'phu-yen', kind, 'x', record, true from registry_record limit 1",
    )
    await refused(['member'], "update registry_member set public_key = public_key where id = 'ca-mau'")
    await refused(['member'], "update registry_snapshot set digest = digest where member_id = 'ca-mau'")
    await refused(['operator'], "delete from registry_record where member_id = 'phu-yen'")
    const all = await page('ministry', '/kho/tinh/binh-thuan')
    expect(all).toContain('Phần mềm quản lý tàu cá')
    const Text = Type.Object({ record: Type.String() })
    const records = await at.desk.db.transaction({ kind: 'system', workspace: at.desk.workspace }, (tx) =>
      tx.rows(Text, 'select record::text as record from registry_record'),
    )
    for (const { record } of records) expect(record).not.toMatch(/securityLevel|hosting|4500|777/)
  })

  it('shows everybody what a province publishes, and whoever runs it no content', async () => {
    const open = await page('nobody', '/cong-khai/cac-tinh')
    expect(open).toContain('Hệ thống giám sát tàu cá tỉnh')
    expect(open).not.toContain('Quản lý đội tàu cá')
    expect((await operator.get('/kho')).body).toContain('Cà Mau')
    for (const path of ['/kho/tra-cuu?tim=x', '/kho/tinh/ca-mau', '/kho/trung-lap', '/kho/chia-se'])
      expect((await operator.get(path)).status).toBe(403)
    expect((await (people.get('ca-mau') as Browser).get('/ho-so/moi')).status).toBe(403)
  })

  it('compares provinces by the framework and the platforms of the country', async () => {
    expect(await page('ministry', '/kho/so-sanh?tinh=ca-mau')).toContain('Cà Mau')
    expect(await page('ministry', '/kho/nen-tang')).toContain('Nền tảng')
  })

  it('takes nothing that is forged, foreign, torn or overtaken', async () => {
    const member = people.get('ca-mau') as Browser
    const token = await tokenOf(member, 'registry')
    const send = async (
      snapshot: object,
      key = keys.get('ca-mau') ?? '',
      bytes = snapshotBytes(snapshot as ProvinceSnapshot),
    ) => {
      const form = new FormData()
      form.append('signature', signWith(bytes, key))
      form.append('files', new File([new Uint8Array(bytes)], 'x.json'))
      const answer = await fetch(`${at.desk.origin}/api/v1/registry/snapshots`, {
        ...{ method: 'POST', body: form, headers: { authorization: `Bearer ${token}` } },
      })
      return { status: answer.status, said: JSON.parse(await answer.text()) }
    }
    const self = async () =>
      JSON.parse((await at.nobody.get('/api/v1/registry/self', { authorization: `Bearer ${token}` })).body) as {
        digest: string
        number: number
      }
    const { digest, number } = await self()
    const sound = {
      ...{ kientruc: 'province-snapshot', format: 1, province: 'ca-mau', name: 'K', version: '1', asOf: '2026-01-01' },
      ...{
        commit: null,
        previous: digest,
        published: false,
        systems: [],
        proposals: [],
        components: [],
        platforms: [],
      },
    }
    expect((await send(sound, keys.get('phu-yen'))).status).toBe(422)
    expect((await send({ ...sound, province: 'phu-yen' })).status).toBe(422)
    expect((await send({ ...sound, previous: 'a'.repeat(64) })).status).toBe(422)
    expect((await send({ ...sound, systems: [{ id: 'x' }] })).said.detail).toContain('/systems/0')
    expect((await send({}, undefined, new TextEncoder().encode('{'))).status).toBe(422)
    expect((await send({ ...sound, more: 1 })).status).toBe(422)
    expect((await self()).number).toBe(number)
    const first = await send(sound)
    expect([first.status, first.said]).toEqual([201, { number: number + 1, digest: first.said.digest, again: false }])
    // What was not heard of is sent again: the answer is the same, and nothing is there twice.
    expect((await send(sound)).said).toEqual({ number: number + 1, digest: first.said.digest, again: true })
    // An old one cannot come back.
    expect((await send({ ...sound, name: 'Khác' })).status).toBe(422)
    expect(publicKeyOf(keys.get('ca-mau') ?? '')).not.toBe(publicKeyOf(keys.get('phu-yen') ?? ''))
    await at.desk.registry?.settled()
    expect(await page('ministry', `/kho/tra-cuu?${new URLSearchParams({ tim: 'giám sát tàu cá' })}`)).not.toContain(
      'Quản lý đội tàu cá',
    )
    expect(at.problems).toEqual([])
  })

  it('loses none of many that are sent at once, and goes into another store whole', async () => {
    const many = Array.from({ length: 34 }, (_, i) => `tinh-${i + 1}`)
    const senders = []
    for (const [i, id] of many.entries()) {
      const { cwd } = province(id, boats(`Phần mềm tàu cá số ${i + 1}`, i + 1))
      senders.push({ cwd, env: await admitted(id, `Tỉnh ${i + 1}`, cwd) })
    }
    const sent = await Promise.all(
      senders.map(({ cwd, env }) => kientruc(cwd, ['registry', 'push'], '', false, { env })),
    )
    expect(sent.map(({ code }) => code)).toEqual(many.map(() => 0))
    await at.desk.registry?.settled()
    const Head = Type.Object({ member_id: Type.String() })
    const rows = await at.desk.db.transaction({ kind: 'system', workspace: at.desk.workspace }, (tx) =>
      tx.rows(Head, "select member_id from registry_record where member_id like 'tinh-%' order by 1"),
    )
    expect(rows.map(({ member_id }) => member_id).sort()).toEqual([...many].sort())
    const groups = (await at.desk.registry?.groups()) ?? []
    expect(Math.max(...groups.map(({ members }) => members.length))).toBeGreaterThanOrEqual(30)
    const whole = ({ db }: TestStore) => ({ db, contents: databaseContents, close: db.close })
    const file = join(folder(), 'sao-luu.gz')
    const digest = await backup(whole(store), file)
    expect(await verify(whole(store))).toEqual({ faults: [], digest })
    const other = await open()
    try {
      expect(await move(whole(store), whole(other))).toBe(digest)
    } finally {
      await other.end()
    }
    expect(at.problems).toEqual([])
  })
})
