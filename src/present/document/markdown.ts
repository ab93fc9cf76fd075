import type { Lang } from '../../kernel/index.js'
import { mermaid } from '../diagram/mermaid.js'
import { words } from '../words/index.js'
import { bitMd, code, factsMd, folded, md, rowsMd, tableMd } from './markdown-text.js'
import { type Bit, type Block, type FindingRow, numeral, type Paper, type Part } from './model.js'

/** Signs for the tones of marks, which Markdown cannot colour. */
export const signs = { good: '✅', fair: '⚠️', bad: '❌', open: '❔', plain: '' } as const

/** A paper that is no letter, by itself. */
export function paperMd(paper: Paper, lang: Lang): string {
  const head = [paper.heading ?? paper.title, paper.subheading].flatMap((text, i) =>
    text === undefined ? [] : [i === 0 ? `## ${md(text)}` : `**${md(text)}**`, ''],
  )
  const { advice } = paper
  const lines = [
    ...head,
    ...bodyMd(paper, lang, '###'),
    ...annexesMd(paper, lang),
    ...(advice === undefined ? [] : [`<sub>${md(advice)}</sub>`]),
  ]
  return `${lines.join('\n').trimEnd()}\n`
}

/** The body of a paper as lines; its parts are headings of the level given. */
export function bodyMd({ to, opening, numbered, parts, closing }: Paper, lang: Lang, level = '####'): string[] {
  return [
    ...(to === undefined ? [] : [md(to), '']),
    ...blocksMd(opening, lang),
    ...parts.flatMap(({ title, blocks }, i) => [
      `${level} ${numbered ? `${numeral(i)}. ` : ''}${md(title)}`,
      '',
      ...blocksMd(blocks, lang),
    ]),
    ...blocksMd(closing, lang),
  ]
}

/** The annexes of a paper, each folded away. */
export const annexesMd = ({ annexes }: Paper, lang: Lang): string[] => annexes.flatMap((annex) => foldedMd(annex, lang))

/** A titled part, folded away. */
export const foldedMd = ({ title, blocks }: Part, lang: Lang): string[] => folded(title, blocksMd(blocks, lang))

function blocksMd(blocks: readonly Block[], lang: Lang): string[] {
  return blocks.flatMap((block) => blockMd(block, lang))
}

function blockMd(block: Block, lang: Lang): string[] {
  switch (block.kind) {
    case 'text':
      return [block.look === 'command' ? code(block.bits.map((b) => b.text).join('')) : bitsMd(block.bits), '']
    case 'heading':
      return [`**${block.bits.map((b) => bitMd({ ...b, strong: false }, signs)).join('')}**`, '']
    case 'list':
      return [...block.items.map((bits, i) => `${block.ordered ? `${block.start + i}.` : '-'} ${bitsMd(bits)}`), '']
    case 'facts':
      return factsMd(block.facts)
    case 'table':
      return tableMd(block.table, signs)
    case 'sides': {
      const { aspect, proposal, target, degree } = block.heads
      return rowsMd(
        [aspect, proposal, target, degree].map((name) => ({ name })),
        block.rows.map((r) => [r.aspect, r.proposal, r.target, r.degree].map(md)),
      )
    }
    case 'findings':
      return [...block.rows.flatMap((row) => findingMd(row, lang)), '']
    case 'verdict':
      return [
        `**${bitMd({ text: '', href: undefined, outside: false, note: undefined, strong: false, mark: block.mark }, signs)}**`,
        '',
        ...block.bits.flatMap((bits) => [bitsMd(bits), '']),
      ]
    case 'figures':
      return [
        ...block.figures.map(
          (f) => `- ${md(f.label)}: **${md(f.value)}**${f.note === undefined ? '' : ` (${md(f.note)})`}`,
        ),
        '',
      ]
    case 'picture':
      return block.picture.chart ? ['```mermaid', mermaid(block.picture.chart, { lang }).trimEnd(), '```', ''] : []
    case 'chart':
      return []
  }

  function bitsMd(bits: readonly Bit[]): string {
    return bits.map((b) => bitMd(b, signs)).join('')
  }
}

function findingMd(
  { severity, title, message, parts, basis, remedy, opinion, technical }: FindingRow,
  lang: Lang,
): string[] {
  const w = words[lang]
  const [place] = technical.places
  const mark = `${signs[severity.tone]} ${md(severity.label)}`.trim()
  const lines = [
    ...parts.map((part) => `• ${md(part)}`),
    `${md(w.basis)}: ${basis.map((b) => bitMd(b, signs)).join('; ')}`,
    ...(remedy === '' ? [] : [`${md(w.remedy)}: ${md(remedy)}`]),
    ...(technical.yaml === undefined ? [] : [`${md(w.inFile)}: ${code(technical.yaml)}`]),
    ...(opinion === undefined ? [] : [md(opinion)]),
  ]
  return [
    `- ${mark}: **${md(title)}** (${code(technical.rule)})${place === undefined ? '' : ` ${code(place)}`}<br>${md(message)}`,
    ...lines.map((line) => `  <br>${line}`),
  ]
}
