import { codeFrame } from '../code-frame.js'
import { words } from '../words/index.js'
import { type Block, bit, type FindingRow, numeral, type Paper, strong } from './model.js'
import { columnsOf, markInText, type Screen, textLine, wrapped } from './text-line.js'
import { tableText } from './text-table.js'

/** A paper for a terminal. What stands in annexes is for paper. */
export function paperText(paper: Paper, screen: Screen): string {
  const { heading, subheading, opening, parts, numbered, closing, advice } = paper
  const { paint, width } = screen
  const dim = (text: string | undefined) =>
    text === undefined ? [] : wrapped(textLine([bit(text)], paint), width).map((l) => paint.dim(l))
  const lines = [
    ...(heading === undefined ? [] : wrapped(textLine([bit(heading)], paint), width).map((l) => paint.bold(l))),
    ...dim(subheading),
    '',
    ...blocksText(opening, screen, ''),
    ...parts.flatMap(({ title, blocks }, i) => [
      '',
      ...wrapped(textLine([strong(`${numbered ? `${numeral(i)}. ` : ''}${title}`)], paint), width),
      ...blocksText(blocks, screen, '  '),
    ]),
    ...(closing.length > 0 ? ['', ...blocksText(closing, screen, '')] : []),
    ...dim(advice),
  ]
  return `${spaced(lines).join('\n')}\n`
}

/** No two blank lines together, and none at the ends. */
function spaced(lines: readonly string[]): string[] {
  const kept = lines.map((line) => line.trimEnd()).filter((line, i, all) => line !== '' || (i > 0 && all[i - 1] !== ''))
  return kept.at(-1) === '' ? kept.slice(0, -1) : kept
}

function blocksText(blocks: readonly Block[], screen: Screen, indent: string): string[] {
  return blocks.flatMap((block) => blockText(block, screen, indent))
}

function blockText(block: Block, screen: Screen, indent: string): string[] {
  const { paint, width } = screen
  switch (block.kind) {
    case 'text': {
      const line = textLine(block.bits, paint)
      if (block.look === 'command') return [`${indent}${line}`]
      if (block.look === 'lead') return [...wrapped(line, width), '']
      const rows = wrapped(line, width, indent)
      return block.look === 'note' ? rows.map((l) => paint.dim(l)) : rows
    }
    case 'heading':
      return ['', ...wrapped(textLine(block.bits, paint), width, indent).map((l) => paint.bold(l))]
    case 'list':
      return block.items.flatMap((bits, i) =>
        wrapped(textLine(bits, paint), width, `${indent}${block.ordered ? `${block.start + i}.` : '•'} `),
      )
    case 'facts':
      return block.facts.items.flatMap(({ name, bits }) =>
        wrapped(`${name}: ${textLine(bits.items, paint, '; ')}`, width, indent),
      )
    case 'table':
      return tableText(block.table, screen, indent)
    case 'figures': {
      const widest = Math.max(0, ...block.figures.map((f) => columnsOf(f.label)))
      return block.figures.map(
        ({ label, value, note }) =>
          `  ${label.padEnd(widest)}  ${paint.bold(value)}${note === undefined ? '' : ` ${paint.dim(`(${note})`)}`}`,
      )
    }
    case 'verdict':
      return [
        `${indent}${markInText(block.mark, paint)}`,
        ...block.bits.flatMap((bits) => wrapped(textLine(bits, paint), width, indent)),
      ]
    case 'sides':
      return block.rows.flatMap((row) => {
        const pair = textLine([bit(`“${row.proposal}” ↔ “${row.target}”`)], paint)
        return wrapped(`${pair} (${row.degree.toLowerCase()})`, width, `${indent}    `).map((l) => paint.dim(l))
      })
    case 'findings': {
      const framed = new Set<string>()
      return block.rows.flatMap((row) => findingText(row, screen, indent, framed))
    }
    case 'picture':
    case 'chart':
      return []
  }
}

/**
 * A finding with its place first, where terminals make a link of it.
 * @param framed the places whose text was shown above, and is not shown again
 */
function findingText(row: FindingRow, screen: Screen, indent: string, framed: Set<string>): string[] {
  const { paint, width, lang } = screen
  const { severity, message, parts, basis, remedy, opinion, technical } = row
  const [place, ...others] = technical.places
  const w = words[lang]
  const within = `${indent}  `
  const labelled = (label: string, text: string) => (text === '' ? [] : wrapped(`${label}: ${text}`, width, within))
  const at = technical.at
  const frame = at && !framed.has(place ?? '') ? codeFrame(at, width) : undefined
  if (place !== undefined) framed.add(place)
  const head = [
    ...(place === undefined ? [] : [paint.underline(textLine([bit(place)], paint))]),
    markInText(severity, paint),
    paint.dim(technical.rule),
  ]
  return [
    '',
    ...wrapped(head.join('  '), width, indent),
    ...wrapped(textLine([bit(message)], paint), width, within),
    ...parts.flatMap((part) => wrapped(textLine([bit(part)], paint), width, `${within}• `)),
    ...(frame
      ? [
          paint.dim(frame.gutter) + frame.line,
          ...(at?.within === undefined ? [paint.dim(frame.underGutter) + paint.red(frame.caret)] : []),
        ]
      : []),
    ...others.flatMap((other) => labelled(w.related, other).map((l) => paint.dim(l))),
    ...(opinion === undefined ? [] : wrapped(textLine([bit(opinion)], paint), width, within)),
    ...labelled(w.basis, textLine(basis, paint, '; ')),
    ...labelled(w.remedy, textLine([bit(remedy)], paint)),
    ...labelled(w.inFile, textLine([bit(technical.yaml ?? '')], paint)),
  ]
}
