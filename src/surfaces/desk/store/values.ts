/** How values of the database come out, the same whichever database it is. */

/** A moment, as ISO 8601 in UTC. */
export const instant = (text: string): string =>
  new Date(text.replace(' ', 'T').replace(/([+-]\d\d)$/, '$1:00')).toISOString()

/** A day, `YYYY-MM-DD`. */
export const day = (text: string): string => text

/** A whole number of eight bytes; none of ours grows beyond what a number holds. */
export const count = (text: string): number => Number(text)

/** The database's numbers for types. */
export const typeIds = { int8: 20, json: 114, date: 1082, timestamptz: 1184, numeric: 1700, jsonb: 3802 } as const
