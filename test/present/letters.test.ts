import { describe, expect, it } from 'vitest'
import type { ProposalResult } from '../../src/appraise/result.js'
import type { Model } from '../../src/architecture/schema/model.js'
import { bodyMd } from '../../src/present/document/markdown.js'
import { numeral, type Paper } from '../../src/present/document/model.js'
import { asksForAdditions } from '../../src/present/paper/additions.js'
import { paperContext } from '../../src/present/paper/context.js'
import { letterOf } from '../../src/present/paper/papers.js'
import { appraised, finding, fixture, match, result } from './html/fixture.js'

const { model, proposals } = fixture()

const letter = (entry: ProposalResult): Paper =>
  letterOf(entry, 'x', paperContext(result(model, [entry]), model, 'vi', { proposals, annex: 'all' }))
/** What is signed: the body alone. */
const signed = (entry: ProposalResult) => bodyMd(letter(entry), 'vi').join('\n').replaceAll('\\', '')

const error = finding({ severity: 'error', remedy: 'Kết nối qua “Nền tảng tích hợp tỉnh (LGSP)” (lgsp).' })
const basis = (number: string, confidence: 'verified' | 'recalled') => ({ document: number, number, confidence })

describe('a letter', () => {
  it('has no ids, rules, places or digests in what is signed', () => {
    const body = signed(appraised({ findings: [error] }))
    expect(body).toContain('Kết nối qua “Nền tảng tích hợp tỉnh (LGSP)”.')
    for (const technical of ['(lgsp)', error.rule, 'de-xuat.yaml', 'dx-dat-dai', model.digest, 'sha256'])
      expect(body, technical).not.toContain(technical)
  })

  it('lists what an incomplete dossier leaves out, a line each with what asks for it, in place of the sentence', () => {
    const sentence = 'Theo văn bản số 73/2019/NĐ-CP hồ sơ còn thiếu: một; hai; ba.'
    const found = finding({ rule: 'dossier/incomplete', message: sentence, remedy: 'Bổ sung: một; hai; ba.' })
    const rows = letter(appraised({ findings: [found] })).annexes.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.kind === 'findings' ? block.rows : [])),
    )
    expect(rows.map(({ message, remedy }) => [message, remedy])).toEqual([['Hồ sơ còn thiếu, cần bổ sung:', '']])
    const parts = rows[0]?.parts ?? []
    expect(parts.length).toBeGreaterThan(1)
    for (const part of parts) expect(part).toMatch(/^\p{Ll}[^;]* \((nên có; )?[^;]+\)$/u)
    const recommended = parts.map((part) => part.includes('(nên có; '))
    expect(recommended).toEqual([...recommended].sort((one, other) => Number(one) - Number(other)))
  })

  it('keeps brackets that are words of the name', () => {
    const body = signed(appraised({ findings: [finding({ remedy: 'Làm rõ phần (nếu có) và (khong-co-ma-nay).' })] }))
    expect(body).toContain('Làm rõ phần (nếu có) và (khong-co-ma-nay).')
  })

  it('cites no act that nobody has seen; those are listed for the officer to confirm', () => {
    const entry = appraised({
      findings: [
        finding({ severity: 'error', basis: [basis('30/2020/NĐ-CP', 'verified'), basis('99/2011/NĐ-CP', 'recalled')] }),
      ],
    })
    expect(signed(entry)).toContain('Nghị định số 30/2020/NĐ-CP')
    expect(signed(entry)).not.toContain('99/2011/NĐ-CP')
    const annex = letter(entry).annexes.find(({ title }) => title.includes('Văn bản cần cán bộ xác nhận'))
    expect(JSON.stringify(annex)).toContain('99/2011/NĐ-CP')
    expect(JSON.stringify(annex)).not.toContain('30/2020/NĐ-CP')
  })

  it('counts in its sentence what its table shows', () => {
    const rows = match().comparison.filter((r) => r.aspect === 'function')
    const met = rows.filter((r) => r.target !== '').length
    expect(signed(appraised())).toContain(`${met}/${rows.length} chức năng`)
  })

  it('says of a planned system that it is planned, not that it is there', () => {
    const at = (status: string) => {
      const { duplication } = appraised()
      return signed(appraised({ duplication: { ...duplication, matches: [match({ status })] } }))
    }
    expect(at('planned')).toContain('Dự kiến có ở hệ thống')
    expect(at('planned')).not.toContain('Đã có')
    expect(at('building')).toContain('Đang xây dựng ở hệ thống')
    expect(at('operational')).toContain('Đã có ở hệ thống')
  })

  it('asks the officer the open question, and says what follows from either answer', () => {
    const { duplication } = appraised()
    const review = {
      between: (['duplicate', 'reuse'] as const).map((verdict) => ({ verdict, probability: 0.4, speaks: 'Cơ sở.' })),
      question: 'Tự xây hay dùng lại?',
    }
    const body = signed(appraised({ duplication: { ...duplication, review } }))
    expect(body).toContain('Cán bộ thẩm định làm rõ trước khi trình ký: ** Tự xây hay dùng lại?'.replace(': **', ':**'))
    expect(body).toMatch(/Nếu là trùng lặp:.*Cơ sở dữ liệu đất đai tỉnh/)
    expect(body).toMatch(/Nếu phải dùng lại thành phần dùng chung:.*Cơ sở dữ liệu đất đai tỉnh/)
    expect(body).not.toContain('40%')
  })

  it('says so where nothing is near', () => {
    const { duplication } = appraised()
    const far = match({ relation: 'related', score: 0.1 })
    const body = signed(
      appraised({
        verdict: 'conforms',
        findings: [],
        duplication: { ...duplication, verdict: 'none', matches: [far] },
      }),
    )
    expect(body).toContain('không có hệ thống nào gần với nội dung đề xuất')
    expect(body).not.toContain(far.name)
  })

  it('asks once for what differs in a name only', () => {
    const about = (name: string) =>
      finding({
        severity: 'warning',
        rule: 'duplication/overlaps-system',
        remedy: `Làm rõ ranh giới với “${name}”; phần đã có thì khai thác lại.`,
      })
    const body = signed(appraised({ findings: [about('Cổng A'), about('Kho B'), about('Cổng A')] }))
    expect(body).toContain('Làm rõ ranh giới với “Cổng A”, “Kho B”; phần đã có thì khai thác lại.')
    expect(body.match(/Làm rõ ranh giới/g)).toHaveLength(1)
  })

  it('names a proposal without the “V/v” of the paper that brought it', () => {
    const { proposal } = appraised()
    expect(
      letter(appraised({ proposal: { ...proposal, title: 'V/v xin chủ trương đầu tư' } })).head?.subject,
    ).toContain('“Xin chủ trương đầu tư”')
  })
})

describe('a request for additions', () => {
  it('is written where the dossier is too thin, unreadable or at fault in form alone', () => {
    expect(asksForAdditions(appraised({ verdict: 'insufficient' }))).toBe(true)
    const form = finding({ rule: 'dossier/incomplete', severity: 'error' })
    expect(asksForAdditions(appraised({ findings: [form] }))).toBe(true)
    expect(asksForAdditions(appraised({ findings: [form, error] }))).toBe(false)
    expect(asksForAdditions(appraised({ verdict: 'conditional', findings: [finding({ severity: 'warning' })] }))).toBe(
      false,
    )
  })

  it('lists what to add and why, judges nothing, and names fields by their words', () => {
    const { duplication, proposal } = appraised()
    const unread = appraised({
      proposal: { ...proposal, file: 'khac.yaml' },
      verdict: 'insufficient',
      duplication: { ...duplication, verdict: 'not-compared', matches: [] },
      findings: [
        finding({
          rule: 'model/schema',
          severity: 'error',
          message: 'Thiếu trường bắt buộc “purpose” (Mục tiêu, sự cần thiết).',
        }),
      ],
    })
    const body = signed(unread)
    expect(body).toContain('| 1 | Mục tiêu, sự cần thiết |')
    expect(body).not.toMatch(/purpose|Kết luận|phù hợp, có điều kiện/)
    expect(letter(unread).head?.subject).toMatch(/^V\/v đề nghị bổ sung hồ sơ/)
  })
})

describe('numerals', () => {
  it('are those of official papers', () => {
    expect([0, 3, 4, 8, 9, 13, 20].map(numeral)).toEqual(['I', 'IV', 'V', 'IX', 'X', 'XIV', 'XXI'])
  })
})

describe('the officer in a letter', () => {
  const said = { by: 'Nguyễn Văn A', date: '2019-05-20' }
  const entry = () =>
    appraised({
      findings: [
        finding({ officer: { state: 'accepted', ...said } }),
        finding({ message: 'Hỏi.', officer: { state: 'asked', ...said, reason: 'Đã có máy chủ nào?' } }),
        finding({
          message: 'Gác.',
          officer: { state: 'set-aside', ...said, reason: 'Không áp dụng cho đảo.' },
          waivedBy: 'Nguyễn Văn A',
        }),
      ],
      officer: { file: 'x.y-kien.yaml', ...said, corrections: [], lapsed: [] },
    })

  it('asks in the letter what the officer asks, and no more', () => {
    expect(signed(entry())).toContain('Đã có máy chủ nào?')
    expect(signed(entry())).not.toContain('Không áp dụng cho đảo.')
  })

  it('tells in an annex what was agreed to, asked and set aside with its reason, under the name', () => {
    const annex = letter(entry()).annexes.find(({ title }) => title.includes('Ý kiến của cán bộ thẩm định'))
    for (const word of ['Nguyễn Văn A, 20/05/2019', 'Đồng ý', 'Đề nghị làm rõ', 'Không áp dụng cho đảo.'])
      expect(JSON.stringify(annex)).toContain(word)
    expect(letter(appraised()).annexes.some(({ title }) => title.includes('Ý kiến của cán bộ'))).toBe(false)
  })
})

describe('a letterhead', () => {
  const head = (issuer?: Model['issuer']) => {
    const own = { ...model, ...(issuer ? { issuer } : {}) }
    const [paper] = [letterOf(appraised(), 'x', paperContext(result(own, [appraised()]), own, 'vi', { proposals }))]
    return { ...paper?.head, signer: paper?.signer }
  }

  it('has the body, its number, place and signer of the manifest, else blanks', () => {
    const name = [...model.agencies.values()].find((a) => a.kind !== 'province')?.id ?? ''
    expect(head({ name, place: 'Phan Thiết', symbol: 'STTTT-CNTT', signer: 'Giám đốc' })).toMatchObject({
      issuer: model.agencies.get(name)?.name.toLocaleUpperCase('vi'),
      number: 'Số: ………/STTTT-CNTT',
      place: 'Phan Thiết, ngày …… tháng …… năm ………',
      signer: 'GIÁM ĐỐC',
    })
    expect(head()).toMatchObject({ number: 'Số: ………/…………', signer: 'THỦ TRƯỞNG CƠ QUAN' })
  })
})
