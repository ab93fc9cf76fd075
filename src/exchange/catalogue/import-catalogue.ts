import type { Model } from '../../architecture/index.js'
import { append, isMapping, type Text } from '../../kernel/index.js'
import { cellLocation, type Workbook } from '../../office/index.js'
import { changeFor, type EntryDecision, type Incoming, type PastImports } from '../changes.js'
import type { Remark } from '../remark.js'
import { codesAlike, duplicatesIn, sharedTwice } from './duplicates.js'
import type { ImportPlan } from './plan-schema.js'
import { resolved } from './resolve.js'
import type { ResolvedRow } from './row.js'
import { type CatalogueTable, catalogueRows } from './rows.js'

export interface CatalogueOptions {
  /** What is decided already. */
  readonly plan: ImportPlan
  readonly memory: PastImports
  /** The day on which the catalogue is read by the duplicate finder. */
  readonly asOf: string
  /** Whether rows that the finder holds to duplicate another of their owner's are new all the same. */
  readonly keepDuplicates: boolean
  readonly overwrite: boolean
}

/** What an import does to the architecture, and what it has to say. */
export interface Import {
  readonly decisions: readonly EntryDecision[]
  readonly remarks: readonly Remark[]
  readonly tables: readonly CatalogueTable[]
  /** Every row that names a system, with what is done with it. */
  readonly rows: readonly ResolvedRow[]
  readonly agencies: readonly { readonly id: string; readonly name: string }[]
}

/** Reads a catalogue of systems against an architecture. Nothing is written. */
export function importCatalogue(workbook: Workbook, model: Model, options: CatalogueOptions): Import {
  const { plan, memory, asOf, overwrite } = options
  const read = catalogueRows(workbook, plan)
  const found = resolved(read.rows, workbook, plan, model, asOf)
  const rows = rooted(advised(found.rows, workbook, model, options))
  const owners = new Set(rows.filter(isTaken).map((row) => row.incoming.fields.get('owner')))
  const agencies = found.agencies.filter(({ id }) => owners.has(id))
  const decisions: EntryDecision[] = agencies.map(({ id, ...agency }) =>
    changeFor({ collection: 'agencies', id, fields: new Map(Object.entries(agency)) }, undefined, {}, true),
  )
  const all: Remark[] = [...bookRemarks(workbook), ...read.remarks, ...found.remarks]
  const twins = firstById(rows)
  for (const row of rows) {
    append(all, verdictRemarks(row, workbook, model))
    if (!isTaken(row)) continue
    const decision = changeFor(redirected(row.incoming, twins), row.existing, memory, overwrite)
    decisions.push(decision)
    append(all, keptRemarks(decision, cellLocation(workbook, row.row.sheet, row.name)))
  }
  append(all, assumedRemarks(rows, workbook))
  append(all, absentRemarks(rows, workbook, model))
  return { decisions, remarks: inCellOrder(all), tables: read.tables, rows, agencies }
}

const isTaken = ({ verdict }: ResolvedRow) => verdict.do === 'new' || verdict.do === 'update'

/** The rows with the finder's advice on those that nothing else settles. */
function advised(
  rows: readonly ResolvedRow[],
  workbook: Workbook,
  model: Model,
  { keepDuplicates, asOf }: CatalogueOptions,
): readonly ResolvedRow[] {
  if (keepDuplicates) return rows
  const asked = new Map([...duplicatesIn(rows, model, asOf), ...sharedTwice(rows, model)])
  const advice = new Map([...asked, ...codesAlike(rows, asked)])
  if (advice.size === 0) return rows
  const byId = firstById(rows)
  return rows.map((row) => {
    const near = advice.get(row)
    if (!near) return row
    const twin = byId.get(near.of)
    const name = model.systems.get(near.of)?.name ?? twin?.name.text ?? near.of
    const place = twin ? cellLocation(workbook, twin.row.sheet, twin.name).within : near.of
    const why: Text = {
      vi: `được xem là trùng với “${name}” (${place}). ${near.reason.vi}`,
      en: `is held to duplicate “${name}” (${place}). ${near.reason.en}`,
    }
    const verdict = near.oneOwner
      ? { ...row.verdict, do: 'unclear' as const, of: near.of, why }
      : { ...row.verdict, of: near.of, why: ofTwoOwners(name, `${place}`) }
    return { ...row, verdict }
  })
}

/** Rows by id; of those that speak of one system the one that holds it. */
function firstById(rows: readonly ResolvedRow[]): ReadonlyMap<string, ResolvedRow> {
  const byId = new Map<string, ResolvedRow>()
  for (const row of rows) if (!byId.has(row.incoming.id)) byId.set(row.incoming.id, row)
  return byId
}

const ofTwoOwners = (name: string, place: string): Text => ({
  vi: `gần giống “${name}” (${place}), nhưng của cơ quan khác`,
  en: `much like “${name}” (${place}), but another agency's`,
})

/** What stands for a row that stands for another itself stands for that; for one that is left open it is open as well. */
function rooted(rows: readonly ResolvedRow[]): readonly ResolvedRow[] {
  const byId = new Map(rows.filter((row) => row.verdict.do !== 'same').map((row) => [row.incoming.id, row]))
  const same = new Map(rows.filter((row) => row.verdict.do === 'same').map((row) => [row.incoming.id, row]))
  return rows.map((row) => {
    if (row.verdict.do !== 'same') return row
    let of = row.verdict.of
    const seen = new Set<string>()
    while (of !== undefined && !byId.has(of) && !seen.has(of)) {
      seen.add(of)
      const next = same.get(of)?.verdict.of
      if (next === undefined || next === of) break
      of = next
    }
    return of === row.verdict.of ? row : { ...row, verdict: { ...row.verdict, of } }
  })
}

/** Connections to a row that stands for another lead to that one; to one that is not taken over there is none yet. */
function redirected(incoming: Incoming, rows: ReadonlyMap<string, ResolvedRow>): Incoming {
  const targets = incoming.additions?.get('dependsOn')
  if (!targets) return incoming
  const dependsOn = targets.filter(isMapping).flatMap((d) => {
    const row = rows.get(String(d.to))
    const to = row?.verdict.do === 'same' ? row.verdict.of : String(d.to)
    const target = to === undefined ? undefined : rows.get(to)
    const written = to !== undefined && (!target || isTaken(target) || target.existing !== undefined)
    return written && to !== incoming.id ? [{ ...d, to }] : []
  })
  const additions = dependsOn.length > 0 ? new Map([['dependsOn', dependsOn]]) : new Map<string, unknown[]>()
  return { ...incoming, additions }
}

/** What is to be said of rows that are not taken over, or that come near another. */
function verdictRemarks({ verdict, row, name }: ResolvedRow, workbook: Workbook, model: Model): Remark[] {
  const shown = name.text.replace(/\s+/g, ' ').trim()
  const location = cellLocation(workbook, row.sheet, name)
  const { why } = verdict
  const message = { vi: `“${shown}” ${why.vi}`, en: `“${shown}”: ${why.en}` }
  if (verdict.do === 'unclear') {
    const remedy = verdict.of === undefined ? undefined : choices(verdict.of)
    return [{ kind: 'open', location, message: ended(message), remedy }]
  }
  if (verdict.do === 'same') {
    const known = verdict.of === undefined ? undefined : model.systems.get(verdict.of)
    const id = known ? ` (${known.id})` : ''
    const told = verdict.adds
      ? ended({ vi: `${message.vi}${id}`, en: `${message.en}${id}` })
      : { vi: `${message.vi}${id}; không nhập thêm.`, en: `${message.en}${id}; it was not added.` }
    return [{ kind: 'same', location, message: told }]
  }
  return verdict.do === 'new' && verdict.of !== undefined ? [{ kind: 'note', location, message: ended(message) }] : []
}

const ended = ({ vi, en }: Text): Text => ({ vi: `${vi.replace(/[.;]$/, '')}.`, en: `${en.replace(/[.;]$/, '')}.` })

const choices = (id: string): Text => ({
  vi: `Ghi trong kế hoạch: do: same hoặc update (id: ${id}), hoặc do: new nếu khác nhau.`,
  en: `In the plan write do: same or update (id: ${id}), or do: new if they differ.`,
})

/** What new systems must have and the file does not tell, once, with the number of systems for each value. */
function assumedRemarks(rows: readonly ResolvedRow[], workbook: Workbook): Remark[] {
  const counts = new Map<string, Map<string, number>>()
  let first: ResolvedRow | undefined
  for (const row of rows) {
    if (row.verdict.do !== 'new') continue
    for (const field of ['kind', 'scope', 'lifecycle.status', 'layer']) {
      const value = row.incoming.assumed?.get(field)
      if (typeof value !== 'string' || row.incoming.fields.has(field)) continue
      first ??= row
      const values = counts.get(field) ?? new Map<string, number>()
      counts.set(field, values)
      values.set(value, (values.get(value) ?? 0) + 1)
    }
  }
  if (!first) return []
  const told = [...counts].map(([field, values]) => {
    const frequent = [...values].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    return `${field.replace(/^.*\./, '')}: ${frequent.map(([value, n]) => `${value} (${n})`).join(', ')}`
  })
  return [
    {
      kind: 'assumed',
      location: cellLocation(workbook, first.row.sheet, first.name),
      message: {
        vi: `Tệp không nêu nên tạm ghi cho các hệ thống mới: ${told.join('; ')}. Cần rà soát.`,
        en: `The file does not say, so new systems get for now: ${told.join('; ')}. To be reviewed.`,
      },
    },
  ]
}

/** Of a table that came from the architecture, which of its systems are not in it: a row that was deleted deletes nothing. */
function absentRemarks(rows: readonly ResolvedRow[], workbook: Workbook, model: Model): Remark[] {
  const first = rows.find(({ existing, row }) => existing && row.cells.has('id'))
  if (!first) return []
  const there = new Set(rows.map(({ existing }) => existing?.id))
  const absent = [...model.systems.values()].filter((s) => model.originOf(s) === 'workspace' && !there.has(s.id))
  const [one] = absent
  if (!one) return []
  return [
    {
      kind: 'note',
      location: cellLocation(workbook, first.row.sheet, first.name),
      message: {
        vi: `${absent.length} hệ thống của kiến trúc không có trong bảng, ví dụ “${one.name}” (${one.id}); không hệ thống nào bị xóa.`,
        en: `${absent.length} system(s) of the architecture are not in the table, such as “${one.name}” (${one.id}); none is deleted.`,
      },
    },
  ]
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
  if (workbook.encoding !== undefined)
    remarks.push({
      kind: 'note',
      location,
      message: {
        vi: `Tệp không ở bảng mã Unicode; đọc theo ${workbook.encoding}. Hãy xem dấu tiếng Việt có đúng không.`,
        en: `The file is not in Unicode; it was read as ${workbook.encoding}. See whether accents are right.`,
      },
    })
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
export function keptRemarks({ incoming, kept, deleted }: EntryDecision, location: Remark['location']): Remark[] {
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
