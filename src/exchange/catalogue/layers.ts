import type { Model } from '../../architecture/index.js'

/** The layer in which a workspace mostly puts systems of a kind; else in which it puts most; else its only band. */
export function usualLayers(model: Model): (kind: string) => string | undefined {
  const byKind = new Map<string, Map<string, number>>()
  const count = (key: string, layer: string) => {
    const layers = byKind.get(key) ?? new Map<string, number>()
    layers.set(layer, (layers.get(layer) ?? 0) + 1)
    byKind.set(key, layers)
  }
  for (const { kind, layer } of model.systems.values()) {
    count(kind, layer)
    count('', layer)
  }
  const bands = [...model.layers.values()].filter((l) => l.kind === 'band')
  const only = bands.length === 1 ? bands[0]?.id : undefined
  return (kind) => most(byKind.get(kind)) ?? most(byKind.get('')) ?? only
}

function most(counts: ReadonlyMap<string, number> | undefined): string | undefined {
  const sorted = [...(counts ?? [])].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
  return sorted[0]?.[0]
}
