/** A cell of a sheet: row and column count from 1. */
export interface Address {
  readonly row: number
  readonly column: number
}

/** Bounds of a sheet of Excel. */
export const mostRows = 1_048_576
export const mostColumns = 16_384

/** `C` → 3; 0 for what is no column. */
export function columnNumber(letters: string): number {
  let number = 0
  for (const letter of letters) number = number * 26 + letter.charCodeAt(0) - 64
  return number <= mostColumns ? number : 0
}

/** 3 → `C`. */
export function columnLetters(column: number): string {
  let letters = ''
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters
  return letters
}

/** `C17` → row 17, column 3; nothing for what is no cell. */
export function addressOf(reference: string): Address | undefined {
  const match = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(reference)
  const [, letters = '', digits = ''] = match ?? []
  const [row, column] = [Number(digits), columnNumber(letters)]
  return match && row >= 1 && row <= mostRows && column >= 1 ? { row, column } : undefined
}

/** Row 17, column 3 → `C17`. */
export function referenceOf({ row, column }: Address): string {
  return `${columnLetters(column)}${row}`
}
