import { describe, expect, it } from 'vitest'
import { importedSheets, type Rows } from '../support/catalogue.js'

/** Sheets as somebody might have filled them in, and what must come of them. */
interface Case {
  readonly sheets: Readonly<Record<string, Rows>>
  /** `name · owner` of what is added, in order. */
  readonly added: readonly string[]
  /** Further agencies. */
  readonly agencies?: readonly string[]
  readonly says?: readonly RegExp[]
  readonly hides?: readonly RegExp[]
}

const head = ['Tên hệ thống', 'Cơ quan chủ quản']
const coded = ['Mã hệ thống', ...head]

async function holds({ sheets, added, agencies = [], says = [], hides = [] }: Case): Promise<void> {
  const read = await importedSheets(sheets)
  const name = (owner: string) => read.model.agencies.get(owner)?.name ?? '?'
  expect(read.systems.map((s) => `${s.name} · ${name(s.owner)}`)).toEqual(added)
  expect(read.agencies).toEqual(agencies)
  for (const words of says) expect(read.err).toMatch(words)
  for (const words of hides) expect(read.err).not.toMatch(words)
  expect(read.again).toContain('Kiến trúc không thay đổi.')
}

const one: Rows = [head, ['Kho tư liệu', 'Sở A']]

describe('a message that places another row names that row’s own sheet', () => {
  const cases: Record<string, Case> = {
    'of three sheets the second': {
      sheets: { A: [head, ['Chợ', 'Sở A']], B: one, C: one },
      added: ['Chợ · Sở A', 'Kho tư liệu · Sở A'],
      says: [/C!A2[^\n]*\n[^\n]*B!A2/],
      hides: [/đã có ở C!/],
    },
    'a name with spaces, quotes and an exclamation mark': {
      sheets: { "Sở 'A' (mới!)": one, Khác: [head, ['Chợ', 'Sở B'], ['Kho tư liệu', 'Sở A']] },
      added: ['Kho tư liệu · Sở A', 'Chợ · Sở B'],
      says: [/Khác!A3[^\n]*\n[^\n]*Sở 'A' \(mới!\)!A2/],
    },
    'two cells that contradict each other, neither on the first sheet': {
      sheets: {
        A: [coded, ['M1', 'Chợ', 'Sở A']],
        B: [coded, ['M2', 'Kho tư liệu', 'Sở A']],
        C: [coded, ['M2', 'Kho tư liệu', 'Sở B']],
      },
      added: ['Chợ · Sở A', 'Kho tư liệu · Sở A'],
      says: [/C!C2[^\n]*\n[^\n]*“Sở A” \(B!C2\) và “Sở B”/],
    },
    'a row that the finder holds to be the same': {
      sheets: {
        A: [
          [...head, 'Chức năng'],
          ['Phần mềm quản lý nghĩa trang liệt sĩ', 'Sở A', 'Lập hồ sơ mộ\nTìm vị trí mộ\nĐón thân nhân'],
        ],
        B: [
          [...head, 'Chức năng'],
          ['Quản lý nghĩa trang liệt sỹ', 'Sở A', 'Tìm vị trí mộ\nLập hồ sơ mộ\nĐón thân nhân'],
        ],
      },
      added: ['Phần mềm quản lý nghĩa trang liệt sĩ · Sở A'],
      says: [/B!A2[^\n]*\n[^\n]*\(A!A2\)/],
    },
    'a value that was not understood, on the sheet that adds it': {
      sheets: {
        A: [coded, ['M1', 'Chợ', 'Sở A']],
        B: [
          ['Mã', 'Cấp độ ATTT'],
          ['M1', 'rất cao'],
        ],
      },
      added: ['Chợ · Sở A'],
      says: [/B!B2 không nhập/],
    },
  }
  it.each(Object.entries(cases))('%s', (_, each) => holds(each))
})

describe('one code is one system, and a number that begins again on each sheet is no code', () => {
  const cases: Record<string, Case> = {
    'numbers as codes, as text on the other sheet': {
      sheets: {
        A: [coded, [101, 'Chợ', 'Sở A'], [102, 'Đê', 'Sở B']],
        B: [
          ['Mã', 'Nơi đặt'],
          ['101', 'Phòng máy'],
          ['102', 'Thuê'],
        ],
      },
      added: ['Chợ · Sở A', 'Đê · Sở B'],
    },
    'the same codes for other systems of other agencies': {
      sheets: {
        A: [coded, ['HT01', 'Quản lý chợ', 'Sở A'], ['HT02', 'Quản lý bến cá', 'Sở A']],
        B: [coded, ['HT01', 'Kho tư liệu', 'Sở B'], ['HT02', 'Sổ tay số', 'Sở B']],
      },
      added: ['Quản lý chợ · Sở A', 'Quản lý bến cá · Sở A', 'Kho tư liệu · Sở B', 'Sổ tay số · Sở B'],
      says: [/HT01/],
    },
    'the code in a column of another name on each sheet': {
      sheets: {
        A: [
          ['Ký hiệu', ...head],
          ['A.1', 'Chợ', 'Sở A'],
        ],
        B: [
          ['Mã phần mềm', 'Tên phần mềm', 'Cấp độ'],
          ['a-1', 'Phần mềm chợ', 2],
        ],
      },
      added: ['Chợ · Sở A'],
    },
    'the second row of a code on the same sheet': {
      sheets: {
        A: [
          [...coded, 'Chức năng'],
          ['M1', 'Chợ', 'Sở A', 'Thu phí'],
          ['M1', 'Chợ', 'Sở A', 'Xếp ô'],
        ],
      },
      added: ['Chợ · Sở A'],
    },
    'no code on one of the sheets': {
      sheets: {
        A: [coded, ['M1', 'Chợ', 'Sở A']],
        B: [
          [...head, 'Cấp độ'],
          ['Chợ', 'Sở A', 3],
        ],
      },
      added: ['Chợ · Sở A'],
    },
  }
  it.each(Object.entries(cases))('%s', (_, each) => holds(each))
})

describe('a column beside the owner, the name or the state is none of them', () => {
  const beside = [
    ...[
      'Đơn vị bảo trì',
      'Đơn vị phối hợp',
      'Cơ quan cấp phép',
      'Đơn vị thụ hưởng',
      'Hãng sản xuất',
      'Đơn vị hỗ trợ kỹ thuật',
    ],
    ...['Cán bộ đầu mối của đơn vị', 'Tỷ lệ đơn vị đã dùng', 'Số phần mềm', 'Tổng số hệ thống', 'Tên miền'],
    ...[
      'Tên người phụ trách',
      'Mã đơn vị',
      'Mã định danh cơ quan',
      'Mã dự án',
      'Trạng thái hợp đồng bảo trì',
      'Tình trạng bản quyền',
    ],
    ...[
      'Mức độ dịch vụ công',
      'Cấp độ dịch vụ công trực tuyến',
      'Kinh phí thuê hằng năm',
      'Ngày cập nhật',
      'Ngày hết hạn bản quyền',
    ],
    ...['Phạm vi bảo hành', 'Loại hợp đồng', 'Nguồn vốn', 'Hình thức thuê', 'Thời gian bảo hành'],
  ]
  it.each(beside)('“%s”', (title) =>
    holds({
      sheets: {
        A: [
          [title, ...head],
          ['Trung tâm 7', 'Chợ', 'Sở A'],
          ['Trung tâm 9', 'Đê', 'Sở B'],
        ],
      },
      added: ['Chợ · Sở A', 'Đê · Sở B'],
      says: [new RegExp(`Không nhận ra cột “${title}”`)],
    }),
  )
})

describe('a table that is no catalogue adds nothing', () => {
  const long = (
    heading: readonly string[],
    row: (i: number) => readonly (string | number)[],
  ): Record<string, Rows> => ({
    'Bảng 1': [heading, ...Array.from({ length: 12 }, (_, i) => row(i))],
  })
  const cases: Record<string, Readonly<Record<string, Rows>>> = {
    'tasks of a meeting': long(['STT', 'Nội dung công việc', 'Đơn vị thực hiện', 'Thời hạn', 'Kết quả'], (i) => [
      ...[i + 1, `Rà soát hệ thống đợt ${i}`, 'Sở A', '15/3/2026', 'Đang thực hiện'],
    ]),
    staff: long(['STT', 'Họ và tên', 'Chức vụ', 'Đơn vị', 'Thư điện tử'], (i) => [
      ...[i + 1, `Nguyễn Văn ${i}`, 'Chuyên viên', 'Sở A', `a${i}@vi.du`],
    ]),
    equipment: long(['STT', 'Tên thiết bị', 'Đơn vị tính', 'Số lượng', 'Thành tiền'], (i) => [
      ...[i + 1, `Máy chủ loại ${i}`, 'Bộ', 2, 150],
    ]),
    'accounts of a system': long(['STT', 'Tên đăng nhập', 'Họ tên', 'Hệ thống', 'Đơn vị'], (i) => [
      ...[i + 1, `nv${i}`, `Trần ${i}`, i % 2 ? 'Một cửa' : 'Chợ', 'Sở A'],
    ]),
    incidents: long(['Thời gian', 'Hệ thống', 'Sự cố', 'Đơn vị xử lý', 'Trạng thái'], (i) => [
      ...['15/3/2026', i % 3 ? 'LGSP' : 'Một cửa', `Mất kết nối ${i}`, 'Sở A', 'Đã xử lý'],
    ]),
    procedures: long(['STT', 'Mã TTHC', 'Tên thủ tục hành chính', 'Cơ quan giải quyết', 'Mức độ'], (i) => [
      ...[i + 1, `1.00${i}`, `Cấp giấy phép số ${i}`, 'Sở A', 4],
    ]),
  }
  it.each(Object.entries(cases))('%s', (_, sheets) =>
    holds({ sheets, added: [], says: [/Không tìm thấy dòng tiêu đề/] }),
  )
})

describe('what rows share says nothing of what they are', () => {
  const names = ['Quản lý nhân sự', 'Bản đồ quy hoạch', 'Theo dõi dự án', 'Kế toán ngân sách']
  const phrase = 'Nâng cao hiệu lực, hiệu quả quản lý nhà nước, cải cách hành chính'
  const table = (title: string, cell: (name: string, i: number) => string): Case => ({
    sheets: { A: [[...head, title], ...names.map((name, i) => [name, i % 2 ? 'Sở A' : 'Sở B', cell(name, i)])] },
    added: names.map((name, i) => `${name} · ${i % 2 ? 'Sở A' : 'Sở B'}`),
  })
  const cases: Record<string, Case> = {
    'the last items of a list of functions': table(
      'Chức năng',
      (name) => `${name}\nQuản trị hệ thống\nBáo cáo thống kê\nTra cứu`,
    ),
    'data and users': table('Dữ liệu', () => 'Danh mục dùng chung; Hồ sơ; Báo cáo'),
    'a phrase with the agency’s own name in it': table('Mục tiêu', (_, i) => `${phrase} của Sở ${i % 2 ? 'A' : 'B'}`),
    'a phrase with the system’s own name in it': table(
      'Mục đích',
      (name) => `Xây dựng ${name} nhằm ${phrase.toLowerCase()}`,
    ),
    'a remark under another heading': table('Nhận xét', () => 'Máy chủ ảo, sao lưu hằng ngày, cần nâng cấp cấu hình'),
  }
  it.each(Object.entries(cases))('%s', (_, each) => holds(each))
})

describe('accents tell names apart', () => {
  const cases: Record<string, Case> = {
    agencies: {
      sheets: { A: [head, ['Chợ', 'Xã Sơn Hà'], ['Đê', 'Xã Sơn Hạ']] },
      added: ['Chợ · Xã Sơn Hà', 'Đê · Xã Sơn Hạ'],
      agencies: ['Xã Sơn Hà', 'Xã Sơn Hạ'],
    },
    'two ways of writing the same letters': {
      sheets: {
        A: [head, ['Hòa giải cơ sở', 'Sở A']],
        B: [head, ['HOÀ GIẢI CƠ SỞ', 'Sở A'], ['Hòa giải cơ sở'.normalize('NFD'), 'Sở A']],
      },
      added: ['Hòa giải cơ sở · Sở A'],
    },
    'a name without accents between two with': {
      sheets: { A: [head, ['Quản lý chợ', 'Sở A'], ['Quản lý chó', 'Sở A']], B: [head, ['quan ly cho', 'Sở A']] },
      added: ['Quản lý chợ · Sở A', 'Quản lý chó · Sở A'],
      says: [/B!A2[^\n]*\n[^\n]*A!A2, A!A3/],
    },
    'other names of a system': {
      sheets: {
        A: [
          [...head, 'Tên khác'],
          ['Kho muối', 'Sở A', 'Muối'],
          ['Kho muỗi', 'Sở A', 'Muỗi'],
        ],
      },
      added: ['Kho muối · Sở A', 'Kho muỗi · Sở A'],
    },
    codes: {
      sheets: { A: [coded, ['ĐÊ', 'Quản lý đê', 'Sở A'], ['DÊ', 'Quản lý dê', 'Sở A']] },
      added: ['Quản lý đê · Sở A', 'Quản lý dê · Sở A'],
    },
  }
  it.each(Object.entries(cases))('%s', (_, each) => holds(each))
})

describe('what people write where there is nothing', () => {
  it.each(['N/A', 'n/a', 'không có', 'Chưa có', 'Không', 'KXĐ', '-', '…', '?', 'x', '0', 'null', '#N/A'])(
    '“%s” is nobody and nothing',
    (nothing) =>
      holds({
        sheets: {
          A: [
            [...coded, 'Nơi đặt máy chủ', 'Kết nối với'],
            [nothing, 'Chợ', 'Sở A', nothing, nothing],
            [nothing, 'Đê', nothing, nothing, nothing],
            [nothing, 'Bến', 'Sở B', nothing, nothing],
          ],
        },
        added: ['Chợ · Sở A', 'Bến · Sở B'],
      }),
  )
})
