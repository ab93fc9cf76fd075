import { statusOn } from '../graph/as-of.js'
import type { Dependency } from '../schema/dependency.js'
import type { Gap } from '../schema/gap.js'
import { type Model, nameOf } from '../schema/model.js'
import type { FormTableName } from './columns.js'
import type { Form, FormRow } from './form.js'
import { goesFromProvider, kindsOfRelation, lists, relationOf } from './lists.js'
import { type ArchitectureObject, codeOf, formContext, type ObjectContext, objectCells } from './objects.js'

/**
 * A model as the national exchange form: the workspace's own systems and components, what they depend on of others, how they
 * depend on it, and what is to be done about them.
 */
export function formOf(model: Model, asOf: string): Form {
  const context = formContext(model, asOf)
  const objects = objectsOf(model)
  const known = new Set(objects.map((o) => o.id))
  const relations = model.dependencies.filter((d) => known.has(d.from) && known.has(d.to))
  const rows: Record<FormTableName, FormRow[]> = { DM_DOITUONG: [], QH_KETNOI: [], ANHXA: [], HOANTHIEN_NV: [] }
  for (const object of objects) {
    rows.DM_DOITUONG.push(rowOf('DM_DOITUONG', objectCells(object, context), object.id, object, objectFields, model))
    for (const mapping of object.mau03?.mappings ?? []) {
      const cells = new Map([['code', codeOf(object, context)], ...Object.entries(mapping)])
      rows.ANHXA.push(rowOf('ANHXA', cells, object.id, mapping, {}, model))
    }
  }
  for (const dependency of relations) {
    const cells = relationCells(dependency, context)
    const fields = goesFromProvider(cells.get('kind') ?? '')
      ? { ...relationFields, from: 'to', to: 'from' }
      : relationFields
    rows.QH_KETNOI.push(rowOf('QH_KETNOI', cells, dependency.from, dependency, fields, model))
  }
  for (const gap of model.gaps.values()) {
    for (const action of gap.actions ?? [{}])
      rows.HOANTHIEN_NV.push(
        rowOf('HOANTHIEN_NV', gapCells(gap, action, context), gap.id, gap, gapFields, model, action),
      )
  }
  return rows
}

/** The workspace's own objects, and those of packs with which they are connected. */
function objectsOf(model: Model): ArchitectureObject[] {
  const own = (o: object) => model.originOf(o) === 'workspace'
  const connected = new Set(
    model.dependencies.flatMap((d) => (d.via === undefined ? [d.from, d.to] : [d.from, d.to, d.via])),
  )
  const wanted = (o: ArchitectureObject) => own(o) || connected.has(o.id)
  // A component that one system realizes under its own id is shown as that system.
  const components = [...model.components.values()].filter((c) => !model.systems.has(c.id))
  return [...[...model.systems.values()].filter(wanted), ...components.filter(wanted)]
}

/** The model's fields from which cells come, for their places in the YAML. */
const objectFields: Readonly<Record<string, string>> = {
  record: 'owner',
  type: 'kind',
  state: 'lifecycle',
  sharing: 'shared',
  evidence: 'source',
  sourceCode: 'code',
}
const relationFields: Readonly<Record<string, string>> = { channel: 'via', evidence: 'source' }
const gapFields: Readonly<Record<string, string>> = {
  gapCode: 'code',
  gap: 'name',
  taskCode: 'actions',
  task: 'actions',
}

/** Columns of HOANTHIEN_NV that tell of the task. */
const taskKeys: ReadonlySet<string> = new Set([
  'taskCode',
  'task',
  'result',
  'lead',
  'priority',
  'deadline',
  'resources',
  'verification',
  'status',
  'supports',
  'concreteness',
  'programme',
  'progress',
  'readiness',
  'note',
])

function rowOf(
  table: FormTableName,
  cells: ReadonlyMap<string, string>,
  subject: string,
  node: object,
  fields: Readonly<Record<string, string>>,
  model: Model,
  /** The part of the node that tells of tasks. */
  action?: object,
): FormRow {
  const full = [...cells].filter(([, text]) => text !== '')
  return {
    table,
    cells: new Map(full),
    subject,
    locate: (key) => {
      if (key === undefined) return model.locate(node)
      const field = fields[key] ?? key
      const holders = [Reflect.get(node, 'mau03'), taskKeys.has(key) ? action : node]
      for (const holder of holders) {
        const name = holder === node || holder === action ? field : key
        if (typeof holder === 'object' && holder !== null && Object.hasOwn(holder, name))
          return model.locate(holder, name)
      }
      return model.locate((taskKeys.has(key) && action) || node) ?? model.locate(node)
    },
  }
}

/** The cells of a dependency's row. */
export function relationCells(dependency: Dependency, context: ObjectContext): Map<string, string> {
  const { model } = context
  const { from, to, kind, via, data, source: evidence, mau03 = {} } = dependency
  const code = (id: string) => {
    const object = model.systems.get(id) ?? model.components.get(id)
    return object ? codeOf(object, context) : id
  }
  const spelled = (text: string | undefined, id: string) =>
    text !== undefined && objectNamed(text, context) === id ? text : code(id)
  const named =
    mau03.kind !== undefined && kindsOfRelation.get(mau03.kind)?.includes(kind) ? mau03.kind : relationOf[kind]
  const [source, target] = goesFromProvider(named) ? [to, from] : [from, to]
  const derived = {
    code: mau03.code ?? '',
    from: spelled(mau03.from, source),
    kind: named,
    to: spelled(mau03.to, target),
    data: mau03.data ?? (data ?? []).map((d) => model.dataEntities.get(d)?.name ?? d).join('; '),
    channel: mau03.channel ?? (via === undefined ? '' : nameOf(model, via, 'systems', 'components')),
    frequency: mau03.frequency ?? '',
    protection: mau03.protection ?? '',
    coordinator: mau03.coordinator ?? '',
    status: mau03.status ?? relationStatus(dependency, context),
    evidence: mau03.evidence ?? evidence ?? '',
    note: mau03.note ?? '',
  }
  return new Map(Object.entries(derived))
}

function relationStatus({ from, to }: Dependency, { model, asOf }: ObjectContext): string {
  const statuses = [from, to].map((id) => {
    const system = model.systems.get(id)
    return system ? statusOn(system, asOf) : 'operational'
  })
  if (statuses.includes('retired')) return 'Kết thúc'
  return statuses.includes('planned') || statuses.includes('building') ? 'Dự kiến' : lists.relationStatus[0]
}

type Action = NonNullable<Gap['actions']>[number]

/** The cells of a row of HOANTHIEN_NV: a gap with one of its tasks. */
export function gapCells(gap: Gap, action: Action, context: ObjectContext): Map<string, string> {
  const { model } = context
  const task = model.tasks.get(action.task ?? '')
  const object = (id: string) => {
    const known = model.systems.get(id) ?? model.components.get(id)
    return known ? codeOf(known, context) : id
  }
  return new Map(
    Object.entries({
      gapCode: gap.code ?? `ND-${gap.id.toUpperCase()}`,
      objects: (gap.objects ?? []).map(object).join('; '),
      scope: gap.scope ?? '',
      current: gap.current ?? '',
      required: gap.required ?? '',
      gap: gap.name,
      option: gap.option ?? '',
      taskCode: action.code ?? (task ? `NV-${task.id.toUpperCase()}` : ''),
      task: action.name ?? task?.name ?? '',
      result: action.result ?? '',
      lead: action.lead ?? (task ? nameOf(model, task.lead, 'agencies') : ''),
      priority: action.priority ?? (task?.priority ? 'Ưu tiên' : ''),
      deadline: action.deadline ?? (task ? (model.phases.get(task.phase)?.to ?? '') : ''),
      resources: action.resources ?? '',
      verification: action.verification ?? '',
      status: action.status ?? '',
      supports: action.supports ?? (task?.supports ?? []).map((id) => nameOf(model, id, 'objectives')).join('; '),
      concreteness: action.concreteness ?? '',
      programme: action.programme ?? '',
      progress: action.progress ?? '',
      readiness: action.readiness ?? '',
      note: action.note ?? '',
    }),
  )
}

const named = new WeakMap<ObjectContext, Map<string, string>>()

/** The id of the object that a text names in the form: by its code, id or name. */
export function objectNamed(text: string, context: ObjectContext): string | undefined {
  const known = named.get(context) ?? namesIn(context)
  named.set(context, known)
  return known.get(keyOf(text))
}

function namesIn(context: ObjectContext): Map<string, string> {
  const { model } = context
  const names = new Map<string, string>()
  const objects: ArchitectureObject[] = [...model.systems.values(), ...model.components.values()]
  for (const object of objects) names.set(keyOf(codeOf(object, context)), object.id)
  for (const object of objects) {
    for (const text of [object.id, object.name]) if (!names.has(keyOf(text))) names.set(keyOf(text), object.id)
  }
  return names
}

function keyOf(text: string): string {
  return text.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim()
}
