/** Named numbers of a pair or a proposal; each means the same in every catalogue. */
export type Figures = Readonly<Record<string, number>>

/** All in one, the later before the earlier. A spread of so many names takes a third of a megabyte each time. */
export function together(...parts: readonly Figures[]): Figures {
  const all: Record<string, number> = {}
  for (const part of parts) for (const name in part) all[name] = part[name] ?? 0
  return all
}

/** A proposal and its candidates in figures. */
export interface Weighed<C extends { readonly figures: Figures } = { readonly figures: Figures }> {
  readonly proposal: Figures
  readonly candidates: readonly C[]
}

/** Candidates, the one first that a reviewer would name first. */
export type Ordered<C> = readonly { readonly candidate: C; readonly chance: number }[]
