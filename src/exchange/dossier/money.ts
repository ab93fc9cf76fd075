import type { Row, Table } from '../../office/index.js'
import { nameKey } from '../names.js'
import { doubt, type Item, put, type Source } from './collect.js'
import { about, type Reading, sourceOf, tidy } from './context.js'
import { amountIn, figureIn, periodIn, unitIn } from './figures.js'
import { meaningOf, splitLabel } from './labels.js'
import { type Column, gridOf, type Headed, headed, isTotal, textsOf } from './tables.js'

/** What it costs, who pays, and when it is done. */
export function readMoney(reading: Reading): void {
  readBudget(reading)
  readSchedule(reading)
}

function readBudget(reading: Reading): void {
  const { into } = reading
  const said = totalSaid(reading)
  const added = totalOfTable(reading)
  const total = said ?? added
  if (!total) return
  put(into, 'budget/total', total.value, total.source)
  put(into, 'budget/unit', 'million-vnd', total.source)
  if (said && added && Math.abs(said.value - added.value) > 0.5) {
    doubt(
      into,
      'budget',
      added.source,
      `bảng dự toán cộng ra ${figure(added.value)} triệu đồng, khác ${figure(said.value)} triệu đồng nêu trong lời văn`,
      `the table of costs comes to ${added.value} million dong, the text says ${said.value}`,
    )
  }
  const sources = sourcesOf(reading)
  const [first] = sources
  if (!first) return
  put(
    into,
    'budget/sources',
    sources.map((s) => s.value),
    first.source,
  )
  for (const [i, s] of sources.entries()) into.sources.set(`budget/sources/${i}`, s.source)
}

const figure = (n: number) => new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 3 }).format(n)

/** The total as the text says it: “Tổng mức đầu tư: 14.800 triệu đồng”. */
function totalSaid(reading: Reading): Item<number> | undefined {
  for (const statement of about(reading, 'total')) {
    for (const said of statement.said) {
      const other = meaningOf(splitLabel(said.text).label)
      if (other !== undefined && other !== 'total') continue
      // A part of the whole is none: “Ngân sách huyện: 1.500 triệu đồng”.
      if (said.role === 'item' && other === undefined) continue
      const value = amountIn(said.text)
      if (value !== undefined) return { value, source: sourceOf(statement, said) }
    }
    const value = amountIn(statement.label)
    if (value !== undefined)
      return { value, source: { place: statement.place, path: statement.path, quote: statement.label } }
  }
  return undefined
}

/** A table of the paper with the text that stands above it. */
function* tablesOf({ paper }: Reading): Iterable<{ table: Table; known: Headed; above: string }> {
  let above: string[] = []
  for (const block of paper.blocks) {
    if (block.of === 'paragraph') above = [...above.slice(-2), block.text.slice(-200)]
    else {
      const known = headed(block)
      if (known) yield { table: block, known, above: above.join(' ') }
      above = []
    }
  }
}

/** The column of amounts that counts: after tax, else the sum, else the last. */
function amountColumn({ columns }: Headed): Column | undefined {
  const amounts = columns.filter((c) => c.kind === 'amount')
  const called = (pattern: RegExp) => amounts.findLast((c) => pattern.test(nameKey(c.text)))
  return called(/\bsau thue\b/) ?? called(/\b(thanh tien|tong|cong)\b/) ?? called(/^(?!.*thue).*$/) ?? amounts.at(-1)
}

/** The last column of figures where no head says which holds the amounts. */
function lastFigures({ columns, rows }: Headed): Column | undefined {
  return columns.findLast((c) => textsOf(rows, c.at).some((text) => figureIn(text) !== undefined))
}

/** The row that adds up a table of costs; of several the largest. */
function totalOfTable(reading: Reading): Item<number> | undefined {
  let best: Item<number> | undefined
  let assumed: Source | undefined
  for (const { known, above } of tablesOf(reading)) {
    const column = amountColumn(known)
    if (!column) continue
    for (const row of known.rows) {
      const cells = gridOf(row)
      const label = row.cells.find((c) => c.text !== '' && figureIn(c.text) === undefined && /\p{L}{2}/u.test(c.text))
      if (!label || !isTotal(label.text)) continue
      // Cells that span columns move the amount; it is the last figure of the row where its own column has none.
      const text = cells[column.at]?.text ?? ''
      const number = figureIn(text) ?? figureIn(row.cells.findLast((c) => figureIn(c.text) !== undefined)?.text ?? '')
      if (number === undefined) continue
      const unit = unitIn(column.text) ?? unitIn(label.text) ?? unitIn(headText(known)) ?? unitAbove(above)
      const value = Number((number * (unit ?? scaleOf(number))).toFixed(6))
      const source = {
        place: row.place,
        path: [],
        quote: rowText(row),
      }
      if (best && value <= best.value) continue
      best = { value, source }
      assumed = unit === undefined ? source : undefined
    }
  }
  if (assumed)
    doubt(
      reading.into,
      'budget',
      assumed,
      'bảng không ghi đơn vị tính; hiểu theo độ lớn của con số',
      'the table names no unit; taken by the size of the figure',
    )
  return best
}

/** The unit that stands above a table: “Đơn vị tính: triệu đồng”, “(ĐVT: đồng)”; an amount in a sentence is none. */
function unitAbove(above: string): number | undefined {
  const [said] = /(?:đơn vị(?: tính)?|đvt)\s*:?\s*[^.,;)]{1,30}|\([^()\d]{0,20}đồng\)/iu.exec(above) ?? []
  return said === undefined ? undefined : unitIn(said)
}

/** A row as a quote. */
const rowText = ({ cells }: Row) =>
  cells
    .map((c) => c.text)
    .filter(Boolean)
    .join(' | ')

const headText = ({ columns }: Headed) => columns.map((c) => c.text).join(' ')

/** Figures from a million on are dong: no project costs a million million. */
const scaleOf = (number: number) => (number >= 1_000_000 ? 0.000001 : 1)

/** The sources of money with the amount of each: of a table, or of the lines below a heading. */
function sourcesOf(reading: Reading): Item<{ source: string; amount: number }>[] {
  for (const { known, above } of tablesOf(reading)) {
    const name = known.columns.find((c) => c.kind === 'source')
    const column = amountColumn(known) ?? lastFigures(known)
    if (!name || !column) continue
    const totals = known.rows.flatMap((row) => row.cells.map((c) => c.text)).filter(isTotal)
    const unit = unitIn(column.text) ?? unitIn(headText(known)) ?? unitIn(totals.join(' ')) ?? unitAbove(above)
    const [names, figures] = [textsOf(known.rows, name.at), textsOf(known.rows, column.at)]
    const items = known.rows.flatMap((row, i) => {
      const source = tidy(names[i] ?? '')
      const amount = figureIn(figures[i] ?? '')
      if (source === '' || amount === undefined || isTotal(source)) return []
      const value = { source, amount: Number((amount * (unit ?? scaleOf(amount))).toFixed(6)) }
      return [{ value, source: { place: row.place, path: [], quote: rowText(row) } }]
    })
    if (items.length > 0) return items
  }
  for (const statement of about(reading, 'sources', 'total')) {
    const items = statement.said.flatMap((said) => {
      const { label, rest } = splitLabel(said.text.replace(/,?\s*trong đó\s*:?$/iu, ''))
      const amount = amountIn(rest)
      const source = tidy(label)
      const other = meaningOf(label)
      if (amount === undefined || source === '' || (other !== undefined && other !== 'sources')) return []
      return [{ value: { source, amount }, source: sourceOf(statement, said) }]
    })
    if (items.length > 0) return items
  }
  return []
}

/** When it begins and ends: as the text says, else the earliest and latest day of the table of works. */
function readSchedule(reading: Reading): void {
  const { into } = reading
  for (const statement of about(reading, 'schedule')) {
    for (const said of statement.said) {
      const period = periodIn(said.text)
      if (period) {
        putPeriod(period, sourceOf(statement, said))
        return
      }
    }
  }
  for (const { known, table } of tablesOf(reading)) {
    const times = known.columns.filter((c) => c.kind === 'start' || c.kind === 'end' || c.kind === 'time')
    if (times.length === 0) continue
    const periods = times.flatMap((c) => textsOf(known.rows, c.at).flatMap((text) => periodIn(text) ?? []))
    const from = periods.map((p) => p.from).sort()[0]
    const to = periods
      .map((p) => p.to)
      .sort()
      .at(-1)
    if (from !== undefined && to !== undefined)
      putPeriod({ from, to }, { place: table.place, path: [], quote: headText(known) })
    return
  }

  function putPeriod({ from, to }: { from: string; to: string }, source: Source): void {
    if (from > to && !to.startsWith(from)) return
    put(into, 'schedule/from', from, source)
    put(into, 'schedule/to', to, source)
  }
}
