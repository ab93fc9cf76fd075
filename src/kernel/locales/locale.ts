/** How a language writes what is no words of ours: a file for each language. */
export interface Locale {
  /** As browsers and Word name it: `vi-VN`. */
  readonly tag: string
  /** What stands between thousands, and before decimals. */
  readonly group: string
  readonly point: string
  /** The word behind a number of them. */
  readonly bytes: string
  /** A date as its papers write it, from `2019-03-15`, `2019-03` or `2019`. */
  readonly day: (date: string) => string
  readonly million: (digits: string) => string
  readonly shortMillion: (digits: string) => string
  readonly shortBillion: (digits: string) => string
}
