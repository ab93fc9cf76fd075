import { type Agency, idPattern, type Model, nameOf, type System } from '../../architecture/index.js'
import { append, createSuggester, didYouMean, type Text } from '../../kernel/index.js'
import { type Cell, cellLocation, type Workbook } from '../../office/index.js'
import { type AgencyBook, agencyBook, scopeOfOwner } from '../agencies.js'
import type { Incoming } from '../changes.js'
import { freeId, idFrom, nameKey } from '../names.js'
import type { Remark } from '../remark.js'
import { kindIn, scopeIn } from './choices.js'
import { connections, type Wire } from './connections.js'
import { byName, identities } from './identity.js'
import { usualLayers } from './layers.js'
import type { Mapping } from './mapping.js'
import { oneLine, type ResolvedRow, type RowReading, rowReading } from './row.js'
import { readContent, readLifecycle } from './row-fields.js'
import type { CatalogueRow } from './rows.js'
import { itemsIn } from './values.js'

export interface Resolved {
  readonly rows: readonly ResolvedRow[]
  /** Agencies that the file names and the architecture has not got. */
  readonly agencies: readonly Agency[]
  readonly remarks: readonly Remark[]
}

/** Every row as a system of the model's own terms. What a cell says and could not be understood is told with its place. */
export function resolved(rows: readonly CatalogueRow[], workbook: Workbook, mapping: Mapping, model: Model): Resolved {
  const remarks: Remark[] = []
  const agencies = agencyBook(model)
  const index = identities(model)
  const taken = new Set([...model.systems.keys(), ...model.components.keys()])
  const usualLayer = usualLayers(model)
  const layers = byName(model.layers.values())
  const names = {
    places: byName([...model.systems.values(), ...model.components.values()]),
    dataEntities: byName(model.dataEntities.values()),
  }
  const seen = new Map<string, ResolvedRow>()
  const found: ResolvedRow[] = []
  const wires: Wire[] = []
  const suggest = createSuggester()

  for (const row of rows) {
    const name = row.cells.get('name')?.cell
    if (!name) {
      append(remarks, namelessRemarks(row, workbook))
      continue
    }
    const reading = rowReading(row, name, workbook, mapping, remarks)
    const { fields, assumed, said, text } = reading
    tellFormulas(reading)
    const code = text('code')
    if (code !== undefined) fields.set('code', oneLine(code))
    const owner = readOwner(reading, agencies, model, suggest)

    const existing = index.find({ id: text('id'), code, name: name.text, owner })
    const called = `${nameKey(name.text)}\0${owner ?? ''}`
    const previous = seen.get(existing ? existing.id : called)
    if (isThere(reading, previous, existing, workbook, model)) continue

    const kind = readKind(reading, existing)
    readScope(reading, owner, agencies, model)
    readLifecycle(reading)
    const placed = readLayer(reading, layers, usualLayer(kind), model) || existing !== undefined
    if (!placed) tellWithoutLayer(reading)
    else if (owner === undefined && !existing) tellWithoutOwner(reading)
    if (!existing && (!placed || owner === undefined)) continue
    readContent(reading, names)
    const source = text('source')
    if (source !== undefined) fields.set('source', oneLine(source))
    else assumed.set('source', `${workbook.file.split('/').at(-1)}, ${row.sheet.name}`)

    const id = existing?.id ?? freeId(givenId(text('id')) ?? idFrom(name.text), taken)
    const incoming: Incoming = { collection: 'systems', id, fields, assumed, additions: new Map() }
    const result: ResolvedRow = { row, name, incoming, existing }
    found.push(result)
    if (existing) seen.set(existing.id, result)
    seen.set(called, result)
    if (!existing && said.length > 0)
      reading.remark('assumed', name, {
        vi: `Tệp không nêu nên tạm ghi cho “${id}”: ${said.join(', ')}. Cần rà soát.`,
        en: `The file does not say, so “${id}” gets for now: ${said.join(', ')}. To be reviewed.`,
      })
    const links = row.cells.get('dependsOn')
    if (links) wires.push({ from: result, cell: links.cell, names: itemsIn(links.cell.text, true) })
  }
  const connected = connections(wires, found, names.places, workbook, model, remarks)
  return { rows: found.map((r) => connected.get(r) ?? r), agencies: agencies.added(), remarks }
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

/** The agency of the row's own cell, else of the title above its group; one that nobody knows becomes a new one. */
function readOwner(
  { row, name, fields, text, remark }: RowReading,
  agencies: AgencyBook,
  model: Model,
  suggest: typeof didYouMean,
): string | undefined {
  const written = row.cells.get('owner')?.cell ?? (isAgencyLike(row.group) ? row.group : undefined)
  const said = text('owner') ?? (written && groupName(written.text))
  const named = said === undefined ? undefined : agencies.named(said)
  if (!named) return undefined
  const { agency, isNew } = named
  if (isNew) {
    remark(
      'assumed',
      written ?? name,
      {
        vi: `Kiến trúc chưa có cơ quan “${agency.name}”; sẽ thêm với mã “${agency.id}”.`,
        en: `The architecture has no agency “${agency.name}”; it will be added as “${agency.id}”.`,
      },
      suggest(
        agency.name,
        [...model.agencies.values()].map((a) => a.name),
      ),
    )
  }
  fields.set('owner', agency.id)
  return agency.id
}

/** Whether a row's system stands in a row above or in a content pack already, which is told. */
function isThere(
  { row, name, remark }: RowReading,
  previous: ResolvedRow | undefined,
  existing: System | undefined,
  workbook: Workbook,
  model: Model,
): boolean {
  const shown = oneLine(name.text)
  if (previous) {
    const place = cellLocation(workbook, row.sheet, previous.name).within
    remark(
      'same',
      name,
      {
        vi: `“${shown}” đã có ở ${place}; dòng này không được nhập.`,
        en: `“${shown}” stands at ${place} already; this row was not read.`,
      },
      { vi: 'Gộp hai dòng, hoặc đặt tên khác nhau.', en: 'Merge the two rows, or give them different names.' },
    )
    return true
  }
  if (!existing || model.originOf(existing) === 'workspace') return false
  remark('same', name, {
    vi: `“${shown}” là hệ thống “${existing.id}” của gói nội dung dùng chung; không nhập lại.`,
    en: `“${shown}” is the system “${existing.id}” of a shared content pack; it was not read again.`,
  })
  return true
}

function readKind(
  { name, fields, text, notUnderstood, suppose }: RowReading,
  existing: System | undefined,
): System['kind'] {
  const said = text('kind')
  const kind = said === undefined ? undefined : kindIn(said)
  if (kind) {
    fields.set('kind', kind)
    return kind
  }
  notUnderstood('kind', {
    vi: 'Ghi: ứng dụng nghiệp vụ, cổng, nền tảng, cơ sở dữ liệu, dịch vụ, hạ tầng, an toàn thông tin.',
    en: 'Write: application, portal, platform, database, service, infrastructure, security.',
  })
  const guess = existing?.kind ?? kindIn(name.text) ?? 'application'
  suppose('kind', guess)
  return guess
}

function readScope(
  { fields, text, notUnderstood, suppose }: RowReading,
  owner: string | undefined,
  agencies: AgencyBook,
  model: Model,
): void {
  const said = text('scope')
  const scope = said === undefined ? undefined : scopeIn(said)
  if (scope) {
    fields.set('scope', scope)
    return
  }
  notUnderstood('scope', {
    vi: 'Ghi: toàn quốc, toàn tỉnh, toàn ngành, cấp huyện, cấp xã, nội bộ cơ quan.',
    en: 'Write: national, province, sector, district, commune, agency.',
  })
  const known = owner === undefined ? undefined : model.agencies.get(owner)
  suppose('scope', scopeOfOwner(known ?? agencies.added().find((a) => a.id === owner)))
}

/** Whether the row's layer is known, by its cell or as the usual one. */
function readLayer(
  { fields, text, notUnderstood, suppose }: RowReading,
  layers: (text: string) => string | undefined,
  usual: string | undefined,
  model: Model,
): boolean {
  const said = text('layer')
  const layer = said === undefined ? undefined : layers(said)
  if (layer) {
    fields.set('layer', layer)
    return true
  }
  notUnderstood('layer', layerRemedy(model, said))
  if (usual !== undefined) suppose('layer', usual)
  return usual !== undefined
}

function tellWithoutLayer({ name, remark }: RowReading): void {
  remark(
    'left',
    name,
    {
      vi: `Chưa biết “${oneLine(name.text)}” thuộc lớp nào của kiến trúc nên không được nhập.`,
      en: `It is not known to which layer “${oneLine(name.text)}” belongs; it was not read.`,
    },
    {
      vi: 'Thêm cột “Lớp kiến trúc”, hoặc ghi defaults: { layer: MÃ_LỚP } trong tệp --map.',
      en: 'Add a column “Layer”, or write defaults: { layer: ID } in the --map file.',
    },
  )
}

function tellWithoutOwner({ name, remark }: RowReading): void {
  remark(
    'left',
    name,
    {
      vi: `“${oneLine(name.text)}” không có cơ quan chủ quản nên không được nhập.`,
      en: `“${oneLine(name.text)}” has no owner and was not read.`,
    },
    {
      vi: 'Thêm cột “Cơ quan chủ quản”, hoặc ghi defaults: { owner: MÃ_CƠ_QUAN } trong tệp --map.',
      en: 'Add a column “Owner”, or write defaults: { owner: ID } in the --map file.',
    },
  )
}

function givenId(text: string | undefined): string | undefined {
  const id = text?.trim()
  return id !== undefined && new RegExp(idPattern).test(id) ? id : undefined
}

/** The agency that a row above a group names: “II. Sở Y tế” → “Sở Y tế”. */
function groupName(text: string): string {
  return oneLine(text.replace(/^\s*([IVXLC]+|[A-ZĐ]|\d+)[.)]\s*/u, ''))
}

function isAgencyLike(group: Cell | undefined): boolean {
  return (
    group !== undefined &&
    /^(sở|ubnd|ủy ban|uỷ ban|văn phòng|ban |thanh tra|công an|trung tâm|chi cục|cục|huyện|thị xã|thành phố|xã|phường)/iu.test(
      groupName(group.text),
    )
  )
}

function layerRemedy(model: Model, text: string | undefined): Text {
  const near =
    text === undefined
      ? undefined
      : didYouMean(
          text,
          [...model.layers.values()].map((l) => l.name),
        )
  const names = [...model.layers.keys()].map((id) => nameOf(model, id)).join('; ')
  return near ?? { vi: `Các lớp của kiến trúc: ${names}.`, en: `Layers of the architecture: ${names}.` }
}
