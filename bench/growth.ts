import { rmSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { made } from '../test/support/disk.js'
import { beginCounting, type Counted, counted } from './growth/counted.js'
import { type Kind, kinds, planted } from './growth/inputs.js'
import { table } from './table.js'

/**
 * npm run bench:growth [-- KIND…] [--planted]
 *
 * Doubles each kind of input twice and counts what is done. Ends with 1 where something grows like the square.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { planted: { type: 'boolean', default: false } },
})

/** Twice as much may cost so many times what the doubling before cost more: 2 where it is linear, 4 where it is square. */
const most = 2.6
/** One function may be run so many times as often, in each of two doublings. */
const mostOfOne = 3.4
/** Below this share of all that is done it does not matter: the finder follows more and more entries, up to 6,000 for a system. */
const share = 1 / 50

interface Grown {
  readonly sums: readonly number[]
  readonly growth: number
  /** Functions that are run as often as the square, with how often. */
  readonly square: readonly string[]
}

async function grown(kind: Kind): Promise<Grown> {
  // What is loaded or made once is no cost of the input.
  await kind.prepare(10)()
  const one = await counted(kind.prepare(kind.from))
  const two = await counted(kind.prepare(2 * kind.from))
  const four = await counted(kind.prepare(4 * kind.from))
  const all = (counts: Counted) => [...counts.values()].reduce((sum, count) => sum + count, 0)
  const sums = [one, two, four].map(all)
  const [a = 0, b = 0, c = 0] = sums
  const square = [...four].flatMap(([name, count]) => {
    const [before, first] = [two.get(name) ?? 0, one.get(name) ?? 0]
    const isSquare = count > share * c && count > mostOfOne * before && before > mostOfOne * first
    return isSquare ? [`${name}: ${first}, ${before}, ${count}`] : []
  })
  return { sums, growth: (c - b) / Math.max(1, b - a), square }
}

await beginCounting()
const wanted = values.planted
  ? [['planted', planted] as const]
  : Object.entries(kinds).filter(([name]) => positionals.length === 0 || positionals.includes(name))
const rows: string[][] = []
const faults: string[] = []
try {
  for (const [name, kind] of wanted) {
    process.stderr.write(`${name} …\n`)
    const { sums, growth, square } = await grown(kind)
    rows.push([name, String(kind.from), ...sums.map((sum) => (sum / 1e6).toFixed(2)), growth.toFixed(2)])
    if (growth > most) faults.push(`${name} grows ${growth.toFixed(2)} times with each doubling`)
    for (const each of square) faults.push(`${name}: ${each}`)
  }
} finally {
  for (const dir of made.splice(0)) rmSync(dir, { recursive: true, force: true })
}
console.log(table(['input', 'so many', 'millions of steps', 'of twice', 'of four times', 'growth'], rows))
for (const fault of faults) console.log(`Square: ${fault}`)
process.exitCode = faults.length > 0 ? 1 : 0
