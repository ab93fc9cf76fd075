import type { Agency } from '../schema/agency.js'

/** Whether an agency is the province's or the centre's, by its kind or that of the agencies above it. */
export function standingOf(agencies: ReadonlyMap<string, Agency>, id: string): 'local' | 'central' | 'unknown' {
  const seen = new Set<string>()
  let agency = agencies.get(id)
  let local = false
  while (agency && !seen.has(agency.id)) {
    seen.add(agency.id)
    if (agency.kind === 'ministry' || agency.kind === 'national') return 'central'
    if (agency.kind !== 'other') local = true
    agency = agencies.get(agency.parent ?? '')
  }
  return local ? 'local' : 'unknown'
}
