import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { loadWorkspace } from '../../src/architecture/read/workspace.js'
import { importers } from '../../src/exchange/index.js'
import { kientruc } from '../support/cli.js'
import { folder, small } from '../support/disk.js'

const loaded = (dir: string) => loadWorkspace(dir).model

/** Imports a text and gives what the command said. */
async function importing(
  format: string,
  text: string,
  flags: readonly string[] = [],
  files: Record<string, string> = small,
) {
  const dir = folder({ ...files, 'tep-vao': text })
  return { dir, ...(await again(dir, format, flags)) }
}

const again = (dir: string, format: string, flags: readonly string[] = []) =>
  kientruc(dir, ['--verbose', 'import', format, 'tep-vao', ...flags])

const tools = importers.map((i) => i.name).filter((name) => !['xlsx', 'mau03', 'archimate'].includes(name))
/** LikeC4 alone writes in one format and is read in another, which only its own program makes. */
const same = tools.filter((name) => name !== 'likec4')

describe.each(same)('our own export of %s', (format) => {
  it.each(['architecture', 'architecture-2026'])('comes back unchanged: %s', async (name) => {
    const dir = folder()
    cpSync(join(import.meta.dirname, '../..', name), dir, { recursive: true })
    const before = loaded(dir)
    expect((await kientruc(dir, ['export', format, '--out', 'tep-vao'])).code).toBe(0)
    const { code, err } = await again(dir, format)
    expect({ code, err }).toMatchObject({ code: 0, err: expect.stringContaining('Kiến trúc không thay đổi') })
    expect(loaded(dir).digest).toBe(before.digest)
  })

  it('fills an architecture that has none of it', async () => {
    const from = folder(small)
    await kientruc(from, ['export', format, '--out', 'tep-vao'])
    const text = readFileSync(join(from, 'tep-vao'), 'utf8')
    const { dir, code, err } = await importing(format, text, [], { 'kientruc.yaml': small['kientruc.yaml'] })
    expect({ code, err }).toMatchObject({ code: 0 })
    const { systems, dependencies, agencies, layers } = loaded(dir)
    expect([...systems.keys()].sort()).toEqual(['csdl-dat-dai', 'ht-mot-cua'])
    expect([...agencies.keys()].sort()).toEqual(['so-a', 'so-b'])
    expect([...layers.keys()].sort()).toEqual(['du-lieu', 'ung-dung'])
    expect(systems.get('csdl-dat-dai')).toMatchObject({
      owner: 'so-b',
      layer: 'du-lieu',
      scope: format === 'drawio' ? 'agency' : 'province',
    })
    const kind = format === 'backstage' ? 'uses' : 'data'
    expect(dependencies).toMatchObject([{ from: 'ht-mot-cua', to: 'csdl-dat-dai', kind }])
  })
})

describe.each(tools)('%s that cannot be used', (format) => {
  it.each([
    ['nothing', ''],
    ['another format', '<model/>'],
    ['YAML that is none', 'a: [1'],
    ['a list', '[1, 2]'],
    ['ten thousand brackets', '['.repeat(10_000)],
    ['what is no text', '\u0000\u0001'],
  ])('is refused in plain words: %s', async (_, text) => {
    const { code, err } = await importing(format, text)
    expect(code).toBe(2)
    expect(err).toContain('tep-vao')
    expect(err).not.toMatch(/node:internal|TypeError|RangeError/)
  })
})

describe('a Backstage catalog of other people’s', () => {
  const catalog = `# the shop
apiVersion: backstage.io/v1alpha1
kind: Component
metadata:
  name: ben-ca
  title: Quản lý bến cá
  description: Cấp chuyến biển
  tags: [java]
  links: [{ url: https://ben-ca.example/, title: x }, { url: "javascript:alert(1)" }]
spec:
  type: website
  lifecycle: production
  owner: team-a
  system: thuy-san
  dependsOn: [resource:kho-ca]
  consumesApis: [gia-ca]
---
apiVersion: backstage.io/v1alpha1
kind: Component
metadata: { name: gia-ca-svc }
spec: { type: service, lifecycle: experimental, owner: group:default/team-a, providesApis: [gia-ca] }
---
apiVersion: backstage.io/v1alpha1
kind: API
metadata: { name: gia-ca }
spec: { type: openapi, lifecycle: production, owner: team-a, definition: "x" }
---
apiVersion: backstage.io/v1alpha1
kind: Resource
metadata: { name: kho-ca, title: Kho dữ liệu cá }
spec: { type: s3-bucket, owner: khong-co }
---
apiVersion: backstage.io/v1alpha1
kind: Group
metadata: { name: team-a, title: Sở A }
spec: { type: team, children: [] }
---
apiVersion: backstage.io/v1alpha1
kind: System
metadata: { name: thuy-san, title: Thủy sản }
spec: { owner: team-a, domain: bien }
---
apiVersion: backstage.io/v1alpha1
kind: Domain
metadata: { name: bien }
spec: { owner: team-a }
---
apiVersion: backstage.io/v1alpha1
kind: User
metadata: { name: an }
spec: { memberOf: [team-a] }
`
  const flags = ['--owner', 'so-b', '--layer', 'ung-dung']

  it('becomes systems, components, agencies and dependencies; the rest is told', async () => {
    const { dir, code, err } = await importing('backstage', catalog, flags)
    const { systems, components, agencies, dependencies } = loaded(dir)
    expect(systems.get('quan-ly-ben-ca')).toMatchObject({
      ...{ name: 'Quản lý bến cá', kind: 'portal', owner: 'so-a', layer: 'ung-dung', tags: ['java'] },
      ...{ description: 'Cấp chuyến biển', links: ['https://ben-ca.example/'], realizes: ['thuy-san'] },
      ...{ lifecycle: { status: 'operational' }, source: 'tep-vao (Backstage)' },
    })
    expect(systems.get('gia-ca-svc')).toMatchObject({ kind: 'service', lifecycle: { status: 'building' } })
    expect(systems.get('kho-du-lieu-ca')).toMatchObject({ kind: 'infrastructure', owner: 'so-b', tags: ['s3-bucket'] })
    expect(components.get('thuy-san')).toMatchObject({ layer: 'ung-dung' })
    expect([...agencies.keys()]).toEqual(['so-a', 'so-b'])
    expect(dependencies.filter((d) => d.from === 'quan-ly-ben-ca').map((d) => [d.to, d.kind])).toEqual([
      ['kho-du-lieu-ca', 'uses'],
      ['gia-ca-svc', 'integration'],
    ])
    expect(code).toBe(1)
    expect(err).toMatch(/tep-vao:\d+:\d+/)
    expect(err).toContain('User: mô hình không có chỗ ghi; 1 chỗ không nhập')
    expect(err).toContain('“bien” không trùng tên')
  })

  it('is followed as long as nobody edited by hand, and found again under another title', async () => {
    const { dir } = await importing('backstage', catalog, flags)
    const into = join(dir, 'nhap/tep-vao.yaml')
    writeFileSync(into, readFileSync(into, 'utf8').replace('description: Cấp chuyến biển', 'description: Sửa tay'))
    const next = catalog
      .replace('Cấp chuyến biển', 'Từ tệp')
      .replace('Quản lý bến cá', 'Cảng cá')
      .replace('lifecycle: experimental', 'lifecycle: deprecated')
    writeFileSync(join(dir, 'tep-vao'), next)
    const { err } = await again(dir, 'backstage', flags)
    const { systems } = loaded(dir)
    expect(systems.get('quan-ly-ben-ca')).toMatchObject({ name: 'Cảng cá', description: 'Sửa tay' })
    expect(systems.get('gia-ca-svc')).toMatchObject({ lifecycle: { status: 'retiring' } })
    expect(systems.size).toBe(5)
    expect(err).toContain('Sửa tay')
    writeFileSync(join(dir, 'tep-vao'), next)
    expect((await again(dir, 'backstage', flags)).err).toContain('Kiến trúc không thay đổi')
  })

  it('tells what it lacks, with what to do', async () => {
    const { dir, code, err } = await importing('backstage', catalog.replace('title: Sở A', 'title: Nhóm A'))
    expect(code).toBe(1)
    expect(err).toContain('--owner')
    expect(loaded(dir).systems.has('kho-du-lieu-ca')).toBe(false)
  })
})

describe('an architecture in CALM of other people’s', () => {
  const calm = (description = 'Cấp chuyến biển') => ({
    $schema: 'https://calm.finos.org/release/1.0/meta/calm.json',
    nodes: [
      { 'unique-id': 'fisher', 'node-type': 'actor', name: 'Ngư dân', description: 'x' },
      { 'unique-id': 'a', 'node-type': 'actor', name: 'Sở A', description: 'x' },
      { 'unique-id': 'app', 'node-type': 'webclient', name: 'Quản lý bến cá', description },
      { 'unique-id': 'db', 'node-type': 'database', name: 'Kho cá', description: 'Dữ liệu cá' },
      { 'unique-id': 'q', 'node-type': 'message-queue', name: 'Hàng đợi', description: 'x' },
      { 'unique-id': 'host', 'node-type': 'network', name: 'Phòng máy', description: 'x' },
      { 'unique-id': 'd', 'node-type': 'data-asset', name: 'Cá', description: 'x' },
      { 'unique-id': 'layer', 'node-type': 'ecosystem', name: 'Dữ liệu', description: 'x' },
    ],
    relationships: [
      { 'unique-id': 'r1', 'relationship-type': { interacts: { actor: 'a', nodes: ['app', 'db'] } } },
      {
        'unique-id': 'r2',
        'relationship-type': { connects: { source: { node: 'app' }, destination: { node: 'db' } } },
        protocol: 'JDBC',
      },
      { 'unique-id': 'r3', 'relationship-type': { 'deployed-in': { container: 'host', nodes: ['app', 'db'] } } },
      { 'unique-id': 'r4', 'relationship-type': { 'composed-of': { container: 'layer', nodes: ['db'] } } },
      { 'unique-id': 'r5', 'relationship-type': { 'composed-of': { container: 'app', nodes: ['q'] } } },
      { 'unique-id': 'r6', 'relationship-type': { options: [] } },
      { 'unique-id': 'r7', 'relationship-type': { interacts: { actor: 'fisher', nodes: ['q'] } } },
    ],
    flows: [],
  })
  const flags = ['--owner', 'so-b', '--layer', 'ung-dung']

  it('becomes systems with owner, layer and hosting, and dependencies; the rest is told', async () => {
    const { dir, code, err } = await importing('calm', JSON.stringify(calm(), null, 2), flags)
    const { systems, agencies, dependencies } = loaded(dir)
    expect(systems.get('quan-ly-ben-ca')).toMatchObject({ kind: 'portal', owner: 'so-a', layer: 'ung-dung' })
    expect(systems.get('kho-ca')).toMatchObject({ kind: 'database', layer: 'du-lieu', description: 'Dữ liệu cá' })
    expect(systems.get('hang-doi')).toMatchObject({ kind: 'application', owner: 'so-b', tags: ['message-queue'] })
    expect(agencies.size).toBe(2)
    expect(dependencies.filter((d) => d.from !== 'ht-mot-cua').map((d) => [d.from, d.to, d.kind])).toEqual([
      ['quan-ly-ben-ca', 'kho-ca', 'uses'],
      ['quan-ly-ben-ca', 'phong-may', 'hosting'],
      ['kho-ca', 'phong-may', 'hosting'],
    ])
    expect(code).toBe(1)
    for (const said of ['data-asset', 'flows', '“r5” (composed-of)', '“r6” (options)', '“Ngư dân”'])
      expect(err).toContain(said)
    expect(err).toMatch(/tep-vao:\d{2}:\d+/)
  })

  it('is followed as long as nobody edited by hand', async () => {
    const { dir } = await importing('calm', JSON.stringify(calm()), flags)
    writeFileSync(join(dir, 'tep-vao'), JSON.stringify(calm('Từ tệp')))
    await again(dir, 'calm', flags)
    expect(loaded(dir).systems.get('quan-ly-ben-ca')).toMatchObject({ description: 'Từ tệp' })
    const into = join(dir, 'nhap/tep-vao.yaml')
    writeFileSync(into, readFileSync(into, 'utf8').replace('Từ tệp', 'Sửa tay'))
    writeFileSync(join(dir, 'tep-vao'), JSON.stringify(calm('Lần ba')))
    const { err } = await again(dir, 'calm', flags)
    expect(loaded(dir).systems.get('quan-ly-ben-ca')).toMatchObject({ description: 'Sửa tay' })
    expect(err).toContain('Lần ba')
  })
})
