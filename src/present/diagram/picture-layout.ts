import { append } from '../../kernel/index.js'
import { boxPadding, markSpace, smallFont, smallLine, textRoom } from './marks.js'
import { textWidth, wrap } from './measure.js'
import type { DrawnVerdict, Status } from './types.js'

/** A box to be placed; `lines` is its text, not yet wrapped. */
export interface LayoutCell {
  readonly lines: string
  readonly small?: string
  readonly paint: Status | DrawnVerdict | 'component'
  readonly status?: Status
  /** How many of the systems that it stands for are in which state. */
  readonly shares?: Readonly<Partial<Record<Status, number>>>
  readonly title: string
  readonly href?: string | undefined
  readonly badges?: readonly { readonly text: string; readonly verdict: DrawnVerdict }[]
  readonly strong?: boolean
  /** Of a proposal: its sign. */
  readonly sign?: string
  /** Proposals that build something here, as signs at the foot of the box. */
  readonly chips?: readonly Chip[]
}

export interface Chip {
  readonly text: string
  readonly verdict: DrawnVerdict
  readonly title: string
  readonly href?: string | undefined
}

/** Boxes under one title; without a title no frame is drawn. */
export interface Group {
  readonly title: string
  readonly href?: string | undefined
  readonly cells: readonly LayoutCell[]
}

export interface Band {
  readonly id: string
  readonly name: string
  readonly kind: 'band' | 'pillar'
  readonly note: string
  readonly href?: string | undefined
  readonly groups: readonly Group[]
  readonly empty: readonly { readonly text: string; readonly href: string | undefined }[]
  readonly emptyCaption?: string
  /** Drawn as one line: its name and note. */
  readonly folded?: boolean
}

export interface PlacedCell {
  readonly cell: LayoutCell
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly text: readonly string[]
  readonly small: readonly string[]
}
export interface PlacedGroup {
  readonly group: Group
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly title: readonly string[]
  readonly cells: readonly PlacedCell[]
}
export interface PlacedPill {
  readonly text: string
  readonly href: string | undefined
  readonly x: number
  readonly y: number
  readonly width: number
}
export interface PlacedBand {
  readonly band: Band
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  /** Lines of its name and where they begin. */
  readonly label: { readonly x: number; readonly y: number; readonly lines: readonly string[] }
  /** Where its note ends, if not below the name. */
  readonly note?: { readonly x: number; readonly y: number }
  readonly groups: readonly PlacedGroup[]
  readonly pills: readonly PlacedPill[]
}
export interface PlacedPicture {
  readonly width: number
  readonly height: number
  readonly bands: readonly PlacedBand[]
}

export const font = 11
export const titleFont = 11
export const labelFont = 12.5
export const pillFont = 10
export const pillHeight = 19
const gap = 6
const inner = 6
const lineHeight = font * 1.25
const titleLine = titleFont * 1.3
const boxWidth = 121
const labelWidth = 118
const pillarWidth = 128
const narrow = 600

/** Gives everything a place: bands below each other, pillars at their right, or below where the width is a telephone's. */
export function place(bands: readonly Band[], width: number): PlacedPicture {
  const small = width < narrow
  const rows = small ? bands : bands.filter((b) => b.kind === 'band')
  const pillars = small ? [] : bands.filter((b) => b.kind === 'pillar')
  let best: PlacedPicture | undefined
  // A pillar with many boxes gets more columns, until it is no taller than the bands beside it; names stand above the bands where
  // their column would cost more height than their line.
  for (let columns = 1; columns <= 3; columns++) {
    const each = pillarWidth + (columns - 1) * (boxWidth + gap)
    const side = rows.length === 0 ? 0 : pillars.length * (each + gap)
    if (best && width - side < width / 2) break
    const pillar = rows.length === 0 ? (width + gap) / Math.max(1, pillars.length) - gap : each
    for (const above of small ? [true] : [false, true]) {
      const picture = stack(rows, pillars, width, pillar, above)
      if (!best || picture.height < best.height) best = picture
    }
  }
  return best ?? { width, height: 0, bands: [] }
}

function stack(
  rows: readonly Band[],
  pillars: readonly Band[],
  width: number,
  pillar: number,
  namesAbove: boolean,
): PlacedPicture {
  const bandWidth = width - pillars.length * (pillar + gap)
  const placed: PlacedBand[] = []
  let y = 0
  for (const band of rows) {
    const one = placeBand(band, 0, y, bandWidth, namesAbove)
    placed.push(one)
    y += one.height + gap
  }
  const sides = pillars.map((band, i) => placeBand(band, bandWidth + gap + i * (pillar + gap), 0, pillar, true))
  const height = Math.max(y - gap, ...sides.map((s) => s.height), 0)
  return { width, height, bands: [...placed, ...sides.map((s) => ({ ...s, height }))] }
}

/** A band with its name at the left, or above where there is no room for a column of names. */
function placeBand(band: Band, x: number, y: number, width: number, labelAbove: boolean): PlacedBand {
  const pad = 9
  if (band.folded) return foldedBand(band, x, y, width)
  const room = (labelAbove ? width : labelWidth) - 2 * pad
  const lines = wrap(band.name, labelFont, room, 4, true)
  const labelHeight = lines.length * labelFont * 1.28 + (band.note === '' ? 0 : 15)
  const left = x + (labelAbove ? pad : labelWidth)
  const top = y + pad + (labelAbove ? labelHeight + 5 : 0)
  const content = width - (left - x) - pad
  const { groups, bottom } = placeGroups(band.groups, left, top, content)
  const pills = placePills(band, left, bottom, content)
  const end = Math.max(pills.bottom, y + pad + labelHeight)
  return {
    band,
    x,
    y,
    width,
    height: end + pad - y,
    label: { x: x + pad, y: y + pad + labelFont, lines },
    groups,
    pills: pills.pills,
  }
}

function foldedBand(band: Band, x: number, y: number, width: number): PlacedBand {
  const lines = wrap(band.name, labelFont, width - 120, 1, true)
  const note = { x: x + width - 9, y: y + 18 }
  return { band, x, y, width, height: 27, label: { x: x + 9, y: y + 18, lines }, note, groups: [], pills: [] }
}

/**
 * Groups side by side and below each other, without aligned rows: each is as wide as its height asks for and stands where the
 * ground is highest. Of several widths and orders the arrangement that is lowest is kept.
 */
function placeGroups(
  groups: readonly Group[],
  x: number,
  y: number,
  width: number,
): { groups: PlacedGroup[]; bottom: number } {
  const [only] = groups
  if (only === undefined) return { groups: [], bottom: y }
  const columns = Math.max(1, Math.floor((width + gap) / (boxWidth + gap)))
  if (groups.length === 1) {
    const n = Math.min(columns, only.cells.length)
    // A few boxes do not grow to a whole line.
    const unit = Math.min((width + gap) / n, ((width + gap) / columns) * 1.5)
    const placed = placeGroup(only, x, y, n * unit - gap, n)
    return { groups: [placed], bottom: y + placed.height }
  }
  const unit = (width + gap) / columns
  const sized = new Map<string, PlacedGroup>()
  const sizes = groups.map((group, i) => ({ group, i, alone: at(group, i, 1).height }))
  const even = sizes.reduce((sum, s) => sum + s.alone, 0) / columns
  const tallFirst = [...sizes].sort((a, b) => b.alone - a.alone || a.i - b.i)
  const arrangements = [0.5, 0.7, 0.85, 1, 1.2, 1.5, 2, 3].flatMap((k) => [
    arranged(sizes, even * k),
    arranged(tallFirst, even * k),
  ])
  // The framework's own order is worth some space.
  const cost = (bottom: number, i: number) => (bottom - y) * (i % 2 === 0 ? 1 : 1.08)
  let best = arrangements[0] ?? { groups: [], bottom: y }
  let least = Number.POSITIVE_INFINITY
  arrangements.forEach((one, i) => {
    if (cost(one.bottom, i) >= least - 0.5) return
    least = cost(one.bottom, i)
    best = one
  })
  return { ...best, groups: best.groups.map((g) => grounded(g, best.groups, best.bottom)) }

  /** A group so many columns wide, at the origin. */
  function at(group: Group, i: number, n: number): PlacedGroup {
    const key = `${i} ${n}`
    const known = sized.get(key) ?? placeGroup(group, 0, 0, n * unit - gap, n)
    sized.set(key, known)
    return known
  }

  function arranged(list: readonly (typeof sizes)[number][], height: number) {
    const tops = Array.from({ length: columns }, () => y)
    const placed = list.map(({ group, i, alone }) => {
      const n = Math.min(columns, group.cells.length, Math.max(1, Math.ceil(alone / height)))
      const topAt = (column: number) => Math.max(...tops.slice(column, column + n))
      let column = 0
      for (let c = 1; c + n <= columns; c++) if (topAt(c) < topAt(column)) column = c
      const top = topAt(column)
      const one = moved(at(group, i, n), x + column * unit, top)
      tops.fill(top + one.height + gap, column, column + n)
      return one
    })
    return { groups: placed, bottom: Math.max(...tops) - gap }
  }
}

function moved(group: PlacedGroup, x: number, y: number): PlacedGroup {
  const cells = group.cells.map((c) => ({ ...c, x: c.x + x, y: c.y + y }))
  return { ...group, x, y, cells }
}

/** A group with nothing below it reaches down to the ground of its band. */
function grounded(group: PlacedGroup, all: readonly PlacedGroup[], bottom: number): PlacedGroup {
  const covers = (other: PlacedGroup) =>
    other.y > group.y && other.x < group.x + group.width && other.x + other.width > group.x
  return all.some(covers) ? group : { ...group, height: bottom - group.y }
}

function placeGroup(group: Group, x: number, y: number, width: number, columns: number): PlacedGroup {
  const framed = group.title !== ''
  const pad = framed ? inner : 0
  const title = framed ? wrap(group.title, titleFont, width - 2 * pad, 3, true) : []
  const each = (width - 2 * pad + gap) / columns - gap
  let top = y + pad + (framed ? title.length * titleLine + 4 : 0)
  const cells: PlacedCell[] = []
  for (let start = 0; start < group.cells.length; start += columns) {
    const row = group.cells.slice(start, start + columns).map((cell) => ({
      cell,
      text: linesOf(cell, each),
      small: cell.small === undefined ? [] : wrap(cell.small, font * smallFont, textRoom(each, false), 2),
    }))
    const height = Math.max(
      ...row.map(({ cell, text, small }) => heightOf(cell, text.length * lineHeight + small.length * smallLine, each)),
    )
    const y0 = top
    append(
      cells,
      row.map((one, i) => ({ ...one, x: x + pad + i * (each + gap), y: y0, width: each, height })),
    )
    top += height + gap
  }
  return { group, x, y, width, height: top - gap + pad - y, title, cells }
}

function linesOf(cell: LayoutCell, width: number): string[] {
  const room = width - 2 * boxPadding - (cell.status === undefined ? 0 : markSpace - 3) - (cell.badges?.length ? 4 : 0)
  return wrap(cell.lines, font, room, 4, cell.strong)
}

function heightOf(cell: LayoutCell, text: number, width: number): number {
  return text + (cell.shares ? 8 : 0) + chipRows(cell, width) * chipHeight + (cell.badges?.length ? 6 : 0) + 9
}

export const chipWidth = 36
export const chipHeight = 19

/** How many chips stand side by side in a box, and on how many rows. */
export function chipsAcross(width: number): number {
  return Math.max(1, Math.floor((width - 2 * boxPadding + 2) / chipWidth))
}

function chipRows(cell: LayoutCell, width: number): number {
  return Math.ceil((cell.chips?.length ?? 0) / chipsAcross(width))
}

function placePills(band: Band, x: number, y: number, width: number): { pills: PlacedPill[]; bottom: number } {
  if (band.empty.length === 0) return { pills: [], bottom: y }
  const caption = { text: band.emptyCaption ?? '', href: undefined }
  const pills: PlacedPill[] = []
  let [left, top] = [x, y + (band.groups.length > 0 ? gap : 0)]
  for (const { text, href } of [caption, ...band.empty]) {
    const [line = ''] = wrap(text, pillFont, width - 16, 1)
    const pillWidth = textWidth(line, pillFont) + (pills.length === 0 ? 4 : 16)
    if (left > x && left + pillWidth > x + width) {
      left = x
      top += pillHeight + 4
    }
    pills.push({ text: line, href, x: left, y: top, width: pillWidth })
    left += pillWidth + 5
  }
  return { pills, bottom: top + pillHeight }
}
