import { readWorkbook } from '../../../src/office/sheet/read-workbook.js'
import { writeWorkbook } from '../../../src/office/sheet/write-workbook.js'
import { damage, damaged } from '../damage.js'
import { demand, readOrRefused, target } from '../target.js'

const rows = [
  ['Mã', 'Tên hệ thống', 'Từ ngày'],
  ['lgsp', '=1+1', 3.5],
  ['', 'Đất đai\n(hai dòng)', -2],
]
const whole = await writeWorkbook('Thử', [
  { name: 'Danh mục', widths: [10], rows, merges: ['A1:B1'], frozen: { rows: 1, columns: 1 } },
  { name: 'B', widths: [], rows: [['x']] },
])

/** A workbook damaged in its bytes or in the XML of a part: it is read within its own bounds, or refused in plain words. */
export const workbook = target({
  inputs: damage(whole),
  tries: 60,
  holds: async (how) => {
    const read = await readOrRefused('x.xlsx', () => readWorkbook(damaged(whole, how), 'x.xlsx'))
    for (const sheet of read?.sheets ?? [])
      for (const [row, cells] of sheet.rows)
        for (const [column, cell] of cells) {
          demand(cell.row === row && cell.column === column && row >= 1 && column >= 1, 'a cell that stands elsewhere')
          demand(row <= 1_048_576 && column <= 16_384, `a cell in row ${row}, column ${column}`)
          demand(cell.number === undefined || Number.isFinite(cell.number), `the number ${cell.number}`)
        }
  },
})
