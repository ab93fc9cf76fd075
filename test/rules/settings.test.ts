import { describe, expect, it } from 'vitest'
import { rules, settingFaults } from '../../src/rules/index.js'
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
