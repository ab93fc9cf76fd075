import { firstDay, lastDay } from '../../language/index.js'
import type { Model } from '../schema/model.js'
import type { Phase, Task } from '../schema/roadmap.js'
import type { System } from '../schema/system.js'
import { operatesOn, statusOn } from './as-of.js'
import { type Dependent, impactOf } from './impact.js'

/** A stretch of time after a retirement: what is left of a phase of the roadmap, or the time that no phase covers. */
export interface AfterRetirement {
  readonly phase?: Phase | undefined
  /** First and last day, `YYYY-MM-DD`; without a last day it is open. */
  readonly from: string
  readonly to?: string | undefined
  /** What is at work when it begins and cannot do without. */
  readonly broken: readonly Dependent[]
  /** What is to begin in that time, on something that is no longer there. */
  readonly baseless: readonly Dependent[]
  /** Tasks of the phase that deliver one of those. */
  readonly tasks: readonly Task[]
}

/**
 * What the retirement of a system or component on a day would break, phase by phase of the roadmap: everything that depends
 * on it, directly and through others that stand in the same time. What is planned without a date begins in its own phase; where
 * it names none, in the last.
 */
export function afterRetirement(model: Model, id: string, day: string): AfterRetirement[] {
  const periods = periodsFrom(model, day)
  return periods.map((period, i) => at(model, id, period, i === periods.length - 1))
}

interface Period {
  readonly phase?: Phase
  readonly from: string
  readonly to?: string
}

function at(model: Model, id: string, period: Period, last: boolean): AfterRetirement {
  const stateOf = (of: string) => {
    const system = model.systems.get(of)
    return system ? stateIn(system, period, last, model.phases) : 'works'
  }
  const dependents = impactOf(model, id, (of) => stateOf(of) !== 'absent')
  const among = (state: ReturnType<typeof stateIn>) => dependents.filter((d) => stateOf(d.id) === state)
  const touched = new Set(dependents.map((d) => d.id))
  const tasks = [...model.tasks.values()].filter(
    (task) => task.phase === period.phase?.id && (task.delivers ?? []).some((of) => touched.has(of) || of === id),
  )
  return { ...period, broken: among('works'), baseless: among('begins'), tasks }
}

/**
 * Whether a system is at work when a period begins, begins in it, or is not there: gone by then, or of a later time. A plan is
 * taken at its word: what an earlier phase was to bring is at work.
 */
function stateIn(
  system: System,
  { from, to = '9999-12-31' }: Period,
  last: boolean,
  phases: Model['phases'],
): 'works' | 'begins' | 'absent' {
  if (statusOn(system, from) === 'retired') return 'absent'
  if (operatesOn(system, from)) return 'works'
  const own = system.phase === undefined ? undefined : phases.get(system.phase)
  const begins = system.lifecycle.from ?? own?.from
  if (begins === undefined) return last ? 'begins' : 'absent'
  if (system.lifecycle.from === undefined && own?.to !== undefined && lastDay(own.to) < from) return 'works'
  return firstDay(begins) <= to ? 'begins' : 'absent'
}

/** The phases from a day on, the first cut off at it, with the gaps between them; after the last phase an open end if it is over. */
function periodsFrom(model: Model, day: string): Period[] {
  const phases = [...model.phases.values()]
    .filter((p) => p.to === undefined || lastDay(p.to) >= day)
    .sort((a, b) => (firstDay(a.from) < firstDay(b.from) ? -1 : 1))
  const periods: Period[] = []
  let next = day
  for (const phase of phases) {
    const begins = firstDay(phase.from)
    if (begins > next) periods.push({ from: next, to: shifted(begins, -1) })
    const from = begins > day ? begins : day
    periods.push({ phase, from, ...(phase.to === undefined ? {} : { to: lastDay(phase.to) }) })
    const after = phase.to === undefined ? '9999-12-31' : shifted(lastDay(phase.to), 1)
    if (after > next) next = after
  }
  return periods.length === 0 ? [{ from: day }] : periods
}

/** A day so many days later. */
function shifted(day: string, by: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + by * 86_400_000).toISOString().slice(0, 10)
}
