import type { Text } from '../../i18n/text.js'
import type { Agency } from '../../model/agency.js'
import { type Model, nameOf } from '../../model/model.js'
import { idPattern } from '../../model/schema.js'
import type { System } from '../../model/system.js'
import { type Cell, cellLocation, type Workbook } from '../../tabular/workbook.js'
import { didYouMean } from '../../text/nearest.js'
import { agencyBook, scopeOfOwner } from '../agencies.js'
import type { Incoming } from '../changes.js'
import { freeId, idFrom, nameKey } from '../names.js'
import type { Remark } from '../remark.js'
import { kindIn, levelIn, scopeIn, statusIn, yesIn } from './choices.js'
import type { ColumnName } from './columns.js'
import { usualLayers } from './layers.js'
import type { Mapping } from './mapping.js'
import type { CatalogueRow } from './rows.js'
import { itemsIn, millionsIn, periodIn } from './values.js'

/** A row as a system: what it says, and which system of the architecture it is, if any. */
export interface ResolvedRow {
  readonly row: CatalogueRow
  readonly name: Cell
  readonly incoming: Incoming
  readonly existing: System | undefined
}

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
  const places = byName([...model.systems.values(), ...model.components.values()])
  const dataEntities = byName(model.dataEntities.values())
  const seen = new Map<string, ResolvedRow>()
  const found: ResolvedRow[] = []
  const wires: { readonly from: ResolvedRow; readonly cell: Cell; readonly names: readonly string[] }[] = []

  for (const row of rows) {
    const at = (cell: Cell) => cellLocation(workbook, row.sheet, cell)
    const text = (name: ColumnName): string | undefined => {
      const written = row.cells.get(name)?.cell.text
      return (
        (written === undefined ? undefined : mapping.values?.[name]?.[written]) ?? written ?? mapping.defaults?.[name]
      )
    }
    const remark = (kind: Remark['kind'], cell: Cell, message: Text, remedy?: Text) =>
      remarks.push({ kind, location: at(cell), message, remedy })
    const notUnderstood = (name: ColumnName, expected: Text) => {
      const entry = row.cells.get(name)
      if (!entry) return
      remark(
        'left',
        entry.cell,
        {
          vi: `Không hiểu “${entry.cell.text}” ở cột “${entry.heading}”; ô này không được nhập.`,
          en: `“${entry.cell.text}” under “${entry.heading}” was not understood; the cell was not read.`,
        },
        expected,
      )
    }

    const name = row.cells.get('name')?.cell
    if (!name) {
      const [first] = [...(row.sheet.rows.get(row.row)?.values() ?? [])]
      if (first)
        remark('left', first, {
          vi: 'Dòng không có tên hệ thống nên không được nhập.',
          en: 'The row names no system and was not read.',
        })
      continue
    }
    for (const { cell } of row.cells.values()) {
      if (cell.formula)
        remark('note', cell, {
          vi: `Ô chứa công thức; công thức không được tính lại, dùng kết quả lưu trong tệp: “${cell.text}”.`,
          en: `The cell holds a formula; it was not evaluated, the result kept in the file was used: “${cell.text}”.`,
        })
    }

    const fields = new Map<string, unknown>([['name', oneLine(name.text)]])
    const assumed = new Map<string, unknown>()
    const code = text('code')
    if (code !== undefined) fields.set('code', oneLine(code))

    const written = row.cells.get('owner')?.cell ?? (isAgencyLike(row.group) ? row.group : undefined)
    const ownerText = text('owner') ?? (written && groupName(written.text))
    const named = ownerText === undefined ? undefined : agencies.named(ownerText)
    const owner = named?.agency.id
    if (named) {
      const { agency, isNew } = named
      if (isNew) {
        remark(
          'assumed',
          written ?? name,
          {
            vi: `Kiến trúc chưa có cơ quan “${agency.name}”; sẽ thêm với mã “${agency.id}”.`,
            en: `The architecture has no agency “${agency.name}”; it will be added as “${agency.id}”.`,
          },
          didYouMean(
            agency.name,
            [...model.agencies.values()].map((a) => a.name),
          ),
        )
      }
      fields.set('owner', owner)
    }

    const existing = index.find({ id: text('id'), code, name: name.text, owner })
    const previous = existing ? seen.get(existing.id) : seen.get(`${nameKey(name.text)}\0${owner ?? ''}`)
    if (previous) {
      remark(
        'same',
        name,
        {
          vi: `“${oneLine(name.text)}” đã có ở ${at({ ...previous.name }).within}; dòng này không được nhập.`,
          en: `“${oneLine(name.text)}” stands at ${at({ ...previous.name }).within} already; this row was not read.`,
        },
        { vi: 'Gộp hai dòng, hoặc đặt tên khác nhau.', en: 'Merge the two rows, or give them different names.' },
      )
      continue
    }
    if (existing && model.originOf(existing) !== 'workspace') {
      remark('same', name, {
        vi: `“${oneLine(name.text)}” là hệ thống “${existing.id}” của gói nội dung dùng chung; không nhập lại.`,
        en: `“${oneLine(name.text)}” is the system “${existing.id}” of a shared content pack; it was not read again.`,
      })
      continue
    }

    const said: string[] = []
    const suppose = (field: string, value: unknown, words: string) => {
      assumed.set(field, value)
      said.push(words)
    }
    const kindText = text('kind')
    const kind = kindText === undefined ? undefined : kindIn(kindText)
    if (kind) fields.set('kind', kind)
    else
      notUnderstood('kind', {
        vi: 'Ghi: ứng dụng nghiệp vụ, cổng, nền tảng, cơ sở dữ liệu, dịch vụ, hạ tầng, an toàn thông tin.',
        en: 'Write: application, portal, platform, database, service, infrastructure, security.',
      })
    const guessedKind = kind ?? existing?.kind ?? kindIn(name.text) ?? 'application'
    if (!kind) suppose('kind', guessedKind, `kind: ${guessedKind}`)

    const scopeText = text('scope')
    const scope = scopeText === undefined ? undefined : scopeIn(scopeText)
    if (scope) fields.set('scope', scope)
    else {
      notUnderstood('scope', {
        vi: 'Ghi: toàn quốc, toàn tỉnh, toàn ngành, cấp huyện, cấp xã, nội bộ cơ quan.',
        en: 'Write: national, province, sector, district, commune, agency.',
      })
      const guess = scopeOfOwner(
        owner === undefined ? undefined : (model.agencies.get(owner) ?? agencies.added().find((a) => a.id === owner)),
      )
      suppose('scope', guess, `scope: ${guess}`)
    }

    const statusText = text('status')
    const status = statusText === undefined ? undefined : statusIn(statusText)
    if (status) fields.set('lifecycle.status', status)
    else {
      notUnderstood('status', {
        vi: 'Ghi: dự kiến, đang xây dựng, đang vận hành, sắp ngừng, đã ngừng.',
        en: 'Write: planned, building, operational, retiring, retired.',
      })
      suppose('lifecycle.status', 'operational', 'lifecycle: operational')
    }
    for (const column of ['from', 'to'] as const) {
      const cell = row.cells.get(column)?.cell
      const period = cell && periodIn(cell.text, cell.number)
      if (cell && !period)
        notUnderstood(column, {
          vi: 'Ghi ngày dạng 15/03/2019, 03/2019 hoặc 2019.',
          en: 'Write dates as 15/03/2019, 03/2019 or 2019.',
        })
      if (!period) continue
      if (period.doubt)
        remark('note', cell, {
          vi: `“${cell.text}” là số thứ tự ngày của Excel; đọc là ${period.value.from}.`,
          en: `“${cell.text}” is Excel's number of a day; read as ${period.value.from}.`,
        })
      if (column === 'to') fields.set('lifecycle.to', period.value.to ?? period.value.from)
      else {
        fields.set('lifecycle.from', period.value.from)
        if (period.value.to !== undefined) fields.set('lifecycle.to', period.value.to)
      }
    }

    const layerText = text('layer')
    const layer = layerText === undefined ? undefined : layers(layerText)
    if (layer) fields.set('layer', layer)
    else {
      notUnderstood('layer', layerRemedy(model, layerText))
      const guess = usualLayer(guessedKind)
      if (guess !== undefined) suppose('layer', guess, `layer: ${guess}`)
      else if (!existing) {
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
        continue
      }
    }
    if (owner === undefined && !existing) {
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
      continue
    }

    const list = (column: ColumnName, commas: boolean, of: (item: string) => string = (item) => item) => {
      const items = text(column)
      if (items !== undefined) fields.set(column, itemsIn(items, commas).map(of))
    }
    list('aliases', true)
    list('users', true)
    list('functions', false)
    list('data', true, (item) => dataEntities(item) ?? item)
    list('standards', true)
    list('links', true)
    const hosting = text('hosting')
    if (hosting !== undefined) fields.set('hosting', places(hosting) ?? oneLine(hosting))
    const levelText = text('securityLevel')
    const level = levelText === undefined ? undefined : levelIn(levelText)
    if (level) fields.set('securityLevel', level)
    else notUnderstood('securityLevel', { vi: 'Ghi cấp độ từ 1 đến 5.', en: 'Write a level from 1 to 5.' })
    const sharedText = text('shared')
    const shared = sharedText === undefined ? undefined : yesIn(sharedText)
    if (shared !== undefined) fields.set('shared', shared)
    else notUnderstood('shared', { vi: 'Ghi Có hoặc Không.', en: 'Write yes or no.' })
    const cost = row.cells.get('cost')
    const amount = cost && millionsIn(cost.cell.text, cost.cell.number, cost.heading)
    if (amount) fields.set('cost', { amount: amount.value, unit: 'million-vnd' })
    else
      notUnderstood('cost', {
        vi: 'Ghi số tiền, ví dụ 1.250 hoặc 1,25 tỷ.',
        en: 'Write an amount, for instance 1,250.',
      })
    if (cost && amount?.doubt)
      remark('note', cost.cell, {
        vi: `“${cost.cell.text}” được đọc là ${amount.value.toLocaleString('vi-VN')} triệu đồng (dấu phân cách hàng nghìn).`,
        en: `“${cost.cell.text}” was read as ${amount.value.toLocaleString('en-GB')} million VND (a separator of thousands).`,
      })
    const description = [text('description'), row.note && `Ghi chú: ${row.note}`].filter(Boolean).join('\n')
    if (description !== '') fields.set('description', description)
    const source = text('source')
    if (source !== undefined) fields.set('source', oneLine(source))
    else assumed.set('source', `${workbook.file.split('/').at(-1)}, ${row.sheet.name}`)

    const id = existing?.id ?? freeId(givenId(text('id')) ?? idFrom(name.text), taken)
    const incoming: Incoming = { collection: 'systems', id, fields, assumed, additions: new Map() }
    const result: ResolvedRow = { row, name, incoming, existing }
    found.push(result)
    if (existing) seen.set(existing.id, result)
    seen.set(`${nameKey(name.text)}\0${owner ?? ''}`, result)
    if (!existing && said.length > 0)
      remark('assumed', name, {
        vi: `Tệp không nêu nên tạm ghi cho “${id}”: ${said.join(', ')}. Cần rà soát.`,
        en: `The file does not say, so “${id}” gets for now: ${said.join(', ')}. To be reviewed.`,
      })
    const links = row.cells.get('dependsOn')
    if (links) wires.push({ from: result, cell: links.cell, names: itemsIn(links.cell.text, true) })
  }
  const connected = connections(wires, found, places, workbook, model, remarks)
  return { rows: found.map((r) => connected.get(r) ?? r), agencies: agencies.added(), remarks }
}

/** Turns the names of connected systems into dependencies; rows of the same file may name each other. */
function connections(
  wires: readonly { readonly from: ResolvedRow; readonly cell: Cell; readonly names: readonly string[] }[],
  rows: readonly ResolvedRow[],
  places: (text: string) => string | undefined,
  workbook: Workbook,
  model: Model,
  remarks: Remark[],
): Map<ResolvedRow, ResolvedRow> {
  const own = byName(rows.map((r) => ({ id: r.incoming.id, name: oneLine(r.name.text) })))
  const connected = new Map<ResolvedRow, ResolvedRow>()
  const names = [...model.systems.values(), ...model.components.values()].map((e) => e.name)
  for (const { from, cell, names: written } of wires) {
    const targets = new Set<string>()
    for (const text of written) {
      const to = places(text) ?? own(text)
      if (to !== undefined && to !== from.incoming.id) targets.add(to)
      else if (to === undefined)
        remarks.push({
          kind: 'left',
          location: cellLocation(workbook, from.row.sheet, cell),
          message: {
            vi: `Không tìm thấy hệ thống hoặc thành phần “${text}”; chưa ghi kết nối.`,
            en: `There is no system or component “${text}”; the connection was not written.`,
          },
          remedy: didYouMean(text, names),
        })
    }
    const has = new Set(model.dependencies.filter((d) => d.from === from.incoming.id).map((d) => d.to))
    const missing = [...targets].filter((to) => !has.has(to)).map((to) => ({ to, kind: 'integration' }))
    if (missing.length > 0)
      connected.set(from, { ...from, incoming: { ...from.incoming, additions: new Map([['dependsOn', missing]]) } })
  }
  return connected
}

interface Identity {
  readonly id: string | undefined
  readonly code: string | undefined
  readonly name: string
  readonly owner: string | undefined
}

/** Which system of the model a row speaks of: by id, else by its original code, else by name and owner. */
function identities(model: Model): { find: (row: Identity) => System | undefined } {
  const byCode = new Map<string, System>()
  const named = new Map<string, System[]>()
  for (const system of model.systems.values()) {
    if (system.code !== undefined && !byCode.has(nameKey(system.code))) byCode.set(nameKey(system.code), system)
    for (const name of [system.name, ...(system.aliases ?? [])]) {
      const key = nameKey(name)
      named.set(key, [...(named.get(key) ?? []), system])
    }
  }
  return {
    find({ id, code, name, owner }) {
      const known = id === undefined ? undefined : model.systems.get(id.trim())
      const coded = code === undefined ? undefined : byCode.get(nameKey(code))
      const alike = named.get(nameKey(name)) ?? []
      return known ?? coded ?? alike.find((s) => owner === undefined || s.owner === owner)
    },
  }
}

interface Named {
  readonly id: string
  readonly name: string
  readonly aliases?: readonly string[]
}

/** Finds the id of an entity by its id, name or alias. */
function byName(entities: Iterable<Named>): (text: string) => string | undefined {
  const ids = new Map<string, string>()
  for (const { id, name, aliases = [] } of entities) {
    for (const text of [id, name, ...aliases]) if (!ids.has(nameKey(text))) ids.set(nameKey(text), id)
  }
  return (text) => ids.get(nameKey(text))
}

function givenId(text: string | undefined): string | undefined {
  const id = text?.trim()
  return id !== undefined && new RegExp(idPattern).test(id) ? id : undefined
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
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
