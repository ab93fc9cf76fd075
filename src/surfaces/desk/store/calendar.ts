import * as Type from 'typebox'
import { type ClockReading, type Day, readClock, type WorkCalendar } from '../domain/clock.js'
import type { Dossier } from '../domain/dossier.js'
import type { Tx } from './db.js'

/** Working days that each phase may take. */
export const Deadlines = Type.Object({ appraisal: Type.Integer(), decision: Type.Integer() })
export type Deadlines = Type.Static<typeof Deadlines>

/** A project of group B or C under Decree 224/2026/NĐ-CP, article 50; a workspace sets its own. */
export const usualDeadlines: Deadlines = { appraisal: 20, decision: 3 }

const CalendarRow = Type.Object({ day: Type.String(), works: Type.Boolean(), name: Type.String() })
export type CalendarRow = Type.Static<typeof CalendarRow>

export function calendarRows(tx: Tx): Promise<CalendarRow[]> {
  return tx.rows(CalendarRow, 'select day, works, name from calendar_day order by day')
}

/** Which days are worked, and how many each phase has. */
export interface Timing {
  readonly calendar: WorkCalendar
  readonly deadlines: Deadlines
}

export async function timing(tx: Tx): Promise<Timing> {
  const rows = await calendarRows(tx)
  const [set] = await tx.rows(Type.Object({ value: Deadlines }), "select value from setting where name = 'deadlines'")
  const days = (works: boolean) => new Set(rows.filter((row) => row.works === works).map(({ day }) => day))
  return { calendar: { off: days(false), worked: days(true) }, deadlines: set?.value ?? usualDeadlines }
}

/** What the clock of a dossier shows; nothing where none was started. */
export function clockOf(
  { appraisal, decision }: Dossier,
  today: Day,
  { calendar, deadlines }: Timing,
): (ClockReading & { readonly phase: 'appraisal' | 'decision' }) | undefined {
  if (decision.length > 0) return { phase: 'decision', ...readClock(decision, deadlines.decision, today, calendar) }
  if (appraisal.length > 0) return { phase: 'appraisal', ...readClock(appraisal, deadlines.appraisal, today, calendar) }
  return undefined
}

/** The last day in time, while the clock runs; of one that ran out earlier the day on which it went on. */
export function dueDay(facts: Dossier, today: Day, timing: Timing): Day | undefined {
  const clock = clockOf(facts, today, timing)
  if (!clock?.runs) return undefined
  return clock.due ?? (clock.phase === 'decision' ? facts.decision : facts.appraisal).at(-1)?.from
}
