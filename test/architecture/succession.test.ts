import { describe, expect, it } from 'vitest'
import { bundledPackIds } from '../../src/architecture/read/bundled-packs.js'
import { type CaseOptions, inWorkspace } from '../rules/harness.js'

const faults = (yaml: string, options: CaseOptions = {}) =>
  inWorkspace(yaml, options, ({ workspace }) => workspace.hits.map((hit) => `${hit.subject} ${hit.location?.line}`))

const document = (id: string, fields: string) => `  - { id: ${id}, number: ${id}/QĐ-X, title: A, ${fields} }\n`
const regime = (id: string, fields: string) => `  - { id: ${id}, name: A, ${fields}, documents: [], dossier: [] }\n`

describe('time and succession', () => {
  it('of every bundled pack are sound', () => {
    expect(faults('', { packs: bundledPackIds() })).toEqual([])
  })

  it.each([
    // An old one that ends as its successor begins, or before; one that is open; one that is amended.
    ['effectiveTo: 2026-07-01, supersededBy: b', []],
    ['effectiveTo: 2026-06-30, supersededBy: b', []],
    ['supersededBy: b', []],
    ['effectiveTo: 2027-01-01, amendedBy: [b]', []],
    ['effectiveTo: 2026-07-02, supersededBy: b', ['a 2']],
    ['effectiveTo: 2026-08, supersededBy: b', ['a 2']],
  ])('a document that ends before its successor begins: %s', (fields, expected) => {
    const yaml = `documents:\n${document('a', fields)}${document('b', 'effectiveFrom: 2026-07-01')}`
    expect(faults(yaml)).toEqual(expected)
  })

  it.each([
    ['issuer: UBND tỉnh, date: 2020-01-01', 'issuer: UBND huyện, date: 2020-01-01', []],
    ['issuer: UBND tỉnh, date: 2020-01-01', 'issuer: UBND tỉnh, date: 2021-01-01', []],
    ['issuer: UBND tỉnh, date: 2020-01-01', 'issuer: UBND tỉnh, date: 2020-01-01', ['c 3']],
    // One after the other.
    ['effectiveTo: 2021-01-01', 'effectiveFrom: 2021-01-01', []],
    ['effectiveTo: 2021-01-02', 'effectiveFrom: 2021-01-01', ['c 3']],
  ])('a document is entered once: %s; %s', (first, second, expected) => {
    const yaml = `documents:\n${document('a', first)}${document('c', second).replace('c/QĐ-X', 'a/QĐ-X')}`
    expect(faults(yaml)).toEqual(expected)
  })

  it.each([
    ['from: 2026-01-01, to: 2026-06-30', 'from: 2026-07-01', []],
    ['from: 2026-01-01, to: 2026-06', 'from: 2026-06-30', ['q 3']],
    ['from: 2026-01-01', 'from: 2027-01-01', ['q 3']],
    ['from: 2027-01-01', 'from: 2026-01-01, to: 2026-12-31', []],
  ])('a day has one regime: %s; %s', (first, second, expected) => {
    expect(faults(`regimes:\n${regime('p', first)}${regime('q', second)}`)).toEqual(expected)
  })

  it('a province’s own regime may overlap a pack’s', () => {
    expect(faults(`regimes:\n${regime('p', 'from: 2026-09-01')}`, { packs: ['che-do-dau-tu'] })).toEqual([])
  })
})
