import { describe, expect, it } from 'vitest'
import { tooThin } from '../../src/appraise/rules/dossier/incomplete.js'
import { missingFrom } from '../../src/appraise/rules/dossier/requirements.js'
import { loadProposals } from '../../src/architecture/read/proposals.js'
import { dossier } from './dossier.js'
import { type CaseOptions, findingsOf, inWorkspace } from './harness.js'

type Fields = Parameters<typeof dossier>[0]

const loaded = <T>(yaml: string, use: Parameters<typeof inWorkspace<T>>[2]) => inWorkspace(yaml, {}, use)

/** The names of what a dossier leaves out. */
const missing = (yaml: string, day = '2019-03-15') =>
  loaded(yaml, ({ workspace, proposals }) => {
    const [found] = loadProposals(proposals, workspace).proposals
    if (!found) throw new Error('the proposal was not read')
    return missingFrom(found.proposal, workspace.model, day).map((m) => m.name.vi)
  })

const empty: Fields = {
  purpose: 'Quản lý.',
  date: undefined,
  functions: undefined,
  data: undefined,
  users: undefined,
  scope: undefined,
  schedule: undefined,
  hosting: undefined,
  dependsOn: undefined,
  legalBasis: undefined,
}

describe('what every appraisal asks, by what is proposed', () => {
  const building = [
    'mục tiêu, sự cần thiết',
    'danh mục chức năng',
    'đối tượng sử dụng',
    'dữ liệu quản lý hoặc khai thác',
    'thời gian thực hiện',
    'nơi đặt hệ thống',
    'phương án kết nối, chia sẻ dữ liệu',
    'căn cứ pháp lý',
    'ngày lập hồ sơ',
  ]
  const always = ['thời gian thực hiện', 'căn cứ pháp lý', 'ngày lập hồ sơ']
  it.each([
    ['build', building],
    ['lease', building],
    ['upgrade', ['mục tiêu, sự cần thiết', 'danh mục chức năng', 'đối tượng sử dụng', ...always]],
    ['buy', ['mục tiêu, sự cần thiết', 'danh mục hạng mục', ...always]],
    ['infrastructure', ['mục tiêu, sự cần thiết', 'danh mục hạng mục', ...always]],
    ['training', ['mục tiêu, sự cần thiết', 'nội dung thực hiện', 'đối tượng tham gia', ...always]],
    ['consultancy', ['mục tiêu, sự cần thiết', 'nội dung thực hiện', ...always]],
  ])('%s', (kind, expected) => {
    expect(missing(dossier({ ...empty, kind }))).toEqual(expected)
  })

  it('a purpose says something from eight words on, legal formulas left aside', () => {
    const purpose = (text: string) => missing(dossier({ purpose: text }))
    expect(purpose('Quản lý giấy phép tàu cá ven biển')).toEqual([])
    expect(purpose('Quản lý giấy phép tàu cá ven')).toEqual(['mục tiêu, sự cần thiết'])
    expect(purpose('Căn cứ Quyết định số 749/QĐ-TTg ngày 03/6/2020. Quản lý giấy phép tàu cá.')).toEqual([
      'mục tiêu, sự cần thiết',
    ])
  })
})

describe('a dossier too thin to judge', () => {
  const thin = (fields: Fields, after = '') =>
    loaded(dossier({ functions: undefined, data: undefined, ...fields }) + after, ({ workspace, proposals }) =>
      loadProposals(proposals, workspace).proposals.map((p) => tooThin(p.proposal)),
    )
  const words = (count: number) => Array.from({ length: count }, () => 'chữ').join(' ')
  it.each<[string, Fields, string, boolean]>([
    ['24 words', { purpose: words(24) }, '', true],
    ['25 words', { purpose: words(25) }, '', false],
    ['20 words and 5 below', { purpose: words(20), description: words(5) }, '', false],
    ['training with 7', { kind: 'training', purpose: words(7) }, '', true],
    ['training with 8', { kind: 'training', purpose: words(8) }, '', false],
    ['consultancy with 8', { kind: 'consultancy', purpose: words(8) }, '', false],
    ['8 words to build', { purpose: words(8) }, '', true],
    ['a function', { purpose: words(2), functions: '[Giám sát]' }, '', false],
    ['data', { purpose: words(2), data: '[tàu cá]' }, '', false],
    [
      'a function of a system',
      { purpose: words(2) },
      'systems:\n  - { id: ht, name: H, functions: [Giám sát] }\n',
      false,
    ],
    ['data of a system', { purpose: words(2) }, 'systems:\n  - { id: ht, name: H, data: [tàu cá] }\n', false],
    [
      'the description of a system',
      { purpose: words(20) },
      `systems:\n  - { id: ht, name: H, description: ${words(5)} }\n`,
      false,
    ],
    ['a system without any', { purpose: words(20) }, 'systems:\n  - { id: ht, name: H }\n', true],
  ])('%s', (_, fields, after, expected) => {
    expect(thin(fields, after)).toEqual([expected])
  })
})

/** A regime of the province that asks for these things. */
const regime = (...asked: string[]) =>
  `documents:
  - { id: qd-tinh, number: 5/2018/QĐ-UBND, title: Quy chế, effectiveFrom: 2018-01-01 }
  - { id: qd-sau, number: 6/2020/QĐ-UBND, title: Quy chế sau, effectiveFrom: 2020-01-01 }
regimes:
  - id: quy-che-tinh
    name: Quy chế của tỉnh
    from: "2018"
    documents: []
    dossier:
${asked.map((one) => `      - { ${one} }\n`).join('')}---
`
const asks = (field: string, more = 'obligation: mandatory') => `field: ${field}, name: { vi: ${field} }, ${more}`
const system = (fields: string) => `systems:\n  - { id: ht, name: Giám sát tàu cá, ${fields} }\n`

describe('a regime of the province', () => {
  it.each<[string, Fields, string, string[]]>([
    ['scope', { scope: undefined }, '', ['scope']],
    ['scope', { scope: undefined }, system('scope: sector'), []],
    ['scope', { scope: 'sector' }, '', []],
    ['realizes', {}, '', ['realizes']],
    ['realizes', { realizes: '[mot-cua-dien-tu]' }, '', []],
    ['realizes', {}, system('placements: [{ layer: ung-dung-csdl }]'), []],
    ['schedule', { schedule: '{ from: 2019-06 }' }, '', []],
    ['date', { date: undefined }, '', ['date']],
    // The standards rules ask by name where the workspace lists standards; others have rules of their own too.
    ['standards', { standards: undefined }, '', []],
    ['budget', { budget: undefined }, '', []],
    ['securityLevel', { securityLevel: undefined }, '', []],
    ['personalData', {}, '', []],
    ['inherits', {}, '', []],
    ['leaseCompared', { leaseCompared: undefined }, '', []],
    ['task', { task: undefined }, '', []],
  ])('asks for %s of %j%s', (field, fields, after, expected) => {
    expect(missing(regime(asks(field)) + dossier(fields) + after)).toEqual(expected)
  })

  const users = { users: undefined }
  it.each<[string, Fields, string[]]>([
    ['kinds: [build]', users, ['users']],
    ['kinds: [lease, buy]', users, []],
    ['budgetOver: 1199', users, ['users']],
    ['budgetOver: 1200', users, []],
    ['budgetOver: 0', { ...users, budget: undefined }, []],
    ['document: qd-tinh', users, ['users']],
    ['document: qd-sau', users, []],
  ])('asks under a condition: %s', (condition, fields, expected) => {
    expect(missing(regime(asks('users', `obligation: mandatory, ${condition}`)) + dossier(fields))).toEqual(expected)
  })

  it('takes a phrase in prose or among the standards for an answer, unless it is denied', () => {
    const own = regime('said: [mã nguồn mở, "C++ (2011)", utf-8], name: { vi: nguồn mở }, obligation: mandatory')
    const of = (fields: Fields, after = '') => missing(own + dossier({ standards: undefined, ...fields }) + after)
    const purpose = 'Quản lý giấy phép khai thác và hành trình tàu cá'
    expect(of({})).toEqual(['nguồn mở'])
    expect(of({ purpose: `${purpose}, dùng mã nguồn mở.` })).toEqual([])
    expect(of({ purpose: `${purpose}, không dùng mã nguồn mở.` })).toEqual(['nguồn mở'])
    expect(of({ functions: '[Cấp giấy phép, "Tính toán bằng C++ (2011)"]' })).toEqual([])
    expect(of({ standards: '[mã nguồn mở]' })).toEqual([])
    // The id of a standard stands for its symbol and name.
    expect(of({ standards: '[UTF-8]' })).toEqual([])
    expect(of({ standards: '[tt39-1.8-015]' })).toEqual(['nguồn mở'])
    expect(of({}, system('standards: [mã nguồn mở]'))).toEqual([])
    // A field that is filled in needs no phrase, and a phrase no field.
    const either = regime('field: users, said: [người dân], name: { vi: users }, obligation: mandatory')
    expect(missing(either + dossier(users))).toEqual(['users'])
    expect(missing(either + dossier({ ...users, purpose: `${purpose} cho người dân.` }))).toEqual([])
    expect(missing(either + dossier())).toEqual([])
    // Nothing to go by: not asked.
    expect(missing(regime('said: [], name: { vi: gì đó }, obligation: mandatory') + dossier())).toEqual(['gì đó'])
    expect(missing(regime('name: { vi: gì đó }, obligation: mandatory') + dossier())).toEqual([])
  })
})

it('of two regimes that began on one day the later declared counts, as a province’s own comes after those of packs', () => {
  const one = (id: string, field: string) =>
    `  - { id: ${id}, name: ${id}, from: "2018", documents: [], dossier: [{ ${asks(field)} }] }\n`
  const both = `regimes:\n${one('mot', 'users')}${one('hai', 'scope')}---\n`
  expect(missing(both + dossier({ users: undefined, scope: undefined }))).toEqual(['scope'])
})

describe('what the finding says', () => {
  const asked = [
    asks('users', 'obligation: mandatory, document: qd-tinh, article: Điều 5'),
    asks('scope', 'obligation: recommended, document: qd-tinh, article: Điều 5'),
    asks('hosting', 'obligation: mandatory, document: qd-tinh, confidence: reported'),
    asks('data', 'obligation: recommended'),
    'said: [mã nguồn mở], name: { vi: nguồn mở, en: open source }, obligation: recommended, confidence: verified',
  ]
  const told = (fields: Fields, options: CaseOptions = {}) => {
    const [finding, ...more] = findingsOf(regime(...asked) + dossier(fields), options).filter(
      (f) => f.rule === 'dossier/incomplete',
    )
    expect(more).toEqual([])
    return finding
  }
  const open = { purpose: 'Quản lý giấy phép khai thác và hành trình tàu cá bằng mã nguồn mở.' }
  const nothing = { users: undefined, scope: undefined, hosting: undefined, data: undefined }

  it('each ground has a sentence with its number, article and how far it can be trusted', () => {
    expect(told(nothing)?.message).toBe(
      'Theo văn bản số 5/2018/QĐ-UBND, Điều 5, hồ sơ còn thiếu: users. Theo văn bản số 5/2018/QĐ-UBND, Điều 5, hồ sơ nên nêu: scope. Theo văn bản số 5/2018/QĐ-UBND (theo nguồn thứ cấp), hồ sơ còn thiếu: hosting. Hồ sơ nên nêu: data. Hồ sơ nên nêu: nguồn mở.',
    )
    expect(told(nothing, { lang: 'en' })?.message).toBe(
      'By 5/2018/QĐ-UBND, Article 5 the dossier leaves out: users. By 5/2018/QĐ-UBND, Article 5 the dossier should say: scope. By 5/2018/QĐ-UBND (reported at second hand) the dossier leaves out: hosting. The dossier should say: data. The dossier should say: open source.',
    )
  })

  it('the remedy parts what has a field from what is told in prose', () => {
    expect([told(nothing)?.remedy, told(nothing)?.yaml]).toEqual([
      'Bổ sung: users; scope; hosting; data. Nêu rõ ở mục tiêu hoặc chức năng: nguồn mở.',
      'users, scope, hosting, data',
    ])
    expect(told(nothing, { lang: 'en' })?.remedy).toBe(
      'Add: users; scope; hosting; data. State in the purpose or the functions: open source.',
    )
    expect([told({})?.remedy, told({})?.yaml]).toEqual(['Nêu rõ ở mục tiêu hoặc chức năng: nguồn mở.', undefined])
    expect([told({ ...open, data: undefined })?.remedy, told({ ...open, data: undefined })?.yaml]).toEqual([
      'Bổ sung: data.',
      'data',
    ])
  })

  it('the basis names each ground once, before that of the rule', () => {
    const basis = (fields: Fields) => told(fields)?.basis.map((b) => [b.document, b.article].join(' ').trim())
    expect(basis({ ...open, users: undefined, scope: undefined, hosting: undefined })).toEqual([
      'qd-tinh Điều 5',
      'qd-tinh',
      'nd-102-2009',
    ])
    expect(basis({ ...open, data: undefined })).toEqual(['nd-102-2009'])
    expect(told(open)).toBeUndefined()
  })

  it('its severity follows what is demanded, and how well that is known', () => {
    const manifest = 'rules:\n  dossier/incomplete: { severity: error }\n'
    const severity = (fields: Fields) => told({ ...open, ...fields }, { manifest })?.severity
    expect(severity({ users: undefined })).toBe('error')
    expect(severity({ hosting: undefined })).toBe('warning')
    expect(severity({ users: undefined, hosting: undefined })).toBe('error')
    expect(severity({ scope: undefined, data: undefined })).toBe('info')
    expect(severity({ scope: undefined, hosting: undefined })).toBe('warning')
    expect(told({ ...open, users: undefined })?.severity).toBe('warning')
  })
})

describe('the proposing agency', () => {
  const told = (agency: string, lang: 'vi' | 'en' = 'vi') =>
    findingsOf(dossier({ agency, task: undefined }), { lang })
      .filter((f) => f.rule === 'dossier/unknown-agency')
      .map((f) => [f.severity, f.location?.line, f.related.join(' '), f.message, f.remedy, f.yaml])
  it('by id is in order; by name its id is told', () => {
    expect(told('so-yt')).toEqual([])
    expect(told('sở y tế')).toEqual([
      [
        'info',
        4,
        'so-yt',
        'Cơ quan “sở y tế” được ghi bằng tên; mã trong kiến trúc là “so-yt”.',
        'Ghi theo mã cơ quan.',
        'agency: so-yt',
      ],
    ])
    expect(told('Sở NN&PTNT', 'en')[0]?.slice(2)).toEqual([
      'so-nnptnt',
      'The agency “Sở NN&PTNT” is given by name; its id in the architecture is “so-nnptnt”.',
      'Write the agency’s id.',
      'agency: so-nnptnt',
    ])
  })
  it('unknown, with those like it or without', () => {
    expect(told('so-xy')[0]?.slice(2, 5)).toEqual([
      expect.stringContaining('so-xd'),
      'Cơ quan “so-xy” chưa có trong kiến trúc.',
      expect.stringMatching(
        /^Có phải là .*“so-xd”.*\? Nếu là cơ quan mới, bổ sung vào danh sách cơ quan của kiến trúc\.$/,
      ),
    ])
    expect(told('so-xy', 'en')[0]?.[4]).toMatch(/^Did you mean .*“so-xd”.*\? If it is a new agency/)
    expect(told('Ban quản lý cảng cá')).toEqual([
      [
        'warning',
        4,
        '',
        'Cơ quan “Ban quản lý cảng cá” chưa có trong kiến trúc.',
        'Ghi đúng tên cơ quan theo danh sách của kiến trúc; nếu chưa có, đề nghị bổ sung cơ quan vào danh sách.',
        undefined,
      ],
    ])
  })
})
