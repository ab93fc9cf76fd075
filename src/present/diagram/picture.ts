import {
  type Component,
  type Framework,
  frameworksOf,
  type Layer,
  type Model,
  operatesOn,
  type System,
  statusOn,
} from '../../architecture/index.js'
import { compare, groupBy, type Lang } from '../../kernel/index.js'
import { verdictSign } from './paint.js'
import { drawPicture } from './picture-draw.js'
import { type Band, type Group, type LayoutCell, place } from './picture-layout.js'
import type { DrawnVerdict, Status } from './types.js'
import { diagramWords, sharesSigns, sharesText, statusNames, systemCount, verdictNames } from './words.js'

/** A proposal to draw onto the architecture. */
export interface PictureProposal {
  /** A short sign on its boxes and on the systems that it is too near to, for instance its number in a table. */
  readonly label: string
  readonly title: string
  readonly verdict: DrawnVerdict
  readonly href?: string | undefined
  /** What it builds: one box each, in the layer and component where it belongs as far as that is known. */
  readonly builds: readonly {
    readonly name: string
    readonly layer?: string | undefined
    readonly realizes?: readonly string[] | undefined
  }[]
  /** Ids of existing systems that it duplicates, overlaps or should reuse. */
  readonly nearest: readonly string[]
}

/** So many systems can be taken in at once, one by one. */
export const readableSystems = 120

export interface PictureOptions {
  readonly lang: Lang
  /** Width in units of about a CSS pixel. Below 600 the pillars lie under the bands, for telephones. Default 1400. */
  readonly width?: number
  /** With more systems than this each component is one box with a count. Default `readableSystems`; 0 always counts. */
  readonly maxSystems?: number
  /** The day for which the systems' states are drawn, `YYYY-MM-DD`; without it as written. */
  readonly asOf?: string | undefined
  readonly proposals?: readonly PictureProposal[]
  readonly href?: (of: 'system' | 'component' | 'layer', id: string) => string | undefined
  /** Only the layers that the proposals touch are drawn in full, the others as a line each: for a printed page. */
  readonly onlyTouched?: boolean
  /** With its own style sheet; default true. */
  readonly standalone?: boolean
}

/**
 * The signature picture: layers as bands from top to bottom, components as groups, systems as boxes, pillars at the side.
 * Placed by rule, without a layout engine: the same architecture always gives the same picture.
 */
export function picture(model: Model, options: PictureOptions): string {
  const width = options.width ?? 1400
  const single = model.systems.size <= (options.maxSystems ?? readableSystems)
  const statuses = new Set<Status>()
  const statusOf = (system: System): Status => {
    const status = statusFor(system, options.asOf)
    statuses.add(status)
    return status
  }
  const frameworks = frameworksOf(model)
  const parts = frameworks
    .map((framework, i) => ({
      title: framework.name,
      ...contentOf(model, framework, i === 0, options, single, statusOf),
    }))
    .filter(({ used }, i) => used || i === 0)
    .map(({ title, bands }, _, all) => ({
      title: all.length > 1 ? title : '',
      picture: place(options.onlyTouched ? bands.map(folded) : bands, width),
    }))
  return drawPicture(parts, width, {
    title: model.name,
    lang: options.lang,
    statuses,
    verdicts: [...new Set((options.proposals ?? []).map((p) => p.verdict))].sort(),
    nearest: (options.proposals ?? []).some((p) => p.nearest.length > 0),
    standalone: options.standalone ?? true,
  })
}

/** A band without anything of a proposal becomes one line; in this form pillars lie among the bands. */
function folded(band: Band): Band {
  const touched = band.groups.some((g) => g.cells.some((c) => c.badges !== undefined && c.badges.length > 0))
  return { ...band, kind: 'band', empty: [], groups: touched ? band.groups : [], folded: !touched }
}

/** A system in a layer of the framework that is drawn: its own place, or the one that `placements` gives it there. */
interface Seat {
  readonly system: System
  readonly layer: string
  readonly realizes: readonly string[]
}

function seatIn(framework: Framework, system: System): Seat | undefined {
  if (framework.layers.has(system.layer)) return { system, layer: system.layer, realizes: system.realizes ?? [] }
  const other = system.placements?.find((p) => framework.layers.has(p.layer))
  return other && { system, layer: other.layer, realizes: other.component === undefined ? [] : [other.component] }
}

/** Everything that the picture of one framework says, before any of it has a place. What lies nowhere is shown with the first. */
function contentOf(
  model: Model,
  framework: Framework,
  first: boolean,
  options: PictureOptions,
  single: boolean,
  statusOf: (system: System) => Status,
): { bands: Band[]; used: boolean } {
  const { lang } = options
  const layers = [...model.layers.values()]
    .filter((l) => framework.layers.has(l.id))
    .sort(
      (a, b) => Number(a.kind === 'pillar') - Number(b.kind === 'pillar') || a.order - b.order || compare(a.id, b.id),
    )
  const seats = [...model.systems.values()].flatMap((s) => seatIn(framework, s) ?? [])
  const byLayer = groupBy(seats, (s) => s.layer)
  const bands = layers.map((layer) => bandOf(layer, byLayer.get(layer.id) ?? [], model, options, single, statusOf))
  const guests = proposalCells(options, (layer) => layer !== undefined && framework.layers.has(layer))
  const lost = first ? [...model.systems.values()].filter((s) => !model.layers.has(s.layer)) : []
  const strays = first ? proposalCells(options, (layer) => layer === undefined || !model.layers.has(layer)) : []
  if (lost.length > 0 || strays.length > 0) {
    const cells = [...lost.map((s) => systemCell(s, options, statusOf)), ...strays.map((s) => s.cell)]
    bands.push({
      id: '',
      name: diagramWords.noLayer[lang],
      kind: 'band',
      note: '',
      groups: [{ title: '', cells }],
      empty: [],
    })
  }
  return { bands, used: seats.length > 0 || guests.length > 0 }
}

function statusFor(system: System, asOf: string | undefined): Status {
  if (asOf === undefined) return system.lifecycle.status
  const on = statusOn(system, asOf)
  return on !== 'retiring' && operatesOn(system, asOf) ? 'operational' : on
}

function bandOf(
  layer: Layer,
  seats: readonly Seat[],
  model: Model,
  options: PictureOptions,
  single: boolean,
  statusOf: (system: System) => Status,
): Band {
  const { lang, href } = options
  const components = [...model.components.values()].filter((c) => c.layer === layer.id)
  const proposed = proposalCells(options, (id) => id === layer.id)
  const groupOf = (realizes: readonly string[] | undefined) => homeOf(realizes, layer, model)
  const systems = seats.map((s) => s.system)
  const seated = groupBy(seats, (s) => groupOf(s.realizes)?.id ?? '')
  const members = new Map([...seated].map(([id, list]) => [id, list.map((s) => s.system)]))
  const guests = groupBy(proposed, (p) => groupOf(p.realizes)?.id ?? '')
  const homes = components.filter((c) => members.has(c.id) || guests.has(c.id))
  const others = { id: '', name: components.length > 0 ? diagramWords.noComponent[lang] : '' }
  const used = [...homes, ...(members.has('') || guests.has('') ? [others] : [])]

  // Many proposals would hide what is there: beside counts they are signs.
  const signs = !single && (options.proposals ?? []).length > 6
  const groups: Group[] = single
    ? used.map(({ id, name }) => ({
        title: name,
        href: id === '' ? undefined : href?.('component', id),
        cells: [
          ...(members.get(id) ?? []).map((s) => systemCell(s, options, statusOf)),
          ...(guests.get(id) ?? []).map((g) => g.cell),
        ],
      }))
    : [
        {
          title: '',
          cells: used.flatMap(({ id, name }) => [
            ...countCell(id, name, members.get(id) ?? [], options, statusOf, signs ? (guests.get(id) ?? []) : []),
            ...(signs && members.has(id) ? [] : (guests.get(id) ?? []).map((g) => g.cell)),
          ]),
        },
      ]

  const filled = new Set(homes.flatMap((home) => [home.id, ...ancestors(home, model)]))
  for (const { realizes } of seats) for (const id of realizes) filled.add(id)
  // What a system of another layer realizes is not without a system, though none is drawn in its group here.
  for (const { realizes } of model.systems.values()) for (const id of realizes ?? []) filled.add(id)
  const empty = components.filter((c) => !filled.has(c.id))
  const people = systems.length === 0 && proposed.length === 0
  const plain = (c: Component): LayoutCell => ({
    lines: c.name,
    paint: 'component',
    title: c.name,
    href: href?.('component', c.id),
  })
  return {
    id: layer.id,
    name: layer.name,
    kind: layer.kind,
    note: systems.length === 0 ? '' : systemCount(systems.length)[lang],
    href: href?.('layer', layer.id),
    groups:
      people && empty.length > 0 ? [{ title: '', cells: empty.map(plain) }] : groups.filter((g) => g.cells.length > 0),
    empty: people ? [] : empty.map((c) => ({ text: c.name, href: href?.('component', c.id) })),
    emptyCaption: `${diagramWords.noSystem[lang]}:`,
  }
}

/** The component in whose group something is drawn: the first that it realizes in this layer. */
function homeOf(realizes: readonly string[] | undefined, layer: Layer, model: Model): Component | undefined {
  return (realizes ?? []).map((id) => model.components.get(id)).find((c) => c?.layer === layer.id)
}

function ancestors(component: Component, model: Model): string[] {
  const trail: string[] = []
  for (
    let parent = component.parent;
    parent !== undefined && !trail.includes(parent);
    parent = model.components.get(parent)?.parent
  ) {
    trail.push(parent)
  }
  return trail
}

function systemCell(system: System, options: PictureOptions, statusOf: (system: System) => Status): LayoutCell {
  const { lang, href } = options
  const status = statusOf(system)
  return {
    lines: system.name,
    paint: status,
    status,
    title: `${system.name} · ${statusNames[status][lang]}`,
    href: href?.('system', system.id),
    badges: badgesOn([system.id], options),
  }
}

function countCell(
  id: string,
  name: string,
  systems: readonly System[],
  options: PictureOptions,
  statusOf: (system: System) => Status,
  guests: readonly { readonly cell: LayoutCell }[],
): LayoutCell[] {
  if (systems.length === 0) return []
  const { lang, href } = options
  const shares: Partial<Record<Status, number>> = {}
  for (const system of systems) {
    const status = statusOf(system)
    shares[status] = (shares[status] ?? 0) + 1
  }
  return [
    {
      lines: name,
      small: sharesSigns(shares, lang),
      paint: 'component',
      shares,
      title: `${name} · ${systemCount(systems.length)[lang]} (${sharesText(shares, lang)})`,
      href: id === '' ? undefined : href?.('component', id),
      chips: guests.map(({ cell }) => ({
        text: cell.sign ?? '',
        verdict: cell.badges?.[0]?.verdict ?? 'insufficient',
        title: cell.title,
        href: cell.href,
      })),
      badges: badgesOn(
        systems.map((s) => s.id),
        options,
      ),
    },
  ]
}

function badgesOn(ids: readonly string[], { proposals = [] }: PictureOptions): NonNullable<LayoutCell['badges']> {
  return proposals
    .filter((p) => p.nearest.some((n) => ids.includes(n)))
    .map((p) => ({ text: `≈${p.label}`, verdict: p.verdict }))
}

function proposalCells(
  options: PictureOptions,
  inBand: (layer: string | undefined) => boolean,
): { realizes: readonly string[] | undefined; cell: LayoutCell }[] {
  const { lang, proposals = [] } = options
  return proposals.flatMap((p) =>
    p.builds
      .filter((b) => inBand(b.layer))
      .map((b) => ({
        realizes: b.realizes,
        cell: {
          lines: b.name,
          paint: p.verdict,
          title: `${diagramWords.proposed[lang]} ${p.label}: ${p.title} · ${verdictNames[p.verdict][lang]}`,
          href: p.href,
          badges: [{ text: `${verdictSign[p.verdict]} ${p.label}`, verdict: p.verdict }],
          sign: p.label,
          strong: true,
        },
      })),
  )
}
