import { append, type Lang } from '../../kernel/index.js'
import { factsMd, folded, md, tableMd } from '../markdown-text.js'
import { words } from '../words/index.js'
import { adviceIn, type Brief } from './brief.js'

const signs = { good: '✅', fair: '⚠️', bad: '❌', open: '❔', plain: '' } as const

/** A brief as Markdown, to be put into a letter or a merge request. */
export function briefMarkdown(brief: Brief, lang: Lang): string {
  const w = words[lang]
  const lines = [
    `## ${md(brief.heading)}`,
    '',
    `**${md(brief.subheading)}**`,
    '',
    ...brief.lead.flatMap((sentence) => [md(sentence), '']),
    ...brief.figures.map(
      (f) => `- ${md(f.label)}: **${md(f.value)}**${f.note === undefined ? '' : ` (${md(f.note)})`}`,
    ),
    '',
  ]
  for (const { heading, note, table, list } of brief.sections) {
    lines.push(`### ${md(heading)}`, '')
    if (note !== undefined) lines.push(md(note), '')
    if (table) append(lines, tableMd(table, signs))
    if (list) append(lines, [...list.map((item) => `- ${md(item)}`), ''])
  }
  append(lines, [...folded(md(w.record), factsMd(brief.record)), `<sub>${md(adviceIn(lang))}</sub>`])
  return `${lines.join('\n').trimEnd()}\n`
}
