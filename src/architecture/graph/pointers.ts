/**
 * Circles among entities of one collection that point to each other by one field (`parent`, `supersededBy`): each as a path
 * that begins with its smallest id. An entity that points to itself is a circle of one.
 */
export function pointerCycles(entities: ReadonlyMap<string, object>, field: string): string[][] {
  const pointsTo = (id: string): string | undefined => {
    const entity = entities.get(id)
    const target: unknown = entity && Reflect.get(entity, field)
    return typeof target === 'string' ? target : undefined
  }
  const done = new Set<string>()
  const found: string[][] = []
  for (const start of entities.keys()) {
    const trail: string[] = []
    const here = new Set<string>()
    let id: string | undefined = start
    while (id !== undefined && !done.has(id) && !here.has(id)) {
      here.add(id)
      trail.push(id)
      id = pointsTo(id)
    }
    if (id !== undefined && here.has(id)) found.push(fromSmallest(trail.slice(trail.indexOf(id))))
    for (const passed of trail) done.add(passed)
  }
  return found.sort((a, b) => ((a[0] ?? '') < (b[0] ?? '') ? -1 : 1))
}

function fromSmallest(circle: readonly string[]): string[] {
  const [least = ''] = [...circle].sort()
  const at = circle.indexOf(least)
  return [...circle.slice(at), ...circle.slice(0, at)]
}
