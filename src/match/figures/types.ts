/** Named numbers of a pair or a proposal; each means the same in every catalogue. */
export type Figures = Readonly<Record<string, number>>
