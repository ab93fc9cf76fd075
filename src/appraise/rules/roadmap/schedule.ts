import type { Model, Phase, Proposal, System, Task } from '../../../architecture/index.js'
import { dayMonthYear, firstDay, lastDay } from '../../../language/index.js'

/** The day by which what a proposal builds is to work: the end of its schedule, else its start, else its date. */
export function neededBy({ header }: Proposal): string | undefined {
  const { schedule, date } = header
  const end = schedule?.to ?? schedule?.from ?? date
  return end === undefined ? undefined : lastDay(end)
}

/**
 * The earliest day on which a system that does not work yet may work: the start that was written, else the beginning of its
 * phase. Nothing where neither is known: then nobody can say that it comes too late.
 */
export function earliestDay(system: Pick<System, 'lifecycle' | 'phase'>, model: Model): string | undefined {
  const { from } = system.lifecycle
  if (from !== undefined) return firstDay(from)
  const phase = model.phases.get(system.phase ?? '')
  return phase && firstDay(phase.from)
}

/** Whether a day lies outside a phase, and on which side. */
export function sideOf(phase: Phase, date: string): 'before' | 'within' | 'after' {
  if (lastDay(date) < firstDay(phase.from)) return 'before'
  return phase.to !== undefined && firstDay(date) > lastDay(phase.to) ? 'after' : 'within'
}

/** A phase's period as a paper writes it. */
export function period(phase: Phase): { vi: string; en: string } {
  const from = dayMonthYear(phase.from)
  return phase.to === undefined
    ? { vi: `từ ${from}`, en: `from ${phase.from}` }
    : { vi: `${from} – ${dayMonthYear(phase.to)}`, en: `${phase.from} to ${phase.to}` }
}

/** An agency and those above it, nearest first; circles are cut. */
export function agencyLine(model: Model, agency: string): string[] {
  const line: string[] = []
  for (let id: string | undefined = agency; id !== undefined && !line.includes(id); id = model.agencies.get(id)?.parent)
    line.push(id)
  return line
}

/** Whether an agency leads or supports a task, itself or through the body it belongs to. */
export function takesPart(model: Model, agency: string, task: Task): boolean {
  const line = agencyLine(model, agency)
  return [task.lead, ...(task.supports ?? [])].some((id) => line.includes(id))
}
