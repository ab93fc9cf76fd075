import {
  type ArchitectureObject,
  cell,
  type FormRow,
  formContext,
  isSystem,
  kindsOfType,
  lists,
  type Model,
  type ObjectContext,
  objectCells,
  objectNamed,
  ofKind,
  statusesOf,
} from '../../architecture/index.js'
import { groupBy } from '../../kernel/index.js'
import type { AgencyBook } from '../agencies.js'
import { scopeIn } from '../catalogue/choices.js'
import type { Incoming } from '../changes.js'
import { freeId, idFrom, nameKey } from '../names.js'
import { plannedEntity } from '../plan.js'
import type { Remark } from '../remark.js'
import { idInCode, keptWords, saying } from './lens.js'

/** A row of DM_DOITUONG as an entity. */
export interface ReadObject {
  readonly row: FormRow
  readonly incoming: Incoming
  readonly existing: ArchitectureObject | undefined
  /** The entity as it will stand if the file is followed. */
  readonly entity: ArchitectureObject
}

/** Columns whose words are kept under `mau03` where the model would write others. */
const keptKeys = [
  'code',
  'type',
  'layer',
  'part',
  'state',
  'scope',
  'sharing',
  'owner',
  'operator',
  'dataOwner',
  'sourceCode',
  'confirmedBy',
  'technicalContact',
  'lifecycle',
  'usage',
  'plan',
  'note',
] as const

/** Reads the rows of DM_DOITUONG against a model. Agencies that it has not got are added to the book. */
export function readObjects(
  rows: readonly FormRow[],
  model: Model,
  agencies: AgencyBook,
  asOf: string,
  remarks: Remark[],
): ReadObject[] {
  // New agencies join as rows name them.
  const known = new Map(model.agencies)
  const base = formContext(model, asOf)
  const context: ObjectContext = {
    ...base,
    model: { ...model, agencies: known },
    agencyNamed: (text) => agencies.find(text),
  }
  const byName = groupBy<string, ArchitectureObject>(
    [...model.systems.values(), ...model.components.values()],
    ({ name }) => nameKey(name),
  )
  const layers = new Map([...model.layers.values()].map((l) => [l.name, l.id]))
  const parts = new Map([...model.components.values()].map((c) => [`${c.layer}\0${c.name}`, c.id]))
  const taken = new Set([...model.systems.keys(), ...model.components.keys()])
  const unchanged = new Map(
    [...model.systems.values(), ...model.components.values()].map((o) => [saying(objectCells(o, context)), o]),
  )
  const seen = new Set<string>()
  const found: ReadObject[] = []

  for (const row of rows) {
    const location = row.locate('name') ?? row.locate()
    if (!location) continue
    const same = unchanged.get(saying(row.cells))
    if (same && !seen.has(same.id)) {
      seen.add(same.id)
      const collection = isSystem(same) ? 'systems' : 'components'
      found.push({ row, existing: same, entity: same, incoming: { collection, id: same.id, fields: new Map() } })
      continue
    }
    const code = cell(row, 'code')
    const name = cell(row, 'name')
    if (name === '') {
      remarks.push(
        left(location, 'Dòng không có tên đối tượng nên không được nhập.', 'The row names no object and was not read.'),
      )
      continue
    }
    const id = code === '' ? undefined : objectNamed(code, context)
    const coded = id === undefined ? undefined : (model.systems.get(id) ?? model.components.get(id))
    const agency = agencies.named(cell(row, 'owner'), cell(row, 'record') === lists.record[1])?.agency
    if (agency) known.set(agency.id, agency)
    const alike = byName.get(nameKey(name)) ?? []
    const existing = coded ?? alike.find((o) => !isSystem(o) || agency === undefined || o.owner === agency.id)
    if (existing && seen.has(existing.id)) {
      remarks.push(
        left(
          location,
          `“${name}” đã có ở dòng khác; dòng này không được nhập.`,
          `“${name}” stands in another row; this one was not read.`,
        ),
      )
      continue
    }
    if (existing) seen.add(existing.id)

    const asComponent = existing ? !isSystem(existing) : cell(row, 'type') === lists.type[0]
    const fields = new Map<string, unknown>([['name', name]])
    const assumed = new Map<string, unknown>()
    const put = (field: string, value: unknown) => {
      if (value !== undefined && value !== '') fields.set(field, value)
    }
    put('source', cell(row, 'evidence'))
    const layer = layers.get(cell(row, 'layer'))
    const part = layer === undefined ? undefined : parts.get(`${layer}\0${cell(row, 'part')}`)
    if (!existing) {
      if (layer === undefined) {
        remarks.push({
          ...left(
            row.locate('layer') ?? location,
            `Lớp “${cell(row, 'layer')}” của “${name}” chưa có trong kiến trúc nên đối tượng không được nhập.`,
            `The layer “${cell(row, 'layer')}” of “${name}” is not in the architecture; the object was not read.`,
          ),
          remedy: {
            vi: 'Thêm gói khung-2026 vào packs của kientruc.yaml rồi nhập lại.',
            en: 'Add the pack khung-2026 to packs in kientruc.yaml and import again.',
          },
        })
        continue
      }
      fields.set('layer', layer)
    }
    if (!asComponent) {
      const system = existing && isSystem(existing) ? existing : undefined
      put('code', cell(row, 'sourceCode'))
      const kinds = kindsOfType.get(cell(row, 'type')) ?? []
      const byPart = kinds.find((kind) => ofKind[kind].part === cell(row, 'part'))
      fields.set(
        'kind',
        system && (kinds.length === 0 || kinds.includes(system.kind))
          ? system.kind
          : (byPart ?? kinds[0] ?? 'application'),
      )
      if (agency) fields.set('owner', agency.id)
      else if (!system) {
        remarks.push(
          left(
            location,
            `“${name}” không có cơ quan chủ quản nên không được nhập.`,
            `“${name}” has no owner and was not read.`,
          ),
        )
        continue
      }
      const current = system && objectCells(system, context)
      const scope = scopeIn(cell(row, 'scope'))
      if (system && current?.get('scope') === cell(row, 'scope')) fields.set('scope', system.scope)
      else if (scope) fields.set('scope', scope)
      else if (!system) assumed.set('scope', 'agency')
      const statuses = statusesOf.get(cell(row, 'lifecycle')) ?? []
      const status = system?.lifecycle.status
      const kept =
        status !== undefined &&
        (statuses.length === 0 || statuses.includes(status) || current?.get('lifecycle') === cell(row, 'lifecycle'))
      fields.set('lifecycle.status', kept ? status : (statuses[0] ?? 'operational'))
      if (!system && part !== undefined) fields.set('realizes', [part])
    }
    const collection = asComponent ? 'components' : 'systems'
    const own = existing?.id ?? freeId(idInCode(code) ?? idFrom(name), taken)
    const bare = laidOn(collection, own, existing, new Map([...assumed, ...fields]))
    const derived = objectCells(withoutWords(bare), context)
    // Who uses a new object is known only when its relations are.
    if (!existing) derived.delete('usage')
    for (const [field, text] of keptWords(row.cells, derived, existing?.mau03, keptKeys)) fields.set(field, text)
    const entity = laidOn(collection, own, existing, new Map([...assumed, ...fields]))
    tellLost(row, objectCells(entity, context), remarks)
    found.push({ row, existing, entity, incoming: { collection, id: own, fields, assumed } })
  }
  return found
}

/** What the architecture would write otherwise than the form, because another field decides it. */
function tellLost(row: FormRow, after: ReadonlyMap<string, string>, remarks: Remark[]): void {
  for (const [key, text] of row.cells) {
    const other = after.get(key) ?? ''
    const location = row.locate(key)
    if (text === other || !location) continue
    remarks.push({
      kind: 'kept',
      location,
      message: {
        vi: `Ô ghi “${text}”, nhưng theo kiến trúc là “${other || 'để trống'}”.`,
        en: `The cell says “${text}”, but by the architecture it is “${other || 'blank'}”.`,
      },
    })
  }
}

function left(location: Remark['location'], vi: string, en: string): Remark {
  return { kind: 'left', location, message: { vi, en } }
}

/** An entity with fields laid on it, of the shape that its collection's schema gives once they are written. */
function laidOn(
  collection: 'systems' | 'components',
  id: string,
  existing: ArchitectureObject | undefined,
  fields: ReadonlyMap<string, unknown>,
): ArchitectureObject {
  const fresh = plannedEntity(collection, id, fields)
  const merged: Record<string, unknown> = { ...existing, ...fresh }
  for (const nested of ['lifecycle', 'mau03']) {
    const [before, after]: unknown[] = [existing && Reflect.get(existing, nested), Reflect.get(fresh, nested)]
    if (typeof before === 'object' && typeof after === 'object') merged[nested] = { ...before, ...after }
  }
  return merged as unknown as ArchitectureObject
}

function withoutWords(object: ArchitectureObject): ArchitectureObject {
  const { mau03: _, ...rest } = object
  return rest
}
