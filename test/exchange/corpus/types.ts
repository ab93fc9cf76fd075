import type { Blocks } from '../../support/dossier.js'

/** What a project is, before anybody lays it out as a paper. */
export interface Project {
  readonly slug: string
  readonly title: string
  readonly kind: string
  /** Id of the agency that proposes it. */
  readonly agency: string
  /** The lines of its letterhead, its name in running text, and the place before the day. */
  readonly letterhead: readonly string[]
  readonly called: string
  readonly place: string
  readonly purpose: string
  readonly need: string
  readonly modules: readonly { readonly name: string; readonly actor: string; readonly functions: readonly string[] }[]
  readonly data: readonly string[]
  /** In million dong, the parts that add up to it, and where the money comes from. */
  readonly total: number
  readonly costs: readonly (readonly [what: string, million: number])[]
  readonly fund: string
  /** The sentence, and the id of the place or a part of the sentence. */
  readonly hosting: readonly [sentence: string, value: string]
  /** How far it reaches in words, and in the model. */
  readonly scope: readonly [words: string, value: string]
  readonly schedule: string
  /** Day, month, year. */
  readonly day: readonly [string, string, string]
}

/** A dossier of the corpus: a file as it arrives, and which of the project's facts its paper tells. */
export interface Arrived {
  readonly layout: string
  readonly file: string
  readonly project: Project
  readonly content:
    | { readonly docx: Blocks }
    | { readonly sheets: Readonly<Record<string, readonly (readonly string[])[]>> }
    /** By LibreOffice where the ending is one of its own; else printed by Chromium. */
    | { readonly html: string; readonly by: 'libreoffice' | 'chromium' }
  readonly tells: readonly Told[]
}

export type Told = 'title' | 'agency' | 'kind' | 'date' | 'functions' | 'data' | 'total' | 'hosting' | 'scope'

export type Layout = (project: Project) => Arrived
