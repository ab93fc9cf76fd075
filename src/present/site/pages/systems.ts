import { criticalityOf, type System } from '../../../architecture/index.js'
import { compare, million } from '../../../kernel/index.js'
import { withoutAccents } from '../../../language/index.js'
import { scopeNames, systemKindNames } from '../../diagram/words.js'
import { bit, facts, table } from '../../document/model.js'
import { inFolder, named, type SiteContext } from '../context.js'
import {
  commonFacts,
  dependencyTable,
  proposalTable,
  siteFindings,
  statusBit,
  systemSift,
  systemTable,
  yesNo,
} from '../links.js'
import { type Page, type PageSection, section } from '../page.js'
import { inGraph } from '../paths.js'

/** The list of all systems, those of the nation apart, and a page for each. */
export function* systemPages(context: SiteContext): Generator<Page> {
  const { w, model } = context
  const byId = [...model.systems.values()].sort((a, b) => compare(a.id, b.id))
  const systems = inOrderOfNames(byId)
  const listOf = (id: string, heading: string | undefined, of: readonly System[]) =>
    section(id, heading, { table: systemTable(of, context), sift: systemSift })
  const [national, own] = [systems.filter(isNational), systems.filter((s) => !isNational(s))]
  yield {
    path: 'he-thong',
    title: w.systems,
    kind: undefined,
    lead: `${w.total}: ${systems.length}.`,
    sections: [
      listOf('danh-sach', national.length > 0 ? w.ownSystems : undefined, own),
      ...(national.length > 0 ? [listOf('quoc-gia', w.nationalSystems, national)] : []),
    ],
  }
  const below = inFolder(context)
  for (const system of byId) yield systemPage(system, context.addressOf('systems', system.id), below)
}

const isNational = (system: System) => system.scope === 'national'

/** By name, as far as letters without accents tell; the rest by id. */
function inOrderOfNames(systems: readonly System[]): System[] {
  const keyed = systems.map((system) => ({ system, key: withoutAccents(system.name).toLowerCase() }))
  return keyed.sort((a, b) => compare(a.key, b.key)).map(({ system }) => system)
}

/** @param context that of a page in a folder */
function systemPage(system: System, address = 'he-thong.html', context: SiteContext): Page {
  const { w, lang } = context
  const path = address.replace(/\.html$/, '')
  const needs = context.needs.get(system.id) ?? []
  const usedBy = context.usedBy.get(system.id) ?? []
  const tasks = context.delivering.get(system.id) ?? []
  const about = context.about.get(system.id) ?? []
  const near = context.near.get(system.id) ?? []
  const sections: (PageSection | undefined)[] = [
    section('thong-tin', undefined, { facts: systemFacts(system, context) }),
    about.length > 0
      ? section('phat-hien', w.ownFindings, { blocks: siteFindings(about, 'phat-hien', context) })
      : undefined,
    near.length > 0 && context.result
      ? section('de-xuat', w.proposals, { table: proposalTable({ ...context.result, results: near }, context) })
      : undefined,
    system.functions?.length
      ? section('chuc-nang', w.functions, { list: system.functions.map((f) => bit(f)) })
      : undefined,
    system.data?.length ? section('du-lieu', w.data, { table: dataTable(system, context) }) : undefined,
    needs.length > 0 ? section('phu-thuoc', w.needs, { table: dependencyTable(needs, 'to', context) }) : undefined,
    usedBy.length > 0 ? section('duoc-dung', w.usedBy, { table: dependencyTable(usedBy, 'from', context) }) : undefined,
    ...criticalSection(system, context),
    section('so-do', w.graph, {
      list: [
        bit(w.aroundInGraph, `../${inGraph('focus', system.id)}`),
        ...(usedBy.length > 0 ? [bit(w.impactInGraph, `../${inGraph('impact', system.id)}`)] : []),
      ],
    }),
    system.provides?.length ? section('cung-cap', w.provides, { table: interfaceTable(system, context) }) : undefined,
    system.standards?.length
      ? section('tieu-chuan', w.standards, { list: system.standards.map((s) => named(context, s, 'standards')) })
      : undefined,
    tasks.length > 0
      ? section('nhiem-vu', w.tasks, { list: tasks.map((t) => named(context, t.id, 'tasks')) })
      : undefined,
  ]
  return {
    path,
    title: system.name,
    kind: systemKindNames[system.kind][lang],
    lead: system.description,
    sections: sections.filter((s) => s !== undefined),
    keywords: [...(system.aliases ?? []), system.id, ...(system.functions ?? []), ...dataNames(system, context)],
  }
}

/** What its loss would do to others; nothing where none depends on it. */
function criticalSection({ id }: System, { model, w }: SiteContext): PageSection[] {
  const weight = criticalityOf(model).get(id)
  if (!weight || weight.reach === 0) return []
  const { reach, cutsOff, bridge } = weight
  return [
    section('quan-trong', w.ifLost, {
      facts: facts([
        [w.reach, reach],
        [w.singlePoint, cutsOff > 0 ? `${w.singlePointYes}: ${cutsOff}` : w.singlePointNo],
        [w.bridge, bridge === undefined ? undefined : bridge],
      ]),
    }),
  ]
}

function systemFacts(system: System, context: SiteContext) {
  const { w, lang } = context
  return facts([
    [w.status, statusBit(system, context)],
    [w.owner, named(context, system.owner, 'agencies')],
    [w.layer, named(context, system.layer, 'layers')],
    [w.realizes, (system.realizes ?? []).map((id) => named(context, id, 'components'))],
    [w.scope, scopeNames[system.scope][lang]],
    [w.users, (system.users ?? []).map((u) => bit(u))],
    [w.capabilities, (system.capabilities ?? []).map((c) => named(context, c, 'capabilities'))],
    [w.hosting, system.hosting === undefined ? undefined : named(context, system.hosting, 'systems', 'components')],
    [w.securityLevel, system.securityLevel],
    [w.shared, yesNo(system.shared, context)],
    [w.phase, system.phase === undefined ? undefined : named(context, system.phase, 'phases')],
    [w.cost, system.cost && million(system.cost.amount, lang)],
    ...commonFacts(system, context),
  ])
}

function dataNames(system: System, { model }: SiteContext): string[] {
  const ids = (system.data ?? []).map((d) => (typeof d === 'string' ? d : d.entity))
  return ids.map((id) => model.dataEntities.get(id)?.name ?? id)
}

function dataTable(system: System, context: SiteContext) {
  const { w } = context
  const access = { owns: w.accessOwns, reads: w.accessReads, writes: w.accessWrites }
  return table(
    [w.data, w.access],
    (system.data ?? []).map((d) => ({
      cells:
        typeof d === 'string'
          ? [named(context, d, 'dataEntities'), w.accessUnsaid]
          : [named(context, d.entity, 'dataEntities'), access[d.access]],
    })),
  )
}

function interfaceTable(system: System, context: SiteContext) {
  const { w } = context
  return table(
    [w.name, w.id, w.standards],
    (system.provides ?? []).map((p) => ({
      cells: [p.name ?? p.id, p.id, (p.standards ?? []).map((s) => named(context, s, 'standards'))],
    })),
  )
}
