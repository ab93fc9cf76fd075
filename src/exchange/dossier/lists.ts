import type { Row } from '../../office/index.js'
import { nameKey } from '../names.js'
import { about, type Reading, sourceOf, tidy } from './context.js'
import { distinct, type Item, type Source } from './item.js'
import { numberedLine } from './numbers.js'
import type { Statement } from './statements.js'
import { type ColumnKind, gridOf, type Headed, headed, isGroup, isTotal, textsOf } from './tables.js'

export const readData = (reading: Reading): Item[] => distinct(firstList(reading, 'data', ['data', 'name']), nameKey)
export const readUsers = (reading: Reading): Item[] => distinct(firstList(reading, 'users', ['name']), nameKey)

/** The items of the first statement of a meaning that has any: of a table, a list, or a sentence. */
export function firstList(
  reading: Reading,
  meaning: 'functions' | 'work' | 'data' | 'users',
  columns: readonly ColumnKind[],
): Item[] {
  let prose: Item[] = []
  for (const statement of about(reading, meaning)) {
    for (const table of statement.tables) {
      const known = headed(table)
      if (known?.columns.some((c) => c.kind === 'amount' && meaning !== 'work')) continue
      const items = known ? fromTable(known, columns, statement.path) : []
      if (items.length > 0) return items
    }
    const items = listed(statement)
    if (items.length > 1) return items
    if (prose.length === 0) prose = items.length > 0 ? items : fromProse(statement, meaning)
  }
  return prose
}

function listed(statement: Statement): Item[] {
  return statement.said
    .filter((s) => s.role === 'item')
    .map((said) => ({ value: tidy(said.text), source: sourceOf(statement, said) }))
    .filter((item) => item.value !== '')
}

/** “Hệ thống quản lý các nhóm dữ liệu: a; b; c.” */
function fromProse(statement: Statement, meaning: string): Item[] {
  const texts = statement.said.filter((s) => s.role === 'text')
  return texts
    .flatMap((said) => {
      const [, intro, rest] = /^([^:;]{4,120}):\s+(.+)$/su.exec(said.text) ?? []
      const text = rest !== undefined && /[;,]/.test(rest) && intro !== undefined ? rest : said.text
      const parts = text.includes(';')
        ? text.split(';')
        : meaning === 'functions'
          ? text.split('\n')
          : text.split(/,(?!\d)|\n/)
      return parts.map((part) => ({
        value: tidy(part.replace(/^(?:và|gồm|bao gồm)\s+/u, '')),
        source: sourceOf(statement, said),
      }))
    })
    .filter((item) => item.value !== '')
}

/** The column that holds what is sought, best first; group rows and totals are passed over. */
export function fromTable({ columns, rows }: Headed, wanted: readonly ColumnKind[], path: readonly string[]): Item[] {
  const column = wanted.map((kind) => columns.find((c) => c.kind === kind)).find((c) => c !== undefined)
  if (!column) return []
  const ordinal = columns.find((c) => c.kind === 'ordinal')?.at
  const ordinals = ordinal === undefined ? [] : textsOf(rows, ordinal)
  const texts = textsOf(rows, column.at)
  const numbered = ordinals.some((o) => /^\d/.test(o))
  return rows.flatMap((row, i): Item[] => {
    if (numbered && isGroup(ordinals[i] ?? '')) return []
    if (isGroupRow(row, columns.length) || isTotal(texts[i] ?? '')) return []
    const cell = gridOf(row)[column.at]
    if (!cell || cell.merged) return []
    const source = (text: string): Source => ({ place: row.place, path, quote: text })
    const lines = cell.paragraphs.map((p) => ({
      text: numberedLine(p)?.rest ?? p.text,
      list: numberedLine(p) !== undefined,
    }))
    const parts = lines.length > 1 && lines.every((l) => l.list) ? lines.map((l) => l.text) : [cell.text]
    return parts.map((text) => ({ value: tidy(text), source: source(text) })).filter((item) => item.value !== '')
  })
}

/** A row of one cell over all columns begins a group. */
function isGroupRow({ cells }: Row, columns: number): boolean {
  const filled = cells.filter((c) => c.text !== '')
  return columns > 1 && filled.length === 1 && (filled[0]?.span ?? 1) > 1
}
