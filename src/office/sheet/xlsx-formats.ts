import type { Archive } from '../archive.js'
import { readMainXml } from '../main-xml.js'

/**
 * Excel keeps a date as a number of days and shows it by the cell's number format. This finds out which styles show dates and times.
 * Built-in formats: ECMA-376 part 1, 18.8.30.
 */
const builtInDays: readonly (readonly [number, number])[] = [
  [14, 17],
  [22, 22],
  [27, 31],
  [36, 36],
  [50, 54],
  [57, 58],
]
const builtInTimes: readonly (readonly [number, number])[] = [
  [18, 21],
  [32, 33],
  [45, 47],
]

/** What a style makes of a number. */
export type Moment = 'day' | 'time' | undefined

/** For each cell style, whether it shows a day or a time of day; nothing where the workbook has no styles. */
export async function momentStyles(archive: Archive, part: string): Promise<Moment[]> {
  if (!archive.names.has(part)) return []
  const custom = new Map<number, Moment>()
  /** Formats by number: of named styles, and of cells, which go by their named style where they have none of their own. */
  const named: number[] = []
  const cells: number[] = []
  let list = ''
  await readMainXml(archive, part, {
    open(name, { numFmtId, xfId, formatCode = '' }) {
      if (name === 'numFmts' || name === 'cellXfs' || name === 'cellStyleXfs') list = name
      // Conditional formats (`dxfs`) have number formats too; they say nothing of a cell's own.
      else if (name === 'numFmt' && list === 'numFmts') custom.set(Number(numFmtId), momentOf(formatCode))
      else if (name === 'xf' && list === 'cellStyleXfs') named.push(Number(numFmtId ?? 0))
      else if (name === 'xf' && list === 'cellXfs') cells.push(Number(numFmtId ?? named[Number(xfId ?? 0)] ?? 0))
    },
    close(name) {
      if (name === list) list = ''
    },
  })
  return cells.map((id) => (custom.has(id) ? custom.get(id) : builtIn(id)))
}

function builtIn(id: number): Moment {
  const among = (ranges: typeof builtInDays) => ranges.some(([from, to]) => from <= id && id <= to)
  return among(builtInDays) ? 'day' : among(builtInTimes) ? 'time' : undefined
}

/** Whether a format such as `dd/mm/yyyy` shows a day or a year, or only hours; text in quotes, brackets and after `\` does not count. */
function momentOf(format: string): Moment {
  const bare = format.replace(/"[^"]*"|\[[^[\]]*\]|\\.|_.|\*./g, '')
  if (/general/i.test(bare)) return undefined
  if (/[dy]/i.test(bare)) return 'day'
  return /[hs]/i.test(bare) || /\[[hms]+\]/i.test(format) ? 'time' : undefined
}

/**
 * The day that a serial number stands for, `2019-03-15`; nothing outside the years 1900–9999. Day 60 of the 1900 system is
 * 29 February 1900, a day that never was (kept by Excel for the sake of Lotus 1-2-3); it is not taken for a date.
 */
export function dayOfSerial(serial: number, since1904: boolean): string | undefined {
  const whole = Math.floor(serial) + (since1904 ? 1462 : 0)
  if (whole < 1 || whole > 2_958_465 || whole === 60) return undefined
  const epoch = Date.UTC(1899, 11, whole < 60 ? 31 : 30)
  return new Date(epoch + whole * 86_400_000).toISOString().slice(0, 10)
}

/** The time that a part of a day stands for, `08:30`; nothing for more than a day. */
export function timeOfDay(serial: number): string | undefined {
  const seconds = Math.round(serial * 86_400)
  if (seconds < 0 || seconds >= 86_400) return undefined
  return new Date(seconds * 1000).toISOString().slice(11, seconds % 60 === 0 ? 16 : 19)
}
