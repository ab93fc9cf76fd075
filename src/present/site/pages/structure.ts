import { type Agency, type Component, comparable, type Layer, layerMayUse } from '../../../architecture/index.js'
import { compare } from '../../../kernel/index.js'
import { picture } from '../../diagram/picture.js'
import { agencyKindNames } from '../../diagram/words.js'
import { bit, facts, table } from '../../document/model.js'
import { trusted } from '../../document/template.js'
import { inFolder, named, type SiteContext } from '../context.js'
import { commonFacts, dependencyTable, proposalTable, systemTable, yesNo } from '../links.js'
import { type Page, section } from '../page.js'

const pathOf = (address: string | undefined, otherwise: string) => (address ?? otherwise).replace(/\.html$/, '')

/** Layers: a list in order, and a page each. */
export function* layerPages(context: SiteContext): Generator<Page> {
  const below = inFolder(context)
  const { w, model } = context
  const layers = [...model.layers.values()].sort((a, b) => a.order - b.order || compare(a.id, b.id))
  const systemsIn = (layer: Layer) => context.systemsBy.layer.get(layer.id) ?? []
  const componentsIn = (layer: Layer) => [...model.components.values()].filter((c) => c.layer === layer.id)
  const kindOf = (layer: Layer) => (layer.kind === 'band' ? w.band : w.pillar)
  yield {
    path: 'lop',
    title: w.layers,
    kind: undefined,
    lead: undefined,
    sections: [
      section('danh-sach', undefined, {
        table: table(
          [[w.order], w.layer, w.layerKind, w.description, [w.components], [w.systems]],
          layers.map((l) => ({
            cells: [
              l.order,
              named(context, l.id, 'layers'),
              kindOf(l),
              l.description ?? '',
              componentsIn(l).length,
              systemsIn(l).length,
            ],
          })),
        ),
      }),
    ],
  }
  for (const layer of layers) {
    const path = pathOf(context.addressOf('layers', layer.id), 'lop.html')
    const uses = layer.mayUse
      ? layer.mayUse.map((id) => named(below, id, 'layers'))
      : layers
          .filter((l) => comparable(model, layer, l) && layerMayUse(model, layer, l))
          .map((l) => named(below, l.id, 'layers'))
    const only = {
      ...model,
      layers: new Map([[layer.id, { ...layer, kind: 'band' as const }]]),
      systems: new Map(systemsIn(layer).map((s) => [s.id, s])),
      components: new Map(componentsIn(layer).map((c) => [c.id, c])),
    }
    yield {
      path,
      title: layer.name,
      kind: w.layer,
      lead: layer.description,
      sections: [
        section('thong-tin', undefined, {
          facts: facts([
            [w.layerKind, kindOf(layer)],
            [w.order, layer.order],
            [w.mayUse, uses],
            ...commonFacts(layer, context),
          ]),
        }),
        section('buc-tranh', w.pictureTitle, {
          markup: trusted(
            `<div class="picture">${picture(only, { lang: context.lang, standalone: false, maxSystems: 150, href: pictureLinks(below) })}</div>`,
          ),
          wide: w.pictureTitle,
        }),
        section('thanh-phan', w.components, {
          list: componentsIn(layer).map((c) => named(below, c.id, 'components')),
        }),
        section('he-thong', w.systems, { table: systemTable(systemsIn(layer), below) }),
      ],
    }
  }
}

/** Addresses of a picture's boxes. */
export function pictureLinks(context: SiteContext) {
  const collections = { system: 'systems', component: 'components', layer: 'layers' } as const
  return (of: keyof typeof collections, id: string) => context.addressOf(collections[of], id)
}

/** Components: a list by layer, and a page each. */
export function* componentPages(context: SiteContext): Generator<Page> {
  const below = inFolder(context)
  const { w, model } = context
  const order = (c: Component) => model.layers.get(c.layer)?.order ?? 0
  const components = [...model.components.values()].sort((a, b) => order(a) - order(b) || compare(a.id, b.id))
  const systemsOf = (c: Component) => context.systemsBy.component.get(c.id) ?? []
  yield {
    path: 'thanh-phan',
    title: w.components,
    kind: undefined,
    lead: undefined,
    sections: [
      section('danh-sach', undefined, {
        table: table(
          [w.component, w.layer, w.shared, [w.systems], w.description],
          components.map((c) => ({
            cells: [
              named(context, c.id, 'components'),
              named(context, c.layer, 'layers'),
              c.shared ? w.yes : '',
              systemsOf(c).length,
              c.description ?? '',
            ],
          })),
        ),
      }),
    ],
  }
  for (const component of components) {
    const path = pathOf(context.addressOf('components', component.id), 'thanh-phan.html')
    const children = components.filter((c) => c.parent === component.id)
    const links = [...(context.needs.get(component.id) ?? []), ...(context.usedBy.get(component.id) ?? [])]
    yield {
      path,
      title: component.name,
      kind: w.component,
      lead: component.description,
      keywords: [...(component.aliases ?? []), component.id],
      sections: [
        section('thong-tin', undefined, {
          facts: facts([
            [w.layer, named(below, component.layer, 'layers')],
            [
              w.parentComponent,
              component.parent === undefined ? undefined : named(below, component.parent, 'components'),
            ],
            [w.childComponents, children.map((c) => named(below, c.id, 'components'))],
            [w.shared, yesNo(component.shared, context)],
            [w.capabilities, (component.capabilities ?? []).map((c) => named(below, c, 'capabilities'))],
            [w.standards, (component.requires ?? []).map((s) => named(below, s, 'standards'))],
            ...commonFacts(component, context),
          ]),
        }),
        section('he-thong', w.realizedBy, { table: systemTable(systemsOf(component), below) }),
        ...(links.length > 0
          ? [section('phu-thuoc', w.integrations, { table: dependencyTable(links, 'both', below) })]
          : []),
      ],
    }
  }
}

/** Agencies: a list by kind, and a page each. */
export function* agencyPages(context: SiteContext): Generator<Page> {
  const below = inFolder(context)
  const { w, lang, model } = context
  const kinds = Object.keys(agencyKindNames)
  const agencies = [...model.agencies.values()].sort(
    (a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind) || compare(a.id, b.id),
  )
  const owned = (a: Agency) => context.systemsBy.owner.get(a.id) ?? []
  const tasks = [...model.tasks.values()]
  const proposals = (a: Agency) => context.result?.results.filter((r) => r.proposal.agency === a.id) ?? []
  yield {
    path: 'co-quan',
    title: w.agencies,
    kind: undefined,
    lead: undefined,
    sections: [
      section('danh-sach', undefined, {
        table: table(
          [w.agencyWord, w.agencyKind, w.parent, [w.systems], [w.leadTasks]],
          agencies.map((a) => ({
            cells: [
              named(context, a.id, 'agencies'),
              agencyKindNames[a.kind][lang],
              a.parent === undefined ? '' : named(context, a.parent, 'agencies'),
              owned(a).length,
              tasks.filter((t) => t.lead === a.id).length,
            ],
          })),
        ),
      }),
    ],
  }
  for (const agency of agencies) {
    const path = pathOf(context.addressOf('agencies', agency.id), 'co-quan.html')
    const lead = tasks.filter((t) => t.lead === agency.id)
    const support = tasks.filter((t) => t.supports?.includes(agency.id))
    const under = agencies.filter((a) => a.parent === agency.id)
    const own = proposals(agency)
    yield {
      path,
      title: agency.name,
      kind: agencyKindNames[agency.kind][lang],
      lead: agency.description,
      keywords: [...(agency.aliases ?? []), agency.shortName ?? '', agency.id],
      sections: [
        section('thong-tin', undefined, {
          facts: facts([
            [w.parent, agency.parent === undefined ? undefined : named(below, agency.parent, 'agencies')],
            [w.subordinate, under.map((a) => named(below, a.id, 'agencies'))],
            ...commonFacts(
              { ...agency, aliases: [...(agency.shortName ? [agency.shortName] : []), ...(agency.aliases ?? [])] },
              context,
            ),
          ]),
        }),
        ...(own.length > 0 && context.result
          ? [section('de-xuat', w.proposals, { table: proposalTable({ ...context.result, results: own }, below) })]
          : []),
        ...(agency.responsibilities?.length
          ? [
              section('trach-nhiem', w.responsibilities, {
                list: agency.responsibilities.map((r) => bit(r.name, undefined, r.source)),
              }),
            ]
          : []),
        section('he-thong', w.ownedSystems, { table: systemTable(owned(agency), below) }),
        ...(lead.length > 0
          ? [section('chu-tri', w.leadTasks, { list: lead.map((t) => named(below, t.id, 'tasks')) })]
          : []),
        ...(support.length > 0
          ? [section('phoi-hop', w.supportTasks, { list: support.map((t) => named(below, t.id, 'tasks')) })]
          : []),
      ],
    }
  }
}
