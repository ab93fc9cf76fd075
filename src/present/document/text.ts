import { visibleLine } from '../../kernel/index.js'
import { noPaint, type Paint } from '../paint.js'
import type { Bit, Block, Paper, Table, TableCell } from './model.js'

/** A paper for a terminal. */
export function paperText({ heading, subheading, opening, parts }: Paper, paint: Paint = noPaint): string {
  const lines = [
    ...(heading === undefined ? [] : [paint.bold(visibleLine(heading))]),
    ...(subheading === undefined ? [] : [paint.dim(visibleLine(subheading))]),
    '',
    ...blocksText(opening, paint, ''),
    ...parts.flatMap(({ title, blocks }) => ['', paint.bold(visibleLine(title)), ...blocksText(blocks, paint, '  ')]),
  ]
  return `${lines.map((line) => line.trimEnd()).join('\n')}\n`
}

function blocksText(blocks: readonly Block[], paint: Paint, indent: string): string[] {
  return blocks.flatMap((block) => blockText(block, paint, indent))
}

function blockText(block: Block, paint: Paint, indent: string): string[] {
  switch (block.kind) {
    case 'text': {
      const line = wordsOf(block.bits, '')
      if (block.look === 'lead') return [line, '']
      return [block.look === 'note' ? paint.dim(indent + line) : indent + line]
    }
    case 'heading':
      return [paint.bold(indent + wordsOf(block.bits, ''))]
    case 'list':
      return block.items.map(
        (bits, i) => `${indent}${block.ordered ? `${block.start + i}.` : '•'} ${wordsOf(bits, '')}`,
      )
    case 'facts':
      return block.facts.items.map(({ name, bits }) => `${indent}${name}: ${wordsOf(bits.items)}`)
    case 'table':
      return tableText(block.table, paint, indent)
    case 'figures': {
      const widest = Math.max(0, ...block.figures.map((f) => f.label.length))
      return block.figures.map(
        ({ label, value, note }) =>
          `  ${label.padEnd(widest)}  ${paint.bold(value)}${note === undefined ? '' : ` ${paint.dim(`(${note})`)}`}`,
      )
    }
    case 'verdict':
      return [
        paint.bold(`${indent}${block.mark.sign} ${block.mark.label}`),
        ...block.bits.map((bits) => indent + wordsOf(bits, '')),
      ]
    case 'sides':
      return block.rows.map(
        (row) => `${indent}“${visibleLine(row.proposal)}” ↔ “${visibleLine(row.target)}” ${paint.dim(row.degree)}`,
      )
    case 'findings':
      return block.rows.map((row) => `${indent}${row.number}. ${row.severity.label}: ${visibleLine(row.message)}`)
    case 'picture':
    case 'chart':
      return []
  }
}

/** Each row as its first cell and, below it, what the others say. */
function tableText({ rows }: Table, paint: Paint, indent: string): string[] {
  return rows.flatMap(({ cells }) => {
    const [first, ...others] = cells
    const said = others.map((c) => [c.head, cellText(c)] as const).filter(([, text]) => text !== '')
    const rest = said.map(([head, text]) => `${head}: ${text}`).join(' · ')
    return [`${indent}• ${first ? cellText(first) : ''}`, ...(rest ? [paint.dim(`${indent}    ${rest}`)] : [])]
  })
}

const cellText = ({ bits }: TableCell) => wordsOf(bits.items)

function wordsOf(bits: readonly Bit[], between = '; '): string {
  return visibleLine(bits.map(({ text, note }) => (note === undefined ? text : `${text} (${note})`)).join(between))
}
