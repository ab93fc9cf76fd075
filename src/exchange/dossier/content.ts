import type { Row } from '../../office/index.js'
import { nameKey } from '../names.js'
import { doubt, type Item, put, putList, type Source } from './collect.js'
import { about, firstSaid, type Reading, sourceOf, tidy } from './context.js'
import { numberedLine } from './numbers.js'
import type { Statement } from './statements.js'
import { type ColumnKind, gridOf, type Headed, headed, isGroup, isTotal, textsOf } from './tables.js'

/** What it is for, what it does, with which data, for whom. */
export function readContent(reading: Reading): void {
  readPurpose(reading)
  readFunctions(reading)
  for (const field of ['data', 'users'] as const) {
    const items = firstList(reading, field, field === 'data' ? ['data', 'name'] : ['name'])
    putList(reading.into, field, items, (value) => nameKey(String(value)))
  }
  readScope(reading)
  const inherits = proseOf(reading, 'inherits')
  if (inherits) put(reading.into, 'inherits', inherits.value, inherits.source)
}

/** Longer purposes are cut at a sentence; the finder reads no more of them than this anyway. */
const longestProse = 2000

/** The objective, and behind it why it is needed: both stand under one field. */
function readPurpose(reading: Reading): void {
  const objective = proseOf(reading, 'objective')
  const need = proseOf(reading, 'need')
  const [first, second] = objective ? [objective, need] : [need, undefined]
  if (!first) return
  const text = second ? `${first.value}\n${second.value}` : first.value
  put(reading.into, 'purpose', shortened(text), first.source)
}

function shortened(text: string): string {
  if (text.length <= longestProse) return text
  const cut = text.slice(0, longestProse)
  const end = Math.max(cut.lastIndexOf('. '), cut.lastIndexOf('\n'))
  return end > longestProse / 2 ? cut.slice(0, end + 1) : `${cut.trimEnd()}…`
}

/** All that is said of something, a line a piece. */
function proseOf(reading: Reading, meaning: 'objective' | 'need' | 'inherits'): Item | undefined {
  const statements = about(reading, meaning).filter((s) => s.said.length > 0)
  const [first] = statements
  const [said] = first?.said ?? []
  if (!first || !said) return undefined
  // A heading holds the smaller ones below it; what stands beside it is added.
  const told = new Set<string>()
  const lines: string[] = []
  for (const { said } of statements)
    for (const { text } of said) {
      const line = text.replace(/\s+/g, ' ').trim()
      if (!told.has(line)) lines.push(line)
      told.add(line)
    }
  const value = lines.join('\n')
  return value === '' ? undefined : { value, source: sourceOf(first, said) }
}

/** Functions stand in a table or a list under their heading; else the contents of the project are taken for them, and that is told. */
function readFunctions(reading: Reading): void {
  const { into } = reading
  const key = (value: unknown) => nameKey(String(value))
  const own = firstList(reading, 'functions', ['function', 'group', 'name'])
  const functions = own.length > 0 ? own : ownTable(reading)
  if (functions.length > 0) {
    putList(into, 'functions', functions, key)
    return
  }
  const work = firstList(reading, 'work', ['function', 'name'])
  const [first] = work
  if (!first) return
  putList(into, 'functions', work, key)
  doubt(
    into,
    'functions',
    first.source,
    'lấy từ mục nội dung thực hiện vì hồ sơ không có mục chức năng',
    'taken from the contents of the work: the dossier has no heading for functions',
  )
}

/** The functions of a table that stands under no heading of its own. */
function ownTable({ paper }: Reading): Item[] {
  for (const block of paper.blocks) {
    const table = block.of === 'table' ? headed(block) : undefined
    const items = table ? fromTable(table, ['function'], []) : []
    if (items.length > 0) return items
  }
  return []
}

/** The items of the first statement of a meaning that has any: of a table, a list, or a sentence. */
function firstList(
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
function fromTable({ columns, rows }: Headed, wanted: readonly ColumnKind[], path: readonly string[]): Item[] {
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

const scopes: readonly (readonly [string, RegExp])[] = [
  ['national', /\b(toan quoc|ca nuoc)\b/],
  ['sector', /\b(toan|trong) nganh\b|\bnganh\b/],
  ['province', /\b(toan|trong|tren dia ban|cap) tinh\b|\bdia ban tinh\b/],
  ['district', /\b(toan huyen|cap huyen|dia ban huyen|toan thanh pho|toan thi xa)\b/],
  ['commune', /\b(cap xa|xa, phuong|cac xa)\b/],
  ['agency', /\b(noi bo|trong co quan|trong so|trong don vi)\b/],
]

function readScope(reading: Reading): void {
  const said = firstSaid(reading, 'scope')
  const found = said && scopes.filter(([, pattern]) => pattern.test(nameKey(said.value)))
  const [only, ...more] = found ?? []
  if (said && only && more.length === 0) put(reading.into, 'scope', only[0], said.source)
}
