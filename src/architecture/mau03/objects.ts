import { scopeLabel } from '../../kernel/index.js'
import { type Status, statusOn } from '../graph/as-of.js'
import { agencyFinder } from '../query/agency-names.js'
import { standingOf } from '../query/standing.js'
import type { Agency } from '../schema/agency.js'
import type { Component } from '../schema/component.js'
import type { Model } from '../schema/model.js'
import type { System } from '../schema/system.js'
import { kindsOfType, lifecycleOf, lists, mau03State, ofKind, ofLayer2015, statusesOf } from './lists.js'

/** A row of DM_DOITUONG is a system or a component. */
export type ArchitectureObject = System | Component

export function isSystem(object: ArchitectureObject): object is System {
  return 'lifecycle' in object
}

/** What rows are made from; `agencies` are looked up by the names that forms use. */
export interface ObjectContext {
  readonly model: Model
  readonly asOf: string
  readonly agencyNamed: (text: string) => Agency | undefined
  /** Ids of systems and components that an operating system of the workspace uses. */
  readonly used: ReadonlySet<string>
}

export function formContext(model: Model, asOf: string): ObjectContext {
  const used = new Set<string>()
  for (const { from, to, via } of model.dependencies) {
    const consumer = model.systems.get(from)
    if (consumer && (model.originOf(consumer) !== 'workspace' || statusOn(consumer, asOf) !== 'operational')) continue
    used.add(to)
    if (via !== undefined) used.add(via)
  }
  return { model, asOf, agencyNamed: agencyFinder(model.agencies.values()), used }
}

/** A central agency's object, or one of a content pack, is only referred to: the original is its owner's. */
export function isReference(object: ArchitectureObject, { model }: ObjectContext): boolean {
  if (!isSystem(object)) return false
  return standingOf(model.agencies, object.owner) === 'central'
}

/** The cells of an object's row: what the model says, in the form's own words where those of an agency agree with it. */
export function objectCells(object: ArchitectureObject, context: ObjectContext): Map<string, string> {
  const derived = isSystem(object) ? ofSystem(object, context) : ofComponent(object, context)
  const cells = new Map<string, string>()
  for (const [key, said] of Object.entries(derived)) {
    const kept: unknown = object.mau03 && Reflect.get(object.mau03, key)
    const text = typeof kept === 'string' && agrees(key, kept, object, context) ? kept : said
    if (text !== '') cells.set(key, text)
  }
  return cells
}

type Derived = ReturnType<typeof ofSystem>

function ofSystem(system: System, context: ObjectContext) {
  const { model, asOf, used } = context
  const reference = isReference(system, context)
  const status = statusOn(system, asOf)
  const place = placeOf(system, model)
  return {
    code: codeOf(system, context),
    record: lists.record[reference ? 1 : 0],
    name: system.name,
    type: ofKind[system.kind].type,
    layer: place?.layer ?? ofKind[system.kind].layer,
    part: place ? place.part : ofKind[system.kind].part,
    state: mau03State[status],
    scope: capital(scopeLabel[system.scope].vi),
    sharing: sharingOf(system, reference),
    owner: model.agencies.get(system.owner)?.name ?? system.owner,
    operator: '',
    dataOwner: '',
    sourceCode: system.code ?? '',
    evidence: system.source ?? '',
    confirmedBy: '',
    technicalContact: '',
    lifecycle: reference ? '' : lifecycleOf[status],
    usage: reference ? lists.usage[used.has(system.id) ? 2 : 0] : '',
    plan: '',
    note: '',
  }
}

function ofComponent(component: Component, context: ObjectContext): Derived {
  const place = placeOf(component, context.model) ?? ofLayer2015[component.layer]
  const province = [...context.model.agencies.values()].find((a) => a.kind === 'province')
  return {
    code: codeOf(component, context),
    record: lists.record[0],
    name: component.name,
    type: lists.type[0],
    layer: place?.layer ?? '',
    part: place?.part ?? '',
    state: lists.state[2],
    scope: component.shared ? 'Toàn tỉnh' : '',
    sharing: component.shared ? 'Dùng chung cấp tỉnh' : 'Không áp dụng',
    owner: province?.name ?? '',
    operator: '',
    dataOwner: '',
    sourceCode: '',
    evidence: component.source ?? '',
    confirmedBy: '',
    technicalContact: '',
    lifecycle: lifecycleOf.operational,
    usage: '',
    plan: '',
    note: '',
  }
}

/** Whether what an agency wrote into a cell still says what the model says. */
function agrees(key: string, text: string, object: ArchitectureObject, context: ObjectContext): boolean {
  if (text === '') return true
  if (key === 'type')
    return isSystem(object) ? (kindsOfType.get(text) ?? []).includes(object.kind) : text === lists.type[0]
  if (key === 'owner') return !isSystem(object) || context.agencyNamed(text)?.id === object.owner
  if (key === 'lifecycle') {
    const status: Status = isSystem(object) ? statusOn(object, context.asOf) : 'operational'
    return statusesOf.get(text)?.includes(status) ?? true
  }
  if (key === 'layer' || key === 'part') {
    const place = placeOf(object, context.model)
    return place === undefined || place[key] === '' || place[key] === text
  }
  return true
}

/** The place of an object in the framework of 2026 where the model gives it one. */
function placeOf(
  object: ArchitectureObject,
  model: Model,
): { readonly layer: string; readonly part: string } | undefined {
  const realized = 'realizes' in object ? (object.realizes ?? []) : []
  const places = [
    { layer: object.layer, component: realized.find((id) => model.components.get(id)?.layer === object.layer) },
    ...(object.placements ?? []),
  ]
  for (const { layer, component } of places) {
    // The form has short names for the pillars; the framework's full name may carry them as another name.
    const known = model.layers.get(layer)
    const name = [known?.name, ...(known?.aliases ?? [])].find((text) => lists.layer.some((l) => l === text))
    if (name === undefined) continue
    const part = component === undefined ? undefined : model.components.get(component)?.name
    return { layer: name, part: lists.part.some((p) => p === part) ? (part ?? '') : '' }
  }
  return undefined
}

function sharingOf(system: System, reference: boolean): string {
  // Which of the two national groups a system belongs to is not in the model: that is for the agency to say.
  if (reference) return ''
  if (system.shared) return 'Dùng chung cấp tỉnh'
  return system.scope === 'agency' ? 'Dùng chung nội bộ' : 'Dùng riêng/đặc thù'
}

/** The code that an object was given, else one made from its id by the form's prefixes. */
export function codeOf(object: ArchitectureObject, context: ObjectContext): string {
  if (object.mau03?.code !== undefined) return object.mau03.code
  const reference = isReference(object, context)
  const prefix = !isSystem(object)
    ? 'KT'
    : reference
      ? object.scope === 'national'
        ? 'QG'
        : 'LQ'
      : object.scope === 'commune'
        ? 'CX'
        : 'KT'
  return `${prefix}-${object.id.toUpperCase()}`
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
