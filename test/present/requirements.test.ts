import { describe, expect, it } from 'vitest'
import { markdown } from '../../src/present/markdown.js'
import { text } from '../../src/present/text.js'
import { appraised, fixture, requirements, result } from './html/fixture.js'

const { model } = fixture()
const plain = { model, lang: 'vi', width: 500, verbose: false } as const
const of = (list = [requirements()]) => result(model, [appraised({ requirements: list })])

describe('the standards matrix at the terminal', () => {
  it('is one line a proposal', async () => {
    const out = await text(of(), plain)
    expect(out).toContain('  Đối chiếu tiêu chuẩn kỹ thuật: 1 đáp ứng, 1 chưa đáp ứng, 1 chưa đủ cơ sở đánh giá.\n')
    expect(out).not.toContain('An toàn tầng giao vận')
  })

  it('is told in full with --verbose, each system by its name where there are several', async () => {
    const out = await text(of([requirements(), requirements({ name: 'Cổng bản đồ', rows: [] })]), {
      ...plain,
      verbose: true,
    })
    expect(out).toMatch(/4\.2\. An toàn tầng giao vận .*✕ Chưa đáp ứng/)
    expect(out).toContain('Hệ thống “Cổng bản đồ”')
    expect(out).toContain('  Không áp dụng: 12 nội dung khác của danh mục')
  })

  it('says nothing where there is nothing to compare', async () => {
    expect(await text(of([]), { ...plain, verbose: true })).not.toContain('tiêu chuẩn kỹ thuật')
  })

  it('speaks English', async () => {
    const out = await text({ ...of(), lang: 'en' }, { ...plain, lang: 'en' })
    expect(out).toContain('  Technical standards: 1 met, 1 not met, 1 not enough to judge.\n')
  })
})

describe('the standards matrix in a merge request', () => {
  it('is folded, with the counts in sight and a row a concern', async () => {
    const lines = (await markdown(of(), { ...plain, annex: 'all' })).split('\n')
    const start = lines.indexOf(
      '<summary>Phụ lục III. Đối chiếu tiêu chuẩn kỹ thuật: 1 đáp ứng, 1 chưa đáp ứng, 1 chưa đủ cơ sở đánh giá</summary>',
    )
    expect(lines[start - 1]).toBe('<details>')
    const folded = lines.slice(start, lines.indexOf('</details>', start))
    expect(folded.filter((l) => l.startsWith('| '))).toEqual([
      '| Nội dung quy định | Tiêu chuẩn quy định | Kết quả | Nhận xét |',
      '| --- | --- | --- | --- |',
      '| 2.7. Trình diễn bộ ký tự | UTF-8 \\(bắt buộc\\) | ✅ Đáp ứng | Đã khai UTF-8. |',
      '| 4.2. An toàn tầng giao vận | TLS v1.2 \\(bắt buộc; chưa đối chiếu văn bản gốc\\) | ❌ Chưa đáp ứng | Khai SSL v3.0 đã lạc hậu; thay bằng TLS v1.2. |',
      '| Định dạng trao đổi dữ liệu | JSON \\(khuyến nghị\\) | ❔ Chưa đủ cơ sở đánh giá | Khuyến nghị áp dụng JSON; hồ sơ chưa khai hoặc chưa nêu lý do không áp dụng. |',
    ])
    expect(folded[folded.indexOf('| --- | --- | --- | --- |') - 2]).toBe('')
  })

  it('keeps hostile names from being markup', async () => {
    const bad = requirements({ note: '</details><script>alert(1)</script>' })
    expect(await markdown(of([bad]), { ...plain, annex: 'all' })).not.toContain('<script>')
  })
})
