import { beforeAll, describe, expect, test } from 'vitest'
import type { Finding } from '../../../src/appraise/result.js'
import { site } from '../../../src/present/site/index.js'
import { appraised, finding, fixture, result } from '../html/fixture.js'

const { model, proposals } = fixture()
const validated = (findings: readonly Finding[], of = model) => {
  const { results: _, ...head } = result(of)
  return { ...head, results: [{ findings: [...findings] }] }
}

/** A page's text as a reader sees it, tags left out. */
const read = (html: string | undefined) =>
  (html ?? '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
const section = (html: string | undefined, id: string) =>
  (html ?? '').match(new RegExp(`<section aria-labelledby="${id}">.*?</section>`, 's'))?.[0]

describe('pages that compare', () => {
  let files: Map<string, string>
  beforeAll(async () => {
    files = await site(model, result(model), { lang: 'vi', validate: validated([]), proposals })
  })

  test('duplicates: a matrix of capabilities and agencies, whose cells lead to the systems', () => {
    const page = files.get('trung-lap.html')
    const matrix = section(page, 'ma-tran-1') ?? ''
    expect(read(matrix)).toMatch(/Chức năng nghiệp vụ Sở Tài nguyên và Môi trường Quản lý đất đai 2 hệ thống$/)
    const [, to = ''] = /href="trung-lap\.html#([^"]+)">2 hệ thống/.exec(matrix) ?? []
    const row = new RegExp(`<tr id="${to}">.*?</tr>`, 's').exec(page ?? '')?.[0]
    expect(read(row)).toContain('Cơ sở dữ liệu đất đai tỉnh Phần mềm địa chính huyện')
  })

  test('integration: who uses the platforms, directly or through them', () => {
    const text = read(section(files.get('tich-hop.html'), 'nen-tang'))
    expect(text).toContain('Bên sử dụng')
    expect(text).toMatch(/Cơ sở dữ liệu đất đai tỉnh .*Đi qua/)
  })

  test('an appraisal has the same parts as the paper, and its documents lead to their rows', () => {
    const page = files.get('de-xuat/dx-dat-dai.html')
    for (const part of ['Kết luận', 'Nội dung cần thực hiện', 'Đối chiếu tiêu chuẩn kỹ thuật', 'Văn bản viện dẫn'])
      expect(page).toContain(part)
    expect(page).toContain('<a href="../van-ban.html#nd-30-2020">30/2020/NĐ-CP</a>')
  })

  test('an appraisal leads to its paper, a file by itself', () => {
    expect(files.get('de-xuat/dx-dat-dai.html')).toContain('href="../phieu/dx-dat-dai.html"')
    const paper = files.get('phieu/dx-dat-dai.html') ?? ''
    expect(paper).toContain('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM')
    expect([...paper.matchAll(/(?:href|src)="([^#"][^"]*)"/g)]).toEqual([])
  })

  test('where a table would have no rows, the page says so', () => {
    expect(read(section(files.get('thanh-phan/cong.html'), 'he-thong'))).toContain('Cổng thông tin điện tử tỉnh')
    const empty = fixture({ 'them.yaml': 'components: [ { id: trong, name: Thành phần chưa dùng, layer: kenh } ]' })
    return site(empty.model, undefined, { lang: 'vi' }).then((all) => {
      const part = section(all.get('thanh-phan/trong.html'), 'he-thong') ?? ''
      expect(part).not.toContain('<table')
      expect(read(part)).toContain('Chưa có nội dung.')
    })
  })
})

describe('a large architecture', () => {
  const count = 1000
  const lines = (n: number, of: (i: number) => string) => Array.from({ length: n }, (_, i) => `  - ${of(i)}`).join('\n')
  const long = 'quản lý hồ sơ và theo dõi tiến độ xử lý và báo cáo kết quả'
  const { model: large } = fixture({
    'lon.yaml': `
agencies:
${lines(40, (i) => `{ id: xa-${i}, name: Ủy ban nhân dân xã số ${i}, kind: commune }`)}
capabilities:
${lines(60, (i) => `{ id: cn-${i}, name: Chức năng nghiệp vụ số ${i} }`)}
tasks:
${lines(300, (i) => `{ id: nv-x-${i}, name: Nhiệm vụ số ${i} ${long}, phase: gd-${1 + (i % 2)}, lead: xa-${i % 40} }`)}
systems:
${lines(count, (i) => `{ id: s-${i}, name: Hệ thống số ${i}, functions: [${long} ${i}], capabilities: [cn-${i % 60}], kind: application, owner: xa-${i % 40}, layer: kenh, scope: agency, lifecycle: { status: planned }, dependsOn: [{ to: lgsp, kind: data }] }`)}
`,
  })
  const findings = Array.from({ length: 250 }, (_, i) =>
    finding({
      rule: i % 2 ? 'duplication/within-architecture' : 'layering/cycle',
      subject: `s-${i}`,
      related: [`s-${i + 1}`],
      message: `Nội dung thứ ${i}. ${long.repeat(6)}`,
    }),
  )
  let files: Map<string, string>
  beforeAll(async () => {
    files = await site(large, result(large, [appraised()]), { lang: 'vi', validate: validated(findings, large) })
  })

  test('no page, and nothing that one loads, weighs more than 300 KiB', () => {
    const heavy = [...files].filter(([path]) => !/^(so-do-tuong-tac.html|assets.graphviz.js)$/.test(path))
    for (const [path, content] of heavy) expect(Buffer.byteLength(content), path).toBeLessThan(300 * 1024)
  })

  test('all findings are there, on as many pages as they need', () => {
    const pages = [...files].filter(([path]) => /^trung-lap(-\d+)?\.html$/.test(path))
    expect(pages.length).toBeGreaterThan(1)
    const text = pages.map(([, content]) => read(content)).join(' ')
    for (let i = 0; i < 250; i++) expect(text).toContain(`Nội dung thứ ${i}.`)
  })

  test('all tasks are on the charts and in the table', () => {
    const pages = [...files].filter(([path]) => /^lo-trinh(-\d+)?\.html$/.test(path)).map(([, content]) => content)
    const charts = pages.join('').match(/<svg.*?<\/svg>/gs) ?? []
    for (let i = 0; i < 300; i++) {
      expect(charts.join('')).toContain(`<title>Nhiệm vụ số ${i} `)
      expect(pages.join('')).toContain(`<tr id="nv-x-${i}">`)
    }
  })

  test('the index of the search is loaded in parts, the first of which tells how many', () => {
    const parts = [...files].filter(([path]) => /^assets\/search-\d+\.js$/.test(path))
    expect(parts.length).toBeGreaterThan(1)
    expect(parts[0]?.[1]).toContain(`"parts":${parts.length},`)
  })

  test('cells of the matrix lead to their rows, also on further pages', () => {
    const page = files.get('trung-lap.html') ?? ''
    const cells = [...page.matchAll(/href="(trung-lap(?:-\d+)?\.html)#([^"]+)">\d+ hệ thống/g)]
    expect(cells.length).toBeGreaterThan(20)
    for (const [, path = '', anchor] of cells) expect(files.get(path)).toContain(`<tr id="${anchor}">`)
  })
})
