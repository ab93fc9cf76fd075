import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { loadWorkspace } from '../../src/architecture/read/workspace.js'
import { writeWorkbook } from '../../src/office/sheet/write-workbook.js'
import { kientruc } from '../support/cli.js'
import { folder, small } from '../support/disk.js'
import { drawn } from './catalogues/sheets.js'

/** Imports sheets into a small architecture, with or without a plan of it. */
async function imported(sheets: Readonly<Record<string, string>>, plan?: string) {
  const dir = folder({ ...small, ...(plan === undefined ? {} : { 'kh.plan.yaml': plan }) })
  const written = Object.entries(sheets).map(([name, text]) => drawn(name, text))
  writeFileSync(join(dir, 'dm.xlsx'), await writeWorkbook('x', written))
  const how = plan === undefined ? ['--yes'] : ['--plan', 'kh.plan.yaml']
  const run = () => kientruc(dir, ['import', 'xlsx', 'dm.xlsx', ...how])
  const first = await run()
  const systems = [...loadWorkspace(dir).model.systems.values()].filter((s) => s.source?.startsWith('dm.xlsx'))
  return { ...first, again: await run(), systems }
}

const whole = `
  TT | Tên hệ thống     | Đơn vị chủ quản | Tình trạng | Người dùng
  1  | PM quản lý tàu cá | Sở NN&PTNT      | Đang dùng  | Ngư dân, chủ tàu
  2  | CSDL hộ nghèo     | Sở LĐTBXH       | Đang dùng  |
  3  | Trang tin điện tử | Sở Y tế         | Đang dùng  |
  4  | Trang tin điện tử | Sở Tư pháp      | Đang dùng  |`

describe('a sheet for each aspect, without codes', () => {
  it('adds up to one system of a name and owner, however these are shortened', async () => {
    const { systems, err, again } = await imported({
      'Tổng hợp': whole,
      'Kỹ thuật': `
        Tên phần mềm                | Công nghệ | Nơi cài đặt | Người dùng
        Phần mềm quản lý tàu cá     | Java      | Tại đơn vị  | chủ tàu, kiểm ngư
        Cơ sở dữ liệu hộ nghèo      | PHP       | TTDL tỉnh   |`,
      'An toàn': `
        Tên hệ thống        | Đơn vị            | Cấp độ | Ghi chú
        CSDL hộ nghèo       | Sở LĐ-TB&XH       | 3      | chờ phê duyệt`,
    })
    expect(systems).toHaveLength(4)
    expect(systems).toMatchObject([
      { standards: ['Java'], hosting: 'Tại đơn vị', users: ['Ngư dân', 'chủ tàu', 'kiểm ngư'] },
      { standards: ['PHP'], securityLevel: 3, description: 'Ghi chú: chờ phê duyệt' },
      { owner: 'so-y-te' },
      { owner: 'so-tu-phap' },
    ])
    expect(err).toMatch(
      /Kỹ thuật!A3 đã có\n.*là hệ thống ở Tổng hợp!B3, bổ sung cho dòng đó “Công nghệ”, “Nơi cài đặt”\.\n/,
    )
    expect([again.code, again.err.includes('Kiến trúc không thay đổi.')]).toEqual([0, true])
  })

  it('tells both cells where they contradict each other, and nothing where they mean the same', async () => {
    const { code, systems, err } = await imported({
      'Tổng hợp': whole,
      'Hiện trạng': `
        Tên hệ thống      | Cơ quan chủ quản                          | Hiện trạng
        PM quản lý tàu cá | Sở Nông nghiệp và Phát triển nông thôn | Đã dừng
        CSDL hộ nghèo     | Sở LĐTBXH                                 | đang sử dụng`,
    })
    expect(code).toBe(1)
    expect(systems).toMatchObject([{ lifecycle: { status: 'operational' } }, {}, {}, {}])
    expect(err.match(/ghi hai cách/g)).toHaveLength(1)
    expect(err).toMatch(/Hiện trạng!C2 không nhập\n.*“Đang dùng” \(Tổng hợp!D2\) và “Đã dừng”/)
  })

  it('asks of which system it is where several have the name', async () => {
    const { code, systems, err } = await imported({
      'Tổng hợp': whole,
      'Kỹ thuật': `
        Tên phần mềm      | Công nghệ
        Trang tin điện tử | Joomla`,
    })
    expect([code, systems.length]).toEqual([1, 4])
    expect(err).toMatch(/Kỹ thuật!A2 không nhập\n.*có ở Tổng hợp!B4, Tổng hợp!B5; không rõ dòng này bổ sung/)
  })

  it('is two systems where their codes differ, or a plan says so', async () => {
    const coded = {
      A: `
        Mã   | Tên hệ thống | Cơ quan chủ quản
        HT-1 | Kho tư liệu  | Sở A`,
      B: `
        Mã   | Tên hệ thống | Cơ quan chủ quản | Công nghệ
        HT-2 | Kho tư liệu  | Sở A             | Java`,
    }
    const { err } = await imported(coded)
    expect(err).not.toContain('bổ sung')
    const plan =
      'rows:\n  - { name: Kho tư liệu, at: "A!A2", do: new }\n  - { name: Kho tư liệu, at: "B!A2", do: new }\n'
    const apart = await imported(
      { A: coded.A.replaceAll(/^ *\S+ +\|/gm, ''), B: coded.B.replaceAll(/^ *\S+ +\|/gm, '') },
      plan,
    )
    expect(apart.systems).toMatchObject([{ id: 'kho-tu-lieu' }, { id: 'kho-tu-lieu-2', standards: ['Java'] }])
  })
})
