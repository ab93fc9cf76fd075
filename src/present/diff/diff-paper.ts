import type { DiffResult } from '../../lifecycle/index.js'
import {
  type Bit,
  type Block,
  bit,
  blank,
  body,
  dashed,
  lead,
  marked,
  type Paper,
  type Part,
} from '../document/model.js'
import { type DiffContext, partsOf, sidesText, summaryText } from './words.js'

/** How a change is named: what became of it (`+`, `-`, `~`) and what it is about. */
type NameChange = (sign: '+' | '-' | '~', what: string) => Bit

const tones = { '+': 'good', '-': 'bad', '~': 'fair' } as const
const signed: NameChange = (sign, label) => marked({ tone: tones[sign], sign, label })

/** A comparison as a paper: what is compared, the figures, then the changes in the order in which a reviewer asks. */
export function diffPaper(diff: DiffResult, context: DiffContext, name: NameChange = signed): Paper {
  const title = { vi: 'Thay đổi của kiến trúc', en: 'Changes of the architecture' }[context.lang]
  return {
    ...blank,
    id: 'so-sanh',
    title,
    heading: title,
    subheading: sidesText(diff, context.lang),
    opening: [lead(summaryText(diff, context.lang))],
    parts: partsOf(diff, context).map(
      ({ heading, sign, items }, i): Part => ({
        id: `p${i}`,
        title: `${heading} (${items.length})`,
        blocks: items.flatMap(({ title: what, place, facts }): Block[] => [
          body(name(sign, what), bit(place === '' ? '' : ` ${place}`)),
          ...(facts.length > 0 ? [dashed(facts)] : []),
        ]),
      }),
    ),
  }
}
