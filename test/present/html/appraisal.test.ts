import { describe, expect, test } from 'vitest'
import type { SystemRequirements } from '../../../src/appraise/result.js'
import { appraised, finding, requirements, result } from './fixture.js'
import { papers } from './papers.js'
import { model, one, proposals } from './sample.js'

describe('what the paper says', () => {
  test('a basis that was not verified is marked, a verified one is not', () => {
    const basis = { document: 'x', number: '1/2020/TT', confidence: 'recalled' as const }
    const doubtful = papers(result(model, [appraised({ findings: [finding({ basis: [basis] })] })]), model, 'vi')
    expect(doubtful).toContain('1/2020/TT <span class="note">(theo hiểu biết chung, chưa đối chiếu)</span>')
    expect(one()).not.toContain('30/2020/NĐ-CP <span')
  })

  test('of several systems each has its own matrix; without any the paper says so', () => {
    const of = (list: SystemRequirements[]) => papers(result(model, [appraised({ requirements: list })]), model, 'vi')
    const two = of([requirements(), requirements({ name: 'Cổng bản đồ', rows: [], note: 'Xét như cổng.' })])
    expect(two).toContain('Hệ thống “Cổng bản đồ”, theo văn bản số 39/2017/TT-BTTTT: không có nội dung nào')
    expect(two).toContain('Xét như cổng.')
    expect(of([])).toContain('không có danh mục tiêu chuẩn nào có hiệu lực')
    const { proposal } = appraised()
    const training = appraised({ proposal: { ...proposal, kind: 'training' }, requirements: [] })
    expect(papers(result(model, [training]), model, 'vi')).toContain('đề xuất không xây dựng hệ thống')
  })

  test('every document that is cited stands once in the list, with its title', () => {
    const basis = { document: 'x', number: '1/2020/TT', title: 'Quy định chung', confidence: 'recalled' as const }
    const twice = papers(
      result(model, [appraised({ findings: [finding({ basis: [basis] }), finding({ basis: [basis] })] })]),
      model,
      'vi',
    )
    expect(twice.match(/Quy định chung/g)).toHaveLength(1)
  })

  test('a waived finding stays visible, and asks for nothing', () => {
    const html = papers(
      result(model, [
        appraised({ findings: [finding({ waivedBy: 'Chủ tịch UBND tỉnh, đến 31/12/2020', remedy: 'Việc riêng' })] }),
      ]),
      model,
      'vi',
    )
    expect(html).toContain('Nội dung được miễn trừ')
    expect(html).toContain('Chủ tịch UBND tỉnh, đến 31/12/2020')
    expect(html).toContain('Không có nội dung nào phải chỉnh sửa, bổ sung.')
  })

  test('a review of the architecture has findings and no proposal', () => {
    const { results: _, ...head } = result(model)
    const html = papers({ ...head, results: [{ findings: [finding()] }] }, model, 'vi')
    expect(html).toContain('Phiếu rà soát kiến trúc')
    expect(html).not.toContain('Kính gửi')
  })

  test('English has the same parts', () => {
    const html = papers(result(model, [appraised()], 'en'), model, 'en', { proposals })
    expect(html).toContain('<html lang="en">')
    expect(html).toContain('Does not conform')
    expect(html).toContain('What the tool cannot judge')
  })

  test('the same input gives the same page', () => {
    expect(one()).toBe(one())
  })
})
