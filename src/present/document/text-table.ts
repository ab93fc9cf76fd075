import type { Table, TableCell } from './model.js'
import { columnsOf, paintOfBits, plainOf, type Screen, textLine, wrapped } from './text-line.js'

/** Between two columns. */
const gap = '  '
/** No cell is broken into more lines. */
const mostLines = 4

/** A table in columns where they fit; else each row as its first cell with what the others say below it. */
export function tableText(table: Table, screen: Screen, indent: string): string[] {
  const { paint } = screen
  const columns = table.columns
    .map((column, i) => ({ ...column, cells: table.rows.map((row) => row.cells[i]) }))
    .filter(({ cells }) => cells.some((cell) => plainCell(cell) !== ''))
  const widths = fitting(
    columns.map(({ name, cells }) => ({ head: name, cells: cells.map(plainCell) })),
    screen.width - indent.length,
  )
  if (widths === undefined || columns.length < 2) return listed(table, screen, indent)
  const laid = (texts: readonly string[], styles: readonly ((text: string) => string)[]) =>
    inColumns(
      columns.map(({ num }, i) => ({
        lines: wrapped(texts[i] ?? '', widths[i] ?? 0),
        width: widths[i] ?? 0,
        right: num,
        style: styles[i] ?? ((text) => text),
      })),
    ).map((line) => indent + line)
  return [
    ...laid(
      columns.map(({ name }) => name),
      columns.map(() => (text) => paint.dim(text)),
    ),
    ...table.rows.flatMap((_, n) =>
      laid(
        columns.map(({ cells }) => plainCell(cells[n])),
        columns.map(({ cells }) => paintOfBits(cells[n]?.bits.items ?? [], paint)),
      ),
    ),
  ]
}

const plainCell = (cell: TableCell | undefined) => plainOf(cell?.bits.items ?? [], '; ')

interface Column {
  readonly head: string
  readonly cells: readonly string[]
}

/** The widths that take the fewest lines in a cell; what room is left goes to the longest. Nothing where cells become too long. */
function fitting(columns: readonly Column[], room: number): number[] | undefined {
  const measured = columns.map(({ head, cells }) => ({
    least: longest([head, ...cells].flatMap((text) => text.split(' '))),
    full: longest([...cells, head.slice(0, Math.ceil(head.length / 2))]),
    cells: [...cells].sort((a, b) => b.length - a.length).slice(0, 20),
  }))
  for (let lines = 1; lines <= mostLines; lines++) {
    const widths = measured.map((column) => narrowestFor(column, lines))
    let left = room - widths.reduce((sum, width) => sum + width + gap.length, -gap.length)
    if (left < 0) continue
    return widths.map((width, i) => {
      const more = Math.min(left, Math.max(0, (measured[i]?.full ?? 0) - width))
      left -= more
      return width + more
    })
  }
  return undefined
}

const longest = (texts: readonly string[]) => texts.reduce((most, text) => Math.max(most, text.length), 0)

function narrowestFor({ least, full, cells }: { least: number; full: number; cells: string[] }, lines: number): number {
  let [low, high] = [least, Math.max(least, full)]
  while (low < high) {
    const middle = (low + high) >> 1
    if (cells.every((text) => wrapped(text, middle).length <= lines)) high = middle
    else low = middle + 1
  }
  return high
}

function inColumns(
  cells: readonly {
    readonly lines: readonly string[]
    readonly width: number
    readonly right: boolean
    readonly style: (text: string) => string
  }[],
): string[] {
  const height = Math.max(...cells.map(({ lines }) => lines.length))
  return Array.from({ length: height }, (_, n) =>
    cells
      .map(({ lines, width, right, style }) => {
        const text = lines[n] ?? ''
        const blanks = ' '.repeat(Math.max(0, width - columnsOf(text)))
        const shown = text === '' ? '' : style(text)
        return right ? blanks + shown : shown + blanks
      })
      .join(gap)
      .trimEnd(),
  )
}

function listed({ rows }: Table, { paint, width }: Screen, indent: string): string[] {
  return rows.flatMap(({ cells: [first, ...others] }) => {
    const said = others.map((c) => [c.head, plainCell(c)] as const).filter(([, text]) => text !== '')
    const rest = said.map(([head, text]) => `${head}: ${text}`).join(' · ')
    return [
      ...wrapped(textLine(first?.bits.items ?? [], paint, '; '), width, `${indent}• `),
      ...(rest ? wrapped(rest, width, `${indent}    `).map((line) => paint.dim(line)) : []),
    ]
  })
}
