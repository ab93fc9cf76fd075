import type { WrittenSheet } from '../../../src/office/sheet/write-workbook.js'

/** A sheet drawn as text: a line a row, cells between bars; `\n` within a cell is a line break. */
export function drawn(name: string, text: string, merges: readonly string[] = []): WrittenSheet {
  const rows = text
    .replace(/^\n|\n\s*$/g, '')
    .split('\n')
    .map((line) => line.split('|').map((cell) => numberOr(cell.trim().replaceAll('\\n', '\n'))))
  return { name, widths: [], rows, merges }
}

/** A cell of digits is a number to Excel; with a zero in front it was typed as text. */
function numberOr(text: string): string | number {
  return /^[1-9]\d*$/.test(text) ? Number(text) : text
}
