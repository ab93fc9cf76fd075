import { dayIn, type Lang, sayIn, xml } from '../../kernel/index.js'
import { daysBetween, firstDay, lastDay } from '../../language/index.js'
import { round } from '../diagram/marks.js'
import { wrap } from '../diagram/measure.js'

/** One row: the plan against what happened. Days are `YYYY-MM-DD` or partial. */
export interface GanttRow {
  readonly label: string
  readonly plan: { readonly from?: string | undefined; readonly to?: string | undefined }
  readonly started?: string | undefined
  /** The real or expected end. */
  readonly ends?: string | undefined
  /** 0 to 100. */
  readonly percent: number
  readonly slippedDays: number
}

const labelWidth = 300
const chartWidth = 640
const rowHeight = 40
const head = 34

/** Plan (dashed) against actual (filled as far as done), with the day of the report. */
export function ganttChart(rows: readonly GanttRow[], day: string, lang: Lang): { title: string; svg: string } {
  const say = sayIn(lang)
  const title = say('Biểu đồ tiến độ: kế hoạch và thực tế', 'Plan against actual')
  const days = rows.flatMap((r) => [r.plan.from, r.started].flatMap((d) => (d ? [firstDay(d)] : [])))
  const ends = rows.flatMap((r) => [r.plan.to, r.ends].flatMap((d) => (d ? [lastDay(d)] : [])))
  const from = [...days, day].sort()[0] ?? day
  const to = [...ends, day].sort().at(-1) ?? day
  const start = `${from.slice(0, 4)}-01-01`
  const end = `${to.slice(0, 4)}-12-31`
  const whole = Math.max(1, daysBetween(start, end))
  const x = (date: string) =>
    Number(round(labelWidth + (Math.min(whole, Math.max(0, daysBetween(start, date))) / whole) * chartWidth))
  const height = head + rows.length * rowHeight + 34
  const parts = rows.map((row, i) => rowOf(row, head + i * rowHeight, i % 2 === 0, x, day, lang))
  const grid = quarters(start, end).map(({ date, label }) => {
    const at = x(date)
    const text = label ? `<text class="g-small" x="${at + 3}" y="20" font-size="11">${label}</text>` : ''
    return `<path class="g-grid" d="M${at} 24V${height - 30}"/>${text}`
  })
  const today = `<path class="g-today" d="M${x(day)} 24V${height - 30}"/><text class="g-label" x="${x(day)}" y="${height - 17}" font-size="11" text-anchor="middle">${dayIn(day, lang)}</text>`
  const legend = legendOf(height - 6, say)
  const width = labelWidth + chartWidth + 12
  return {
    title,
    svg: `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height + 8}" role="img" aria-label="${xml(title)}" font-family="inherit">${parts.map((p) => p.ground).join('')}${grid.join('')}${parts.map((p) => p.bars).join('')}${today}${legend}</svg>`,
  }
}

function rowOf(row: GanttRow, y: number, shaded: boolean, x: (date: string) => number, day: string, lang: Lang) {
  const ground = shaded
    ? `<rect class="g-row" x="0" y="${y}" width="${labelWidth + chartWidth + 12}" height="${rowHeight}"/>`
    : ''
  const label = wrap(row.label, 12, labelWidth - 16, 2)
  const lines = label
    .map((line, i) => `<tspan x="8" y="${y + (label.length === 1 ? 24 : 17) + i * 15}">${xml(line)}</tspan>`)
    .join('')
  const say = sayIn(lang)
  const plan =
    row.plan.from && row.plan.to
      ? `<rect class="g-plan" x="${x(firstDay(row.plan.from))}" y="${y + 7}" width="${Math.max(2, x(lastDay(row.plan.to)) - x(firstDay(row.plan.from)))}" height="9"/>`
      : ''
  const begun = row.started ?? (row.percent > 0 ? row.plan.from : undefined)
  let actual = ''
  if (begun !== undefined) {
    const left = x(firstDay(begun))
    const right = Math.max(left + 2, x(row.ends ? lastDay(row.ends) : day))
    const done = round(((right - left) * row.percent) / 100)
    const late = row.slippedDays > 0
    actual = `<rect class="${late ? 'g-late' : 'g-rest'}" x="${left}" y="${y + 20}" width="${round(right - left)}" height="12"/><rect class="g-done" x="${left}" y="${y + 20}" width="${done}" height="12"/>`
    const note = `${row.percent}%${late ? say(`, chậm ${row.slippedDays} ngày`, `, ${row.slippedDays} days late`) : ''}`
    const room = labelWidth + chartWidth - right > 110
    actual += `<text class="g-label" x="${room ? right + 5 : left - 5}" y="${y + 30}" font-size="11"${room ? '' : ' text-anchor="end"'}>${note}</text>`
  }
  return {
    ground,
    bars: `<text class="g-label" font-size="12"><title>${xml(row.label)}</title>${lines}</text>${plan}${actual}`,
  }
}

function legendOf(y: number, say: (vi: string, en: string) => string): string {
  const items = [
    ['g-plan', say('kế hoạch', 'plan')],
    ['g-done', say('đã thực hiện', 'done')],
    ['g-rest', say('còn lại', 'to do')],
    ['g-late', say('còn lại, chậm so với kế hoạch', 'to do, behind the plan')],
  ] as const
  let x = 8
  return items
    .map(([kind, label]) => {
      const shown = `<rect class="${kind}" x="${x}" y="${y - 8}" width="18" height="9"/><text class="g-small" x="${x + 23}" y="${y}" font-size="11">${xml(label)}</text>`
      x += 40 + label.length * 6.4
      return shown
    })
    .join('')
}

/** The beginnings of quarters, with the year at each first one. */
function quarters(start: string, end: string): { date: string; label: string }[] {
  const found: { date: string; label: string }[] = []
  for (let year = Number(start.slice(0, 4)); year <= Number(end.slice(0, 4)); year++)
    for (const month of ['01', '04', '07', '10'])
      found.push({ date: `${year}-${month}-01`, label: month === '01' ? String(year) : '' })
  return found
}
