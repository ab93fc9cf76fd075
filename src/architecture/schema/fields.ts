import type { TSchema } from 'typebox'
import type { Text } from '../../kernel/index.js'
import { collections, Fragment } from './collections.js'
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
  readonly type?: string
  readonly enum?: readonly string[]
  readonly markdownEnumDescriptions?: readonly string[]
  readonly properties?: Readonly<Record<string, TSchema>>
  readonly items?: TSchema
  readonly 'x-en'?: { readonly title?: string }
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

/** What a collection is called. */
export function collectionTitle(collection: CollectionName): Text {
  const properties: Record<string, TSchema> = Fragment.properties
  const list: DescribedSchema | undefined = properties[collection]
  return { vi: list?.title ?? collection, en: list?.['x-en']?.title ?? collection }
}

/** What the field at such a path as `lifecycle.status` is called; the path itself where it is no field. */
export function fieldTitle(collection: CollectionName, path: string): Text {
  const field: DescribedSchema | undefined = schemaAt(collection, path)
  return { vi: field?.title ?? path, en: field?.['x-en']?.title ?? path }
}

/**
 * The JSON type of the field at a path inside an entity such as `lifecycle.status`, or inside the items of a list such as
 * `provides.standards`; nothing where there is no such field. A closed set of words is a string.
 */
export function typeAt(collection: CollectionName, path: string): string | undefined {
  const schema: DescribedSchema | undefined = schemaAt(collection, path)
  return schema && (schema.type ?? 'string')
}

/** The schema of the field at such a path. */
export function schemaAt(collection: CollectionName, path: string): TSchema | undefined {
  return path
    .split('.')
    .reduce<DescribedSchema | undefined>((holder, name) => propertiesOf(holder)[name], collections[collection])
}

/** The names of the fields that may stand where the last step of such a path does. */
export function fieldNamesAt(collection: CollectionName, path: string): string[] {
  const holders = path.split('.').slice(0, -1)
  const inner = holders.length === 0 ? collections[collection] : schemaAt(collection, holders.join('.'))
  const names = Object.keys(propertiesOf(inner))
  return names.length > 0 ? names : Object.keys(collections[collection].properties)
}

function propertiesOf(schema: DescribedSchema | undefined): Readonly<Record<string, TSchema>> {
  const inside: DescribedSchema | undefined = schema?.items ?? schema
  return Object.assign(Object.create(null), inside?.properties)
}

/** What a field is called and what its values mean, by its path inside an entity such as `lifecycle.status`. */
export function fieldAt(
  collection: CollectionName,
  path: string,
): { readonly title: { readonly vi: string; readonly en: string }; readonly meaningOf: Field['meaningOf'] } {
  const titles: { vi: string; en: string }[] = []
  let schema: DescribedSchema | undefined
  let properties: Readonly<Record<string, TSchema>> | undefined = collections[collection].properties
  for (const name of path.split('.')) {
    schema = properties?.[name]
    titles.push({ vi: schema?.title ?? name, en: schema?.['x-en']?.title ?? name })
    properties = schema?.properties
  }
  const { enum: values, markdownEnumDescriptions: meanings } = schema ?? {}
  return {
    title: { vi: titles.map((t) => t.vi).join(', '), en: titles.map((t) => t.en).join(', ') },
    meaningOf: (value) => meanings?.[values?.indexOf(String(value)) ?? -1],
  }
}
