import type { Text } from '../kernel/index.js'
import { readable } from '../language/index.js'
import type { Likeness } from './compare.js'
import { sameOwner } from './facts.js'
import type { Feature } from './features.js'
import { type Meeting, sharedSlots } from './meetings.js'
import type { Evidence, Profile } from './profile.js'
import { scoreWeights } from './score.js'
import type { Subject, TextPiece } from './subject.js'
import type { ComparisonRow } from './types.js'

/** Words a reviewer would write: which function meets which, and one sentence that gives the ground of the relation. */

/** `concepts` are the names of the glossary's concepts. */
export function comparisonRows(
  proposal: Subject,
  target: Subject,
  like: Likeness,
  concepts: readonly string[],
): ComparisonRow[] {
  const p = proposal.doc.profile
  const t = target.doc.profile
  const row = (aspect: ComparisonRow['aspect'], { piece, degree, quote }: Meeting): ComparisonRow => {
    const other = quote()
    return {
      aspect,
      proposal: piece.text,
      target: other?.text ?? '',
      degree: rounded(degree),
      shared: other ? sharedWords(piece, other.features(), concepts) : [],
    }
  }
  return [
    {
      aspect: 'purpose',
      proposal: p.name,
      target: t.name,
      degree: rounded(like.title),
      shared: namedWords(proposal, target, concepts),
    },
    ...like.functions.map((meeting) => row('function', meeting)),
    ...like.data.map((meeting) => row('data', meeting)),
    {
      aspect: 'users',
      proposal: p.users.join('; '),
      target: t.users.join('; '),
      degree: rounded(usersShare(proposal, target)),
      shared: [],
    },
    {
      aspect: 'scope',
      proposal: scopeName(p.scope).vi,
      target: scopeName(t.scope).vi,
      degree: p.scope === t.scope ? 1 : 0,
      shared: [],
    },
    { aspect: 'owner', proposal: ownerName(p), target: ownerName(t), degree: sameOwner(p, t) ? 1 : 0, shared: [] },
  ]
}

function usersShare(proposal: Subject, target: Subject): number {
  const theirs = new Set(
    target.pieces.filter((piece) => piece.part === 'users').flatMap((piece) => [...piece.features()]),
  )
  const mine = proposal.pieces.filter((piece) => piece.part === 'users')
  if (mine.length === 0) return 0
  return (
    mine.filter((piece) =>
      piece.slots.some((slot) => [...slot.pairs, ...slot.alone, slot.concept ?? 0].some((f) => theirs.has(f))),
    ).length / mine.length
  )
}

function namedWords(proposal: Subject, target: Subject, concepts: readonly string[]): string[] {
  return proposal.pieces
    .filter((piece) => piece.part === 'name')
    .flatMap((piece) => sharedWords(piece, target.features(), concepts))
}

/** What a line shares with the other side, as the line says it; neighbours as one, a concept by its name where the words differ. */
function sharedWords(piece: TextPiece, features: ReadonlySet<Feature>, concepts: readonly string[]): string[] {
  const text = readable(piece.text)
  const runs: { from: number; to: number; concept: string | undefined }[] = []
  for (const slot of sharedSlots(piece, features)) {
    const last = runs.at(-1)
    const name = slot.concept === undefined ? undefined : concepts[-1 - slot.concept]
    if (last && !last.concept && !name && /^\s*$/.test(text.slice(last.to, slot.start))) last.to = slot.end
    else runs.push({ from: slot.start, to: slot.end, concept: name })
  }
  return runs.map(({ from, to, concept }) => {
    const words = text.slice(from, to)
    return concept === undefined || saysItself(words, concept) ? words : `${words} (${concept})`
  })
}

export function evidenceOf(
  proposal: Subject,
  target: Subject,
  like: Likeness,
  score: number,
  concepts: readonly string[],
): Evidence[] {
  const found: Evidence[] = []
  const add = (kind: Evidence['kind'], mine: string, theirs: string, weight: number): void => {
    found.push({ kind, proposal: mine, target: theirs, weight: score > 0 ? rounded(Math.min(1, weight / score)) : 0 })
  }
  const p = proposal.doc.profile
  const t = target.doc.profile
  const words = namedWords(proposal, target, concepts)
  if (words.length)
    add(
      conceptsIn(proposal, target) ? 'concept' : 'term',
      words.join(', '),
      t.name,
      (2 * like.purposeOfProposal) / scoreWeights,
    )
  const total = like.functions.reduce((sum, each) => sum + each.piece.substance, 0) || 1
  for (const { piece, degree, quote } of like.functions) {
    const other = quote()
    if (other)
      add(
        other.part === 'capability' ? 'capability' : other.part === 'data' ? 'data' : 'function',
        piece.text,
        other.text,
        ((2 * piece.substance) / total / scoreWeights) * Math.min(1, degree / 0.6),
      )
  }
  for (const { piece, quote } of like.data) {
    const other = quote()
    if (other) add('data', piece.text, other.text, 0.5 / scoreWeights / like.data.length)
  }
  if (usersShare(proposal, target) > 0) add('users', p.users.join('; '), t.users.join('; '), 0)
  if (p.scope && t.scope) add('scope', scopeName(p.scope).vi, scopeName(t.scope).vi, 0)
  if (sameOwner(p, t)) add('owner', ownerName(p), ownerName(t), 0)
  return found.sort((a, b) => b.weight - a.weight)
}

function saysItself(words: string, concept: string): boolean {
  return words.toLowerCase().includes(concept.normalize('NFC').toLowerCase())
}

function conceptsIn(proposal: Subject, target: Subject): boolean {
  return proposal.pieces.some(
    (piece) =>
      piece.part === 'name' &&
      piece.slots.some((slot) => slot.concept !== undefined && target.features().has(slot.concept)),
  )
}

export function scopeName(scope: Profile['scope']): Text {
  return scope ? scopes[scope] : { vi: 'chưa nêu phạm vi', en: 'scope not given' }
}

const scopes: Record<NonNullable<Profile['scope']>, Text> = {
  national: { vi: 'toàn quốc', en: 'the whole country' },
  province: { vi: 'toàn tỉnh', en: 'the whole province' },
  sector: { vi: 'toàn ngành', en: 'one sector' },
  district: { vi: 'cấp huyện', en: 'one district' },
  commune: { vi: 'cấp xã', en: 'communes' },
  agency: { vi: 'nội bộ cơ quan', en: 'one agency' },
}

export function ownerName(profile: Profile): string {
  return profile.ownerNames[0] ?? profile.owner
}

export function rounded(value: number): number {
  return Math.round(value * 1000) / 1000
}
