import type { Model, Phase } from '../../architecture/index.js'
import { groupBy, largest, smallest, xml } from '../../kernel/index.js'
import { firstDay, lastDay } from '../../language/index.js'
import { frame } from '../diagram/frame.js'
import { round } from '../diagram/marks.js'
import { textWidth, wrap } from '../diagram/measure.js'
import { idsInOrder } from './context.js'

const labelWidth = 430
const chartWidth = 560
const font = 11
const padding = 10

/** So many tasks make a chart that can be read, and a page that is not too heavy. */
const tasksPerChart = 120

/** Tasks by phase against the calendar, as SVG; many tasks as several charts, in the order of phases. */
export function ganttCharts(model: Model, title: string, hrefOf: (task: string) => string | undefined): string[] {
  const ids = idsInOrder(model, 'tasks')
  const charts = Math.max(1, Math.ceil(ids.length / tasksPerChart))
  return Array.from({ length: charts }, (_, i) => {
    return gantt(model, ids.slice(i * tasksPerChart, (i + 1) * tasksPerChart), title, hrefOf)
  })
}

/** One chart; a phase without an end runs to the right edge with an arrow. */
function gantt(
  model: Model,
  ids: readonly string[],
  title: string,
  hrefOf: (task: string) => string | undefined,
): string {
  const tasksOf = groupBy(ids, (id) => model.tasks.get(id)?.phase ?? '')
  const phases = [...model.phases.values()].sort((a, b) =>
    a.from < b.from ? -1 : a.from > b.from ? 1 : a.id < b.id ? -1 : 1,
  )
  const [start, end] = span(phases)
  const x = (year: number) => labelWidth + ((year - start) / (end - start)) * chartWidth
  const parts: string[] = []
  let y = 34
  for (const phase of phases) {
    const rows = tasksOf.get(phase.id) ?? []
    if (rows.length === 0 && ids.length > 0) continue
    const top = y
    const name = wrap(phase.name, 12, labelWidth - 2 * padding, 2, true)
    const heading = `<text class="k-text" font-size="12" font-weight="700">${lines(name, padding, y + 17, 15)}</text>`
    y += 12 + name.length * 15
    const [from, to] = [
      yearOf(firstDay(phase.from)),
      phase.to === undefined ? end : yearOf(lastDay(phase.to)) + 1 / 365,
    ]
    const bars = rows.map((id) => {
      const task = model.tasks.get(id)
      const label = wrap(task?.name ?? id, font, labelWidth - 2 * padding, 2)
      const height = label.length * 14 + 8
      const lead = task && model.agencies.get(task.lead)
      const bar = barOf(x(from), x(to), y, height, phase.to === undefined, lead?.shortName ?? lead?.name ?? '')
      const href = hrefOf(id)
      const text = `<text class="k-text" font-size="${font}"><title>${xml(task?.name ?? id)}</title>${lines(label, padding, y + 15, 14)}</text>`
      y += height
      return `${href === undefined ? text : `<a href="${xml(href)}">${text}</a>`}${bar}`
    })
    y += 8
    parts.push(
      `<rect class="k-band" x="0" y="${round(top)}" width="${labelWidth + chartWidth}" height="${round(y - top)}" rx="5"/>${heading}${bars.join('')}`,
    )
    y += 6
  }
  const years = Array.from({ length: Math.round(end - start) }, (_, i) => start + i)
  const axis = years
    .map(
      (year) =>
        `<path class="k-edge-uses" d="M${round(x(year))} 24V${round(y)}" stroke-width="0.6" stroke-dasharray="2,3"/><text class="k-muted" x="${round(x(year) + 4)}" y="20" font-size="11.5">${year}</text>`,
    )
    .join('')
  return frame(
    { title },
    `<g transform="translate(8 4)">${parts.join('')}${axis}</g>`,
    labelWidth + chartWidth + 24,
    y + 12,
    false,
  )
}

function barOf(from: number, to: number, y: number, height: number, open: boolean, lead: string): string {
  const [top, bottom] = [round(y + 4), round(y + height - 4)]
  const tip = open
    ? `L${round(to - 8)} ${top}L${round(to)} ${round(y + height / 2)}L${round(to - 8)} ${bottom}`
    : `L${round(to - 1)} ${top}L${round(to - 1)} ${bottom}`
  const [name = ''] = wrap(lead, font - 1, Math.max(20, to - from - 20), 1)
  const inside = textWidth(name, font - 1) <= to - from - 12
  return `<path class="k-component" d="M${round(from)} ${top}${tip}L${round(from)} ${bottom}Z"/>${inside ? `<text class="k-text" x="${round(from + 6)}" y="${round(y + height / 2 + 4)}" font-size="${font - 1}">${xml(name)}</text>` : ''}`
}

function lines(texts: readonly string[], x: number, y: number, height: number): string {
  return texts.map((line, i) => `<tspan x="${x}" y="${round(y + i * height)}">${xml(line)}</tspan>`).join('')
}

/** Whole years that hold all phases; a phase without an end gets two years. */
function span(phases: readonly Phase[]): [start: number, end: number] {
  const starts = phases.map((p) => Math.floor(yearOf(firstDay(p.from))))
  const ends = phases.map((p) =>
    p.to === undefined ? Math.floor(yearOf(firstDay(p.from))) + 2 : Math.floor(yearOf(lastDay(p.to))) + 1,
  )
  const start = smallest(starts)
  return [start, Math.max(largest(ends), start + 1)]
}

/** A day as a year with its part: `2019-07-01` is about 2019.5. */
function yearOf(dayText: string): number {
  const [year = 0, month = 1, day = 1] = dayText.split('-').map(Number)
  return year + (month - 1) / 12 + (day - 1) / 365
}
