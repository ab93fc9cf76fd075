import { type DossierReading, sourceOf, statementsMeaning } from './context.js'
import { type CoverLine, coverOf } from './cover.js'
import { datesIn } from './figures.js'
import type { Item } from './item.js'

const alone =
  /^\(?\s*(?:(?:ngày\s+\d{1,2}\s+)?tháng\s+\d{1,2}\s*(?:năm|[/-])\s*\d{4}|ngày\s+\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*\d{4})\s*\)?\.?$/iu
/** “Hôm nay, lúc 14 giờ ngày 17 tháng 10 năm 2023”, of minutes. */
const today = /^\s*hôm nay(?![\p{L}])[^.;]{0,60}?(?=ngày\s+\d)/iu

/** The day of the paper: as stated, at its head, or above the signature. */
export function readDate(reading: DossierReading): Item | undefined {
  for (const statement of statementsMeaning(reading, 'date')) {
    for (const said of statement.said) {
      const [date] = datesIn(said.text)
      if (date) return { value: date.from, source: sourceOf(statement, said) }
    }
  }
  const placed = /^\p{L}[\p{L}\s.-]{1,40},\s*(?:(?:ng[àa]y|th[áa]ng)\s+\d|\d{1,2}[/.]\d{1,2}[/.]\d{4}$)/u
  // A form is one long table, with the day below it.
  const end: CoverLine[] = reading.paper.blocks
    .slice(-6)
    .flatMap((block) => coverOf([block]))
    .slice(-12)
  for (const { text, source } of [...coverOf(reading.paper.blocks), ...end]) {
    const [date] = placed.test(text) ? datesIn(text) : []
    if (date) return { value: date.from, source }
  }
  // “tháng 3 năm 2020” by itself, at the head.
  for (const { text, source } of coverOf(reading.paper.blocks)) {
    const [date] = alone.test(text) ? datesIn(text) : []
    if (date) return { value: date.from, source }
  }
  // An annex has the day of the paper that it goes with.
  for (const { text, source } of coverOf(reading.paper.blocks)) {
    const [with_] =
      /kèm(?: theo)? (?:tờ trình|công văn|báo cáo|văn bản)[^()]*?(?:ngày|tháng)\s+\d[^()]*/iu.exec(text) ?? []
    const [date] = with_ === undefined ? [] : datesIn(with_)
    if (date) return { value: date.from, source }
  }
  for (const { text, source } of reading.passages.slice(0, firstPassages)) {
    const [date] = today.test(text) ? datesIn(text) : []
    if (date) return { value: date.from, source }
  }
  return undefined
}
const firstPassages = 12
