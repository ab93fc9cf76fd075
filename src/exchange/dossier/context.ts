import type { Model } from '../../architecture/index.js'
import type { Paper } from '../../office/index.js'
import type { Item, Source } from './item.js'
import type { Meaning } from './labels.js'
import type { Section } from './outline.js'
import type { Passage } from './passages.js'
import type { Said, Statement } from './statements.js'

/** What the readers of the fields work on. */
export interface Reading {
  readonly paper: Paper
  readonly outline: Section
  readonly statements: readonly Statement[]
  readonly passages: readonly Passage[]
  readonly model: Model
}

export function about({ statements }: Reading, ...meanings: Meaning[]): Statement[] {
  return statements.filter((s) => meanings.includes(s.meaning))
}

export const sourceOf = (statement: Statement, said: Pick<Said, 'place' | 'text'>): Source => ({
  place: said.place,
  path: statement.path,
  quote: said.text,
})

/** A text without the signs that close it, and with single spaces. */
export function tidy(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/[\s.;,:]+$/u, '')
    .replace(/^[“"']([^“”"']*)[”"']$/u, '$1')
    .trim()
}

/** The first statement of a meaning that says anything in words. */
export function firstSaid(reading: Reading, ...meanings: Meaning[]): Item | undefined {
  for (const statement of about(reading, ...meanings)) {
    const [said] = statement.said
    if (said && tidy(said.text) !== '') return { value: tidy(said.text), source: sourceOf(statement, said) }
  }
  return undefined
}
