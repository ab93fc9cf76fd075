import { type DossierReading, sourceOf, statementsMeaning, tidy } from './context.js'
import { amountColumn, headText, lastFigures, rowText, scaleOf, tablesOf, unitAbove } from './cost-tables.js'
import { amountIn, figureIn, unitIn } from './figures.js'
import type { Fund } from './found.js'
import { type Doubt, doubt, type FieldAnswer, type Item } from './item.js'
import { meaningOfLabel, splitLabel } from './labels.js'
import type { DossierPassage } from './passages.js'
import { cellTexts, isTotal } from './tables.js'
import { toldFacts } from './told.js'

/** The sources of money, with the amount of each where it is said: of a table, of the lines below a heading, of a sentence. */
export function readFunds(reading: DossierReading, total: number | undefined): FieldAnswer<readonly Item<Fund>[]> {
  for (const way of [ofTables, ofLines, ofLabel, ofSentences]) {
    const found = way(reading, total).filter(({ value }) => !isTotal(value.source))
    if (found.length > 0) return { found, doubts: unsaid(found) }
  }
  return { found: [], doubts: [] }
}

/** Sources whose amounts are not said go unwritten, since a budget's sources must add up. */
function unsaid(funds: readonly Item<Fund>[]): Doubt[] {
  const [first] = funds
  if (!first || funds.every(({ value }) => value.amount !== undefined)) return []
  const names = funds.map(({ value }) => value.source).join('; ')
  return [
    doubt(
      'budget',
      first.source,
      `nguồn vốn “${names}” không ghi số tiền của từng nguồn; chưa ghi`,
      `the sources “${names}” are named without the amount of each; left out`,
      true,
    ),
  ]
}

function ofTables(reading: DossierReading): Item<Fund>[] {
  for (const { known, above } of tablesOf(reading)) {
    const name = known.columns.find((c) => c.kind === 'source')
    const column = amountColumn(known) ?? lastFigures(known)
    if (!name || !column) continue
    const totals = known.rows.flatMap((row) => row.cells.map((c) => c.text)).filter(isTotal)
    const unit = unitIn(column.text) ?? unitIn(headText(known)) ?? unitIn(totals.join(' ')) ?? unitAbove(above)
    const [names, figures] = [cellTexts(known.rows, name.at), cellTexts(known.rows, column.at)]
    const items = known.rows.flatMap((row, i) => {
      const source = tidy(names[i] ?? '')
      const amount = figureIn(figures[i] ?? '')
      if (source === '' || amount === undefined || isTotal(source)) return []
      const value = { source, amount: Number((amount * (unit ?? scaleOf(amount))).toFixed(6)) }
      return [{ value, source: { place: row.place, path: [], quote: rowText(row) } }]
    })
    if (items.length > 0) return items
  }
  return []
}

/** “Ngân sách huyện: 1.500 triệu đồng”. */
function ofLines(reading: DossierReading): Item<Fund>[] {
  for (const statement of statementsMeaning(reading, 'sources', 'total')) {
    const items = statement.said.flatMap((said) => {
      const { label, rest } = splitLabel(said.text.replace(/(?:,\s*|(?<![\s,])\s+)?trong đó\s*:?$/iu, ''))
      const amount = amountIn(rest)
      const source = tidy(label)
      const other = meaningOfLabel(label)
      if (
        amount === undefined ||
        source === '' ||
        noSource.test(source) ||
        // What ends a sentence and begins another names no source: “Đã gồm thuế. Nguồn vốn: …”.
        /[.;]\s/u.test(source) ||
        (other !== undefined && other !== 'sources')
      )
        return []
      return [{ value: { source, amount }, source: sourceOf(statement, said) }]
    })
    if (items.length > 0) return items
  }
  return []
}

/** The sum in words, its parts and the years are no sources: “Bằng chữ: …”, “Năm 2021: 300 triệu đồng”. */
const noSource =
  /^\(?(?:(?:số tiền\s+)?(?:viết\s+)?bằng chữ|trong đó|cụ thể|năm\s+(?:thứ|\d)|(?:giai )?đoạn\s+\d|đợt\s+\d)/iu

/** What money comes from. */
const fund =
  /(?:nguồn\s+)?(?:vốn\s+)?(?:ngân sách(?:\s+(?:nhà nước|trung ương|địa phương|tỉnh|huyện|thành phố|thị xã|xã))?|quỹ\s+\p{L}+|vốn\s+(?:vay|oda|đầu tư công|đối ứng|sự nghiệp)|oda|sự nghiệp|(?:dự toán\s+)?chi thường xuyên|xã hội hóa|xã hội hoá|viện trợ|(?:nguồn\s+)?thu (?:phí|sự nghiệp)|đầu tư công|tỉnh hỗ trợ|trung ương hỗ trợ)/iu

/** “Nguồn vốn: ngân sách trung ương 70%, ngân sách tỉnh 30%”. */
function ofLabel(reading: DossierReading, total: number | undefined): Item<Fund>[] {
  return statementsMeaning(reading, 'sources').flatMap((statement) =>
    statement.said.flatMap((said) => {
      const known = named(said.text, total)
      // Behind its label a source is one, whatever it is called: “Nguồn kinh phí: Nguồn không tự chủ năm 2020”.
      const funds = known.length > 0 || said.role !== 'text' ? known : [{ source: tidy(said.text), amount: undefined }]
      return funds.map((value) => ({ value, source: sourceOf(statement, said) }))
    }),
  )
}

/** What is paid, and by what: “Kinh phí thực hiện từ nguồn …”, “14,8 tỷ đồng (ngân sách thành phố 60%, tỉnh hỗ trợ 40%)”. */
const paid = new RegExp(
  `(?:kinh phí|vốn|dự án|đồng)[^.;]{0,60}?(?:từ|do|bằng|sử dụng|\\()\\s*(?=${fund.source})([^.;)]+)`,
  'iu',
)

function ofSentences(reading: DossierReading, total: number | undefined): Item<Fund>[] {
  const found: Item<Fund>[] = []
  let at: DossierPassage | undefined
  for (const { sentence, source, passage } of toldFacts(reading)) {
    if (at && passage !== at) break
    const [, said] = paid.exec(sentence) ?? []
    const funds = said === undefined && !isAmount(sentence) ? [] : named(said ?? sentence, total)
    for (const value of funds) found.push({ value, source: { ...source, quote: sentence } })
    if (found.length > 0) at = passage
  }
  return found
}

/** A line of a list of amounts: “Ngân sách tỉnh: 2.000 triệu đồng”. */
const isAmount = (sentence: string) => opensWithFund.test(sentence) && amountIn(sentence) !== undefined
const opensWithFund = new RegExp(`^\\s*${fund.source}[^:;.]{0,60}:`, 'iu')

/** “Ngân sách huyện 600 triệu đồng”: its amount without a colon. */
function amountBehind(piece: string): { readonly label: string; readonly rest: string } | undefined {
  const [, label, rest] =
    /^([^:\d%]+?)\s+(\d[\d.,]*\s*(?:tỷ|tỉ|triệu|nghìn|ngàn)?\s*(?:đồng|đ|vnđ))\.?$/iu.exec(piece.trim()) ?? []
  return label === undefined || rest === undefined ? undefined : { label, rest }
}

/** The sources that a text names one after the other, with amount or share. */
function named(text: string, total: number | undefined): Fund[] {
  return text.split(/;|,(?!\d)|\n|(?<!\s)\s+và\s+/u).flatMap((piece) => {
    const { label, rest } = amountBehind(piece) ?? splitLabel(piece)
    if (!fund.test(label)) return []
    const [, share] = /(\d{1,3}(?:[.,]\d+)?)\s*%/.exec(piece) ?? []
    const part =
      share === undefined || total === undefined ? undefined : (total * Number(share.replace(',', '.'))) / 100
    const amount = amountIn(rest) ?? (part === undefined ? undefined : Number(part.toFixed(6)))
    const source = tidy(label.replace(/(?:\(\s*|(?<![\s(])\s+)?\d{1,3}(?:[.,]\d+)?\s*%.*$/u, ''))
    return source === '' ? [] : [{ source, amount }]
  })
}
