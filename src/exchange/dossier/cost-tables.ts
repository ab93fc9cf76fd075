import type { PaperRow, PaperTable } from '../../office/index.js'
import { nameKey } from '../names.js'
import type { DossierReading } from './context.js'
import { figureIn, unitIn } from './figures.js'
import { cellTexts, type DossierColumn, type HeadedTable, headed } from './tables.js'

/** A table of the paper with the text that stands above it. */
export function* tablesOf({
  paper,
}: DossierReading): Iterable<{ table: PaperTable; known: HeadedTable; above: string }> {
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
export function amountColumn({ columns }: HeadedTable): DossierColumn | undefined {
  const amounts = columns.filter((c) => c.kind === 'amount')
  const called = (pattern: RegExp) => amounts.findLast((c) => pattern.test(nameKey(c.text)))
  return called(/\bsau thue\b/) ?? called(/\b(thanh tien|tong|cong)\b/) ?? called(/^(?!.*thue).*$/) ?? amounts.at(-1)
}

/** The last column of figures where no head says which holds the amounts. */
export function lastFigures({ columns, rows }: HeadedTable): DossierColumn | undefined {
  return columns.findLast((c) => cellTexts(rows, c.at).some((text) => figureIn(text) !== undefined))
}

/** The unit that stands above a table: “Đơn vị tính: triệu đồng”, “(ĐVT: đồng)”; an amount in a sentence is none. */
export function unitAbove(above: string): number | undefined {
  const [said] =
    /(?:đơn vị(?: tính)?|đvt)\s*:?\s*(?:1[.,]?000\s*)?[^.,;)]{1,30}|\([^()\d]{0,20}đồng\)/iu.exec(above) ?? []
  return said === undefined ? undefined : unitIn(said)
}

/** A row as a quote. */
export const rowText = ({ cells }: PaperRow) =>
  cells
    .map((c) => c.text)
    .filter(Boolean)
    .join(' | ')

export const headText = ({ columns }: HeadedTable) => columns.map((c) => c.text).join(' ')

/** Figures from a million on are dong: no project costs a million million. */
export const scaleOf = (number: number) => (number >= 1_000_000 ? 0.000001 : 1)
