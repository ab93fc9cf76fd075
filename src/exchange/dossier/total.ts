import { numberIn } from '../../kernel/index.js'
import { enough, saidAmounts } from './amounts.js'
import { type DossierReading, sourceOf, statementsMeaning } from './context.js'
import { amountColumn, headText, rowText, scaleOf, tablesOf, unitAbove } from './cost-tables.js'
import { amountIn, figureIn, unitIn } from './figures.js'
import { doubt, type FieldAnswer, type Item, type ItemSource } from './item.js'
import { meaningOfLabel, splitLabel } from './labels.js'
import { inFigures } from './number-words.js'
import { sentences } from './passages.js'
import { gridOf, isTotal, isYear } from './tables.js'
import { toldFacts } from './told.js'

/** What it costs: as the text says, else as the table of costs adds up, else what sums in sentences most likely are that of the whole. */
export function readTotal(reading: DossierReading): FieldAnswer<Item<number> | undefined> {
  const said = totalSaid(reading)
  const { found: added, doubts } = totalOfTable(reading)
  if (said && added && isRounded(said.value, added.value)) return { found: added, doubts }
  if (!said && !added) return { found: saidAmounts(reading).find(({ weight }) => weight >= enough), doubts }
  if (!said || !added || Math.abs(said.value - added.value) <= 0.5) return { found: said ?? added, doubts }
  // What the text says again, if only in words, is meant.
  const sums = saidAmounts(reading)
  const again = sums.some(({ value }) => Math.abs(value - added.value) <= 0.0005 * added.value)
  if (again && !sums.some(({ value, weight }) => value === said.value && weight > 0)) return { found: added, doubts }
  const differs = doubt(
    'budget',
    added.source,
    `bảng dự toán cộng ra ${figure(added.value)} triệu đồng, khác ${figure(said.value)} triệu đồng nêu trong lời văn`,
    `the table of costs comes to ${added.value} million dong, the text says ${said.value}`,
  )
  return { found: said, doubts: [...doubts, differs] }
}

/** Whether an amount is another said roundly: 6,2 tỷ for 6.215 triệu. */
export function isRounded(round: number, exact: number): boolean {
  if (round === exact || Math.abs(round - exact) > roundest * exact) return false
  const shown = Math.round(round * 1_000_000)
  const zeros = /(?<!0)0*$/.exec(String(shown))?.[0].length ?? 0
  return zeros > 0 && Math.round((exact * 1_000_000) / 10 ** zeros) === shown / 10 ** zeros
}
/** Of the exact amount. */
const roundest = 0.03

const figure = (n: number) => numberIn(n, 'vi')

/** The total as the text says it: “Tổng mức đầu tư: 14.800 triệu đồng”. */
function totalSaid(reading: DossierReading): Item<number> | undefined {
  for (const statement of statementsMeaning(reading, 'total')) {
    // “Phần mềm: 390 triệu đồng” above “Tổng: 1.150 triệu đồng”, in one cell.
    const sum = statement.said.find(({ text }) => isTotal(splitLabel(text).label) && splitLabel(text).rest !== '')
    for (const said of sum ? [sum] : statement.said) {
      const other = meaningOfLabel(splitLabel(said.text).label)
      if (other !== undefined && other !== 'total') continue
      // A part of the whole is none: “Ngân sách huyện: 1.500 triệu đồng”.
      if (said.role === 'item' && other === undefined) continue
      // “Bằng chữ: …. Trong đó: năm 2023 là 1.250 triệu đồng”: what it is made of is none.
      const own = inFigures(ownWords(said.text))
      // “24 tháng x 31.500.000 đ = 756.000.000 đ; … Cộng 900.000.000 đồng”: what they come to is told last.
      const [, sumUp] = /[.;,]\s+(?:tổng\s+)?cộng(?![\p{L}])[^\d.;:]{0,20}(?=\d)(.*)$/isu.exec(own) ?? []
      const value =
        amountIn((sumUp ?? own).replace(parts, '').replace(each, '')) ?? figureUnder(statement.label, said.text)
      if (value !== undefined && value >= least) return { value, source: sourceOf(statement, said) }
    }
    const value = amountIn(statement.label)
    if (value !== undefined)
      return { value, source: { place: statement.place, path: statement.path, quote: statement.label } }
  }
  return inSentence(reading)
}

/** What costs less is a price. In million dong. */
const least = 1

/** “40.500.000 đồng/tháng x 12 tháng, cộng 486.000.000 đồng”: what one month costs. */
const each = /(?<![\d.,])\d[\d.,]*\s*(?:tỷ|tỉ|triệu|nghìn|ngàn)?\s*(?:đồng|đ)\s*\/\s*\p{L}/giu

/** What others paid for the like of it: “Tham khảo: tỉnh … làm nhiệm vụ tương tự hết 2,1 tỷ đồng”. */
const ofElsewhere =
  /^\s*(?:[-–+•]\s*)?\(?(?:tham khảo|so sánh|để so sánh|tương tự)(?![\p{L}])|(?<![\p{L}])(?:nhiệm vụ|dự án|hệ thống|phần mềm)\s+tương tự(?![\p{L}])/iu
/** “Sẽ xác định khi lập dự toán”. */
const openYet = /^\s*(?:[-–+•]\s*)?(?:kinh phí\s+)?(?:sẽ|chưa)\s+(?:được\s+)?(?:xác định|tính|lập dự toán)(?![\p{L}])/iu

/** What a line says of the project itself: up to what others paid, nothing where the sum is open yet. */
function ownWords(text: string): string {
  const all = sentences(text)
  if (openYet.test(all[0] ?? '')) return ''
  const end = all.findIndex((sentence) => ofElsewhere.test(sentence))
  return (end < 0 ? all : all.slice(0, end)).join(' ')
}

const parts =
  /(?<![\p{L}])(?:trong đó|bao gồm|cụ thể|chia ra)(?![\p{L}]).*$|(?<=[.;] )nguồn(?:\s+(?:vốn|kinh phí|ngân sách))?\s*:.*$/isu

/** “Dự kiến kinh phí (triệu đồng)” | “240”: a label gives the unit of the figure beside it. */
function figureUnder(label: string, text: string): number | undefined {
  const unit = unitIn(label)
  const number = unit === undefined ? undefined : figureIn(text)
  return unit === undefined || number === undefined ? undefined : Number((number * unit).toFixed(6))
}

/** “Tổng kinh phí thực hiện là 28,75 tỷ đồng”, in running text. */
function inSentence(reading: DossierReading): Item<number> | undefined {
  for (const { sentence: told, source } of toldFacts(reading)) {
    if (ofElsewhere.test(told)) continue
    const sentence = inFigures(told)
    const [, said] =
      /tổng (?:mức đầu tư|kinh phí|dự toán|chi phí|vốn)[^.;:]{0,60}?\s(?:là|khoảng|ước)\s+(\d.*)$/iu.exec(sentence) ??
      /^\s*(?:[-–+•]\s*)?tổng (?:mức đầu tư|giá trị|kinh phí|dự toán|chi phí|vốn)[^.;:\d]{0,40}:\s*(\d.*)$/iu.exec(
        sentence,
      ) ??
      // “Kinh phí khái toán khoảng 850 triệu đồng”, not what a month or the upkeep costs.
      /^\s*(?:[-–+•]\s*)?(?:dự kiến |ước |tổng )*(?:kinh phí|dự toán|khái toán|giá trị)(?: (?:khái toán|dự kiến|ước tính|tạm tính|thực hiện|đề nghị|đề xuất|xin|cần|khoảng|là|ước|mua sắm|thuê|đầu tư|của dự án|toàn bộ|để|cho))*\s+(\d[\d.,]*\s*(?:tỷ|tỉ|triệu|nghìn|ngàn)?\s*đồng)(?!\s*\/)/iu.exec(
        sentence,
      ) ??
      // “Giá thuê trọn gói 620.000.000 đồng”, not the price of a month.
      /(?<!đơn\s)giá(?:\s+trị)?\s+thuê[^.;:\d]{0,24}\s(\d[\d.,]*\s*(?:tỷ|triệu)?\s*đồng)(?!\s*\/)/iu.exec(sentence) ??
      // “15 triệu đồng/tháng, thời hạn 36 tháng, tổng cộng 540 triệu đồng”.
      /(?:đồng|tháng|năm|lần)[^.;]*,\s*(?:tổng cộng|tổng giá trị)(?:\s+là|\s*:)?\s+(\d.*)$/iu.exec(sentence) ??
      []
    const value = said === undefined ? undefined : amountIn(said)
    if (value !== undefined) return { value, source: { ...source, quote: told } }
  }
  return undefined
}

/** The row that adds up a table of costs; of several the largest. */
function totalOfTable(reading: DossierReading): FieldAnswer<Item<number> | undefined> {
  let best: Item<number> | undefined
  let assumed: ItemSource | undefined
  for (const { known, above } of tablesOf(reading)) {
    const column = amountColumn(known)
    if (!column) continue
    let { at } = column
    for (const row of known.rows) {
      const cells = gridOf(row)
      const label = row.cells.find((c) => c.text !== '' && figureIn(c.text) === undefined && /\p{L}{2}/u.test(c.text))
      // “Làm tròn” below the sum: what is asked for.
      const rounded = best !== undefined && /làm tròn/iu.test(label?.text ?? '')
      if (!label || !(rounded || isTotal(label.text))) continue
      // Cells that span columns move the amount; it is the last figure of the row where its own column has none.
      const text = cells[at]?.text ?? ''
      // A second row of the head: “2024”, “2025”, “Cộng”.
      const figures = row.cells.filter((c) => figureIn(c.text) !== undefined)
      if (figures.length > 0 && figures.every((c) => isYear(c.text))) {
        const sum = cells.findIndex((c) => isTotal(c?.text ?? ''))
        at = sum < 0 ? at : sum
        continue
      }
      const number = figureIn(text) ?? figureIn(row.cells.findLast((c) => figureIn(c.text) !== undefined)?.text ?? '')
      if (number === undefined) continue
      const unit = unitIn(column.text) ?? unitIn(label.text) ?? unitIn(headText(known)) ?? unitAbove(above)
      const value = Number((number * (unit ?? scaleOf(number))).toFixed(6))
      const source = {
        place: row.place,
        path: [],
        quote: rowText(row),
      }
      if (best && (rounded ? Math.abs(value - best.value) > roundest * best.value : value <= best.value)) continue
      best = { value, source }
      assumed = unit === undefined ? source : undefined
    }
  }
  best ??= bareTotal(reading)
  if (!assumed) return { found: best, doubts: [] }
  const unsure = doubt(
    'budget',
    assumed,
    'bảng không ghi đơn vị tính; hiểu theo độ lớn của con số',
    'the table names no unit; taken by the size of the figure',
  )
  return { found: best, doubts: [unsure] }
}

/** The sum below a table without a head, where the rows above come to it: “Bản đồ số | 62.000.000”, …, “Cộng | 295.000.000”. */
function bareTotal({ paper }: DossierReading): Item<number> | undefined {
  for (const block of paper.blocks) {
    if (block.of !== 'table') continue
    const figures = block.rows.map((row) => figureIn(row.cells.at(-1)?.text ?? '') ?? 0)
    const at = block.rows.findIndex((row) => row.cells.some(({ text }) => isTotal(text)))
    const [row, sum = 0] = [block.rows[at], figures[at]]
    const above = figures.slice(0, Math.max(0, at)).reduce((a, b) => a + b, 0)
    if (!row || sum === 0 || Math.abs(above - sum) > 0.001 * sum) continue
    return {
      value: Number((sum * scaleOf(sum)).toFixed(6)),
      source: { place: row.place, path: [], quote: rowText(row) },
    }
  }
  return undefined
}
