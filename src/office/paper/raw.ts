/** A paragraph before it is counted. */
export interface RawParagraph {
  readonly of: 'paragraph'
  readonly text: string
  readonly label: string
  readonly depth?: number
  readonly heading: number | undefined
  readonly bold: boolean
  readonly opensBold: boolean
  readonly centred: boolean
  readonly title: boolean
  readonly contents: boolean
  readonly notes: readonly string[]
}

export interface RawCell {
  readonly blocks: RawBlock[]
  span: number
  merged: boolean
}

export interface RawRow {
  readonly cells: RawCell[]
  head: boolean
  deleted: boolean
}

export interface RawTable {
  readonly of: 'table'
  readonly rows: RawRow[]
}

export type RawBlock = RawParagraph | RawTable

/** What a part of the paper holds: its text, or its notes by id. */
export interface Body {
  readonly blocks: readonly RawBlock[]
  readonly notes: ReadonlyMap<string, readonly RawBlock[]>
  readonly trackedChanges: boolean
}
