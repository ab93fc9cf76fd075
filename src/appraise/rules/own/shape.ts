import type { TSchema } from 'typebox'

/**
 * What CEL sees of the model: every field of a schema, always there. A field that was not written has the plainest value of
 * its type ('' for text, 0, false, an empty list), so that no expression stumbles over what an author left out.
 */
export type ValueShape =
  | { readonly is: 'text' | 'whole' | 'number' | 'flag' }
  | { readonly is: 'list'; readonly of: ValueShape }
  | RecordShape

export interface RecordShape {
  readonly is: 'record'
  /** The name of the CEL type. */
  readonly name: string
  readonly fields: Readonly<Record<string, ValueShape>>
  /** The class of its values. CEL knows a record's type by it alone, wherever the record stands: also in a list. */
  readonly class: new () => RecordView
}

/** A value as CEL takes it. */
export type ExpressionView = string | bigint | number | boolean | readonly ExpressionView[] | RecordView

interface RecordView {
  readonly [field: string]: ExpressionView
}

/**
 * The shape of an object schema. “Text, or a mapping” (data with its access) is seen as text: the first field of the mapping.
 * @param name the CEL type's name; inner records are named after their field
 */
export function shapeOfRecord(schema: TSchema, name: string): RecordShape {
  const { properties = {} } = schema as SchemaNode
  const fields = Object.entries(properties).map(
    ([field, inner]) => [field, shapeOf(inner, `${name}_${field}`)] as const,
  )
  return {
    is: 'record',
    name,
    fields: Object.fromEntries(fields),
    class: viewClass(fields.map(([field]) => field)),
  }
}

/** What a view was made of. */
const sources = new WeakMap<object, object>()

/** Of a field: whether its author wrote it. It is what `has` asks, since a view has every field. */
export const writtenField = (field: string): string => `${field}__written`

/** A class of views of its own, which also tell of each field whether it was written. */
function viewClass(fields: readonly string[]): new () => RecordView {
  const made = class {
    readonly [field: string]: ExpressionView
  }
  for (const field of fields)
    Object.defineProperty(made.prototype, writtenField(field), {
      get(this: object) {
        const value: unknown = Reflect.get(sources.get(this) ?? {}, field)
        return value !== undefined && value !== null && !(Array.isArray(value) && value.length === 0)
      },
    })
  return made
}

function shapeOf(schema: TSchema, name: string): ValueShape {
  const node = schema as SchemaNode
  if (node.anyOf || node.enum) return { is: 'text' }
  switch (node.type) {
    case 'integer':
      return { is: 'whole' }
    case 'number':
      return { is: 'number' }
    case 'boolean':
      return { is: 'flag' }
    case 'array':
      return { is: 'list', of: node.items ? shapeOf(node.items, name) : { is: 'text' } }
    case 'object':
      return shapeOfRecord(schema, name)
    default:
      return { is: 'text' }
  }
}

/** What this walk needs to know of a JSON Schema node. */
interface SchemaNode extends TSchema {
  readonly type?: string
  readonly enum?: readonly unknown[]
  readonly items?: TSchema
  readonly properties?: Record<string, TSchema>
  readonly anyOf?: readonly TSchema[]
}

/** The CEL type of a shape. */
export function typeName(shape: ValueShape): string {
  switch (shape.is) {
    case 'text':
      return 'string'
    case 'whole':
      return 'int'
    case 'number':
      return 'double'
    case 'flag':
      return 'bool'
    case 'list':
      return `list<${typeName(shape.of)}>`
    case 'record':
      return shape.name
  }
}

/** A value in its shape: what is missing or of another type is filled in. A record already seen in it stays as it is. */
export function shapeView(shape: ValueShape, value: unknown): ExpressionView {
  switch (shape.is) {
    case 'text':
      return textOf(value)
    case 'whole':
      return typeof value === 'number' && Number.isSafeInteger(value) ? BigInt(value) : 0n
    case 'number':
      return typeof value === 'number' ? value : 0
    case 'flag':
      return value === true
    case 'list':
      return Array.isArray(value) ? value.map((item) => shapeView(shape.of, item)) : []
    case 'record': {
      if (value instanceof shape.class) return value
      const source = typeof value === 'object' && value !== null ? value : {}
      const fields = Object.entries(shape.fields).map(
        ([field, inner]) => [field, shapeView(inner, Reflect.get(source, field))] as const,
      )
      const view = Object.assign(new shape.class(), Object.fromEntries(fields))
      sources.set(view, source)
      return view
    }
  }
}

function textOf(value: unknown): string {
  if (typeof value === 'string') return value
  if (typeof value === 'number') return String(value)
  if (typeof value !== 'object' || value === null) return ''
  const first: unknown = Object.values(value)[0]
  return typeof first === 'string' ? first : ''
}
