import { nameKey } from '../names.js'
import { type DossierReading, tidy } from './context.js'
import { tablesOf } from './cost-tables.js'
import { distinctItems, type Item } from './item.js'
import { gridOf, isTotal } from './tables.js'

/** What is paid for and is no thing. */
const service =
  /^(?:đào tạo|tập huấn|hướng dẫn|lắp đặt|cài đặt|công lắp|vận chuyển|chi phí|thuế|tư vấn|thẩm định|đánh giá|kiểm định|bảo trì|dự phòng)(?![\p{L}])/iu

/** What is bought, as a table gives it with number and price: of “Máy in: khổ A4, in hai mặt”, the thing. */
export function readBought(reading: DossierReading): Item[] {
  const items = [...tablesOf(reading)].flatMap(({ known: { columns, rows } }) => {
    const at = (pattern: RegExp) => columns.find((c) => pattern.test(nameKey(c.text)))?.at
    const thing = at(/^(ten |danh muc |loai )*(thiet bi|hang hoa|tai san|mat hang|may moc|hang muc|noi dung)\b/)
    if (thing === undefined || at(/^(so luong|sl)\b/) === undefined || at(/^(don gia|thanh tien|gia)\b/) === undefined)
      return []
    return rows.flatMap((row): Item[] => {
      const cell = gridOf(row)[thing]
      const value = tidy(cell?.text.split(/[:\n;]/u)[0] ?? '')
      if (value === '' || isTotal(value) || service.test(value) || row.cells.length < columns.length) return []
      return [{ value, source: { place: cell?.paragraphs[0]?.place ?? row.place, path: [], quote: cell?.text ?? '' } }]
    })
  })
  return distinctItems(items, nameKey)
}
