import { field, item, type YamlStyle } from '../architecture/index.js'
import { withoutAccents } from '../language/index.js'

/** What a proposal says at its beginning; what is not known yet is left to the file's comments. */
export interface ProposalDraft {
  readonly id: string
  readonly title: string
  readonly agency: string
  readonly date: string
  readonly kind: string
  readonly purpose: string
  readonly functions?: readonly string[] | undefined
  readonly data?: readonly string[] | undefined
  readonly users?: readonly string[] | undefined
  readonly scope?: string | undefined
  readonly task?: string | undefined
  readonly from?: string | undefined
  readonly to?: string | undefined
  /** Million dong. */
  readonly budget?: number | undefined
  readonly upgrades?: readonly string[] | undefined
}

const style: YamlStyle = { step: 2, indentLists: true, eol: '\n' }

/**
 * A proposal's file with a comment in Vietnamese at each field: what is known is written, what is not stands as a comment that
 * shows how. It fits the schema of proposals as it is.
 */
export function draftText(draft: ProposalDraft): string {
  const schedule = (draft.from ?? draft.to) ? { from: draft.from, to: draft.to } : undefined
  const budget =
    draft.budget === undefined
      ? undefined
      : { total: draft.budget, unit: 'million-vnd', sources: [{ source: 'Ngân sách tỉnh', amount: draft.budget }] }
  const parts = [
    'proposal:',
    ...said('id', draft.id, 'Mã đề xuất, không trùng với đề xuất khác.'),
    ...said('title', draft.title),
    ...said('agency', draft.agency, 'Mã cơ quan đề xuất (hoặc tên, nếu cơ quan chưa có trong kiến trúc).'),
    ...said('date', draft.date, 'Ngày lập; pháp luật và tiêu chuẩn được xét theo ngày này.'),
    ...said(
      'kind',
      draft.kind,
      'build: xây dựng mới; upgrade: nâng cấp; lease: thuê dịch vụ; buy: mua sắm; infrastructure: hạ tầng;',
      'training: đào tạo; consultancy: tư vấn.',
    ),
    ...said(
      'purpose',
      draft.purpose,
      'Sự cần thiết, mục tiêu: hiện trạng thế nào, làm xong thì giải quyết được việc gì.',
    ),
    ...orExample(
      'functions',
      draft.functions,
      ['Mỗi chức năng, phân hệ một dòng; càng cụ thể, đối chiếu trùng lặp càng đúng.'],
      ['functions:', '  - Tiếp nhận hồ sơ'],
    ),
    ...orExample('data', draft.data, ['Dữ liệu quản lý hoặc khai thác.'], ['data: [hồ sơ, danh mục]']),
    ...orExample('users', draft.users, ['Ai sử dụng.'], ['users: [công chức của Sở, người dân]']),
    ...orExample(
      'scope',
      draft.scope,
      ['Phạm vi: national, province, sector, district, commune hoặc agency.'],
      ['scope: province'],
    ),
    ...orExample(
      'task',
      draft.task,
      ['Mã nhiệm vụ của lộ trình mà đề xuất thực hiện (xem: kientruc explain MÃ).'],
      ['task: nv-…'],
    ),
    ...orExample('schedule', schedule, ['Thời gian thực hiện.'], ['schedule: { from: 2020-01, to: 2020-12 }']),
    ...orExample(
      'budget',
      budget,
      ['Kinh phí, triệu đồng, và từng nguồn vốn.'],
      [
        'budget:',
        '  total: 1000',
        '  unit: million-vnd',
        '  sources:',
        '    - { source: Ngân sách tỉnh, amount: 1000 }',
      ],
    ),
    ...orExample('upgrades', draft.upgrades, ['Mã hệ thống được nâng cấp, nếu có.'], ['upgrades: [ma-he-thong]']),
    ...orExample(
      'hosting',
      undefined,
      ['Nơi đặt: mã trung tâm dữ liệu hoặc hạ tầng dùng chung.'],
      ['hosting: ttdl-tinh'],
    ),
    ...orExample('securityLevel', undefined, ['Cấp độ an toàn hệ thống thông tin, 1 đến 5.'], ['securityLevel: 2']),
    ...orExample('standards', undefined, ['Tiêu chuẩn, công nghệ áp dụng.'], ['standards: [HTTPS, TLS v1.2, UTF-8]']),
    ...orExample(
      'dependsOn',
      undefined,
      ['Hệ thống sẽ kết nối, dùng lại; đi qua nền tảng nào.'],
      ['dependsOn:', '  - { to: ma-he-thong, kind: data, via: lgsp }'],
    ),
    ...orExample(
      'personalData',
      undefined,
      ['Có xử lý dữ liệu cá nhân không; nếu có, đã đánh giá tác động chưa.'],
      ['personalData: true', 'impactAssessed: true'],
    ),
    ...orExample('inherits', undefined, ['Kế thừa hệ thống, dữ liệu cũ thế nào.'], ['inherits: …']),
    ...orExample('leaseCompared', undefined, ['Đã so sánh với phương án thuê dịch vụ chưa.'], ['leaseCompared: true']),
  ]
  const head = [
    '# Đề xuất lập bằng lệnh “kientruc propose”. Bổ sung các mục còn để dạng chú thích (bỏ dấu # ở đầu dòng), rồi kiểm tra',
    '# bằng lệnh “kientruc check” với tệp này.',
  ]
  return `${[...head, ...parts].join('\n')}\n`
}

function said(key: string, value: unknown, ...comment: string[]): string[] {
  return [...comment.map((line) => `  # ${line}`), `  ${field(key, value, 2, style)}`]
}

function orExample(key: string, value: unknown, comment: readonly string[], example: readonly string[]): string[] {
  const known = value !== undefined && !(Array.isArray(value) && value.length === 0)
  if (!known) return [...comment, ...example].map((line) => `  # ${line}`)
  // A line a function, so that one more is easily added.
  if (key === 'functions' && Array.isArray(value))
    return [...comment.map((line) => `  # ${line}`), `  ${key}:`, ...value.map((v) => `    ${item(v, 4, style)}`)]
  return said(key, value, ...comment)
}

/**
 * A title as a file's name: `xay-dung-csdl-dat-dai`, whole words, not longer than 60 characters.
 * @param otherwise the name of a title without Latin letters or digits
 */
export function slugOf(title: string, otherwise = 'de-xuat'): string {
  const plain = withoutAccents(title.normalize('NFC')).toLowerCase()
  const parts = plain.split(/[^a-z0-9]+/).filter(Boolean)
  const kept: string[] = []
  for (const part of parts) if ([...kept, part].join('-').length <= 60) kept.push(part)
  return kept.join('-') || otherwise
}

/** The next free id for an agency's proposal of a year: `dx-2020-so-tnmt-02`. */
export function nextId(agency: string, year: string, taken: ReadonlySet<string>): string {
  for (let number = 1; ; number++) {
    const id = `dx-${year}-${slugOf(agency)}-${String(number).padStart(2, '0')}`
    if (!taken.has(id)) return id
  }
}
