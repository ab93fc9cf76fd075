import { createHash } from 'node:crypto'

/**
 * Whether a mutant belongs to a random sample: by a hash of what it is, so that the same draw gives the same mutants on every
 * machine, and different draws have nothing to do with each other.
 * @param sample `{ percent, draw }`
 * @param file path from the project's folder, with forward slashes
 * @param mutant as in a report of Stryker: places counted from 1
 */
export function isDrawn({ percent, draw }, file, { mutatorName, replacement, location: { start, end } }) {
  const place = [start.line, start.column, end.line, end.column].join(':')
  const hash = createHash('sha256').update([draw, file, place, mutatorName, replacement].join('\0')).digest()
  return hash.readUInt32BE(0) < (percent / 100) * 2 ** 32
}

/** Wilson's interval of a share, at 95 %: `[low, high]`. */
export function interval(noticed, all) {
  const z = 1.96
  const share = noticed / all
  const middle = share + (z * z) / (2 * all)
  const half = z * Math.sqrt((share * (1 - share)) / all + (z * z) / (4 * all * all))
  return [middle - half, middle + half].map((bound) => bound / (1 + (z * z) / all))
}
