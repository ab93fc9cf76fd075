import { about, type Reading, sourceOf } from './context.js'
import { headText, tablesOf } from './cost-tables.js'
import { periodIn } from './figures.js'
import type { Period } from './found.js'
import type { Item, Source } from './item.js'
import { textsOf } from './tables.js'

/** When it begins and ends: as the text says, else the earliest and latest day of the table of works. */
export function readSchedule(reading: Reading): Item<Period> | undefined {
  for (const statement of about(reading, 'schedule')) {
    for (const said of statement.said) {
      const time = periodIn(said.text)
      if (time) return period(time, sourceOf(statement, said))
    }
  }
  for (const { known, table } of tablesOf(reading)) {
    const times = known.columns.filter((c) => c.kind === 'start' || c.kind === 'end' || c.kind === 'time')
    if (times.length === 0) continue
    const periods = times.flatMap((c) => textsOf(known.rows, c.at).flatMap((text) => periodIn(text) ?? []))
    const from = periods.map((p) => p.from).sort()[0]
    const to = periods
      .map((p) => p.to)
      .sort()
      .at(-1)
    if (from !== undefined && to !== undefined)
      return period({ from, to }, { place: table.place, path: [], quote: headText(known) })
    return undefined
  }

  return undefined
}

/** Nothing where it ends before it begins. */
function period({ from, to }: { from: string; to: string }, source: Source): Item<Period> | undefined {
  return from > to && !to.startsWith(from) ? undefined : { value: { from, to }, source }
}
