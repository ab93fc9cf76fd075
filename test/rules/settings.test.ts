import { describe, expect, it } from 'vitest'
import { rules, settingFaults } from '../../src/appraise/rules/index.js'
import { findingsOf, inWorkspace } from './harness.js'

const ids = new Set(rules.map((r) => r.id))
const faults = (manifest: string, yaml = '') =>
  inWorkspace(yaml, { manifest }, ({ workspace }) =>
    settingFaults(workspace.model, ids).map(
      (f) => `${f.rule} ${f.location?.line} ${f.message.vi} ${f.remedy?.vi ?? ''}`,
    ),
  )

describe('settings of rules', () => {
  it('an unknown rule, an unknown option and an option of another type are faults with their place', () => {
    expect(faults('rules:\n  hosting/no-bakcup: { severity: off }\n')).toEqual([
      expect.stringMatching(
        /^model\/unknown-reference 7 Không có quy tắc nào mang mã “hosting\/no-bakcup”.*hosting\/no-backup/,
      ),
    ])
    expect(faults('rules:\n  integration/bypasses-platform: { options: { platfrom: esb } }\n')).toEqual([
      expect.stringMatching(/^model\/unknown-reference 7 .*không có tùy chọn “platfrom”.*platform/),
    ])
    expect(faults('rules:\n  integration/bypasses-platform: { options: { platform: 3 } }\n')).toEqual([
      expect.stringMatching(/^model\/schema 7 .*phải là chữ/),
    ])
    expect(
      faults('rules:\n  integration/bypasses-platform: { severity: warning, options: { platform: esb } }\n'),
    ).toEqual([])
  })

  it('a waiver of an unknown rule', () => {
    const yaml =
      'waivers:\n  - { rule: hosting/no-backups, subject: mot-cua, reason: x, approvedBy: UBND tỉnh, expires: 2020-01-01 }\n'
    expect(faults('', yaml)).toEqual([
      expect.stringMatching(/^model\/unknown-reference 2 .*hosting\/no-backups.*hosting\/no-backup/),
    ])
  })
})

describe('what an author of settings is told', () => {
  const told = (manifest: string, yaml = '') =>
    inWorkspace(yaml, { manifest }, ({ workspace }) =>
      settingFaults(workspace.model, ids).map((f) => [
        `${f.rule} ${f.subject} ${f.location?.line}:${f.location?.column}`,
        f.message.vi,
        f.remedy?.vi,
      ]),
    )
  const override = (fields: string) => `rules:\n  hosting/no-backup: { overrides: [{ ${fields} }] }\n`
  const platform = 'integration/bypasses-platform'

  it.each<[string, [string, string, string | undefined]]>([
    [
      'rules:\n  xyz/khong-dau: { severity: off }\n',
      [
        'model/unknown-reference xyz/khong-dau 7:18',
        'Không có quy tắc nào mang mã “xyz/khong-dau”.',
        'Lệnh “kientruc explain” liệt kê tất cả các quy tắc.',
      ],
    ],
    [
      'rules:\n  layering/cycle: { options: { xyz: 1 } }\n',
      [
        'model/unknown-reference layering/cycle 7:37',
        'Quy tắc layering/cycle không có tùy chọn “xyz”.',
        'Quy tắc này không có tùy chọn.',
      ],
    ],
    [
      `rules:\n  ${platform}: { options: { xyz: 1 } }\n`,
      [
        `model/unknown-reference ${platform} 7:52`,
        `Quy tắc ${platform} không có tùy chọn “xyz”.`,
        expect.stringMatching(/^Các tùy chọn: .*platform/),
      ],
    ],
    [
      `rules:\n  ${platform}: { overrides: [{ subject: mot-cua, options: { platform: true } }] }\n`,
      [
        expect.stringMatching(`^model/schema ${platform} 7:`),
        `Tùy chọn “platform” của quy tắc ${platform} phải là chữ.`,
        'Giá trị mặc định: lgsp.',
      ],
    ],
    [
      override('severity: off'),
      [
        expect.stringMatching('^model/schema hosting/no-backup 7:'),
        'Thiết lập riêng của quy tắc hosting/no-backup chưa nêu áp dụng cho đối tượng hay tệp nào.',
        'Ghi “subject” (mã đối tượng) hoặc “path” (mẫu tệp); nếu áp dụng cho tất cả thì ghi thẳng ở quy tắc.',
      ],
    ],
    [
      override('subject: mot-cuaa, severity: off'),
      [
        expect.stringMatching('^model/unknown-reference mot-cuaa 7:'),
        'Kiến trúc không có đối tượng nào mang mã “mot-cuaa”.',
        'Có phải bạn muốn viết “mot-cua”? Với đề xuất, dùng “path” để chỉ tệp của đề xuất.',
      ],
    ],
    [
      override('subject: khong-he-co-thu-nay, severity: off'),
      [
        expect.stringMatching('^model/unknown-reference khong-he-co-thu-nay 7:'),
        'Kiến trúc không có đối tượng nào mang mã “khong-he-co-thu-nay”.',
        'Với đề xuất, dùng “path” để chỉ tệp của đề xuất.',
      ],
    ],
    [
      override('path: "a\\\\b.yaml", severity: off'),
      [
        expect.stringMatching('^model/schema hosting/no-backup 7:'),
        expect.stringMatching(/^Mẫu đường dẫn “a\\b\.yaml” không hợp lệ\. /),
        'Ví dụ: “he-thong/**” hoặc “../proposals/so-y-te-*.yaml”.',
      ],
    ],
  ])('%s', (manifest, expected) => {
    expect(told(manifest)).toEqual([expected])
  })

  it('an option has the type of its default', () => {
    for (const rule of rules)
      for (const [name, { default: like }] of Object.entries('options' in rule ? (rule.options ?? {}) : {})) {
        const set = (value: string) => told(`rules:\n  ${rule.id}: { options: { ${name}: ${value} } }\n`)
        const right = { string: '"3"', number: '3', boolean: 'true' }
        for (const [type, value] of Object.entries(right)) {
          const kind = { string: 'chữ', number: 'số', boolean: 'true hoặc false' }[String(typeof like)]
          expect(set(value).map(([, message]) => message)).toEqual(
            type === typeof like ? [] : [`Tùy chọn “${name}” của quy tắc ${rule.id} phải là ${kind}.`],
          )
        }
      }
  })

  it('a name that every object has is no option; what is right is not told', () => {
    expect(told(`rules:\n  ${platform}: { options: { toString: a } }\n`)[0]?.[1]).toMatch(
      /không có tùy chọn “toString”/,
    )
    expect(told(override('subject: mot-cua, path: "he-thong/**", severity: off'))).toEqual([])
  })

  it('a province’s own rule may be set and waived, and has no options', () => {
    const own =
      'rules:\n  - { id: vd/thu, severity: info, for: system, assert: "true", message: { vi: x } }\nwaivers:\n  - { rule: vd/thu, subject: mot-cua, reason: x, approvedBy: UBND tỉnh, expires: 2020-01-01 }\n'
    const manifest = 'rules:\n  vd/thu: { severity: warning, options: { a: 1 } }\n'
    const found = inWorkspace(own, { manifest }, ({ workspace: { model } }) =>
      settingFaults(model, new Set([...ids, 'vd/thu'])).map((f) => [f.message.vi, f.remedy?.vi]),
    )
    expect(found).toEqual([['Quy tắc vd/thu không có tùy chọn “a”.', 'Quy tắc này không có tùy chọn.']])
  })
})

describe('options', () => {
  const proposal = `proposal:
  id: dx-vi-du
  title: Phần mềm quản lý tàu cá
  agency: so-nnptnt
  date: 2019-03-15
  kind: build
  purpose: Quản lý giấy phép khai thác và hành trình tàu cá.
  dependsOn:
    - { to: csdl-dat-dai, kind: data, via: truc-rieng }
`
  const fragment = `systems:
  - { id: truc-rieng, name: Trục kết nối của tỉnh, kind: service, owner: so-tttt, layer: lgsp, scope: province, lifecycle: { status: operational } }
---
`
  const bypasses = (manifest: string) =>
    findingsOf(fragment + proposal, { manifest }).filter((f) => f.rule === 'integration/bypasses-platform').length

  it('tell which part of the province plays a role', () => {
    expect(bypasses('')).toBe(1)
    expect(bypasses('rules:\n  integration/bypasses-platform: { options: { platform: truc-rieng } }\n')).toBe(0)
  })

  it('severity off silences a rule', () => {
    expect(bypasses('rules:\n  integration/bypasses-platform: { severity: off }\n')).toBe(0)
  })
})
