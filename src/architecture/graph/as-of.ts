import { firstDay, lastDay } from '../../language/index.js'
import type { System } from '../schema/system.js'

export type Status = System['lifecycle']['status']

/**
 * The state of a system on a day: what its dates say, and where they say nothing the state that was written. A system known
 * to have ended before the day is retired; one that begins later is still planned (or being built).
 */
export function statusOn(system: Pick<System, 'lifecycle'>, day: string): Status {
  const { status, from, to } = system.lifecycle
  if (to !== undefined && lastDay(to) < day) return 'retired'
  if (from !== undefined && firstDay(from) > day) return status === 'building' ? 'building' : 'planned'
  if (status === 'retired' && to !== undefined) return 'operational'
  if ((status === 'planned' || status === 'building') && from !== undefined && to !== undefined) return 'operational'
  return status
}

/** Whether a system works for its users on a day. */
export function operatesOn(system: Pick<System, 'lifecycle'>, day: string): boolean {
  const { from } = system.lifecycle
  const on = statusOn(system, day)
  if (on === 'operational' || on === 'retiring') return true
  // A plan with a date is taken at its word once the date has come.
  return from !== undefined && on !== 'retired' && lastDay(from) <= day
}
