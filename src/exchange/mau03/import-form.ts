import {
  type Agency,
  cell,
  type Form,
  type FormRow,
  formContext,
  formOf,
  isSystem,
  type Model,
  objectNamed,
} from '../../architecture/index.js'
import { append, groupBy } from '../../kernel/index.js'
import { agencyBook } from '../agencies.js'
import { inCellOrder, keptRemarks } from '../catalogue/import-catalogue.js'
import { plainCell } from '../catalogue/unchanged.js'
import { changeFor, type EntryDecision, type Incoming, type PastImports } from '../changes.js'
import type { Remark } from '../remark.js'
import { readGaps } from './gaps.js'
import { saying } from './lens.js'
import { type ReadObject, readObjects } from './objects.js'
import { readRelations } from './relations.js'

export interface FormImportOptions {
  readonly memory: PastImports
  readonly asOf: string
  readonly overwrite: boolean
}

/** What a form does to the architecture, and what it has to say. */
export interface FormImport {
  readonly decisions: readonly EntryDecision[]
  readonly remarks: readonly Remark[]
  /** Rows that were understood as entities. */
  readonly rows: number
}

/** Reads a filled-in form against an architecture. Nothing is written. */
export function importForm(form: Form, model: Model, { memory, asOf, overwrite }: FormImportOptions): FormImport {
  const remarks: Remark[] = []
  const agencies = agencyBook(model)
  const objects = withMappings(
    readObjects(form.DM_DOITUONG, model, agencies, asOf, remarks),
    form,
    model,
    asOf,
    remarks,
  )
  const after = withObjects(model, objects, agencies.added())
  const relations = readRelations(form.QH_KETNOI, after, asOf, remarks)
  const gaps = readGaps(form.HOANTHIEN_NV, after, asOf, remarks)
  const decisions: EntryDecision[] = agencies
    .added()
    .map(({ id, ...agency }) =>
      changeFor({ collection: 'agencies', id, fields: new Map(Object.entries(agency)) }, undefined, {}, true),
    )
  for (const { row, incoming, existing } of [...objects, ...relations, ...gaps]) {
    // What belongs to a content pack is changed there, not here.
    if (existing && model.originOf(existing) !== 'workspace' && !isPlaced(incoming)) continue
    const decision = changeFor(incoming, existing, memory, overwrite)
    decisions.push(decision)
    const location = row.locate()
    if (location) append(remarks, keptRemarks(decision, location))
  }
  return { decisions, remarks: inCellOrder(remarks), rows: form.DM_DOITUONG.length }
}

/** A dependency inside a system is no entity of its own, so it has no origin that could be asked for. */
function isPlaced({ place }: Incoming): boolean {
  return place !== undefined && !place.file.startsWith('packs/')
}

/** Puts the rows of ANHXA into their objects. */
function withMappings(
  objects: readonly ReadObject[],
  form: Form,
  model: Model,
  asOf: string,
  remarks: Remark[],
): ReadObject[] {
  const byCode = new Map(objects.map((o) => [cell(o.row, 'code').toLowerCase(), o]))
  const context = formContext(model, asOf)
  const mappings = new Map<string, Record<string, string>[]>()
  for (const row of changedMappings(form, model, asOf)) {
    const code = cell(row, 'code')
    const object = byCode.get(code.toLowerCase())
    const id = object?.incoming.id ?? objectNamed(code, context)
    const location = row.locate('code')
    if (!object || id === undefined) {
      if (location)
        remarks.push({
          kind: 'left',
          location,
          message: {
            vi: `Đối tượng “${code}” không có trong DM_DOITUONG; ánh xạ không được nhập.`,
            en: `The object “${code}” is not in DM_DOITUONG; the mapping was not read.`,
          },
        })
      continue
    }
    const mapping = Object.fromEntries([...row.cells].filter(([key]) => key !== 'code'))
    mappings.set(id, [...(mappings.get(id) ?? []), mapping])
  }
  return objects.map((object) => {
    const list = mappings.get(object.incoming.id)
    if (!list) return object
    const fields = new Map([...object.incoming.fields, ['mau03.mappings', list] as const])
    return { ...object, incoming: { ...object.incoming, fields } }
  })
}

/** The rows of ANHXA but for those of objects of which the architecture says just the same. */
function changedMappings(form: Form, model: Model, asOf: string): FormRow[] {
  if (form.ANHXA.length === 0) return []
  const byCode = (rows: readonly FormRow[]) => groupBy(rows, (row) => plainCell(cell(row, 'code')).toLowerCase())
  const said = (rows: readonly FormRow[] = []) => rows.map((row) => saying(row.cells)).join('\n')
  const own = byCode(formOf(model, asOf).ANHXA)
  return [...byCode(form.ANHXA)].flatMap(([code, rows]) => (said(rows) === said(own.get(code)) ? [] : rows))
}

/** The model with the objects and agencies of the form in it, for the relations and gaps that name them. */
function withObjects(model: Model, objects: readonly ReadObject[], added: readonly Agency[]): Model {
  const systems = new Map(model.systems)
  const components = new Map(model.components)
  for (const { entity } of objects) {
    if (isSystem(entity)) systems.set(entity.id, entity)
    else components.set(entity.id, entity)
  }
  const agencies = new Map([...model.agencies, ...added.map((a) => [a.id, a] as const)])
  return { ...model, agencies, systems, components }
}
