import { describe, expect, test } from 'vitest'
import { graphDocument } from '../../src/present/diagram/document.js'
import { picture } from '../../src/present/diagram/picture.js'
import { fixture } from '../present/html/fixture.js'
import { inWorkspace } from '../rules/harness.js'
import { proposal, province } from './picture-cases.js'

const { model } = fixture()

describe('what the picture holds', () => {
  test('every system is a box with its name and state, and links to its page', () => {
    const drawn = picture(model, { lang: 'vi', href: (of, id) => `${of}/${id}.html` })
    for (const { id, name } of model.systems.values()) {
      expect(drawn).toContain(`href="system/${id}.html"`)
      expect(drawn).toContain(`<title>${name} · `)
    }
    expect(drawn).toContain('href="layer/ung-dung.html"')
    expect(drawn).toContain('href="component/csdl-nganh.html"')
  })

  test('many systems become counts, and none is forgotten', () => {
    const big = province(1000)
    const drawn = picture(big, { lang: 'vi' })
    const counts = [...drawn.matchAll(/<title>[^<]* · (\d+) hệ thống \(/g)].map((m) => Number(m[1]))
    expect(counts.reduce((a, b) => a + b, 0)).toBe(big.systems.size)
    expect(drawn.length).toBeLessThan(60_000)
  })

  test('a component without a system is told, one that a system of another layer realizes is not', () => {
    const drawn = (realizes: string) =>
      picture(
        inWorkspace(
          `components:
  - { id: so-hoa, name: Số hóa hồ sơ, layer: ung-dung-csdl }
systems:
  - { id: nen, name: Nền, kind: platform, owner: so-nnptnt, layer: lgsp, realizes: [${realizes}], scope: province, lifecycle: { status: operational } }
`,
          {},
          ({ workspace }) => workspace.model,
        ),
        { lang: 'vi' },
      )
    expect(drawn('')).toContain('>Số hóa hồ sơ<')
    expect(drawn('so-hoa')).not.toContain('>Số hóa hồ sơ<')
  })

  test('a proposal is drawn where it belongs, or in a band of its own; what it is too near to bears its sign', () => {
    const drawn = picture(model, { lang: 'vi', proposals: [proposal] })
    expect(drawn).toContain('Chưa xác định')
    expect(drawn).toContain('>≈1</text>')
    expect(drawn.match(/<a href="de-xuat\/1\.html">/g)).toHaveLength(2)
    expect(drawn).toContain('Đề xuất: Chưa phù hợp')
  })

  test('only the layers that a proposal touches are unfolded on paper', () => {
    const drawn = picture(model, { lang: 'vi', maxSystems: 0, onlyTouched: true, proposals: [proposal] })
    expect(drawn).toContain('Cơ sở dữ liệu chuyên ngành')
    expect(drawn).toContain('Kênh giao tiếp')
    expect(drawn).not.toContain('Cổng thông tin<')
  })

  test('a workspace without layers draws its proposals all the same, one without anything an empty picture', () => {
    const none = fixture({ 'mau.yaml': '' }, 'proposal: { id: a, title: a, agency: a, kind: build, purpose: a }').model
    expect(picture(none, { lang: 'en', proposals: [proposal] })).toContain('No layer given')
    expect(picture(none, { lang: 'en' })).toContain('</svg>')
  })
})

describe('two frameworks', () => {
  const both = inWorkspace(
    `layers:
  - { id: cua-tinh, name: Lớp riêng của tỉnh, order: 9, kind: band }
systems:
  - { id: a, name: Phần mềm A, kind: application, owner: so-nnptnt, layer: ung-dung-csdl, scope: sector, lifecycle: { status: operational }, placements: [{ layer: k26-ung-dung-nghiep-vu, component: k26-ung-dung-dung-chung }] }
  - { id: b, name: Phần mềm B, kind: application, owner: so-nnptnt, layer: cua-tinh, scope: sector, lifecycle: { status: operational } }
`,
    { packs: ['khung-2026'] },
    ({ workspace }) => workspace.model,
  )

  test('have a picture each, under their names; a system stands in both where it has a place in both', () => {
    const drawn = picture(both, { lang: 'vi' })
    const second = drawn.indexOf('Khung kiến trúc tổng thể quốc gia số')
    const [first, other] = [drawn.slice(0, second), drawn.slice(second)]
    const holds = (part: string) =>
      ['Khung Kiến trúc Chính phủ điện tử Việt Nam', 'Lớp riêng của', '>Phần mềm A<', '>Phần mềm B<'].map((t) =>
        part.includes(t),
      )
    expect(holds(first)).toEqual([true, true, true, true])
    expect(holds(other)).toEqual([false, false, true, false])
  })

  test('a framework that nothing stands in is left out, and then there is no title', () => {
    const systems = new Map([...both.systems].filter(([id]) => id === 'b'))
    expect(picture({ ...both, systems }, { lang: 'vi' }).includes('Khung kiến trúc tổng thể quốc gia số')).toBe(false)
  })

  test('in a graph their layers do not mix, and each says whose it is', () => {
    const dependsOn = { from: 'a', to: 'k26-nen-tang-loi', kind: 'uses' } as const
    const { clusters } = graphDocument({ ...both, dependencies: [dependsOn] })
    const framework = new Map(clusters.map((c) => [c.id, c.framework?.split(',')[0]]))
    expect(framework.get('ung-dung-csdl')).toBe('Khung Kiến trúc Chính phủ điện tử Việt Nam')
    expect(framework.get('cua-tinh')).toBe('Khung Kiến trúc Chính phủ điện tử Việt Nam')
    expect([...framework].at(-1)).toEqual(['k26-du-lieu-nen-tang-loi', 'Khung kiến trúc tổng thể quốc gia số'])
    expect(new Set(graphDocument(both).clusters.map((c) => c.framework))).toEqual(new Set([undefined]))
  })
})
