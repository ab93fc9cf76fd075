import {
  agencyFinder,
  type LoadedProposal,
  type Model,
  proposalFrom,
  type RejectedFile,
  type Workspace,
} from '../../architecture/index.js'
import type { Hit, Location } from '../../kernel/index.js'
import { type Cell, cellAt, cellLocation, type Sheet, type Workbook } from '../../office/index.js'
import { levelIn, yesIn } from '../catalogue/choices.js'
import { keyOf } from '../catalogue/heading-words.js'
import { dateIn, itemsIn, millionsIn, numberIn } from '../catalogue/values.js'
import { idFrom, nameKey } from '../names.js'
import { type FormField, sections } from './fields.js'
import { type Choice, formLists } from './lists.js'
import { formSheetName, labelOf } from './write.js'

/** A filled-in proposal form as a proposal; its places are cells. A workbook that is no form is rejected with the reason. */
export function proposalOfForm(workbook: Workbook, workspace: Workspace): LoadedProposal | RejectedFile {
  const { sheet, filled } = formIn(workbook)
  const { file } = workbook
  if (!sheet || filled.size < fewestFields) {
    const location = { file, line: 1, column: 1, length: 1, excerpt: '', within: sheet?.name ?? '' }
    const hit: Hit = {
      rule: 'model/schema',
      location,
      message: { vi: 'Tệp không phải phiếu đề xuất.', en: 'The file is no proposal form.' },
      remedy: {
        vi: 'Lập phiếu trống bằng “kientruc proposal form --out phieu.xlsx” rồi điền vào.',
        en: 'Make an empty form with “kientruc proposal form --out form.xlsx” and fill it in.',
      },
    }
    return { file, id: file, title: '', agency: '', hits: [hit] }
  }
  const at = (cell: Cell): Location => cellLocation(workbook, sheet, cell)
  const reader = readerOf(filled, workspace.model, at)
  const places = new WeakMap<object, Map<string | number, Location>>()
  const targets = new Map<string, Location>()
  const header = headerFrom(reader, places, targets)
  const value = { proposal: header }
  const first = filled.get('title')?.[0]?.cell ?? filled.get('id')?.[0]?.cell
  const whole = first && at(first)
  const of = (node: object, key?: string | number): Location | undefined => {
    const own = places.get(node)
    const found = key === undefined ? own?.values().next().value : own?.get(key)
    const to: unknown = Reflect.get(node, 'to')
    return found ?? (typeof to === 'string' ? targets.get(to) : undefined) ?? reader.blank(String(key ?? '')) ?? whole
  }
  const reading = {
    ...workspace.reading,
    hits: [],
    lostIds: new Set<string>(),
    place: { of, ofKey: of, written: () => undefined },
  }
  const content = JSON.stringify(value)
  return proposalFrom(file, value, content, workspace, reading, reader.faults)
}

/** A form has so many fields at least. */
const fewestFields = 3

/** Whether a workbook is a form, filled in or not. */
export const isForm = (workbook: Workbook): boolean => formIn(workbook).filled.size >= fewestFields

function formIn({ sheets }: Workbook): { sheet: Sheet | undefined; filled: Map<string, Filled[]> } {
  const sheet = sheets.find((s) => nameKey(s.name) === nameKey(formSheetName)) ?? sheets[0]
  return { sheet, filled: sheet ? cellsOf(sheet) : new Map() }
}

interface Filled {
  readonly field: FormField
  readonly cell: Cell
}

const fields = sections.flatMap((s) => s.fields)

/** The filled-in cells by field. The label of a line stands in one column, its content in the next. */
function cellsOf(sheet: Sheet): Map<string, Filled[]> {
  const labels = new Map<string, FormField>()
  for (const field of fields)
    for (let n = 1; n <= (field.times ?? 1); n++) {
      labels.set(labelKey(labelOf(field, n)), field)
    }
  const found = new Map<string, Filled[]>()
  for (const [row, cells] of sheet.rows) {
    for (const [column, label] of cells) {
      const field = labels.get(labelKey(label.text))
      if (!field) continue
      const cell = cellAt(sheet, row, column + 1) ?? { row, column: column + 1, text: '' }
      found.set(field.field, [...(found.get(field.field) ?? []), { field, cell }])
      break
    }
  }
  return found
}

/** A label without its mark; the number of a repeated line counts. */
function labelKey(text: string): string {
  const [, n = ''] = /\((\d)\)/.exec(text) ?? []
  return `${keyOf(text)} ${n}`.trim()
}

type Reader = ReturnType<typeof readerOf>

function readerOf(filled: ReadonlyMap<string, readonly Filled[]>, model: Model, at: (cell: Cell) => Location) {
  const lists = formLists(model)
  const agency = agencyFinder(model.agencies.values())
  const faults: Hit[] = []
  const written = (field: string) => (filled.get(field) ?? []).filter((f) => f.cell.text.trim() !== '')
  const fault = ({ cell, field }: Filled, vi: string, en: string) => {
    faults.push({
      rule: 'model/schema',
      location: at(cell),
      message: {
        vi: `Mục “${field.label}”: không hiểu “${cell.text}”. ${vi}`,
        en: `“${field.label}”: “${cell.text}” was not understood. ${en}`,
      },
    })
    return undefined
  }
  /** The value of a list that a cell names, by what is shown or by the value itself. */
  const chosen = (entry: Filled): Choice['value'] | undefined => {
    const { field, cell } = entry
    const text = cell.text.trim()
    if (field.list === 'yesNo') return yesIn(text) ?? fault(entry, 'Ghi Có hoặc Không.', 'Write yes or no.')
    if (field.list === 'levels')
      return levelIn(text) ?? fault(entry, 'Ghi cấp độ từ 1 đến 5.', 'Write a level from 1 to 5.')
    if (field.list === 'agencies') return agency(text)?.id ?? text
    const choices = field.list ? lists[field.list] : []
    const found = choices.find((c) => nameKey(c.shown) === nameKey(text) || nameKey(String(c.value)) === nameKey(text))
    if (found) return found.value
    return field.open ? text : fault(entry, 'Hãy chọn một giá trị trong danh sách.', 'Choose a value from the list.')
  }
  const blank = (field: string): Location | undefined => {
    const line = filled.get(field)?.[0]
    return line && at(line.cell)
  }
  return { written, fault, chosen, at, faults, blank }
}

/** The header of a proposal in the YAML's own shape; where each part was written goes into `places`. */
function headerFrom(
  reader: Reader,
  places: WeakMap<object, Map<string | number, Location>>,
  targets: Map<string, Location>,
): Record<string, unknown> {
  const { written, fault, chosen, at } = reader
  const header: Record<string, unknown> = {}
  const put = (container: object, key: string | number, value: unknown, cell: Cell) => {
    if (value === undefined) return
    Reflect.set(container, key, value)
    const own = places.get(container) ?? new Map<string | number, Location>()
    own.set(key, at(cell))
    places.set(container, own)
  }
  for (const { field, list, times } of fields) {
    const lines = written(field)
    const [line] = lines
    if (!line) continue
    const text = line.cell.text.trim()
    const [outer = field, inner] = field.split('.')
    if (field === 'budget.sources') put(inside(header, 'budget'), 'sources', sourcesIn(line, reader), line.cell)
    else if (field === 'budget.total') {
      const amount =
        millionsIn(text, line.cell.number, line.field.label) ??
        fault(line, 'Ghi số tiền theo triệu đồng.', 'Write an amount in million VND.')
      put(inside(header, 'budget'), 'total', amount?.value, line.cell)
    } else if (outer === 'schedule' || field === 'date') {
      const day =
        dateIn(text, line.cell.number) ??
        fault(line, 'Ghi ngày dạng 15/03/2027 hoặc 03/2027.', 'Write dates as 15/03/2027.')
      put(inner ? inside(header, outer) : header, inner ?? field, day?.value, line.cell)
    } else if (times !== undefined) {
      const values: unknown[] = []
      for (const entry of lines) {
        const value = chosen(entry)
        if (value === undefined) continue
        if (field === 'dependsOn') targets.set(String(value), at(entry.cell))
        put(values, values.length, field === 'dependsOn' ? { to: value, kind: 'integration' } : value, entry.cell)
      }
      if (values.length > 0) put(header, field, values, line.cell)
    } else if (list !== undefined) put(header, field, chosen(line), line.cell)
    else if (['functions', 'data', 'users', 'legalBasis'].includes(field)) {
      const items = itemsIn(text, field !== 'functions')
      put(header, field, items, line.cell)
      places.set(items, new Map(items.map((_, i) => [i, at(line.cell)])))
    } else put(header, field, field === 'id' ? text.toLowerCase() : text, line.cell)
  }
  if (header.id === undefined && typeof header.title === 'string') header.id = idFrom(`dx ${header.title}`)
  if (header.budget !== undefined) Reflect.set(inside(header, 'budget'), 'unit', 'million-vnd')
  return header
}

function inside(header: Record<string, unknown>, key: string): object {
  const known = header[key]
  if (typeof known === 'object' && known !== null) return known
  const fresh = {}
  header[key] = fresh
  return fresh
}

/** `Ngân sách tỉnh: 4.500`, a source a line. */
function sourcesIn(line: Filled, { fault }: Reader): { source: string; amount: number }[] | undefined {
  const sources = line.cell.text.split(/\r?\n|;/).flatMap((text) => {
    if (text.trim() === '') return []
    const [, source = '', digits = ''] = /^\s*[-–•]?\s*(.+?)\s*[:=]\s*([\d.,\s]+)/.exec(text) ?? []
    const amount = numberIn(digits.trim())
    if (!amount)
      fault(line, 'Ghi mỗi nguồn một dòng, ví dụ: Ngân sách tỉnh: 4500.', 'Write a source a line: name: amount.')
    return amount ? [{ source, amount: amount.value }] : []
  })
  return sources.length > 0 ? sources : undefined
}
