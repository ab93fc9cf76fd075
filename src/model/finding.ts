import type { Text } from '../i18n/text.js'
import type { Basis } from './own-rule.js'

export type Severity = 'error' | 'warning' | 'info'

/** A place in a user's file. Lines and columns count from 1; columns in UTF-16 units, a byte-order mark not counted. */
export interface Location {
  /** Path as a user would write it: relative to the working directory, with forward slashes. */
  readonly file: string
  readonly line: number
  readonly column: number
  /** How many characters the faulty word has, for the caret; 1 where unknown. */
  readonly length: number
  /** The text of that line, for a code frame. */
  readonly excerpt: string
}

/**
 * What a rule or the loader found, before waivers, severities and language are settled.
 * `subject` is the id of the entity that it is about.
 */
export interface Hit {
  readonly rule: string
  readonly subject?: string | undefined
  readonly location?: Location | undefined
  readonly relatedLocations?: readonly Location[] | undefined
  readonly related?: readonly string[] | undefined
  readonly message: Text
  /** What to do here; without it the rule's general remedy is shown. */
  readonly remedy?: Text | undefined
  /** Further bases, beside the rule's own. */
  readonly basis?: readonly Basis[] | undefined
  /** A lower severity for this one case than the rule's, for instance where the law's text was not verified. */
  readonly atMost?: Severity | undefined
}
