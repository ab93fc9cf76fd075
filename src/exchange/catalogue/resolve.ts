import { type Agency, idPattern, type Model } from '../../architecture/index.js'
import { append, createSuggester, type Text } from '../../kernel/index.js'
import { type Cell, cellLocation, type Workbook } from '../../office/index.js'
import { type AgencyBook, agencyBook } from '../agencies.js'
import type { Incoming } from '../changes.js'
import { codeKey, freeId, idFrom, nameKey } from '../names.js'
import type { Remark } from '../remark.js'
import { spelledName } from './abbreviations.js'
import { type CatalogueRow, sheetOfCell } from './catalogue-row.js'
import { type Advise, componentAdvice } from './components.js'
import { connections, type Wire } from './connections.js'
import { byName, type Identified, identities, isSystemName } from './identity.js'
import { joinedByName, type Repeated } from './joined.js'

import { kindOfRow, readLayer, readOwner, scopeOfRow } from './placing.js'
import { givenRows } from './plan-rows.js'
import type { ImportPlan, PlanRow } from './plan-schema.js'
import { oneLine, type ResolvedRow, type RowReading, type RowVerdict, rowReading } from './row.js'
import { type CatalogueNames, readContent, readLifecycle } from './row-fields.js'
import { isNumber } from './table-shape.js'
import { createTally } from './tally.js'
import { withoutUnchanged } from './unchanged.js'
import { usualLayers } from './usual.js'
import { itemsIn } from './values.js'
import { identityVerdict } from './verdict.js'

export interface Resolved {
  readonly rows: readonly ResolvedRow[]
  /** Agencies that the file names and the architecture has not got. */
  readonly agencies: readonly Agency[]
  readonly remarks: readonly Remark[]
}

/** What rows are read against. */
interface Against {
  readonly model: Model
  readonly agencies: AgencyBook
  readonly names: CatalogueNames
  readonly layers: (text: string) => string | undefined
  readonly usualLayer: (kind: string) => string | undefined
  readonly advise: Advise
  readonly suggest: ReturnType<typeof createSuggester>
  readonly asOf: string
}

/** Every row as a system of the model's own terms. What a cell says and could not be understood is told with its place. */
export function resolved(
  rows: readonly CatalogueRow[],
  workbook: Workbook,
  mapping: ImportPlan,
  model: Model,
  asOf: string,
): Resolved {
  const remarks: Remark[] = []
  const tally = createTally()
  const index = identities(model)
  const given = givenRows(mapping.rows ?? [], rows, workbook)
  const ids = new Set([...model.systems.keys(), ...model.components.keys()])
  for (const { id } of mapping.rows ?? []) if (id !== undefined) ids.add(id)
  const agencies = agencyBook(model)
  const against: Against = {
    model,
    agencies,
    names: {
      places: byName([...model.systems.values(), ...model.components.values()]),
      dataEntities: byName(model.dataEntities.values()),
    },
    layers: byName(model.layers.values()),
    usualLayer: usualLayers(model),
    advise: componentAdvice(model, agencies.get),
    suggest: createSuggester(),
    asOf,
  }
  const seen = new Map<string, ResolvedRow[]>()
  const found: ResolvedRow[] = []
  const wires: Wire[] = []

  const apart = (row: CatalogueRow, first: CatalogueRow) => {
    const [wanted, above] = [given.get(row), given.get(first)]
    return (
      (wanted && wanted.do !== 'same') ||
      (wanted?.id !== undefined && above?.id !== undefined && wanted.id !== above.id)
    )
  }
  const { whole, repeated } = joinedByName(rows, apart, workbook, remarks)
  const results = new Map<CatalogueRow, ResolvedRow>()

  for (const read of rows) {
    const again = repeated.get(read)
    const first = again && results.get(again.first)
    if (again && first) {
      found.push(repetition(read, again, first, given.get(read), workbook))
      continue
    }
    const row = withoutUnchanged(whole.get(read) ?? read, model, (cell, written) =>
      tally.add('spoiled', 'kept', cellLocation(workbook, sheetOfCell(read, cell), cell), spoiledCells(cell, written), {
        vi: 'Muốn đổi thật thì định dạng ô là văn bản (Text) rồi gõ lại.',
        en: 'If it is to change, format the cell as text and type it again.',
      }),
    )
    const name = row.cells.get('name')?.cell
    if (!name || (!row.cells.has('id') && isNumber(name.text))) {
      append(remarks, namelessRemarks(row, workbook))
      continue
    }
    const reading = rowReading(row, name, workbook, mapping, remarks, tally)
    const wanted = given.get(read)
    const code = reading.text('code')
    if (code !== undefined) reading.fields.set('code', oneLine(code))
    const owner = readOwner(reading, wanted?.owner, against)
    const identified =
      wanted?.do === 'new' && wanted.id !== undefined && !isDone(wanted, name, code, model)
        ? undefined
        : systemOf(wanted, model, () => index.find({ id: reading.text('id'), code, name: name.text, owner }))
    if (identified && identified.by !== 'id') tellOtherId(reading, identified)
    const called = `${nameKey(spelledName(name.text))}\0${owner ?? ''}`
    const alike = seen.get(identified ? `id ${identified.system.id}` : called)
    const previous = alike?.find((r) => identified || isSystemName(r.name.text, name.text))
    const result = rowOf(reading, wanted, identified, previous, owner, ids, against, workbook)
    found.push(result)
    results.set(read, result)
    for (const key of identified ? [`id ${identified.system.id}`, called] : [called])
      seen.set(key, [...(seen.get(key) ?? []), result])
    const links = row.cells.get('dependsOn')
    if (links) wires.push({ from: result, cell: links.cell, names: itemsIn(links.cell.text, true) })
  }
  const taken = wires.filter(({ from }) => from.verdict.do === 'new' || from.verdict.do === 'update')
  const connected = connections(taken, found, against.names.places, workbook, model, remarks)
  append(remarks, tally.remarks())
  return { rows: found.map((r) => connected.get(r) ?? r), agencies: against.agencies.added(), remarks }
}

/** A row whose cells were added to those of a row above. */
function repetition(
  row: CatalogueRow,
  { adds }: Repeated,
  first: ResolvedRow,
  wanted: PlanRow | undefined,
  workbook: Workbook,
): ResolvedRow {
  const name = row.cells.get('name')?.cell ?? first.name
  const place = cellLocation(workbook, first.row.sheet, first.name).within
  const added = adds.map((heading) => `“${heading}”`).join(', ')
  const why =
    adds.length === 0
      ? { vi: `đã có ở ${place}`, en: `stands at ${place} already` }
      : {
          vi: `là hệ thống ở ${place}, bổ sung cho dòng đó ${added}`,
          en: `is the system at ${place}, to which it adds ${added}`,
        }
  const { id, fields } = first.incoming
  const owner = fields.get('owner')
  const incoming: Incoming = {
    collection: 'systems',
    id,
    fields: new Map(owner === undefined ? [] : [['owner', owner]]),
  }
  const verdict: RowVerdict = { do: 'same', why, of: id, adds: adds.length > 0, settled: true, given: wanted }
  return { row, name, incoming, existing: undefined, verdict }
}

function rowOf(
  reading: RowReading,
  wanted: PlanRow | undefined,
  identified: Identified | undefined,
  previous: ResolvedRow | undefined,
  owner: string | undefined,
  ids: Set<string>,
  against: Against,
  workbook: Workbook,
): ResolvedRow {
  const { row, name, fields, assumed, text } = reading
  const existing = identified?.system
  // A name that is only shortened otherwise is no change.
  if (existing && isSystemName(existing.name, name.text)) fields.delete('name')
  const kind = kindOfRow(reading, existing)
  scopeOfRow(reading, owner, against)
  readLifecycle(reading, against.asOf)
  readContent(reading, against.names)
  const advice = existing ? undefined : against.advise(reading, kind, owner)
  const placed = readLayer(reading, wanted?.layer, advice?.layer ?? against.usualLayer(kind), against)
  const components = wanted?.do === 'new' ? wanted.components : advice?.components
  if (components && components.length > 0) assumed.set('realizes', components)
  const capabilities = wanted?.do === 'new' ? wanted.capabilities : advice?.capabilities
  if (capabilities && capabilities.length > 0) assumed.set('capabilities', capabilities)
  const source = text('source')
  if (source !== undefined) fields.set('source', oneLine(source))
  else assumed.set('source', `${workbook.file.split('/').at(-1)}, ${row.sheet.name}`)

  const judged = identityVerdict({ wanted, identified, previous, owner, placed, model: against.model, workbook })
  // Not by spreading it: V8 would make a hidden class for each row, in old memory.
  const verdict: RowVerdict = Object.assign(judged, { given: wanted, evidence: advice?.evidence })
  const isNew = verdict.do === 'new'
  const id =
    existing?.id ??
    (wanted?.id !== undefined && isNew ? wanted.id : undefined) ??
    (isNew || verdict.do === 'unclear'
      ? freeId(givenId(text('id')) ?? idFrom(name.text), ids)
      : (verdict.of ?? idFrom(name.text)))
  if (isNew || verdict.do === 'update') tellFormulas(reading)
  const incoming: Incoming = { collection: 'systems', id, fields, assumed, additions: new Map() }
  return { row, name, incoming, existing, verdict }
}

/** Whether what a plan calls new was added by it before. */
function isDone({ id }: PlanRow, name: Cell, code: string | undefined, { systems }: Model): boolean {
  const system = id === undefined ? undefined : systems.get(id)
  if (!system) return false
  return isSystemName(system.name, name.text) || (code !== undefined && codeKey(system.code ?? '') === codeKey(code))
}

/** The system that a plan names, else the one that the row's own words find. */
function systemOf(
  wanted: PlanRow | undefined,
  model: Model,
  find: () => Identified | undefined,
): Identified | undefined {
  const named = wanted?.id === undefined || wanted.do === 'same' ? undefined : model.systems.get(wanted.id)
  return named ? { system: named, by: 'id' } : find()
}

function spoiledCells(cell: Cell, written: string): (count: number) => Text {
  return (count) => ({
    vi: `${count} ô mà chương trình bảng tính đã tự đổi thành số hay ngày, ví dụ “${written}” thành “${cell.text}”; giữ như kiến trúc ghi.`,
    en: `${count} cell(s) that a program for tables turned into a number or a date, such as “${written}” into “${cell.text}”; what the architecture has stays.`,
  })
}

/** An id that nobody bears, of a row that speaks of a system all the same: it looks renamed and is not. */
function tellOtherId({ row, remark }: RowReading, { system, by }: Identified): void {
  const cell = row.cells.get('id')?.cell
  if (!cell) return
  const [vi, en] = by === 'code' ? ['mã gốc', 'original code'] : ['tên', 'name']
  remark(
    'left',
    cell,
    {
      vi: `Kiến trúc không có mã “${oneLine(cell.text)}”; theo ${vi} thì dòng này là “${system.id}”. Bảng không đổi được mã.`,
      en: `The architecture has no id “${oneLine(cell.text)}”; by its ${en} the row is “${system.id}”. A table changes no ids.`,
    },
    {
      vi: `Ghi lại mã “${system.id}” ở ô này; đổi mã thì sửa trong YAML, cả ở nơi dẫn chiếu.`,
      en: `Write “${system.id}” in the cell again; to rename it, edit the YAML, where it is referred to as well.`,
    },
  )
}

function namelessRemarks(row: CatalogueRow, workbook: Workbook): Remark[] {
  const [first] = [...(row.sheet.rows.get(row.row)?.values() ?? [])]
  if (!first) return []
  return [
    {
      kind: 'left',
      location: cellLocation(workbook, row.sheet, first),
      message: {
        vi: 'Dòng không có tên hệ thống nên không được nhập.',
        en: 'The row names no system and was not read.',
      },
    },
  ]
}

function tellFormulas({ row, remark }: RowReading): void {
  for (const { cell } of row.cells.values()) {
    if (cell.formula)
      remark('note', cell, {
        vi: `Ô chứa công thức; công thức không được tính lại, dùng kết quả lưu trong tệp: “${cell.text}”.`,
        en: `The cell holds a formula; it was not evaluated, the result kept in the file was used: “${cell.text}”.`,
      })
  }
}

function givenId(text: string | undefined): string | undefined {
  const id = text?.trim()
  return id !== undefined && new RegExp(idPattern).test(id) ? id : undefined
}
