import { describe, expect, it } from 'vitest'
import { type MatrixRow, matrixOf } from '../../src/appraise/rules/standards/matrix.js'
import { notApplicableBecause, reasonOf } from '../../src/appraise/rules/standards/reasons.js'
import type { System } from '../../src/architecture/schema/system.js'
import type { Text } from '../../src/kernel/text.js'
import { inWorkspace } from './harness.js'

/** A province's own catalogue: one concern a line, or several standards under one. */
const standard = (id: string, symbol: string, concern: string, more: string) =>
  `  - { id: ${id}, symbol: "${symbol}", name: ${symbol}, group: Của tỉnh, concern: ${concern}, document: tt-39-2017, ${more} }\n`
const always = 'appliesTo: "true"'
const catalogue = `standards:
${[
  standard('ma-1', 'MAH v1.0', 'Mã hóa', 'obligation: mandatory, supersededBy: ma-2'),
  standard('ma-2', 'MAH v2.0', 'Mã hóa', 'obligation: mandatory, supersededBy: ma-3'),
  standard('ma-3', 'MAH v3.0', 'Mã hóa', `obligation: mandatory, ${always}`),
  standard('tep-a', 'TEP A', 'Tệp', `obligation: mandatory, oneOf: tep, ${always}`),
  standard('tep-b', 'TEP B', 'Tệp', `obligation: mandatory, oneOf: tep, ${always}`),
  standard('hai-a', 'HAI A', 'Hai việc', `obligation: mandatory, ${always}`),
  standard('hai-b', 'HAI B', 'Hai việc', `obligation: mandatory, ${always}`),
  standard('ky-s', 'KY S', 'Ký số', `obligation: recommended, ${always}`),
  standard('ky-t', 'KY T', 'Ký số', `obligation: recommended, ${always}`),
  standard('nho', 'NHO', 'Nhớ lại', `obligation: mandatory, confidence: recalled, ${always}`),
  standard('chac', 'CHAC', 'Đối chiếu', `obligation: mandatory, confidence: verified, ${always}`),
  standard('nua-a', 'NUA A', 'Nửa', `obligation: mandatory, confidence: recalled, ${always}`),
  standard('nua-b', 'NUA B', 'Nửa', `obligation: mandatory, confidence: verified, ${always}`),
  standard('cu', 'CU', 'Đã bỏ', 'obligation: mandatory, effectiveTo: 2019-01-01'),
  standard('moi', 'MOI', 'Đã bỏ', `obligation: mandatory, ${always}`),
].join('')}`

/** The row of a concern for a system that declares these standards, and what the system is. */
function rowOf(concern: string, standards: string[], more = catalogue, is: Partial<System> = {}) {
  return inWorkspace(more, {}, ({ workspace: { model } }) => {
    const base = model.systems.get('mot-cua')
    if (!base) throw new Error('mot-cua')
    const system = { ...base, standards, ...is }
    const row = matrixOf(model, system, '2019-03-15').find((r) => r.concern === concern)
    if (!row) throw new Error(concern)
    return { row, system }
  })
}

const told = ({ row }: { row: MatrixRow }, commits = false): [MatrixRow['status'], Text] => [
  row.status,
  reasonOf(row, commits),
]

describe('why a concern has its outcome, in both languages', () => {
  it.each<[string, string[], MatrixRow['status'], string, string]>([
    ['Mã hóa', ['MAH 3'], 'met', 'Đã khai MAH v3.0.', 'MAH v3.0 declared.'],
    ['Mã hóa', ['ma-3'], 'met', 'Đã khai “ma-3” (MAH v3.0).', '“ma-3” (MAH v3.0) declared.'],
    [
      'Mã hóa',
      ['MAH 4.1'],
      'met',
      'Đã khai MAH 4.1 (phiên bản mới hơn MAH v3.0).',
      'MAH 4.1 (a later version than MAH v3.0) declared.',
    ],
    // The newest known version is meant, two generations on; it was named, so that it is missing need not be said.
    [
      'Mã hóa',
      ['MAH 1.0'],
      'not-met',
      'Khai MAH v1.0 đã lạc hậu; thay bằng MAH v3.0.',
      'Obsolete: MAH v1.0; use MAH v3.0.',
    ],
    [
      'Mã hóa',
      ['MAH 1.0', 'MAH 2.0', 'mah v1'],
      'not-met',
      'Khai MAH v1.0, MAH v2.0 đã lạc hậu; thay bằng MAH v3.0.',
      'Obsolete: MAH v1.0, MAH v2.0; use MAH v3.0.',
    ],
    [
      'Mã hóa',
      ['MAH 3.0', 'MAH 2.0'],
      'not-met',
      'Đã khai MAH v3.0. Còn khai MAH v2.0 đã lạc hậu; thay bằng MAH v3.0.',
      'MAH v3.0 declared. Obsolete but still declared: MAH v2.0; use MAH v3.0.',
    ],
    [
      'Mã hóa',
      ['MAH', 'UTF-8'],
      'insufficient',
      'Khai “MAH” không rõ phiên bản; cần MAH v3.0.',
      '“MAH” is declared without a version; needed: MAH v3.0.',
    ],
    [
      'Mã hóa',
      [],
      'insufficient',
      'Hồ sơ chưa khai tiêu chuẩn kỹ thuật nào cho hệ thống này; cần MAH v3.0.',
      'The dossier declares no technical standard for this system; needed: MAH v3.0.',
    ],
    ['Đã bỏ', ['CU'], 'not-met', 'Khai CU đã lạc hậu. Chưa khai MOI.', 'Obsolete: CU. Not declared: MOI.'],
    [
      'Tệp',
      ['TEP B'],
      'met',
      'Đã khai TEP B; chỉ cần một trong TEP A, TEP B.',
      'TEP B declared; one of TEP A, TEP B suffices.',
    ],
    [
      'Tệp',
      ['UTF-8'],
      'not-met',
      'Chưa khai tiêu chuẩn nào cho nội dung này; cần một trong TEP A, TEP B.',
      'Nothing is declared for this; needed: one of TEP A, TEP B.',
    ],
    ['Hai việc', ['HAI B', 'HAI A'], 'met', 'Đã khai HAI A, HAI B.', 'HAI A, HAI B declared.'],
    ['Hai việc', ['HAI A'], 'not-met', 'Đã khai HAI A. Chưa khai HAI B.', 'HAI A declared. Not declared: HAI B.'],
    [
      'Hai việc',
      ['UTF-8'],
      'not-met',
      'Chưa khai tiêu chuẩn nào cho nội dung này; cần HAI A; HAI B.',
      'Nothing is declared for this; needed: HAI A; HAI B.',
    ],
    ['Ký số', ['KY T'], 'met', 'Đã khai KY T (khuyến nghị áp dụng).', 'KY T declared (recommended).'],
    [
      'Ký số',
      ['UTF-8'],
      'insufficient',
      'Khuyến nghị áp dụng KY S, KY T; hồ sơ chưa khai hoặc chưa nêu lý do không áp dụng.',
      'KY S, KY T is recommended; the dossier neither declares it nor says why not.',
    ],
    [
      'Nhớ lại',
      ['UTF-8'],
      'not-met',
      'Chưa khai tiêu chuẩn nào cho nội dung này; cần NHO. Mức bắt buộc chưa được đối chiếu với văn bản gốc.',
      'Nothing is declared for this; needed: NHO. That it is mandatory was not verified against the text.',
    ],
    ['Nhớ lại', ['NHO'], 'met', 'Đã khai NHO.', 'NHO declared.'],
    [
      'Đối chiếu',
      ['UTF-8'],
      'not-met',
      'Chưa khai tiêu chuẩn nào cho nội dung này; cần CHAC.',
      'Nothing is declared for this; needed: CHAC.',
    ],
    // One of two was verified: no remark.
    [
      'Nửa',
      ['UTF-8'],
      'not-met',
      'Chưa khai tiêu chuẩn nào cho nội dung này; cần NUA A; NUA B.',
      'Nothing is declared for this; needed: NUA A; NUA B.',
    ],
  ])('%s with %j: %s', (concern, standards, status, vi, en) => {
    expect(told(rowOf(concern, standards))).toEqual([status, { vi, en }])
  })

  it('a dossier that commits itself to the whole catalogue is told to name what it means', () => {
    expect(told(rowOf('Mã hóa', []), true)[1]).toEqual({
      vi: 'Hồ sơ cam kết áp dụng danh mục nhưng chưa nêu cụ thể; cần MAH v3.0.',
      en: 'The dossier commits itself to the catalogue, but names nothing; needed: MAH v3.0.',
    })
    // Once something is named, the commitment excuses nothing.
    expect(told(rowOf('Mã hóa', ['UTF-8']), true)[1].vi).toMatch(/^Chưa khai tiêu chuẩn nào/)
  })

  it('one technology within another answers too, and says so', () => {
    const web = (obligation: string) =>
      `standards:\n${standard('web', 'HTTP v1.1', 'Web tỉnh', `obligation: ${obligation}, ${always}`)}`
    expect(told(rowOf('Web tỉnh', ['HTTPS'], web('mandatory')))).toEqual([
      'met',
      { vi: 'Đã khai HTTPS (đã bao gồm HTTP v1.1).', en: 'HTTPS (which holds HTTP v1.1) declared.' },
    ])
    expect(told(rowOf('Web tỉnh', ['HTTPS'], web('recommended')))).toEqual([
      'met',
      {
        vi: 'Đã khai HTTPS (đã bao gồm HTTP v1.1) (khuyến nghị áp dụng).',
        en: 'HTTPS (which holds HTTP v1.1) declared (recommended).',
      },
    ])
    const two = `${web('mandatory')}${standard('khac', 'KHAC', 'Web tỉnh', `obligation: mandatory, ${always}`)}`
    expect(told(rowOf('Web tỉnh', ['HTTPS'], two))).toEqual([
      'not-met',
      {
        vi: 'Đã khai HTTPS (đã bao gồm HTTP v1.1). Chưa khai KHAC.',
        en: 'HTTPS (which holds HTTP v1.1) declared. Not declared: KHAC.',
      },
    ])
    // A plain naming goes before it, in whatever order they were written.
    expect(told(rowOf('Web tỉnh', ['HTTPS', 'HTTP 1.1'], web('mandatory')))[1].vi).toBe('Đã khai HTTP v1.1.')
  })
})

describe('why a concern is not asked of a system', () => {
  const because = (conditions: string[], is: Partial<System> = {}) => {
    const yaml = `standards:\n${conditions.map((more, i) => standard(`tc-${i}`, `TC${i} x`, 'Nội dung', more)).join('')}`
    const { row, system } = rowOf('Nội dung', [], yaml, is)
    expect(row.status).toBe('not-applicable')
    return notApplicableBecause(row, system)
  }
  const mandatory = (condition: string) => `obligation: mandatory, appliesTo: "${condition}"`
  const recommended = (condition: string) => `obligation: recommended, appliesTo: "${condition}"`

  it.each([
    [
      mandatory("system.kind == 'portal'"),
      'chỉ áp dụng cho hệ thống loại: cổng, kênh giao tiếp (hệ thống này: ứng dụng nghiệp vụ)',
      'only for systems of kind: portal (this one: application)',
    ],
    [
      mandatory(" system.kind in ['database', 'service'] "),
      'chỉ áp dụng cho hệ thống loại: cơ sở dữ liệu; dịch vụ dùng chung (hệ thống này: ứng dụng nghiệp vụ)',
      'only for systems of kind: database; service (this one: application)',
    ],
    [
      mandatory('size(system.provides) > 0 '),
      'chỉ áp dụng khi hệ thống cung cấp giao diện, dịch vụ cho hệ thống khác',
      'only where a system provides interfaces to others',
    ],
    [
      mandatory(" 'gis' in system.tags"),
      'chuyên biệt, hồ sơ không nêu hệ thống có nội dung này',
      'on special matters that the dossier does not say the system deals with',
    ],
    // What no words are known for is quoted whole.
    ...[
      "system.kind == 'portal' && system.shared",
      "system.shared && system.kind == 'portal'",
      "system.kind == 'cong'",
      'size(system.provides) > 0 && system.shared',
      'system.shared && size(system.provides) > 0',
      "'gis' in system.tags && system.shared",
      "system.shared && 'gis' in system.tags",
    ].map((condition) => [
      mandatory(`${condition} `),
      `có điều kiện áp dụng không thỏa mãn: ${condition}`,
      `whose condition does not hold: ${condition}`,
    ]),
    [
      'obligation: mandatory',
      'chưa xác định được điều kiện áp dụng và hồ sơ không khai công nghệ tương ứng',
      'without a known condition, and the dossier declares no such technology',
    ],
  ])('%s', (condition = '', vi, en) => {
    expect(because([condition])).toEqual({ vi, en })
  })

  it('of several conditions that of what is mandatory is told, else the first there is', () => {
    const [portal, tag] = [mandatory("system.kind == 'portal'"), recommended("'gis' in system.tags")]
    expect(because([tag, portal]).vi).toMatch(/cổng, kênh giao tiếp/)
    expect(because([tag, 'obligation: mandatory']).vi).toMatch(/^chuyên biệt/)
    expect(because(['obligation: recommended', tag]).vi).toMatch(/^chuyên biệt/)
  })

  it('the kind of the system itself is named', () => {
    expect(because([mandatory("system.kind == 'portal'")], { kind: 'database' }).vi).toMatch(/: cơ sở dữ liệu\)$/)
  })
})
