import { type Limits, limitNames } from '../../kernel/index.js'
import { oneOf, usageError } from './problems.js'

const units: Readonly<Record<string, number>> = { '': 1, KiB: 1 << 10, MiB: 1 << 20, GiB: 1 << 30 }
const entries = Object.entries(limitNames) as [keyof Limits, { readonly name: string; readonly most: number }][]

/**
 * Reads `--max NAME=NUMBER`, as often as it is given. Limits are the reader's, so no file of the workspace can move them.
 * @throws InputError for an unknown name or a number that cannot be used
 */
export function limitsFrom(pairs: readonly string[]): Partial<Limits> {
  const limits: { -readonly [K in keyof Limits]?: Limits[K] } = {}
  for (const pair of pairs) {
    const [, word = '', digits = '', unit = ''] = /^([^=]*)=(\d+)([KMG]iB)?$/.exec(pair) ?? []
    if (digits === '') {
      throw usageError({
        vi: `--max cần dạng TÊN=SỐ, ví dụ --max file-bytes=256MiB; đã nhận “${pair}”.`,
        en: `--max takes NAME=NUMBER, for instance --max file-bytes=256MiB; it got “${pair}”.`,
      })
    }
    const name = oneOf(
      '--max',
      word,
      entries.map(([, limit]) => limit.name),
    )
    const value = Number(digits) * (units[unit] ?? 1)
    for (const [limit, { name: known, most }] of entries) {
      if (known !== name) continue
      if (value < 1 || value > most) {
        throw usageError({
          vi: `--max ${name} nhận số từ 1 đến ${most}; đã nhận ${value}.`,
          en: `--max ${name} takes a number from 1 to ${most}; it got ${value}.`,
        })
      }
      limits[limit] = value
    }
  }
  return limits
}
