import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { writeWorkbook } from '../../src/office/sheet/write-workbook.js'
import { kientruc } from '../support/cli.js'
import { folder } from '../support/disk.js'
import { drawn } from './catalogues/sheets.js'

const capabilities = `
capabilities:
  - { id: y-te, name: Y tế }
  - { id: giao-duc, name: Giáo dục }
  - { id: dat-dai, name: Đất đai, aliases: [địa chính] }
  - { id: nha-o, name: "Nhà ở, bất động sản" }
  - { id: xay-dung, name: Xây dựng }
  - { id: nong-thon-moi, name: Xây dựng nông thôn mới }
`
const manifest = (pack: string) => `kientruc: 1\nid: thu\nname: Thử\nversion: "1"\nasOf: 2026-01-01\npacks: [${pack}]\n`

interface Row {
  readonly name: string
  readonly layer?: string
  readonly components?: readonly string[]
  readonly capabilities?: readonly string[]
}

/** The plan that is made of a catalogue, by name. */
async function planned(pack: string, text: string): Promise<ReadonlyMap<string, Row>> {
  const dir = folder({ 'kientruc.yaml': manifest(pack), 'linh-vuc.yaml': capabilities })
  writeFileSync(join(dir, 'dm.xlsx'), await writeWorkbook('x', [drawn('DM', text)]))
  await kientruc(dir, ['import', 'xlsx', 'dm.xlsx', '--keep-duplicates'])
  const rows: Row[] = parse(readFileSync(join(dir, 'dm.xlsx.plan.yaml'), 'utf8')).rows
  return new Map(rows.map((row) => [row.name, row]))
}

const table = `
  Tên hệ thống                                        | Đơn vị chủ quản | Chức năng chính
  PM QLVB&ĐH                                          | VP UBND tỉnh    |
  Kho số liệu dịch bệnh                               | Sở Y tế         |
  HIS bệnh viện đa khoa                               | Sở Y tế         | Khám bệnh, chữa bệnh
  CSDL đất đai                                        | Sở TN&MT        |
  Phần mềm một cửa                                    | UBND huyện A    |
  Nền tảng tích hợp, chia sẻ dữ liệu cấp tỉnh (LGSP)  | Sở TT&TT        |
  Dịch vụ công trực tuyến lĩnh vực nhà ở              | Sở Xây dựng     |
  Dịch vụ công trực tuyến về chứng thực               | UBND huyện A    |
  Phần mềm chấm điểm nông thôn mới                    | Sở NN&PTNT      | Xây dựng nông thôn mới
  Phần mềm quản lý trường học                         | Sở GD&ĐT        |
  Dịch vụ ký số tập trung                             | Sở TT&TT        |
  Phần mềm phòng họp không giấy                       | VP UBND tỉnh    |
  Xác thực tập trung (SSO)                            | Sở TT&TT        |
  Thư điện tử công vụ                                 | Sở TT&TT        |
  Mạng WAN tỉnh                                       | Sở TT&TT        |
  Phòng chống mã độc tập trung                        | Sở TT&TT        |
  Nền tảng GIS dùng chung                             | Sở TT&TT        |
  Thanh toán trực tuyến phí, lệ phí                   | Sở Tài chính    |
  Bộ lưu điện UPS                                     | Sở TT&TT        |
  CSDL quốc gia về dân cư                             | Bộ Công an      |`

describe('what new systems realize, proposed by name, functions, kind and owner', () => {
  let of: Readonly<Record<'2018' | '2026', ReadonlyMap<string, Row>>>
  beforeAll(async () => {
    of = { 2018: await planned('vneaf-1.0', table), 2026: await planned('khung-2026', table) }
  })
  it.each([
    ['PM QLVB&ĐH', ['quan-ly-van-ban-dieu-hanh'], 'k26-t-ung-dung-noi-bo-dung-chung'],
    ['HIS bệnh viện đa khoa', ['ung-dung-nghiep-vu'], 'k26-t-he-thong-thong-tin-nghiep-vu-cua-so-nganh'],
    ['CSDL đất đai', ['csdl-chuyen-nganh'], 'k26-t-co-so-du-lieu-dung-chung-chuyen-nganh'],
    ['Phần mềm một cửa', ['mot-cua-dien-tu'], 'k26-t-he-thong-thong-tin-giai-quyet-thu-tuc-hanh-c'],
    [
      'Nền tảng tích hợp, chia sẻ dữ liệu cấp tỉnh (LGSP)',
      ['lgsp'],
      'k26-t-nen-tang-chia-se-dieu-phoi-du-lieu-cap-tinh',
    ],
    ['Phần mềm phòng họp không giấy', ['ung-dung-noi-bo'], 'k26-t-ung-dung-noi-bo-dung-chung'],
    ['Dịch vụ ký số tập trung', ['chu-ky-so'], 'k26-t-ung-dung-noi-bo-dung-chung'],
    ['Xác thực tập trung (SSO)', ['xac-thuc-mot-lan'], 'k26-nen-tang-loi'],
    ['Thư điện tử công vụ', ['kenh-thu-dien-tu'], 'k26-t-ung-dung-noi-bo-dung-chung'],
    ['Mạng WAN tỉnh', ['mang-dien-rong'], 'k26-t-mang-lan-internet-truyen-so-lieu-chuyen-dung'],
    ['Phòng chống mã độc tập trung', ['phong-thu-mang'], 'k26-t-he-thong-bao-dam-an-ninh-mang-cap-tinh'],
    ['Thanh toán trực tuyến phí, lệ phí', ['thanh-toan-dien-tu'], 'k26-nen-tang-loi'],
  ])('“%s”', (name, components, ofNew) => {
    expect(of[2018].get(name)?.components).toEqual(components)
    expect(of[2026].get(name)?.components).toContain(ofNew)
  })

  it('only where the framework has one', () => {
    expect(of[2018].get('Nền tảng GIS dùng chung')?.components).toBeUndefined()
    expect(of[2026].get('Nền tảng GIS dùng chung')?.components).toEqual(['k26-nen-tang-loi'])
  })

  it('of several components of one name that of the owner’s own level', () => {
    expect(of[2018].get('Dịch vụ công trực tuyến lĩnh vực nhà ở')?.components).toEqual(['dich-vu-cong-cap-so'])
    expect(of[2018].get('Dịch vụ công trực tuyến về chứng thực')?.components).toEqual(['dich-vu-cong-cap-huyen'])
  })

  it('the layer is that of the component', () => {
    expect(of[2018].get('CSDL đất đai')?.layer).toBe('ung-dung-csdl')
    expect(of[2026].get('CSDL đất đai')?.layer).toBe('k26-du-lieu-nen-tang-loi')
  })

  it.each(['Bộ lưu điện UPS', 'CSDL quốc gia về dân cư'])('“%s” stays open', (name) =>
    expect(of[2026].get(name)?.components).toBeUndefined(),
  )

  it.each([
    ['CSDL đất đai', ['dat-dai']],
    ['Dịch vụ công trực tuyến lĩnh vực nhà ở', ['nha-o']],
    // The longer name holds the shorter, and means something else.
    ['Phần mềm chấm điểm nông thôn mới', ['nong-thon-moi']],
    ['Phần mềm quản lý trường học', ['giao-duc']],
    ['PM QLVB&ĐH', undefined],
  ])('“%s” supports %j', (name, ids) => expect(of[2018].get(name)?.capabilities).toEqual(ids))
})
