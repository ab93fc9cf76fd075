import { visibleLine } from '../../kernel/index.js'
import type { Bit, Bits, Facts, Table } from './model.js'

/** Pieces of Markdown from the views that pages show. Every text in them stays text. */

/** Text that Markdown and HTML leave as it is. */
export function md(text: string): string {
  return visibleLine(text)
    .replace(/[\\`*_{}[\]()#+!|~<>@&]/g, (c) =>
      c === '<' ? '&lt;' : c === '>' ? '&gt;' : c === '@' ? '&#64;' : c === '&' ? '&amp;' : `\\${c}`,
    )
    .replace(schemes, '$1&#58;')
}

/** What services would make a link of. */
const schemes = /\b(https?|javascript|data|vbscript):/gi

export function code(text: string): string {
  return `\`${visibleLine(text).replaceAll('`', 'ˋ').replaceAll('|', '¦')}\``
}

/** A piece of text with its note behind it; a mark with the sign that its page shows. */
export function bitMd({ text, mark, note, strong }: Bit, signs: Readonly<Record<string, string>>): string {
  const shown = mark ? `${signs[mark.tone] ?? ''} ${md(mark.label)}`.trim() : inline(text, strong ? '**' : '')
  if (note === undefined) return shown
  return `${shown} ${note.startsWith('(') ? md(note) : md(`(${note})`)}`
}

/** Text as Markdown within a line; the blanks around it stay, outside of what makes it bold. */
function inline(text: string, around = ''): string {
  const words = md(text)
  if (words === '') return ''
  return `${/^\s/.test(text) ? ' ' : ''}${around}${words}${around}${/\s$/.test(text) ? ' ' : ''}`
}

const bitsMd = ({ items }: Bits, signs: Readonly<Record<string, string>>) =>
  items.map((b) => bitMd(b, signs)).join('<br>')

/** A table as lines; numbers stand at the right. */
export function tableMd({ columns, rows }: Table, signs: Readonly<Record<string, string>>): string[] {
  return rowsMd(
    columns.map((c) => ({ name: c.name, right: c.num })),
    rows.map((row) => row.cells.map((cell) => bitsMd(cell.bits, signs))),
  )
}

/** A table from cells that are Markdown already. */
export function rowsMd(
  columns: readonly { readonly name: string; readonly right?: boolean }[],
  rows: readonly (readonly string[])[],
): string[] {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [
    line(columns.map((c) => md(c.name))),
    line(columns.map((c) => (c.right ? '--:' : '---'))),
    ...rows.map(line),
    '',
  ]
}

export function factsMd({ items }: Facts): string[] {
  return [...items.map(({ name, bits }) => `- ${md(name)}: ${bits.items.map((b) => bitMd(b, {})).join('; ')}`), '']
}

/** Text between the tags of HTML, where Markdown is not read and its escapes would show. */
const inHtml = (text: string): string =>
  visibleLine(text)
    .replace(/[<>@&[\]|]/g, (c) => `&#${c.charCodeAt(0)};`)
    .replace(schemes, '$1&#58;')

/** A part that is folded away; its title stays in sight. */
export function folded(title: string, lines: readonly string[]): string[] {
  return ['<details>', `<summary>${inHtml(title)}</summary>`, '', ...lines, '</details>', '']
}
