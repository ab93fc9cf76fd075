import {
  rules as builtIn,
  type Finding,
  isProposalResult,
  ownRules,
  pageOf,
  type Result,
  type ResultLocation,
  type Rule,
} from '../appraise/index.js'
import { findById, type Model } from '../architecture/index.js'
import { type Lang, safeJson, visible } from '../kernel/index.js'
import { withArticles } from '../language/index.js'
import { entriesOf, findingsOf } from './entries.js'
import type { ReportContext, Reporter } from './reporter.js'

const levels = { error: 'error', warning: 'warning', info: 'note' } as const
/** GitHub's own word for the severity of a rule (“SARIF support for code scanning”). */
const problemSeverities = { error: 'error', warning: 'warning', info: 'recommendation' } as const

/** The base of all relative URIs: the top of the repository. The name is the one that code scanning knows. */
const base = '%SRCROOT%'

/** SARIF 2.1.0 (OASIS), for code scanning: findings with their rules' help, stable fingerprints and relative URIs. */
export const sarif: Reporter = (result, context) => {
  const { model, lang } = context
  const found = findingsOf(result)
  const used = rulesUsed(
    found.map(({ finding }) => finding),
    model,
  )
  const index = new Map(used.map((rule, i) => [rule.id, i]))
  const written = (at: ResultLocation) => physical(at, context)
  const run = {
    tool: {
      driver: {
        name: result.tool.name,
        version: result.tool.version,
        semanticVersion: result.tool.version,
        language: lang,
        rules: used.map((rule) => descriptor(rule, model, lang)),
      },
    },
    // One name a kind of run, so that an upload of proposals does not close the architecture's alerts.
    automationDetails: { id: `kientruc/${isProposalRun(result) ? 'check' : 'validate'}/` },
    originalUriBaseIds: { [base]: { description: { text: 'The top folder of the repository' } } },
    columnKind: 'utf16CodeUnits',
    properties: {
      architecture: result.architecture,
      asOf: result.asOf,
      ...('reader' in result && result.reader ? { reader: result.reader } : {}),
    },
    results: found.map(({ finding, proposal }) => {
      const related = relatedPlaces(finding, context)
      return {
        ruleId: finding.rule,
        ...(index.has(finding.rule) ? { ruleIndex: index.get(finding.rule) } : {}),
        level: levels[finding.severity],
        message: { text: visible([finding.message, finding.remedy, finding.yaml].filter(Boolean).join('\n')) },
        locations: [written(finding.location ?? wholeFile(proposal?.proposal.file))],
        ...(related.length > 0
          ? {
              relatedLocations: related.map(({ at, name }, i) => ({
                id: i + 1,
                ...written(at),
                message: { text: visible(name) },
              })),
            }
          : {}),
        partialFingerprints: { 'kientruc/v2': finding.fingerprint },
        ...(result.baseline ? { baselineState: finding.known ? 'unchanged' : 'new' } : {}),
        ...(finding.waivedBy === undefined
          ? {}
          : { suppressions: [{ kind: 'external', status: 'accepted', justification: visible(finding.waivedBy) }] }),
        properties: { subject: finding.subject ?? '', related: finding.related, basis: finding.basis },
      }
    }),
  }
  const log = { $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [run] }
  return safeJson(log)
}

function isProposalRun(result: Result): boolean {
  return entriesOf(result).every(isProposalResult)
}

function rulesUsed(findings: readonly Finding[], model: Model): Rule[] {
  const ids = new Set(findings.map((f) => f.rule))
  return [...builtIn, ...ownRules(model).rules].filter((rule) => ids.has(rule.id))
}

function descriptor(rule: Rule, model: Model, lang: Lang) {
  const [family = ''] = rule.id.split('/')
  const help = helpOf(rule, model, lang)
  return {
    id: rule.id,
    name: rule.id
      .split(/[/-]/)
      .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
      .join(''),
    shortDescription: { text: rule.title[lang] },
    fullDescription: { text: plain(pageOf(rule)[lang].split('\n\n')[0] ?? '').replace(/^[^.]*\. /, '') },
    help: { text: plain(help), markdown: help },
    defaultConfiguration: { level: levels[rule.severity] },
    properties: { tags: ['architecture', family], 'problem.severity': problemSeverities[rule.severity] },
  }
}

/** The page of a rule as code scanning shows it beside an alert: what, why, how to mend it, and on what basis. */
function helpOf(rule: Rule, model: Model, lang: Lang): string {
  const bases = rule.basis.map(({ document, article }) => {
    const known = model.documents.get(document)
    return `- ${[known ? `${known.number}, ${known.title}` : document, article && withArticles(article, lang)].filter(Boolean).join(', ')}`
  })
  const page = pageOf(rule)[lang]
  if (bases.length === 0) return page
  return `${page.trimEnd()}\n\n**${{ vi: 'Căn cứ', en: 'Basis' }[lang]}**\n\n${bases.join('\n')}\n`
}

/** Markdown of the rules' pages without its marks. */
function plain(markdown: string): string {
  return markdown.replace(/\*\*|`/g, '')
}

/** Where the others involved are written: the places that the finding names, else the entities and proposals of its ids. */
function relatedPlaces(finding: Finding, { model, proposals = [], lang }: ReportContext) {
  const named = (finding.relatedLocations ?? []).map((at) => ({
    at,
    name: { vi: 'Nội dung liên quan', en: 'Related' }[lang],
  }))
  if (named.length > 0) return named
  return finding.related.flatMap((id) => {
    const proposal = proposals.find((p) => p.header.id === id)
    if (proposal) return placed(proposal.locate(proposal.header, 'id'), proposal.header.title)
    const entity = findById(model, id)?.entity
    return entity && model.originOf(entity) === 'workspace' ? placed(model.locate(entity, 'id'), nameOf(entity)) : []
  })
}

function placed(at: ReturnType<Model['locate']>, name: string): { at: ResultLocation; name: string }[] {
  if (!at) return []
  const { within, ...place } = at
  return [{ at: within === undefined ? place : { ...place, within }, name }]
}

function nameOf(entity: object): string {
  const field = (name: string): unknown => Reflect.get(entity, name)
  return String(field('name') ?? field('title') ?? field('id'))
}

function wholeFile(file: string | undefined): ResultLocation {
  return { file: file ?? 'kientruc.yaml', line: 1, column: 1, length: 1, excerpt: '' }
}

function physical(at: ResultLocation, { repositoryPath = (file) => file }: ReportContext) {
  const uri = repositoryPath(at.file).split('/').map(encodeURIComponent).join('/')
  return {
    physicalLocation: {
      // A relative path that leaves the base, or an absolute one, has no base to stand on.
      artifactLocation: /^(\/|\.\.\/)/.test(uri) ? { uri } : { uri, uriBaseId: base },
      // Regions are of text; a cell of a workbook is named instead.
      ...(at.within === undefined
        ? { region: { startLine: at.line, startColumn: at.column, endColumn: at.column + at.length } }
        : {}),
    },
    ...(at.within === undefined ? {} : { logicalLocations: [{ fullyQualifiedName: at.within }] }),
  }
}
