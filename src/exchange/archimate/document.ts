import type { ElementType, RelationType } from './notation.js'

/** A text and the language that the file says it is in. */
export interface LangText {
  readonly lang?: 'vi' | 'en' | string | undefined
  readonly text: string
}

/** Values by the name of their property definition, in the order of the file; a list has one value an item. */
export type Properties = readonly (readonly [name: string, value: string])[]

interface Concept {
  /** Unique in the file, an NCName of XML. */
  readonly identifier: string
  readonly names: readonly LangText[]
  readonly documentation: readonly LangText[]
  readonly properties: Properties
  /** Where it begins in the file that it was read from, as an offset. */
  readonly offset?: number
}

export interface Element extends Concept {
  readonly type: ElementType
}

export interface Relationship extends Concept {
  readonly type: RelationType
  /** Identifier of an element, or of another relationship. */
  readonly source: string
  readonly target: string
  readonly accessType?: string | undefined
  readonly isDirected?: boolean | undefined
}

/** A folder of the model tree. */
export interface Folder {
  readonly labels: readonly LangText[]
  readonly members: readonly string[]
}

/** A box of a view. Places are pixels from the top left corner of the view, for boxes within boxes too. */
export interface ViewNode {
  readonly identifier: string
  readonly element: string
  readonly x: number
  readonly y: number
  readonly w: number
  readonly h: number
  readonly nodes: readonly ViewNode[]
}

export interface ArchimateView {
  readonly identifier: string
  readonly names: readonly LangText[]
  readonly documentation: readonly LangText[]
  readonly viewpoint: string
  readonly nodes: readonly ViewNode[]
  readonly connections: readonly {
    readonly identifier: string
    readonly relationship: string
    readonly source: string
    readonly target: string
  }[]
}

/** A model in the terms of the ArchiMate Model Exchange File Format. */
export interface ExchangeDocument {
  readonly identifier: string
  readonly version?: string
  readonly names: readonly LangText[]
  readonly documentation: readonly LangText[]
  readonly elements: readonly Element[]
  readonly relationships: readonly Relationship[]
  readonly folders: readonly Folder[]
  readonly views: readonly ArchimateView[]
  /** What a property is, by its name, for readers. */
  readonly meanings: ReadonlyMap<string, readonly LangText[]>
}
