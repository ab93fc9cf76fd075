import { type Demand, regimeOn } from '../../appraise/index.js'
import { type Model, proposalKindNames } from '../../architecture/index.js'
import { compare, groupBy } from '../../kernel/index.js'
import { firstDay } from '../../language/index.js'
import { demanded, dossierOn } from './parts.js'
import type { Demanded, LawChange, LawResult } from './result.js'

type Since = NonNullable<LawResult['since']>
type Moved = Since['moved'][number]

/** What changed after one day and up to another: documents and regimes in the order of days, and what dossiers must hold. */
export function lawChanges(model: Model, since: string, day: string): Since {
  const within = (date: string | undefined) => date !== undefined && since < firstDay(date) && firstDay(date) <= day
  const changes: LawChange[] = []
  const note = (date: string | undefined, change: Omit<LawChange, 'day'>) => {
    if (within(date)) changes.push({ day: firstDay(date ?? ''), ...change })
  }
  for (const { id, effectiveFrom, date, effectiveTo, supersededBy, unclearFrom } of model.documents.values()) {
    note(effectiveFrom ?? date, { what: 'begins', id })
    note(effectiveTo, { what: 'ends', id, ...(supersededBy === undefined ? {} : { by: supersededBy }) })
    note(unclearFrom, { what: 'in-doubt', id })
  }
  for (const { id, from } of model.regimes.values()) note(from, { what: 'regime', id })
  changes.sort((a, b) => compare(a.day, b.day) || compare(a.what, b.what) || compare(a.id, b.id))

  const before = byKind(dossierOn(model, regimeOn(model, since), since))
  const after = byKind(dossierOn(model, regimeOn(model, day), day))
  return {
    day: since,
    changes,
    asked: only(after, before),
    dropped: only(before, after),
    moved: movedBetween(before, after),
  }
}

type Kind = keyof typeof proposalKindNames
const kinds = Object.keys(proposalKindNames) as Kind[]

/** What is asked of a kind of proposal: the same under another regime where it fills the same field, else bears the same name. */
interface Asked {
  readonly kind: Kind
  readonly demand: Demand
}

function byKind(demands: readonly Demand[]): ReadonlyMap<string, Asked> {
  const found = new Map<string, Asked>()
  for (const demand of demands)
    for (const kind of demand.kinds ?? kinds) {
      const key = `${demand.field ?? demand.name.vi}\0${kind}`
      if (!found.has(key)) found.set(key, { kind, demand })
    }
  return found
}

/** What one side asks of a kind and the other does not, once for all its kinds. */
function only(one: ReadonlyMap<string, Asked>, other: ReadonlyMap<string, Asked>): Demanded[] {
  const gone = [...one].filter(([key]) => !other.has(key)).map(([, asked]) => asked)
  return [...groupBy(gone, ({ demand }) => demand)].map(([demand, asked]) =>
    demanded({ ...demand, ...(asked.length < kinds.length ? { kinds: asked.map(({ kind }) => kind) } : {}) }),
  )
}

/** What is asked on both sides, by another document. */
function movedBetween(before: ReadonlyMap<string, Asked>, after: ReadonlyMap<string, Asked>): Moved[] {
  const found = new Map<string, Moved>()
  for (const [key, { demand }] of after) {
    const [from, to] = [before.get(key)?.demand.document, demand.document]
    if (!before.has(key) || from === to) continue
    const moved = {
      name: demanded(demand).name,
      ...(from === undefined ? {} : { from }),
      ...(to === undefined ? {} : { to }),
    }
    found.set(JSON.stringify(moved), moved)
  }
  return [...found.values()]
}
