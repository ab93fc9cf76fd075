import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { small } from '../support/disk.js'

/** A workspace with a roadmap, a plan for fishing boats, and a proposal that carries it out. */
export const province = {
  ...Object.fromEntries(Object.entries(small).map(([name, text]) => [`kien-truc/${name}`, text])),
  'kien-truc/kientruc.yaml':
    'kientruc: 1\nid: thu\nname: Thử\nversion: "1.0"\nproposals: ../de-xuat\nprogress: ../tien-do\n',
  'kien-truc/lo-trinh.yaml': `# Lộ trình của tỉnh
phases:
  - { id: gd-1, name: Giai đoạn 1, from: 2018-01-01, to: 2019-12-31 } # đã duyệt
  - { id: gd-2, name: Giai đoạn 2, from: 2020-01-01, to: 2020-12-31 }
objectives:
  - { id: mt-1, name: Dùng lại }
  - { id: mt-2, name: Linh hoạt }
tasks:
  - { id: nv-tau-ca, name: Quản lý tàu cá, phase: gd-1, lead: so-a, objectives: [mt-1], delivers: [tau-ca] }   # của Sở A
  - { id: nv-cang, name: Quản lý cảng cá, phase: gd-2, lead: so-b, objectives: [mt-2] }
`,
  'kien-truc/thuy-san.yaml': `# Thủy sản
systems:
  - id: tau-ca   # theo kế hoạch
    name: "Quản lý tàu cá"
    kind: application
    owner: so-a
    layer: ung-dung
    scope: sector
    lifecycle: { status: planned } # chưa có ngày
    phase: gd-1
    functions:
      - Đăng ký tàu cá
`,
  'de-xuat/tau-ca.yaml': `proposal:
  id: dx-tau-ca
  title: Xây dựng phần mềm quản lý tàu cá
  agency: so-a
  kind: build
  date: 2019-03-15
  purpose: Quản lý tàu cá ra vào bến, cấp chuyến biển, thống kê sản lượng qua bến của ngư dân trong tỉnh.
  functions: [Đăng ký tàu cá, Cấp chuyến biển]
  task: nv-tau-ca
  schedule: { from: 2019-05, to: 2019-11 }
  budget: { total: 1200, unit: million-vnd, sources: [{ source: Ngân sách tỉnh, amount: 1200 }] }
systems:
  - id: tau-ca
    name: Quản lý tàu cá
    kind: application
    layer: ung-dung
    scope: sector
    functions: [Đăng ký tàu cá, Cấp chuyến biển]
    dependsOn:
      - { to: ht-mot-cua, kind: integration }
`,
  'de-xuat/cang-ca.yaml': `proposal:
  id: dx-cang-ca
  title: Xây dựng phần mềm quản lý cảng cá
  agency: so-b
  kind: build
  date: 2019-04-15
  purpose: Quản lý cầu cảng, lịch neo đậu, thu phí dịch vụ cảng; lấy danh sách tàu từ phần mềm quản lý tàu cá.
  functions: [Quản lý cầu cảng, Thu phí dịch vụ cảng]
  layer: ung-dung
  scope: sector
  budget: { total: 800, unit: million-vnd }
  dependsOn:
    - { to: tau-ca, kind: uses }
`,
}

export const read = (dir: string, file: string) => readFileSync(join(dir, file), 'utf8')

/** One report with one line on a project. */
export const reportOf = (period: string, line: string, agency = 'so-a') => `progressReports:
  - id: bc-${period.toLowerCase()}-${agency}
    agency: ${agency}
    period: ${period}
    date: 2019-07-02
    projects:
      - { ${line} }
`
