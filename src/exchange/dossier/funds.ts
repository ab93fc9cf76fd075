import { about, type Reading, sourceOf, tidy } from './context.js'
import { amountColumn, headText, lastFigures, rowText, scaleOf, tablesOf, unitAbove } from './cost-tables.js'
import { amountIn, figureIn, unitIn } from './figures.js'
import type { Fund } from './found.js'
import type { Item } from './item.js'
import { meaningOf, splitLabel } from './labels.js'
import { isTotal, textsOf } from './tables.js'

/** The sources of money with the amount of each: of a table, or of the lines below a heading. */
export function readFunds(reading: Reading): Item<Fund>[] {
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
