/** A small sound workspace: two agencies, two layers, two systems. */
export const small = {
  'kientruc.yaml': 'kientruc: 1\nid: thu\nname: Thử\nversion: "1.0"\n',
  'co-quan.yaml':
    'agencies:\n  - { id: so-a, name: Sở A, kind: department }\n  - { id: so-b, name: Sở B, kind: department }\n',
  'lop.yaml':
    'layers:\n  - { id: ung-dung, name: Ứng dụng, order: 1, kind: band }\n  - { id: du-lieu, name: Dữ liệu, order: 2, kind: band }\n',
  'he-thong.yaml': `systems:
  - id: ht-mot-cua
    name: Hệ thống một cửa điện tử
    kind: application
    owner: so-a
    layer: ung-dung
    scope: province
    lifecycle: { status: operational }
    dependsOn:
      - { to: csdl-dat-dai, kind: data }
  - id: csdl-dat-dai
    name: Cơ sở dữ liệu đất đai
    kind: database
    owner: so-b
    layer: du-lieu
    scope: province
    lifecycle: { status: operational }
`,
} as const

/** A system as YAML, with further fields. */
export const system = (id: string, extra = '') =>
  `  - id: ${id}\n    name: Hệ thống ${id}\n    kind: application\n    owner: so-a\n    layer: ung-dung\n    scope: province\n    lifecycle: { status: operational }\n${extra}`
