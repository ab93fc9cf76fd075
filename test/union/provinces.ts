/** Two small provinces with a platform each that does the same. */
const manifest = (id: string, name: string) =>
  `kientruc: 1\nid: ${id}\nname: Kiến trúc tỉnh ${name}\nversion: "1.0"\npacks: []\n`

export const lamDong = {
  'kientruc.yaml': manifest('lam-dong', 'Lâm Đồng'),
  'he-thong.yaml': `layers: [{ id: ung-dung, name: Ứng dụng, order: 1, kind: band }]
agencies:
  - { id: ubnd-tinh, name: Ủy ban nhân dân tỉnh Lâm Đồng, kind: province }
  - { id: so-khcn, name: Sở Khoa học và Công nghệ, kind: department, parent: ubnd-tinh }
systems:
  - id: lgsp
    name: Nền tảng tích hợp, chia sẻ dữ liệu tỉnh
    kind: platform
    owner: so-khcn
    layer: ung-dung
    scope: province
    lifecycle: { status: operational }
    functions: [Trung chuyển thông điệp giữa các hệ thống trong tỉnh, Quản lý vòng đời dịch vụ chia sẻ dữ liệu]
`,
}

export const binhThuan = {
  'kientruc.yaml': manifest('binh-thuan', 'Bình Thuận'),
  'he-thong.yaml': `layers: [{ id: ung-dung, name: Ứng dụng, order: 1, kind: band }]
agencies:
  - { id: ubnd-tinh, name: UBND tỉnh Bình Thuận, kind: province }
  - { id: so-tttt, name: Sở Thông tin và Truyền thông, kind: department, parent: ubnd-tinh }
systems:
  - id: lgsp
    name: Nền tảng tích hợp, chia sẻ dữ liệu tỉnh
    kind: platform
    owner: so-tttt
    layer: ung-dung
    scope: province
    cost: { amount: 1200, unit: million-vnd } # theo quyết toán
    lifecycle: { status: operational }
    functions: [Trung chuyển thông điệp giữa các hệ thống trong tỉnh, Quản lý vòng đời dịch vụ chia sẻ dữ liệu]
  - id: mot-cua
    name: Hệ thống một cửa điện tử
    kind: application
    owner: ubnd-tinh
    layer: ung-dung
    scope: province
    lifecycle: { status: operational }
    dependsOn: [{ to: lgsp, kind: integration }]
`,
}

/** The files of provinces, each in its folder. */
export function beside(provinces: Readonly<Record<string, Readonly<Record<string, string>>>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(provinces).flatMap(([folder, files]) =>
      Object.entries(files).map(([name, text]) => [`${folder}/${name}`, text]),
    ),
  )
}
