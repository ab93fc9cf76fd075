import type { Model } from '../../architecture/index.js'
import { comparables, fieldsOfEntity } from './entities.js'
import { canonical } from './fields.js'

/** Of these every judgement may rest on: where one changed, what was judged before has to be judged again. */
const grounds: ReadonlySet<string> = new Set(['rules', 'standards', 'documents', 'regimes', 'glossary'])

/** The ids that were added, changed or removed, and whether the grounds of all judgements changed. */
export interface Touched {
  readonly ids: ReadonlySet<string>
  readonly everything: boolean
}

/**
 * What a check must look at again. Unlike `changesBetween` it tells no renames: an old and a new id are both touched. A changed
 * dependency touches both its ends; a changed waiver its subject.
 */
export function touchedBetween(base: Model, head: Model): Touched {
  const [before, after] = [comparables(base), comparables(head)]
  const ids = new Set<string>()
  let everything = canonical(settingsOf(base)) !== canonical(settingsOf(head))
  for (const key of new Set([...before.keys(), ...after.keys()])) {
    const [old, now] = [before.get(key), after.get(key)]
    if (old && now) {
      if (old.fromPack && now.fromPack) continue
      if (canonical(fieldsOfEntity(old, new Map())) === canonical(fieldsOfEntity(now, new Map()))) continue
    }
    for (const one of [old, now]) {
      if (!one) continue
      if (grounds.has(one.collection)) everything = true
      for (const field of ['id', 'from', 'to', 'via', 'subject']) {
        const id: unknown = Reflect.get(one.entity, field)
        if (typeof id === 'string') ids.add(id)
      }
    }
  }
  return { ids, everything }
}

function settingsOf({ settings, packs }: Model) {
  return { settings: Object.fromEntries(settings), packs: packs.map((p) => `${p.id} ${p.version}`) }
}
