import { describe, expect, it } from 'vitest'
import { dossier, type Fields } from './dossier.js'
import { findingsOf, told } from './harness.js'

/** Dossiers that are near to something, in the words of an agency. */
const land: Fields = {
  title: 'Phần mềm quản lý đất đai và hồ sơ địa chính',
  purpose: 'Quản lý hồ sơ địa chính, thông tin thửa đất, cấp giấy chứng nhận quyền sử dụng đất.',
  functions: '[Quản lý hồ sơ địa chính, Quản lý thông tin thửa đất, Cấp giấy chứng nhận quyền sử dụng đất]',
  data: '[hồ sơ địa chính, giấy chứng nhận]',
}
const birth: Fields = {
  title: 'Phần mềm đăng ký hộ tịch của tỉnh',
  purpose: 'Đăng ký khai sinh, kết hôn, khai tử; cấp trích lục hộ tịch.',
  functions: '[Đăng ký khai sinh, Đăng ký kết hôn, Đăng ký khai tử, Cấp trích lục hộ tịch]',
  data: '[dữ liệu hộ tịch]',
}
const logIn: Fields = {
  title: 'Hệ thống đăng nhập một lần cho ngành thủy sản',
  purpose: 'Xác thực người dùng và đăng nhập một lần cho các phần mềm của ngành.',
  functions: '[Xác thực người dùng, Đăng nhập một lần, Quản lý tàu cá]',
  data: '[tài khoản người dùng]',
  dependsOn: undefined,
}
const fishing: Fields = {
  functions: '[Cấp giấy phép khai thác thủy sản, Giám sát hành trình tàu cá, Nhật ký khai thác điện tử]',
}
const proposal = (id: string, fields: Fields) => dossier(fields).replace('id: dx-vi-du', `id: ${id}`)

describe('against the architecture', () => {
  it.each<[string, Fields]>([
    ['a system of another agency', land],
    ['its own system', { ...land, agency: 'so-tnmt' }],
    ['a system that it says it improves, of another agency', { ...land, upgrades: '[csdl-dat-dai]', kind: 'upgrade' }],
    ['another system than the one that it says it improves', { ...land, upgrades: '[mot-cua]', kind: 'upgrade' }],
    ['another system than the one that it says it replaces', { ...land, replaces: '[mot-cua]', kind: 'upgrade' }],
    [
      'of two that it improves and replaces, the one that it does not',
      { ...land, agency: 'so-tttt', upgrades: '[mot-cua]', replaces: '[cong-dvc, csdl-dat-dai]', kind: 'upgrade' },
    ],
    ['an upgrade that names nothing', { ...land, kind: 'upgrade' }],
    ['a national system', birth],
    ['a national system, used', { ...birth, dependsOn: '[{ to: ho-tich-quoc-gia, kind: data, via: lgsp }]' }],
    ['what all share', logIn],
    ['what all share, used', { ...logIn, reuses: '[sso]' }],
    [
      'one function of many',
      { functions: '[Cấp giấy phép khai thác, Giám sát tàu cá, Tra cứu quy hoạch sử dụng đất]' },
    ],
    [
      'a part of a system',
      {
        title: 'Phần mềm tiếp nhận hồ sơ và giám sát tàu cá',
        purpose: 'Tiếp nhận, luân chuyển hồ sơ thủ tục hành chính và giám sát hành trình tàu cá.',
        functions:
          '[Tiếp nhận hồ sơ thủ tục hành chính, Luân chuyển và xử lý hồ sơ, Giám sát hành trình tàu cá, Cảnh báo vượt ranh giới]',
      },
    ],
  ])('%s', (_, fields) => {
    expect(told('duplication/', dossier(fields))).toMatchSnapshot()
    expect(told('reuse/rebuilds', dossier(fields))).toMatchSnapshot()
  })
})

describe('one of several systems alike', () => {
  const like = (id: string, functions: string) =>
    `  - { id: ${id}, name: Phần mềm quản lý tàu cá, kind: application, owner: so-yt, layer: ung-dung-csdl, scope: province, functions: [${functions}], data: [tàu cá, giấy phép khai thác], lifecycle: { status: operational } }\n`
  const whole = 'Cấp giấy phép khai thác thủy sản, Giám sát hành trình tàu cá, Nhật ký khai thác điện tử'
  const blamed = (...others: string[]) =>
    findingsOf(`systems:\n${others.join('')}---\n${dossier(fishing)}`)
      .filter((f) => f.rule === 'duplication/duplicates-system')
      .map((f) => f.related.join())

  it('is told beside the nearest where it is nearly as near, and left to the list of matches where it is not', () => {
    expect(blamed(like('a', whole), like('b', whole))).toEqual(['a', 'b'])
    expect(blamed(like('a', whole), like('b', 'Cấp giấy phép khai thác thủy sản, Thu phí cảng'))).toEqual(['a'])
    expect(blamed(like('b', 'Cấp giấy phép khai thác thủy sản, Thu phí cảng'), like('a', whole))).toEqual(['a'])
  })
})

describe('against another proposal', () => {
  it.each<[string, Fields, Fields]>([
    ['of another agency', fishing, { ...fishing, agency: 'so-yt' }],
    ['of an agency that nobody knows', fishing, { ...fishing, agency: 'Ban quản lý cảng cá' }],
    ['of the same agency', fishing, fishing],
    ['nothing in common', fishing, birth],
    [
      'one improves its own system',
      { ...land, agency: 'so-tnmt', upgrades: '[csdl-dat-dai]' },
      { ...land, agency: 'so-yt' },
    ],
    [
      'both improve the same',
      { ...land, agency: 'so-tnmt', upgrades: '[csdl-dat-dai]' },
      { ...land, agency: 'so-tnmt', upgrades: '[csdl-dat-dai]' },
    ],
    [
      'one says it improves what is not its own',
      { ...fishing, upgrades: '[mot-cua]' },
      { ...fishing, agency: 'so-yt' },
    ],
  ])('%s', (_, mine, other) => {
    const yaml = `${proposal('dx-mot', mine)}---\n${proposal('dx-hai', other)}`
    expect(told('duplication/duplicates-proposal', yaml)).toMatchSnapshot()
  })
})

describe('within the architecture', () => {
  const twin = (id: string, owner: string, more: string) =>
    `  - { id: ${id}, name: Phần mềm quản lý tàu cá, kind: application, owner: ${owner}, layer: ung-dung-csdl, scope: sector, functions: [Cấp giấy phép khai thác thủy sản, Giám sát hành trình tàu cá, Nhật ký khai thác], data: [tàu cá], ${more} }\n`
  const on = 'lifecycle: { status: operational }'
  const both = (a: string, b: string) => `systems:\n${twin('a', 'so-nnptnt', a)}${twin('b', 'so-yt', b)}`
  it.each([
    ['two of one kind', both(on, on)],
    ['one is planned', both(on, 'lifecycle: { status: planned }')],
    ['one is leaving', both(on, 'lifecycle: { status: retiring }')],
    ['one has left', both('lifecycle: { status: retired }', on)],
    ['one uses the other', both(on, `${on}, dependsOn: [{ to: a, kind: data }]`)],
    ['one is used by the other', both(`${on}, dependsOn: [{ to: b, kind: data }]`, on)],
    [
      'each of its field',
      `capabilities:\n  - { id: thuy-san, name: Thủy sản }\n  - { id: y-te, name: Y tế }\n${both(`${on}, capabilities: [thuy-san]`, `${on}, capabilities: [y-te]`)}`,
    ],
    [
      'of fields that meet',
      `capabilities:\n  - { id: thuy-san, name: Thủy sản }\n  - { id: y-te, name: Y tế }\n${both(`${on}, capabilities: [thuy-san]`, `${on}, capabilities: [y-te, thuy-san]`)}`,
    ],
    [
      'one without a field',
      `capabilities:\n  - { id: thuy-san, name: Thủy sản }\n${both(`${on}, capabilities: [thuy-san]`, on)}`,
    ],
  ])('%s', (_, yaml) => {
    expect(told('duplication/within', yaml)).toMatchSnapshot()
  })
})

describe('what a dossier says where', () => {
  const place = 'Vận hành tại phòng máy chủ của Chi cục'
  it.each<[string, Fields, string]>([
    ['its title', { title: 'Phần mềm tàu cá đặt tại phòng máy chủ của Chi cục' }, ''],
    ['its purpose', { purpose: `Quản lý giấy phép khai thác và hành trình. ${place}.` }, ''],
    ['its description', { description: place }, ''],
    ['the name of a system', {}, `systems:\n  - { id: a, name: ${place} }\n`],
    ['the description of a system', {}, `systems:\n  - { id: a, name: Giám sát, description: ${place} }\n`],
    ['a function of a system', {}, `systems:\n  - { id: a, name: Giám sát, functions: [Giám sát, ${place}] }\n`],
    [
      'the law that it cites',
      {
        purpose: `Căn cứ Quyết định số 10/2019/QĐ-UBND ngày 01/02/2019 về ${place.toLowerCase()}; quản lý giấy phép khai thác của tàu cá.`,
      },
      '',
    ],
  ])('%s', (_, fields, after) => {
    expect(told('hosting/outside', dossier({ hosting: undefined, ...fields }) + after)).toMatchSnapshot()
  })
})

it('of a system of the province and one of a content pack the province’s own is to be mended', () => {
  const copy = (id: string) => `systems:
  - id: ${id}
    name: Cổng Dịch vụ công quốc gia
    kind: portal
    owner: so-tttt
    layer: kenh-giao-tiep
    scope: province
    description: Đầu mối cung cấp dịch vụ công trực tuyến toàn quốc, kết nối cổng dịch vụ công của bộ, tỉnh
    functions:
      - Tra cứu thủ tục hành chính toàn quốc
      - Đăng ký tài khoản công dân, doanh nghiệp dùng cho mọi cổng dịch vụ công
      - Nộp hồ sơ trực tuyến và theo dõi tiến độ qua cổng quốc gia
      - Đồng bộ trạng thái hồ sơ từ hệ thống một cửa của bộ, tỉnh
      - Tiếp nhận đánh giá việc giải quyết thủ tục hành chính
    data: [hồ sơ dịch vụ công liên thông, tài khoản công dân]
    lifecycle: { status: operational }
`
  const pairs = (yaml: string) =>
    findingsOf(yaml, { packs: ['nen-tang-quoc-gia'] })
      .filter((f) => f.rule === 'duplication/within-architecture')
      .map((f) => [f.subject, f.related])
  const original = pairs(copy('aaa')).find(([subject]) => subject === 'aaa')
  expect(original?.[1]).toHaveLength(1)
  // Whichever comes first by its id.
  expect(pairs(copy('zzz')).find(([subject]) => subject === 'zzz')?.[1]).toEqual(original?.[1])
  expect(pairs('').map(([subject]) => subject)).toEqual(['ho-tich-quoc-gia'])
})
