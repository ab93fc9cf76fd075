import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type {
  CheckResult,
  Finding,
  ProposalResult,
  ResultMatch,
  SystemRequirements,
} from '../../../src/appraise/result.js'
import { loadProposals } from '../../../src/architecture/read/proposals.js'
import { loadWorkspace } from '../../../src/architecture/read/workspace.js'
import type { Model, Proposal } from '../../../src/architecture/schema/model.js'

/** Texts that try to become something else than text. Every one of them must come out as text in every format. */
export const hostile = {
  script: `</title></svg></script><script>alert('kientruc-pwned')</script>`,
  attribute: `" onmouseover="alert('kientruc-pwned')" x='`,
  image: `<img src=x onerror=alert('kientruc-pwned')>`,
  template: '{{constructor.constructor "return process"}} {{{raw}}} #{7*7} <%= 7 %>',
  link: `javascript:alert('kientruc-pwned')`,
  reversed: 'an \u202Etoàn\u202C\u0007\u200B',
  style: '</style><style>body{display:none}</style>',
  comment: '--><!-- ]]> <![CDATA[',
} as const

/** The workspace of most tests, as files. */
const architecture = {
  'kientruc.yaml': `
kientruc: 1
id: tinh-mau
name: Kiến trúc Chính quyền điện tử tỉnh Mẫu
version: "1.0"
description: Kiến trúc dùng để kiểm thử.
rules:
  integration/bypasses-platform: { severity: error }
`,
  'mau.yaml': `
agencies:
  - { id: ubnd-tinh, name: Ủy ban nhân dân tỉnh Mẫu, kind: province }
  - { id: so-tttt, name: Sở Thông tin và Truyền thông, shortName: Sở TT&TT, kind: department, parent: ubnd-tinh, responsibilities: [ { id: r1, name: Chủ trì triển khai kiến trúc } ] }
  - { id: so-tnmt, name: Sở Tài nguyên và Môi trường, kind: department, parent: ubnd-tinh }
layers:
  - { id: kenh, name: Kênh giao tiếp, order: 1, kind: band }
  - { id: ung-dung, name: Ứng dụng và cơ sở dữ liệu, order: 2, kind: band }
  - { id: nen-tang, name: Nền tảng tích hợp, order: 3, kind: band }
  - { id: an-toan, name: An toàn thông tin, order: 4, kind: pillar }
components:
  - { id: cong, name: Cổng thông tin, layer: kenh }
  - { id: csdl-nganh, name: Cơ sở dữ liệu chuyên ngành, layer: ung-dung }
  - { id: tich-hop, name: Nền tảng tích hợp chia sẻ dữ liệu, layer: nen-tang, shared: true }
  - { id: giam-sat, name: Giám sát an toàn thông tin, layer: an-toan }
capabilities:
  - { id: dat-dai, name: Quản lý đất đai }
dataEntities:
  - { id: thua-dat, name: Thửa đất, owner: so-tnmt, master: csdl-dat-dai, shared: true }
documents:
  - { id: nd-30-2020, number: 30/2020/NĐ-CP, title: Về công tác văn thư, date: "2020-03-05", confidence: verified }
standards:
  - { id: tc-xml, name: XML, symbol: XML v1.0, group: Trao đổi dữ liệu, concern: Ngôn ngữ đánh dấu, obligation: mandatory, document: nd-30-2020 }
phases:
  - { id: gd-1, name: Giai đoạn 1, from: "2018", to: "2019" }
  - { id: gd-2, name: Giai đoạn 2, from: "2020" }
tasks:
  - { id: nv-1, name: Xây dựng nền tảng tích hợp, phase: gd-1, lead: so-tttt, delivers: [lgsp] }
  - { id: nv-2, name: Xây dựng cơ sở dữ liệu đất đai, phase: gd-2, lead: so-tnmt, delivers: [csdl-dat-dai], priority: true }
objectives:
  - { id: mt-1, name: Dùng chung dữ liệu }
systems:
  - { id: cong-ttdt, name: Cổng thông tin điện tử tỉnh, kind: portal, owner: so-tttt, layer: kenh, scope: province, realizes: [cong], lifecycle: { status: operational, from: "2010" } }
  - id: csdl-dat-dai
    name: Cơ sở dữ liệu đất đai tỉnh
    aliases: [ViLIS]
    kind: database
    owner: so-tnmt
    layer: ung-dung
    scope: province
    realizes: [csdl-nganh]
    lifecycle: { status: planned, from: "2020" }
    phase: gd-2
    functions: [Quản lý thửa đất, Cung cấp thông tin đất đai]
    capabilities: [dat-dai]
    data: [ { entity: thua-dat, access: owns } ]
    standards: [tc-xml]
    dependsOn: [ { to: lgsp, kind: integration }, { to: cong-ttdt, kind: data, via: lgsp } ]
  - { id: dia-chinh-huyen, name: Phần mềm địa chính huyện, kind: application, owner: so-tnmt, layer: ung-dung, scope: district, realizes: [csdl-nganh], capabilities: [dat-dai], lifecycle: { status: retiring } }
  - { id: lgsp, name: Nền tảng tích hợp tỉnh (LGSP), kind: platform, owner: so-tttt, layer: nen-tang, scope: province, realizes: [tich-hop], lifecycle: { status: building }, shared: true }
  - { id: soc, name: Trung tâm giám sát an toàn thông tin, kind: security, owner: so-tttt, layer: an-toan, scope: province, realizes: [giam-sat], lifecycle: { status: retired } }
  - { id: con, name: Hệ thống có mã là tên dành riêng của Windows, kind: application, owner: so-tttt, layer: ung-dung, scope: agency, lifecycle: { status: operational } }
`,
}

const proposal = `
proposal:
  id: dx-dat-dai
  title: Xây dựng cơ sở dữ liệu đất đai huyện
  agency: so-tnmt
  kind: build
  date: 2019-03-15
  purpose: Quản lý đất đai
  functions: [Quản lý thửa đất]
  budget: { total: 4500, unit: million-vnd }
`

export interface Fixture {
  readonly model: Model
  readonly proposals: readonly Proposal[]
}

/** Reads workspace files (the sample's, with these laid over) and a proposal. */
export function fixture(files: Readonly<Record<string, string>> = {}, proposalText = proposal): Fixture {
  const folder = mkdtempSync(join(tmpdir(), 'kientruc-'))
  try {
    for (const [name, text] of Object.entries({ ...architecture, ...files })) writeFileSync(join(folder, name), text)
    const workspace = loadWorkspace(folder, { cwd: folder })
    if (workspace.hits.length > 0)
      throw new Error(JSON.stringify(workspace.hits.map((h) => [h.rule, h.message.en, h.location?.line])))
    writeFileSync(join(folder, 'de-xuat.yaml'), proposalText)
    const { proposals } = loadProposals(['de-xuat.yaml'], workspace)
    return { model: workspace.model, proposals: proposals.map((p) => p.proposal) }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

export function finding(part: Partial<Finding> = {}): Finding {
  return {
    fingerprint: 'f',
    rule: 'integration/bypasses-platform',
    title: 'Kết nối không qua nền tảng tích hợp',
    severity: 'error',
    message: 'Hệ thống kết nối trực tiếp.',
    basis: [
      {
        document: 'nd-30-2020',
        number: '30/2020/NĐ-CP',
        title: 'Về công tác văn thư',
        article: 'Điều 5',
        confidence: 'verified',
      },
    ],
    related: [],
    remedy: 'Bổ sung kết nối qua LGSP.',
    location: { file: 'de-xuat.yaml', line: 4, column: 3, length: 5, excerpt: '  title: Xây dựng' },
    ...part,
  }
}

export function match(part: Partial<ResultMatch> = {}): ResultMatch {
  return {
    id: 'csdl-dat-dai',
    of: 'system',
    name: 'Cơ sở dữ liệu đất đai tỉnh',
    owner: 'Sở Tài nguyên và Môi trường',
    status: 'planned',
    scope: 'province',
    relation: 'duplicate',
    score: 0.8,
    reason: 'Đã đáp ứng 1/1 chức năng đề xuất.',
    coverage: { ofProposal: 1, ofTarget: 0.5 },
    comparison: [
      { aspect: 'function', proposal: 'Quản lý thửa đất', target: 'Quản lý thửa đất', degree: 1, shared: ['thửa đất'] },
      { aspect: 'data', proposal: 'hồ sơ địa chính', target: '', degree: 0.2, shared: [] },
    ],
    evidence: [{ kind: 'function', proposal: 'Quản lý thửa đất', target: 'Quản lý thửa đất', weight: 0.6 }],
    ...part,
  }
}

export function requirements(part: Partial<SystemRequirements> = {}): SystemRequirements {
  const row = { group: 'Tiêu chuẩn về an toàn thông tin', document: 'tt-39-2017', declared: [] }
  return {
    system: 'dx-dat-dai',
    name: 'Cơ sở dữ liệu đất đai huyện',
    rows: [
      {
        ...row,
        item: '2.7',
        concern: 'Trình diễn bộ ký tự',
        outcome: 'met',
        standards: [{ id: 'utf-8', symbol: 'UTF-8', obligation: 'mandatory', confidence: 'verified' }],
        declared: ['UTF8'],
        reason: 'Đã khai UTF-8.',
      },
      {
        ...row,
        item: '4.2',
        concern: 'An toàn tầng giao vận',
        outcome: 'not-met',
        standards: [{ id: 'tls', symbol: 'TLS v1.2', obligation: 'mandatory', confidence: 'recalled' }],
        declared: ['SSL 3.0'],
        reason: 'Khai SSL v3.0 đã lạc hậu; thay bằng TLS v1.2.',
      },
      {
        ...row,
        concern: 'Định dạng trao đổi dữ liệu',
        outcome: 'insufficient',
        standards: [{ id: 'json', symbol: 'JSON', obligation: 'recommended' }],
        reason: 'Khuyến nghị áp dụng JSON; hồ sơ chưa khai hoặc chưa nêu lý do không áp dụng.',
      },
    ],
    notApplicable: [
      { reason: 'chỉ áp dụng cho hệ thống loại: cổng, kênh giao tiếp', count: 5, items: ['3.1', '3.2'] },
      { reason: 'chuyên biệt, hồ sơ không nêu hệ thống có nội dung này', count: 7, items: ['1.2'] },
    ],
    basis: [{ document: 'tt-39-2017', number: '39/2017/TT-BTTTT', confidence: 'verified' }],
    ...part,
  }
}

export function appraised(part: Partial<ProposalResult> = {}): ProposalResult {
  return {
    proposal: {
      id: 'dx-dat-dai',
      title: 'Xây dựng cơ sở dữ liệu đất đai huyện',
      agency: 'so-tnmt',
      agencyName: 'Sở Tài nguyên và Môi trường',
      file: 'de-xuat.yaml',
      kind: 'build',
      date: '2019-03-15',
      purpose: 'Quản lý đất đai',
      functions: ['Quản lý thửa đất'],
      data: [],
      users: [],
      budget: 4500,
    },
    asOf: '2019-03-15',
    verdict: 'nonconforming',
    duplication: { verdict: 'duplicate', reason: 'Trùng với cơ sở dữ liệu đất đai tỉnh.', matches: [match()] },
    requirements: [requirements()],
    findings: [
      finding(),
      finding({ severity: 'warning', title: 'Thiếu tiêu chuẩn', remedy: 'Bổ sung tiêu chuẩn.', basis: [] }),
    ],
    ...part,
  }
}

export function result(
  model: Model,
  results: readonly ProposalResult[] = [appraised()],
  lang: 'vi' | 'en' = 'vi',
): CheckResult {
  const { id, name, version, digest } = model
  return {
    tool: { name: 'kientruc', version: '0.1.0' },
    architecture: { id, name, version, digest },
    asOf: '2019-03-15',
    lang,
    results: [...results],
    summary: { proposals: results.length, errors: 1, warnings: 1, infos: 0, waived: 0, budgetAtRisk: 4500 },
  }
}

/** A YAML string that holds a hostile text in full. */
const quoted = (text: string) =>
  JSON.stringify(text).replace(/[\u0080-\uFFFF]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`)

/** The sample with hostile text wherever an author may write. */
export function hostileFixture(): Fixture {
  const all = Object.values(hostile).join(' | ')
  const text = quoted(all)
  return fixture(
    {
      'la.yaml': `
agencies: [ { id: la, name: ${text}, shortName: ${text}, kind: department, aliases: [${text}], responsibilities: [ { id: x, name: ${text}, source: ${text} } ] } ]
layers: [ { id: lop-la, name: ${text}, order: 9, kind: band, description: ${text} } ]
components: [ { id: tp-la, name: ${text}, layer: lop-la, description: ${text} } ]
capabilities: [ { id: cn-la, name: ${text} } ]
dataEntities: [ { id: dl-la, name: ${text}, description: ${text} } ]
documents: [ { id: vb-la, number: ${text}, title: ${text}, issuer: ${text} } ]
standards: [ { id: tc-la, name: ${text}, symbol: ${text}, group: ${text}, concern: ${text}, obligation: mandatory, document: vb-la, note: ${text} } ]
tasks: [ { id: nv-la, name: ${text}, phase: gd-1, lead: la, status: ${text} } ]
objectives: [ { id: mt-la, name: ${text}, source: ${text} } ]
waivers: [ { rule: integration/bypasses-platform, subject: ${text}, reason: ${text}, approvedBy: ${text}, expires: "2030" } ]
systems:
  - id: ht-la
    name: ${text}
    description: ${text}
    aliases: [${text}]
    tags: [${text}]
    links: [${quoted(hostile.link)}, "https://example.org/a?b=c&d", ${text}]
    source: ${text}
    kind: application
    owner: la
    layer: lop-la
    scope: agency
    realizes: [tp-la]
    capabilities: [${text}, cn-la]
    functions: [${text}]
    users: [${text}]
    data: [${text}, dl-la]
    hosting: ${text}
    standards: [${text}, tc-la]
    provides: [ { id: p, name: ${text} } ]
    lifecycle: { status: operational }
    dependsOn: [ { to: lgsp, kind: data, data: [${text}] } ]
`,
    },
    `
proposal: { id: dx-la, title: ${text}, agency: ${text}, kind: build, purpose: ${text}, functions: [${text}] }
`,
  )
}

/** A result with hostile text in every field that a dossier fills. */
export function hostileResult(model: Model): CheckResult {
  const all = Object.values(hostile).join(' | ')
  const proposal = {
    id: 'dx-la',
    title: all,
    agency: all,
    agencyName: all,
    file: 'de-xuat.yaml',
    purpose: all,
    functions: [all],
    kind: all,
    date: all,
  }
  return result(model, [
    appraised({
      proposal,
      duplication: {
        verdict: 'duplicate',
        reason: all,
        matches: [
          match({
            name: all,
            owner: all,
            status: all,
            scope: all,
            reason: all,
            comparison: [{ aspect: 'function', proposal: all, target: all, degree: 1, shared: [all] }],
          }),
          match({ id: 'lgsp', comparison: [], evidence: [{ kind: 'term', proposal: all, target: all, weight: 1 }] }),
        ],
      },
      requirements: [
        requirements({
          name: all,
          note: all,
          rows: [
            {
              item: all,
              concern: all,
              group: all,
              document: all,
              outcome: 'not-met',
              standards: [{ id: all, symbol: all, obligation: 'mandatory', oneOf: all }],
              declared: [all],
              reason: all,
            },
          ],
          notApplicable: [{ reason: all, count: 1, items: [all] }],
          basis: [{ document: all, number: all }],
        }),
        requirements(),
      ],
      findings: [
        finding({
          rule: all,
          title: all,
          message: all,
          subject: all,
          remedy: all,
          related: [all],
          basis: [{ document: all, title: all, article: all }],
          location: { file: all, line: 1, column: 1, length: 1, excerpt: all },
        }),
        finding({ waivedBy: all }),
      ],
    }),
    appraised({ proposal: { ...proposal, title: '' } }),
  ])
}
