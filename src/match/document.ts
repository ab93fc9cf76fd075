import { type Clause, clauses, type Passage, type Reader } from '../language/index.js'
import type { Profile } from './profile.js'

/** A piece of a profile that is compared as a whole. */
export interface Unit {
  readonly part: 'name' | 'alias' | 'purpose' | 'function' | 'capability' | 'data' | 'users'
  readonly text: string
  readonly passage: Passage
}

/** A profile as read: its pieces, and what its prose says it merely uses. */
export interface Doc {
  readonly profile: Profile
  readonly units: readonly Unit[]
  /** Clauses that consume something that exists. */
  readonly consumed: readonly Unit[]
}

/** So many lines of one field are compared; a dossier has some tens. */
const mostLines = 200

export function readProfile(profile: Profile, reader: Reader): Doc {
  const prose = clauses(profile.purpose).slice(0, mostLines)
  const pieces: { part: Unit['part']; text: string; role: Clause['role'] }[] = [
    ...lines('name', [profile.name]),
    ...lines('alias', profile.aliases),
    ...prose.map((clause) => ({ part: 'purpose' as const, text: clause.text, role: clause.role })),
    ...lines('function', profile.functions),
    ...lines('capability', profile.capabilities),
    ...lines('data', profile.data),
    ...lines('users', profile.users),
  ].filter((piece) => piece.role !== 'legal')
  const passages = reader.read(pieces.map((piece) => piece.text))
  const units: Unit[] = []
  const consumed: Unit[] = []
  pieces.forEach(({ part, text, role }, i) => {
    const passage = passages[i]
    if (!passage) return
    if (role === 'content') units.push({ part, text, passage })
    else if (role === 'consumption') consumed.push({ part, text, passage })
  })
  return { profile, units, consumed }
}

function lines(
  part: Unit['part'],
  texts: readonly string[],
): { part: Unit['part']; text: string; role: Clause['role'] }[] {
  return texts.slice(0, mostLines).map((text) => ({ part, text, role: 'content' }))
}
