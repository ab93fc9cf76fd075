import { levelOfCell, statusIn, yesIn } from './choices.js'
import type { ColumnName } from './columns.js'
import { oneLine, type RowReading } from './row.js'
import { itemsIn, millionsIn, periodOfCell } from './values.js'

/** Finds ids of the architecture by what people call their entities. */
export interface CatalogueNames {
  readonly places: (text: string) => string | undefined
  readonly dataEntities: (text: string) => string | undefined
}

/**
 * State and dates. What is in use since a day that has come is in operation, also where no cell says so; all else that the file
 * does not tell is not known.
 */
export function readLifecycle(reading: RowReading, asOf: string): void {
  readDates(reading)
  const { fields, text, notUnderstood, suppose } = reading
  const statusText = text('status')
  const status = statusText === undefined ? undefined : statusIn(statusText)
  if (status) {
    fields.set('lifecycle.status', status)
    return
  }
  notUnderstood('status', {
    vi: 'Ghi ở values.status của kế hoạch: planned, building, operational, retiring, retired. Tới lúc đó tình trạng là “chưa rõ”.',
    en: 'Under values.status of the plan write planned, building, operational, retiring or retired. Until then the state is “not known”.',
  })
  const from = fields.get('lifecycle.from')
  const begun = typeof from === 'string' && from <= asOf && fields.get('lifecycle.to') === undefined
  suppose('lifecycle.status', begun && !reading.row.cells.has('status') ? 'operational' : 'unknown')
}

function readDates({ row, fields, remark, notUnderstood, since1904 }: RowReading): void {
  for (const column of ['from', 'to'] as const) {
    const cell = row.cells.get(column)?.cell
    const period = cell && periodOfCell(cell.text, cell.number, since1904)
    if (cell && !period)
      notUnderstood(column, {
        vi: 'Ghi ngày dạng 15/03/2019, 03/2019 hoặc 2019.',
        en: 'Write dates as 15/03/2019, 03/2019 or 2019.',
      })
    if (!period) continue
    if (period.doubt)
      remark('note', cell, {
        vi: `“${cell.text}” là số thứ tự ngày của Excel; đọc là ${period.value.from}.`,
        en: `“${cell.text}” is Excel's number of a day; read as ${period.value.from}.`,
      })
    if (column === 'to') fields.set('lifecycle.to', period.value.to ?? period.value.from)
    else {
      fields.set('lifecycle.from', period.value.from)
      if (period.value.to !== undefined) fields.set('lifecycle.to', period.value.to)
    }
  }
}

/** What the system is for, who uses it, and the rest of what a catalogue tells. */
export function readContent(
  { row, fields, text, notUnderstood, often }: RowReading,
  { dataEntities, places }: CatalogueNames,
): void {
  const list = (column: ColumnName, commas: boolean, of: (item: string) => string = (item) => item) => {
    const items = text(column)
    if (items !== undefined) fields.set(column, itemsIn(items, commas).map(of))
  }
  list('aliases', true)
  list('users', true)
  list('functions', false)
  list('data', true, (item) => dataEntities(item) ?? item)
  list('standards', true)
  list('links', true)
  const hosting = text('hosting')
  if (hosting !== undefined) fields.set('hosting', places(hosting) ?? oneLine(hosting))
  const levelText = text('securityLevel')
  const level = levelText === undefined ? undefined : levelOfCell(levelText)
  if (level) fields.set('securityLevel', level)
  else notUnderstood('securityLevel', { vi: 'Ghi cấp độ từ 1 đến 5.', en: 'Write a level from 1 to 5.' })
  const sharedText = text('shared')
  const shared = sharedText === undefined ? undefined : yesIn(sharedText)
  if (shared !== undefined) fields.set('shared', shared)
  else notUnderstood('shared', { vi: 'Ghi Có hoặc Không.', en: 'Write yes or no.' })
  const cost = row.cells.get('cost')
  const amount = cost && millionsIn(cost.cell.text, cost.cell.number, cost.heading)
  if (amount) fields.set('cost', { amount: amount.value, unit: 'million-vnd' })
  else
    notUnderstood('cost', {
      vi: 'Ghi số tiền, ví dụ 1.250 hoặc 1,25 tỷ.',
      en: 'Write an amount, for instance 1,250.',
    })
  if (cost && amount?.doubt)
    often('cost thousands', 'note', cost.cell, (count) => ({
      vi: `“${cost.cell.text}” được đọc là ${amount.value.toLocaleString('vi-VN')} triệu đồng (dấu phân cách hàng nghìn)${count === 1 ? '' : `; ${count} ô viết như vậy`}.`,
      en: `“${cost.cell.text}” was read as ${amount.value.toLocaleString('en-GB')} million VND (a separator of thousands)${count === 1 ? '' : `; ${count} cells are written so`}.`,
    }))
  const description = [text('description'), row.note && `Ghi chú: ${row.note}`].filter(Boolean).join('\n')
  if (description !== '') fields.set('description', description)
}
