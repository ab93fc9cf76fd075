import { describe, expect, it } from 'vitest'
import { dossier, type Fields, kept, systemLine, systems } from './dossier.js'
import { told } from './harness.js'

const system = (id: string, fields: string) => systems(systemLine(id, fields))

describe('hosting', () => {
  it.each<[string, string, string]>([
    [
      'a server room in the list of functions',
      'hosting/new',
      dossier({ functions: '[Cấp giấy phép, Đầu tư phòng máy chủ riêng]' }),
    ],
    [
      'a data centre as the component that a system is to be',
      'hosting/new',
      `${dossier()}${system('kho', 'realizes: [trung-tam-du-lieu], kind: infrastructure')}`,
    ],
    [
      'the data centre improved',
      'hosting/new',
      dossier({ functions: '[Cấp giấy phép khai thác thủy sản, Cải tạo phòng máy chủ]', upgrades: '[ttdl-tinh]' }),
    ],
    [
      'the data centre replaced',
      'hosting/new',
      dossier({ functions: '[Cấp giấy phép khai thác thủy sản, Cải tạo phòng máy chủ]', replaces: '[ttdl-tinh]' }),
    ],
    [
      'another system improved',
      'hosting/new',
      dossier({ functions: '[Cấp giấy phép khai thác thủy sản, Cải tạo phòng máy chủ]', upgrades: '[mot-cua]' }),
    ],
    ['the words used, not built', 'hosting/new', dossier({ functions: '[Không xây dựng phòng máy chủ riêng]' })],
    [
      'what is told as built twice already',
      'hosting/new',
      dossier({
        title: 'Trung tâm tích hợp dữ liệu của tỉnh',
        purpose: 'Đặt máy chủ của các cơ quan, vận hành và giám sát thiết bị của phòng máy chủ.',
        functions: '[Đặt máy chủ của các cơ quan, Vận hành và giám sát thiết bị, Phòng máy chủ]',
        data: undefined,
      }),
    ],
    ['training', 'hosting/new', dossier({ kind: 'training', functions: '[Lắp đặt phòng máy chủ]' })],
    ['an id of a system of another’s', 'hosting/outside', dossier({ hosting: 'mot-cua' })],
    [
      'a component that all share',
      'hosting/outside',
      `components:\n  - { id: may-chung, name: Đám mây, layer: ha-tang, shared: true }\n---\n${dossier({ hosting: 'may-chung' })}`,
    ],
    [
      'a component that not all share',
      'hosting/outside',
      `components:\n  - { id: may-rieng, name: Đám mây, layer: ha-tang }\n---\n${dossier({ hosting: 'may-rieng' })}`,
    ],
    ['a room of its own', 'hosting/outside', dossier({ hosting: 'Phòng máy chủ của Chi cục Thủy sản' })],
    ['a cloud for hire', 'hosting/outside', dossier({ hosting: 'Thuê hạ tầng VPS của doanh nghiệp' })],
    ['a national cloud', 'hosting/outside', dossier({ hosting: 'Đám mây của Chính phủ' })],
    ['a commercial data centre', 'hosting/outside', dossier({ hosting: 'Trung tâm dữ liệu IDC của doanh nghiệp' })],
    [
      'the data centre, at an office of the department',
      'hosting/outside',
      dossier({ hosting: 'Trung tâm dữ liệu tỉnh, đặt tại Sở' }),
    ],
    ['a place that says nothing', 'hosting/outside', dossier({ hosting: 'Theo quy định' })],
    [
      'each place once',
      'hosting/outside',
      `${dossier({ hosting: undefined })}systems:
  - { id: a, name: Cấp phép, hosting: Phòng máy chủ của Sở }
  - { id: b, name: Giám sát, hosting: Phòng máy chủ của Sở }
  - { id: c, name: Báo cáo, hosting: Đám mây của doanh nghiệp }
`,
    ],
    [
      'prose beside a place that is given',
      'hosting/outside',
      dossier({ functions: '[Cấp giấy phép, Đặt hệ thống tại phòng máy chủ của Chi cục]' }),
    ],
    [
      'prose in place of the field',
      'hosting/outside',
      dossier({ hosting: undefined, purpose: 'Vận hành phần mềm tại phòng máy của Chi cục để quản lý tàu cá.' }),
    ],
    ['a cloud without backup', 'hosting/no-backup', dossier({ hosting: 'Đám mây của tỉnh' })],
    ['a place that backs up', 'hosting/no-backup', dossier({ hosting: 'Đám mây của tỉnh, có sao lưu hằng ngày' })],
    ['the backup service reused', 'hosting/no-backup', dossier({ hosting: 'Đám mây của tỉnh', reuses: '[sao-luu]' })],
    [
      'the backup service used',
      'hosting/no-backup',
      dossier({ hosting: 'Đám mây của tỉnh', dependsOn: '[{ to: sao-luu, kind: uses }]' }),
    ],
    ['hosted where nothing is backed up', 'hosting/no-backup', dossier({ hosting: 'lgsp' })],
    ['hosted where all is backed up', 'hosting/no-backup', dossier({ hosting: 'ttdl-tinh' })],
    ['the data centre by its component', 'hosting/no-backup', dossier({ hosting: 'trung-tam-du-lieu' })],
    [
      'the first of several that has none',
      'hosting/no-backup',
      `${dossier({ hosting: undefined })}systems:
  - { id: a, name: Cấp phép, hosting: ttdl-tinh }
  - { id: b, name: Giám sát, hosting: Đám mây của tỉnh }
  - { id: c, name: Máy chủ, kind: infrastructure, hosting: Đám mây của tỉnh }
`,
    ],
    [
      'infrastructure itself',
      'hosting/no-backup',
      `${dossier({ hosting: undefined })}${system('c', 'kind: infrastructure, hosting: Đám mây của tỉnh')}`,
    ],
    [
      'security systems themselves',
      'hosting/no-backup',
      `${dossier({ hosting: undefined })}${system('c', 'kind: security, hosting: Đám mây của tỉnh')}`,
    ],
  ])('%s', (_, family, yaml) => {
    expect(told(family, yaml)).toMatchSnapshot()
  })

  it('a province whose backup service is only a component, or goes by another id', () => {
    const away = dossier({ hosting: 'Đám mây của tỉnh' })
    const named = (id: string) => ({ manifest: `rules:\n  hosting/no-backup: { options: { backup: ${id} } }\n` })
    expect(told('hosting/no-backup', away, named('sao-luu'))).toMatchSnapshot()
    expect(told('hosting/no-backup', away, named('khong-co'))).toMatchSnapshot()
    expect(told('hosting/no-backup', away, named('mot-cua-dien-tu'))).toMatchSnapshot()
  })
})

describe('integration', () => {
  const connects = (to: string, more: Fields = {}) => dossier({ dependsOn: `[${to}]`, ...more })
  it.each<[string, string]>([
    ['direct', connects('{ to: csdl-dat-dai, kind: data }')],
    ['through something else', connects('{ to: csdl-dat-dai, kind: integration, via: mot-cua }')],
    ['through another platform', connects('{ to: csdl-dat-dai, kind: data, via: sso }')],
    ['a platform used beside it', connects('{ to: lgsp, kind: uses }, { to: csdl-dat-dai, kind: data }')],
    ['a platform reused beside it', connects('{ to: csdl-dat-dai, kind: data }', { reuses: '[lgsp]' })],
    [
      'the platform in words alone',
      connects('{ to: csdl-dat-dai, kind: data }', {
        purpose: 'Quản lý giấy phép tàu cá, liên thông dữ liệu qua trục tích hợp của tỉnh.',
      }),
    ],
    ['of one owner', connects('{ to: csdl-dat-dai, kind: data }', { agency: 'so-tnmt' })],
    ['another kind of dependency', connects('{ to: mot-cua, kind: uses }')],
    ['a service of the province', connects('{ to: danh-muc, kind: integration }')],
    ['training', connects('{ to: csdl-dat-dai, kind: data }', { kind: 'training' })],
    ['the platform itself improved', connects('{ to: csdl-dat-dai, kind: data }', { upgrades: '[lgsp]' })],
    ['direct in words', dossier({ functions: '[Đồng bộ dữ liệu trực tiếp với cơ sở dữ liệu đất đai]' })],
    ['point to point in words', dossier({ functions: '[Kết nối theo mô hình điểm - điểm với các sở]' })],
    ['not through the platform', dossier({ functions: '[Cấp phép, Lấy dữ liệu không qua LGSP]' })],
    ['denied', dossier({ functions: '[Hạn chế kết nối trực tiếp với cơ sở dữ liệu đất đai]' })],
  ])('%s', (_, yaml) => {
    expect(told('integration/bypasses', yaml)).toMatchSnapshot()
  })

  it.each<[string, string]>([
    ['data that it only reads', dossier({ data: '[tàu cá, thua-dat]' })],
    ['data that it would keep', dossier({ data: '[{ entity: thua-dat, access: owns }]' })],
    [
      'a retired holder',
      `${system('kho-cu', `${kept}, lifecycle: { status: retired }`)}dataEntities:\n  - { id: bo-cu, name: Bộ cũ, owner: so-yt, master: kho-cu }\n---\n${dossier({ data: '[bo-cu]' })}`,
    ],
    [
      'by another name of it',
      `dataEntities:\n  - { id: o-dat, name: Ô đất, aliases: [Lô đất], owner: so-tnmt, master: csdl-dat-dai }\n---\n${dossier({ data: '[lô đất]' })}`,
    ],
    [
      'kept by nobody',
      `dataEntities:\n  - { id: o-dat, name: Ô đất, owner: so-tnmt }\n---\n${dossier({ data: '[o-dat]' })}`,
    ],
  ])('sources: %s', (_, yaml) => {
    expect(told('integration/undeclared', yaml)).toMatchSnapshot()
  })
})
