import { describe, expect, it } from 'vitest'
import type { Finding } from '../../src/appraise/result.js'
import { dossier } from './dossier.js'
import { type CaseOptions, findingsOf } from './harness.js'

const standard = (id: string, symbol: string, more: string) =>
  `  - { id: ${id}, symbol: "${symbol}", name: Tên của ${id}, group: Của tỉnh, concern: Việc ${id}, document: tt-39-2017, obligation: mandatory${more} }\n`

const catalogue = `standards:\n${[
  standard('ma-1', 'MAH v1.0', ', supersededBy: ma-2'),
  standard('ma-2', 'MAH v2.0', ', supersededBy: ma-3'),
  standard('ma-3', 'MAH v3.0', ''),
  standard('het', 'HET', ', effectiveTo: 2019-03-15'),
  standard('con', 'CON', ', effectiveTo: 2019-03-16'),
  standard('nho', 'NHO', ', supersededBy: ma-3, confidence: recalled'),
  standard('hai-cu', 'HAI', ', supersededBy: ma-3'),
  standard('hai-moi', 'HAI', ''),
  standard('han', 'HAN', ', supersededBy: ma-3, effectiveTo: 2019-06-01'),
  standard('sap', 'SAP', ', supersededBy: ma-3, effectiveFrom: 2020-01-01'),
].join('')}`

const ofRule = (rule: string, yaml: string, options: CaseOptions = {}) =>
  findingsOf(yaml, options).filter((f) => f.rule === rule)
const at = (f: Finding) =>
  `${f.severity} ${f.subject} ${f.location?.line}:${f.location?.column} +${(f.relatedLocations ?? []).map((l) => `${l.line}:${l.column}`)}`

describe('superseded standards', () => {
  const old = (fields: Parameters<typeof dossier>[0], options: CaseOptions = {}) =>
    ofRule('standards/superseded', `${catalogue}---\n${dossier(fields)}`, options)
  const told = (standards: string, lang: 'vi' | 'en' = 'vi') =>
    old({ standards }, { lang }).map((f) => [f.related.join(' '), f.message, f.remedy])
  const general = 'Chuyển sang tiêu chuẩn thay thế.'

  it('the last of the successors is named, once one is known', () => {
    const mend = 'Thay bằng MAH v3.0 (Tên của ma-3).'
    expect(told('[MAH 1]')).toEqual([['ma-1 ma-3', '“MAH 1” là MAH v1.0, đã được thay bằng MAH v3.0.', mend]])
    expect(told('[MAH 2.0]', 'en')).toEqual([
      ['ma-2 ma-3', '“MAH 2.0” is MAH v2.0, superseded by MAH v3.0.', 'Use MAH v3.0 (Tên của ma-3).'],
    ])
    expect(told('[NHO]')).toEqual([
      ['nho ma-3', '“NHO” là NHO, đã được thay bằng MAH v3.0 (theo thông tin chưa đối chiếu văn bản gốc).', mend],
    ])
    expect(told('[NHO]', 'en')[0]?.[1]).toBe(
      '“NHO” is NHO, superseded by MAH v3.0 (from a source that was not verified).',
    )
  })

  it('one that ended on the very day has ended; without a successor that is all that is said', () => {
    expect(told('[HET]')).toEqual([['het', '“HET” là HET, không còn hiệu lực.', general]])
    expect(told('[HET]', 'en')[0]?.[1]).toBe('“HET” is HET, no longer in force.')
    expect(told('[CON]')).toEqual([])
    expect(told('[MAH 3]')).toEqual([])
  })

  it('a symbol that still holds under another concern is in order, and one not yet in force is not old', () => {
    expect(told('[HAI]')).toEqual([])
    expect(told('[SAP]')).toEqual([])
    // One that has an end of its own holds until then, whatever follows.
    expect(told('[HAN]')).toEqual([])
  })

  it('each is told once for each system, with every place', () => {
    const found = old({
      standards: '[MAH 1, UTF-8, mah v1.0]',
      provides: '[{ id: tra-cuu, name: Tra cứu, standards: [MAH 1.0] }]',
      dependsOn: '[{ to: sso, kind: authentication, standards: [MAH 2, MAH 1] }]',
    })
    expect(found.map((f) => [f.subject, f.related.join(' '), 1 + (f.relatedLocations ?? []).length])).toEqual([
      ['dx-vi-du', 'ma-1 ma-3', 4],
      ['dx-vi-du', 'ma-2 ma-3', 1],
    ])
  })

  it('of several systems each is told; a list that they share from the header once', () => {
    const systems = (own: string) =>
      `systems:\n  - { id: mot, name: Giấy phép${own} }\n  - { id: hai, name: Hành trình${own} }\n`
    const of = (own: string) =>
      ofRule('standards/superseded', `${catalogue}---\n${dossier({ standards: '[MAH 1]' })}${systems(own)}`).map(at)
    expect(of(', standards: [MAH 1]')).toHaveLength(2)
    expect(of('')).toEqual([expect.stringMatching(/^warning mot \d+:15 \+$/)])
  })

  it('in the architecture: the province’s own systems and their dependencies', () => {
    const yaml = `${catalogue}systems:
  - { id: ht, name: Hệ thống A, kind: application, owner: so-yt, layer: ung-dung-csdl, scope: sector, lifecycle: { status: operational }, standards: [MAH 1, lạ 1] }
dependencies:
  - { from: mot-cua, to: sso, kind: authentication, standards: [MAH 2, lạ 2] }
`
    const line = catalogue.split('\n').length + 1
    expect(ofRule('standards/superseded', yaml).map(at)).toEqual([
      expect.stringContaining(`warning ht ${line}:`),
      expect.stringContaining(`warning mot-cua ${line + 2}:`),
    ])
    expect(ofRule('standards/unknown', yaml).map((f) => [at(f), f.message])).toEqual([
      [expect.stringContaining(`info ht ${line}:`), 'Chưa có trong danh mục tiêu chuẩn: “lạ 1”.'],
      [expect.stringContaining(`info mot-cua ${line + 2}:`), 'Chưa có trong danh mục tiêu chuẩn: “lạ 2”.'],
    ])
  })
})

describe('technologies that the catalogue does not know', () => {
  const unknown = (fields: Parameters<typeof dossier>[0]) =>
    ofRule('standards/unknown', dossier(fields)).map((f) => [f.subject, f.message, (f.relatedLocations ?? []).length])
  const words = 'Chưa có trong danh mục tiêu chuẩn'

  it('are told together, with every place; levels of security are not technologies', () => {
    expect(unknown({ standards: '[UTF-8, PostgreSQL, an toàn thông tin cấp độ 2, Oracle, TLS 1.3]' })).toEqual([
      ['dx-vi-du', `${words}: “PostgreSQL”; “Oracle”.`, 1],
    ])
    expect(unknown({ standards: '[UTF-8, TLS 1.3, cấp độ 2]' })).toEqual([])
  })
  it('a long list is cut', () => {
    const names = ['A', 'B', 'C', 'D', 'E', 'G', 'H', 'I', 'K'].map((n) => `công nghệ ${n}`)
    const of = (count: number) => unknown({ standards: `[${names.slice(0, count).join(', ')}]` })[0]?.[1]
    expect(of(8)).toMatch(/“công nghệ I”\.$/)
    expect(of(9)).toMatch(/“công nghệ I”; và 1 nội dung khác\.$/)
  })
  it('are told of the system that declares them', () => {
    const two =
      'systems:\n  - { id: mot, name: Giấy phép, standards: [HTTPS] }\n  - { id: hai, name: Hành trình, standards: [Oracle] }\n'
    expect(
      ofRule('standards/unknown', dossier({ standards: undefined }) + two).map((f) => [f.subject, f.location?.line]),
    ).toEqual([['hai', dossier({ standards: undefined }).split('\n').length + 2]])
  })
})

describe('mandatory standards that are not declared', () => {
  const own = `standards:\n${[
    standard('bat-1', 'BAT MOT', ', appliesTo: "true"'),
    standard('bat-2', 'BAT HAI', ', appliesTo: "true", confidence: recalled'),
  ].join('')}---\n`
  const full = '[HTTPS, TLS 1.2, UTF-8, "TCVN 6909:2001"'
  const missing = (fields: Parameters<typeof dossier>[0], after = '', options: CaseOptions = {}) =>
    ofRule('standards/mandatory-missing', own + dossier(fields) + after, options)

  it('are named with their concern, at the list, with the catalogue as basis', () => {
    const [finding] = missing({ standards: `${full}]` })
    expect(finding?.message).toBe(
      'Đề xuất chưa nêu tiêu chuẩn bắt buộc cho: Việc bat-1 (BAT MOT); Việc bat-2 (BAT HAI; chưa đối chiếu văn bản gốc).',
    )
    expect(finding?.related).toEqual(['bat-1', 'bat-2'])
    expect(finding?.basis.map((b) => b.document)).toEqual(['tt-39-2017'])
    expect(finding?.location?.excerpt).toContain('standards:')
    expect(missing({ standards: `${full}]` }, '', { lang: 'en' })[0]?.message).toBe(
      'The proposal does not name mandatory standards for: Việc bat-1 (BAT MOT); Việc bat-2 (BAT HAI; not verified).',
    )
    expect(missing({ standards: `${full}, BAT MOT, BAT HAI]` })).toEqual([])
  })

  it('what nobody verified is no error, whatever the workspace sets; with something verified beside it may be', () => {
    const manifest = 'rules:\n  standards/mandatory-missing: { severity: error }\n'
    const severity = (standards: string) => missing({ standards }, '', { manifest }).map((f) => f.severity)
    expect(severity(`${full}, BAT MOT]`)).toEqual(['warning'])
    expect(severity(`${full}, BAT HAI]`)).toEqual(['error'])
    expect(severity(`${full}]`)).toEqual(['error'])
  })

  it('a dossier of several systems that names nothing is told once, for all', () => {
    const two = 'systems:\n  - { id: mot, name: Giấy phép }\n  - { id: hai, name: Hành trình }\n'
    const found = missing({ standards: undefined }, two)
    expect(found.map((f) => f.subject)).toEqual(['dx-vi-du'])
    expect(found[0]?.message).toMatch(/^Hồ sơ chưa nêu tiêu chuẩn kỹ thuật áp dụng\. Ít nhất cần có cho: /)
    expect(missing({ standards: undefined }, two, { lang: 'en' })[0]?.message).toMatch(
      /^The dossier names no technical standards\. It needs at least those for: /,
    )
  })

  it('of several systems the one at fault is the subject, at its own list', () => {
    const two = `systems:\n  - { id: mot, name: Giấy phép, standards: ${full}, BAT MOT, BAT HAI] }\n  - { id: hai, name: Hành trình, standards: ${full}, BAT MOT] }\n`
    const found = missing({ standards: undefined }, two)
    const line = dossier({ standards: undefined }).split('\n').length + 2
    expect(found.map((f) => [f.subject, f.location?.line, f.message])).toEqual([
      [
        'hai',
        line,
        'Hệ thống “Hành trình” chưa nêu tiêu chuẩn bắt buộc cho: Việc bat-2 (BAT HAI; chưa đối chiếu văn bản gốc).',
      ],
    ])
    expect(missing({ standards: undefined }, two, { lang: 'en' })[0]?.message).toMatch(
      /^The system “Hành trình” does not name/,
    )
  })
})

describe('where what is missing would be added', () => {
  it('the header’s list, where a system has none of its own', () => {
    const systems =
      'systems:\n  - { id: mot, name: Giấy phép }\n  - { id: hai, name: Hành trình, standards: [HTTPS, UTF-8] }\n'
    const lines = dossier({ standards: '[HTTPS, TLS 1.2]' }).split('\n')
    const found = ofRule('standards/mandatory-missing', lines.join('\n') + systems)
    expect(found.map((f) => [f.subject, f.location?.line])).toEqual([
      ['mot', lines.findIndex((line) => line.includes('standards:')) + 1],
      ['hai', lines.length + 2],
    ])
  })
})

describe('recommended standards', () => {
  const own = `standards:\n${['mot', 'hai']
    .map((id) => standard(id, `NEN ${id}`, ', appliesTo: "true"').replace('mandatory', 'recommended'))
    .join('')}---\n`
  it('are told together, of the system whose list they would complete', () => {
    const advised = (standards: string, after = '') =>
      ofRule('standards/recommended-missing', own + dossier({ standards }) + after).map((f) => [
        f.subject,
        f.related.join(' '),
        f.message,
      ])
    const words = 'Nên xem xét tiêu chuẩn khuyến nghị cho'
    expect(advised('[HTTPS]')).toEqual([['dx-vi-du', 'mot hai', `${words}: Việc mot (NEN mot); Việc hai (NEN hai).`]])
    expect(advised('[HTTPS, NEN mot]')).toEqual([['dx-vi-du', 'hai', `${words}: Việc hai (NEN hai).`]])
    expect(advised('[NEN hai, NEN mot]')).toEqual([])
    const systems =
      'systems:\n  - { id: a, name: Giấy phép }\n  - { id: b, name: Hành trình, standards: [NEN mot, NEN hai] }\n'
    expect(advised('[NEN mot]', systems).map(([subject]) => subject)).toEqual(['a'])
  })
})
