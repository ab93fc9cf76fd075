import { xml } from '../../kernel/index.js'
import { textWidth } from './measure.js'
import { statusDash } from './paint.js'
import type { DrawnVerdict, Status } from './types.js'
import { inStatusOrder } from './words.js'

/** Numbers in SVG need no more than a tenth of a unit; integers keep files small. */
export const round = (n: number): string => String(Math.round(n * 10) / 10)

/** A mark of 9 units that tells a system's state by its shape alone; `x`, `y` is its centre. */
export function statusBadge(status: Status, x: number, y: number): string {
  const r = 4
  const at = (dx: number, dy: number) => `${round(x + dx)} ${round(y + dy)}`
  const ring = `<circle class="k-hollow k-${status}" cx="${round(x)}" cy="${round(y)}" r="${r}" stroke-width="1.3"/>`
  switch (status) {
    case 'operational':
      return `<circle class="k-mark k-${status}" cx="${round(x)}" cy="${round(y)}" r="${r}"/>`
    case 'building':
      return `${ring}<path class="k-mark k-${status}" d="M${at(0, -r)}A${r} ${r} 0 0 1 ${at(0, r)}Z"/>`
    case 'planned':
      return ring
    case 'retiring':
      return `<path class="k-mark k-${status}" d="M${at(-r, -3)}L${at(r, -3)}L${at(0, r)}Z"/>`
    case 'retired':
      return `<path class="k-hollow k-${status}" d="M${at(-3.2, -3.2)}L${at(3.2, 3.2)}M${at(-3.2, 3.2)}L${at(3.2, -3.2)}" stroke-width="1.6"/>`
    case 'unknown':
      return `<path class="k-hollow k-${status}" d="M${at(-r, 0)}L${at(0, -r)}L${at(r, 0)}L${at(0, r)}Z" stroke-width="1.3"/>`
  }
}

/** Size of smaller text, as part of the box's own, and height of its lines. */
export const smallFont = 0.9
export const smallLine = 13

function badgeWidth(text: string): number {
  return Math.max(16, textWidth(text, 11, true) + 9)
}

/** A round badge with a proposal's number or a verdict's sign. */
export function badge(text: string, verdict: DrawnVerdict, x: number, y: number): string {
  const width = badgeWidth(text)
  return `<rect class="k-badge k-${verdict}" x="${round(x - width / 2)}" y="${round(y - 8)}" width="${round(width)}" height="16" rx="8"/><text class="k-badgetext" x="${round(x)}" y="${round(y + 3.6)}" font-size="11" font-weight="700" text-anchor="middle">${xml(text)}</text>`
}

/** What a box is filled and framed with. */
export type Paint = Status | DrawnVerdict | 'component'

/** A box of a diagram: a system, a component, a group, or a proposal's system. */
export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  /** Text already wrapped to the box, and smaller text below it. */
  readonly lines: readonly string[]
  readonly small?: readonly string[] | undefined
  readonly fontSize: number
  readonly paint: Paint
  readonly status?: Status | undefined
  readonly badges?: readonly { readonly text: string; readonly verdict: DrawnVerdict }[] | undefined
  /** What a pointer or a screen reader is told. */
  readonly title: string
  readonly href?: string | undefined
  readonly strong?: boolean | undefined
  /** Further content of the box, already SVG, and the height at its foot that it takes. */
  readonly extra?: string | undefined
  readonly bottom?: number | undefined
}

/** Space that a box keeps for its mark, left of the text. */
export const markSpace = 17
/** Space between a box's border and its text. */
export const boxPadding = 7

/** How wide text may be in a box. */
export function textRoom(width: number, marked: boolean): number {
  return width - 2 * boxPadding - (marked ? markSpace - 3 : 0)
}

export function drawBox(box: Box): string {
  const { x, y, width, height, lines, fontSize, paint, status, title, href } = box
  const lineHeight = fontSize * 1.25
  const small = box.small ?? []
  const smallHeight = small.length * smallLine
  const left = x + boxPadding + (status === undefined ? 0 : markSpace - 3)
  const top =
    y +
    (box.badges?.length ? 2.5 : 0) +
    (height - (box.bottom ?? 0) - lines.length * lineHeight - smallHeight) / 2 +
    fontSize * 0.95
  const dash = status === undefined ? '' : statusDash[status]
  const rect = `<rect class="k-box k-${paint}" x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}" rx="4" stroke-width="${box.strong ? 2.4 : 1.1}"${dash ? ` stroke-dasharray="${dash}"` : ''}/>`
  const mark = status === undefined ? '' : statusBadge(status, x + boxPadding + 5, y + (height - (box.bottom ?? 0)) / 2)
  const weight = box.strong ? ' font-weight="600"' : ''
  const text = lines
    .map((line, i) => `<tspan x="${round(left)}" y="${round(top + i * lineHeight)}">${xml(line)}</tspan>`)
    .join(' ')
  const below = small
    .map(
      (line, i) =>
        `<text class="k-muted" x="${round(left)}" y="${round(top + lines.length * lineHeight + 1 + i * smallLine)}" font-size="${round(fontSize * smallFont)}">${xml(line)}</text>`,
    )
    .join('')
  let right = x + width + 8
  const badges = (box.badges ?? [])
    .map((b) => {
      const at = right - badgeWidth(b.text) / 2
      right -= badgeWidth(b.text) + 2
      return badge(b.text, b.verdict, at, y)
    })
    .join('')
  const body = `<title>${xml(title)}</title>${rect}${mark}<text class="k-text" font-size="${fontSize}"${weight}>${text}</text>${below}${box.extra ?? ''}${badges}`
  return href === undefined ? `<g>${body}</g>` : `<a href="${xml(href)}">${body}</a>`
}

/** A bar whose parts are the shares of the states; the box's title says the numbers. */
export function sharesBar(
  shares: Readonly<Partial<Record<Status, number>>>,
  x: number,
  y: number,
  width: number,
): string {
  const parts = inStatusOrder(shares)
  const all = parts.reduce((sum, [, n]) => sum + n, 0)
  let left = x
  return parts
    .map(([status, n]) => {
      const part = (width * n) / all
      const bar = `<rect class="${status === 'planned' ? 'k-hollow' : 'k-mark'} k-${status}" x="${round(left)}" y="${round(y)}" width="${round(Math.max(1, part - 1))}" height="4.5" stroke-width="0.8"/>`
      left += part
      return bar
    })
    .join('')
}
