import { dayIn, type Lang, locales, numberIn, sayIn } from '../../kernel/index.js'
import { columnLetters, type WrittenCell, type WrittenSheet, writeWorkbook } from '../../office/index.js'
import type { Table, TableCell } from '../document/model.js'
import type { Brief, BriefSection } from './brief.js'

/**
 * A report as a workbook: what it comes to on the first sheet, then a sheet for each of its tables.
 * @param more sheets that go with it, such as a form
 */
export async function briefWorkbook(
  brief: Brief,
  asOf: string,
  lang: Lang,
  more: readonly WrittenSheet[] = [],
): Promise<Uint8Array> {
  const names = new Set(more.map(({ name }) => name))
  const say = sayIn(lang)
  const day = dayIn(asOf, lang)
  const dated = brief.subheading.includes(day) ? '' : ` · ${say('số liệu đến ngày', 'as of')} ${day}`
  const about = `${brief.subheading}${dated}`
  const sections = brief.sections.flatMap((section) =>
    section.table && section.table.rows.length > 0 ? [tableSheet(section, section.table, about, names, lang)] : [],
  )
  return await writeWorkbook(brief.heading, [summarySheet(brief, about, names, lang), ...sections, ...more])
}

function summarySheet(brief: Brief, about: string, names: Set<string>, lang: Lang): WrittenSheet {
  const say = sayIn(lang)
  const told = brief.sections.filter(({ table, list }) => list || !table || table.rows.length === 0)
  return {
    name: sheetName(say('Tóm tắt', 'Summary'), names),
    widths: [44, 24, 60],
    rows: [
      [{ value: brief.heading.toLocaleUpperCase('vi'), style: 'title' }],
      [{ value: about, style: 'note' }],
      ...brief.lead.map((value): WrittenCell[] => [{ value }]),
      [],
      ...brief.figures.map(({ label, value, note = '' }): WrittenCell[] => [
        { value: label, style: 'label' },
        { value, style: 'labelRequired' },
        { value: note, style: 'text' },
      ]),
      ...told.flatMap(({ heading, note, list = [] }): WrittenCell[][] => [
        [],
        [{ value: heading, style: 'section' }],
        ...[note, ...list].flatMap((value) => (value === undefined ? [] : [[{ value }]])),
      ]),
    ],
    merges: [1, 2, ...brief.lead.map((_, i) => i + 3)].map((row) => `A${row}:C${row}`),
    landscape: true,
  }
}

function tableSheet(
  { heading, note }: BriefSection,
  table: Table,
  about: string,
  names: Set<string>,
  lang: Lang,
): WrittenSheet {
  const last = columnLetters(table.columns.length)
  return {
    name: sheetName(heading, names),
    widths: table.columns.map(({ num }) => (num ? 16 : Math.max(24, Math.floor(150 / table.columns.length)))),
    rows: [
      [{ value: heading, style: 'title' }],
      [{ value: note ?? about, style: 'note' }],
      table.columns.map(({ name }) => ({ value: name, style: 'heading' as const })),
      ...table.rows.map(({ cells }) => cells.map((cell) => cellOf(cell, lang))),
    ],
    merges: [`A1:${last}1`, `A2:${last}2`],
    frozen: { rows: 3, columns: 0 },
    filter: `A3:${last}${table.rows.length + 3}`,
    landscape: true,
  }
}

/** What a cell says, a line for each of its bits; a number as a number. */
function cellOf({ bits, num }: TableCell, lang: Lang): string | number {
  const lines = bits.items.map(({ text, mark, note }) =>
    [mark?.label, text, note === undefined ? undefined : `(${note})`].filter((part) => part).join(' '),
  )
  const [line = ''] = lines
  const { group, point } = locales[lang]
  const value = Number(line.replaceAll(group, '').replace(point, '.'))
  return num && lines.length === 1 && line !== '' && numberIn(value, lang) === line ? value : lines.join('\n')
}

/** The most that the name of a sheet may have. */
const longestName = 31

/** The words of a heading that make a name of a sheet which no other has. */
function sheetName(heading: string, names: Set<string>): string {
  const plain = heading
    .replace(/[[\]:*?/\\]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  const short = plain.length <= longestName ? plain : plain.slice(0, longestName + 1).replace(/\s\S*$/, '')
  let name = short.slice(0, longestName)
  for (let n = 2; names.has(name); n++) name = `${short.slice(0, longestName - 4)} (${n})`
  names.add(name)
  return name
}
