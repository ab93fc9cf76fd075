import type { Model, System } from '../../architecture/index.js'
import { codeKey, nameKey, sameName } from '../names.js'
import { spelledName } from './abbreviations.js'
import { shareAWord } from './telling.js'

interface Identity {
  readonly id: string | undefined
  readonly code: string | undefined
  readonly name: string
  readonly owner: string | undefined
}

/** The system of which a row speaks, and what tells so. */
export interface Identified {
  readonly system: System
  readonly by: 'id' | 'code' | 'name'
}

/**
 * Which system of the model a row speaks of: by id, else by its original code (of several that bear it, by the name too), else by
 * name and owner. A row that names no owner
 * is none of a content pack's.
 */
export function identities(model: Model): { find: (row: Identity) => Identified | undefined } {
  const byCode = new Map<string, System[]>()
  const named = new Map<string, System[]>()
  for (const system of model.systems.values()) {
    if (system.code !== undefined)
      byCode.set(codeKey(system.code), [...(byCode.get(codeKey(system.code)) ?? []), system])
    for (const name of namesOf(system)) {
      const key = nameKey(spelledName(name))
      named.set(key, [...(named.get(key) ?? []), system])
    }
  }
  return {
    find({ id, code, name, owner }) {
      const known = id === undefined ? undefined : model.systems.get(id.trim())
      if (known) return { system: known, by: 'id' }
      const coded = code === undefined ? [] : (byCode.get(codeKey(code)) ?? [])
      const alike = coded.filter((s) => isCalled(s, name))
      const [only, ...others] = coded.filter((s) => !areApart({ names: namesOf(s), owner: s.owner }, { name, owner }))
      const byIt = alike.find((s) => s.owner === owner) ?? alike[0] ?? (others.length === 0 ? only : undefined)
      if (byIt) return { system: byIt, by: 'code' }
      const system = (named.get(nameKey(spelledName(name))) ?? [])
        .filter((s) => isCalled(s, name))
        .find((s) => s.owner === owner || (owner === undefined && model.originOf(s) === 'workspace'))
      return system && { system, by: 'name' }
    },
  }
}

const namesOf = ({ name, aliases = [] }: System) => [name, ...aliases]
const isCalled = (system: System, name: string) => namesOf(system).some((other) => isSystemName(other, name))

/**
 * Whether a code that two bear stands for two systems: of two agencies, and their names speak of different things. Agencies number
 * their systems each from HT01 on.
 */
export function areApart(
  a: { readonly names: readonly string[]; readonly owner: string | undefined },
  b: { readonly name: string; readonly owner: string | undefined },
): boolean {
  if (a.owner === undefined || b.owner === undefined || a.owner === b.owner) return false
  return !a.names.some((name) => isSystemName(name, b.name) || shareAWord(name, b.name))
}

/** Whether two names of systems are one, their abbreviations written out. */
export function isSystemName(a: string, b: string): boolean {
  return sameName(a, b) || sameName(spelledName(a), spelledName(b))
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
      const key = nameKey(spelledName(text))
      const known = ids.get(key) ?? []
      ids.set(key, known)
      if (!known.some((k) => isSystemName(k.text, text))) known.push({ text, id })
    }
  }
  return (text) => ids.get(nameKey(spelledName(text)))?.find((k) => isSystemName(k.text, text))?.id
}
