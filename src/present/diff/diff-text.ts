import { type Block, bit, blank, body, dashed, marked } from '../document/model.js'
import { paperText } from '../document/paper-text.js'
import { noPaint } from '../paint.js'
import { type DiffReporter, partsOf, sidesText, summaryText } from './words.js'

const tones = { '+': 'good', '-': 'bad', '~': 'fair' } as const

/** A comparison for people at a terminal. */
export const text: DiffReporter = (diff, context) => {
  const { lang, paint = noPaint, width } = context
  const title = sidesText(diff, lang)
  const parts = partsOf(diff, context).map(({ heading, sign, items }, i) => ({
    id: `p${i}`,
    title: `${heading} (${items.length})`,
    blocks: items.flatMap(({ title: what, place, facts }): Block[] => [
      body(marked({ tone: tones[sign], sign, label: what }), bit(place === '' ? '' : ` ${place}`)),
      ...(facts.length > 0 ? [dashed(facts)] : []),
    ]),
  }))
  const paper = { ...blank, id: 'so-sanh', title, heading: title, parts, closing: [body(summaryText(diff, lang))] }
  return paperText(paper, { lang, paint, width })
}
