import type { CheckResult, Finding } from '../../appraise/index.js'
import type { Dependency, System } from '../../architecture/index.js'
import { confidenceLabel } from '../../kernel/index.js'
import { edgeNames, statusNames, systemKindNames } from '../diagram/words.js'
import {
  type Bit,
  type Block,
  bit,
  type CellContent,
  type LongTable,
  longTable,
  marked,
  outside,
  type Table,
  type TableColumn,
  table,
} from '../document/model.js'
import type { FindingLinks } from '../paper/context.js'
import { findingsBlocks } from '../paper/findings.js'
import { statusMark, verdictMark } from '../paper/say.js'
import { anyNamed, named, type SiteContext } from './context.js'

/** Where findings on a page lead. */
export function findingLinks(context: SiteContext): FindingLinks {
  return {
    subject: (id) => {
      const { text, href } = anyNamed(context, id)
      return { text: text === id ? id : `${text} (${id})`, href }
    },
    rule: context.ruleAddress,
  }
}

/** Findings on a page of the site. */
export function siteFindings(findings: readonly Finding[], anchor: string, context: SiteContext): Block[] {
  const links = findingLinks(context)
  return findingsBlocks(findings, anchor, context.w.findingsNone, { ...context, links, ids: new Set() })
}

/** The columns of `systemTable` by whose values a list of systems is filtered: agency, kind, state. */
export const systemSift = '1 2 5'

/** The columns and rows of a table of systems. */
export function systemTable(systems: readonly System[], context: SiteContext): LongTable {
  const { w, lang } = context
  const columns: TableColumn[] = [w.name, w.owner, w.systemKind, w.components, w.layer, w.status]
  return longTable(columns, systems, (s) => [
    named(context, s.id, 'systems'),
    named(context, s.owner, 'agencies'),
    systemKindNames[s.kind][lang],
    (s.realizes ?? []).map((id) => named(context, id, 'components')),
    named(context, s.layer, 'layers'),
    marked(statusMark(s.lifecycle.status, lang)),
  ])
}

/** Dependencies seen from one end, or whole. */
export function dependencyTable(
  dependencies: readonly Dependency[],
  show: 'from' | 'to' | 'both',
  context: SiteContext,
): LongTable {
  const { w, lang } = context
  const ends: readonly (readonly [string, (d: Dependency) => string])[] = [
    ...(show === 'to' ? [] : ([[w.consumer, (d: Dependency) => d.from]] as const)),
    ...(show === 'from' ? [] : ([[w.provider, (d: Dependency) => d.to]] as const)),
  ]
  return longTable([...ends.map(([name]) => name), w.dependencyKind, w.via, w.exchanged], dependencies, (d) => [
    ...ends.map(([, end]) => named(context, end(d), 'systems', 'components')),
    edgeNames[d.kind][lang],
    d.via === undefined ? '' : named(context, d.via, 'systems', 'components'),
    (d.data ?? []).map((id) => named(context, id, 'dataEntities')),
  ])
}

/** What every entity may say of itself. */
export function commonFacts(
  entity: {
    readonly id: string
    readonly aliases?: readonly string[]
    readonly tags?: readonly string[]
    readonly links?: readonly string[]
    readonly source?: string
    readonly confidence?: keyof typeof confidenceLabel
  },
  { w, lang }: SiteContext,
): readonly (readonly [string, CellContent])[] {
  return [
    [w.aliases, entity.aliases?.map((a) => bit(a))],
    [w.tags, entity.tags?.join(', ')],
    [w.links, entity.links?.map(outside)],
    [w.source, entity.source],
    [w.confidence, entity.confidence && confidenceLabel[entity.confidence][lang]],
    [w.id, entity.id],
  ]
}

export function yesNo(value: boolean | undefined, { w }: SiteContext): string | undefined {
  return value === undefined ? undefined : value ? w.yes : w.no
}

/** The proposals of the run as a table. */
export function proposalTable(result: CheckResult, context: SiteContext): Table {
  const { w, lang } = context
  const count = (findings: readonly Finding[], severity: Finding['severity']) =>
    findings.filter((f) => f.severity === severity && f.waivedBy === undefined).length
  return table(
    [[w.number], w.proposal, w.agency, w.verdict, [w.errors], [w.warnings]],
    result.results.map((entry, i) => ({
      cells: [
        i + 1,
        bit(entry.proposal.title || entry.proposal.file, context.proposalAddress(entry)),
        context.model.agencies.has(entry.proposal.agency)
          ? named(context, entry.proposal.agency, 'agencies')
          : (entry.proposal.agencyName ?? entry.proposal.agency),
        marked(verdictMark(entry.verdict, lang)),
        count(entry.findings, 'error'),
        count(entry.findings, 'warning'),
      ],
    })),
  )
}

export function statusBit(system: System, context: SiteContext): Bit {
  const { status, from, to } = system.lifecycle
  const span = [from && `${context.w.from.toLowerCase()} ${from}`, to && `${context.w.to.toLowerCase()} ${to}`]
    .filter(Boolean)
    .join(' ')
  return marked({ ...statusMark(status, context.lang), label: statusNames[status][context.lang] }, span || undefined)
}
