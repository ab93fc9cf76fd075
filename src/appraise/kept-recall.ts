import { createHash } from 'node:crypto'
import * as Type from 'typebox'
import Value from 'typebox/value'
import type { Results } from '../architecture/index.js'
import { createFinder, type Kept, type Pair, type Profile } from '../match/index.js'
import type { Recall } from './recall.js'

const Share = Type.Number({ minimum: 0, maximum: 1 })
const closed = { additionalProperties: false }
const Both = Type.Object({ vi: Type.String(), en: Type.String() }, closed)
const Pairs = Type.Array(
  Type.Object(
    {
      a: Type.String(),
      b: Type.String(),
      relation: Type.Enum(['duplicate', 'overlap']),
      score: Share,
      reason: Both,
      coverage: Type.Object({ ofProposal: Share, ofTarget: Share }, closed),
    },
    closed,
  ),
)

/**
 * What was worked out of a catalogue, kept from run to run by the digest of all that it rests on, the texts of its systems and the
 * glossary's: the pairs of systems, and for `check` the index. It is made for pairs neither from there nor for there: where they
 * are asked for they mostly are there, and else a run that reads the catalogue anew may as well do so.
 */
export function keptRecall(results: Results): Recall {
  return {
    finder: (profiles, by) =>
      createFinder(profiles, by.glossary, by.judging, keptUnder(digestOf(profiles, by), results)),
    pairs(profiles, by) {
      const name = `pairs ${digestOf(profiles, by)}`
      const known = pairsFrom(results.get(name), profiles)
      if (known) return known
      const pairs = createFinder(profiles, by.glossary, by.judging).within()
      results.put(name, JSON.stringify(pairs))
      return pairs
    },
    settle: () => false,
  }
}

function digestOf(profiles: readonly Profile[], { glossary }: { readonly glossary: readonly unknown[] }): string {
  return createHash('sha256')
    .update(JSON.stringify([profiles, glossary]))
    .digest('hex')
}

function keptUnder(digest: string, results: Results): Kept {
  return {
    get: (what) => results.get(`${what} ${digest}`),
    put: (what, text) => results.put(`${what} ${digest}`, text()),
  }
}

/** Nothing where a text is no list of pairs of these systems. */
function pairsFrom(text: string | undefined, profiles: readonly Profile[]): Pair[] | undefined {
  if (text === undefined) return undefined
  try {
    const pairs: unknown = JSON.parse(text)
    const ids = new Set(profiles.map(({ id }) => id))
    return Value.Check(Pairs, pairs) && pairs.every(({ a, b }) => ids.has(a) && ids.has(b)) ? pairs : undefined
  } catch {
    return undefined
  }
}
