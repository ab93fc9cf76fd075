import { append, visibleLine } from '../../kernel/index.js'
import type { Cell, Table } from '../html/view.js'
import { noPaint, type Paint } from '../paint.js'
import type { Brief } from './brief.js'

/** A brief for a terminal. */
export function briefText(brief: Brief, paint: Paint = noPaint): string {
  const lines = [paint.bold(brief.heading), paint.dim(brief.subheading), '']
  append(lines, [...brief.lead, ...(brief.lead.length > 0 ? [''] : [])])
  const widest = Math.max(0, ...brief.figures.map((f) => f.label.length))
  for (const { label, value, note } of brief.figures)
    lines.push(
      `  ${label.padEnd(widest)}  ${paint.bold(value)}${note === undefined ? '' : ` ${paint.dim(`(${note})`)}`}`,
    )
  for (const { heading, note, table, list } of brief.sections) {
    lines.push('', paint.bold(heading))
    if (note !== undefined) lines.push(paint.dim(`  ${note}`))
    if (table) append(lines, tableText(table, paint))
    for (const item of list ?? []) lines.push(`  • ${item}`)
  }
  return `${lines.map((line) => line.trimEnd()).join('\n')}\n`
}

/** Each row as its first cell and, below it, what the others say. */
function tableText({ rows }: Table, paint: Paint): string[] {
  return rows.flatMap(({ cells }) => {
    const [first, ...others] = cells
    const said = others.map((c) => [c.head, wordsOf(c)] as const).filter(([, text]) => text !== '')
    const rest = said.map(([head, text]) => `${head}: ${text}`).join(' · ')
    return [`  • ${first ? wordsOf(first) : ''}`, ...(rest ? [paint.dim(`      ${rest}`)] : [])]
  })
}

function wordsOf({ bits }: Cell): string {
  const shown = bits.items.map(({ text, note }) => (note === undefined ? text : `${text} (${note})`))
  return visibleLine(shown.join('; '))
}
