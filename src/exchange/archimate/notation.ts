/** The words of ArchiMate 3, as the Model Exchange File Format writes them in `xsi:type`. */

/** The part of the language that an element type belongs to. */
export type Aspect =
  | 'strategy'
  | 'business'
  | 'application'
  | 'technology'
  | 'motivation'
  | 'implementation'
  | 'composite'
  | 'junction'

const byAspect = {
  strategy: ['Resource', 'Capability', 'CourseOfAction', 'ValueStream'],
  business: [
    'BusinessActor',
    'BusinessRole',
    'BusinessCollaboration',
    'BusinessInterface',
    'BusinessProcess',
    'BusinessFunction',
    'BusinessInteraction',
    'BusinessEvent',
    'BusinessService',
    'BusinessObject',
    'Contract',
    'Representation',
    'Product',
  ],
  application: [
    'ApplicationComponent',
    'ApplicationCollaboration',
    'ApplicationInterface',
    'ApplicationFunction',
    'ApplicationInteraction',
    'ApplicationProcess',
    'ApplicationEvent',
    'ApplicationService',
    'DataObject',
  ],
  technology: [
    'Node',
    'Device',
    'SystemSoftware',
    'TechnologyCollaboration',
    'TechnologyInterface',
    'Path',
    'CommunicationNetwork',
    'TechnologyFunction',
    'TechnologyProcess',
    'TechnologyInteraction',
    'TechnologyEvent',
    'TechnologyService',
    'Artifact',
    'Equipment',
    'Facility',
    'DistributionNetwork',
    'Material',
  ],
  motivation: [
    'Stakeholder',
    'Driver',
    'Assessment',
    'Goal',
    'Outcome',
    'Principle',
    'Requirement',
    'Constraint',
    'Meaning',
    'Value',
  ],
  implementation: ['WorkPackage', 'Deliverable', 'ImplementationEvent', 'Plateau', 'Gap'],
  composite: ['Grouping', 'Location'],
  junction: ['AndJunction', 'OrJunction'],
} as const satisfies Record<Aspect, readonly string[]>

export type ElementType = (typeof byAspect)[Aspect][number]

const aspects: ReadonlyMap<string, Aspect> = new Map(
  Object.entries(byAspect).flatMap(([aspect, types]) => types.map((type) => [type, aspect as Aspect] as const)),
)

export const elementTypes: readonly string[] = [...aspects.keys()]

export function isElementType(type: string): type is ElementType {
  return aspects.has(type)
}

/** The part of the language that an element type belongs to. */
export function aspectOf(type: ElementType): Aspect {
  return aspects.get(type) ?? 'composite'
}

export const relationTypes = [
  'Composition',
  'Aggregation',
  'Assignment',
  'Realization',
  'Serving',
  'Access',
  'Influence',
  'Triggering',
  'Flow',
  'Specialization',
  'Association',
] as const
export type RelationType = (typeof relationTypes)[number]

export function isRelationType(type: string): type is RelationType {
  return relationTypes.some((known) => known === type)
}

/** What version 2.1 of the format called otherwise. */
export const oldTypes: Readonly<Record<string, string>> = {
  InfrastructureService: 'TechnologyService',
  InfrastructureFunction: 'TechnologyFunction',
  InfrastructureInterface: 'TechnologyInterface',
  Network: 'CommunicationNetwork',
  CommunicationPath: 'Path',
  AndJunction: 'AndJunction',
  OrJunction: 'OrJunction',
  Junction: 'AndJunction',
  UsedByRelationship: 'Serving',
  RealisationRelationship: 'Realization',
  SpecialisationRelationship: 'Specialization',
}
