import { describe, expect, it } from 'vitest'
import { requiredBlank } from '../../src/appraise/rules/mau03/required-blank.js'
import { formSecretExposed } from '../../src/appraise/rules/mau03/secret-exposed.js'
import { valueNotListed } from '../../src/appraise/rules/mau03/value-not-listed.js'
import { found, type Rows, told } from './forms.js'

describe('cells', () => {
  it('values are those of the cell’s list, or not decided yet', () => {
    const rows: Rows = {
      DM_DOITUONG: [
        { code: 'KT-01', type: 'Nền tảng', plan: 'Chưa xác định: chờ ý kiến', note: 'Gì cũng được', state: 'Mục tiêu' },
        { code: 'KT-02', type: '' },
      ],
      QH_KETNOI: [{ from: 'A', kind: 'Trao đổi' }],
    }
    const findings = found(valueNotListed, rows)
    expect(findings.map((f) => [f.location?.line, f.message.vi, f.remedy?.vi])).toEqual([
      [
        2,
        'DM_DOITUONG, dòng “KT-01”: “Nền tảng” không có trong danh mục của cột “Loại đối tượng”.',
        'Có phải bạn muốn viết “Nền tảng số”?',
      ],
      [
        2,
        'QH_KETNOI, dòng “A”: “Trao đổi” không có trong danh mục của cột “Loại quan hệ”.',
        'Có phải bạn muốn viết “Trao đổi dữ liệu”?',
      ],
    ])
  })

  it('secrets are told of without being shown again, in every table', () => {
    const secret = 'mật khẩu: Bt@2018'
    const findings = found(formSecretExposed, {
      DM_DOITUONG: [{ code: 'KT-01', note: secret, name: 'Kho' }],
      HOANTHIEN_NV: [{ gapCode: secret.normalize('NFD'), gap: 'Không có gì' }],
    })
    expect(findings.map((f) => [f.location?.line, f.location?.column])).toEqual([
      [2, 20],
      [2, 1],
    ])
    expect(findings[0]?.message.vi).toBe(
      'DM_DOITUONG, dòng “KT-01”, cột “Ghi chú”: ô có mật khẩu, khóa hoặc địa chỉ quản trị.',
    )
    expect(JSON.stringify(findings)).not.toContain('Bt@2018')
  })
})

describe('required cells', () => {
  const gap = {
    gapCode: 'ND-1',
    objects: 'KT-01',
    current: 'cũ',
    required: 'mới',
    gap: 'Nâng cấp',
    option: 'Bổ sung mới',
    taskCode: 'NV-1',
    task: 'Làm',
    result: 'Xong',
    lead: 'Sở Y tế',
    priority: 'Cao',
    deadline: '12/2026',
    resources: 'Ngân sách',
    verification: 'Biên bản',
  }
  const blanks = (rows: Rows) => told(requiredBlank, rows)
  it('blank ones of a row are told together, at the first', () => {
    expect(blanks({ HOANTHIEN_NV: [gap] })).toEqual([])
    expect(blanks({ HOANTHIEN_NV: [{ ...gap, current: '', lead: '' }, gap] })).toEqual([
      '2:4 HOANTHIEN_NV, dòng “ND-1”: chưa có “Hiện trạng”, “Cơ quan/đơn vị chủ trì nhiệm vụ chuyển đổi kiến trúc”.',
    ])
  })

  it.each([
    ['Chưa xác định', 1],
    ['Chưa xác định do chờ phê duyệt kế hoạch vốn', 1],
    ['Chưa xác định, 12/2026', 1],
    ['Chưa xác định do chờ vốn; Sở Tài chính trả lời trước 12/2026', 0],
    ['chưa xác định vì chờ vốn; Sở Tài chính trả lời năm 2027', 0],
    ['Chưa xác định vì chờ vốn; Sở Tài chính, hạn 1 / 2027', 0],
    ['Thời hạn chưa xác định', 0],
  ])('“%s” with a reason, a contact and a deadline stands', (deadline, count) => {
    const said = blanks({ HOANTHIEN_NV: [{ ...gap, deadline }] })
    expect(said).toEqual(
      count === 0
        ? []
        : [
            `2:14 HOANTHIEN_NV, dòng “ND-1”, cột “Thời hạn/giai đoạn chuyển đổi dự kiến”: “${deadline}” chưa kèm lý do, đầu mối, thời hạn.`,
          ],
    )
  })

  const object = {
    code: 'KT-01',
    record: 'Bản ghi gốc',
    name: 'Kho',
    type: 'CSDL/tài sản dữ liệu',
    layer: 'AI First',
    state: 'Mục tiêu',
    scope: 'Toàn tỉnh',
    sharing: 'Dùng riêng/đặc thù',
    owner: 'Sở Y tế',
    evidence: 'Văn bản',
    confirmedBy: 'Phòng A',
    lifecycle: 'Đang vận hành',
  }
  const reference = { record: 'Bản ghi tham chiếu', lifecycle: '' }
  it.each<[string, Readonly<Record<string, string>>, string[]]>([
    ['an original', {}, []],
    ['an original tells where in its life it is', { lifecycle: '' }, ['Trạng thái vòng đời']],
    [
      'a reference tells its source and its use',
      reference,
      ['Mã định danh gốc/mã nguồn', 'Tình trạng khai thác tại cơ quan'],
    ],
    ['a reference that does', { ...reference, sourceCode: 'BCA.01', usage: 'Đang khai thác' }, []],
    ['of one of the four layers, with its part', { layer: 'Dữ liệu và nền tảng lõi' }, ['Thành phần trong lớp']],
    ['of the channels', { layer: 'Kênh tương tác và đo lường hiệu quả' }, ['Thành phần trong lớp']],
    ['of one, with it', { layer: 'Dữ liệu và nền tảng lõi', part: 'Dữ liệu' }, []],
    ['shared in the province', { sharing: 'Dùng chung cấp tỉnh' }, ['Đơn vị vận hành', 'Đầu mối kỹ thuật/vận hành']],
    [
      'shared in the nation',
      { sharing: 'Dùng chung quốc gia cho các ngành, lĩnh vực - Nhóm A' },
      ['Đơn vị vận hành', 'Đầu mối kỹ thuật/vận hành'],
    ],
    [
      'a platform',
      { sharing: 'Dùng chung cấp bộ', type: 'Nền tảng số' },
      ['Đơn vị vận hành', 'Đầu mối kỹ thuật/vận hành'],
    ],
    ['shared, with both', { sharing: 'Dùng chung cấp tỉnh', operator: 'TT', technicalContact: 'A' }, []],
    ['shared within the agency', { sharing: 'Dùng chung nội bộ' }, []],
    ['shared, but no platform or database', { sharing: 'Dùng chung cấp tỉnh', type: 'Hạ tầng số' }, []],
    [
      'shared, but another’s',
      { ...reference, sharing: 'Dùng chung cấp tỉnh', sourceCode: 'BCA.01', usage: 'Đang khai thác' },
      [],
    ],
  ])('under a condition: %s', (_, fields, missing) => {
    expect(blanks({ DM_DOITUONG: [{ ...object, ...fields }] })).toEqual(
      missing.length === 0
        ? []
        : [expect.stringContaining(`“KT-01”: chưa có ${missing.map((title) => `“${title}”`).join(', ')}.`)],
    )
  })

  const relation = { from: 'KT-01', kind: 'Phụ thuộc', to: 'KT-02', status: 'Dự kiến', evidence: 'Văn bản' }
  it.each<[string, string[]]>([
    ['Phụ thuộc', []],
    ['Sử dụng dịch vụ', ['Dữ liệu/dịch vụ trao đổi']],
    ['Trao đổi dữ liệu', ['Dữ liệu/dịch vụ trao đổi', 'Phân loại và yêu cầu bảo vệ dữ liệu']],
  ])('of a relation: %s', (kind, missing) => {
    expect(blanks({ QH_KETNOI: [{ ...relation, kind }] })).toHaveLength(missing.length === 0 ? 0 : 1)
    for (const title of missing) expect(blanks({ QH_KETNOI: [{ ...relation, kind }] })[0]).toContain(`“${title}”`)
    expect(blanks({ QH_KETNOI: [{ ...relation, kind, data: 'Hồ sơ', protection: 'Thường' }] })).toEqual([])
  })
})
