import type { Location, Text } from '../kernel/index.js'

/** What an import has to say of a cell or row: nothing that was not taken over goes unsaid. */
export interface Remark {
  /**
   * `left`: something was not taken over; `unread`: something that one looks for was not found; `assumed`: something that the file does not say was filled in; `same`: a row that is
   * in the architecture already; `kept`: file and architecture differ and the architecture's own was kept; `note`: for the record; `open`: a person has to
   * decide.
   */
  readonly kind: 'left' | 'unread' | 'assumed' | 'same' | 'kept' | 'note' | 'open'
  readonly location: Location
  readonly message: Text
  readonly remedy?: Text | undefined
}
