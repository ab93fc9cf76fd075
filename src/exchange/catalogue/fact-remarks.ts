import { groupBy } from '../../kernel/index.js'
import { type Cell, cellLocation, type Sheet, type Workbook } from '../../office/index.js'
import type { Remark } from '../remark.js'
import { columns } from './columns.js'
import type { Heading } from './headings.js'

/** What of a cell of several facts is none of them. */
export interface OpenFact {
  readonly sheet: Sheet
  readonly heading: Heading
  readonly cell: Cell
  readonly rest: string
}

/** What was left of cells of several facts, once for each heading with their number. */
export function openRemarks(workbook: Workbook, open: readonly OpenFact[]): Remark[] {
  const byHeading = groupBy(open, ({ heading }) => heading.text)
  return [...byHeading.values()].flatMap((list): Remark[] => {
    const [first] = list
    if (!first) return []
    const { heading, cell, rest, sheet } = first
    const titles = columns.filter(({ name }) => heading.facts?.some((fact) => fact === name)).map(({ title }) => title)
    const read = (lang: 'vi' | 'en') => titles.map((title) => title[lang].toLocaleLowerCase('vi')).join(', ')
    return [
      {
        kind: heading.sure === 'given' ? 'note' : 'left',
        location: cellLocation(workbook, sheet, cell),
        message: {
          vi: `Cột “${heading.text}” nêu nhiều thông tin; đã đọc ${read('vi')}. Phần còn lại của ${list.length} ô, ví dụ “${rest}”, không được nhập.`,
          en: `The column “${heading.text}” holds several facts; read were ${read('en')}. What else ${list.length} cell(s) say, such as “${rest}”, was not read.`,
        },
        remedy: {
          vi: `Ghi ở columns của kế hoạch: "${heading.text}": danh sách như [from, status, unclear] (unclear: phần để ngỏ), hoặc tách cột.`,
          en: `Under columns of the plan write "${heading.text}": a list such as [from, status, unclear] (unclear: what is left open), or split the column.`,
        },
      },
    ]
  })
}
