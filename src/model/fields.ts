import type { TSchema } from 'typebox'
import { collections } from './collections.js'
import type { CollectionName } from './schema.js'

/** A field of an entity as its schema describes it. */
export interface Field {
  readonly name: string
  /** Vietnamese title. */
  readonly title: string
  /** The Vietnamese meaning of a value of a closed set. */
  readonly meaningOf: (value: unknown) => string | undefined
}

/** What this needs to know of a JSON Schema node. */
interface DescribedSchema extends TSchema {
  readonly title?: string
  readonly enum?: readonly string[]
  readonly markdownEnumDescriptions?: readonly string[]
}

/** The fields of a collection's entities, in the order of the schema. */
export function fieldsOf(collection: CollectionName): Field[] {
  const properties: Record<string, TSchema> = collections[collection].properties
  return Object.entries(properties).map(([name, schema]) => {
    const described: DescribedSchema = schema
    return {
      name,
      title: described.title ?? name,
      meaningOf: (value) => described.markdownEnumDescriptions?.[described.enum?.indexOf(String(value)) ?? -1],
    }
  })
}
