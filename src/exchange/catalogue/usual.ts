import type { Model } from '../../architecture/index.js'

/** The layer in which a workspace mostly puts systems of a kind; else in which it puts most; else its only band. */
export function usualLayers(model: Model): (kind: string) => string | undefined {
  const systems = [...model.systems.values()]
  const byKind = usual(
    systems.map(({ kind, layer }) => ({ key: kind, value: layer })),
    0,
  )
  const all = usual(
    systems.map(({ layer }) => ({ key: '', value: layer })),
    0,
  )
  const bands = [...model.layers.values()].filter((l) => l.kind === 'band')
  const only = bands.length === 1 ? bands[0]?.id : undefined
  return (kind) => byKind(kind) ?? all('') ?? only
}

/**
 * What most entries of a key say.
 * @param share of them that must say it, and five at the least where it is above nought
 */
export function usual(
  entries: readonly { readonly key: string; readonly value: string | undefined }[],
  share = 0.5,
): (key: string) => string | undefined {
  const counts = new Map<string, Map<string | undefined, number>>()
  for (const { key, value } of entries) {
    const values = counts.get(key) ?? new Map<string | undefined, number>()
    counts.set(key, values.set(value, (values.get(value) ?? 0) + 1))
  }
  return (key) => {
    const values = [...(counts.get(key) ?? [])]
    const all = values.reduce((sum, [, count]) => sum + count, 0)
    const [first] = values.sort(([a, m], [b, n]) => n - m || ((a ?? '') < (b ?? '') ? -1 : 1))
    if (!first || (share > 0 && (first[1] < 5 || first[1] < all * share))) return undefined
    return first[0]
  }
}
