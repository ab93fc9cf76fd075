import { InputError, type Limits, limitHint } from '../../kernel/index.js'
import { decodedText } from '../text.js'
import type { Cell, Workbook } from './workbook.js'
import { cellTooLong } from './xlsx-sheet.js'

/**
 * Reads comma-separated values as a workbook of one sheet: RFC 4180, with the separator by which most lines agree (comma,
 * semicolon or tab, as programs write it in different countries); in Unicode, or as older Vietnamese programs wrote. The apostrophe that keeps a formula from being run is no part of
 * a text.
 * @param file the path that users see; its name is the sheet's
 * @throws InputError where it is no text, or too large
 */
export function readCsv(bytes: Uint8Array, file: string, limits: Limits): Workbook {
  const { text, encoding } = decoded(bytes, file)
  const separator = separatorOf(text)
  const rows = new Map<number, Map<number, Cell>>()
  let row = 1
  let column = 1
  let cells = 0
  let at = 0
  const add = (value: string) => {
    if (value.length > limits.cellCharacters) throw cellTooLong({ file: `${file}:${row}`, limits })
    const shown = value.trim()
    if (shown !== '') {
      if (++cells > limits.cells || rows.size > limits.rows)
        throw tooLarge(file, cells > limits.cells ? 'cells' : 'rows', limits)
      const number = /^-?\d{1,15}(\.\d+)?$/.test(shown) && !/^-?0\d/.test(shown) ? { number: Number(shown) } : {}
      const cell = { row, column, text: /^'[=+\-@\t]/.test(value) ? value.slice(1) : value, ...number }
      rows.set(row, (rows.get(row) ?? new Map<number, Cell>()).set(column, cell))
    }
    column++
  }
  while (at < text.length) {
    let value: string
    if (text[at] === '"') {
      const end = closingQuote(text, at + 1)
      if (end < 0) throw unclosed(file, row)
      value = text.slice(at + 1, end).replaceAll('""', '"')
      at = end + 1
    } else {
      value = ''
    }
    const next = endOfField(text, at, separator)
    value += text.slice(at, next)
    add(value)
    at = next
    if (text[at] === separator) at++
    else {
      if (text[at] === '\r' && text[at + 1] === '\n') at++
      at++
      row++
      column = 1
    }
  }
  const name =
    file
      .split(/[\\/]/)
      .at(-1)
      ?.replace(/\.[^.]*$/, '') ?? file
  return {
    file,
    sheets: [{ name, hidden: false, rows, merges: [] }],
    ...(encoding === undefined ? {} : { encoding }),
    since1904: false,
    macros: false,
    externalLinks: false,
  }
}

function closingQuote(text: string, from: number): number {
  for (let at = text.indexOf('"', from); at >= 0; at = text.indexOf('"', at + 2)) if (text[at + 1] !== '"') return at
  return -1
}

function endOfField(text: string, from: number, separator: string): number {
  for (let at = from; at < text.length; at++) {
    const sign = text[at]
    if (sign === separator || sign === '\n' || sign === '\r') return at
  }
  return text.length
}

/** The separator of which most lines have the same number; a title or prose above the table has any. */
function separatorOf(text: string): string {
  const lines = text
    .slice(0, 100_000)
    .replace(/"[^"]*"/g, '')
    .split(/\r\n?|\n/, 60)
  const weight = (sign: string) => {
    const counts = new Map<number, number>()
    for (const line of lines) {
      const count = line.split(sign).length - 1
      if (count > 0) counts.set(count, (counts.get(count) ?? 0) + 1)
    }
    return Math.max(0, ...[...counts].map(([count, times]) => times + count / 1000))
  }
  return [',', ';', '\t'].reduce((best, sign) => (weight(sign) > weight(best) ? sign : best))
}

function decoded(bytes: Uint8Array, file: string) {
  const read = decodedText(bytes)
  if (read) return read
  throw new InputError({
    vi: `“${file}” không phải CSV ở bảng mã Unicode (UTF-8) hay windows-1258. Trong Excel, hãy lưu bằng “CSV UTF-8”, hoặc lưu thành .xlsx.`,
    en: `“${file}” is no CSV in Unicode (UTF-8) or windows-1258. In Excel save it as “CSV UTF-8”, or as .xlsx.`,
  })
}

function unclosed(file: string, row: number): InputError {
  return new InputError({
    vi: `“${file}”, dòng ${row}: dấu nháy kép mở mà không đóng. Hãy mở tệp bằng Excel hoặc LibreOffice rồi lưu lại.`,
    en: `“${file}”, row ${row}: a quotation mark is opened and not closed. Open it in Excel or LibreOffice and save it again.`,
  })
}

function tooLarge(file: string, what: 'cells' | 'rows', limits: Limits): InputError {
  const hint = limitHint(what)
  return new InputError({
    vi: `“${file}” có hơn ${limits[what].toLocaleString('vi-VN')} ${what === 'cells' ? 'ô' : 'dòng'} ${hint.vi}. Hãy tách thành nhiều tệp.`,
    en: `“${file}” has more than ${limits[what].toLocaleString('en-GB')} ${what} ${hint.en}. Split it into several files.`,
  })
}
