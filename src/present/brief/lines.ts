import { xml } from '../../kernel/index.js'
import { round } from '../diagram/marks.js'

export interface Series {
  readonly label: string
  readonly values: readonly number[]
}

const width = 900
const left = 44
const right = 230
const height = 230

/** Series over the same points in time; each is named at its end and has its own dash, so that nothing rests on colour. */
export function lineChart(
  title: string,
  times: readonly string[],
  series: readonly Series[],
): { title: string; svg: string } {
  const most = Math.max(1, ...series.flatMap((s) => s.values))
  const x = (i: number) => left + (times.length < 2 ? 0.5 : i / (times.length - 1)) * (width - left - right)
  const y = (value: number) => 14 + (1 - value / most) * (height - 54)
  const grid = [0, 0.5, 1].map((part) => {
    const at = round(y(part * most))
    return `<path class="g-grid" d="M${left} ${at}H${width - right}"/><text class="g-small" x="${left - 6}" y="${Number(at) + 4}" font-size="11" text-anchor="end">${Math.round(part * most)}</text>`
  })
  const [first = '', last = ''] = [times[0], times.at(-1)]
  const axis = `<text class="g-small" x="${left}" y="${height - 18}" font-size="11">${xml(first)}</text>${times.length > 1 ? `<text class="g-small" x="${width - right}" y="${height - 18}" font-size="11" text-anchor="end">${xml(last)}</text>` : ''}`
  const names = spread(series.map((s) => y(s.values.at(-1) ?? 0)))
  const lines = series.map(({ label, values }, n) => {
    const path = values.map((v, i) => `${i === 0 ? 'M' : 'L'}${round(x(i))} ${round(y(v))}`).join('')
    const dots = values
      .map((v, i) => `<circle class="g-dot" cx="${round(x(i))}" cy="${round(y(v))}" r="2.5"/>`)
      .join('')
    const dash = n === 0 ? '' : ` stroke-dasharray="${[6, 2, 9][(n - 1) % 3]} ${2 + n}"`
    return `<path class="g-line" d="${path}"${dash}/>${dots}<text class="g-label" x="${width - right + 8}" y="${round((names[n] ?? 0) + 4)}" font-size="11.5">${xml(label)}: ${values.at(-1) ?? 0}</text>`
  })
  return {
    title,
    svg: `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" aria-label="${xml(title)}" font-family="inherit">${grid.join('')}${axis}${lines.join('')}</svg>`,
  }
}

/** Heights of labels moved apart so that none covers another. */
function spread(heights: readonly number[]): number[] {
  const order = heights.map((h, i) => ({ h, i })).sort((a, b) => a.h - b.h)
  const placed: number[] = []
  let before = Number.NEGATIVE_INFINITY
  for (const { h, i } of order) {
    before = Math.max(h, before + 15)
    placed[i] = before
  }
  return placed
}
