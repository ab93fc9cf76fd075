import { createHash } from 'node:crypto'
import * as Type from 'typebox'
import Value from 'typebox/value'
import type { Results } from '../architecture/index.js'
import { createFinder, type Kept, type Profile } from '../match/index.js'
import { alikeAmong } from './alike.js'
import type { Recall } from './recall.js'
import type { Alike } from './rules/rule.js'

const Share = Type.Number({ minimum: 0, maximum: 1 })
const closed = { additionalProperties: false }
const Both = Type.Object({ vi: Type.String(), en: Type.String() }, closed)
const Found = Type.Object(
  {
    same: Type.Array(Type.Array(Type.String())),
    pairs: Type.Array(
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
    ),
  },
  closed,
)

/**
 * What was worked out of a catalogue, kept from run to run by the digest of all that it rests on, the texts of its systems and the
 * glossary's: which systems are alike, and for `check` the index. It is made for these neither from there nor for there: where they
 * are asked for they mostly are there, and else a run that reads the catalogue anew may as well do so.
 */
export function keptRecall(results: Results): Recall {
  return {
    finder: (profiles, by) =>
      createFinder(profiles, by.glossary, by.judging, keptUnder(digestOf(profiles, by), results)),
    alike(all, by) {
      const name = `alike ${digestOf(all, by)}`
      const known = alikeFrom(results.get(name), all)
      if (known) return known
      const found = alikeAmong(all, (profiles) =>
        createFinder(profiles, by.glossary, by.judging, undefined, true).within(),
      )
      results.put(name, JSON.stringify(found))
      return found
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

/** Nothing where a text does not tell what is alike among these systems. */
function alikeFrom(text: string | undefined, all: readonly Profile[]): Alike | undefined {
  if (text === undefined) return undefined
  try {
    const found: unknown = JSON.parse(text)
    const ids = new Set(all.map(({ id }) => id))
    if (!Value.Check(Found, found)) return undefined
    const named = [...found.same.flat(), ...found.pairs.flatMap(({ a, b }) => [a, b])]
    return named.every((id) => ids.has(id)) ? found : undefined
  } catch {
    return undefined
  }
}
