import {
  cell,
  type Dependency,
  type FormRow,
  formContext,
  goesFromProvider,
  kindsOfRelation,
  type Model,
  type ObjectContext,
  objectNamed,
  relationCells,
} from '../../architecture/index.js'
import { groupBy } from '../../kernel/index.js'
import type { Incoming } from '../changes.js'
import { placeOfDependency } from '../dependencies.js'
import { freeId, nameKey } from '../names.js'
import type { Remark } from '../remark.js'
import { idInCode, keptWords, saying } from './lens.js'

export interface ReadRelation {
  readonly row: FormRow
  readonly incoming: Incoming
  readonly existing: Dependency | undefined
}

const keptKeys = [
  'code',
  'from',
  'kind',
  'to',
  'status',
  'data',
  'channel',
  'frequency',
  'protection',
  'coordinator',
  'evidence',
  'note',
] as const

/** Reads the rows of QH_KETNOI against a model that holds the objects of the same form already. */
export function readRelations(rows: readonly FormRow[], model: Model, asOf: string, remarks: Remark[]): ReadRelation[] {
  const context = formContext(model, asOf)
  const data = new Map([...model.dataEntities.values()].map((d) => [nameKey(d.name), d.id]))
  const taken = new Set(model.dependencies.flatMap((d) => d.id ?? []))
  const used = new Set<Dependency>()
  const found: ReadRelation[] = []
  const own = groupBy(model.dependencies, (d) => saying(relationCells(d, context)))
  const unchanged = new Map<FormRow, Dependency>()
  for (const row of rows) {
    const same = own.get(saying(row.cells))?.find((d) => !used.has(d))
    if (!same) continue
    used.add(same)
    unchanged.set(row, same)
  }
  for (const row of rows) {
    const same = unchanged.get(row)
    const stands = same && placeOfDependency(same, model)
    if (same) {
      const id = same.id ?? `${same.from}.${same.to}.${same.kind}`
      const place = stands ? { place: stands } : {}
      found.push({ row, existing: same, incoming: { collection: 'dependencies', id, fields: new Map(), ...place } })
      continue
    }
    // An exchange of data is written from who sends to who receives; in the model the receiver depends on the sender.
    const ends = goesFromProvider(cell(row, 'kind')) ? (['to', 'from'] as const) : (['from', 'to'] as const)
    const [from, to] = ends.map((key) => objectNamed(cell(row, key), context))
    if (from === undefined || to === undefined) {
      const key = from === undefined ? ends[0] : ends[1]
      const location = row.locate(key)
      if (location)
        remarks.push({
          kind: 'left',
          location,
          message: {
            vi: `Không có đối tượng “${cell(row, key)}”; quan hệ không được nhập.`,
            en: `There is no object “${cell(row, key)}”; the relation was not read.`,
          },
          remedy: { vi: 'Thêm dòng cho đối tượng vào DM_DOITUONG.', en: 'Add a row for it to DM_DOITUONG.' },
        })
      continue
    }
    const kinds = kindsOfRelation.get(cell(row, 'kind')) ?? ['uses']
    const existing = sameRelation(row, { from, to }, kinds, context, used)
    if (existing) used.add(existing)
    const kind = existing && kinds.includes(existing.kind) ? existing.kind : (kinds[0] ?? 'uses')
    const fields = new Map<string, unknown>([
      ['from', from],
      ['to', to],
      ['kind', kind],
    ])
    const current = existing && relationCells(existing, context)
    const via = objectNamed(cell(row, 'channel'), context)
    if (via !== undefined) fields.set('via', via)
    const items = cell(row, 'data')
      .split(';')
      .flatMap((t) => (t.trim() === '' ? [] : [data.get(nameKey(t)) ?? t.trim()]))
    if (items.length > 0) fields.set('data', current?.get('data') === cell(row, 'data') ? existing?.data : items)
    if (fields.get('data') === undefined) fields.delete('data')
    if (cell(row, 'evidence') !== '') fields.set('source', cell(row, 'evidence'))
    const place = existing && placeOfDependency(existing, model)
    const code = cell(row, 'code')
    const id =
      existing?.id ??
      (existing ? `${from}.${to}.${kind}` : freeId(idInCode(code) ?? `${from}-${to}`.slice(0, 120), taken))
    const { mau03: before, ...bare }: Dependency = {
      ...existing,
      ...relation(fields),
      ...(existing && existing.id === undefined ? {} : { id }),
    }
    for (const [field, text] of keptWords(row.cells, relationCells(bare, context), before, keptKeys))
      fields.set(field, text)
    if (existing && place) fields.delete('from')
    found.push({ row, existing, incoming: { collection: 'dependencies', id, fields, ...(place ? { place } : {}) } })
  }
  return found
}

/** The part of a dependency that its fields say; they were put together just above. */
function relation(fields: ReadonlyMap<string, unknown>): Dependency {
  return Object.fromEntries(fields) as Dependency
}

function sameRelation(
  row: FormRow,
  ends: { readonly from: string; readonly to: string },
  kinds: readonly Dependency['kind'][],
  context: ObjectContext,
  used: ReadonlySet<Dependency>,
): Dependency | undefined {
  const code = cell(row, 'code').toLowerCase()
  const between = context.model.dependencies.filter((d) => d.from === ends.from && d.to === ends.to && !used.has(d))
  const coded =
    code === '' ? undefined : between.find((d) => relationCells(d, context).get('code')?.toLowerCase() === code)
  const alike = between.filter((d) => kinds.includes(d.kind))
  return coded ?? alike.find((d) => relationCells(d, context).get('channel') === cell(row, 'channel')) ?? alike[0]
}
