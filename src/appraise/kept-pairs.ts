import { createHash } from 'node:crypto'
import * as Type from 'typebox'
import Value from 'typebox/value'
import { createFinder, type Pair, type Profile } from '../match/index.js'
import type { Recall } from './recall.js'

/** Results of earlier runs by name; see `openCache`. */
interface Kept {
  get(name: string): string | undefined
  put(name: string, content: string): void
}

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

/** The pairs of a catalogue kept from run to run, by the digest of all that the search reads: its texts and the glossary's. */
export function keptPairs(kept: Kept): Recall {
  return {
    finder: (profiles, { glossary, judging }) => createFinder(profiles, glossary, judging),
    pairs(profiles, { glossary, judging }) {
      const digest = createHash('sha256')
      for (const each of [...profiles, ...glossary]) digest.update(JSON.stringify(each)).update('\n')
      const name = `pairs ${digest.digest('hex')}`
      const known = pairsFrom(kept.get(name), profiles)
      if (known) return known
      const pairs = createFinder(profiles, glossary, judging).within()
      kept.put(name, JSON.stringify(pairs))
      return pairs
    },
    settle: () => false,
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
