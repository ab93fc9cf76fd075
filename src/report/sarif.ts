import type { Finding, ResultLocation } from '../check/result.js'
import type { Lang } from '../i18n/text.js'
import type { Model } from '../model/model.js'
import { rules as builtIn, ownRules } from '../rules/index.js'
import type { Rule } from '../rules/rule.js'
import { visible } from '../text/visible.js'
import { findingsOf } from './entries.js'
import { fingerprint } from './fingerprint.js'
import type { Reporter } from './reporter.js'

const levels = { error: 'error', warning: 'warning', info: 'note' } as const

/** SARIF 2.1.0 (OASIS), for code scanning: findings with their rules' help, stable fingerprints and relative URIs. */
export const sarif: Reporter = (result, { model, lang }) => {
  const found = findingsOf(result)
  const used = rulesUsed(
    found.map(({ finding }) => finding),
    model,
  )
  const index = new Map(used.map((rule, i) => [rule.id, i]))
  const run = {
    tool: {
      driver: {
        name: result.tool.name,
        semanticVersion: result.tool.version,
        language: lang,
        rules: used.map((rule) => descriptor(rule, lang)),
      },
    },
    columnKind: 'utf16CodeUnits',
    properties: { architecture: result.architecture, asOf: result.asOf },
    results: found.map(({ finding, proposal }) => ({
      ruleId: finding.rule,
      ...(index.has(finding.rule) ? { ruleIndex: index.get(finding.rule) } : {}),
      level: levels[finding.severity],
      message: { text: visible([finding.message, finding.remedy, finding.yaml].filter(Boolean).join('\n')) },
      locations: [physical(finding.location ?? wholeFile(proposal?.proposal.file))],
      ...(finding.relatedLocations
        ? { relatedLocations: finding.relatedLocations.map((at, id) => ({ id: id + 1, ...physical(at) })) }
        : {}),
      partialFingerprints: { 'kientruc/v1': fingerprint(finding) },
      ...(finding.waivedBy === undefined
        ? {}
        : { suppressions: [{ kind: 'external', status: 'accepted', justification: visible(finding.waivedBy) }] }),
      properties: { subject: finding.subject ?? '', related: finding.related, basis: finding.basis },
    })),
  }
  const log = { $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [run] }
  return `${JSON.stringify(log, null, 2)}\n`
}

function rulesUsed(findings: readonly Finding[], model: Model): Rule[] {
  const ids = new Set(findings.map((f) => f.rule))
  return [...builtIn, ...ownRules(model).rules].filter((rule) => ids.has(rule.id))
}

function descriptor(rule: Rule, lang: Lang) {
  return {
    id: rule.id,
    name: rule.id
      .split(/[/-]/)
      .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
      .join(''),
    shortDescription: { text: rule.title[lang] },
    fullDescription: { text: rule.title[lang] },
    help: { text: rule.explain[lang], markdown: rule.explain[lang] },
    defaultConfiguration: { level: levels[rule.severity] },
  }
}

function wholeFile(file: string | undefined): ResultLocation {
  return { file: file ?? 'kientruc.yaml', line: 1, column: 1, length: 1, excerpt: '' }
}

function physical(at: ResultLocation) {
  return {
    physicalLocation: {
      artifactLocation: { uri: at.file.split('/').map(encodeURIComponent).join('/') },
      // Regions are of text; a cell of a workbook is named instead.
      ...(at.within === undefined
        ? { region: { startLine: at.line, startColumn: at.column, endColumn: at.column + at.length } }
        : {}),
    },
    ...(at.within === undefined ? {} : { logicalLocations: [{ fullyQualifiedName: at.within }] }),
  }
}
