import type { Model } from '../../architecture/index.js'
import { append, isMapping } from '../../kernel/index.js'
import { cellLocation, type Workbook } from '../../office/index.js'
import { type Decision, decide, type Incoming, type Memory } from '../changes.js'
import type { Remark } from '../remark.js'
import { duplicatesIn } from './duplicates.js'
import type { Mapping } from './mapping.js'
import { resolved } from './resolve.js'
import type { ResolvedRow } from './row.js'
import { rowsOf } from './rows.js'

export interface ImportOptions {
  readonly mapping: Mapping
  readonly memory: Memory
  /** The day on which the catalogue is read by the duplicate finder. */
  readonly asOf: string
  readonly keepDuplicates: boolean
  readonly overwrite: boolean
}

/** What an import does to the architecture, and what it has to say. */
export interface Import {
  readonly decisions: readonly Decision[]
  readonly remarks: readonly Remark[]
  /** Rows that were understood as entities. */
  readonly rows: number
}

/** Reads a catalogue of systems against an architecture. Nothing is written. */
export function importCatalogue(workbook: Workbook, model: Model, options: ImportOptions): Import {
  const { mapping, memory, asOf, keepDuplicates, overwrite } = options
  const read = rowsOf(workbook, mapping)
  const { rows, agencies, remarks } = resolved(read.rows, workbook, mapping, model)
  const { doubled, remarks: same } = keepDuplicates
    ? { doubled: new Map<ResolvedRow, string>(), remarks: [] }
    : duplicatesIn(rows, workbook, model, asOf)
  const decisions: Decision[] = agencies.map(({ id, ...agency }) =>
    decide({ collection: 'agencies', id, fields: new Map(Object.entries(agency)) }, undefined, {}, true),
  )
  // What was assumed of a row that is not added would only distract.
  const dropped = new Set([...doubled.keys()].map((row) => `${row.row.sheet.name}!${row.row.row}`))
  const counts = (r: Remark) =>
    r.kind !== 'assumed' || !dropped.has(`${r.location.within?.replace(/![^!]*$/, '')}!${r.location.line}`)
  const all: Remark[] = [...bookRemarks(workbook), ...read.remarks, ...remarks.filter(counts), ...same]
  const twins = new Map([...doubled].map(([row, twin]) => [row.incoming.id, twin]))
  for (const row of rows) {
    if (doubled.has(row)) continue
    const decision = decide(redirected(row.incoming, twins), row.existing, memory, overwrite)
    decisions.push(decision)
    const location = cellLocation(workbook, row.row.sheet, row.name)
    append(all, keptRemarks(decision, location))
  }
  return { decisions, remarks: inCellOrder(all), rows: rows.length }
}

/** Connections to a row that was not added lead to the system for which it stands. */
function redirected(incoming: Incoming, twins: ReadonlyMap<string, string>): Incoming {
  const targets = incoming.additions?.get('dependsOn')
  if (!targets || twins.size === 0) return incoming
  const dependsOn = targets.filter(isMapping).flatMap((d) => {
    const to = twins.get(String(d.to)) ?? d.to
    return to === incoming.id ? [] : [{ ...d, to }]
  })
  return { ...incoming, additions: new Map([['dependsOn', dependsOn]]) }
}

/** What is to be said of the workbook as a whole. */
export function bookRemarks(workbook: Workbook): Remark[] {
  const location = {
    file: workbook.file,
    line: 1,
    column: 1,
    length: 1,
    excerpt: '',
    within: workbook.sheets[0]?.name ?? '',
  }
  const remarks: Remark[] = []
  if (workbook.macros)
    remarks.push({
      kind: 'note',
      location,
      message: {
        vi: 'Tệp có macro; macro không được đọc hay chạy.',
        en: 'The file holds macros; they were neither read nor run.',
      },
    })
  if (workbook.externalLinks)
    remarks.push({
      kind: 'note',
      location,
      message: {
        vi: 'Tệp có liên kết tới tệp khác; liên kết không được mở, dùng giá trị lưu trong tệp.',
        en: 'The file links to other files; they were not opened, the values kept in this file were used.',
      },
    })
  return remarks
}

/** What is to be said of fields that were left as the architecture has them. */
export function keptRemarks({ incoming, kept, deleted }: Decision, location: Remark['location']): Remark[] {
  if (deleted) {
    return [
      {
        kind: 'kept',
        location,
        message: {
          vi: `“${incoming.id}” đã từng được nhập và đã bị xóa khỏi kiến trúc; không nhập lại.`,
          en: `“${incoming.id}” was imported before and has been deleted from the architecture; it was not added again.`,
        },
        remedy: { vi: 'Muốn nhập lại, chạy với --overwrite.', en: 'To add it again, run with --overwrite.' },
      },
    ]
  }
  return kept.map(({ field, own, other }) => ({
    kind: 'kept',
    location,
    message: {
      vi: `${incoming.id}.${field}: tệp ghi ${shown(other)}, kiến trúc ghi ${shown(own)}; giữ theo kiến trúc.`,
      en: `${incoming.id}.${field}: the file says ${shown(other)}, the architecture ${shown(own)}; the architecture's was kept.`,
    },
    remedy: { vi: 'Muốn lấy theo tệp, chạy với --overwrite.', en: 'To take the file’s, run with --overwrite.' },
  }))
}

function shown(value: unknown): string {
  if (value === undefined) return '(—)'
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  return `“${text.length > 80 ? `${text.slice(0, 80)}…` : text}”`
}

export function inCellOrder(remarks: readonly Remark[]): Remark[] {
  const sheet = (r: Remark) => r.location.within?.replace(/![^!]*$/, '') ?? ''
  const sheets = [...new Set(remarks.map(sheet))]
  return [...remarks].sort(
    (a, b) =>
      sheets.indexOf(sheet(a)) - sheets.indexOf(sheet(b)) ||
      a.location.line - b.location.line ||
      a.location.column - b.location.column,
  )
}
