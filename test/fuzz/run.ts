import fc from 'fast-check'
import { createLedger } from './cost.js'
import { keep } from './regressions.js'
import { targets } from './targets.js'

/**
 * npm run fuzz [-- --minutes N] [--target NAME] [--seed N]
 *
 * Tries every target in turn with new random inputs until the time is over, and writes what breaks, made as small as can be,
 * into test/fuzz/regressions, from where the tests try it ever after. What costs far more than its size is broken too. Ends with
 * 1 where something broke.
 */
const argument = (name: string) => {
  const at = process.argv.indexOf(`--${name}`)
  return at < 0 ? undefined : process.argv[at + 1]
}
const minutes = Number(argument('minutes') ?? 5)
const only = argument('target')
const chosen = Object.entries(targets).filter(([name]) => only === undefined || name === only)
if (chosen.length === 0 || !(minutes > 0)) {
  console.error(`usage: npm run fuzz -- [--minutes N] [--target ${Object.keys(targets).join('|')}] [--seed N]`)
  process.exit(2)
}

const end = Date.now() + minutes * 60_000
let seed = Number(argument('seed') ?? Date.now() % 2 ** 31)
const figures = new Map(chosen.map(([name]) => [name, { tries: 0, faults: 0, seconds: 0, ledger: createLedger() }]))
while (Date.now() < end) {
  for (const [name, { inputs, holds, tries }] of chosen) {
    const left = end - Date.now()
    if (left <= 0) break
    const started = Date.now()
    const figure = figures.get(name)
    const run = await fc.check(
      fc.asyncProperty(inputs, async (input) => figure?.ledger.run(JSON.stringify(input).length, () => holds(input))),
      { numRuns: tries, seed: seed++, interruptAfterTimeLimit: left },
    )
    if (figure) {
      figure.tries += run.numRuns + run.numShrinks
      figure.seconds += (Date.now() - started) / 1000
      if (run.counterexample) figure.faults++
    }
    if (run.counterexample) {
      const [input] = run.counterexample
      console.error(`\n${name}, seed ${seed - 1}: ${String(run.errorInstance)}\n  kept in ${keep(name, input)}`)
    }
  }
}
console.table(
  Object.fromEntries(
    [...figures].map(([name, { ledger, ...f }]) => [
      name,
      { ...f, seconds: Number(f.seconds.toFixed(1)), ...ledger.figures() },
    ]),
  ),
)
process.exitCode = [...figures.values()].some((f) => f.faults > 0) ? 1 : 0
