import type { Lexicon } from './lexicon.js'
import { kindBits, type Phrase, start } from './paths.js'
import type { Thesaurus } from './thesaurus.js'
import type { Word } from './words.js'

/** A word as read: usually one reading; several where the text has no accents. Offsets are into its text. */
export interface ReadWord extends Word {
  readonly readings: readonly number[]
  /** Carries no meaning of its own in this field. */
  filler: boolean
}

/** The same after abbreviations are written out. */
type Token = Readonly<ReadWord>

/** A stretch of tokens that names a concept of the glossary: `[from, to)`. Spans may nest and overlap. */
export interface Span {
  readonly concept: number
  /** The concept's field: its broader concept or itself. */
  readonly field: number
  readonly from: number
  readonly to: number
}

/** A text as read. */
export interface Passage {
  readonly text: string
  readonly tokens: readonly Token[]
  /**
   * Numbers of the pairs that each token forms with the one before it, if nothing stands between: for each of its readings those
   * with all of the other's. They stand token after token; `linkEnds` says where those of each end.
   */
  readonly links: readonly number[]
  readonly linkEnds: readonly number[]
  /** In order of their beginning, the longest first. */
  readonly spans: readonly Span[]
}

/** Words that settle what an ambiguous term of the same profile means. */
export function findMarkers(texts: readonly (readonly ReadWord[])[], thesaurus: Thesaurus): ReadonlySet<number> {
  const found = new Set<number>()
  for (const text of texts)
    walk(thesaurus, text, kindBits.marker, (phrases) => {
      for (const phrase of phrases) if (phrase.type === 'marker') found.add(phrase.marker)
    })
  return found
}

/** Markers are looked for only where an ambiguous term asks for them. */
type Markers = () => ReadonlySet<number>

/** Writes abbreviations out, then finds concepts and fillers; the latter are marked in the words themselves. */
export function interpret(
  text: string,
  words: readonly ReadWord[],
  thesaurus: Thesaurus,
  lexicon: Lexicon,
  markers: Markers,
): Passage {
  const tokens = expandAbbreviations(words, thesaurus, markers)
  const spans: Span[] = []
  const fillers: [from: number, to: number][] = []
  walk(thesaurus, tokens, kindBits.filler | kindBits.concept, (phrases, from, to) => {
    if (cutsAbbreviation(tokens, from, to)) return
    for (const phrase of phrases) {
      if (phrase.type === 'filler') fillers.push([from, to])
      else if (phrase.type === 'concept' && fits(phrase, markers, tokens[from]))
        spans.push({ concept: phrase.concept, field: thesaurus.fieldOf(phrase.concept), from, to })
    }
  })
  for (const [from, to] of fillers)
    for (let i = from; i < to; i++) {
      const token = tokens[i]
      if (token) token.filler = true
    }
  if (spans.some((span, i) => i > 0 && inOrder(span, spans[i - 1] ?? span) < 0)) spans.sort(inOrder)
  const links: number[] = []
  const linkEnds: number[] = []
  findLinks(tokens, lexicon, links, linkEnds)
  return { text, tokens, spans, links, linkEnds }
}

/** In order of their beginning, the longest first. */
function inOrder(a: Span, b: Span): number {
  return a.from - b.from || b.to - a.to || a.concept - b.concept
}

function findLinks(tokens: readonly Token[], { neighbours }: Lexicon, links: number[], linkEnds: number[]): void {
  let before: Token | undefined
  for (const token of tokens) {
    if (before && token.joined)
      for (const word of token.readings) for (const other of before.readings) links.push(neighbours.number(other, word))
    linkEnds.push(links.length)
    before = token
  }
}

/** A phrase that ends inside an abbreviation that it does not begin: "dịch vụ CNTT" speaks of no "dịch vụ công". */
function cutsAbbreviation(tokens: readonly Token[], from: number, to: number): boolean {
  const last = tokens[to - 1]?.start
  return last === tokens[to]?.start && last !== tokens[from]?.start
}

type Named = Extract<Phrase, { readonly contexts: readonly number[] }>

/** An ambiguous phrase fits where the profile has a word of its context; a short abbreviation only in capitals. */
function fits(phrase: Named, markers: Markers, first: ReadWord | undefined): boolean {
  if (phrase.capitals && first?.capitals !== true) return false
  return phrase.contexts.length === 0 || phrase.contexts.some((marker) => markers().has(marker))
}

function expandAbbreviations(words: readonly ReadWord[], thesaurus: Thesaurus, markers: Markers): readonly ReadWord[] {
  let tokens: ReadWord[] | undefined
  for (let i = 0; i < words.length; ) {
    const word = words[i]
    if (!word) break
    const found = abbreviationAt(words, i, thesaurus, markers)
    if (!found) {
      tokens?.push(word)
      i++
      continue
    }
    tokens ??= words.slice(0, i)
    const end = words[found.to - 1]?.end ?? word.end
    for (const [k, id] of found.expansion.entries())
      tokens.push({ ...word, readings: [id], end, joined: k > 0 || word.joined })
    i = found.to
  }
  return tokens ?? words
}

/** The longest abbreviation that begins here, if exactly one reading of it fits; an ambiguous one stays as it is. */
function abbreviationAt(
  words: readonly ReadWord[],
  from: number,
  thesaurus: Thesaurus,
  markers: Markers,
): { readonly expansion: readonly number[]; readonly to: number } | undefined {
  if (!begins(words[from], thesaurus, kindBits.abbreviation)) return undefined
  const { expansions, to } = expansionsAt(words, from, thesaurus, (phrase) => fits(phrase, markers, words[from]))
  const [only, ...rivals] = expansions
  return only && rivals.length === 0 ? { expansion: only, to } : undefined
}

/** What the longest abbreviation that begins here stands for, of the phrases that are accepted. */
function expansionsAt(
  words: readonly ReadWord[],
  from: number,
  thesaurus: Thesaurus,
  accepts: (phrase: Extract<Phrase, { readonly type: 'abbreviation' }>) => boolean,
): { readonly expansions: readonly (readonly number[])[]; readonly to: number } {
  let longest = from
  const expansions = new Map<string, readonly number[]>()
  walkFrom(thesaurus, words, from, kindBits.abbreviation, (phrases, _, to) => {
    for (const phrase of phrases) {
      if (phrase.type !== 'abbreviation' || to < longest || !accepts(phrase)) continue
      if (to > longest) expansions.clear()
      longest = to
      expansions.set(phrase.expansion.join(), phrase.expansion)
    }
  })
  return { expansions: [...expansions.values()], to: longest }
}

/** Where the abbreviations stand that have several meanings and none, or more than one, that the text speaks for. */
export function undecidedPhrases(
  words: readonly ReadWord[],
  thesaurus: Thesaurus,
  markers: Markers,
): readonly { readonly start: number; readonly end: number }[] {
  return words.flatMap((word, from) => {
    const { expansions, to } = expansionsAt(words, from, thesaurus, ({ capitals }) => !capitals || word.capitals)
    if (expansions.length < 2 || abbreviationAt(words, from, thesaurus, markers)) return []
    return [{ start: word.start, end: words[to - 1]?.end ?? word.end }]
  })
}

/** Gets phrases, the index of their first word and the one after their last. */
type Visit = (phrases: readonly Phrase[], from: number, to: number) => void

/** Follows every path of the thesaurus that leads to phrases of these kinds, word by word. */
function walk(thesaurus: Thesaurus, words: readonly ReadWord[], kinds: number, visit: Visit): void {
  for (let from = 0; from < words.length; from++) walkFrom(thesaurus, words, from, kinds, visit)
}

function begins(word: ReadWord | undefined, thesaurus: Thesaurus, kinds: number): boolean {
  if (word)
    for (const id of word.readings) {
      const node = thesaurus.after(start, id)
      if (node >= 0 && (thesaurus.kinds(node) & kinds) !== 0) return true
    }
  return false
}

function walkFrom(thesaurus: Thesaurus, words: readonly ReadWord[], from: number, kinds: number, visit: Visit): void {
  const first = words[from]
  if (!first) return
  for (const id of first.readings) {
    const node = thesaurus.after(start, id)
    if (node >= 0 && (thesaurus.kinds(node) & kinds) !== 0)
      step(thesaurus, node, words, from, from + 1, false, kinds, visit)
  }
}

/** A phrase that is not written with punctuation does not reach across it: "đường, cống" is no "đường cống". */
function step(
  thesaurus: Thesaurus,
  node: number,
  words: readonly ReadWord[],
  from: number,
  at: number,
  crossed: boolean,
  kinds: number,
  visit: Visit,
): void {
  const { plain, punctuated } = thesaurus.phrasesAt(node)
  if (punctuated.length > 0) visit(punctuated, from, at)
  if (plain.length > 0 && !crossed) visit(plain, from, at)
  const word = words[at]
  if (!word) return
  for (const id of word.readings) {
    const next = thesaurus.after(node, id)
    if (next >= 0 && (thesaurus.kinds(next) & kinds) !== 0)
      step(thesaurus, next, words, from, at + 1, crossed || !word.joined, kinds, visit)
  }
}
