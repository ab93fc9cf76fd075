import type { Model } from '../../architecture/index.js'
import { createReader, type Passage, type Reader, readGlossary, withoutBrackets } from '../../language/index.js'
import { nameKey } from '../names.js'
import { isCommon } from './telling.js'

/** Something that names may speak of, such as a component of the framework. */
export interface SaidPart {
  readonly id: string
  readonly name: string
  readonly aliases?: readonly string[]
  readonly parent?: string
}

/** Where a text speaks of a part. */
export interface SaidName<P extends SaidPart> {
  readonly part: P
  /** Tokens of the text. */
  readonly from: number
  readonly to: number
  /** Word for word, or in other words that the glossary holds for the same. */
  readonly literal: boolean
  /** As the text writes it. */
  readonly words: string
  /** Whose the part is, where its name ends with that: “của sở, ban, ngành”. */
  readonly of: string | undefined
}

export interface PartReader<P extends SaidPart> {
  /** Everything that a text speaks of, the more exact first; what stands within a longer one is left out. */
  readonly in: (passage: Passage) => readonly SaidName<P>[]
}

/** A reader of names by the model's own glossary, which writes abbreviations out and restores accents. */
export function nameReader(model: Model): Reader {
  const { lexicon, thesaurus } = readGlossary(model.glossary)
  const reader = createReader(lexicon, thesaurus)
  reader.learn([...model.components.values(), ...model.capabilities.values()].map((part) => part.name))
  return reader
}

/** From so many words on a form is more than a subject, such as “môi trường”, which any kind of thing may have. */
export const explicit = 3

type By = 'name' | 'piece' | 'alias'

interface Form<P> {
  readonly part: P
  readonly words: readonly number[]
  /** By the whole name, one of the things that it lists, or another name. */
  readonly by: By
  readonly of: string | undefined
}

/** What the names of parts sound like, read once. @param subjects whether parts are subjects, of which a text speaks by what belongs to them and by their last word, too */
export function partReader<P extends SaidPart>(parts: readonly P[], reader: Reader, subjects: boolean): PartReader<P> {
  const byFirst = new Map<number, Form<P>[]>()
  const byConcept = new Map<number, Form<P>[]>()
  for (const part of parts)
    for (const { text, by, of } of formsOf(part)) {
      const [passage] = reader.read([text])
      if (!passage) continue
      const [from, to] = core(passage)
      const stretches = new Map([[`0 ${passage.tokens.length}`, [0, passage.tokens.length]]])
      if (subjects || to - from >= explicit) stretches.set(`${from} ${to}`, [from, to])
      for (const [first = 0, end = 0] of stretches.values()) {
        const tokens = passage.tokens.slice(first, end)
        if (!tells(tokens, by, subjects)) continue
        note(byFirst, tokens[0]?.readings[0] ?? -1, {
          part,
          words: tokens.map((token) => token.readings[0] ?? -1),
          by,
          of,
        })
      }
      for (const span of passage.spans)
        if (stretches.size === 1 || stretches.has(`${from} ${to}`))
          if (span.from <= from && span.to >= to) note(byConcept, span.concept, { part, words: [], by, of })
    }
  const known = new Map(parts.map((part) => [part.id, part]))
  return {
    in(passage) {
      const found: SaidName<P>[] = []
      const say = (form: Form<P>, from: number, to: number, literal: boolean) => {
        const [first, last] = [passage.tokens[from], passage.tokens[to - 1]]
        const words = passage.text.slice(first?.start, last?.end)
        found.push({ part: form.part, from, to, literal, words, of: form.of })
      }
      for (const [at, token] of passage.tokens.entries())
        for (const reading of token.readings)
          for (const form of byFirst.get(reading) ?? [])
            if (isAt(form.words, passage, at)) say(form, at, at + form.words.length, true)
      for (const span of passage.spans)
        for (const concept of subjects ? new Set([span.concept, span.field]) : [span.concept])
          for (const form of byName(byConcept.get(concept) ?? [])) say(form, span.from, span.to, false)
      return found.length === 0 ? found : outermost(found, known)
    },
  }
}

/** Words say which part is meant where one of them is not on everybody's lips, or where they are a name of several. */
function tells(tokens: Passage['tokens'], by: By, subjects: boolean): boolean {
  const telling = tokens.some((token) => !token.filler)
  if (tokens.length === 1) return by !== 'piece' && telling && tokens[0]?.capitals === true
  return telling || (by !== 'piece' && ((by === 'name' && subjects) || tokens.length >= explicit))
}

/** Of what the glossary holds for one concept the part that is called so; nothing where several are. */
function byName<P extends SaidPart>(forms: readonly Form<P>[]): readonly Form<P>[] {
  const named = forms.filter(({ by }) => by === 'name')
  const meant = named.length > 0 ? named : forms
  return new Set(meant.map(({ part }) => part.id)).size === 1 ? meant : []
}

/** The ways in which a part is called: its name without brackets, the things that it lists, capitals in brackets, its aliases. */
function* formsOf({ name, aliases = [] }: SaidPart): Iterable<{ text: string; by: By; of: string | undefined }> {
  const plain = withoutBrackets(name).trim()
  const [head = plain, of] = plain.split(/ của /u)
  yield { text: head, by: 'name', of }
  // Of a province is everything that a province has.
  const short = head.replace(/( cấp| của| UBND)? tỉnh$| dùng chung$/u, '')
  if (short !== head && short.split(/\s+/).length > 3 && short.split(/\s+/).some((word) => !isCommon(nameKey(word))))
    yield { text: short, by: 'name', of }
  const pieces = head.split(/,| và /u).filter((piece) => piece.trim() !== '')
  if (pieces.length > 1) for (const text of pieces) yield { text, by: 'piece', of }
  for (const [, text = ''] of name.matchAll(/[(,]\s*(\p{Lu}{3,})(?=\s*[,)])/gu)) yield { text, by: 'alias', of }
  for (const text of aliases) yield { text, by: 'alias', of: undefined }
}

/** The tokens of a name without the words around it that every name has; all of them where it has no others. */
function core({ tokens }: Passage): readonly [from: number, to: number] {
  const from = tokens.findIndex((token) => !token.filler)
  const to = tokens.findLastIndex((token) => !token.filler) + 1
  return from < 0 || to - from < 2 ? [0, tokens.length] : [from, to]
}

function isAt(words: readonly number[], { tokens }: Passage, at: number): boolean {
  return words.every((word, i) => tokens[at + i]?.readings.includes(word))
}

/** Without what stands within another, or is a parent of what is said in the same words. */
function outermost<P extends SaidPart>(found: readonly SaidName<P>[], parts: ReadonlyMap<string, P>): SaidName<P>[] {
  const rank = (said: SaidName<P>) => said.to - said.from + (said.literal ? 0.5 : 0)
  const kept: SaidName<P>[] = []
  for (const said of [...found].sort((a, b) => rank(b) - rank(a) || a.from - b.from)) {
    const inside = kept.some(
      (other) =>
        other.from <= said.from && other.to >= said.to && (rank(other) > rank(said) || other.part.id === said.part.id),
    )
    if (!inside) kept.push(said)
  }
  const parents = new Set(kept.flatMap(({ part }) => ancestors(part, parts)))
  return kept.filter(({ part }) => !parents.has(part.id))
}

function ancestors<P extends SaidPart>(part: P, parts: ReadonlyMap<string, P>): string[] {
  const above: string[] = []
  for (
    let { parent } = part;
    parent !== undefined && !above.includes(parent);
    parent = parts.get(parent)?.parent ?? undefined
  )
    above.push(parent)
  return above
}

function note<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}
