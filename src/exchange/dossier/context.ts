import type { Model } from '../../architecture/index.js'
import type { WordPaper } from '../../office/index.js'
import type { Item, ItemSource } from './item.js'
import type { LabelMeaning } from './labels.js'
import type { OutlineSection } from './outline.js'
import type { DossierPassage } from './passages.js'
import type { Statement, StatementLine } from './statements.js'

/** What the readers of the fields work on. */
export interface DossierReading {
  readonly paper: WordPaper
  readonly outline: OutlineSection
  readonly statements: readonly Statement[]
  readonly passages: readonly DossierPassage[]
  readonly model: Model
}

export function statementsMeaning({ statements }: DossierReading, ...meanings: LabelMeaning[]): Statement[] {
  return statements.filter((s) => meanings.includes(s.meaning))
}

export const sourceOf = (statement: Statement, said: Pick<StatementLine, 'place' | 'text'>): ItemSource => ({
  place: said.place,
  path: statement.path,
  quote: said.text,
})

/** A text without the signs that close it, and with single spaces. */
export function tidy(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/(?<![\s.;,:])[\s.;,:]+$/u, '')
    .replace(/^[“"']([^“”"']*)[”"']$/u, '$1')
    .trim()
}

/** The first statement of a meaning that says anything in words. */
export function firstSaid(reading: DossierReading, ...meanings: LabelMeaning[]): Item | undefined {
  for (const statement of statementsMeaning(reading, ...meanings)) {
    const [said] = statement.said
    if (said && tidy(said.text) !== '') return { value: tidy(said.text), source: sourceOf(statement, said) }
  }
  return undefined
}
