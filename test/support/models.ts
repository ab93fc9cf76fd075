import fc from 'fast-check'
import type { TSchema } from 'typebox'
import { collectionNames, collections } from '../../src/architecture/schema/collections.js'
import type { CollectionName } from '../../src/architecture/schema/schema.js'

/** What this needs to know of a JSON Schema node. */
interface Node extends TSchema {
  readonly type?: string
  readonly properties?: Record<string, TSchema>
  readonly items?: TSchema
  readonly anyOf?: readonly TSchema[]
  readonly enum?: readonly unknown[]
  readonly format?: string
  readonly pattern?: string
  readonly minimum?: number
  readonly maximum?: number
  readonly required?: readonly string[]
  readonly 'x-ref'?: readonly CollectionName[]
  readonly 'x-soft'?: boolean
}

/** Ids that exist in every generated fragment; with every character that an id may have. */
const idsOf = (collection: CollectionName): readonly string[] => {
  const name = collection.toLowerCase()
  return collection === 'rules' ? ['bt/rules-1', 'rules.2_x'] : [`${name}-1`, `${name}.2_x-`]
}

/** Texts that a format may trip over; each says something. */
const words = fc.oneof(
  fc.constantFrom(
    'Đất đai',
    ' trước  sau ',
    'a\nb\r\nc\td',
    '<b>&amp;"\'</b>',
    ']]>',
    '"quoted"',
    '[1]',
    '{"a":1}',
    'true',
    '42',
    '\u202eđảo\u0007',
    'e\u0302\u0301\u0323\u0307x',
    '😀\ufeff',
  ),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 8 }).map((text) => `x${text}`),
)

/**
 * Fragments in which every collection has two entities and every field of the schema comes up, each reference naming something
 * that exists: a sound workspace, whatever it says.
 */
export const fragments: fc.Arbitrary<Readonly<Record<string, readonly unknown[]>>> = fc
  .record(
    Object.fromEntries(
      collectionNames.map((collection) => {
        const schema: Node = collections[collection]
        // Of what may do without an id, the second does.
        const anonymous = !(schema.required ?? []).includes('id')
        const [first = '', second = ''] = idsOf(collection)
        return [collection, fc.tuple(valuesOf(schema, first), valuesOf(schema, anonymous ? 'none' : second))]
      }),
    ),
  )
  .map((made) => ({ ...made, ...timesOf(made) }))

/** The same law in times that can be: the first gives way to the second, which has no successor; none is entered twice. */
function timesOf(made: Readonly<Record<string, readonly unknown[]>>): Record<string, readonly unknown[]> {
  const turns = { first: { effectiveTo: '2019' }, second: { effectiveFrom: '2019', supersededBy: undefined } }
  const inTurn = (name: string, extra: (i: number) => object = () => ({})) => {
    const [first, second] = made[name] as readonly [Record<string, unknown>, Record<string, unknown>]
    const next = first.supersededBy === undefined ? {} : { supersededBy: second.id }
    return [{ ...first, ...turns.first, ...next, ...extra(1) }, defined({ ...second, ...turns.second, ...extra(2) })]
  }
  const [one, two] = made.regimes as readonly [object, object]
  return {
    documents: inTurn('documents', (i) => ({ number: `${i}/QĐ` })),
    standards: inTurn('standards'),
    regimes: [
      { ...one, from: '2018', to: '2018' },
      { ...two, from: '2019' },
    ],
  }
}

function defined(entity: Record<string, unknown>): object {
  return Object.fromEntries(Object.entries(entity).filter(([, value]) => value !== undefined))
}

function valuesOf(node: Node, id?: string): fc.Arbitrary<unknown> {
  const named = node['x-ref']?.flatMap(idsOf)
  if (named) {
    const ids = fc.constantFrom(...named)
    return node['x-soft'] && node.pattern === '\\S' ? fc.oneof(ids, words) : ids
  }
  if (node.anyOf) return fc.oneof(...node.anyOf.map((inner) => valuesOf(inner)))
  if (node.enum) return fc.constantFrom(...node.enum)
  switch (node.type) {
    case 'object': {
      const fields = Object.entries(node.properties ?? {}).filter(([name]) => name !== 'id' || id === undefined)
      const record = fc.record(Object.fromEntries(fields.map(([name, inner]) => [name, valuesOf(inner)])), {
        requiredKeys: fields.map(([name]) => name).filter((name) => (node.required ?? []).includes(name)),
      })
      return id === undefined || id === 'none' ? record : record.map((rest) => ({ id, ...rest }))
    }
    case 'array':
      return fc.array(valuesOf(node.items ?? {}), { maxLength: 3 })
    case 'string':
      return textOf(node)
    case 'integer':
    case 'number':
      return fc.integer({ min: node.minimum ?? 0, max: node.maximum ?? 9 })
    default:
      return fc.boolean()
  }
}

function textOf({ format, pattern }: Node): fc.Arbitrary<string> {
  // One day only, so that no period ends before it begins.
  if (format) return fc.constant('2019')
  if (pattern === undefined) return fc.oneof(fc.constant(''), words)
  return pattern === '\\S' ? words : fc.constantFrom('a', 'b.c_d-e')
}
