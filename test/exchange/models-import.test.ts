import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { deflateRawSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { loadWorkspace } from '../../src/architecture/read/workspace.js'
import { kientruc } from '../support/cli.js'
import { folder, small } from '../support/disk.js'

/** Imports a text into the small architecture: what became of it, and what the command said. */
async function importing(format: string, text: string, flags: readonly string[] = owned, files = small as object) {
  const dir = folder({ ...files, 'tep-vao': text })
  const { code, err } = await kientruc(dir, ['--verbose', 'import', format, 'tep-vao', ...flags])
  const { model } = loadWorkspace(dir)
  const lines = model.dependencies.map((d) => `${d.from} ${d.kind} ${d.to}${d.via ? ` via ${d.via}` : ''}`)
  return { dir, code, err, model, lines: lines.filter((line) => line !== 'ht-mot-cua data csdl-dat-dai') }
}
const owned = ['--owner', 'so-b', '--layer', 'ung-dung']

const workspace = `# đầu tệp
!const TEN "bến cá"
workspace "Thủy sản" "Mô tả" {
  !identifiers hierarchical
  /* nhiều
     dòng */
  model {
    archetypes {
      kho = softwareSystem { tags "Database" }
    }
    ngu = person "Ngư dân"
    group "Dữ liệu" {
      kho = kho "Kho cá" "Dữ liệu \\"cá\\"" "Database"
    }
    group "Sở A" {
      app = softwareSystem "Quản lý \${TEN}" "Cấp chuyến \\
        biển" {
        tags "ưu tiên,chung"
        url https://ben-ca.example/
        properties {
          "status" "building"
          "mạng" "LAN"
        }
        web = container "Trang" "" "React" {
          may = component "Máy"
          may -> kho "đọc" "JDBC" "Data"
        }
        -> xa.api "gọi"
      }
    }
    xa = softwareSystem "Hệ thống xa" {
      !docs docs
      api = container "API"
    }
    ngu -> app "dùng"
    app -> khong-co "x"
    deploymentEnvironment "Live" {
      deploymentNode "n" {
      }
    }
    !script groovy {
      if (true) { "lẻ
    }
  }
  views {
    systemContext app {
      include *
    }
  }
}
`

describe('the Structurizr DSL of other people’s', () => {
  it('becomes systems with layer, owner, tags and links; parts lend their lines; the rest is told with its line', async () => {
    const { code, err, model, lines } = await importing('structurizr', workspace)
    expect(model.systems.get('quan-ly-ben-ca')).toMatchObject({
      ...{ name: 'Quản lý bến cá', description: 'Cấp chuyến biển', owner: 'so-a', layer: 'ung-dung' },
      ...{ tags: ['ưu tiên', 'chung', 'mạng: LAN'], links: ['https://ben-ca.example/'] },
      ...{ lifecycle: { status: 'building' }, source: 'tep-vao (Structurizr)' },
    })
    expect(model.systems.get('kho-ca')).toMatchObject({
      kind: 'database',
      layer: 'du-lieu',
      description: 'Dữ liệu "cá"',
    })
    expect(model.systems.get('he-thong-xa')).toMatchObject({ owner: 'so-b' })
    expect(lines).toEqual(['quan-ly-ben-ca data kho-ca', 'quan-ly-ben-ca uses he-thong-xa'])
    expect(code).toBe(1)
    for (const said of [
      'tep-vao:36:12',
      '“khong-co”',
      'person:',
      'component:',
      'deploymentEnvironment:',
      '!docs',
      '!script',
    ])
      expect(err).toContain(said)
  })

  it.each([
    ['another file', 'workspace {\n  model {\n    !include he-thong.dsl\n  }\n}', 'tep-vao:3:5', '-format json'],
    ['an extension', 'workspace extends goc.dsl {\n}', 'tep-vao:1:1', '-format json'],
    ['an open block', 'workspace {\n  model {\n}', 'tep-vao:1:1', 'chưa được đóng'],
    ['a brace too many', 'workspace {\n}\n  }', 'tep-vao:3:3', '“}”'],
    ['an open string', 'workspace "a {\n}', 'tep-vao:1:11', 'chưa đóng'],
    ['blocks within blocks', `workspace {\n${'group "a" {\n'.repeat(5000)}`, 'tep-vao:64:1', '--max depth='],
    ['constants that grow', grown(), 'tep-vao:', '--max text-characters='],
  ])('is refused in plain words, with its place: %s', async (_, text, place, mend) => {
    const { code, err } = await importing('structurizr', text)
    expect({ code, err }).toMatchObject({ code: 2, err: expect.stringContaining(place) })
    expect(err).toContain(mend)
  })

  it('keeps names that an object has by nature plain names', async () => {
    const text = 'workspace {\nmodel {\nconstructor = softwareSystem "__proto__" "x" "toString"\nvalueOf "x"\n}\n}'
    const { model } = await importing('structurizr', text)
    expect(model.systems.get('proto')).toMatchObject({ kind: 'application', tags: ['toString'] })
  })
})

/** Each constant is twice the one before. */
function grown(): string {
  const lines = Array.from({ length: 40 }, (_, i) => `!const A${i + 1} "\${A${i}}\${A${i}}"`)
  return `!const A0 "xxxxxxxxxx"\n${lines.join('\n')}\nworkspace {\n}`
}

it('reads the same workspace as JSON, with groups in groups, and finds again what came as DSL', async () => {
  const system = {
    id: '2',
    name: 'Quản lý bến cá',
    tags: 'Element,Software System,ưu tiên',
    url: 'javascript:alert(1)',
  }
  const to = (destinationId: string, tags: string) => ({ id: `r${destinationId}`, destinationId, tags })
  const json = {
    name: 'Thủy sản',
    model: {
      properties: { 'structurizr.groupSeparator': '/' },
      people: [{ id: '1', name: 'Ngư dân', relationships: [to('2', 'Relationship')] }],
      softwareSystems: [
        { ...system, group: 'Tỉnh/Sở A', containers: [{ id: '3', name: 'Trang', relationships: [to('4', 'Data')] }] },
        { id: '4', name: 'Kho cá', group: 'Dữ liệu', tags: 'Element,Software System,Database' },
      ],
      deploymentNodes: [{ id: '5', name: 'n' }],
    },
    views: {},
  }
  const { dir, code, err, model, lines } = await importing('structurizr', JSON.stringify(json, null, 2))
  const tags = ['ưu tiên', 'Tỉnh']
  expect(model.systems.get('quan-ly-ben-ca')).toMatchObject({ owner: 'so-a', layer: 'ung-dung', tags })
  expect(model.systems.get('quan-ly-ben-ca')).not.toHaveProperty('links')
  expect(model.systems.get('kho-ca')).toMatchObject({ kind: 'database', layer: 'du-lieu' })
  expect(lines).toEqual(['quan-ly-ben-ca data kho-ca'])
  for (const said of ['“Tỉnh”', 'deploymentNode:', 'person -> softwareSystem:']) expect(err).toContain(said)
  expect(code).toBe(1)
  const dsl = 'workspace {\nmodel {\na = softwareSystem "Quản lý bến cá" "Từ DSL"\n}\n}'
  const next = folder({ 'tep-vao': dsl })
  cpSync(dir, next, { recursive: true, filter: (from) => !from.endsWith('tep-vao') })
  await kientruc(next, ['import', 'structurizr', 'tep-vao', ...owned])
  expect(loadWorkspace(next).model.systems.get('quan-ly-ben-ca')).toMatchObject({ description: 'Từ DSL' })
})

describe('a model of LikeC4', () => {
  const ours = join(import.meta.dirname, 'fixtures/likec4.json')

  it('that we wrote and LikeC4 made JSON of changes nothing, and fills an architecture that has none of it', async () => {
    const dir = folder(small)
    expect(await kientruc(dir, ['import', 'likec4', ours])).toMatchObject({
      ...{ code: 0, err: expect.stringContaining('Kiến trúc không thay đổi') },
    })
    const empty = folder({ 'kientruc.yaml': small['kientruc.yaml'] })
    expect((await kientruc(empty, ['import', 'likec4', ours])).code).toBe(0)
    expect(loadWorkspace(empty).model.systems.get('csdl-dat-dai')).toMatchObject({ owner: 'so-b', layer: 'du-lieu' })
    expect(loadWorkspace(empty).model.dependencies).toMatchObject([{ from: 'ht-mot-cua', kind: 'data' }])
  })

  it('of other people’s: what is called a system is one, what is around it groups, what is in it lends its lines', async () => {
    const element = (kind: string, title: string, more = {}) => ({ kind, title, style: {}, ...more })
    const relation = (from: string, to: string, kind?: string) => ({
      source: { model: from },
      target: { model: to },
      kind,
    })
    const json = {
      specification: { elements: {} },
      elements: {
        ngu: element('actor', 'Ngư dân'),
        so: element('cloud', 'Sở A'),
        'so.app': element('softwareSystem', 'Quản lý bến cá', {
          description: { md: '**Cấp** chuyến' },
          tags: ['chung'],
          links: [{ url: 'https://ben-ca.example/' }],
          metadata: { scope: 'sector', team: ['a', 'b'] },
        }),
        'so.app.db': element('database', 'CSDL'),
        kho: element('system', 'Kho cá'),
      },
      relations: { a: relation('so.app.db', 'kho', 'data'), b: relation('ngu', 'so.app'), c: { source: 'x' } },
      deployments: { elements: { n: {} } },
      views: { index: {} },
    }
    const { code, err, model, lines } = await importing('likec4', JSON.stringify(json, null, 1))
    expect(model.systems.get('quan-ly-ben-ca')).toMatchObject({
      ...{ owner: 'so-a', scope: 'sector', tags: ['chung', 'team: a, b'], links: ['https://ben-ca.example/'] },
      description: '**Cấp** chuyến',
    })
    expect(lines).toEqual(['quan-ly-ben-ca data kho-ca'])
    for (const said of ['actor:', 'database:', 'actor -> softwareSystem:', 'relation:', 'deployment:'])
      expect(err).toContain(said)
    expect(code).toBe(1)
  })
})

const cell = (id: string, more: string, value = '', parent = '1') =>
  `<mxCell id="${id}" parent="${parent}" value="${value}" ${more}/>`
const box = 'vertex="1" style="rounded=1;html=1;"'
const graph = (cells: string) =>
  `<mxGraphModel><root><mxCell id="0"/><mxCell id="1" parent="0"/>${cells}</root></mxGraphModel>`
const file = (...pages: string[]) =>
  `<mxfile>\n${pages.map((page, i) => `<diagram id="p${i}" name="Trang ${i + 1}">${page}</diagram>`).join('\n')}\n</mxfile>`
const packed = (text: string) => deflateRawSync(encodeURIComponent(text)).toString('base64')

describe('a drawing of draw.io', () => {
  const cells = [
    cell('g', 'vertex="1" style="swimlane;html=1"', 'Dữ liệu'),
    cell('kho', 'vertex="1" style="shape=cylinder3;html=1"', '&lt;b&gt;Kho&lt;/b&gt;&lt;br&gt;c&amp;#225;', 'g'),
    `<object id="app" label="%c4Name%" placeholders="1" c4Name="Quản lý bến cá" c4Description="Cấp chuyến" scope="sector" link="https://ben-ca.example/" mạng="LAN">${cell('', box)}</object>`,
    cell('e', 'edge="1" source="app" target="kho"', 'Data'),
    cell('l', 'vertex="1" style="edgeLabel;html=1"', 'x', 'e'),
    cell('t', 'vertex="1" style="text;html=1"', 'Ghi chú'),
    cell('n', 'vertex="1" style="shape=umlActor"', 'Ngư dân'),
    cell('o', box, 'Hộp rời'),
    cell('d', 'edge="1" source="app"'),
  ].join('\n')

  it.each([
    ['as it is', file(graph(cells))],
    ['compressed', file(packed(graph(cells)))],
    ['on two pages', file(graph(cells), packed(graph(cells)))],
    ['without a file around it', graph(cells)],
  ])('becomes systems where shapes are tied or contained, the rest is told: %s', async (_, text) => {
    const { code, err, model, lines } = await importing('drawio', text)
    expect([...model.systems.keys()].sort()).toEqual(['csdl-dat-dai', 'ht-mot-cua', 'kho-ca', 'quan-ly-ben-ca'])
    expect(model.systems.get('kho-ca')).toMatchObject({ name: 'Kho cá', kind: 'database', layer: 'du-lieu' })
    expect(model.systems.get('quan-ly-ben-ca')).toMatchObject({
      ...{ description: 'Cấp chuyến', scope: 'sector', links: ['https://ben-ca.example/'], tags: ['mạng: LAN'] },
    })
    expect(lines).toEqual(['quan-ly-ben-ca data kho-ca'])
    for (const said of ['text:', 'person:', 'shape:', 'line:']) expect(err).toContain(said)
    expect(code).toBe(1)
  })

  it.each([
    ['a page that unfolds to too much', file(packed('x'.repeat(200_000))), 'tep-vao:2:1', '--max file-bytes='],
    ['a page that is no deflate', file('AAAA'), 'tep-vao:2:1', 'Compressed'],
    ['a page that is no XML', file(packed('<a')), 'tep-vao:Trang 1', 'XML'],
    ['entities', `<!DOCTYPE a [<!ENTITY b "c">]>\n${file(graph(cells))}`, 'tep-vao', ''],
    ['a page', '<svg xmlns="http://www.w3.org/2000/svg"/>', 'tep-vao', 'draw.io'],
  ])('is refused in plain words: %s', async (_, text, place, mend) => {
    const { code, err } = await importing('drawio', text, ['--max', 'file-bytes=100000', ...owned])
    expect({ code, err }).toMatchObject({ code: 2, err: expect.stringContaining(place) })
    expect(err).toContain(mend)
  })
})
