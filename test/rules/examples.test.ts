import { describe, expect, it } from 'vitest'
import { basesInForce } from '../../src/appraise/findings.js'
import { rules } from '../../src/appraise/rules/index.js'
import type { Rule } from '../../src/appraise/rules/rule.js'
import { ProposalHeader } from '../../src/architecture/schema/proposal.js'
import { findingsOf, inWorkspace, wholly } from './harness.js'

/** The line of its own YAML at which each rule's failing example is reported, and about what. */
const places: Readonly<Record<string, { readonly line: number | undefined; readonly subject: string | undefined }>> = {
  'model/schema': { line: 2, subject: 'phan-mem-a' },
  'model/unknown-reference': { line: 2, subject: 'phan-mem-a' },
  'model/duplicate-id': { line: 3, subject: 'ho-so-a' },
  'model/self-dependency': { line: 2, subject: 'csdl-dat-dai' },
  'model/confusable-id': { line: 3, subject: 'thuadat' },
  'layering/forbidden-dependency': { line: 2, subject: 'lgsp' },
  'layering/cycle': { line: 3, subject: 'csdl-dat-dai' },
  'framework/one-primary-place': { line: 10, subject: 'quan-ly-tau-ca' },
  'duplication/duplicates-system': { line: 3, subject: 'dx-vi-du' },
  'duplication/overlaps-system': { line: 3, subject: 'dx-vi-du' },
  'duplication/duplicates-proposal': { line: 3, subject: 'dx-vi-du' },
  'duplication/duplicates-national-platform': { line: 3, subject: 'dx-vi-du' },
  'duplication/within-architecture': { line: undefined, subject: 'csdl-dat-dai' },
  'duplication/false-upgrade': { line: 12, subject: 'dx-vi-du' },
  'reuse/rebuilds-shared-component': { line: 3, subject: 'dx-vi-du' },
  'reuse/no-inheritance-plan': { line: 9, subject: 'dx-vi-du' },
  'reuse/original-record-of-another': { line: 3, subject: 'ho-tich-tinh' },
  'standards/mandatory-missing': { line: 8, subject: 'dx-vi-du' },
  'standards/superseded': { line: 8, subject: 'dx-vi-du' },
  'standards/unknown': { line: 8, subject: 'dx-vi-du' },
  'standards/recommended-missing': { line: 9, subject: 'dx-vi-du' },
  'integration/bypasses-platform': { line: 9, subject: 'dx-vi-du' },
  'integration/undeclared-source': { line: 9, subject: 'dx-vi-du' },
  'hosting/outside-data-centre': { line: 9, subject: 'dx-vi-du' },
  'hosting/new-data-centre': { line: 8, subject: 'dx-vi-du' },
  'hosting/no-backup': { line: 9, subject: 'dx-vi-du' },
  'security/level-missing': { line: 2, subject: 'dx-vi-du' },
  'security/level-too-low': { line: 8, subject: 'dx-vi-du' },
  'security/personal-data-unassessed': { line: 8, subject: 'dx-vi-du' },
  'security/secret-exposed': { line: 4, subject: 'cong-du-lieu' },
  'roadmap/unscheduled': { line: 3, subject: 'dx-vi-du' },
  'roadmap/wrong-phase': { line: 9, subject: 'dx-vi-du' },
  'roadmap/dependency-not-ready': { line: 10, subject: 'dx-vi-du' },
  'roadmap/wrong-lead': { line: 4, subject: 'dx-vi-du' },
  'dossier/incomplete': { line: 2, subject: 'dx-vi-du' },
  'dossier/unknown-agency': { line: 4, subject: 'dx-vi-du' },
  'dossier/document-not-in-force': { line: 8, subject: 'dx-vi-du' },
  'budget/missing': { line: 2, subject: 'dx-vi-du' },
  'budget/sources-differ': { line: 8, subject: 'dx-vi-du' },
  'budget/lease-not-compared': { line: 6, subject: 'dx-vi-du' },
  'decision/approved-against-verdict': { line: 2, subject: 'dx-1' },
  'decision/changed-since-approval': { line: 2, subject: 'dx-vi-du' },
  'progress/two-reports': { line: 3, subject: 'bc-2' },
  'progress/over-budget': { line: 7, subject: 'nv-1-lgsp' },
  'progress/goes-back': { line: 3, subject: 'nv-1-lgsp' },
  'progress/inconsistent': { line: 2, subject: 'nv-1-lgsp' },
  'mau03/required-blank': { line: 9, subject: 'lien-thong-ho-tich' },
  'mau03/value-not-listed': { line: 2, subject: 'kho-mo' },
  'mau03/duplicate-code': { line: 3, subject: 'kho-kin' },
  'mau03/object-missing': { line: 2, subject: 'nang-cap' },
  'mau03/original-of-another': { line: 11, subject: 'dan-cu-tinh' },
  'mau03/inconsistent-record': { line: 3, subject: 'b' },
  'mau03/inheritance-unmapped': { line: 7, subject: 'kho-mo' },
  'mau03/gap-without-task': { line: 2, subject: 'nang-cap' },
  'mau03/task-repeated': { line: 6, subject: 'a' },
  'mau03/secret-exposed': { line: 2, subject: 'kho-mo' },
  'waiver/expired': { line: 2, subject: 'mot-cua' },
  'waiver/unused': { line: 2, subject: 'lgsp' },
}

/** A key of the proposal format: what an agency is asked to do must read well to an officer who never sees the file. */
const yamlKey = new RegExp(
  `(?<![\\p{L}\\d])(${Object.keys(ProposalHeader.properties).join('|')}|via)(?![\\p{L}\\d])`,
  'u',
)

/**
 * The findings of a rule in an example, with all other rules off: each stands by itself. Unused waivers alone need others'
 * findings. The exchange form shows the whole base workspace, of which nothing is said here.
 */
function foundIn(rule: Rule, yaml: string, lang: 'vi' | 'en' = 'vi') {
  const others = rule.id === 'waiver/unused' ? [] : rules.filter((other) => other !== rule)
  const manifest = `rules: {${others.map(({ id }) => `${id}: { severity: off }`).join(', ')}}\n`
  if (!rule.form) return findingsOf(yaml, { lang, manifest }).filter((f) => f.rule === rule.id)
  const found = findingsOf(yaml, { lang, manifest, profile: 'mau03' }).filter((f) => f.rule === rule.id)
  return found.filter((f) => f.location?.file.endsWith('truong-hop.yaml'))
}

describe('every rule finds its failing example, in its place, and nothing in its passing one', () => {
  it.each(rules.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
    expect(foundIn(rule, rule.examples.pass)).toEqual([])
    const found = foundIn(rule, rule.examples.fail)
    expect(found).toHaveLength(1)
    const [finding] = found
    if (rule.proposal) expect(finding?.remedy).not.toMatch(yamlKey)
    expect(finding?.severity).toBe(rule.severity)
    expect(finding?.subject).toBe(places[id]?.subject)
    const inExample = /truong-hop|dx-1/.test(finding?.location?.file ?? '')
    expect(inExample ? finding?.location?.line : undefined).toBe(places[id]?.line)

    const [english] = foundIn(rule, rule.examples.fail, 'en')
    for (const said of [finding, english]) {
      expect(said?.message).toMatch(/^[\p{Lu}“\d].{15,}[.?!”)]$/su)
      expect(`${said?.message} ${said?.remedy}`).not.toMatch(/undefined|null|NaN|\[object/)
    }
    expect(english?.message).not.toBe(finding?.message)
    // What it is about and what else is involved exist, and are not the same.
    for (const id of finding?.related ?? []) expect(id).not.toBe('')
    expect(english?.fingerprint).toBe(finding?.fingerprint)
    // Word for word, in both languages: another wording is to be seen in review.
    expect([finding, english].map((said) => said && wholly(said)).join('\n\n')).toMatchSnapshot()
  })
})

describe('every rule is documented', () => {
  it.each(rules.map((rule) => [rule.id, rule] as const))('%s', (_, rule) => {
    for (const lang of ['vi', 'en'] as const) {
      const words = rule.explain[lang].split(/\s+/).length
      expect(words).toBeGreaterThan(70)
      expect(words).toBeLessThan(260)
      expect(rule.title[lang].length).toBeGreaterThan(5)
      expect(rule.remedy[lang].length).toBeGreaterThan(5)
    }
    expect(rule.explain.vi).not.toBe(rule.explain.en)
  })

  it('ids are unique and every rule has its place in the table of examples', () => {
    expect(rules.map((r) => r.id).sort()).toEqual(Object.keys(places).sort())
  })
})

describe('bases', () => {
  it('are documents that the bundled pack knows', () => {
    const documents = inWorkspace('', {}, ({ workspace }) => new Set(workspace.model.documents.keys()))
    for (const rule of rules)
      for (const { document } of rule.basis) expect(documents, `${rule.id}: ${document}`).toContain(document)
  })

  it('of each rule on a day of each regime, and its severity: another law is to be seen in review', () => {
    const model = inWorkspace('', {}, ({ workspace }) => workspace.model)
    const cited = (rule: Rule, asOf: string) =>
      basesInForce(rule.basis, { model, asOf }).map(({ document, article }) =>
        article === undefined ? document : `${document} ${article}`,
      )
    const days = ['2019-03-15', '2021-06-01', '2024-12-01', '2026-05-01', '2026-08-01', '2026-09-15']
    const table = rules.map((rule) =>
      [`${rule.id} ${rule.severity}`, ...days.map((day) => `${day}: ${cited(rule, day).join(', ')}`)].join('\n'),
    )
    expect(table.join('\n\n')).toMatchSnapshot()
  })
})
