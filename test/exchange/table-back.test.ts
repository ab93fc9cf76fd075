import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { writeWorkbook } from '../../src/office/sheet/write-workbook.js'
import { kientruc } from '../support/cli.js'
import { folder, small } from '../support/disk.js'

type Rows = readonly (readonly (string | number)[])[]

const systems = `systems:
  # giữ chú thích này
  - { id: ho-tich, code: "012", name: Hộ tịch điện tử, kind: application, owner: so-a, layer: ung-dung, scope: province, lifecycle: { status: operational } }
  - { id: mot-cua, code: "1.10", name: Một cửa, kind: application, owner: so-a, layer: ung-dung, scope: province, lifecycle: { status: operational } }
  - { id: kho-anh, code: 3-12, name: Kho ảnh, kind: application, owner: so-a, layer: ung-dung, scope: province, lifecycle: { status: operational } }
`
const head = ['Mã trong kiến trúc', 'Mã gốc', 'Tên hệ thống', 'Tình trạng']

/** What a table that came from the architecture says when it is brought back, and what then stands in the YAML. */
async function back(rows: Rows) {
  const dir = folder({ ...small, 'bang.yaml': systems })
  const book = await writeWorkbook('x', [{ name: 'Danh mục', widths: [], rows: [head, ...rows] }])
  writeFileSync(join(dir, 'dm.xlsx'), book)
  const { err } = await kientruc(dir, ['import', 'xlsx', 'dm.xlsx', '--yes', '--overwrite'])
  return { err, yaml: readFileSync(join(dir, 'bang.yaml'), 'utf8') }
}

describe('a table that is brought back', () => {
  it('changes what people changed, not what Excel made of codes, which is told', async () => {
    const { err, yaml } = await back([
      ['ho-tich', 12, 'Hộ tịch điện tử', 'Sẽ thay thế'],
      ['mot-cua', 1.1, 'Một cửa điện tử', 'Đang vận hành'],
      ['kho-anh', '2026-12-03', 'Kho ảnh', 'Đang vận hành'],
    ])
    const edited = systems
      .replace('name: Một cửa,', 'name: Một cửa điện tử,')
      .replace('status: operational', 'status: retiring')
    expect(yaml).toBe(edited)
    expect(err).toMatch(/B2 giữ nguyên\n[^\n]*3 ô [^\n]*“012” thành “12”/)
  })

  it('takes a code that was typed anew as text', async () => {
    const { yaml } = await back([['ho-tich', '12', 'Hộ tịch điện tử', 'Đang vận hành']])
    expect(yaml).toBe(systems.replace('code: "012"', 'code: "12"'))
  })

  it('tells of ids that were renamed and of rows that were deleted; neither changes anything', async () => {
    const { err, yaml } = await back([
      ['ho-tich', '012', 'Hộ tịch điện tử', 'Đang vận hành'],
      ['mot-cua-moi', '1.10', 'Một cửa', 'Đang vận hành'],
    ])
    expect(yaml).toBe(systems)
    expect(err).toMatch(/A3 không nhập\n[^\n]*không có mã “mot-cua-moi”; theo mã gốc thì dòng này là “mot-cua”/)
    expect(err).toMatch(
      /lưu ý\n[^\n]* hệ thống của kiến trúc không có trong bảng, ví dụ “[^\n]*không hệ thống nào bị xóa/,
    )
  })
})
