import { kindBits, type Node, type Phrase, type Thesaurus } from './thesaurus.js'

/** A word as read: usually one reading; several where the text has no accents. Offsets are into its text. */
export interface ReadWord {
  readonly readings: readonly number[]
  readonly start: number
  readonly end: number
  /** No punctuation stands before it. */
  readonly joined: boolean
  /** Written in capitals, as an abbreviation is. */
  readonly capitals: boolean
  /** Carries no meaning of its own in this field. */
  readonly filler: boolean
}

/** The same after abbreviations are written out. */
export type Token = ReadWord

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
  /** In order of their beginning, the longest first. */
  readonly spans: readonly Span[]
}

/** Words that settle what an ambiguous term of the same profile means. */
export function findMarkers(texts: readonly (readonly ReadWord[])[], thesaurus: Thesaurus): ReadonlySet<number> {
  const found = new Set<number>()
  for (const text of texts)
    for (let from = 0; from < text.length; from++)
      walk(thesaurus.root, text, from, kindBits.marker, (phrases) => {
        for (const phrase of phrases) if (phrase.type === 'marker') found.add(phrase.marker)
      })
  return found
}

/** Writes abbreviations out, then finds concepts and fillers. */
export function interpret(
  text: string,
  words: readonly ReadWord[],
  thesaurus: Thesaurus,
  markers: ReadonlySet<number>,
): Passage {
  const tokens = expandAbbreviations(words, thesaurus, markers)
  const spans: Span[] = []
  const fillers = new Set<number>()
  for (let from = 0; from < tokens.length; from++)
    walk(thesaurus.root, tokens, from, kindBits.filler | kindBits.concept, (phrases, to) => {
      if (cutsAbbreviation(tokens, from, to)) return
      for (const phrase of phrases) {
        if (phrase.type === 'filler') for (let k = from; k < to; k++) fillers.add(k)
        else if (phrase.type === 'concept' && fits(phrase, markers, tokens[from]))
          spans.push({ concept: phrase.concept, field: thesaurus.fieldOf(phrase.concept), from, to })
      }
    })
  spans.sort((a, b) => a.from - b.from || b.to - a.to || a.concept - b.concept)
  return {
    text,
    tokens: fillers.size ? tokens.map((token, i) => (fillers.has(i) ? { ...token, filler: true } : token)) : tokens,
    spans,
  }
}

/** A phrase that ends inside an abbreviation that it does not begin: "dịch vụ CNTT" speaks of no "dịch vụ công". */
function cutsAbbreviation(tokens: readonly Token[], from: number, to: number): boolean {
  const last = tokens[to - 1]?.start
  return last === tokens[to]?.start && last !== tokens[from]?.start
}

type Named = Extract<Phrase, { readonly contexts: readonly number[] }>

/** An ambiguous phrase fits where the profile has a word of its context; a short abbreviation only in capitals. */
function fits(phrase: Named, markers: ReadonlySet<number>, first: ReadWord | undefined): boolean {
  if (phrase.capitals && first?.capitals !== true) return false
  return phrase.contexts.length === 0 || phrase.contexts.some((marker) => markers.has(marker))
}

function expandAbbreviations(words: readonly ReadWord[], thesaurus: Thesaurus, markers: ReadonlySet<number>): Token[] {
  const tokens: Token[] = []
  for (let i = 0; i < words.length; ) {
    const word = words[i]
    if (!word) break
    const found = abbreviationAt(words, i, thesaurus, markers)
    if (!found) {
      tokens.push(word)
      i++
      continue
    }
    const end = words[found.to - 1]?.end ?? word.end
    found.expansion.forEach((id, k) => {
      tokens.push({ ...word, readings: [id], end, joined: k > 0 || word.joined })
    })
    i = found.to
  }
  return tokens
}

/** The longest abbreviation that begins here, if exactly one reading of it fits; an ambiguous one stays as it is. */
function abbreviationAt(
  words: readonly ReadWord[],
  from: number,
  thesaurus: Thesaurus,
  markers: ReadonlySet<number>,
): { readonly expansion: readonly number[]; readonly to: number } | undefined {
  let longest = from
  const expansions = new Map<string, readonly number[]>()
  walk(thesaurus.root, words, from, kindBits.abbreviation, (phrases, to) => {
    for (const phrase of phrases) {
      if (phrase.type !== 'abbreviation' || to < longest || !fits(phrase, markers, words[from])) continue
      if (to > longest) expansions.clear()
      longest = to
      expansions.set(phrase.expansion.join(), phrase.expansion)
    }
  })
  const [only, ...rivals] = expansions.values()
  return only && rivals.length === 0 ? { expansion: only, to: longest } : undefined
}

/**
 * Follows every path of the thesaurus that begins at word `from` and leads to phrases of these kinds; `visit` gets the phrases that end there and the index after
 * their last word. A phrase that is not written with punctuation does not reach across it: "đường, cống" is no "đường cống".
 */
function walk(
  root: Node,
  words: readonly ReadWord[],
  from: number,
  kinds: number,
  visit: (phrases: readonly Phrase[], to: number) => void,
): void {
  const first = words[from]
  if (!first) return
  for (const id of first.readings) {
    const child = root.next.get(id)
    if (child && (child.kinds & kinds) !== 0) step(child, words, from + 1, false, kinds, visit)
  }
}

function step(
  node: Node,
  words: readonly ReadWord[],
  at: number,
  crossed: boolean,
  kinds: number,
  visit: (phrases: readonly Phrase[], to: number) => void,
): void {
  if (node.punctuated.length) visit(node.punctuated, at)
  if (node.entries.length && !crossed) visit(node.entries, at)
  const word = words[at]
  if (!word || node.next.size === 0) return
  for (const id of word.readings) {
    const child = node.next.get(id)
    if (child && (child.kinds & kinds) !== 0) step(child, words, at + 1, crossed || !word.joined, kinds, visit)
  }
}
