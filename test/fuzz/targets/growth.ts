import fc from 'fast-check'
import { validate } from '../../../src/appraise/check.js'
import { loadProposals } from '../../../src/architecture/read/proposals.js'
import { cost } from '../cost.js'
import { demand, target } from '../target.js'
import { fragments, proposals, sound, workspaceWith } from '../workspace.js'

/** Texts of so many characters are compared with four times as many. */
const small = 8_000
/** What is square costs 16 times as much; what is linear 4 times. */
const most = 11
/** Microseconds below which a figure says nothing. */
const floor = 40_000

/** A text in which one thing stands again and again, numbered or alike, as often as fits. */
function pumped({ text, at, numbered, unit }: Pump, length: number): string {
  const pieces =
    unit === 'line' ? text.split('\n').map((line) => `${line}\n`) : (text.match(/[^,\s]+[,\s]+/g) ?? [text])
  const i = Math.min(pieces.length - 1, Math.floor(at * pieces.length))
  const piece = pieces[i] ?? ''
  const copies = Math.max(1, Math.floor(length / Math.max(1, piece.length)))
  const again = (n: number) => (numbered ? piece.replace(/[a-zà-ỹ]+(?=[^a-zà-ỹ]*$)/i, (word) => `${word}${n}`) : piece)
  return [...pieces.slice(0, i), ...Array.from({ length: copies }, (_, n) => again(n)), ...pieces.slice(i + 1)].join('')
}

interface Pump {
  readonly text: string
  /** Where the piece stands, as a share of the text. */
  readonly at: number
  readonly numbered: boolean
  readonly unit: 'line' | 'word'
}

/** Cost follows size: whatever is repeated, four times as much of it never costs as if the cost were square. */
export const growth = target({
  inputs: fc.record({
    text: fc.constantFrom(...fragments, ...proposals),
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    numbered: fc.boolean(),
    unit: fc.constantFrom('line' as const, 'word' as const),
  }),
  tries: 12,
  async holds(pump) {
    const work = (text: string) => () => {
      if (/^proposal:/m.test(text)) loadProposals(['-'], sound, text)
      else validate(workspaceWith(text), { lang: 'vi', today: '2020-01-01', version: '1' })
    }
    const measured = async () => {
      const less = await cost(work(pumped(pump, small)))
      const more = await cost(work(pumped(pump, 4 * small)))
      return more / Math.max(less, floor)
    }
    let ratio = await measured()
    // Once more before it is called a fault.
    if (ratio > most) ratio = Math.min(ratio, await measured())
    demand(ratio <= most, `four times the size costs ${ratio.toFixed(1)} times as much`)
  },
})
