import type { TSchema } from 'typebox'
import type { CollectionName } from './schema.js'

/** A reference found in a value: `container[key]` holds the id `target`, which should be in one of `collections`. */
export interface Reference {
  readonly container: object
  readonly key: string | number
  readonly target: string
  readonly collections: readonly CollectionName[]
  /** Free text is welcome too: an unknown id is no fault. */
  readonly soft: boolean
}

/** The parts of a schema that can hold references; everything else is passed over without a look. */
interface Plan {
  readonly collections?: readonly CollectionName[]
  readonly soft?: boolean
  readonly fields?: readonly (readonly [string, Plan])[]
  readonly items?: Plan
}

const plans = new Map<TSchema, Plan | undefined>()

/** Calls `visit` for every reference in a value that fits `schema`. */
export function eachReference(schema: TSchema, value: unknown, visit: (reference: Reference) => void): void {
  if (!plans.has(schema)) plans.set(schema, planOf(schema))
  const plan = plans.get(schema)
  if (plan) walk(plan, value, visit)
}

function walk(plan: Plan, value: unknown, visit: (reference: Reference) => void): void {
  if (plan.items && Array.isArray(value)) {
    for (const [index, item] of value.entries()) step(plan.items, value, index, item, visit)
  } else if (plan.fields && typeof value === 'object' && value !== null && !Array.isArray(value)) {
    for (const [field, inner] of plan.fields) {
      const item: unknown = Reflect.get(value, field)
      if (item !== undefined) step(inner, value, field, item, visit)
    }
  }
}

function step(
  plan: Plan,
  container: object,
  key: string | number,
  item: unknown,
  visit: (reference: Reference) => void,
): void {
  if (plan.collections && typeof item === 'string') {
    visit({ container, key, target: item, collections: plan.collections, soft: plan.soft === true })
  } else walk(plan, item, visit)
}

function planOf(schema: TSchema): Plan | undefined {
  const node = schema as SchemaNode
  if (node['x-ref']) return { collections: node['x-ref'], soft: node['x-soft'] === true }
  if (node.items) {
    const items = planOf(node.items)
    return items && { items }
  }
  if (node.properties) {
    const fields = Object.entries(node.properties).flatMap(([name, inner]) => {
      const plan = planOf(inner)
      return plan ? [[name, plan] as const] : []
    })
    return fields.length > 0 ? { fields } : undefined
  }
  if (node.anyOf) {
    const options = node.anyOf.map(planOf).filter((p) => p !== undefined)
    return options.length > 0 ? Object.assign({}, ...options) : undefined
  }
  return undefined
}

/** What this walk needs to know of a JSON Schema node. */
interface SchemaNode extends TSchema {
  readonly 'x-ref'?: readonly CollectionName[]
  readonly 'x-soft'?: boolean
  readonly items?: TSchema
  readonly properties?: Record<string, TSchema>
  readonly anyOf?: readonly TSchema[]
}
