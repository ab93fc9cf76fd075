import { boxPadding, markSpace } from './marks.js'
import { textWidth, wrap } from './measure.js'
import type { DrawnVerdict, Status } from './types.js'

/** A box to be placed; `lines` is its text, not yet wrapped. */
export interface Cell {
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
}

/** Boxes under one title; without a title no frame is drawn. */
export interface Group {
  readonly title: string
  readonly href?: string | undefined
  readonly cells: readonly Cell[]
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
  readonly cell: Cell
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly text: readonly string[]
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
const gap = 7
const inner = 6
const lineHeight = font * 1.25
const titleLine = titleFont * 1.3
const boxWidth = 128
const labelWidth = 118
const pillarWidth = 148
const narrow = 600

/** Gives everything a place: bands below each other, pillars at their right, or below where the width is a telephone's. */
export function place(bands: readonly Band[], width: number): PlacedPicture {
  const small = width < narrow
  const rows = small ? bands : bands.filter((b) => b.kind === 'band')
  const pillars = small ? [] : bands.filter((b) => b.kind === 'pillar')
  let best: PlacedPicture | undefined
  // A pillar with many boxes gets more columns, until it is no taller than the bands beside it.
  for (let columns = 1; columns <= 3; columns++) {
    const each = pillarWidth + (columns - 1) * (boxWidth + gap)
    const side = rows.length === 0 ? 0 : pillars.length * (each + gap)
    if (best && width - side < width / 2) break
    const picture = stack(
      rows,
      pillars,
      width,
      rows.length === 0 ? (width + gap) / Math.max(1, pillars.length) - gap : each,
      small,
    )
    if (!best || picture.height < best.height) best = picture
  }
  return best ?? { width, height: 0, bands: [] }
}

function stack(
  rows: readonly Band[],
  pillars: readonly Band[],
  width: number,
  pillar: number,
  small: boolean,
): PlacedPicture {
  const bandWidth = width - pillars.length * (pillar + gap)
  const placed: PlacedBand[] = []
  let y = 0
  for (const band of rows) {
    const one = placeBand(band, 0, y, bandWidth, small)
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

interface Shelf {
  readonly groups: { readonly group: Group; readonly columns: number }[]
  columns: number
}

/** Tries how deep groups may be and keeps the arrangement that is lowest. */
function placeGroups(
  groups: readonly Group[],
  x: number,
  y: number,
  width: number,
): { groups: PlacedGroup[]; bottom: number } {
  if (groups.length === 0) return { groups: [], bottom: y }
  const columns = Math.max(1, Math.floor((width + gap) / (boxWidth + gap)))
  const deepest = Math.max(...groups.map((g) => g.cells.length))
  let best: { groups: PlacedGroup[]; bottom: number } | undefined
  let before = ''
  for (let depth = 1; depth <= Math.min(deepest, 24); depth++) {
    const shelves = shelvesOf(groups, columns, depth)
    const shape = shelves.map((s) => s.groups.map((g) => g.columns).join(' ')).join('|')
    if (shape === before) continue
    before = shape
    const placed = placeShelves(shelves, columns, x, y, width)
    if (!best || placed.bottom < best.bottom - 0.5) best = placed
  }
  return best ?? { groups: [], bottom: y }
}

function shelvesOf(groups: readonly Group[], columns: number, depth: number): Shelf[] {
  const shelves: Shelf[] = []
  for (const group of groups) {
    const wanted = Math.min(columns, Math.max(1, Math.ceil(group.cells.length / depth)))
    const shelf = shelves.find((s) => s.columns + wanted <= columns)
    if (shelf) {
      shelf.groups.push({ group, columns: wanted })
      shelf.columns += wanted
    } else shelves.push({ groups: [{ group, columns: wanted }], columns: wanted })
  }
  return shelves
}

function placeShelves(
  shelves: readonly Shelf[],
  columns: number,
  x: number,
  y: number,
  width: number,
): { groups: PlacedGroup[]; bottom: number } {
  const out: PlacedGroup[] = []
  let top = y
  for (const shelf of shelves) {
    // What a shelf leaves over widens its boxes, but a single box does not grow to a whole line.
    const unit = Math.min((width + gap) / shelf.columns, ((width + gap) / columns) * 1.5)
    let left = x
    const placed = shelf.groups.map(({ group, columns: n }) => {
      const one = placeGroup(group, left, top, n * unit - gap, n)
      left += n * unit
      return one
    })
    const height = Math.max(...placed.map((p) => p.height))
    out.push(...placed.map((p) => ({ ...p, height })))
    top += height + gap
  }
  return { groups: out, bottom: top - gap }
}

function placeGroup(group: Group, x: number, y: number, width: number, columns: number): PlacedGroup {
  const framed = group.title !== ''
  const pad = framed ? inner : 0
  const title = framed ? wrap(group.title, titleFont, width - 2 * pad, 3, true) : []
  const each = (width - 2 * pad + gap) / columns - gap
  let top = y + pad + (framed ? title.length * titleLine + 4 : 0)
  const cells: PlacedCell[] = []
  for (let start = 0; start < group.cells.length; start += columns) {
    const row = group.cells.slice(start, start + columns).map((cell) => ({ cell, text: linesOf(cell, each) }))
    const height = Math.max(...row.map(({ cell, text }) => heightOf(cell, text)))
    const y0 = top
    cells.push(...row.map((one, i) => ({ ...one, x: x + pad + i * (each + gap), y: y0, width: each, height })))
    top += height + gap
  }
  return { group, x, y, width, height: top - gap + pad - y, title, cells }
}

function linesOf(cell: Cell, width: number): string[] {
  const room = width - 2 * boxPadding - (cell.status === undefined ? 0 : markSpace - 3) - (cell.badges?.length ? 4 : 0)
  return wrap(cell.lines, font, room, 4, cell.strong)
}

function heightOf(cell: Cell, text: readonly string[]): number {
  return (
    text.length * lineHeight +
    (cell.small === undefined ? 0 : 13) +
    (cell.shares ? 8 : 0) +
    (cell.badges?.length ? 6 : 0) +
    11
  )
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
