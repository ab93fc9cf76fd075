import {
  Agency,
  type CollectionName,
  Component,
  collectionNames,
  collections,
  DeclaredDependency,
  type Dependency,
  Layer,
  type Model,
  type OwnRule,
  type Proposal,
  ProposalHeader,
  System,
} from '../../../architecture/index.js'
import { type ExpressionView, type RecordShape, shapeOfRecord, shapeView, type ValueShape } from './shape.js'

/** What an expression is evaluated for: the rule's `for`. Conditions of standards are written for a system. */
export type SubjectKind = OwnRule['for']

const list = (of: ValueShape): ValueShape => ({ is: 'list', of })
const text: ValueShape = { is: 'text' }

const agency = shapeOfRecord(Agency, 'Agency')
const layer = shapeOfRecord(Layer, 'Layer')
const component = shapeOfRecord(Component, 'Component')
const dependency = shapeOfRecord(DeclaredDependency, 'Dependency')
const plainSystem = shapeOfRecord(System, 'System')
/** A system's data are seen as names; `owns`, `reads`, `writes` hold those whose access was said. */
const system: RecordShape = {
  ...plainSystem,
  fields: { ...plainSystem.fields, owns: list(text), reads: list(text), writes: list(text) },
}
const header = shapeOfRecord(ProposalHeader, 'Proposal')
const proposal: RecordShape = {
  ...header,
  fields: { ...header.fields, systems: list(system), dependencies: list(dependency) },
}

/** The variables of each kind of subject, beside `asOf`, the day of the judgement as text. */
const variables: Readonly<Record<SubjectKind, Variables>> = {
  system: { system, owner: agency, layer },
  dependency: { dependency, from: system, to: system },
  proposal: { proposal, agency },
  component: { component, layer },
}

type Variables = Readonly<Record<string, RecordShape>>

/** What one record of each collection is called in an expression. */
export const recordNames = {
  agencies: 'agency',
  layers: 'layer',
  components: 'component',
  systems: 'system',
  dependencies: 'dependency',
  capabilities: 'capability',
  dataEntities: 'dataEntity',
  standards: 'standard',
  documents: 'document',
  regimes: 'regime',
  objectives: 'objective',
  phases: 'phase',
  tasks: 'task',
  gaps: 'gap',
  decisions: 'decision',
  progressReports: 'progressReport',
  rules: 'rule',
  waivers: 'waiver',
  glossary: 'glossaryEntry',
} as const satisfies Record<CollectionName, string>

const ofCollections = new Map<string, Variables>()

/** The variables of a kind of subject, or of the records of a collection. */
export function variablesOf(kind: string): Variables {
  const known = Object.entries(variables).find(([name]) => name === kind)?.[1] ?? ofCollections.get(kind)
  if (known) return known
  const collection = collectionNames.find((name) => recordNames[name] === kind)
  if (!collection) throw new Error(`no subject is called ${kind}`)
  const made = { [kind]: shapeOfRecord(collections[collection], kind.charAt(0).toUpperCase() + kind.slice(1)) }
  ofCollections.set(kind, made)
  return made
}

/** The values of the variables for a record as its file holds it. */
export function bindRecord(model: Model, collection: CollectionName, record: object, asOf: string): Bindings {
  if (collection === 'systems') return bindSystem(model, record as System, asOf)
  if (collection === 'components') return bindComponent(model, record as Component, asOf)
  if (collection === 'dependencies') return bindDependency(model, record as Dependency, asOf)
  const name = recordNames[collection]
  const [shape] = Object.values(variablesOf(name))
  return shape ? { [name]: once(shape, record), asOf } : { asOf }
}

/** The values of the variables of one subject. */
export type Bindings = Readonly<Record<string, ExpressionView>>

export function bindSystem(model: Model, subject: System, asOf: string): Bindings {
  return {
    system: systemView(subject),
    owner: agencyView(model, subject.owner),
    layer: once(layer, model.layers.get(subject.layer)),
    asOf,
  }
}

export function bindDependency(model: Model, subject: Dependency, asOf: string): Bindings {
  return {
    dependency: shapeView(dependency, subject),
    from: endView(model, subject.from),
    to: endView(model, subject.to),
    asOf,
  }
}

export function bindProposal(model: Model, subject: Proposal, overlaid: Model, asOf: string): Bindings {
  const systems = subject.systems.map((s) => systemView(overlaid.systems.get(s.id) ?? s))
  return {
    proposal: shapeView(proposal, { ...subject.header, dependencies: subject.dependencies, systems }),
    agency: agencyView(model, subject.header.agency),
    asOf,
  }
}

export function bindComponent(model: Model, subject: Component, asOf: string): Bindings {
  return { component: once(component, subject), layer: once(layer, model.layers.get(subject.layer)), asOf }
}

/** Views made so far, by shape and subject: each rule asks for them, and each dependency for both its ends. */
const views = new Map<RecordShape, WeakMap<object, ExpressionView>>()

function once(shape: RecordShape, subject: object | undefined, make = () => shapeView(shape, subject)): ExpressionView {
  if (!subject) return make()
  const made = views.get(shape) ?? new WeakMap<object, ExpressionView>()
  views.set(shape, made)
  const view = made.get(subject) ?? make()
  made.set(subject, view)
  return view
}

function systemView(subject: Partial<System>): ExpressionView {
  return once(system, subject, () => dataByAccess(subject))
}

/** A system with its data by access. */
function dataByAccess(subject: Partial<System>): ExpressionView {
  const by = (access: string) =>
    (subject.data ?? []).flatMap((use) => (typeof use !== 'string' && use.access === access ? [use.entity] : []))
  const data = (subject.data ?? []).map((use) => (typeof use === 'string' ? use : use.entity))
  return shapeView(system, { ...subject, data, owns: by('owns'), reads: by('reads'), writes: by('writes') })
}

/** One end of a dependency: a system, or a component as far as it has a system's fields. */
function endView(model: Model, id: string): ExpressionView {
  return systemView(model.systems.get(id) ?? model.components.get(id) ?? { id, name: id })
}

/** An agency; one that the architecture does not know has the text as its id and name. */
function agencyView(model: Model, id: string): ExpressionView {
  return once(agency, model.agencies.get(id) ?? { id, name: id })
}
