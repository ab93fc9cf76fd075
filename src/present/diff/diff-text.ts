import { visibleLine } from '../../kernel/index.js'
import { noPaint } from '../paint.js'
import { type DiffReporter, partsOf, sidesText, summaryText } from './words.js'

/** A comparison for people at a terminal. */
export const text: DiffReporter = (diff, context) => {
  const { paint = noPaint } = context
  const tones = { '+': paint.green, '-': paint.red, '~': paint.yellow }
  const lines = [paint.bold(visibleLine(sidesText(diff, context.lang))), '']
  for (const part of partsOf(diff, context)) {
    lines.push(paint.bold(`${part.heading} (${part.items.length})`))
    for (const item of part.items) {
      const place = item.place === '' ? '' : paint.dim(` ${visibleLine(item.place)}`)
      lines.push(`  ${tones[part.sign](part.sign)} ${visibleLine(item.title)}${place}`)
      for (const fact of item.facts) lines.push(`      ${visibleLine(fact)}`)
    }
    lines.push('')
  }
  lines.push(summaryText(diff, context.lang))
  return `${lines.join('\n')}\n`
}
