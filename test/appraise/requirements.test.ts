import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import { check } from '../../src/appraise/check.js'
import { CheckResult, type SystemRequirements } from '../../src/appraise/result.js'
import { loadProposals } from '../../src/architecture/read/proposals.js'
import { inWorkspace } from '../rules/harness.js'

const dossier = (extra: string, kind = 'build') => `proposal:
  id: dx-vi-du
  title: Phần mềm quản lý tàu cá
  agency: so-nnptnt
  date: 2019-03-15
  kind: ${kind}
  purpose: Quản lý giấy phép khai thác và hành trình tàu cá.
${extra}`

/** The standards matrix of a dossier, and of each concern its row as `outcome: reason`. */
function matrixOf(yaml: string, lang: 'vi' | 'en' = 'vi'): readonly SystemRequirements[] {
  return inWorkspace(yaml, {}, ({ workspace, proposals }) => {
    const run = { lang, today: '2019-03-15', version: '0' }
    return check(workspace, loadProposals(proposals, workspace), run).results.flatMap((r) => r.requirements)
  })
}

function rows(extra: string, lang: 'vi' | 'en' = 'vi'): Readonly<Record<string, string>> {
  const all = matrixOf(dossier(extra), lang).flatMap((s) => s.rows)
  return Object.fromEntries(all.map((r) => [r.concern, `${r.outcome}: ${r.reason}`]))
}

const transport = 'An toàn tầng giao vận'
const characters = 'Trình diễn bộ ký tự'

describe('each requirement is answered, with the reason', () => {
  it.each([
    ['TLS1.2', transport, 'met: Đã khai TLS v1.2.'],
    ['TLS 1.2', transport, 'met: Đã khai TLS v1.2.'],
    ['tls phiên bản 1.2', transport, 'met: Đã khai TLS v1.2.'],
    ['TLS 1.3', transport, 'met: Đã khai TLS 1.3 (phiên bản mới hơn TLS v1.2).'],
    ['UTF8', characters, 'met: Đã khai UTF-8.'],
    ['HTTPS', 'Truyền siêu văn bản', 'met: Đã khai HTTPS (đã bao gồm HTTP v1.1).'],
    ['"HTTPS, TLS 1.2"', transport, 'met: Đã khai TLS v1.2.'],
    [
      'SSL 3.0',
      transport,
      'not-met: Khai SSL v3.0 đã lạc hậu; thay bằng TLS v1.2. Mức bắt buộc chưa được đối chiếu với văn bản gốc.',
    ],
    ['TLS 1.2, SSL 3.0', transport, 'not-met: Đã khai TLS v1.2. Còn khai SSL v3.0 đã lạc hậu; thay bằng TLS v1.2.'],
    ['SSL 3.0 và TLS 1.2', transport, 'not-met: Đã khai TLS v1.2. Còn khai SSL v3.0 đã lạc hậu; thay bằng TLS v1.2.'],
    ['TCVN3', 'Bộ ký tự và mã hóa cho tiếng Việt', /^not-met: Khai “TCVN3” \(TCVN 5712:1993\) .* TCVN 6909:2001\.$/],
    ['Telnet', transport, /^not-met: Khai Telnet đã lạc hậu; thay bằng SSH v2\.0\. Chưa khai TLS v1\.2\./],
    ['HTTPS', characters, 'not-met: Chưa khai tiêu chuẩn nào cho nội dung này; cần UTF-8.'],
    [
      'SSL, HTTPS',
      transport,
      'insufficient: Khai “SSL” không rõ phiên bản; cần TLS v1.2. Mức bắt buộc chưa được đối chiếu với văn bản gốc.',
    ],
    ['SAML 2.0', 'Giải pháp xác thực người sử dụng', 'met: Đã khai SAML v2.0 (khuyến nghị áp dụng).'],
  ])('%s for %s', (standards, concern, expected) => {
    const found = rows(`  standards: [${standards}]\n`)[concern]
    if (typeof expected === 'string') expect(found).toBe(expected)
    else expect(found).toMatch(expected)
  })

  it('nothing declared at all is insufficient, not unmet; a commitment to the whole circular is told apart', () => {
    expect(rows('')[characters]).toBe(
      'insufficient: Hồ sơ chưa khai tiêu chuẩn kỹ thuật nào cho hệ thống này; cần UTF-8.',
    )
    expect(rows('  description: Phần mềm tuân thủ Thông tư số 39/2017/TT-BTTTT.\n')[characters]).toBe(
      'insufficient: Hồ sơ cam kết áp dụng danh mục nhưng chưa nêu cụ thể; cần UTF-8.',
    )
    expect(Object.values(rows('')).every((row) => row.startsWith('insufficient'))).toBe(true)
  })

  it('one of a group suffices, and the remark says of which', () => {
    const portal = (standard: string) =>
      rows(`  systemKind: portal\n  standards: [HTTPS${standard}]\n`)['Giao diện người dùng']
    expect(portal(', CSS3')).toBe('met: Đã khai CSS3; chỉ cần một trong CSS2, CSS3, XSL.')
    expect(portal('')).toMatch(/^not-met: Chưa khai tiêu chuẩn nào .*; cần một trong CSS2, CSS3, XSL\. Mức bắt buộc/)
    const files = (standards: string) => rows(`  tags: [truyen-tep]\n  standards: [${standards}]\n`)['Truyền tệp tin']
    expect(files('FTP')).toBe('met: Đã khai FTP; chỉ cần một trong FTP, HTTP v1.1.')
    expect(files('HTTP/1.1')).toBe('met: Đã khai HTTP v1.1; chỉ cần một trong FTP, HTTP v1.1.')
    expect(files('UTF-8')).toMatch(/^not-met: .*cần một trong FTP, HTTP v1\.1\.$/)
  })

  it('of several that are all asked for, what is there and what is not', () => {
    const map = (standards: string) =>
      rows(`  tags: [gis]\n  standards: [${standards}]\n`)['Truy cập và cập nhật thông tin địa lý']
    expect(map('WMS 1.3.0, WFS 1.1.0')).toBe('met: Đã khai WMS v1.3.0, WFS v1.1.0.')
    expect(map('WMS 1.3.0')).toMatch(/^not-met: Đã khai WMS v1\.3\.0\. Chưa khai WFS v1\.1\.0\./)
  })

  it('what interfaces and dependencies declare counts; an XML Schema without a version is the catalogue’s', () => {
    const found = rows(
      '  standards: [HTTPS]\n  provides: [{ id: tra-cuu, name: Tra cứu, standards: [XML Schema] }]\n  dependsOn: [{ to: sso, kind: authentication, standards: [TLS1.2] }]\n',
    )
    expect(found['Định nghĩa lược đồ trong tài liệu XML']).toMatch(/^met: Đã khai “XML Schema” \(XML Schema v1\.1\)\.$/)
    expect(found[transport]).toMatch(/^met: /)
    expect(found['Ngôn ngữ định dạng văn bản']).toMatch(/^not-met: .*một trong XML v1\.0/)
  })

  it('a recommendation that a component asks for and nobody answers leaves it open', () => {
    const found = rows('  realizes: [kenh-du-lieu-mo]\n  standards: [HTTPS]\n')['Định dạng trao đổi dữ liệu JSON']
    expect(found).toMatch(/^insufficient: Khuyến nghị áp dụng JSON RFC 7159;/)
    expect(rows('  realizes: [kenh-du-lieu-mo]\n  standards: [JSON]\n')['Định dạng trao đổi dữ liệu JSON']).toMatch(
      /^met: Đã khai/,
    )
  })

  it('a technology that the catalogue does not know answers for nothing and harms nothing', () => {
    expect(rows('  standards: [HTTPS, UTF-8, Oauth2]\n')).toEqual(rows('  standards: [HTTPS, UTF-8]\n'))
  })

  it('speaks English', () => {
    const found = rows('  standards: [SSL 3.0]\n', 'en')
    expect(found[transport]).toMatch(/^not-met: Obsolete: SSL v3\.0; use TLS v1\.2\. .*not verified/)
    expect(found[characters]).toBe('not-met: Nothing is declared for this; needed: UTF-8.')
  })
})

describe('what does not apply', () => {
  it('is counted by its reason, and with the rows makes up the catalogue', () => {
    const [application] = matrixOf(dossier('  systemKind: application\n  standards: [HTTPS]\n'))
    const [portal] = matrixOf(dossier('  systemKind: portal\n  standards: [HTTPS]\n'))
    const reasons = application?.notApplicable.map((n) => n.reason)
    expect(reasons).toContain('chỉ áp dụng cho hệ thống loại: cổng, kênh giao tiếp (hệ thống này: ứng dụng nghiệp vụ)')
    expect(reasons).toContain('chỉ áp dụng khi hệ thống cung cấp giao diện, dịch vụ cho hệ thống khác')
    expect(portal?.notApplicable.map((n) => n.reason).join()).not.toContain('loại: cổng')
    const size = (s: SystemRequirements | undefined) =>
      (s?.rows.length ?? 0) + (s?.notApplicable ?? []).reduce((sum, n) => sum + n.count, 0)
    expect(size(application)).toBe(size(portal))
    expect(size(application)).toBeGreaterThan(50)
  })

  it('a condition of another form is quoted', () => {
    const own = `documents:
  - { id: vb-tinh, number: 1/2019/QĐ-UBND, title: Quy định của tỉnh, issuer: UBND tỉnh, date: "2019-01-02" }
standards:
  - { id: tc-tinh, name: Chuẩn của tỉnh, symbol: CT 1, group: Nhóm, concern: Nội dung của tỉnh, obligation: mandatory, document: vb-tinh, appliesTo: "system.securityLevel >= 3" }
---
`
    const of = (level: number) => matrixOf(`${own}${dossier(`  securityLevel: ${level}\n  standards: [HTTPS]\n`)}`)[0]
    expect(of(2)?.notApplicable).toContainEqual({
      reason: 'có điều kiện áp dụng không thỏa mãn: system.securityLevel >= 3',
      count: 1,
      items: ['Nội dung của tỉnh'],
    })
    expect(of(3)?.rows.at(-1)).toMatchObject({ concern: 'Nội dung của tỉnh', outcome: 'not-met', document: 'vb-tinh' })
    expect(of(3)?.rows.at(-1)?.reason).toBe('Chưa khai tiêu chuẩn nào cho nội dung này; cần CT 1.')
    expect(of(2)?.basis.map((b) => b.number)).toEqual(['39/2017/TT-BTTTT'])
    expect(of(3)?.basis.map((b) => b.number)).toEqual(['39/2017/TT-BTTTT', '1/2019/QĐ-UBND'])
  })

  it('training builds nothing, and before the circular came into force it asked for nothing', () => {
    expect(matrixOf(dossier('', 'training'))).toEqual([])
    expect(matrixOf(dossier('').replace('2019-03-15', '2018-06-30'))).toEqual([])
  })
})

describe('the result with a full matrix', () => {
  it('fits its published schema', () => {
    inWorkspace(
      dossier('  realizes: [kenh-du-lieu-mo]\n  standards: [SSL 3.0, UTF8, SSL, CSS3]\n'),
      {},
      ({ workspace, proposals }) => {
        const run = { lang: 'vi', today: '2019-03-15', version: '0' } as const
        const result = check(workspace, loadProposals(proposals, workspace), run)
        const outcomes = new Set(
          result.results.flatMap((r) => r.requirements.flatMap((s) => s.rows)).map((r) => r.outcome),
        )
        expect([...outcomes].sort()).toEqual(['insufficient', 'met', 'not-met'])
        const fits = new Ajv2020({ strict: false }).compile(CheckResult)
        expect(fits(JSON.parse(JSON.stringify(result))), JSON.stringify(fits.errors)).toBe(true)
      },
    )
  })
})

describe('systems of a proposal', () => {
  it('each has its own matrix; a kind that was not said is told', () => {
    const systems = `systems:
  - { id: ht-cong, name: Cổng tàu cá, kind: portal, standards: [HTTPS] }
  - { id: ht-nen, name: Phần mềm nền, standards: [TLS 1.2] }
`
    const [portal, other] = matrixOf(dossier(systems))
    expect(portal?.note).toBeUndefined()
    expect(portal?.rows.map((r) => r.concern)).toContain('Chuẩn nội dung Web')
    expect(other?.note).toMatch(/chưa nêu loại hệ thống.*ứng dụng nghiệp vụ/)
    expect(other?.rows.find((r) => r.concern === transport)?.outcome).toBe('met')
  })
})

describe('a row of the matrix', () => {
  const row = (standards: string, concern: string) =>
    matrixOf(dossier(`  standards: [${standards}]\n`))
      .flatMap((s) => s.rows)
      .find((r) => r.concern === concern)
  it('has the item, the standards that are asked for or answer, and what was declared', () => {
    expect(row('TLS 1.2, SSL 3.0, "TLS 1.2"', transport)).toMatchObject({
      item: '4.2',
      group: 'Tiêu chuẩn về an toàn thông tin',
      document: 'tt-39-2017',
      standards: [{ id: 'tt39-4.2-109', symbol: 'TLS v1.2', obligation: 'mandatory', confidence: 'recalled' }],
      declared: ['TLS 1.2', 'SSL 3.0'],
    })
    expect(row('HTTPS', 'Truyền siêu văn bản')).toMatchObject({
      standards: [{ symbol: 'HTTP v1.1', confidence: 'verified' }],
      declared: ['HTTPS'],
    })
    expect(row('UTF-8', transport)).toMatchObject({ standards: [{ symbol: 'TLS v1.2' }], declared: [] })
  })
})
