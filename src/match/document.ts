import { type Clause, clauses, type Passage, type Reader, readable } from '../language/index.js'
import { withoutModules } from './modules.js'
import type { Profile } from './profile.js'

/** A piece of a profile that is compared as a whole. */
export interface Unit {
  readonly part: 'name' | 'alias' | 'purpose' | 'function' | 'capability' | 'data' | 'users'
  /** As it is written; `passage` has it as it is read. */
  readonly text: string
  readonly passage: Passage
}

/** A profile as read: its pieces, and what its prose says it merely uses. */
export interface Doc {
  readonly profile: Profile
  /** The same with the accents that it lacks. */
  readonly accented: Profile
  readonly units: readonly Unit[]
  /** Clauses that consume something that exists. */
  readonly consumed: readonly Unit[]
}

/** So many lines of one field are compared; a dossier has some tens. */
const mostLines = 200

export function readProfile(given: Profile, reader: Reader): Doc {
  const { accented: accents } = reader
  const profile = accents ? withTexts(given, oneBlank) : given
  const accented = accents ? withTexts(profile, accents) : profile
  const prose = clauses(accented.purpose).slice(0, mostLines)
  /** A clause as the dossier writes it: accents move no letter. */
  const asWritten = (clause: string): string => {
    const at = accented.purpose.indexOf(clause)
    return at < 0 ? clause : profile.purpose.slice(at, at + clause.length)
  }
  const lines = (part: LinePart): Piece[] =>
    profile[part.field].slice(0, mostLines).map((text, i) => ({
      part: part.part,
      text,
      read: accented[part.field][i] ?? text,
      role: 'content',
    }))
  const pieces: Piece[] = [
    { part: 'name' as const, text: profile.name, read: accented.name, role: 'content' as const },
    ...lines({ part: 'alias', field: 'aliases' }),
    ...prose.map(({ text, role }) => ({ part: 'purpose' as const, text: asWritten(text), read: text, role })),
    ...lines({ part: 'function', field: 'functions' }),
    ...lines({ part: 'capability', field: 'capabilities' }),
    ...lines({ part: 'data', field: 'data' }),
    ...lines({ part: 'users', field: 'users' }),
  ].filter((piece) => piece.role !== 'legal')
  const passages = reader.read(pieces.map((piece) => piece.read))
  const units: Unit[] = []
  const consumed: Unit[] = []
  pieces.forEach(({ part, text, role }, i) => {
    const passage = passages[i]
    if (!passage) return
    if (role === 'content') units.push({ part, text, passage })
    else if (role === 'consumption') consumed.push({ part, text, passage })
  })
  const own = accents ? withoutModules(units, reader.thesaurus.components) : units
  return { profile, accented, units: own, consumed }
}

interface Piece {
  readonly part: Unit['part']
  readonly text: string
  readonly read: string
  readonly role: Clause['role']
}

interface LinePart {
  readonly part: Unit['part']
  readonly field: 'aliases' | 'functions' | 'capabilities' | 'data' | 'users'
}

const oneBlank = (text: string): string => {
  const composed = readable(text)
  return /[\t\u00a0]| {2}/.test(composed) ? composed.replace(/[ \t\u00a0]+/g, ' ') : composed
}

function withTexts(profile: Profile, change: (text: string) => string): Profile {
  return {
    ...profile,
    name: change(profile.name),
    aliases: profile.aliases.map(change),
    purpose: change(profile.purpose),
    functions: profile.functions.map(change),
    capabilities: profile.capabilities.map(change),
    data: profile.data.map(change),
    users: profile.users.map(change),
  }
}
