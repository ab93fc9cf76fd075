import { describe, expect, it } from 'vitest'
import { citedDocument, citedNumbers } from '../../src/appraise/rules/dossier/citations.js'
import { dossier } from './dossier.js'
import { findingsOf, inWorkspace } from './harness.js'

describe('numbers of documents in a text', () => {
  it.each([
    ['Căn cứ Nghị định số 73/2019/NĐ-CP, Quyết định 749/QĐ-TTg.', ['73/2019/NĐ-CP', '749/QĐ-TTg']],
    ['Luật số 67/2006/QH11; Công văn 1178/BTTTT-THH', ['67/2006/QH11', '1178/BTTTT-THH']],
    ['Quyết định 12a/2018/QĐ-UBND', ['12a/2018/QĐ-UBND']],
    ['(39/2017/TT-BTTTT)', ['39/2017/TT-BTTTT']],
    ['1234567/QĐ-TTg', []],
    ['a80/2014/QĐ-TTg, 5/80/2014/QĐ-TTg', []],
    ['39/2017/TT-BTTTT2, 4281/KH-UBND1, 5/KH-UBND-1, 6/KH-2UBND', []],
    ['39/2017/TT-BTTTT- và 4281/KH-UBND–5', ['39/2017/TT-BTTTT', '4281/KH-UBND']],
    ['quý I/2019, ngày 03/6/2020, tỷ lệ 1/5000', []],
  ])('%s', (text, expected) => {
    expect(citedNumbers(text)).toEqual(expected)
  })

  it('mean a document however they are typed; the first that is known counts', () => {
    inWorkspace('', {}, ({ workspace: { model } }) => {
      const id = (text: string) => citedDocument(model, text)?.id
      expect(id('nd-73-2019')).toBe('nd-73-2019')
      expect(id('Nghị định số 73/2019/NĐ-CP ngày 05/9/2019 của Chính phủ')).toBe('nd-73-2019')
      expect(id('73/2019/ND-CP')).toBe('nd-73-2019')
      expect(id('73/2019/NĐ-CP'.normalize('NFD'))).toBe('nd-73-2019')
      expect(id('99999/QĐ-UBND và 102/2009/NĐ-CP, 73/2019/NĐ-CP')).toBe('nd-102-2009')
      expect(id('99999/QĐ-UBND')).toBeUndefined()
      expect(id('Kế hoạch của UBND tỉnh')).toBeUndefined()
    })
  })
})

const documents = `documents:
  - { id: doi-1, number: 1/2015/QĐ-UBND, title: Quy chế một, effectiveFrom: 2015-01-01, effectiveTo: 2019-03-15, supersededBy: doi-2 }
  - { id: doi-2, number: 2/2018/QĐ-UBND, title: Quy chế hai, effectiveFrom: 2018-01-01, effectiveTo: 2019-01-01, supersededBy: doi-3 }
  - { id: doi-3, number: 3/2019/QĐ-UBND, title: Quy chế ba, effectiveFrom: 2019-01-01 }
  - { id: mai-hon, number: 4/2019/QĐ-UBND, title: Còn một ngày, effectiveTo: 2019-03-16, supersededBy: doi-3 }
  - { id: le-loi, number: 5/2015/QĐ-UBND, title: Không ai thay, effectiveTo: 2018-06 }
  - { id: sap-toi, number: 6/2019/QĐ-UBND, title: Chưa có ai trước, effectiveFrom: "2020" }
  - { id: moi-ky, number: 7/2019/QĐ-UBND, title: Mới ký, date: 2019-03-16 }
  - { id: gop, number: 8/2020/QĐ-UBND, title: Gộp hai, effectiveFrom: 2020-01-01 }
  - { id: gop-a, number: 9/2015/QĐ-UBND, title: Phần A, supersededBy: gop }
  - { id: gop-b, number: 10/2015/QĐ-UBND, title: Phần B, effectiveTo: 2020-01-01, supersededBy: gop }
  - { id: gop-c, number: 11/2015/QĐ-UBND, title: Phần C đã hết, effectiveTo: 2017-01-01, supersededBy: gop }
  - { id: vong-a, number: 14/2015/QĐ-UBND, title: Vòng, effectiveTo: 2018-01-01, supersededBy: vong-b }
  - { id: vong-b, number: 15/2015/QĐ-UBND, title: Vòng, effectiveTo: 2018-01-01, supersededBy: vong-a }
  - { id: cu-moi, number: 12/2015/QĐ-UBND, title: Cũ, supersededBy: doi-3 }
  - { id: cu-mai-sau, number: 13/2015/QĐ-UBND, title: Cũ, supersededBy: gop }
---
`
const cites = (fields: Parameters<typeof dossier>[0], lang: 'vi' | 'en' = 'vi') =>
  findingsOf(documents + dossier({ legalBasis: undefined, ...fields }), { lang }).filter(
    (f) => f.rule === 'dossier/document-not-in-force',
  )
const told = (id: string, lang?: 'vi' | 'en') =>
  cites({ legalBasis: `[${id}]` }, lang).map((f) => [f.severity, f.related.join(' '), f.message, f.remedy])

describe('a document cited on 15 March 2019', () => {
  it.each([
    ['doi-3', []],
    // Its last day is the one before.
    ['mai-hon', []],
    // What replaces it is not in force yet.
    ['gop-a', []],
    ['cu-mai-sau', []],
  ])('%s is in order', (id, expected) => {
    expect(told(id)).toEqual(expected)
  })

  it('that ended on this very day: the first successor in force, past one that has ended too', () => {
    expect(told('doi-1')).toEqual([
      [
        'warning',
        'doi-1 doi-3',
        'Văn bản số 1/2015/QĐ-UBND đã hết hiệu lực từ 15/03/2019, được thay bằng văn bản số 3/2019/QĐ-UBND.',
        'Thay bằng văn bản số 3/2019/QĐ-UBND: Quy chế ba.',
      ],
    ])
    expect(told('doi-1', 'en')[0]?.slice(2)).toEqual([
      'Document 1/2015/QĐ-UBND ceased to be in force on 2019-03-15; see 3/2019/QĐ-UBND.',
      'Cite 3/2019/QĐ-UBND instead: Quy chế ba.',
    ])
    expect(cites({ legalBasis: '[doi-1]' })[0]?.basis.map((b) => b.document)).toEqual(['doi-3', 'nd-102-2009'])
  })

  it('that ended and has no successor: the general remedy', () => {
    expect(told('le-loi')).toEqual([
      [
        'warning',
        'le-loi',
        'Văn bản số 5/2015/QĐ-UBND đã hết hiệu lực từ 06/2018.',
        'Thay bằng văn bản đang có hiệu lực vào ngày lập hồ sơ.',
      ],
    ])
    expect(told('le-loi', 'en')[0]?.[2]).toBe('Document 5/2015/QĐ-UBND ceased to be in force on 2018-06.')
  })

  it('whose known successor is not in force on the day: the last is named for the search', () => {
    expect(told('gop-c')[0]?.slice(1)).toEqual([
      'gop-c gop',
      'Văn bản số 11/2015/QĐ-UBND đã hết hiệu lực từ 01/01/2017.',
      'Văn bản thay thế đã biết (số 8/2020/QĐ-UBND) không có hiệu lực vào ngày này; xác định văn bản áp dụng vào ngày lập hồ sơ.',
    ])
    expect(told('gop-c', 'en')[0]?.[3]).toMatch(/^The known successor \(8\/2020\/QĐ-UBND\) is not in force/)
  })

  it('in a circle of successors: the last of it', () => {
    expect(told('vong-a')[0]?.slice(1, 3)).toEqual([
      'vong-a vong-b',
      'Văn bản số 14/2015/QĐ-UBND đã hết hiệu lực từ 01/01/2018.',
    ])
  })

  it('not yet in force: those that it replaced and that hold on the day', () => {
    expect(told('gop')).toEqual([
      [
        'warning',
        'gop gop-a gop-b cu-mai-sau',
        'Văn bản số 8/2020/QĐ-UBND đến 01/01/2020 mới có hiệu lực.',
        'Vào ngày lập hồ sơ áp dụng văn bản số 9/2015/QĐ-UBND: Phần A; văn bản số 10/2015/QĐ-UBND: Phần B; văn bản số 13/2015/QĐ-UBND: Cũ.',
      ],
    ])
    expect(told('gop', 'en')[0]?.slice(2)).toEqual([
      'Document 8/2020/QĐ-UBND comes into force only on 2020-01-01.',
      "On the dossier's date 9/2015/QĐ-UBND (Phần A); 10/2015/QĐ-UBND (Phần B); 13/2015/QĐ-UBND (Cũ) applied.",
    ])
  })

  it('not yet in force, with nothing before it; its day of issue counts where no other is known', () => {
    const general = 'Thay bằng văn bản đang có hiệu lực vào ngày lập hồ sơ.'
    expect(told('sap-toi')).toEqual([
      ['warning', 'sap-toi', 'Văn bản số 6/2019/QĐ-UBND đến 2020 mới có hiệu lực.', general],
    ])
    expect(told('moi-ky')).toEqual([
      ['warning', 'moi-ky', 'Văn bản số 7/2019/QĐ-UBND đến 16/03/2019 mới có hiệu lực.', general],
    ])
  })

  it('replaced on a day that nobody knows: mentioned, not more', () => {
    expect(told('cu-moi')).toEqual([
      [
        'info',
        'cu-moi doi-3',
        'Văn bản số 12/2015/QĐ-UBND đã có văn bản thay thế là văn bản số 3/2019/QĐ-UBND; ngày hết hiệu lực của văn bản cũ chưa được xác minh.',
        'Kiểm tra hiệu lực; nếu đã hết hiệu lực thì thay bằng văn bản số 3/2019/QĐ-UBND: Quy chế ba.',
      ],
    ])
    expect(told('cu-moi', 'en')[0]?.slice(2)).toEqual([
      'Document 12/2015/QĐ-UBND has a successor, 3/2019/QĐ-UBND; the day on which the old one ceased is not verified.',
      'Check whether it is still in force; if not, cite 3/2019/QĐ-UBND: Quy chế ba.',
    ])
  })
})

describe('where a dossier cites', () => {
  const places = (fields: Parameters<typeof dossier>[0]) =>
    cites(fields).map((f) => `${f.subject} ${f.related[0]} ${f.location?.excerpt.trim().split(':')[0]}`)
  const purpose = 'Quản lý giấy phép khai thác và hành trình tàu cá theo 5/2015/QĐ-UBND và 1/2015/QĐ-UBND.'
  const description = 'Theo Quyết định 11/2015/QĐ-UBND, 3/2019/QĐ-UBND.'
  it('in its list, its purpose and its description, each document once', () => {
    expect(places({ legalBasis: '[doi-3, doi-1, "Quyết định 1/2015/QĐ-UBND"]', purpose, description })).toEqual([
      'dx-vi-du le-loi purpose',
      'dx-vi-du doi-1 legalBasis',
      'dx-vi-du gop-c description',
    ])
    expect(places({ purpose })).toEqual(['dx-vi-du doi-1 purpose', 'dx-vi-du le-loi purpose'])
    expect(places({ legalBasis: '[Kế hoạch của UBND tỉnh]' })).toEqual([])
  })
  it('at the very entry of the list', () => {
    const [finding] = cites({ legalBasis: '[doi-3, doi-1]' })
    expect(finding?.location?.excerpt.slice((finding.location?.column ?? 1) - 1)).toMatch(/^doi-1\]/)
  })
})
