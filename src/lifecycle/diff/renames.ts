import type { CollectionName, Model } from '../../architecture/index.js'
import { createFinder, profileOfSystem } from '../../match/index.js'
import type { ComparedEntities } from './entities.js'

/** Two ids of one thing, and how that is known. */
export interface Rename {
  readonly collection: CollectionName
  readonly before: string
  readonly after: string
  readonly by: 'name' | 'content'
  readonly score?: number
}

/** Below this the finder's duplicate is more likely a new system that does some of the same. */
const alike = 0.6

/**
 * What has another id now: first by its name, then, of systems, by what the duplicate finder holds for the same thing. Each is
 * paired once, the most alike first.
 * @param gone what only the older side has, @param come what only the newer side has
 */
export function renamesAmong(
  gone: readonly ComparedEntities[],
  come: readonly ComparedEntities[],
  base: Model,
  head: Model,
): Rename[] {
  const found: Rename[] = []
  const used = new Set<string>()
  const take = (rename: Rename) => {
    const [before, after] = [`-${rename.collection} ${rename.before}`, `+${rename.collection} ${rename.after}`]
    if (used.has(before) || used.has(after)) return
    used.add(before).add(after)
    found.push(rename)
  }
  const nameless = (c: ComparedEntities) => c.collection === 'dependencies' || c.collection === 'waivers'
  const nameOf = (c: ComparedEntities) => `${c.collection}\0${c.name.normalize('NFC').toLowerCase().trim()}`
  const byName = new Map(come.filter((c) => !nameless(c)).map((c) => [nameOf(c), c]))
  for (const old of gone) {
    const now = nameless(old) ? undefined : byName.get(nameOf(old))
    if (now && now.id !== old.id) take({ collection: old.collection, before: old.id, after: now.id, by: 'name' })
  }
  for (const rename of byContent(gone, come, base, head)) take(rename)
  return found
}

function byContent(
  gone: readonly ComparedEntities[],
  come: readonly ComparedEntities[],
  base: Model,
  head: Model,
): Rename[] {
  const ids = (of: readonly ComparedEntities[]) =>
    new Set(of.filter((c) => c.collection === 'systems').map((c) => c.id))
  const [old, fresh] = [ids(gone), ids(come)]
  if (old.size === 0 || fresh.size === 0) return []
  const mark = (id: string) => `${id}\0before`
  // State says nothing of identity: the finder would not call a retired system a duplicate.
  const profiles = [
    ...[...head.systems.values()].map((system) => profileOfSystem(head, system, 'operational')),
    ...[...old].flatMap((id) => {
      const system = base.systems.get(id)
      return system ? [{ ...profileOfSystem(base, system, 'operational'), id: mark(id) }] : []
    }),
  ]
  const marked = new Set([...old].map(mark))
  return createFinder(profiles, head.glossary, head.judging)
    .within(marked)
    .filter((pair) => pair.score >= alike)
    .sort((x, y) => y.score - x.score)
    .flatMap(({ a, b, score }): Rename[] => {
      const [before, after] = marked.has(a) ? [a, b] : [b, a]
      if (!marked.has(before) || !fresh.has(after)) return []
      return [{ collection: 'systems', before: before.slice(0, -'\0before'.length), after, by: 'content', score }]
    })
}
