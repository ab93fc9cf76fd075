import { bytesIn, type Lang, type Limits, limitNames, numberIn } from '../../kernel/index.js'
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
        const said = (n: number, lang: Lang) => (name.endsWith('-bytes') ? bytesIn(n, lang) : numberIn(n, lang))
        throw usageError({
          vi: `--max ${name} nhận từ 1 đến ${said(most, 'vi')}; đã nhận ${said(value, 'vi')}.`,
          en: `--max ${name} takes 1 to ${said(most, 'en')}; it got ${said(value, 'en')}.`,
        })
      }
      limits[limit] = value
    }
  }
  return limits
}
