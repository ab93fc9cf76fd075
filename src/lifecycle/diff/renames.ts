import type { CollectionName, Model } from '../../architecture/index.js'
import { createFinder, profileOfSystem } from '../../match/index.js'
import { agencyNameIn, localityIn } from '../union/names.js'
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
 * paired once, the most alike first. Agencies of another province are called alike but for its name, and its systems otherwise
 * altogether: what does the same there is judged as `merge` judges it.
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
  const isOther = base.id !== head.id
  const placeOf = (model: Model) =>
    isOther ? localityIn([...model.agencies.values()].map((raw) => ({ raw }))) : undefined
  const nameIn = (model: Model, place = placeOf(model)) => {
    return (c: ComparedEntities) => {
      const agency = isOther && c.collection === 'agencies' ? model.agencies.get(c.id) : undefined
      const name = agency ? agencyNameIn(agency, place) : c.name.normalize('NFC').toLowerCase().trim()
      return `${c.collection}\0${name}`
    }
  }
  const [nameBefore, nameNow] = [nameIn(base), nameIn(head)]
  const byName = new Map(come.filter((c) => !nameless(c)).map((c) => [nameNow(c), c]))
  for (const old of gone) {
    const now = nameless(old) ? undefined : byName.get(nameBefore(old))
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
  const finder = createFinder(profiles, head.glossary, head.judging)
  const pairs =
    base.id === head.id
      ? finder.within(marked)
      : finder.across((id) => (marked.has(id) ? base.id : head.id)).map(({ a, b, chance }) => ({ a, b, score: chance }))
  return pairs
    .filter((pair) => pair.score >= alike)
    .sort((x, y) => y.score - x.score)
    .flatMap(({ a, b, score }): Rename[] => {
      const [before, after] = marked.has(a) ? [a, b] : [b, a]
      if (!marked.has(before) || !fresh.has(after)) return []
      return [{ collection: 'systems', before: before.slice(0, -'\0before'.length), after, by: 'content', score }]
    })
}
