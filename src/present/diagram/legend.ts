import { type Lang, xml } from '../../kernel/index.js'
import { arrowHead } from './arrows.js'
import { badge, round, statusBadge } from './marks.js'
import { textWidth } from './measure.js'
import { changePaint, edgeStyle, statusDash, verdictSign } from './paint.js'
import type { DrawnChange, DrawnVerdict, EdgeKind, Status } from './types.js'
import { changeNames, edgeNames, statusNames, verdictNames } from './words.js'

/** One entry: a sample of `sampleWidth`, drawn with its middle at the given height, and its meaning. */
interface Entry {
  readonly sample: (x: number, y: number) => string
  readonly text: string
}

const sampleWidth = 34
const fontSize = 11
const lineHeight = 22

export const statusEntry =
  (lang: Lang) =>
  (status: Status): Entry => ({
    text: statusNames[status][lang],
    sample: (x, y) =>
      `<rect class="k-${status}" x="${round(x)}" y="${round(y - 8)}" width="26" height="16" rx="3"${statusDash[status] ? ` stroke-dasharray="${statusDash[status]}"` : ''}/>${statusBadge(status, x + 13, y)}`,
  })

export const edgeEntry =
  (lang: Lang) =>
  (kind: EdgeKind): Entry => ({
    text: edgeNames[kind][lang],
    sample: (x, y) =>
      `<path class="k-edge-${kind}" d="M${round(x)} ${round(y)}H${round(x + 20)}" stroke-width="1.6"${edgeStyle[kind].dash ? ` stroke-dasharray="${edgeStyle[kind].dash}"` : ''}/>${arrowHead(kind, [x + 20, y], [x + 28, y])}`,
  })

export const verdictEntry =
  (lang: Lang, prefix: string) =>
  (verdict: DrawnVerdict): Entry => ({
    text: `${prefix}: ${verdictNames[verdict][lang]}`,
    sample: (x, y) =>
      `<rect class="k-${verdict}" x="${round(x)}" y="${round(y - 8)}" width="26" height="16" rx="3" stroke-width="2"/>${badge(verdictSign[verdict], verdict, x + 13, y)}`,
  })

export const changeEntry =
  (lang: Lang) =>
  (change: DrawnChange): Entry => ({
    text: changeNames[change][lang],
    sample: (x, y) => {
      const { paint, sign } = changePaint[change]
      return `<rect class="k-${paint}" x="${round(x)}" y="${round(y - 8)}" width="26" height="16" rx="3" stroke-width="2"/>${badge(sign, paint, x + 13, y)}`
    },
  })

/** Entries side by side, on as many lines as the width asks for. */
export function legend(
  entries: readonly Entry[],
  x: number,
  y: number,
  width: number,
): { svg: string; height: number } {
  let [left, line] = [x, 0]
  const parts: string[] = []
  for (const { sample, text } of entries) {
    const room = sampleWidth + textWidth(text, fontSize) + 22
    if (left > x && left + room > x + width) {
      left = x
      line++
    }
    const middle = y + line * lineHeight + lineHeight / 2
    parts.push(
      `${sample(left, middle)}<text class="k-muted" x="${round(left + sampleWidth)}" y="${round(middle + 4)}" font-size="${fontSize}">${xml(text)}</text>`,
    )
    left += room
  }
  return { svg: `<g>${parts.join('')}</g>`, height: entries.length === 0 ? 0 : (line + 1) * lineHeight }
}
