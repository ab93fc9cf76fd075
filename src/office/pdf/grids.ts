import type { PdfRule } from './pages.js'

/** A cell of a ruled table: the columns and rows that it covers, both ends included. */
export interface GridCell {
  readonly column: number
  readonly row: number
  readonly columns: number
  readonly rows: number
}

/** A ruled table: where its columns and rows part, and its cells. */
export interface Grid {
  readonly xs: readonly number[]
  readonly ys: readonly number[]
  readonly cells: readonly GridCell[]
}

/** Lines so near to each other are one. In points. */
const near = 3.5

/** The ruled tables of a page: lines that touch, with more than one cell between them. */
export function gridsOf(rules: readonly PdfRule[]): Grid[] {
  return groupsOf(rules).flatMap((group) => {
    const across = group.filter((r) => r.x1 - r.x0 >= r.y1 - r.y0)
    const down = group.filter((r) => r.x1 - r.x0 < r.y1 - r.y0)
    const xs = steps(down.map((r) => r.x0))
    const ys = steps(across.map((r) => r.y0))
    if (xs.length < 2 || ys.length < 2 || xs.length + ys.length < 5) return []
    if (xs.length > mostSteps || ys.length > mostSteps) return []
    const cells = cellsOf(xs, ys, across, down)
    return cells.length > 1 ? [{ xs, ys, cells }] : []
  })
}

/** No table for people has more columns or rows on a page. */
const mostSteps = 120

/** Rules that touch each other, directly or by others. */
function groupsOf(rules: readonly PdfRule[]): PdfRule[][] {
  const sorted = [...rules].sort((a, b) => a.y0 - b.y0)
  const parent = sorted.map((_, i) => i)
  const top = (i: number): number => {
    let at = i
    while (parent[at] !== at) at = parent[at] ?? at
    let back = i
    while (parent[back] !== at) {
      const next = parent[back] ?? at
      parent[back] = at
      back = next
    }
    return at
  }
  const open: number[] = []
  for (const [i, rule] of sorted.entries()) {
    let kept = 0
    for (const other of open) {
      const o = sorted[other]
      if (!o || o.y1 < rule.y0 - near) continue
      open[kept++] = other
      if (o.x0 <= rule.x1 + near && rule.x0 <= o.x1 + near) parent[top(i)] = top(other)
    }
    open.length = kept
    open.push(i)
    if (open.length > mostOpen) return []
  }
  const groups = new Map<number, PdfRule[]>()
  for (const [i, rule] of sorted.entries()) {
    const key = top(i)
    const group = groups.get(key)
    if (group) group.push(rule)
    else groups.set(key, [rule])
  }
  return [...groups.values()].filter((g) => g.length >= 4)
}

/** So many lines at one height are a drawing. */
const mostOpen = 2_000

/** Values with those near to each other taken as one. */
function steps(values: readonly number[]): number[] {
  const found: number[] = []
  for (const value of [...values].sort((a, b) => a - b)) {
    const last = found.at(-1)
    if (last === undefined || value - last > near) found.push(value)
  }
  return found
}

function cellsOf(
  xs: readonly number[],
  ys: readonly number[],
  across: readonly PdfRule[],
  down: readonly PdfRule[],
): GridCell[] {
  const [columns, rows] = [xs.length - 1, ys.length - 1]
  const at = (of: readonly number[], i: number) => of[i] ?? 0
  const middle = (of: readonly number[], i: number) => (at(of, i) + at(of, i + 1)) / 2
  /** Whether a line stands to the right of a cell, or below it. */
  const closedRight = (c: number, r: number) =>
    down.some((l) => Math.abs(l.x0 - at(xs, c + 1)) <= near && l.y0 <= middle(ys, r) && middle(ys, r) <= l.y1)
  const closedBelow = (c: number, r: number) =>
    across.some((l) => Math.abs(l.y0 - at(ys, r + 1)) <= near && l.x0 <= middle(xs, c) && middle(xs, c) <= l.x1)
  const taken = new Set<number>()
  const cells: GridCell[] = []
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) {
      if (taken.has(row * columns + column)) continue
      let wide = 1
      while (column + wide < columns && !closedRight(column + wide - 1, row)) wide++
      let high = 1
      while (row + high < rows && !closedBelow(column, row + high - 1)) high++
      for (let r = row; r < row + high; r++) for (let c = column; c < column + wide; c++) taken.add(r * columns + c)
      cells.push({ column, row, columns: wide, rows: high })
    }
  return cells
}
