import type { PaperCell, PaperPlace, PaperRow, PaperTable } from '../../../office/index.js'
import { nameKey } from '../../names.js'
import { piecesOf } from '../lists.js'
import { gridOf, isFigure, isGroup, isOrdinal, isTotal } from '../tables.js'
import type { Standing } from './group.js'
import { lineGroups } from './line-groups.js'
import { linesOf } from './lines.js'
import { sentenceGroups } from './sentence-groups.js'

/** A row of words, with the part of the table that it stands in. */
interface Row {
  readonly grid: readonly (PaperCell | undefined)[]
  readonly parts: readonly string[]
}

/**
 * The columns of a table whose cells are words; where cells list several things, these as well; and the rows of each part of the table,
 * as rows between, cells over several rows or units tell it.
 */
export function tableGroups({ rows }: PaperTable, table: number, caption: string): Standing[] {
  const width = Math.max(...rows.map((row) => gridOf(row).length))
  const headAt = rows.slice(0, deepestHead).findIndex(isHead)
  const head = headAt < 0 ? undefined : rows[headAt]
  const heads = head ? gridOf(head).map((cell) => cell?.text.trim() ?? '') : []
  // “Bước | Người làm | Thao tác” tells how people work.
  if (heads.some((text) => /^(cac )?(buoc|trinh tu)\b/.test(nameKey(text)))) return []
  const body = inParts(rows.slice(headAt + 1), heads, width)
  const columns = Array.from({ length: width }, (_, at) => ({
    table,
    column: at,
    head: heads[at] ?? '',
    besides: heads.filter((_, i) => i !== at),
  }))
  return [...columns.flatMap(ofColumn), ...rows.flatMap(ofCells)]

  function ofColumn(column: Columnwise): Standing[] {
    const at = column.column
    const words = body.flatMap(({ grid, parts }) => {
      const cell = grid[at]
      return cell && !cell.merged && isWords(cell) ? [{ cell, parts }] : []
    })
    const filled = body.filter(({ grid }) => (grid[at]?.text.trim() ?? '') !== '').length
    if (words.length < 2 || words.length * 2 < filled) return []
    const of = (form: Standing['form'], texts: Standing['texts'], leads: readonly string[] = []): Standing => ({
      form,
      texts,
      leads: [...leads, caption],
      ...column,
    })
    const line = ({ cell }: { cell: PaperCell }) => ({ text: cell.text.split('\n')[0] ?? '', place: placeOf(cell) })
    const several = words.filter(({ cell }) => piecesOf(cell).length > 1).length
    const pieces = words.flatMap(({ cell }) => piecesOf(cell).map((text) => ({ text, place: placeOf(cell) })))
    const names = [...new Set(words.flatMap(({ parts }) => parts))]
    return [
      of('column', words.map(line)),
      ...(several * 3 > words.length ? [of('pieces', pieces)] : []),
      ...names.flatMap((name) => {
        const own = words.filter(({ parts }) => parts.includes(name))
        return own.length > 1 && own.length < words.length ? [of('part', own.map(line), [name])] : []
      }),
    ]
  }

  /** What the cells of a row list or say, with what stands to the left. */
  function ofCells(row: PaperRow): Standing[] {
    let left = ''
    return gridOf(row).flatMap((cell, at): Standing[] => {
      const column = columns[at]
      if (!cell || !column || cell.merged || cell.text.trim() === '') return []
      const leads = [left, caption]
      if (/\p{L}{2}/u.test(cell.text)) left = cell.text
      const lines = cell.paragraphs.flatMap(linesOf)
      return [...lineGroups(lines), ...sentenceGroups(lines)].map((group) => ({
        ...group,
        ...column,
        form: group.form === 'bare' ? 'cell' : group.form,
        leads: [...group.leads, ...leads],
      }))
    })
  }
}

type Columnwise = Required<Pick<Standing, 'table' | 'column' | 'head' | 'besides'>>
const deepestHead = 4

/** Short words in several cells. */
function isHead({ cells }: PaperRow): boolean {
  const filled = cells.filter(({ text, merged }) => text.trim() !== '' && !merged)
  return filled.length > 1 && filled.every(({ text }) => text.length <= longestHead && !isFigure(text))
}
const longestHead = 80

const isWords = ({ text }: PaperCell): boolean =>
  /\p{L}{2}/u.test(text) && !isFigure(text) && !isOrdinal(text) && !isTotal(text)

const placeOf = (cell: PaperCell): PaperPlace => (cell.paragraphs[0] as { readonly place: PaperPlace }).place

/** The rows of a table by parts; what only names a part is none of them. */
function inParts(rows: readonly PaperRow[], heads: readonly string[], width: number): Row[] {
  const found: Row[] = []
  let named = ''
  const above: string[] = []
  for (const row of rows) {
    const grid = gridOf(row)
    const filled = row.cells.filter(({ text }) => text.trim() !== '')
    const words = filled.filter(({ text }) => !isOrdinal(text) && !isFigure(text))
    const alone = words.length === 1 && width > 2 && filled.some(({ text, span }) => isGroup(text) || span > 1)
    if (alone) {
      named = words[0]?.text ?? ''
      continue
    }
    const parts = named === '' ? [] : [named]
    for (const [at, cell] of grid.entries()) {
      if (cell && !cell.merged && cell.text.trim() !== '') above[at] = cell.text.trim()
      const spans = cell?.merged || cell?.text.trim() === ''
      if ((spans || isRepeated(rows, at, cell)) && above[at] && isLabel(above[at])) parts.push(above[at])
      if (cell && /^(dvt|don vi( tinh)?|loai|phan loai)$/.test(nameKey(heads[at] ?? ''))) parts.push(cell.text.trim())
    }
    found.push({ grid, parts })
  }
  // The first row of a cell over several rows belongs to them.
  return found.map((row, i) => {
    const next = found[i + 1]?.parts ?? []
    const own = row.grid.flatMap((cell) => (cell && next.includes(cell.text.trim()) ? [cell.text.trim()] : []))
    return { ...row, parts: [...new Set([...row.parts, ...own])] }
  })
}

const isLabel = (text: string) => /\p{L}{2}/u.test(text) && text.length <= longestHead

/** Whether a cell says what others of its column say. */
const isRepeated = (rows: readonly PaperRow[], at: number, cell: PaperCell | undefined): boolean =>
  cell !== undefined && rows.length <= mostRows && rows.filter((row) => gridOf(row)[at]?.text === cell.text).length > 1
/** In longer tables nothing is compared with all else. */
const mostRows = 300
