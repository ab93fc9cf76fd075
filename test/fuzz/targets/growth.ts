import fc from 'fast-check'
import { validate } from '../../../src/appraise/check.js'
import { loadProposals } from '../../../src/architecture/read/proposals.js'
import { proposalOfText } from '../../../src/exchange/index.js'
import { InputError } from '../../../src/kernel/input-error.js'
import { cost } from '../cost.js'
import { foreign, foreignNames } from '../foreign.js'
import { demand, target } from '../target.js'
import { fragments, proposals, sound, workspaceWith } from '../workspace.js'

/** Texts of so many characters are compared with four times as many. */
const small = 8_000
/** What is square costs 16 times as much; what is linear 4 times. */
const most = 11
/** Microseconds below which a figure says nothing. */
const floor = 40_000

const dossier = `Tên dự án: Xây dựng phần mềm quản lý bến cá
Chủ đầu tư: Sở Nông nghiệp và Phát triển nông thôn
Căn cứ: Quyết định số 12/2019/QĐ-UBND ngày 5 tháng 3 năm 2019
Mục tiêu: quản lý tàu cá; kết nối qua LGSP, cấp độ 2 (TCVN 11930:2017).
Tổng mức đầu tư: 1.250.000.000 đồng (ngân sách tỉnh 70%, trong đó vốn khác 30%), quý II/2020 – quý I/2021
Chức năng:
- Cấp phép “trực tuyến”, tra cứu: a, b, c
`

/** What is read, by what reads it. */
const kinds = {
  yaml: {
    texts: [...fragments, ...proposals],
    work: (text: string) => {
      if (/^proposal:/m.test(text)) loadProposals(['-'], sound, text)
      else validate(workspaceWith(text), { lang: 'vi', today: '2020-01-01', version: '1' })
    },
  },
  dossier: { texts: [dossier], work: (text: string) => proposalOfText(text, 'x.txt', sound, 'vi') },
  ...Object.fromEntries(
    foreignNames.map((name) => [
      name,
      {
        texts: foreign[name].texts,
        work: (text: string) => foreign[name].read(new TextEncoder().encode(text), 'x'),
      },
    ]),
  ),
} satisfies Readonly<Record<string, { texts: readonly string[]; work: (text: string) => unknown }>>

/** A text in which one thing stands again and again, numbered or alike, as often as fits. */
function pumped({ text, at, numbered, unit }: Pump, length: number): string {
  const pieces =
    unit === 'line'
      ? text.split('\n').map((line) => `${line}\n`)
      : ((unit === 'word' ? text.match(/[^,\s]+[,\s]+/g) : [...text]) ?? [text])
  const i = Math.min(pieces.length - 1, Math.floor(at * pieces.length))
  const piece = pieces[i] ?? ''
  const copies = Math.max(1, Math.floor(length / Math.max(1, piece.length)))
  const again = (n: number) => (numbered ? piece.replace(/[a-zà-ỹ]+(?=[^a-zà-ỹ]*$)/i, (word) => `${word}${n}`) : piece)
  return [...pieces.slice(0, i), ...Array.from({ length: copies }, (_, n) => again(n)), ...pieces.slice(i + 1)].join('')
}

interface Pump {
  readonly as: string
  readonly text: string
  /** Where the piece stands, as a share of the text. */
  readonly at: number
  readonly numbered: boolean
  readonly unit: 'line' | 'word' | 'character'
}

/** Cost follows size: whatever is repeated, four times as much of it never costs as if the cost were square. */
export const growth = target({
  inputs: fc.constantFrom(...Object.entries(kinds)).chain(([as, { texts }]) =>
    fc.record({
      as: fc.constant(as),
      text: fc.constantFrom(...texts),
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      numbered: fc.boolean(),
      unit: fc.constantFrom('line' as const, 'word' as const, 'character' as const),
    }),
  ),
  tries: 24,
  async holds(pump) {
    const { work } = Object.entries(kinds).find(([as]) => as === pump.as)?.[1] ?? kinds.yaml
    const done = (text: string) => async () => {
      try {
        await work(text)
      } catch (error) {
        if (!(error instanceof InputError)) throw error
      }
    }
    const measured = async () => {
      const less = await cost(done(pumped(pump, small)))
      const more = await cost(done(pumped(pump, 4 * small)))
      return more / Math.max(less, floor)
    }
    let ratio = await measured()
    // Once more before it is called a fault.
    if (ratio > most) ratio = Math.min(ratio, await measured())
    demand(ratio <= most, `four times the size costs ${ratio.toFixed(1)} times as much`)
  },
})
