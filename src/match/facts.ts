import { remembered } from '../kernel/index.js'
import { cue, isUnaccented, readable, withoutAccents, wordsOf } from '../language/index.js'
import type { Likeness } from './compare.js'
import { buysOnlyAdvice, buysOnlyEquipment } from './equipment.js'
import type { Profile } from './profile.js'
import type { Subject, TextPiece } from './subject.js'

/** What is known of a pair beside its words: owner, reach, kind, life cycle, and what the dossier says that it does. */

/** Whether one agency stands behind both. Names are compared in any form, without accents where one was written without. */
export function sameOwner(a: Profile, b: Profile): boolean {
  if (a.owner !== '' && a.owner === b.owner) return true
  const mine = [a.owner, ...a.ownerNames].filter((name) => name !== '')
  const theirs = [b.owner, ...b.ownerNames].filter((name) => name !== '')
  return mine.some((name) => theirs.some((other) => sameName(name, other)))
}

function sameName(a: string, b: string): boolean {
  const bare = isUnaccented(a) || isUnaccented(b)
  return nameKey(a, bare) === nameKey(b, bare)
}

function nameKey(name: string, bare: boolean): string {
  return nameKeys(name)[bare ? 1 : 0]
}

/** As written and without accents: agencies are few, and each is asked for by every pair. */
const nameKeys = remembered((name): readonly [string, string] => {
  const key = wordsOf(readable(name))
    .map((word) => word.key)
    .join(' ')
  return [key, withoutAccents(key)]
})

/** Serves everyone in the province: what it does need not be done again by one agency or district. */
export function servesAll(target: Profile): boolean {
  return target.scope === 'national' || target.scope === 'province' || target.scope === undefined
}

/** A system of one agency, district or commune is not at hand for another. */
export function outOfReach(proposal: Profile, target: Profile): boolean {
  return target.of === 'system' && !servesAll(target) && target.scope !== 'sector' && !sameOwner(proposal, target)
}

/**
 * How near at hand a system is: 1 for one that serves the whole province, 0 for the ministry's, the own sector's or the agency's
 * own, -1 for another agency's or district's and for one that is out of use.
 */
export function reach(proposal: Profile, target: Profile): -1 | 0 | 1 {
  if (target.status === 'retired' || target.status === 'retiring' || outOfReach(proposal, target)) return -1
  return servesAll(target) && target.scope !== 'national' ? 1 : 0
}

/** Kinds that exist to be used by other systems. A shared application or database is the business of its field. */
const servingKinds: ReadonlySet<Profile['kind']> = new Set(['platform', 'service', 'infrastructure', 'security'])

/**
 * A component that others use rather than build: declared as shared and of a kind that serves others, or serving all and named
 * after a concept that the glossary marks as a component. The kind alone does not tell: a platform may serve one field only.
 */
export function isSharedComponent(target: Subject, components: ReadonlySet<number>): boolean {
  const { profile } = target.doc
  if (profile.of !== 'system') return false
  if (profile.shared && servingKinds.has(profile.kind)) return true
  if (!servesAll(profile)) return false
  return target.pieces.some(
    (piece) =>
      (piece.part === 'name' || piece.part === 'alias') &&
      piece.passage.spans.some((span) => components.has(span.concept)),
  )
}

const intake = remembered(cue('dịch vụ công(?: trực tuyến)?'))

/**
 * One side only takes in and returns the papers of a field ("Dịch vụ công trực tuyến lĩnh vực …", "Cổng nộp hồ sơ …"), and the
 * other says nothing of that: it does the business itself, in the same words. Whether a text speaks of intake is the glossary's
 * to know, since plain speech has many names for it. A system is believed its name; a proposal must say it in half of its
 * functions as well, for a title may tell a part of the project only.
 * @param concepts names of the glossary's concepts
 */
export function onlyTakesIn(one: Subject, other: Subject, concepts: readonly string[]): boolean {
  const says = ({ passage }: TextPiece): boolean => passage.spans.some(({ field }) => intake(concepts[field] ?? ''))
  if (!one.of('name').some(says) || other.pieces.some((piece) => piece.part !== 'users' && says(piece))) return false
  if (one.doc.profile.of === 'system') return true
  const listed = [...one.of('function'), ...one.of('capability')]
  return 2 * listed.filter(says).length >= listed.length
}

/** Training and advice build nothing. */
export function buildsNothing(profile: Profile): boolean {
  const { proposalKind } = profile
  if (proposalKind === 'training' || proposalKind === 'consultancy') return true
  return buysOnlyEquipment(profile) || buysOnlyAdvice(profile)
}

/** Buys or hires something ready. */
export function acquiresReady({ proposalKind }: Profile): boolean {
  return proposalKind === 'buy' || proposalKind === 'lease'
}

/** Buys, hires or installs something ready instead of building it. */
export function acquires(profile: Profile): boolean {
  return acquiresReady(profile) || profile.proposalKind === 'infrastructure'
}

/** One function of six: less is no material part of a project. */
const part = 1 / 6

/** A part that exists must be there to be named: one function clearly met, and together a sixth of them all. */
export function hasPart(like: Likeness): boolean {
  return like.ofProposal >= part && like.functions.some((meeting) => meeting.quote())
}
