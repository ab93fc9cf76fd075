import { largest, smallest } from '../kernel/index.js'
import type { Lexicon, Passage, Span, Thesaurus } from '../language/index.js'

/**
 * A feature is a small integer: a word's id from 0 up; below 0 a concept, its field, or a pair of neighbours. A Vietnamese word
 * mostly has two syllables and one syllable stands for many words, so that a pair counts in full and a syllable alone only in
 * part.
 */
export type Feature = number

/** The field of a concept: another concept of the same field meets it in part. */
export const fieldFeature = (concept: number): Feature => -fieldBase - concept
const fieldBase = 1_000_000
const pairBase = 2_000_000

/** Two neighbouring words, by the number of their pair. */
const linkFeature = (pair: number): Feature => -pairBase - pair

export const conceptFeature = (concept: number): Feature => -1 - concept

/** The sort of a feature (word, concept, field, pair) and its place among those of its sort, from 0 up. */
export function placeOfFeature(feature: Feature): { readonly sort: 0 | 1 | 2 | 3; readonly place: number } {
  if (feature >= 0) return { sort: 0, place: feature }
  if (feature <= -pairBase) return { sort: 3, place: -pairBase - feature }
  return feature <= -fieldBase ? { sort: 2, place: -fieldBase - feature } : { sort: 1, place: -1 - feature }
}

/** A word or concept of a passage that can be met by another passage. */
export interface Slot {
  /** How telling it is: rare in the catalogue weighs more. */
  readonly weight: number
  readonly alone: readonly Feature[]
  readonly pairs: readonly Feature[]
  /** Meeting it alone is enough: it stands alone, or is no Vietnamese syllable (a brand, an abbreviation, English). */
  readonly whole: boolean
  /** Concepts that the word points to together with a neighbour, as a piece of one of their phrases. */
  readonly hints: readonly Feature[]
  readonly start: number
  readonly end: number
  /** Set for a phrase of the glossary; its words are `parts`. */
  readonly concept?: Feature
  readonly field?: Feature
  readonly parts?: readonly Slot[]
}

/** How telling a feature is, 0..1: 1 for one that the catalogue does not have, near 0 for one that nearly every system has. */
export type Rarity = (feature: Feature) => number

/** A syllable that matches without its neighbour: of ten systems that share one, about three share a word. */
export const aloneCounts = 0.3
/** A piece of a phrase stands for the phrase as a paraphrase does, but is no evidence by itself. */
export const hintCounts = 0.6
/** Two different concepts of one field ("học bạ", "thời khóa biểu") speak of the same subject but not of the same function. */
export const sameField = 0.4
/** A filler ("hệ thống", "quản lý", a number) is not nothing, since two texts of fillers alone should still compare. */
const fillerWeight = 0.12
/** A concept weighs as much as the two syllables of an average word. */
export const conceptWeight = 2

/** Hears the slots of a passage in order; those between the beginning and the end of a phrase are its parts. */
export interface SlotListener {
  word(at: number): void
  begin(span: Span): void
  end(): void
}

/** Tells the words of a passage, with the phrases of the glossary as one slot each; shorter phrases inside are parts of the longer. */
export function eachSlot({ spans, tokens }: Passage, listener: SlotListener): void {
  nest(spans, 0, 0, tokens.length, listener)
}

/** The words `[from, to)` and the spans from `first` on that lie within; spans are in order of their beginning, the longest first. */
function nest(spans: readonly Span[], first: number, from: number, to: number, listener: SlotListener): void {
  let at = from
  for (let i = first; i < spans.length; i++) {
    const span = spans[i]
    if (!span || span.from >= to) break
    if (span.from < at || span.to > to) continue
    for (; at < span.from; at++) listener.word(at)
    listener.begin(span)
    nest(spans, i + 1, span.from, span.to, listener)
    listener.end()
    at = span.to
  }
  for (; at < to; at++) listener.word(at)
}

/** The slots of a passage as objects, weighed. */
export function slotsOf(
  passage: Passage,
  lexicon: Lexicon,
  rarity: Rarity,
  thesaurus: Pick<Thesaurus, 'pointsTo'>,
): readonly Slot[] {
  const open: Slot[][] = [[]]
  const spans: Span[] = []
  eachSlot(passage, {
    word: (at) => open.at(-1)?.push(wordSlot(passage, at, lexicon, rarity, thesaurus)),
    begin(span) {
      spans.push(span)
      open.push([])
    },
    end() {
      const [span, parts] = [spans.pop(), open.pop()]
      if (span && parts) open.at(-1)?.push(conceptSlot(span, parts, rarity))
    },
  })
  return open[0] ?? []
}

function wordSlot(
  passage: Passage,
  at: number,
  lexicon: Lexicon,
  rarity: Rarity,
  thesaurus: Pick<Thesaurus, 'pointsTo'>,
): Slot {
  const token = passage.tokens[at]
  if (!token) throw new RangeError(`no word at ${at}`)
  const hints: Feature[] = []
  eachHint(passage, at, thesaurus, (concept) => hints.push(conceptFeature(concept)))
  let rarest = Number.POSITIVE_INFINITY
  for (const word of token.readings) rarest = Math.min(rarest, rarity(word))
  return {
    weight: rarest * ownWeight(token, lexicon),
    alone: token.readings,
    pairs: passage.links.slice(firstLink(passage, at), passage.linkEnds[at + 1]).map(linkFeature),
    whole: isWhole(passage, at, lexicon),
    hints,
    start: token.start,
    end: token.end,
  }
}

/** A word's weight, its rarity aside. */
export function ownWeight({ filler, readings }: Passage['tokens'][number], { words }: Lexicon): number {
  return filler || words.traits(readings[0] ?? 0).isNumber ? fillerWeight : 1
}

/** Whether a word stands alone, or is no Vietnamese syllable. */
export function isWhole(passage: Passage, at: number, { words }: Lexicon): boolean {
  const { tokens, links, linkEnds } = passage
  return (
    firstLink(passage, at) === (linkEnds[at + 1] ?? links.length) ||
    words.traits(tokens[at]?.readings[0] ?? 0).isForeign
  )
}

/** The pairs that a word forms with the one before it and with the one after it. */
export function eachPair(passage: Passage, at: number, visit: (feature: Feature) => void): void {
  const { links, linkEnds } = passage
  const end = linkEnds[at + 1] ?? links.length
  for (let i = firstLink(passage, at); i < end; i++) visit(linkFeature(links[i] ?? 0))
}

/** Where the links of a word with the one before it begin. */
function firstLink({ linkEnds }: Passage, at: number): number {
  return at === 0 ? 0 : (linkEnds[at - 1] ?? 0)
}

/** The concepts that a word points to with either neighbour; a filler points to none. */
export function eachHint(
  passage: Passage,
  at: number,
  thesaurus: Pick<Thesaurus, 'pointsTo'>,
  visit: (concept: number) => void,
): void {
  const { tokens, links, linkEnds } = passage
  if (tokens[at]?.filler !== false) return
  for (let side = at; side <= at + 1; side++) {
    if (tokens[side === at ? at - 1 : side]?.filler !== false) continue
    const end = linkEnds[side] ?? 0
    for (let i = firstLink(passage, side); i < end; i++) {
      const concept = thesaurus.pointsTo(links[i] ?? 0)
      if (concept !== undefined) visit(concept)
    }
  }
}

function conceptSlot(span: Span, parts: readonly Slot[], rarity: Rarity): Slot {
  const concept = conceptFeature(span.concept)
  return {
    weight: conceptWeight * rarity(concept),
    alone: [],
    pairs: [],
    whole: true,
    hints: [],
    start: smallest(parts.map((part) => part.start)),
    end: largest(parts.map((part) => part.end)),
    concept,
    field: fieldFeature(span.field),
    parts,
  }
}

/** Words lighter than this are fillers, or stand in so many systems that sharing them tells nothing. */
export const telling = 0.3
/** A syllable without its neighbour, another concept of the field, or a piece of a phrase is no evidence by itself. */
export const clearWeight = 0.65

/**
 * About what two texts have in common by sharing this feature alone, as `met` would have it: a word counts in part, a pair of
 * neighbours as its words, a concept in full, and what is not telling not at all.
 */
export function tellingWeight(feature: Feature, rarity: Rarity, lexicon: Lexicon): number {
  const ifTelling = (weight: number): number => (weight < telling ? 0 : weight)
  if (feature >= 0) return aloneCounts * ifTelling(rarity(feature))
  if (feature <= -pairBase) {
    const [first, second] = lexicon.neighbours.pair(-pairBase - feature)
    return (ifTelling(rarity(first)) + ifTelling(rarity(second))) / 2
  }
  return feature <= -fieldBase ? 0 : ifTelling(conceptWeight * rarity(feature))
}

/** All features of a passage, for the set that others are met with. */
export function addFeatures(slots: readonly Slot[], into: Set<Feature>): Set<Feature> {
  for (const slot of slots) {
    if (slot.concept !== undefined) into.add(slot.concept)
    if (slot.field !== undefined) into.add(slot.field)
    if (slot.parts) addFeatures(slot.parts, into)
    for (const feature of slot.alone) into.add(feature)
    for (const feature of slot.pairs) into.add(feature)
  }
  return into
}

/** The same straight from a passage, for the index, which needs no weights; phrases that overlap all count. */
export function visitPassage({ tokens, links, linkEnds, spans }: Passage, visit: (feature: Feature) => void): void {
  let at = 0
  for (let i = 0; i < tokens.length; i++) {
    const readings = tokens[i]?.readings ?? none
    const each = ((linkEnds[i] ?? 0) - at) / readings.length
    for (const word of readings) {
      visit(word)
      for (const end = at + each; at < end; at++) visit(linkFeature(links[at] ?? 0))
    }
  }
  for (const { concept, field } of spans) {
    visit(conceptFeature(concept))
    visit(fieldFeature(field))
  }
}

const none: readonly number[] = []

/** How far a slot is met by a set of features, 0..1. */
export function met(slot: Slot, features: ReadonlySet<Feature>): number {
  if (slot.concept !== undefined && features.has(slot.concept)) return 1
  if (slot.parts) {
    let total = 0
    let sum = 0
    for (const part of slot.parts) {
      const degree = met(part, features)
      total += part.weight
      // The name of the field inside a phrase ("du lịch" in "hướng dẫn viên du lịch") says no more than the field.
      sum += part.weight * (degree > sameField && namesField(part, slot) ? sameField : degree)
    }
    const words = total === 0 ? 0 : sum / total
    return slot.field !== undefined && features.has(slot.field) ? Math.max(words, sameField) : words
  }
  for (const pair of slot.pairs) if (features.has(pair)) return 1
  if (slot.whole) {
    for (const word of slot.alone) if (features.has(word)) return 1
  }
  for (const hint of slot.hints) if (features.has(hint)) return hintCounts
  for (const word of slot.alone) if (features.has(word)) return aloneCounts
  return 0
}

function namesField({ concept }: Slot, { field, concept: whole }: Slot): boolean {
  return concept !== undefined && concept !== whole && field === fieldFeature(-1 - concept)
}

export function slotsWeight(slots: readonly Slot[]): number {
  let total = 0
  for (const slot of slots) total += slot.weight
  return total
}

/** Share of the weight of `slots` that `features` meets, 0..1; 0 for nothing. */
export function coverage(slots: readonly Slot[], features: ReadonlySet<Feature>): number {
  const total = slotsWeight(slots)
  return total === 0 ? 0 : coveredWeight(slots, features) / total
}

export function coveredWeight(slots: readonly Slot[], features: ReadonlySet<Feature>): number {
  let covered = 0
  for (const slot of slots) covered += slot.weight * met(slot, features)
  return covered
}
