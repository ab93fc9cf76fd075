import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { visible } from '../../../src/kernel/visible.js'
import { csvOf } from '../../../src/office/sheet/csv.js'
import { readWorkbook } from '../../../src/office/sheet/read-workbook.js'
import { opensFormula, writeWorkbook } from '../../../src/office/sheet/write-workbook.js'
import { demand, target } from '../target.js'

const text = fc.oneof(
  fc.constantFrom(
    '=1+1',
    '@SUM(A1)',
    '-2',
    '+x',
    '\t=a',
    '"',
    "'",
    ',',
    ';',
    '\r\n',
    '\u202e',
    ']]>',
    '<t/>',
    '&amp;',
    '',
  ),
  fc.string({ unit: 'binary', maxLength: 12 }),
)
const table = fc.array(fc.array(fc.oneof(text, fc.integer()), { minLength: 2, maxLength: 4 }), {
  minLength: 1,
  maxLength: 4,
})

/** Tables of any texts: what is written is what is read, text stays text, and no text becomes a formula. */
export const tables = target({
  inputs: table,
  tries: 60,
  holds: async (rows) => {
    const book = await readWorkbook(await writeWorkbook('x', [{ name: 'A', widths: [], rows }]), 'x.xlsx')
    const cells = book.sheets[0]?.rows
    const parsed: string[][] = parse(csvOf(rows), { bom: true, relaxColumnCount: true })
    demand(parsed.length === rows.length, `${parsed.length} rows of ${rows.length}`)
    for (const [i, row] of rows.entries()) {
      demand(parsed[i]?.length === row.length, `${parsed[i]?.length} fields of ${row.length}`)
      for (const [j, value] of row.entries()) {
        const cell = cells?.get(i + 1)?.get(j + 1)
        demand(cell?.formula === undefined, 'a formula')
        const shown = typeof value === 'number' ? String(value) : visible(value)
        demand(
          (cell?.text ?? '').trim() === shown.trim(),
          `${JSON.stringify(value)} reads ${JSON.stringify(cell?.text)}`,
        )
        const field = parsed[i]?.[j] ?? ''
        demand(typeof value === 'number' || !opensFormula(field), `a formula in CSV: ${JSON.stringify(field)}`)
        demand(field === shown || field === `'${shown}`, `${JSON.stringify(value)} is ${JSON.stringify(field)} in CSV`)
      }
    }
  },
})
