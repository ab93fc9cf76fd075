import { describe, expect, it } from 'vitest'
import { findingsOf } from './harness.js'

/** What rules of one family say of a case: `rule severity subject line`. */
const told = (family: string, yaml: string, asOf?: string) =>
  findingsOf(yaml, asOf === undefined ? {} : { asOf })
    .filter((f) => f.rule.startsWith(family))
    .map((f) => `${f.rule} ${f.severity} ${f.subject} ${f.location?.line}`)

const proposal = (date: string, fields: string, after = '') => `proposal:
  id: dx-vi-du
  title: Phần mềm quản lý tàu cá
  agency: so-nnptnt
  date: ${date}
  kind: build
  purpose: Quản lý giấy phép khai thác và hành trình tàu cá.
${fields
  .split('; ')
  .map((field) => `  ${field}\n`)
  .join('')}${after}`

describe('the least security level', () => {
  const low = (line: number) => [`security/level-too-low warning dx-vi-du ${line}`]
  it.each([
    ['securityLevel: 1', []],
    ['securityLevel: 1; personalData: true', low(8)],
    ['securityLevel: 2; personalData: true', []],
    [
      'securityLevel: 2; personalData: true; scope: province; users: [người dân trong tỉnh]; functions: [Tra cứu trực tuyến]',
      low(8),
    ],
    [
      'securityLevel: 3; personalData: true; scope: province; users: [người dân trong tỉnh]; functions: [Tra cứu trực tuyến]',
      [],
    ],
    // The number of persons is a criterion of online services only.
    ['securityLevel: 2; personalData: true; scope: province; users: [người dân trong tỉnh]', []],
    // Not of the whole province, not of the people, not personal.
    ['securityLevel: 2; personalData: true; scope: sector; users: [người dân trong tỉnh]', []],
    ['securityLevel: 2; personalData: true; scope: province; users: [cán bộ của Chi cục]', []],
    ['securityLevel: 1; personalData: false; scope: province; users: [người dân trong tỉnh]', []],
    ['securityLevel: 2; functions: [Dịch vụ công trực tuyến mức độ 4]', low(8)],
    ['securityLevel: 2; functions: [Dịch vụ công trực tuyến mức độ 3]', low(8)],
    ['securityLevel: 3; functions: [Dịch vụ công trực tuyến mức độ 4]', []],
    ['securityLevel: 2; functions: [Dịch vụ công trực tuyến mức độ 2]', []],
  ])('%s', (fields, expected) => {
    expect(told('security/level-too-low', proposal('2019-03-15', fields))).toEqual(expected)
  })

  it.each([
    ['kind: platform, scope: province, shared: true, securityLevel: 2', ['security/level-too-low warning nt 10']],
    ['kind: infrastructure, scope: province, shared: true, securityLevel: 2', ['security/level-too-low warning nt 10']],
    ['kind: platform, scope: province, shared: true, securityLevel: 3', []],
    ['kind: platform, scope: province, securityLevel: 2', []],
    ['kind: platform, scope: sector, shared: true, securityLevel: 2', []],
    ['kind: application, scope: province, shared: true, securityLevel: 2', []],
    ['kind: platform, scope: national, securityLevel: 3', ['security/level-too-low warning nt 10']],
    ['kind: platform, scope: national, securityLevel: 4', []],
    ['kind: application, scope: national, shared: true, securityLevel: 1', []],
  ])('of what serves others: %s', (fields, expected) => {
    const systems = `systems:\n  - { id: nt, name: Giám sát tàu cá, ${fields} }\n`
    expect(told('security/level-too-low', proposal('2019-03-15', 'task: nv-1-lgsp', systems))).toEqual(expected)
  })
})

describe('the least security level by the decree of the day', () => {
  it.each([
    ['2026-06-30', 'functions: [Tiếp nhận và giải quyết thủ tục hành chính]; securityLevel: 2', []],
    ['2026-08-19', 'functions: [Tiếp nhận và giải quyết thủ tục hành chính]; securityLevel: 2', ['warning']],
    ['2026-08-19', 'functions: [Tiếp nhận và giải quyết thủ tục hành chính]; securityLevel: 3', []],
    ['2026-06-30', 'functions: [Dịch vụ công trực tuyến toàn trình]; securityLevel: 2', ['warning']],
    // No decree laid the criteria down.
    ['2026-07-01', 'functions: [Dịch vụ công trực tuyến toàn trình]; securityLevel: 2', ['info']],
    ['2026-08-18', 'functions: [Dịch vụ công trực tuyến toàn trình]; securityLevel: 2', ['info']],
  ])('%s: %s', (date, fields, severities) => {
    expect(told('security/level-too-low', proposal(date, fields)).map((f) => f.split(' ')[1])).toEqual(severities)
  })
})

describe('the duty to assess personal data', () => {
  const error = (line: number) => [`security/personal-data-unassessed error dx-vi-du ${line}`]
  it.each([
    ['2023-06-30', 'personalData: true', []],
    ['2023-07-01', 'personalData: true', error(8)],
    // One law follows the other without a day between.
    ['2025-12-31', 'personalData: true', error(8)],
    // Law 91/2025 exempts bodies of the state, and asks them how the data are protected.
    ['2026-01-01', 'personalData: true', ['security/personal-data-safeguards warning dx-vi-du 8']],
    ['2026-01-01', 'personalData: true; functions: [Phân quyền truy cập]', []],
    ['2024-03-15', 'personalData: true; impactAssessed: true', []],
    ['2024-03-15', 'personalData: true; impactAssessed: false', error(9)],
    ['2024-03-15', 'personalData: false; functions: [Quản lý bệnh án điện tử]', []],
    ['2024-03-15', 'functions: [Quản lý bệnh án điện tử]', ['security/personal-data-unassessed warning dx-vi-du 8']],
    ['2024-03-15', 'functions: [Cấp giấy phép khai thác]', []],
  ])('on %s: %s', (date, fields, expected) => {
    expect(told('security/personal-data', proposal(date, fields))).toEqual(expected)
  })
})

describe('the roadmap in time', () => {
  const system = (fields: string) =>
    `systems:\n  - { id: ht, name: Hệ thống H, kind: application, owner: so-yt, layer: ung-dung-csdl, scope: sector, ${fields} }\n`
  const early = ['roadmap/wrong-phase warning ht 2']
  it.each([
    ['phase: giai-doan-2, lifecycle: { status: planned, from: 2019-12-31 }', early],
    ['phase: giai-doan-2, lifecycle: { status: building, from: 2019-12-31 }', early],
    ['phase: giai-doan-2, lifecycle: { status: planned, from: 2020-01-01 }', []],
    // It may begin to work after the phase in which it is built.
    ['phase: giai-doan-2, lifecycle: { status: planned, from: 2021-06-01 }', []],
    ['phase: giai-doan-2, lifecycle: { status: operational, from: 2019-01-01 }', []],
    ['phase: giai-doan-2, lifecycle: { status: planned }', []],
    ['lifecycle: { status: planned, from: 2019-12-31 }', []],
  ])('a system of the architecture: %s', (fields, expected) => {
    expect(told('roadmap/wrong-phase', system(fields))).toEqual(expected)
  })

  it.each([
    ['task: nv-1-lgsp; phase: giai-doan-1', []],
    ['task: nv-1-lgsp; phase: giai-doan-2', ['roadmap/wrong-phase warning dx-vi-du 9']],
    // Without a task the phase that the dossier names is the one it is held to.
    ['phase: giai-doan-2; schedule: { from: 2019-06 }', ['roadmap/wrong-phase warning dx-vi-du 9']],
    ['phase: giai-doan-2; schedule: { from: 2020-06 }', []],
    ['phase: giai-doan-2', []],
  ])('a proposal: %s', (fields, expected) => {
    expect(told('roadmap/wrong-phase', proposal('2019-03-15', fields))).toEqual(expected)
  })
})

describe('a waiver', () => {
  const waiver = (expires: string) =>
    `waivers:\n  - { rule: hosting/no-backup, subject: mot-cua, reason: chờ thiết bị, approvedBy: UBND tỉnh, expires: ${expires} }\n`
  it.each([
    ['2019-03-15', []],
    ['2019-03-14', ['waiver/expired warning mot-cua 2']],
    ['2019-03', []],
    ['2019-02', ['waiver/expired warning mot-cua 2']],
  ])('until %s, looked at on 15 March 2019', (expires, expected) => {
    expect(told('waiver/expired', waiver(expires), '2019-03-15')).toEqual(expected)
  })
})
