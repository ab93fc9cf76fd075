import { describe, expect, it } from 'vitest'
import { dossier, type Fields, kept, systemLine, systems } from './dossier.js'
import { told } from './harness.js'

const system = (id: string, fields: string) => systems(systemLine(id, fields))
const operational = 'lifecycle: { status: operational }'

describe('security', () => {
  it.each<[string, string, string]>([
    ['no level anywhere', 'security/level-missing', dossier({ securityLevel: undefined })],
    [
      'no level of some of several',
      'security/level-missing',
      `${dossier({ securityLevel: undefined })}systems:
  - { id: a, name: Cấp phép, securityLevel: 2 }
  - { id: b, name: Giám sát }
  - { id: c, name: Báo cáo }
`,
    ],
    [
      'a level among the standards',
      'security/level-missing',
      dossier({ securityLevel: undefined, standards: '[HTTPS, cấp độ 2]' }),
    ],
    ['training', 'security/level-missing', dossier({ securityLevel: undefined, kind: 'training' })],
    [
      'a level of a system too low',
      'security/level-too-low',
      `${dossier({ personalData: 'true', securityLevel: undefined })}${system('a', 'securityLevel: 1')}`,
    ],
    ['online services', 'security/level-too-low', dossier({ functions: '[Nộp hồ sơ cấp phép trực tuyến]' })],
    [
      'what the whole country shares',
      'security/level-too-low',
      `${dossier({ securityLevel: undefined })}${system('a', 'kind: infrastructure, scope: national, securityLevel: 3')}`,
    ],
    ['personal data said, not assessed', 'security/personal', dossier({ date: '2024-01-15', personalData: 'true' })],
    [
      'personal data evident',
      'security/personal',
      dossier({ date: '2024-01-15', functions: '[Quản lý căn cước của thuyền viên]' }),
    ],
    [
      'personal data denied',
      'security/personal',
      dossier({ date: '2024-01-15', functions: '[Không thu thập dữ liệu cá nhân]' }),
    ],
    [
      'assessed in words',
      'security/personal',
      dossier({ date: '2024-01-15', personalData: 'true', functions: '[Đánh giá tác động xử lý dữ liệu cá nhân]' }),
    ],
    [
      'training with personal data',
      'security/personal',
      dossier({ date: '2024-01-15', personalData: 'true', kind: 'training' }),
    ],
    [
      'a secret in a dossier',
      'security/secret',
      dossier({ functions: '[Cấp phép, "Tài khoản admin, mật khẩu: Tau@Ca2019"]' }),
    ],
    [
      'a secret in a system that a dossier builds, and in its connection',
      'security/secret',
      `${dossier({ dependsOn: undefined })}systems:
  - { id: a, name: Cấp phép, description: "Trang quản trị http://192.168.10.5/admin, mật khẩu: Tau@Ca2019" }
dependencies:
  - { from: a, to: sso, kind: authentication, description: "password=Tau@Ca2019" }
`,
    ],
    [
      'a secret far inside of a long text',
      'security/secret',
      `systems:\n  - { id: ht, name: H, ${kept}, ${operational}, description: "${'Mô tả hệ thống dài dòng. '.repeat(8)}mật khẩu: Tau@Ca2019 ${'và nhiều nội dung khác nữa '.repeat(8)}" }\n`,
    ],
    [
      'a secret in a list',
      'security/secret',
      system('ht', `${kept}, ${operational}, functions: [Một, "mật khẩu: Tau@Ca2019", Ba]`),
    ],
  ])('%s', (_, family, yaml) => {
    expect(told(family, yaml)).toMatchSnapshot()
  })
})

describe('reuse', () => {
  const ours = (name: string, more: string) =>
    `systems:\n  - { id: ban-sao, name: ${name}, layer: ung-dung-csdl, kind: database, ${more} }\n`
  const national = 'Phần mềm đăng ký, quản lý hộ tịch điện tử dùng chung'
  const at = 'owner: so-tp, scope: province'
  it.each<[string, string]>([
    ['under the national name', ours(`"${national}"`, `${at}, ${operational}`)],
    [
      'under it, typed otherwise',
      ours(`"Phần mềm Đăng ký – quản lý hộ tịch điện tử dùng chung"`, `${at}, ${operational}`),
    ],
    ['under it as another name', ours('Hộ tịch tỉnh', `aliases: ["${national}"], ${at}, ${operational}`)],
    ['retired', ours(`"${national}"`, `${at}, lifecycle: { status: retired }`)],
    ['of the ministry itself', ours(`"${national}"`, `owner: bo-tp, scope: national, ${operational}`)],
    ['of a group of agencies', ours(`"${national}"`, `owner: cac-so, scope: province, ${operational}`)],
    ['national scope for an agency of the province', ours('Kho H', `owner: so-tp, scope: national, ${operational}`)],
  ])('original records: %s', (_, yaml) => {
    expect(told('reuse/original', yaml)).toMatchSnapshot()
  })

  it.each<[string, Fields, string?]>([
    [
      'a title that is the national system’s',
      { title: `"${national}"`, purpose: 'Quản lý hồ sơ tàu cá và giấy phép.' },
    ],
    [
      'the national system improved',
      { title: `"${national}"`, purpose: 'Quản lý hồ sơ tàu cá và giấy phép.', upgrades: '[ho-tich-quoc-gia]' },
    ],
    ['a system of the proposal', {}, `systems:\n  - { id: ht, name: "${national}", kind: application }\n`],
  ])('original records in a proposal: %s', (_, fields, after = '') => {
    expect(told('reuse/original', dossier(fields) + after)).toMatchSnapshot()
  })

  it.each<[string, Fields, string?]>([
    ['a shared component named as its own work', { realizes: '[xac-thuc-mot-lan]' }],
    ['the system that realizes it improved', { realizes: '[xac-thuc-mot-lan]', upgrades: '[sso]' }],
    ['the system that realizes it replaced', { realizes: '[xac-thuc-mot-lan]', replaces: '[sso]' }],
    ['training', { realizes: '[xac-thuc-mot-lan]', kind: 'training' }],
    [
      'realized by two',
      { realizes: '[xac-thuc-mot-lan]' },
      system('sso-2', `${kept}, ${operational}, realizes: [xac-thuc-mot-lan]`),
    ],
    [
      'realized by what is retired',
      { realizes: '[dich-vu-nhan-tin]' },
      system('tin', `${kept}, lifecycle: { status: retired }, realizes: [dich-vu-nhan-tin]`),
    ],
    [
      'a log-in of its own',
      {
        title: 'Phần mềm quản lý nhà yến',
        functions:
          '[Quản lý nhà yến, Theo dõi sản lượng tổ yến, Tiếng ồn dẫn dụ chim yến, Xây dựng máy chủ đăng nhập một lần riêng cho các phần mềm của ngành]',
        purpose: 'Quản lý nhà yến, sản lượng tổ yến; mua máy chủ xác thực, đăng nhập một lần riêng cho ngành.',
        data: '[nhà yến]',
      },
    ],
  ])('shared components: %s', (_, fields, before) => {
    expect(told('reuse/rebuilds', (before ? `${before}---\n` : '') + dossier(fields))).toMatchSnapshot()
  })

  it.each<[string, Fields]>([
    ['two systems, improved and replaced', { upgrades: '[mot-cua]', replaces: '[cong-dvc]' }],
    ['replaced alone', { replaces: '[cong-dvc]' }],
    ['by its kind alone', { kind: 'upgrade' }],
    ['answered in prose', { upgrades: '[mot-cua]', functions: '[Chuyển đổi toàn bộ dữ liệu từ hệ thống cũ]' }],
    ['denied in prose', { upgrades: '[mot-cua]', functions: '[Không kế thừa phần mềm cũ]' }],
  ])('what is taken over: %s', (_, fields) => {
    expect(told('reuse/no-inheritance', dossier(fields))).toMatchSnapshot()
  })
})
