import { xml } from '../../kernel/index.js'
import { round } from '../diagram/marks.js'
import { wrap } from '../diagram/measure.js'

export interface Bar {
  readonly label: string
  readonly value: number
  /** The part of the value that stands out. */
  readonly part: number
  /** What is written behind the bar. */
  readonly said: string
}

const labelWidth = 300
const chartWidth = 440
const noteWidth = 210
const rowHeight = 34

/** Amounts as bars, the part that stands out in another colour and named in the legend. */
export function barChart(
  bars: readonly Bar[],
  title: string,
  legend: readonly [all: string, part: string],
): { title: string; svg: string } {
  const most = Math.max(1, ...bars.map((b) => b.value))
  const rows = bars.map(({ label, value, part, said }, i) => {
    const y = 6 + i * rowHeight
    const lines = wrap(label, 12, labelWidth - 16, 2)
    const text = lines
      .map((line, n) => `<tspan x="8" y="${y + (lines.length === 1 ? 21 : 14) + n * 14}">${xml(line)}</tspan>`)
      .join('')
    const [all, risky] = [(value / most) * chartWidth, (part / most) * chartWidth]
    const bar = `<rect class="g-rest" x="${labelWidth}" y="${y + 7}" width="${round(Math.max(1, all))}" height="18"/>`
    const over =
      risky > 0 ? `<rect class="g-risk" x="${labelWidth}" y="${y + 7}" width="${round(risky)}" height="18"/>` : ''
    return `<text class="g-label" font-size="12"><title>${xml(label)}</title>${text}</text>${bar}${over}<text class="g-label" x="${round(labelWidth + all + 6)}" y="${y + 21}" font-size="11.5">${xml(said)}</text>`
  })
  const y = 6 + bars.length * rowHeight + 16
  const width = labelWidth + chartWidth + noteWidth
  const key = `<rect class="g-rest" x="8" y="${y - 9}" width="18" height="10"/><text class="g-small" x="32" y="${y}" font-size="11">${xml(legend[0])}</text><rect class="g-risk" x="${60 + legend[0].length * 6.4}" y="${y - 9}" width="18" height="10"/><text class="g-small" x="${84 + legend[0].length * 6.4}" y="${y}" font-size="11">${xml(legend[1])}</text>`
  return {
    title,
    svg: `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${y + 10}" role="img" aria-label="${xml(title)}" font-family="inherit">${rows.join('')}${key}</svg>`,
  }
}
