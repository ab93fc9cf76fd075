import fc from 'fast-check'
import { dateIn, itemsIn, millionsIn, numberOfCell, periodOfCell } from '../../../src/exchange/catalogue/values.js'
import { InputError } from '../../../src/kernel/input-error.js'
import { defaultLimits } from '../../../src/kernel/limits.js'
import { isRealDate } from '../../../src/language/dates.js'
import { readCsv } from '../../../src/office/sheet/csv-read.js'
import { demand, target } from '../target.js'

const pieces = [
  ...[
    '1',
    '20',
    '000',
    '2019',
    '2020',
    '31',
    '.',
    ',',
    '/',
    '-',
    '–',
    ' ',
    ' - ',
    '+',
    "'",
    '"',
    ';',
    '\n',
    '\r',
    '\t',
  ],
  ...[
    'tỷ',
    ' triệu',
    'đồng',
    'tr',
    'nghìn',
    'quý ',
    'II',
    'tháng ',
    'ngày ',
    'từ ',
    ' đến ',
    'nay',
    '• ',
    'a) ',
    '(1) ',
  ],
  ...['T00:00', 'e9', 'x', 'Đ', '\u0300', '\u00a0', '\0', '\u202e', '\ud800', '='],
]

/** What people type into a cell, taken as every kind of value and as a line of CSV: a sound value, or none. */
export const cells = target({
  inputs: fc.array(fc.constantFrom(...pieces), { maxLength: 9 }).map((list) => list.join('')),
  tries: 2000,
  holds: (typed) => {
    for (const number of [numberOfCell(typed), millionsIn(typed, undefined, 'Kinh phí (tỷ đồng)')])
      demand(number === undefined || Number.isFinite(number.value), `the number ${number?.value}`)
    demand((millionsIn(typed, undefined, '')?.value ?? 0) >= 0, 'money below zero')
    const period = periodOfCell(typed)?.value
    for (const day of [dateIn(typed)?.value, period?.from, period?.to])
      demand(day === undefined || isRealDate(day), `the day ${day}`)
    for (const commas of [true, false]) {
      const items = itemsIn(typed, commas)
      demand(new Set(items).size === items.length && !items.includes(''), 'an empty item, or one twice')
    }
    try {
      for (const { rows } of readCsv(new TextEncoder().encode(typed), 'x.csv', defaultLimits).sheets)
        for (const [row, line] of rows)
          for (const [column, cell] of line)
            demand(cell.row === row && cell.column === column && cell.text !== '', 'a cell that stands elsewhere')
    } catch (error) {
      if (!(error instanceof InputError)) throw error
    }
  },
})
