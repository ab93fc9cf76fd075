import type { Model, System } from '../../architecture/index.js'
import { nameKey, sameName } from '../names.js'

interface Identity {
  readonly id: string | undefined
  readonly code: string | undefined
  readonly name: string
  readonly owner: string | undefined
}

/** Which system of the model a row speaks of: by id, else by its original code, else by name and owner. */
export function identities(model: Model): { find: (row: Identity) => System | undefined } {
  const byCode = new Map<string, System>()
  const named = new Map<string, System[]>()
  for (const system of model.systems.values()) {
    if (system.code !== undefined && !byCode.has(nameKey(system.code))) byCode.set(nameKey(system.code), system)
    for (const name of [system.name, ...(system.aliases ?? [])]) {
      const key = nameKey(name)
      named.set(key, [...(named.get(key) ?? []), system])
    }
  }
  return {
    find({ id, code, name, owner }) {
      const known = id === undefined ? undefined : model.systems.get(id.trim())
      const coded = code === undefined ? undefined : byCode.get(nameKey(code))
      const alike = (named.get(nameKey(name)) ?? []).filter((s) =>
        [s.name, ...(s.aliases ?? [])].some((other) => sameName(other, name)),
      )
      return known ?? coded ?? alike.find((s) => owner === undefined || s.owner === owner)
    },
  }
}

interface Named {
  readonly id: string
  readonly name: string
  readonly aliases?: readonly string[]
}

/** Finds the id of an entity by its id, name or alias. */
export function byName(entities: Iterable<Named>): (text: string) => string | undefined {
  const ids = new Map<string, { readonly text: string; readonly id: string }[]>()
  for (const { id, name, aliases = [] } of entities) {
    for (const text of [id, name, ...aliases]) {
      const known = ids.get(nameKey(text)) ?? []
      ids.set(nameKey(text), known)
      if (!known.some((k) => sameName(k.text, text))) known.push({ text, id })
    }
  }
  return (text) => ids.get(nameKey(text))?.find((k) => sameName(k.text, text))?.id
}
