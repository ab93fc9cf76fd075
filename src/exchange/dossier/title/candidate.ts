import type { ItemSource } from '../item.js'

/**
 * How a paper gives the name of its project: by a label (“Tên dự án: …”), on its cover, in its subject line (“V/v …”), in an annex's
 * head, in quotation marks, on a line by itself, with a capital in a sentence
 * (“nhiệm vụ Nâng cấp …”), as what a sentence asks for, or as what it speaks of (“việc xây dựng …”).
 */
export type NameWay =
  | 'label'
  | 'coverLabel'
  | 'subject'
  | 'cover'
  | 'annex'
  | 'quoted'
  | 'line'
  | 'named'
  | 'asked'
  | 'framed'

/** A text that may be the name of the project. */
export interface NameCandidate {
  readonly way: NameWay
  readonly value: string
  readonly source: ItemSource
}

/** Shorter texts name no project. In letters. */
export const fewestLetters = 8
