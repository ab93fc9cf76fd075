import { describe, expect, it } from 'vitest'
import { duplicateCode } from '../../src/appraise/rules/mau03/duplicate-code.js'
import { gapWithoutTask } from '../../src/appraise/rules/mau03/gap-without-task.js'
import { inconsistentRecord } from '../../src/appraise/rules/mau03/inconsistent-record.js'
import { inheritanceUnmapped } from '../../src/appraise/rules/mau03/inheritance-unmapped.js'
import { objectMissing } from '../../src/appraise/rules/mau03/object-missing.js'
import { originalOfAnother } from '../../src/appraise/rules/mau03/original-of-another.js'
import { taskRepeated } from '../../src/appraise/rules/mau03/task-repeated.js'
import { found, places, type Rows, told } from './forms.js'

describe('codes of the form', () => {
  const objects = (...rows: [string, string, string][]): Rows => ({
    DM_DOITUONG: rows.map(([code, name, owner]) => ({ code, name, owner })),
  })
  it.each<[string, Rows, string[]]>([
    ['each its own', objects(['KT-01', 'Kho A', 'Sở Y tế'], ['KT-02', 'Kho B', 'Sở Y tế']), []],
    [
      'one twice, whatever the capitals',
      objects(['KT-01', 'Kho A', 'Sở Y tế'], ['kt-01', 'Kho B', 'Sở Y tế']),
      ['3:1 ← 2:1 Mã đối tượng “kt-01” đã được dùng ở dòng khác.'],
    ],
    [
      'three times: each later row, held against the first',
      objects(['KT-01', 'A', ''], ['KT-01', 'B', ''], ['KT-01', 'C', '']),
      [
        '3:1 ← 2:1 Mã đối tượng “KT-01” đã được dùng ở dòng khác.',
        '4:1 ← 2:1 Mã đối tượng “KT-01” đã được dùng ở dòng khác.',
      ],
    ],
    // What is blank is told by another rule.
    ['blank ones', objects(['', 'Kho A', 'Sở Y tế'], ['', 'Kho B', 'Sở Y tế']), []],
    [
      'two for one object, however its name is written',
      objects(['KT-01', 'Kho dữ liệu', 'Sở Y tế'], ['KT-02', 'KHO DỮ LIỆU', 'Sở Y tế']),
      ['3:4 ← 2:4 Hai mã cho một đối tượng: tên và cơ quan chủ quản “KHO DỮ LIỆU” đã được dùng ở dòng khác.'],
    ],
    ['of one name with two owners', objects(['KT-01', 'Kho', 'Sở Y tế'], ['KT-02', 'Kho', 'Sở Xây dựng']), []],
    // A row that repeats a code is told once, by its code.
    [
      'one object written twice with one code',
      objects(['KT-01', 'Kho', 'Sở Y tế'], ['KT-01', 'Kho', 'Sở Y tế']),
      ['3:1 ← 2:1 Mã đối tượng “KT-01” đã được dùng ở dòng khác.'],
    ],
    [
      'a code repeated for an object that has one',
      objects(['KT-01', 'Kho A', 'Sở Y tế'], ['KT-02', 'Kho B', 'Sở Y tế'], ['KT-02', 'Kho A', 'Sở Y tế']),
      ['4:1 ← 3:1 Mã đối tượng “KT-02” đã được dùng ở dòng khác.'],
    ],
    ['without names', objects(['KT-01', '', 'Sở Y tế'], ['KT-02', '', 'Sở Y tế']), []],
    [
      'of relations',
      { QH_KETNOI: [{ code: 'QH-1' }, { code: '' }, { code: 'qh-1' }] },
      ['4:1 ← 2:1 Mã quan hệ “qh-1” đã được dùng ở dòng khác.'],
    ],
  ])('%s', (_, rows, expected) => {
    expect(told(duplicateCode, rows)).toEqual(expected)
  })
})

describe('objects that rows refer to', () => {
  const known = [{ code: 'KT-01', name: 'Kho dữ liệu' }]
  it.each<[string, Rows, string[]]>([
    ['by code or name', { QH_KETNOI: [{ from: 'kt-01', to: ' Kho dữ liệu ' }] }, []],
    ['by a name typed with accents apart', { QH_KETNOI: [{ from: 'Kho dữ liệu'.normalize('NFD') }] }, []],
    [
      'either end of a relation',
      { QH_KETNOI: [{ code: 'QH-1', from: 'KT-09', to: 'Kho khác' }] },
      [
        '2:2 QH_KETNOI, dòng “QH-1”, cột “Đối tượng nguồn”: “KT-09” không có dòng trong DM_DOITUONG.',
        '2:4 QH_KETNOI, dòng “QH-1”, cột “Đối tượng đích”: “Kho khác” không có dòng trong DM_DOITUONG.',
      ],
    ],
    [
      'a mapping',
      { ANHXA: [{ code: 'KT-01' }, { code: 'KT-02' }] },
      ['3:1 ANHXA, dòng “KT-02”, cột “Mã đối tượng”: “KT-02” không có dòng trong DM_DOITUONG.'],
    ],
    [
      'each of several in a cell',
      { HOANTHIEN_NV: [{ gapCode: 'ND-1', objects: 'KT-01; KT-03\nKT-04;' }] },
      [
        '2:2 HOANTHIEN_NV, dòng “ND-1”, cột “Đối tượng liên quan”: “KT-03” không có dòng trong DM_DOITUONG.',
        '2:2 HOANTHIEN_NV, dòng “ND-1”, cột “Đối tượng liên quan”: “KT-04” không có dòng trong DM_DOITUONG.',
      ],
    ],
    ['blank', { QH_KETNOI: [{ from: '', to: ' ' }], ANHXA: [{}], HOANTHIEN_NV: [{}] }, []],
  ])('%s', (_, rows, expected) => {
    expect(told(objectMissing, { DM_DOITUONG: known, ...rows })).toEqual(expected)
  })
  it('suggest a code that is near', () => {
    const remedy = (from: string) => found(objectMissing, { DM_DOITUONG: known, QH_KETNOI: [{ from }] })[0]?.remedy?.vi
    expect(remedy(' KT-0 ')).toBe('Có phải bạn muốn viết “KT-01”?')
    expect(remedy('Một thứ khác hẳn')).toBeUndefined()
  })
})

describe('whose original a record is', () => {
  const row = (record: string, owner: string, dataOwner = '') => ({
    DM_DOITUONG: [{ code: 'A', record, name: 'Kho', owner, dataOwner }],
  })
  const [original, reference] = ['Bản ghi gốc', 'Bản ghi tham chiếu']
  it.each<[string, string, string, string[]]>([
    [original, 'Sở Y tế', '', []],
    [original, 'Bộ Công an', '', ['2:2 “Kho” do Bộ Công an làm chủ quản nhưng được ghi là bản ghi gốc.']],
    // Central by its name alone.
    [original, 'Bộ Quốc phòng', '', ['2:2 “Kho” do Bộ Quốc phòng làm chủ quản nhưng được ghi là bản ghi gốc.']],
    [original, 'Văn phòng Chính phủ', '', [expect.stringMatching(/^2:2 /)]],
    [original, 'Ngân hàng Nhà nước Việt Nam', '', [expect.stringMatching(/^2:2 /)]],
    [original, 'Trung ương Đoàn', '', [expect.stringMatching(/^2:2 /)]],
    [original, 'Bộ Chỉ huy quân sự tỉnh', '', []],
    [original, 'Bộ đội Biên phòng tỉnh', '', []],
    [original, 'Bộc phá', '', []],
    [original, 'Trung tâm Bộ môn', '', []],
    [original, 'Sở Y tế', 'Bộ Công an', ['2:13 “Kho” là bản ghi gốc của tỉnh nhưng chủ quản dữ liệu là Bộ Công an.']],
    [original, 'Sở Y tế', 'Sở Tư pháp', []],
    [original, 'Sở Y tế', 'Ai đó', []],
    [reference, 'Bộ Công an', '', []],
    [reference, 'Bộ Quốc phòng', 'Bộ Công an', []],
    [reference, 'Sở Y tế', '', ['2:2 “Kho” do Sở Y tế của tỉnh làm chủ quản nhưng được ghi là bản ghi tham chiếu.']],
    // Whose it is nobody can tell.
    [reference, 'Hiệp hội thủy sản', '', []],
    [reference, 'Doanh nghiệp A', '', []],
    ['', 'Bộ Công an', '', []],
  ])('%s of %s, data of “%s”', (record, owner, dataOwner, expected) => {
    expect(told(originalOfAnother, row(record, owner, dataOwner))).toEqual(expected)
  })
  it('a reference to what is the province’s is no error', () => {
    const most = (record: string, owner: string) => found(originalOfAnother, row(record, owner)).map((f) => f.atMost)
    expect(most(reference, 'Sở Y tế')).toEqual(['warning'])
    expect(most(original, 'Bộ Công an')).toEqual([undefined])
  })
})

describe('what is said under one code', () => {
  it.each<[string, Rows['HOANTHIEN_NV'], string[]]>([
    [
      'agrees',
      [
        { gapCode: 'ND-1', gap: 'A', taskCode: 'NV-1', task: 'X', lead: 'Sở' },
        { gapCode: 'nd-1', gap: 'A', taskCode: 'NV-2', task: 'Y', lead: 'Sở' },
        { gapCode: 'ND-2', gap: 'B', taskCode: 'NV-1', task: 'X', lead: 'Sở' },
      ],
      [],
    ],
    [
      'differs for a gap',
      [
        { gapCode: 'ND-1', gap: 'A', current: 'cũ', required: 'cao', taskCode: 'NV-1' },
        { gapCode: 'nd-1', gap: 'B', current: 'mới', required: 'thấp', taskCode: 'NV-2' },
      ],
      [
        '3:6 ← 2:6 Cùng mã “nd-1” nhưng cột “Nội dung cần hoàn thiện” ghi “B”, nơi khác ghi “A”.',
        '3:4 ← 2:4 Cùng mã “nd-1” nhưng cột “Hiện trạng” ghi “mới”, nơi khác ghi “cũ”.',
        '3:5 ← 2:5 Cùng mã “nd-1” nhưng cột “Yêu cầu cần đạt” ghi “thấp”, nơi khác ghi “cao”.',
      ],
    ],
    [
      'differs for a task, held against the first',
      [
        { gapCode: 'ND-1', taskCode: 'NV-1', task: 'X', lead: 'Sở A' },
        { gapCode: 'ND-2', taskCode: 'NV-1', task: 'X', lead: 'Sở B' },
        { gapCode: 'ND-3', taskCode: 'NV-1', task: 'Y', lead: 'Sở A' },
      ],
      [
        '3:11 ← 2:11 Cùng mã “NV-1” nhưng cột “Cơ quan/đơn vị chủ trì nhiệm vụ chuyển đổi kiến trúc” ghi “Sở B”, nơi khác ghi “Sở A”.',
        '4:9 ← 2:9 Cùng mã “NV-1” nhưng cột “Tên/mục tiêu nhiệm vụ chuyển đổi kiến trúc” ghi “Y”, nơi khác ghi “X”.',
      ],
    ],
    [
      'is the same row twice',
      [
        { gapCode: 'ND-1', taskCode: 'NV-1' },
        { gapCode: 'ND-1', taskCode: 'NV-2' },
        { gapCode: 'ND-1', taskCode: 'NV-1' },
      ],
      ['4:8 ← 2:8 Cặp nội dung “ND-1” - nhiệm vụ “NV-1” đã có ở dòng khác.'],
    ],
    [
      'blank codes have nothing in common',
      [
        { gap: 'A', task: 'X' },
        { gap: 'B', task: 'Y' },
        { gapCode: 'ND-1' },
        { gapCode: 'ND-1' },
        { taskCode: 'NV-1' },
        { taskCode: 'NV-1' },
      ],
      [],
    ],
  ])('%s', (_, rows, expected) => {
    expect(told(inconsistentRecord, { HOANTHIEN_NV: rows ?? [] })).toEqual(expected)
  })

  it('a workbook may say otherwise than the architecture; a form made from it is not held against itself', () => {
    const rows = {
      DM_DOITUONG: [
        { code: 'kt-mot-cua', name: 'Một cửa', owner: 'Sở Thông tin và Truyền thông', lifecycle: 'Thử nghiệm' },
        { code: 'KT-SSO', name: 'Hệ thống xác thực, đăng nhập một lần', owner: '', lifecycle: '' },
        { code: 'KT-LA', name: 'Chưa có trong kiến trúc' },
      ],
    }
    const findings = found(inconsistentRecord, rows)
    expect(findings.map((f) => [f.subject, `${f.location?.line}:${f.location?.column}`, f.message.vi])).toEqual([
      ['mot-cua', '2:4', '“kt-mot-cua”: cột “Tên đối tượng” ghi “Một cửa”, kiến trúc ghi “Hệ thống một cửa điện tử”.'],
      ['mot-cua', '2:17', '“kt-mot-cua”: cột “Trạng thái vòng đời” ghi “Thử nghiệm”, kiến trúc ghi “Đang vận hành”.'],
    ])
    expect(findings[0]?.relatedLocations?.map((l) => l.file.split('/').at(-1))).toEqual(['he-thong.yaml'])
    expect(told(inconsistentRecord, rows, false)).toEqual([])
  })
})

describe('what is inherited', () => {
  const inherits = (from: string, mappings: Rows['ANHXA'], kind = 'Kế thừa') =>
    told(inheritanceUnmapped, {
      DM_DOITUONG: [{ code: 'KT-01', name: 'Kho' }, { name: 'Không mã' }],
      QH_KETNOI: [{ from, kind, to: 'QG-07' }],
      ANHXA: mappings ?? [],
    })
  const full = { code: 'KT-01', document: '1425/QĐ-TTg', version: '1.0', relation: 'Cụ thể hóa' }
  it('has a row in ANHXA, by code or name', () => {
    expect(inherits('KT-01', [full])).toEqual([])
    expect(inherits('kho', [full])).toEqual([])
    expect(inherits('KT-01', [])).toEqual(['2:2 “KT-01” kế thừa “QG-07” nhưng không có dòng trong ANHXA.'])
    expect(inherits('Thứ khác', [full])).toEqual(['2:2 “Thứ khác” kế thừa “QG-07” nhưng không có dòng trong ANHXA.'])
    expect(inherits('KT-01', [], 'Phụ thuộc')).toEqual([])
  })
  it('with its source and version, unless it says that it is not mapped', () => {
    const words = 'Ánh xạ của “KT-01” chưa ghi tài liệu nguồn hoặc phiên bản.'
    expect(inherits('KT-01', [{ ...full, document: '' }])).toEqual([`2:5 ${words}`])
    expect(inherits('KT-01', [{ ...full, version: '' }])).toEqual([`2:7 ${words}`])
    expect(inherits('KT-01', [{ ...full, document: '', version: '' }])).toEqual([`2:5 ${words}`])
    expect(inherits('KT-01', [{ code: 'KT-01', relation: 'Chưa ánh xạ' }])).toEqual([])
  })
})

describe('gaps and their tasks', () => {
  it('a gap has a task, by code or by name', () => {
    const rows = [{ gapCode: 'ND-1', taskCode: 'NV-1' }, { gapCode: 'ND-2', task: 'X' }, { gapCode: 'ND-3' }]
    expect(told(gapWithoutTask, { HOANTHIEN_NV: rows })).toEqual(['4:8 Nội dung “ND-3” chưa gắn với nhiệm vụ nào.'])
  })
  it.each([
    ['NV-99', 'Kết nối hộ tịch', true],
    ['', 'KẾT NỐI HỘ TỊCH', true],
    ['nv-hop', 'Kết nối hộ tịch', false],
    ['NV-NV-HOP', 'Kết nối hộ tịch', false],
    ['NV-99', 'Kết nối đất đai', false],
  ])('a task of the roadmap keeps its code: %s %s', (taskCode, task, wrong) => {
    const findings = found(taskRepeated, { HOANTHIEN_NV: [{ gapCode: 'ND-1', taskCode, task }] })
    expect(findings.map((f) => [f.related, places(f), f.message.vi])).toEqual(
      wrong
        ? [
            [
              ['nv-hop'],
              '2:8',
              `Nhiệm vụ “${task}” đã có trong lộ trình với mã “nv-hop”; dòng này ghi mã “${taskCode}”.`,
            ],
          ]
        : [],
    )
  })
})
