import { type Lang, xml } from '../../kernel/index.js'
import { frame } from './frame.js'
import { legend, statusEntry, verdictEntry } from './legend.js'
import { badge, boxPadding, drawBox, round, sharesBar } from './marks.js'
import { wrap } from './measure.js'
import { verdictSign } from './paint.js'
import {
  chipHeight,
  chipsAcross,
  chipWidth,
  font,
  labelFont,
  type PlacedBand,
  type PlacedCell,
  type PlacedGroup,
  type PlacedPicture,
  pillFont,
  pillHeight,
  titleFont,
} from './picture-layout.js'
import type { DrawnVerdict, Status } from './types.js'
import { diagramWords } from './words.js'

export interface PictureSigns {
  readonly title: string
  readonly lang: Lang
  readonly statuses: ReadonlySet<Status>
  readonly verdicts: readonly DrawnVerdict[]
  /** Some systems carry a proposal's sign. */
  readonly nearest: boolean
  readonly standalone: boolean
}

const margin = 10
const partFont = 14

/** One framework's picture; with a title where there are several. */
export interface PicturePart {
  readonly title: string
  readonly picture: PlacedPicture
}

const partTitle = 26

/** Draws placed pictures below each other, with one legend. */
export function drawPicture(parts: readonly PicturePart[], width: number, signs: PictureSigns): string {
  const { lang } = signs
  const order: readonly Status[] = ['operational', 'building', 'planned', 'retiring', 'retired', 'unknown']
  const entries = [
    ...order.filter((s) => signs.statuses.has(s)).map(statusEntry(lang)),
    ...signs.verdicts.map(verdictEntry(lang, diagramWords.proposed[lang])),
    ...(signs.nearest
      ? [
          {
            text: diagramWords.nearest[lang],
            sample: (x: number, y: number) => badge('≈', signs.verdicts[0] ?? 'insufficient', x + 13, y),
          },
        ]
      : []),
  ]
  let top = 0
  const drawn = parts.map(({ title, picture }, i) => {
    if (i > 0) top += 16
    const name = wrap(title, partFont, width, 1, true)[0] ?? ''
    const heading =
      title === ''
        ? ''
        : `<text class="k-text" x="0" y="${round(top + 16)}" font-size="${partFont}" font-weight="700">${xml(name)}</text>`
    if (title !== '') top += partTitle
    const bands = picture.bands.map(drawBand).join('')
    const part = `${heading}<g transform="translate(0 ${round(top)})">${bands}</g>`
    top += picture.height
    return part
  })
  const key = legend(entries, 0, top + 10, width)
  const body = `<g transform="translate(${margin} ${margin})">${drawn.join('')}${key.svg}</g>`
  const height = top + (key.height > 0 ? 10 + key.height : 0) + 2 * margin
  return frame(signs, body, width + 2 * margin, height, signs.standalone)
}

function drawBand({ band, x, y, width, height, label, note: aside, groups, pills }: PlacedBand): string {
  const name = label.lines
    .map((line, i) => `<tspan x="${round(label.x)}" y="${round(label.y + i * labelFont * 1.28)}">${xml(line)}</tspan>`)
    .join('')
  const heading = linked(band.href, `<text class="k-text" font-size="${labelFont}" font-weight="700">${name}</text>`)
  const at = aside ?? { x: label.x, y: label.y + label.lines.length * labelFont * 1.28 + 1 }
  const anchor = aside ? ' text-anchor="end"' : ''
  const note =
    band.note === ''
      ? ''
      : `<text class="k-muted" x="${round(at.x)}" y="${round(at.y)}" font-size="11"${anchor}>${xml(band.note)}</text>`
  const small = pills.map((p, i) => {
    const text = `<text class="k-muted" x="${round(p.x + (i === 0 ? 0 : 8))}" y="${round(p.y + 13)}" font-size="${pillFont}">${xml(p.text)}</text>`
    if (i === 0) return text
    return linked(
      p.href,
      `<rect class="k-group" x="${round(p.x)}" y="${round(p.y)}" width="${round(p.width)}" height="${pillHeight}" rx="9.5" stroke-dasharray="3,2"/>${text}`,
    )
  })
  return `<g><rect class="k-band" x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}" rx="6"/>${heading}${note}${groups.map(drawGroup).join('')}${small.join('')}</g>`
}

function drawGroup({ group, x, y, width, height, title, cells }: PlacedGroup): string {
  const boxes = cells.map(drawCell).join('')
  if (title.length === 0) return boxes
  const lines = title
    .map((line, i) => `<tspan x="${round(x + 6)}" y="${round(y + 16 + i * titleFont * 1.3)}">${xml(line)}</tspan>`)
    .join('')
  const heading = linked(
    group.href,
    `<text class="k-muted" font-size="${titleFont}" font-weight="600"><title>${xml(group.title)}</title>${lines}</text>`,
  )
  return `<g><rect class="k-group" x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}" rx="5"/>${heading}${boxes}</g>`
}

function drawCell({ cell, x, y, width, height, text, small }: PlacedCell): string {
  const { paint, status, badges, title, href, strong, chips = [] } = cell
  const across = chipsAcross(width)
  const foot = Math.ceil(chips.length / across) * chipHeight
  const extra = cell.shares && sharesBar(cell.shares, x + boxPadding, y + height - 9 - foot, width - 2 * boxPadding)
  // Signs with addresses of their own: beside the box's link, not in it.
  const signs = chips.map((chip, i) => {
    const at = [
      x + boxPadding + 16 + (i % across) * chipWidth,
      y + height - foot + (Math.floor(i / across) + 0.4) * chipHeight,
    ]
    const drawn = `<title>${xml(chip.title)}</title>${badge(`${verdictSign[chip.verdict]}${chip.text}`, chip.verdict, at[0] ?? 0, at[1] ?? 0)}`
    return chip.href === undefined ? `<g>${drawn}</g>` : linked(chip.href, drawn)
  })
  const box = {
    x,
    y,
    width,
    height,
    lines: text,
    small,
    fontSize: font,
    paint,
    status,
    badges,
    title,
    href,
    strong,
    extra,
  }
  return drawBox(cell.shares ? { ...box, bottom: 8 + foot } : box) + signs.join('')
}

function linked(href: string | undefined, content: string): string {
  return href === undefined ? content : `<a href="${xml(href)}">${content}</a>`
}
