import { append } from '../../kernel/index.js'
import type { PaperCell, PaperPlace, PaperRow, PaperTable } from '../../office/index.js'
import { type LabelMeaning, meaningOfLabel, splitLabel } from './labels.js'
import { numberedLine } from './numbers.js'
import type { OutlineLine, OutlineNode, OutlineSection } from './outline.js'
import { isOrdinal } from './tables.js'

/** A piece of text that belongs to a statement. */
export interface StatementLine {
  readonly text: string
  /** `item`: of a list, or a heading below; `text`: prose; `detail`: prose below an item. */
  readonly role: 'item' | 'text' | 'detail'
  readonly place: PaperPlace
}

/** What a dossier says under one heading, label or row: “Chủ đầu tư: Sở Y tế”. */
export interface Statement {
  readonly meaning: LabelMeaning
  readonly label: string
  readonly said: readonly StatementLine[]
  readonly tables: readonly PaperTable[]
  readonly place: PaperPlace
  /** The headings above it. */
  readonly path: readonly string[]
}

/** “Hệ thống gồm các chức năng sau:”: a purpose ends where such a list begins. */
export const opensList = /(?:chức năng|phân hệ|tính năng|module|hạng mục|thiết bị|nội dung)[^.;:]{0,60}:\s*$/iu

/** Every statement of an outline, in reading order; those below a heading follow it. */
export function statementsOf(root: OutlineSection): Statement[] {
  const found: Statement[] = []
  walk(root, [])
  return found

  function walk(section: OutlineSection, path: readonly string[]): void {
    for (const node of section.nodes) {
      if (node.of === 'line') fromLine(node, path)
      else if (node.of === 'table') append(found, rowsOf(node.table, path))
      else {
        const { label, rest } = splitLabel(node.title)
        // Of a sentence that opens a list its last clause says of what.
        const own =
          meaningOfLabel(label) ?? (rest === '' ? meaningOfLabel(label.slice(label.lastIndexOf(',') + 1)) : undefined)
        const meaning = own === 'work' && isChapter(node) ? undefined : own
        const within = node.title === '' ? path : [...path, headingOf(node)]
        if (meaning) found.push({ meaning, label, place: node.place, path: within, ...below(node, rest, meaning) })
        walk(node, within)
      }
    }
  }
  function fromLine({ text, place }: OutlineLine, path: readonly string[]): void {
    for (const piece of runOn(text)) {
      const { label, rest } = splitLabel(piece)
      const meaning = rest === '' ? undefined : meaningOfLabel(label)
      if (meaning) found.push({ meaning, label, said: [{ text: rest, role: 'text', place }], tables: [], place, path })
    }
  }
}

/** “II. NỘI DUNG CHỦ YẾU” above the need, the aim and the costs is a chapter, no list of what is done. */
function isChapter({ nodes }: OutlineSection): boolean {
  const others = nodes.flatMap((node) => {
    const meaning = node.of === 'section' ? meaningOfLabel(splitLabel(node.title).label) : undefined
    return meaning !== undefined && !sameKind(meaning, 'work') ? [meaning] : []
  })
  return others.length > 1
}

/** “Nguồn vốn: ngân sách huyện. Thời gian thực hiện: 120 ngày.” says two things in one line; so may a line in brackets. */
function runOn(text: string): string[] {
  const plain = /^\(([^()]+)\)$/u.exec(text.trim())?.[1] ?? text
  const pieces = plain.split(/(?<=[.;])\s+(?=\p{Lu}[^.:;]{2,60}:\s)/u)
  return pieces.length > 1 && pieces.slice(1).some((p) => meaningOfLabel(splitLabel(p).label)) ? pieces : [plain]
}

/** A heading as a path names it, short enough to be read. */
export function headingOf({ number, title }: OutlineSection): string {
  const whole = `${number} ${splitLabel(title).label}`.trim()
  return whole.length > 60 ? `${whole.slice(0, 59)}…` : whole
}

/** What stands below a heading, without what is said there of something else. */
function below(section: OutlineSection, rest: string, meaning: LabelMeaning): Pick<Statement, 'said' | 'tables'> {
  const said: StatementLine[] = rest === '' ? [] : [{ text: rest, role: 'text', place: section.place }]
  const tables: PaperTable[] = []
  gather(section.nodes, false)
  return { said, tables }

  function gather(nodes: readonly OutlineNode[], within: boolean): void {
    const many = areManyOf(nodes, meaning)
    for (const node of nodes) {
      if (node.of === 'table') tables.push(node.table)
      else if (node.of === 'line') {
        const { text, place, bullet } = node
        const other = meaningOfLabel(splitLabel(text).label)
        if (other !== undefined && other !== meaning && text.includes(':')) continue
        said.push({ text, place, role: bullet ? 'item' : within ? 'detail' : 'text' })
      } else {
        if (opensList.test(node.title) && (meaning === 'objective' || meaning === 'need')) continue
        const { label, rest: inline } = splitLabel(node.title)
        const other = meaningOfLabel(label)
        // A group of a list of functions may be called “Kết nối:”.
        const group = meaning === 'functions' && node.number === '' && /:\s*$/.test(node.title)
        if (other !== undefined && other !== meaning && !sameKind(other, meaning) && !group) continue
        const list = node.nodes.some((n) => n.of === 'section' || (n.of === 'line' && n.bullet))
        // A heading with a list below it only names the list; one with prose below is an item itself.
        // A heading with a list below it, or of the same meaning, only names what follows; one with prose below is an item itself.
        const names = other === meaning && !many
        const item = names ? inline : list && inline === '' ? '' : node.title
        if (item !== '') said.push({ text: item, role: names ? 'text' : 'item', place: node.place })
        gather(node.nodes, true)
      }
    }
  }
}

/** Modules that follow each other as headings are functions by their names: “Phân hệ quản lý bến”, “Phân hệ báo cáo”. */
function areManyOf(nodes: readonly OutlineNode[], meaning: LabelMeaning): boolean {
  if (meaning !== 'functions') return false
  return nodes.filter((n) => n.of === 'section' && meaningOfLabel(splitLabel(n.title).label) === meaning).length > 1
}

/** What is said together: an item of a list of functions may begin like a heading (“Quản lý dữ liệu …”). */
function sameKind(a: LabelMeaning, b: LabelMeaning): boolean {
  const content: readonly LabelMeaning[] = ['functions', 'work']
  return content.includes(a) && content.includes(b)
}

/** A table whose rows are labels and what they say; nothing of any other. */
function rowsOf(table: PaperTable, path: readonly string[]): Statement[] {
  const across = columnsOf(table, path)
  if (across.length > 0) return across
  const pairs = withLists(table.rows)
  const known = pairs.flatMap((pair) => {
    const { label, rest } = splitLabel(pair.label)
    const meaning = meaningOfLabel(label)
    return meaning && rest === '' && pair.said.length > 0
      ? [{ ...pair, label, meaning, closed: /:\s*$/.test(pair.label) }]
      : []
  })
  const meanings = new Set(known.map((k) => k.meaning))
  const many = meanings.size > 1 && known.length * 3 >= pairs.length
  // “Tên dự án: | Phần mềm …” above a table.
  const told = many ? known : known.filter((k) => k.meaning === 'title' && k.closed)
  return told.map(({ label, meaning, said, place }) => ({ label, meaning, said, place, path, tables: [] }))
}

/** A list of projects with one in it: what the head of each column says of it. */
function columnsOf({ rows }: PaperTable, path: readonly string[]): Statement[] {
  const [head, only, ...more] = rows.filter((row) => row.cells.some((cell) => cell.text.trim() !== ''))
  if (!head || !only || more.length > 0 || head.cells.length !== only.cells.length) return []
  const found = head.cells.flatMap((cell, i): Statement[] => {
    const value = only.cells[i]
    const meaning = meaningOfLabel(cell.text.replace(/\s+/g, ' '))
    if (!meaning || !value || value.text.trim() === '') return []
    return [{ meaning, label: cell.text, said: linesOf(value), tables: [], place: only.place, path }]
  })
  return found.length > 2 && found.some((s) => s.meaning === 'title') ? found : []
}

type Pair = NonNullable<ReturnType<typeof pairOf>>

/** The pairs of a table's rows; what stands alone in the rows below a label without a value is its list. */
function withLists(rows: readonly PaperRow[]): Pair[] {
  const pairs: Pair[] = []
  let open: Pair | undefined
  for (const row of rows) {
    const pair = pairOf(row)
    const alone = pair ? undefined : aloneIn(row)
    if (alone && meaningOfLabel(splitLabel(alone.label).label)) open = alone
    else if (alone && open) open.said.push({ text: alone.label, role: 'item', place: row.place })
    else open = undefined
    if (pair) pairs.push(pair)
    else if (open && open.said.length === 1) pairs.push(open)
  }
  return pairs
}

/** What stands alone in a row, but for its number. */
function aloneIn(row: PaperRow): Pair | undefined {
  const filled = row.cells.filter((cell) => cell.text.trim() !== '' && !isOrdinal(cell.text))
  const [only] = filled
  return only && filled.length === 1 ? { label: only.text.trim(), said: [], place: row.place } : undefined
}

function pairOf(row: PaperRow): { label: string; said: StatementLine[]; place: PaperPlace } | undefined {
  const cells = row.cells.filter((cell) => cell.text.trim() !== '')
  const filled = isOrdinal(cells[0]?.text ?? '') && cells.length > 1 ? cells.slice(1) : cells
  const [label, value] = filled
  if (!label || !value || filled.length > 3 || label.text === '') return undefined
  const own = numberedLine({ label: '', text: label.text })?.rest ?? label.text
  return {
    label: own.replace(/\s+/g, ' '),
    place: row.place,
    said: linesOf(value),
  }
}

const linesOf = ({ paragraphs }: PaperCell): StatementLine[] =>
  paragraphs.flatMap((p) =>
    p.text.split('\n').map((text, i) => {
      const line = numberedLine({ label: i > 0 ? '' : p.label, text })
      return { text: line?.rest ?? text, role: line ? 'item' : 'text', place: p.place } as const
    }),
  )
