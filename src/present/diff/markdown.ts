import { fitted, marker, mostOfComment, sizeOf } from '../comment.js'
import { code, folded, md } from '../document/markdown-text.js'
import { type DiffReporter, partsOf, sidesText, summaryText } from './words.js'

/** A comparison for a merge request, within what a comment may hold. */
export const markdown: DiffReporter = (diff, context) => {
  const { lang } = context
  const title = { vi: 'Thay đổi của kiến trúc', en: 'Changes of the architecture' }[lang]
  const head = [`## ${title}`, '', md(sidesText(diff, lang)), '', `**${md(summaryText(diff, lang))}**`, '']
  const parts = partsOf(diff, context).map(({ heading, sign, items }) => {
    const line = ({ title: what, place }: (typeof items)[number]) =>
      `- \`${sign}\` ${md(what)}${place === '' ? '' : ` ${code(place)}`}`
    const full = items.flatMap((item) => [line(item), ...item.facts.map((fact) => `  - ${md(fact)}`)])
    const summary = `${md(heading)}: ${items.length}`
    return { full: folded(summary, [...full, '']), brief: folded(summary, [...items.slice(0, 20).map(line), '']) }
  })
  const room = mostOfComment - sizeOf([...head, marker])
  return `${[...head, ...fitted(room, parts, lang), marker].join('\n')}\n`
}
