import { visible } from '../../kernel/index.js'
import { opensFormula } from './write-workbook.js'

/**
 * A table as CSV (RFC 4180) with a byte-order mark, so that Excel takes it for UTF-8. A text that a spreadsheet would run as a
 * formula gets an apostrophe before it (OWASP, CSV injection).
 */
export function csvOf(rows: readonly (readonly (string | number)[])[]): string {
  const lines = rows.map((row) => row.map(field).join(','))
  return `\ufeff${lines.join('\r\n')}\r\n`
}

function field(value: string | number): string {
  if (typeof value === 'number') return String(value)
  const shown = visible(value)
  const safe = opensFormula(shown) ? `'${shown}` : shown
  return /[",\r\n;]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
