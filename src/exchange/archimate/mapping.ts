import type { CollectionName, Dependency, System } from '../../architecture/index.js'
import type { ElementType, RelationType } from './notation.js'

/**
 * The one table of what is what in ArchiMate, both ways. A field that stands neither here nor among an element's own name and
 * documentation becomes properties.
 */

/** A field that names other entities, as relationships. */
export interface ReferenceMapping {
  readonly field: string
  readonly to: readonly CollectionName[]
  /** The relationship's type; what depends on the dependency's kind stands in `dependencyTypes`. */
  readonly type: RelationType | 'dependency'
  /** It runs from what is named to the entity that names it: an owner to its systems. */
  readonly reversed?: true
  /** Other types that say the same in other people's files. */
  readonly also?: readonly RelationType[]
  /** Where the field's items are mappings: the key that names the other entity. */
  readonly key?: string
  /** At most one. */
  readonly single?: true
}

/** Items of a field that are no entities of the model and are elements of ArchiMate. */
export interface PartMapping {
  readonly field: string
  readonly type: ElementType
  /** The same of what stands in the technology layer. */
  readonly technology?: ElementType
  /** From the entity to its part. */
  readonly relation: RelationType
  readonly alsoTypes?: readonly ElementType[]
  readonly alsoRelations?: readonly RelationType[]
}

export interface CollectionMapping {
  /** The element type, or the one that a field's value chooses. */
  readonly element: ElementType | { readonly by: string; readonly types: Readonly<Record<string, ElementType>> }
  readonly references: readonly ReferenceMapping[]
  readonly parts?: readonly PartMapping[]
}

const systemElements: Readonly<Record<System['kind'], ElementType>> = {
  application: 'ApplicationComponent',
  portal: 'ApplicationComponent',
  platform: 'ApplicationComponent',
  database: 'ApplicationComponent',
  service: 'ApplicationComponent',
  infrastructure: 'Node',
  security: 'SystemSoftware',
}

const standing = ['systems', 'components'] as const

export const mappings: Readonly<Record<Exclude<CollectionName, 'dependencies'>, CollectionMapping>> = {
  agencies: {
    element: 'BusinessActor',
    references: [
      { field: 'parent', to: ['agencies'], type: 'Composition', reversed: true, also: ['Aggregation'], single: true },
    ],
    parts: [{ field: 'responsibilities', type: 'BusinessRole', relation: 'Assignment' }],
  },
  layers: { element: 'Grouping', references: [] },
  components: {
    element: 'ApplicationComponent',
    references: [
      { field: 'layer', to: ['layers'], type: 'Aggregation', reversed: true, also: ['Composition'], single: true },
      { field: 'parent', to: ['components'], type: 'Composition', reversed: true, also: ['Aggregation'], single: true },
      { field: 'capabilities', to: ['capabilities'], type: 'Realization', also: ['Serving'] },
      { field: 'requires', to: ['standards'], type: 'Realization' },
    ],
  },
  systems: {
    element: { by: 'kind', types: systemElements },
    references: [
      {
        field: 'owner',
        to: ['agencies'],
        type: 'Association',
        reversed: true,
        also: ['Assignment', 'Serving'],
        single: true,
      },
      { field: 'layer', to: ['layers'], type: 'Aggregation', reversed: true, also: ['Composition'], single: true },
      { field: 'phase', to: ['phases'], type: 'Aggregation', reversed: true, also: ['Composition'], single: true },
      { field: 'realizes', to: ['components'], type: 'Realization' },
      { field: 'capabilities', to: ['capabilities'], type: 'Realization', also: ['Serving'] },
      { field: 'data', to: ['dataEntities'], type: 'Access', key: 'entity' },
      { field: 'standards', to: ['standards'], type: 'Realization' },
      { field: 'hosting', to: standing, type: 'Serving', reversed: true, single: true },
      { field: 'replaces', to: ['systems'], type: 'Association' },
      { field: 'dependsOn', to: standing, type: 'dependency', reversed: true, key: 'to' },
    ],
    parts: [
      {
        field: 'functions',
        type: 'ApplicationFunction',
        technology: 'TechnologyFunction',
        relation: 'Assignment',
        alsoTypes: [
          'ApplicationService',
          'ApplicationProcess',
          'TechnologyService',
          'TechnologyProcess',
          'TechnologyFunction',
        ],
        alsoRelations: ['Realization'],
      },
      {
        field: 'provides',
        type: 'ApplicationInterface',
        technology: 'TechnologyInterface',
        relation: 'Composition',
        alsoTypes: ['TechnologyInterface'],
        alsoRelations: ['Aggregation', 'Assignment', 'Realization'],
      },
    ],
  },
  capabilities: {
    element: 'Capability',
    references: [
      {
        field: 'parent',
        to: ['capabilities'],
        type: 'Composition',
        reversed: true,
        also: ['Aggregation'],
        single: true,
      },
    ],
  },
  dataEntities: {
    element: 'DataObject',
    references: [
      { field: 'owner', to: ['agencies'], type: 'Association', reversed: true, also: ['Access'], single: true },
      { field: 'master', to: ['systems'], type: 'Association', reversed: true, single: true },
    ],
  },
  standards: {
    element: { by: 'obligation', types: { mandatory: 'Constraint', recommended: 'Requirement' } },
    references: [
      { field: 'document', to: ['documents'], type: 'Influence', reversed: true, single: true },
      { field: 'supersededBy', to: ['standards'], type: 'Association', single: true },
    ],
  },
  documents: {
    element: 'Driver',
    references: [{ field: 'supersededBy', to: ['documents'], type: 'Association', single: true }],
  },
  regimes: {
    element: 'Constraint',
    references: [{ field: 'documents', to: ['documents'], type: 'Influence', reversed: true }],
  },
  objectives: { element: 'Goal', references: [] },
  phases: { element: 'Plateau', references: [] },
  tasks: {
    element: 'WorkPackage',
    references: [
      { field: 'phase', to: ['phases'], type: 'Realization', also: ['Association'], single: true },
      { field: 'lead', to: ['agencies'], type: 'Assignment', reversed: true, single: true },
      { field: 'supports', to: ['agencies'], type: 'Association', reversed: true },
      { field: 'delivers', to: standing, type: 'Realization' },
      { field: 'objectives', to: ['objectives'], type: 'Realization', also: ['Influence'] },
    ],
  },
  gaps: {
    element: 'Gap',
    references: [{ field: 'objects', to: standing, type: 'Association' }],
  },
  decisions: {
    element: 'Assessment',
    references: [
      { field: 'adds', to: ['systems'], type: 'Association' },
      { field: 'changes', to: ['systems'], type: 'Association' },
    ],
  },
  progressReports: { element: 'Assessment', references: [] },
  rules: { element: 'Principle', references: [] },
  waivers: { element: 'Assessment', references: [] },
  glossary: { element: 'Meaning', references: [] },
}

/**
 * A dependency: what is needed serves, or gives its data to, what needs it. The relationship runs from the provider (`to`) to
 * the consumer (`from`); its kind is a property as well.
 */
export const dependencyTypes: Readonly<Record<Dependency['kind'], RelationType>> = {
  integration: 'Serving',
  data: 'Flow',
  authentication: 'Serving',
  hosting: 'Serving',
  uses: 'Association',
}

/** What a relationship between two systems or components says in other people's files, where no property tells the kind. */
export const foreignDependencies: Partial<
  Readonly<Record<RelationType, { readonly kind: Dependency['kind']; readonly needs: 'source' | 'target' }>>
> = {
  Serving: { kind: 'integration', needs: 'target' },
  Flow: { kind: 'data', needs: 'target' },
  Triggering: { kind: 'uses', needs: 'target' },
  Association: { kind: 'uses', needs: 'source' },
  Assignment: { kind: 'hosting', needs: 'target' },
}

/** What an element type of other people's files is in our model. Types that stand in no line have no place in it. */
export const foreignElements: Partial<
  Readonly<Record<ElementType, { readonly collection: CollectionName; readonly kind?: System['kind'] }>>
> = {
  BusinessActor: { collection: 'agencies' },
  ApplicationComponent: { collection: 'systems', kind: 'application' },
  Node: { collection: 'systems', kind: 'infrastructure' },
  Device: { collection: 'systems', kind: 'infrastructure' },
  SystemSoftware: { collection: 'systems', kind: 'infrastructure' },
  CommunicationNetwork: { collection: 'systems', kind: 'infrastructure' },
  DataObject: { collection: 'dataEntities' },
  BusinessObject: { collection: 'dataEntities' },
  Capability: { collection: 'capabilities' },
  BusinessFunction: { collection: 'capabilities' },
  Grouping: { collection: 'layers' },
  Goal: { collection: 'objectives' },
  Requirement: { collection: 'standards' },
  Constraint: { collection: 'standards' },
  Driver: { collection: 'documents' },
  WorkPackage: { collection: 'tasks' },
  Plateau: { collection: 'phases' },
  Gap: { collection: 'gaps' },
}

/** The rights over data that a kind of access says; `owns` is told apart from `writes` by a property. */
export const accessTypes = { owns: 'ReadWrite', reads: 'Read', writes: 'Write' } as const

/** The same backwards, for files that were not written by us. */
export const accessFrom: Readonly<Record<string, keyof typeof accessTypes | undefined>> = {
  Read: 'reads',
  Write: 'writes',
  ReadWrite: 'writes',
}
