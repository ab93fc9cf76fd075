import { posix } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { site } from '../../../src/present/site/index.js'
import { appraised, fixture, result } from '../html/fixture.js'
import { model, sample } from './sample.js'

let files: Map<string, string>
beforeAll(async () => {
  files = await sample()
})

/** Every address that a page names, with the page. */
function* links(all: ReadonlyMap<string, string>): Generator<[from: string, to: string]> {
  for (const [path, content] of all) {
    if (!path.endsWith('.html')) continue
    const markup = content.replace(/<script>.*?<\/script>/gs, '').replaceAll('&#x3D;', '=')
    for (const [, to = ''] of markup.matchAll(/(?:href|src)="([^"]*)"/g)) yield [path, to]
  }
}

describe('files', () => {
  test('there is a page for everything', () => {
    const pages = [
      'index',
      'lop',
      'thanh-phan',
      'he-thong',
      'co-quan',
      'du-lieu',
      'chuc-nang',
      'tieu-chuan',
      'van-ban',
      'lo-trinh',
      'trung-lap',
      'tich-hop',
      'so-do',
      'de-xuat',
      'quy-tac',
    ]
    for (const page of pages) expect(files.has(`${page}.html`), page).toBe(true)
    const own = [
      'he-thong/csdl-dat-dai',
      'lop/ung-dung',
      'thanh-phan/tich-hop',
      'co-quan/so-tttt',
      'tieu-chuan/tc-xml',
      'de-xuat/dx-dat-dai',
      'quy-tac/integration-bypasses-platform',
    ]
    for (const page of own) expect(files.has(`${page}.html`), page).toBe(true)
  })

  /** An element of that name, or in the interactive graph a question about a system that it knows. */
  const hasAnchor = (content: string, anchor: string) => {
    const [question = '', id] = anchor.split('=')
    if (id === undefined) return content.includes(`id="${question}"`)
    return files.get('assets/graph-data.js')?.includes(`["${decodeURIComponent(id)}","`) === true
  }

  test('every link leads to a page and an anchor that exist', () => {
    const broken: string[] = []
    for (const [from, to] of links(files)) {
      if (/^(https?:|mailto:|data:)/.test(to)) continue
      const [path = '', anchor] = to.split('#')
      const target = path === '' ? from : posix.normalize(posix.join(posix.dirname(from), path))
      const content = files.get(target)
      if (content === undefined || (anchor && !hasAnchor(content, anchor))) broken.push(`${from} → ${to}`)
    }
    expect(broken).toEqual([])
  })

  test('links are relative, names are safe on every disk', () => {
    for (const [from, to] of links(files)) expect(to.startsWith('/'), `${from} → ${to}`).toBe(false)
    const seen = new Set<string>()
    for (const path of files.keys()) {
      expect(path).toMatch(/^[a-z0-9][a-z0-9._/-]*$/)
      expect(
        path.split('/').some((part) => /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)|^\.|\.$/.test(part)),
        path,
      ).toBe(false)
      expect(seen.has(path.toLowerCase()), path).toBe(false)
      seen.add(path.toLowerCase())
    }
    expect([...files.keys()].some((p) => /^he-thong\/con-[0-9a-f]{8}\.html$/.test(p))).toBe(true)
  })

  test('the same input gives the same files', async () => {
    expect([...(await sample())]).toEqual([...files])
  })

  test('without a result there are no appraisals, and the pages say so', async () => {
    const bare = await site(model, undefined, { lang: 'vi' })
    expect([...bare.keys()].some((p) => p.startsWith('de-xuat/'))).toBe(false)
    expect(bare.get('de-xuat.html')).toContain('Chưa có đề xuất nào được đánh giá')
    expect(bare.get('trung-lap.html')).toContain('Chưa rà soát')
  })

  test('a word about one system changes its page and what names the state of all, no other file', async () => {
    const about = async (description: string) => {
      const systems = ['a', 'b'].map(
        (id) =>
          `  - { id: s-${id}, name: Hệ thống ${id}, description: ${id === 'a' ? description : 'khác'}, kind: application, owner: so-tttt, layer: kenh, scope: agency, lifecycle: { status: planned } }`,
      )
      const two = fixture({ 'hai.yaml': `systems:\n${systems.join('\n')}\n` }).model
      return site(two, undefined, { lang: 'vi' })
    }
    const [before, after] = [await about('cũ'), await about('mới')]
    const changed = [...after].filter(([path, content]) => before.get(path) !== content).map(([path]) => path)
    expect(changed.sort()).toEqual(['architecture.json', 'he-thong/s-a.html', 'index.html'])
    expect([...before.keys()]).toEqual([...after.keys()])
  })

  test('an empty workspace has a site too', async () => {
    const none = fixture({ 'mau.yaml': '' }, 'proposal: { id: a, title: a, agency: a, kind: build, purpose: a }')
    const all = await site(none.model, result(none.model, []), { lang: 'en' })
    expect(all.get('index.html')).toContain('<html lang="en">')
  })

  test('two proposals that claim one id have a page each', async () => {
    const other = appraised({ proposal: { ...appraised().proposal, file: 'khac.yaml', title: 'Bản khác' } })
    const all = await site(model, result(model, [appraised(), other]), { lang: 'vi' })
    const pages = [...all.keys()].filter((p) => p.startsWith('de-xuat/'))
    expect(pages).toHaveLength(2)
    expect(pages.some((p) => all.get(p)?.includes('Bản khác'))).toBe(true)
  })
})

describe('what the pages say', () => {
  test('a system tells who owns it, what it needs and who needs it', () => {
    const lgsp = files.get('he-thong/lgsp.html') ?? ''
    expect(lgsp).toContain('Sở Thông tin và Truyền thông')
    expect(lgsp).toContain('../he-thong/csdl-dat-dai.html')
    expect(files.get('he-thong/csdl-dat-dai.html')).toContain('Đi qua')
  })

  test('duplicates: the pairs found, and capabilities that several systems serve', () => {
    const page = files.get('trung-lap.html') ?? ''
    expect(page).toContain('Hai hệ thống trùng nhau.')
    expect(page).toContain('Có (2)')
  })

  test('long tables go on in further pages, and all rows are there', async () => {
    const systems = Array.from(
      { length: 450 },
      (_, i) =>
        `  - { id: s-${i}, name: Hệ thống số ${i}, kind: application, owner: so-tttt, layer: kenh, scope: agency, lifecycle: { status: planned } }`,
    )
    const many = fixture({ 'nhieu.yaml': `systems:\n${systems.join('\n')}\n` })
    const all = await site(many.model, undefined, { lang: 'vi' })
    const pages = [...all].filter(([path]) => /^he-thong(-\d+)?\.html$/.test(path))
    expect(pages.map(([path]) => path)).toEqual(['he-thong.html', 'he-thong-2.html', 'he-thong-3.html'])
    const rows = pages.flatMap(([, content]) => [...content.matchAll(/he-thong\/(s-\d+)\.html/g)].map((m) => m[1]))
    expect(new Set(rows).size).toBe(450)
    for (const [path, content] of all)
      if (path.endsWith('.html')) expect(Buffer.byteLength(content), path).toBeLessThan(300 * 1024)
  })
})
