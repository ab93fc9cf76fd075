import { layerOf, type Model } from '../../../architecture/index.js'
import { compare } from '../../../kernel/index.js'
import { edgeNames } from '../../diagram/words.js'
import { type LongTable, longTable, matrixTable, type Table, type TableColumn } from '../../document/model.js'
import { named, type SiteContext } from '../context.js'
import { dependencyTable } from '../links.js'
import { type Page, section } from '../page.js'

/** Integration: how much goes from layer to layer, who uses which platform and how, and every dependency. */
export function integrationPage(context: SiteContext): Page {
  const { w, model } = context
  const sorted = [...model.dependencies].sort(
    (a, b) => compare(a.from, b.from) || compare(a.to, b.to) || compare(a.kind, b.kind),
  )
  return {
    path: 'tich-hop',
    title: w.integrations,
    kind: undefined,
    lead: `${w.total}: ${sorted.length}.`,
    sections: [
      section('ma-tran', w.layerMatrix, { note: w.layerMatrixNote, table: layerMatrix(context) }),
      ...(sorted.length > 0
        ? [
            section('nen-tang', w.platformMatrix, {
              note: w.platformMatrixNote,
              table: platformMatrix(context),
              perPage: 100,
            }),
          ]
        : []),
      section('danh-sach', w.allDependencies, { table: dependencyTable(sorted, 'both', context) }),
    ],
  }
}

function layerMatrix(context: SiteContext): Table {
  const { w, model } = context
  const layers = [...model.layers.values()].sort((a, b) => a.order - b.order)
  const counts = new Map<string, number>()
  for (const d of model.dependencies) {
    const key = `${layerOf(model, d.from)?.id} ${layerOf(model, d.to)?.id}`
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return matrixTable(
    [w.layer, ...layers.map((l): TableColumn => [l.name])],
    layers.map((from) => ({
      cells: [named(context, from.id, 'layers'), ...layers.map((to) => counts.get(`${from.id} ${to.id}`) ?? '')],
    })),
  )
}

/** So many platforms can be read side by side. */
const platformColumns = 8

/** Who uses the platforms that most use, and how: a word for each kind of dependency, and for what only goes through one. */
function platformMatrix(context: SiteContext): LongTable {
  const { w, lang, model } = context
  const uses = usesOf(model, (kind) => edgeNames[kind][lang], w.through)
  const consumers = new Map<string, number>()
  for (const of of uses.values()) for (const to of of.keys()) consumers.set(to, (consumers.get(to) ?? 0) + 1)
  const platforms = [...consumers]
    .sort(([a, n], [b, m]) => m - n || compare(a, b))
    .slice(0, platformColumns)
    .map(([id]) => id)
  const rows = [...uses].filter(([, of]) => platforms.some((p) => of.has(p))).sort(([a], [b]) => compare(a, b))
  const name = (id: string) => model.systems.get(id)?.name ?? model.components.get(id)?.name ?? id
  const heads = [w.consumer, ...platforms.map(name)]
  const matrix = longTable(heads, rows, ([consumer, of]) => [
    named(context, consumer, 'systems', 'components'),
    ...platforms.map((p) => [...(of.get(p) ?? [])].join(', ')),
  ])
  return { ...matrix, matrix: true }
}

/** By consumer and provider, in which ways the one uses the other. */
function usesOf(
  model: Model,
  wordFor: (kind: Model['dependencies'][number]['kind']) => string,
  through: string,
): Map<string, Map<string, Set<string>>> {
  const uses = new Map<string, Map<string, Set<string>>>()
  const add = (from: string, to: string, word: string) => {
    const of = uses.get(from) ?? new Map<string, Set<string>>()
    of.set(to, (of.get(to) ?? new Set<string>()).add(word))
    uses.set(from, of)
  }
  for (const { from, to, kind, via } of model.dependencies) {
    add(from, to, wordFor(kind))
    if (via !== undefined) add(from, via, through)
  }
  return uses
}
