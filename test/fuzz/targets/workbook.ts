import fc from 'fast-check'
import { InputError } from '../../../src/load/input-error.js'
import { readWorkbook } from '../../../src/tabular/read.js'
import type { Workbook } from '../../../src/tabular/workbook.js'
import { writeWorkbook } from '../../../src/tabular/write.js'
import { partsOf, zipped } from '../../support/xlsx.js'
import { near } from '../mutate.js'
import { demand, target } from '../target.js'

const rows = [
  ['Mã', 'Tên hệ thống', 'Từ ngày'],
  ['lgsp', '=1+1', 3.5],
  ['', 'Đất đai\n(hai dòng)', -2],
]
const whole = await writeWorkbook('Thử', [
  { name: 'Danh mục', widths: [10], rows, merges: ['A1:B1'], frozen: { rows: 1, columns: 1 } },
  { name: 'B', widths: [], rows: [['x']] },
])
const parts = partsOf(whole)
const names = Object.keys(parts)

const bytesChanged = fc.record({
  cut: fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { nil: null }),
  flips: fc.array(fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), to: fc.nat({ max: 255 }) }), {
    maxLength: 5,
  }),
})
const partChanged = fc
  .constantFrom(...names)
  .chain((part) => fc.record({ part: fc.constant(part), text: near([parts[part] ?? '']) }))

/** A workbook damaged in its bytes or in the XML of a part: it is read within its own bounds, or refused in plain words. */
export const workbook = target({
  inputs: fc.record({ bytes: bytesChanged, xml: fc.option(partChanged, { nil: null }) }),
  tries: 60,
  holds: async ({ bytes: { cut, flips }, xml }) => {
    const intact = xml === null ? whole : zipped({ ...parts, [xml.part]: xml.text })
    const bytes = intact.slice(0, cut === null ? undefined : Math.floor(cut * intact.length))
    for (const { at, to } of flips) bytes[Math.floor(at * (bytes.length - 1))] = to
    let read: Workbook
    try {
      read = await readWorkbook(bytes, 'x.xlsx')
    } catch (error) {
      if (error instanceof InputError) return demand(error.text.en.includes('x.xlsx'), `no file in: ${error.text.en}`)
      throw error
    }
    for (const sheet of read.sheets)
      for (const [row, cells] of sheet.rows)
        for (const [column, cell] of cells) {
          demand(cell.row === row && cell.column === column && row >= 1 && column >= 1, 'a cell that stands elsewhere')
          demand(row <= 1_048_576 && column <= 16_384, `a cell in row ${row}, column ${column}`)
          demand(cell.number === undefined || Number.isFinite(cell.number), `the number ${cell.number}`)
        }
  },
})
