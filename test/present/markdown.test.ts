import { describe, expect, it } from 'vitest'
import { markdown } from '../../src/present/markdown.js'
import { appraised, finding, fixture, hostileFixture, hostileResult, requirements, result } from './html/fixture.js'

const { model, proposals } = fixture()
const options = { model, lang: 'vi', proposals, width: 80, verbose: false } as const

describe('markdown', () => {
  it('has the parts of the letter and its annexes, in their order', async () => {
    const text = await markdown(result(model, [appraised({ requirements: [requirements()] })]), {
      ...options,
      annex: 'all',
    })
    const places = [
      'Kính gửi: Sở Tài nguyên và Môi trường',
      '#### I. Kết luận',
      '**❌ Đề xuất chưa phù hợp với',
      '#### II. Nội dung cần thực hiện',
      '#### III. Căn cứ của kết luận',
      '| Chức năng |',
      '<summary>Phụ lục I. Các nội dung thẩm định',
      '. Đối chiếu nội dung trùng lặp, chồng lấn',
      'Đối chiếu tiêu chuẩn kỹ thuật: 1 đáp ứng, 1 chưa đáp ứng',
      'Vị trí của đề xuất trong kiến trúc',
      '```mermaid',
      'Những nội dung công cụ không đánh giá được',
      'Văn bản viện dẫn',
      'Thông tin kỹ thuật, lưu hồ sơ',
      model.digest,
    ].map((part) => text.indexOf(part))
    expect(places.every((p) => p >= 0)).toBe(true)
    expect([...places].sort((a, b) => a - b)).toEqual(places)
  })

  it('tells of a finding what, where, on what basis, what to do and what to write in the file', async () => {
    const text = await markdown(result(model, [appraised({ findings: [finding({ yaml: 'via: lgsp' })] })]), options)
    expect(text).toContain('**Kết nối không qua nền tảng tích hợp**')
    expect(text).toContain('`de-xuat.yaml:4:3`')
    expect(text).toContain('Căn cứ: Điều 5 Nghị định số 30/2020/NĐ-CP')
    expect(text).toContain('Hướng xử lý: Bổ sung kết nối qua LGSP.')
    expect(text).toContain('Ghi trong tệp: `via: lgsp`')
  })

  it('of several proposals has a table first and folds each away', async () => {
    const text = await markdown(result(model, [appraised(), appraised({ verdict: 'conforms', findings: [] })]), {
      ...options,
      annex: 'none',
    })
    expect(text).toMatch(/\| 1 \| .* ❌ Chưa phù hợp .*\n\| 2 \| .* ✅ Phù hợp /)
    expect(text.match(/^<summary>(❌|✅) /gm)).toHaveLength(2)
  })

  it('of a review of the architecture lists its findings', async () => {
    const { results: _, ...head } = result(model)
    const text = await markdown({ ...head, results: [{ findings: [finding()] }] }, options)
    expect(text).toMatch(/^## Phiếu rà soát kiến trúc/)
    expect(text).toContain('Kết nối không qua nền tảng tích hợp')
  })

  it('leaves hostile text without power, and every row of a table with its cells', async () => {
    const bad = hostileFixture()
    const text = await markdown(hostileResult(bad.model), {
      ...options,
      model: bad.model,
      proposals: bad.proposals,
      annex: 'all',
    })
    const outside = text.replace(/^```mermaid[\s\S]*?^```$/gm, '').replace(/`[^`]*`/g, '')
    expect(new Set(outside.match(/<[a-z/!][^>]*>/gi))).toEqual(
      new Set(['<!-- kientruc -->', '<details>', '</details>', '<summary>', '</summary>', '<br>', '<sub>', '</sub>']),
    )
    expect(outside).not.toMatch(/(?<!\\)\]\(|(?<!\\)!\[|javascript:|@/i)
    const cells = (line: string) => line.split(/(?<!\\)\|/).length
    const lines = text.split('\n')
    for (const [i, line] of lines.entries()) {
      if (line.startsWith('|') && lines[i - 1]?.startsWith('|')) expect(cells(line)).toBe(cells(lines[i - 1] ?? ''))
    }
  })
})
