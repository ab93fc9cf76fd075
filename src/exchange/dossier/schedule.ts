import { type DossierReading, sourceOf, statementsMeaning } from './context.js'
import { headText, tablesOf } from './cost-tables.js'
import { periodIn } from './figures.js'
import type { FoundPeriod } from './found.js'
import type { Item, ItemSource } from './item.js'
import { cellTexts } from './tables.js'
import { toldFacts } from './told.js'

/** When it begins and ends, or how long it takes: as a label says, as a sentence about the project says, as the table of works adds up. */
export function readSchedule(reading: DossierReading): Item<FoundPeriod> | undefined {
  return ofLabels(reading) ?? ofSentences(reading) ?? ofTables(reading)
}

function ofLabels(reading: DossierReading): Item<FoundPeriod> | undefined {
  const said = statementsMeaning(reading, 'schedule').flatMap((s) =>
    s.said.map((piece) => ({ text: piece.text, source: sourceOf(s, piece) })),
  )
  for (const { text, source } of said) {
    const time = periodOf(text, source)
    if (time) return time
  }
  for (const { text, source } of said) {
    const [duration] = lasting.exec(text) ?? []
    if (duration !== undefined) return { value: { duration }, source }
  }
  return undefined
}

const lasting = /(?<![\d.,/])\d{1,4}\s*(?:ngày|tuần|tháng|năm)(?![\p{L}])(?!\s*\d)/iu

/** “Dự án được thực hiện trong 2 năm 2021-2022”. */
const carriedOut =
  /^\s*(?:[-–+•]\s*)?(?:dự án|nhiệm vụ|gói thầu|hợp đồng|kế hoạch|đề án)[^.;]{0,40}?(?:thực hiện|triển khai|hoàn thành|làm)\s+(?:trong|từ|vào|trước)\s+([^.;]+)/iu

function ofSentences(reading: DossierReading): Item<FoundPeriod> | undefined {
  for (const { sentence, source } of toldFacts(reading)) {
    const [, when] = carriedOut.exec(sentence) ?? []
    const time = when === undefined ? undefined : periodOf(when, { ...source, quote: sentence })
    if (time) return time
  }
  return undefined
}

/** Nothing where it gives no date, or ends before it begins; a last day only where that is all that is said. */
function periodOf(text: string, source: ItemSource): Item<FoundPeriod> | undefined {
  const time = periodIn(text)
  if (!time) return undefined
  if (/(?:trước|chậm nhất|không muộn hơn)\s/iu.test(text) && time.from === time.to)
    return { value: { to: time.to }, source }
  if (/(?:bắt đầu|khởi công|kể) từ\s/iu.test(text) && !/(?:đến|tới|kết thúc|hoàn thành)\s/iu.test(text))
    return { value: { from: time.from }, source }
  return period(time, source)
}

function ofTables(reading: DossierReading): Item<FoundPeriod> | undefined {
  for (const { known, table } of tablesOf(reading)) {
    const times = known.columns.filter((c) => c.kind === 'start' || c.kind === 'end' || c.kind === 'time')
    if (times.length === 0) continue
    const periods = times.flatMap((c) => cellTexts(known.rows, c.at).flatMap((text) => periodIn(text) ?? []))
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
function period({ from, to }: { from: string; to: string }, source: ItemSource): Item<FoundPeriod> | undefined {
  return from > to && !to.startsWith(from) ? undefined : { value: { from, to }, source }
}
