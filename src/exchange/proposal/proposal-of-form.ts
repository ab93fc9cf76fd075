import {
  idPattern,
  type LoadedProposal,
  proposalFrom,
  type RejectedFile,
  type Workspace,
} from '../../architecture/index.js'
import type { Hit, Location } from '../../kernel/index.js'
import { firstDay, lastDay } from '../../language/index.js'
import { type Cell, cellAt, cellLocation, type Sheet, type Workbook } from '../../office/index.js'
import { headingKey } from '../catalogue/heading-words.js'
import { itemsIn } from '../catalogue/values.js'
import { idFrom, nameKey } from '../names.js'
import { officeFault } from '../office-fault.js'
import { type FormField, sections } from './fields.js'
import { formSheetName, labelOf } from './proposal-form.js'
import { cellName, type Filled, type FormReader, readerOf } from './reader.js'
import { dayInCell, moneyInCell } from './values.js'

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
    return { file, id: file, title: '', agency: '', hits: [officeFault(hit)] }
  }
  const at = (cell: Cell): Location => cellLocation(workbook, sheet, cell)
  const reader = readerOf(filled, workspace.model, at)
  const places = new WeakMap<object, Map<string | number, Location>>()
  const targets = new Map<string, Location>()
  const header = headerFrom(reader, places, targets)
  sayMissing(header, reader)
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
  const { faults } = reader
  if (faults.length > 0) {
    const text = (field: string) => reader.written(field)[0]?.cell.text.trim() ?? ''
    const id = typeof header.id === 'string' ? header.id : file
    const agency = typeof header.agency === 'string' ? header.agency : ''
    const hits = [...faults].sort((a, b) => (a.location?.line ?? 0) - (b.location?.line ?? 0)).map(officeFault)
    return { file, id, title: text('title'), agency, hits }
  }
  const read = proposalFrom(file, value, JSON.stringify(value), workspace, reading)
  return 'proposal' in read ? read : { ...read, hits: read.hits.map((hit) => officeFault(inFormWords(hit, filled))) }
}

/** A fault of what the form became, told of its line: the names of the YAML mean nothing to who fills in a form. */
function inFormWords(hit: Hit, filled: ReadonlyMap<string, readonly Filled[]>): Hit {
  const { line: row } = hit.location ?? { line: 0 }
  const field = [...filled.values()].flat().find(({ cell }) => cell.row === row)?.field
  const label = field?.label ?? ''
  return {
    ...hit,
    message: {
      vi: `Mục “${label}”: nội dung không dùng được (dài quá, hoặc không đúng dạng).`,
      en: `“${label}”: the content cannot be used (too long, or in the wrong form).`,
    },
    remedy: { vi: `Ghi lại mục này. ${field?.hint ?? ''}`.trim(), en: 'Write this line again.' },
  }
}

/** A fault for each line that must be filled in and is not, at its empty cell, and for a schedule that ends before it begins. */
function sayMissing(header: Readonly<Record<string, unknown>>, { filled, written, faults, at }: FormReader): void {
  for (const field of fields.filter((f) => f.required)) {
    if (written(field.field).length > 0) continue
    const [line] = filled.get(field.field) ?? []
    const cell = line && at(line.cell)
    faults.push({
      rule: 'model/schema',
      location: cell ?? at({ row: 1, column: 1, text: '' }),
      message: cell
        ? { vi: `Mục “${field.label}” (bắt buộc) còn trống.`, en: `“${field.label}” must be filled in and is empty.` }
        : {
            vi: `Phiếu không còn dòng “${field.label}” (bắt buộc).`,
            en: `The form has lost its line “${field.label}”.`,
          },
      remedy: cell
        ? { vi: `Điền vào ô ${cellName(cell)}. ${field.hint}`, en: `Fill in ${cellName(cell)}.` }
        : {
            vi: 'Lấy lại phiếu gốc và không sửa tên các mục.',
            en: 'Take the empty form again and leave the names of its lines as they are.',
          },
    })
  }
  const { from, to }: { from?: unknown; to?: unknown } = Object(header.schedule)
  const [end] = written('schedule.to')
  if (typeof from !== 'string' || typeof to !== 'string' || !end || firstDay(from) <= lastDay(to)) return
  faults.push({
    rule: 'model/schema',
    location: at(end.cell),
    message: {
      vi: `Mục “${end.field.label}” (${end.cell.text.trim()}) sớm hơn thời gian bắt đầu.`,
      en: `“${end.field.label}” (${end.cell.text.trim()}) is before the beginning.`,
    },
    remedy: { vi: 'Kiểm tra hai mục thời gian; có thể đã ghi ngược.', en: 'Check both; they may have been swapped.' },
  })
}

/** A form has so many fields at least. */
const fewestFields = 3

/** Whether a workbook is a form, filled in or not. */
export const isForm = (workbook: Workbook): boolean => formIn(workbook).filled.size >= fewestFields

function formIn({ sheets }: Workbook): { sheet: Sheet | undefined; filled: Map<string, Filled[]> } {
  const sheet = sheets.find((s) => nameKey(s.name) === nameKey(formSheetName)) ?? sheets[0]
  return { sheet, filled: sheet ? cellsOf(sheet) : new Map() }
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
  return `${headingKey(text)} ${n}`.trim()
}

/** The header of a proposal in the YAML's own shape; where each part was written goes into `places`. */
function headerFrom(
  reader: FormReader,
  places: WeakMap<object, Map<string | number, Location>>,
  targets: Map<string, Location>,
): Record<string, unknown> {
  const { written, fault, sound, chosen, at } = reader
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
      const amount = sound(line, moneyInCell(text, line.cell.number, line.field.label))
      put(inside(header, 'budget'), 'total', amount, line.cell)
    } else if (outer === 'schedule' || field === 'date') {
      const day = sound(line, dayInCell(text, line.cell.number))
      put(inner ? inside(header, outer) : header, inner ?? field, day, line.cell)
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
    } else if (field === 'id') {
      const id = text.toLowerCase()
      const wrong = {
        vi: 'Mã chỉ gồm chữ thường không dấu, chữ số và dấu gạch.',
        en: 'A code holds a–z, digits and dashes only.',
      }
      const better = { vi: `Có thể ghi: ${idFrom(text)}`, en: `For instance: ${idFrom(text)}` }
      put(header, field, new RegExp(idPattern).test(id) ? id : fault(line, wrong, better), line.cell)
    } else put(header, field, text, line.cell)
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
function sourcesIn(line: Filled, { fault, sound }: FormReader): { source: string; amount: number }[] | undefined {
  const sources = line.cell.text.split(/\r?\n|;/).flatMap((text) => {
    if (text.trim() === '') return []
    const [, source, money] = /^\s*[-–•]?\s*(.+?)\s*[:=]\s*(.*\d.*)$/.exec(text) ?? []
    if (source === undefined || money === undefined) {
      fault(line, {
        vi: 'Ghi mỗi nguồn một dòng, ví dụ: Ngân sách tỉnh: 4500.',
        en: 'Write a source a line: name: amount.',
      })
      return []
    }
    const amount = sound(line, moneyInCell(money, undefined, line.field.label))
    return amount === undefined ? [] : [{ source, amount }]
  })
  return sources.length > 0 ? sources : undefined
}
