import { describe, expect, it } from 'vitest'
import { type CaseOptions, findingsOf } from './harness.js'

/** A dossier of September 2026 of which the rules on the law of 2026 say nothing; `undefined` leaves a field out. */
const dossier = (fields: Readonly<Record<string, string | undefined>> = {}) => {
  const all = {
    id: 'dx-vi-du',
    title: 'Phần mềm quản lý tàu cá',
    agency: 'so-nnptnt',
    date: '2026-09-15',
    kind: 'build',
    purpose: 'Quản lý giấy phép khai thác và hành trình tàu cá.',
    ...fields,
  }
  return `proposal:\n${Object.entries(all)
    .flatMap(([key, value]) => (value === undefined ? [] : [`  ${key}: ${value}\n`]))
    .join('')}`
}

const told = (rule: string, yaml: string, options: CaseOptions = {}) =>
  findingsOf(yaml, options)
    .filter((f) => f.rule === rule)
    .map((f) => f.severity)
    .join()

/** One fact at a time: the fields of the dossier, and what the rule says of it. */
type Case = readonly [Readonly<Record<string, string | undefined>>, string]
const cases = (
  rule: string,
  base: Readonly<Record<string, string>>,
  list: readonly Case[],
  options: CaseOptions = {},
) =>
  it.each(list)('%j: %s', (fields, severities) => {
    expect(told(rule, dossier({ ...base, ...fields }), options)).toBe(severities)
  })

describe('a lease does not extend what was invested in', () => {
  const lease = { kind: 'lease', title: 'Thuê dịch vụ đánh giá hài lòng', upgrades: '[mot-cua]' }
  cases('budget/lease-extends-invested', lease, [
    [{}, 'error'],
    [{ date: '2026-07-01' }, 'error'],
    [{ date: '2026-06-30' }, ''],
    // Decided or appraised before: the law of then (decree 224/2026, article 91).
    [{ decidedOn: '2026-06-30' }, ''],
    [{ appraisedOn: '2026-05-01' }, ''],
    [{ decidedOn: '2026-07-02' }, 'error'],
    [{ upgrades: undefined }, ''],
    [{ upgrades: undefined, replaces: '[mot-cua]' }, ''],
    [{ upgrades: '[ho-tro-quyet-dinh]' }, ''],
    [{ purpose: 'Hệ thống một cửa đang được thuê dịch vụ đến hết năm 2026; gia hạn hợp đồng thuê.' }, ''],
    [{ kind: 'build' }, ''],
    [{ upgrades: undefined, title: 'Thuê dịch vụ nâng cấp cổng thông tin điện tử' }, 'warning'],
    [{ upgrades: undefined, title: 'Thuê dịch vụ công nghệ thông tin để mở rộng hệ thống camera' }, 'warning'],
    [{ upgrades: undefined, title: 'Thuê dịch vụ có khả năng mở rộng' }, ''],
    [{ upgrades: undefined, purpose: 'Thuê dịch vụ mới; không thuê nâng cấp hệ thống cũ.' }, ''],
    [{ upgrades: undefined, securityLevel: '5' }, 'error'],
    [{ upgrades: undefined, securityLevel: '4' }, ''],
  ])
})

describe('available services first', () => {
  const build = { title: 'Xây dựng phần mềm kế toán của ngành' }
  cases('budget/available-service-first', build, [
    [{}, 'info'],
    [{ date: '2026-06-30' }, ''],
    [{ leaseCompared: 'true' }, ''],
    [{ kind: 'upgrade' }, ''],
    [{ title: 'Phần mềm quản lý tàu cá' }, ''],
    [{ title: 'Phần mềm quản lý tàu cá', functions: '[Gửi thư điện tử, Chấm công]' }, ''],
    [{ purpose: 'Trên thị trường chưa có dịch vụ đáp ứng chế độ kế toán của ngành.' }, ''],
    [{ purpose: 'Đã so sánh phương án xây dựng với thuê.' }, ''],
  ])
  it('is one question, not two', () => {
    const of = (fields: Readonly<Record<string, string>>) => told('budget/lease-not-compared', dossier(fields))
    expect([of(build), of({}), of({ ...build, date: '2026-06-30' })]).toEqual(['', 'info', 'info'])
  })
})

describe('data of a lease', () => {
  const lease = { kind: 'lease', title: 'Thuê dịch vụ giám sát hành trình' }
  const whole = 'Dữ liệu thuộc sở hữu của Sở; khi kết thúc hợp đồng bàn giao toàn bộ dữ liệu cho Sở.'
  const list: readonly Case[] = [
    [{}, 'warning'],
    [{ purpose: whole }, ''],
    [{ purpose: 'Dữ liệu hình thành trong quá trình thuê thuộc về Sở.' }, 'warning'],
    [{ purpose: 'Bàn giao toàn bộ cơ sở dữ liệu cho bên thuê.' }, 'warning'],
    [{ purpose: 'Theo quy định, quyền sở hữu dữ liệu thuộc bên thuê, được hoàn trả dữ liệu khi hết hạn.' }, ''],
    [{ kind: 'build' }, ''],
    [{ title: 'Thuê đường truyền số liệu' }, ''],
    [{ date: '2019-12-31' }, ''],
    [{ date: '2024-05-15' }, 'warning'],
  ]
  cases('budget/lease-data-ownership', lease, list)
  describe('under a regime', () =>
    cases(
      'budget/lease-data-ownership',
      lease,
      [
        ...list,
        // Decree 45/2026 was not read: it is advised.
        [{ date: '2026-04-15' }, 'info'],
        // Available services need no plan of a lease.
        [{ budget: '{ total: 900, unit: million-vnd, recurrent: market-service }' }, ''],
        [{ budget: '{ total: 900, unit: million-vnd, recurrent: project }' }, 'warning'],
      ],
      { packs: ['che-do-dau-tu'] },
    ))
  it('says what is missing, and only that', () => {
    const said = (purpose: string) =>
      findingsOf(dossier({ ...lease, purpose })).find((f) => f.rule === 'budget/lease-data-ownership')?.message
    expect(said('Dữ liệu thuộc sở hữu của Sở.')).toMatch(/thời gian thuê: quản lý, chuyển giao cho bên thuê thế nào\.$/)
    expect(said('Bàn giao dữ liệu khi hết hạn.')).toMatch(/thời gian thuê: ai sở hữu\.$/)
  })
})

describe('data of record', () => {
  const owns = (entity: string) => `[{ entity: ${entity}, access: owns }]`
  cases('integration/data-of-record-twice', { data: owns('thua-dat') }, [
    [{}, 'warning'],
    [{ data: owns('Thửa đất') }, 'warning'],
    [{ date: '2026-06-30' }, ''],
    [{ data: '[thua-dat]' }, ''],
    [{ data: '[{ entity: thua-dat, access: writes }]' }, ''],
    [{ upgrades: '[csdl-dat-dai]' }, ''],
    [{ replaces: '[csdl-dat-dai]' }, ''],
    [{ data: owns('tàu cá') }, ''],
  ])

  it('of two proposals is told of each, unless both work on one system', () => {
    const other = (fields: Readonly<Record<string, string>>) =>
      dossier({ id: 'dx-khac', title: 'Giám sát cảng cá', data: owns('Tàu cá'), ...fields })
    const both = (fields: Readonly<Record<string, string>> = {}) =>
      findingsOf(`${dossier({ data: owns('tàu cá'), ...fields })}---\n${other(fields)}`).filter(
        (f) => f.rule === 'integration/data-of-record-twice',
      )
    const [finding, ...more] = both()
    expect(more).toEqual([])
    expect(finding?.message).toBe(
      'Dữ liệu gốc “tàu cá” được giữ ở hai nơi: “Phần mềm quản lý tàu cá” và đề xuất “Giám sát cảng cá” (dx-khac) của Sở NN&PTNT.',
    )
    expect(both({ upgrades: '[mot-cua]' })).toEqual([])
  })

  it('of two systems of the architecture is told once, from July 2026', () => {
    const yaml = ['a', 'b', 'c']
      .map(
        (id) =>
          `  - { id: ${id}, name: Hệ thống ${id}, kind: application, owner: so-yt, layer: ung-dung-csdl, scope: sector, data: [{ entity: bệnh viện, access: ${id === 'c' ? 'reads' : 'owns'} }], lifecycle: { status: operational } }\n`,
      )
      .join('')
    const found = (asOf: string) =>
      findingsOf(`systems:\n${yaml}`, { asOf }).filter((f) => f.rule === 'integration/data-of-record-twice')
    expect(found('2026-07-01').map((f) => [f.subject, f.related, f.location?.line])).toEqual([['b', ['a'], 3]])
    expect(found('2026-06-30')).toEqual([])
  })

  it('is told in place of an undeclared source', () => {
    const rules = (date: string) =>
      findingsOf(dossier({ date, data: owns('thua-dat') }))
        .map((f) => f.rule)
        .filter((rule) => rule.startsWith('integration/'))
    expect(rules('2026-06-30')).toEqual(['integration/undeclared-source'])
    expect(rules('2026-07-01')).toEqual(['integration/data-of-record-twice'])
  })
})

describe('a database connects', () => {
  const database = { title: 'Cơ sở dữ liệu tàu cá' }
  cases('integration/database-not-connected', database, [
    [{}, 'warning'],
    [{ date: '2025-08-19' }, 'warning'],
    [{ date: '2025-08-18' }, ''],
    [{ title: 'Quản lý tàu cá', functions: '[Tạo lập cơ sở dữ liệu tàu cá]' }, 'warning'],
    [{ title: 'Quản lý tàu cá', functions: '[Tra cứu cơ sở dữ liệu tàu cá]' }, ''],
    [{ title: 'Quản lý tàu cá' }, ''],
    [{ dependsOn: '[{ to: lgsp, kind: integration }]' }, ''],
    [{ dependsOn: '[{ to: sso, kind: authentication }]' }, 'warning'],
    [{ reuses: '[lgsp]' }, ''],
    [{ functions: '[Chia sẻ dữ liệu với Bộ đội Biên phòng]' }, ''],
    [{ functions: '[Không kết nối với hệ thống nào]' }, 'warning'],
    [{ purpose: 'Lưu thông tin thuộc danh mục bí mật nhà nước.' }, ''],
    [{ kind: 'training', title: 'Tập huấn cơ sở dữ liệu tàu cá' }, ''],
    [{ kind: 'buy', title: 'Mua bản quyền hệ quản trị cơ sở dữ liệu' }, ''],
  ])
  it('and is told once, not again as a part that the dossier lacks', () => {
    const found = findingsOf(dossier(database), { packs: ['che-do-dau-tu'] })
    expect(found.some((f) => f.rule === 'integration/database-not-connected')).toBe(true)
    expect(found.find((f) => f.rule === 'dossier/incomplete')?.message).not.toMatch(/kết nối, chia sẻ dữ liệu/)
  })
})

describe('the cloud is considered first', () => {
  cases('hosting/cloud-not-considered', { functions: '[Mua sắm hai máy chủ ứng dụng]' }, [
    [{}, 'warning'],
    [{ date: '2026-06-30' }, ''],
    [{ purpose: 'Đã xem xét điện toán đám mây nhưng không phù hợp do yêu cầu thời gian thực.' }, ''],
    [{ hosting: 'Đám mây của tỉnh' }, ''],
    [{ kind: 'buy' }, ''],
    [{ functions: '[Cấp phép]', hosting: 'ttdl-tinh' }, 'info'],
    [{ functions: '[Cấp phép]' }, ''],
    [{ functions: '[Không mua sắm máy chủ]' }, ''],
    [{ functions: '[Giám sát máy chủ của tàu]' }, ''],
    [{ kind: 'upgrade', functions: '[Bổ sung báo cáo]', hosting: 'ttdl-tinh' }, ''],
    // Told as a data centre of its own.
    [{ functions: '[Xây dựng phòng máy chủ, Mua sắm hai máy chủ]' }, ''],
  ])
  it('and a place in a cloud is no more than mentioned since then', () => {
    const of = (date: string) => told('hosting/outside-data-centre', dossier({ date, hosting: 'IDC của nhà mạng' }))
    expect([of('2026-06-30'), of('2026-07-01')]).toEqual(['warning', 'info'])
  })
})

describe('a new data centre', () => {
  const centre = { functions: '[Xây dựng trung tâm dữ liệu của ngành]' }
  const reason = 'Thật sự cần thiết vì hạ tầng của tỉnh không đáp ứng yêu cầu của ngành.'
  cases('hosting/new-data-centre', centre, [
    [{}, 'error'],
    [{ purpose: reason }, 'warning'],
    [{ purpose: reason, date: '2026-07-28' }, 'error'],
  ])
  it('is judged where no centre is known, since the framework of 2026', () => {
    const manifest = 'rules: { hosting/new-data-centre: { options: { dataCentre: khong-co } } }\n'
    expect(told('hosting/new-data-centre', dossier(centre), { manifest })).toBe('error')
  })
})

describe('fit with the digital plan', () => {
  const plan = (words: string) => ({ purpose: words })
  cases('roadmap/outside-digital-plan', { schedule: '{ from: 2026-10, to: 2027-12 }' }, [
    [{}, ''],
    [plan('Thực hiện Kế hoạch chuyển đổi số tỉnh giai đoạn 2021-2025.'), 'warning'],
    [plan('Thực hiện Kế hoạch chuyển đổi số năm 2025 của tỉnh.'), 'warning'],
    [plan('Thực hiện Kế hoạch chuyển đổi số năm 2026 của tỉnh.'), ''],
    [plan('Phù hợp Kế hoạch chuyển đổi số giai đoạn 2026 – 2030.'), ''],
    [plan('Phù hợp Kế hoạch chuyển đổi số năm 2025 và Kế hoạch chuyển đổi số năm 2027.'), ''],
    [plan('Theo Kế hoạch chuyển đổi số đến năm 2025, định hướng đến năm 2030.'), ''],
    [plan('Theo Chương trình Chuyển đổi số quốc gia đến năm 2025.'), ''],
    [plan('Nhiệm vụ đột xuất, ngoài Kế hoạch chuyển đổi số năm 2025.'), ''],
    [{ legalBasis: '[Kế hoạch chuyển đổi số năm 2025 của UBND tỉnh]' }, 'warning'],
    [{ ...plan('Thực hiện Kế hoạch chuyển đổi số năm 2025.'), schedule: undefined }, 'warning'],
    [{ ...plan('Thực hiện Kế hoạch chuyển đổi số năm 2025.'), kind: 'lease' }, 'warning'],
  ])
  describe('under a regime', () =>
    cases(
      'roadmap/outside-digital-plan',
      {},
      [
        [{}, 'warning'],
        [{ task: 'nv-1-lgsp' }, ''],
        [{ legalBasis: '[Kế hoạch chuyển đổi số của tỉnh]' }, ''],
        [plan('Căn cứ Kế hoạch chuyển đổi số của UBND tỉnh.'), ''],
        [plan('Dự án khẩn cấp sau bão.'), ''],
        [{ kind: 'training' }, ''],
        [{ date: '2026-05-15' }, 'info'],
        [{ budget: '{ total: 90, unit: million-vnd, recurrent: replacement }', kind: 'buy' }, ''],
        [{ date: '2019-06-15' }, ''],
      ],
      { packs: ['che-do-dau-tu'] },
    ))
})

describe('where the level is argued', () => {
  cases('security/level-not-argued', { securityLevel: '3' }, [
    [{}, 'info'],
    [{ date: '2026-08-19' }, 'info'],
    [{ date: '2026-08-18' }, ''],
    [{ date: '2026-06-30' }, ''],
    [{ decidedOn: '2026-06-15' }, ''],
    [{ securityLevel: undefined }, ''],
    [{ purpose: 'Thuyết minh đề xuất cấp độ 3 kèm theo báo cáo kinh tế - kỹ thuật.' }, ''],
    [{ purpose: 'Cấp độ 3 vì giải quyết thủ tục hành chính.' }, ''],
    [{ purpose: 'Hồ sơ đề xuất cấp độ được trình phê duyệt cùng dự án, trước khi vận hành.' }, ''],
    [{ purpose: 'Hồ sơ đề xuất cấp độ sẽ lập sau khi hệ thống hoàn thành.' }, 'warning'],
    [{ purpose: 'Sau khi nghiệm thu, đơn vị vận hành lập hồ sơ đề xuất cấp độ.' }, 'warning'],
    [{ purpose: 'Không lập hồ sơ cấp độ sau khi nghiệm thu mà lập ngay trong dự án.' }, ''],
  ])
  it.each([
    ['lease', 900, 'kế hoạch, dự án thuê dịch vụ'],
    ['build', 20_000, 'báo cáo kinh tế - kỹ thuật'],
    ['build', 20_001, 'báo cáo nghiên cứu khả thi'],
  ])('%s of %d million: %s', (kind, total, paper) => {
    const yaml = dossier({ kind, securityLevel: '3', budget: `{ total: ${total}, unit: million-vnd }` })
    const found = findingsOf(yaml).find((f) => f.rule === 'security/level-not-argued')
    expect(found?.remedy).toContain(`vào ${paper}.`)
  })
})

describe('how many persons make level 3', () => {
  const online = { scope: 'province', personalData: 'true', securityLevel: '2', users: '[người dân]' }
  const persons = (text: string) => ({ purpose: `Tra cứu trực tuyến cho ${text}.` })
  cases('security/level-too-low', online, [
    [{ ...persons('người dân'), date: '2026-06-30' }, 'warning'],
    [{ ...persons('khoảng 8.000 người'), date: '2026-06-30' }, ''],
    [{ ...persons('dưới 10.000 người'), date: '2026-06-30' }, ''],
    [{ ...persons('10.000 người'), date: '2026-06-30' }, 'warning'],
    [{ ...persons('12 nghìn người'), date: '2026-06-30', scope: 'sector' }, 'warning'],
    [persons('12.000 người'), ''],
    [persons('100.000 người'), 'warning'],
    [{ purpose: 'Tra cứu trực tuyến bệnh án của 12.000 người.' }, 'warning'],
    [{ purpose: 'Tra cứu trực tuyến bệnh án của 9.000 người.' }, ''],
    // Officers who work with it are not the persons whose data it holds.
    [{ ...persons('người dân, 50 người dùng là cán bộ'), date: '2026-06-30' }, 'warning'],
    // Inside an agency the number does not matter.
    [{ purpose: 'Lưu hồ sơ của 200.000 người trong mạng nội bộ.', users: '[cán bộ]' }, ''],
  ])
})

describe('personal data under law 91/2025', () => {
  const personal = { personalData: 'true' }
  cases('security/personal-data-unassessed', personal, [
    [{ date: '2025-12-31' }, 'error'],
    [{}, ''],
    [{ agency: 'Bệnh viện đa khoa tỉnh' }, 'warning'],
    [{ agency: 'Chi cục Thủy sản' }, ''],
    [{ agency: 'Liên hiệp các hội' }, 'info'],
    [{ agency: 'Bệnh viện đa khoa tỉnh', impactAssessed: 'true' }, ''],
  ])
  cases('security/personal-data-safeguards', personal, [
    [{}, 'warning'],
    [{ date: '2025-12-31' }, ''],
    [{ purpose: 'Dữ liệu được mã hóa, chỉ người có thẩm quyền xem.' }, ''],
    [{ purpose: 'Bảo vệ dữ liệu cá nhân theo Luật số 91/2025/QH15.' }, ''],
    [{ personalData: 'false', functions: '[Quản lý bệnh án]' }, ''],
    [{ personalData: undefined, functions: '[Quản lý bệnh án]' }, 'info'],
    [{ personalData: undefined, functions: '[Lập lý lịch từng cây xanh]' }, ''],
    [{ kind: 'training' }, ''],
  ])
})

describe('artificial intelligence', () => {
  const ai = { functions: '[Trợ lý ảo trả lời ngư dân]' }
  cases('security/ai-unclassified', ai, [
    [{}, 'info'],
    [{ date: '2026-02-28' }, ''],
    [{ functions: '[Nhận diện khuôn mặt thuyền viên]' }, 'warning'],
    [{ functions: '[Dùng AI tự động chấm điểm hồ sơ]' }, 'warning'],
    [{ functions: '[Dùng AI dự báo ngư trường]' }, 'info'],
    [{ functions: '[Ai được cấp quyền thì xem]' }, ''],
    [{ title: 'XEM AI ĐANG TRÊN TÀU', functions: '[Giám sát]' }, ''],
    [{ functions: '[Không sử dụng trí tuệ nhân tạo]' }, ''],
    [{ functions: '[Khai thác trợ lý ảo từ nền tảng dùng chung quốc gia]' }, ''],
    [{ purpose: 'Hệ thống trí tuệ nhân tạo thuộc mức rủi ro thấp.' }, ''],
    [{ purpose: 'Theo quy định tại Luật số 134/2025/QH15, hệ thống được phân loại rủi ro trung bình.' }, ''],
    // What the system does is not what it is.
    [{ functions: '[Học máy phân loại rủi ro doanh nghiệp]' }, 'info'],
    [{ kind: 'training', functions: '[Kỹ năng dùng trí tuệ nhân tạo]' }, ''],
  ])
})
