import { isMapping } from '../kernel/index.js'
import { areTexts, floatsIn, inText, integersIn, orderHere, parsed } from './kept.js'

/** A system that stands for others. */
export interface Usual {
  readonly id: string
  readonly whole: Float32Array
  readonly lines: readonly { readonly direction: Float32Array }[]
}

/** What is common in the meaning of a catalogue's systems. */
export interface MeaningState {
  /** Words, each with how many of the systems looked at have it. */
  readonly holding: Int32Array
  readonly mean: Float32Array
  readonly usual: readonly Usual[]
}

export function textOfMeaning({ holding, mean, usual }: MeaningState): string {
  const rows = usual.flatMap(({ whole, lines }) => [whole, ...lines.map(({ direction }) => direction)])
  const all = new Float32Array(rows.length * mean.length)
  rows.forEach((row, i) => {
    all.set(row, i * mean.length)
  })
  return JSON.stringify({
    order: orderHere(),
    holding: inText(holding),
    mean: inText(mean),
    ids: usual.map(({ id }) => id),
    lines: usual.map(({ lines }) => lines.length),
    rows: inText(all),
  })
}

/** Nothing where a text is no such state of vectors of so many dimensions. */
export function meaningIn(text: string | undefined, dimensions: number): MeaningState | undefined {
  const kept = parsed(text)
  if (!isMapping(kept) || kept.order !== orderHere() || !areTexts(kept.ids)) return undefined
  const [holding, mean, rows] = [integersIn(kept.holding), floatsIn(kept.mean), floatsIn(kept.rows)]
  const { lines } = kept
  if (!holding || holding.length % 2 !== 0 || mean?.length !== dimensions || !rows || !areCounts(lines))
    return undefined
  const count = lines.reduce((sum, each) => sum + each + 1, 0)
  if (lines.length !== kept.ids.length || rows.length !== count * dimensions) return undefined
  let at = 0
  const row = (): Float32Array => {
    at += dimensions
    return rows.subarray(at - dimensions, at)
  }
  const usual = kept.ids.map((id, i) => {
    const whole = row()
    return { id, whole, lines: Array.from({ length: lines[i] ?? 0 }, () => ({ direction: row() })) }
  })
  return { holding, mean, usual }
}

function areCounts(values: unknown): values is number[] {
  return Array.isArray(values) && values.every((one) => Number.isInteger(one) && one >= 0)
}
