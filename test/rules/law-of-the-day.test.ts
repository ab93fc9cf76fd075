import { describe, expect, it } from 'vitest'
import { basesInForce } from '../../src/appraise/findings.js'
import { demandOn, regimeOn } from '../../src/appraise/rules/dossier/regime.js'
import { demandsOf } from '../../src/appraise/rules/dossier/requirements.js'
import { rules } from '../../src/appraise/rules/index.js'
import { bundledPackIds } from '../../src/architecture/read/bundled-packs.js'
import { loadProposals } from '../../src/architecture/read/proposals.js'
import type { Model } from '../../src/architecture/schema/model.js'
import type { Requirement } from '../../src/architecture/schema/regime.js'
import { dayBefore, firstDay, inForce } from '../../src/language/dates.js'
import { dossier } from './dossier.js'
import { inWorkspace } from './harness.js'

const packs = bundledPackIds()
const [first, last] = ['2015-01-01', '2026-12-31']

/** Every day of 2015 to 2026 on which anything in the packs begins or ends, and the days beside it. */
function daysOfChange(model: Model): string[] {
  const turns = [
    ...[...model.documents.values()].flatMap((d) => [d.date, d.effectiveFrom, d.effectiveTo, d.unclearFrom]),
    ...[...model.standards.values()].flatMap((s) => [s.effectiveFrom, s.effectiveTo]),
    ...[...model.regimes.values()].flatMap((r) => [r.from, r.to]),
  ].flatMap((day) => (day === undefined ? [] : firstDay(day)))
  const beside = turns.flatMap((day) => [dayBefore(day), day, dayAfter(day)])
  return [...new Set([first, ...beside, last])].filter((day) => day >= first && day <= last).sort()
}

function dayAfter(day: string): string {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() + 1)
  return date.toISOString().slice(0, 10)
}

const model = inWorkspace('', { packs }, ({ workspace }) => workspace.model)
const days = daysOfChange(model)
const nameOf = (one: Requirement) => one.field ?? one.name.vi

describe(`each of the ${days.length} days from 2015 to 2026 on which the law changes, and those beside them`, () => {
  it('have a regime', () => {
    expect(days.length).toBeGreaterThan(200)
    for (const day of days) expect(regimeOn(model, day), day).toBeDefined()
  })

  it('cite no document that is dead or not yet born, in any built-in rule', () => {
    for (const day of days)
      for (const rule of rules)
        for (const { document } of basesInForce(rule.basis, { model, asOf: day, lang: 'vi' })) {
          const act = model.documents.get(document)
          expect(act && inForce(act, day), `${day} ${rule.id}: ${document}`).toBe(true)
        }
  })

  it('give each requirement of the regime a basis in force, and none by way of a successor that nobody compared', () => {
    for (const day of days)
      for (const one of regimeOn(model, day)?.dossier ?? []) {
        const demand = demandOn(one, model, day)
        if (!demand) {
          // Only what no law asks for yet may be left out.
          const grounds = one.grounds?.map((g) => g.document) ?? [one.document ?? '']
          const begun = grounds.filter((id) => begins(id) <= day)
          expect(begun, `${day}: ${nameOf(one)}`).toEqual([])
          continue
        }
        expect(demand.succeeds, `${day}: ${nameOf(one)}`).toBeUndefined()
        const act = demand.document === undefined ? undefined : model.documents.get(demand.document)
        if (demand.document !== undefined) expect(act && inForce(act, day), `${day}: ${nameOf(one)}`).toBe(true)
      }
  })

  it('lose no field once law asks for it', () => {
    const asked = new Map<string, string>()
    for (const day of days) {
      const today = new Set(
        (regimeOn(model, day)?.dossier ?? []).flatMap((one) => (demandOn(one, model, day) ? [nameOf(one)] : [])),
      )
      for (const [field, since] of asked)
        if (!today.has(field)) throw new Error(`${day}: ${field}, asked since ${since}`)
      for (const one of regimeOn(model, day)?.dossier ?? [])
        if (one.field !== undefined && today.has(one.field) && !asked.has(one.field)) asked.set(one.field, day)
    }
    // Begun by law within these years, each on its day.
    expect(asked.get('securityLevel')).toBe('2016-07-01')
    expect(asked.get('realizes')).toBe('2020-01-01')
    expect(asked.get('personalData')).toBe('2023-07-01')
    for (const field of ['purpose', 'functions', 'budget', 'standards', 'schedule'])
      expect(asked.get(field)).toBe(first)
  })

  it('have a rule-level basis for investment, security since 2016 and the framework since April 2015', () => {
    const cites = (id: string, day: string) =>
      basesInForce(rules.find((r) => r.id === id)?.basis ?? [], { model, asOf: day, lang: 'vi' }).length > 0
    for (const day of days) {
      expect(cites('budget/missing', day), day).toBe(true)
      expect(cites('standards/mandatory-missing', day), day).toBe(true)
      if (day >= '2016-07-01') expect(cites('security/level-missing', day), day).toBe(true)
      if (day >= '2015-04-21') expect(cites('layering/cycle', day), day).toBe(true)
    }
  })
})

function begins(id: string): string {
  const act = model.documents.get(id)
  return firstDay(act?.effectiveFrom ?? act?.date ?? '1900')
}

describe('the dossier that the law asks for', () => {
  const kinds = ['build', 'upgrade', 'lease', 'buy', 'infrastructure', 'training']
  const onDays = [
    '2015-06-01',
    '2019-03-15',
    '2020-02-01',
    '2024-12-01',
    '2026-02-28',
    '2026-05-01',
    '2026-08-01',
    '2026-09-15',
  ]
  const moneys: readonly (readonly [string, string])[] = [
    ['chi thường xuyên, 150 triệu', '{ total: 150, unit: million-vnd, recurrent: project }'],
    ['chi thường xuyên, 900 triệu', '{ total: 900, unit: million-vnd, recurrent: project }'],
    ['chi thường xuyên, dịch vụ sẵn có hoặc thay thế', '{ total: 900, unit: million-vnd, recurrent: market-service }'],
    [
      'đầu tư công, 12 tỷ',
      '{ total: 12000, unit: million-vnd, sources: [{ source: Vốn đầu tư công, amount: 12000 }] }',
    ],
    [
      'đầu tư công, 25 tỷ',
      '{ total: 25000, unit: million-vnd, sources: [{ source: Vốn đầu tư công, amount: 25000 }] }',
    ],
  ]
  // Something on the Internet, with a database.
  const functions = '[Tra cứu qua Internet, Xây dựng cơ sở dữ liệu tàu cá]'

  const asked = (day: string, kind: string, budget: string): string =>
    inWorkspace(
      dossier({ date: day, kind, budget, functions }),
      { packs: ['che-do-dau-tu'] },
      ({ workspace, proposals }) => {
        const [loaded] = loadProposals(proposals, workspace).proposals
        if (!loaded) throw new Error('the proposal was not read')
        const documents = new Map<string, string[]>()
        for (const one of demandsOf(loaded.proposal, workspace.model, day)) {
          const number =
            one.document === undefined ? 'thông lệ' : (workspace.model.documents.get(one.document)?.number ?? '')
          const doubt = one.confidence === undefined || one.confidence === 'verified' ? '' : ` [${one.confidence}]`
          const key = `${number}${one.article ? `, ${one.article}` : ''}${doubt}`
          const mark = one.obligation === 'mandatory' ? '' : ' (nên có)'
          documents.set(key, [...(documents.get(key) ?? []), `${one.name.vi}${mark}`])
        }
        return [...documents].map(([key, names]) => `    ${key}: ${names.join('; ')}`).join('\n')
      },
    )

  it.each(onDays)('on %s, by kind of project and money, as a lawyer reads it', (day) => {
    const regime = regimeOn(model, day)
    const lines = [`${day}: ${regime?.name}`, `Thẩm định: ${regime?.reviewer}`]
    for (const kind of kinds)
      for (const [money, budget] of moneys) lines.push(`  ${kind}, ${money}`, asked(day, kind, budget))
    expect(lines.join('\n')).toMatchSnapshot()
  })
})
