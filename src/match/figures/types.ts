/** Named numbers of a pair or a proposal; each means the same in every catalogue. */
export type Figures = Readonly<Record<string, number>>

/** A proposal and its candidates in figures. */
export interface Weighed<C extends { readonly figures: Figures } = { readonly figures: Figures }> {
  readonly proposal: Figures
  readonly candidates: readonly C[]
}

/** Candidates, the one first that a reviewer would name first. */
export type Ordered<C> = readonly { readonly candidate: C; readonly chance: number }[]
