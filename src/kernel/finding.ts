import type { Text } from './text.js'

export type Severity = 'error' | 'warning' | 'info'

/** A legal basis: the id of a document and, where known, the article. */
export interface Basis {
  document: string
  article?: string
}

/**
 * A place in a user's file. Lines and columns count from 1; columns in UTF-16 units, a byte-order mark not counted. In a
 * workbook they are the row and column of a cell, and the excerpt is what stands in it.
 */
export interface Location {
  /** Path as a user would write it: relative to the working directory, with forward slashes. */
  readonly file: string
  readonly line: number
  readonly column: number
  /** How many characters the faulty word has, for the caret; 1 where unknown. */
  readonly length: number
  /** The text of that line, for a code frame. */
  readonly excerpt: string
  /** Where the file is no text: the place in it as its readers name it, such as the cell `Danh mục!C17`. */
  readonly within?: string | undefined
}

/** A place as reports write it: `de-xuat.yaml:3:5` in a text file, `danh-muc.xlsx:Danh mục!C17` in any other. */
export function placeOf({ file, line, column, within }: Location): string {
  return within === undefined ? `${file}:${line}:${column}` : `${file}:${within}`
}

/** The same to the line: `de-xuat.yaml:3`. */
export function lineOf({ file, line, within }: Location): string {
  return `${file}:${within ?? line}`
}

/**
 * What a rule or the loader found, before waivers, severities and language are settled.
 * `subject` is the id of the entity that it is about.
 */
export interface Hit {
  readonly rule: string
  /** What is found, where the rule's own title speaks of another kind of file. */
  readonly title?: Text | undefined
  readonly subject?: string | undefined
  readonly location?: Location | undefined
  readonly relatedLocations?: readonly Location[] | undefined
  readonly related?: readonly string[] | undefined
  readonly message: Text
  /** What to do here; without it the rule's general remedy is shown. */
  readonly remedy?: Text | undefined
  /** The same for whoever edits the YAML: what to write, such as `task: nv-csdl-dat-dai`; the remedy itself needs no YAML. */
  readonly yaml?: string | undefined
  /** Further bases, beside the rule's own. */
  readonly basis?: readonly Basis[] | undefined
  /** The day whose law the bases are, where a transition keeps a project under older law than that of the day. */
  readonly lawDay?: string | undefined
  /** A lower severity for this one case than the rule's, for instance where the law's text was not verified. */
  readonly atMost?: Severity | undefined
}
