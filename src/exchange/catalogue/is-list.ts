import type { Sheet, Workbook } from '../../office/index.js'
import type { HeadingMeaning } from './heading-words.js'
import { headedBy } from './headings.js'
import { below } from './table-shape.js'

/** What is told of systems that are there, and of nothing that is yet to be made. */
const ofExisting: readonly HeadingMeaning[] = ['owner', 'status', 'from']
const fewestSystems = 3

/**
 * Whether a workbook is a catalogue of systems: most of its rows name systems, each with who owns it or
 * how it stands. A dossier's own list of what is there already is a small part of it.
 */
export function listsSystems({ sheets }: Workbook): boolean {
  const shown = sheets.filter((sheet) => !sheet.hidden)
  const all = shown.reduce((sum, sheet) => sum + rowsOfTable(sheet), 0)
  const listed = shown.reduce((sum, sheet) => sum + systemsOf(sheet), 0)
  return listed >= fewestSystems && listed * 2 > all
}

/** How many different systems a sheet names. */
function systemsOf(sheet: Sheet): number {
  const headed = headedBy(sheet, {})
  const name = headed?.headings.find(({ meaning }) => meaning === 'name')
  const told = headed?.headings.some(({ meaning, sure }) => sure !== 'guess' && ofExisting.some((m) => m === meaning))
  return headed && name && told ? new Set(below(sheet, name.column, headed.firstRow)).size : 0
}

const rowsOfTable = ({ rows }: Sheet): number => [...rows.values()].filter((cells) => cells.size > 2).length
