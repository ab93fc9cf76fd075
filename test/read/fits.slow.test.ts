import { Ajv2020 } from 'ajv/dist/2020.js'
import fc from 'fast-check'
import type { TSchema } from 'typebox'
import { describe, expect, it } from 'vitest'
import { fits, formats } from '../../src/architecture/read/fits.js'
import { collections } from '../../src/architecture/schema/collections.js'
import { Manifest, PackHeader } from '../../src/architecture/schema/manifest.js'
import { ProposalFile } from '../../src/architecture/schema/proposal.js'
import { annotations } from '../../src/architecture/schema/schema.js'

const ajv = new Ajv2020({ strict: true, allowUnionTypes: true, formats: { ...formats } }).addVocabulary([
  ...annotations,
])

const junk = fc.oneof(
  fc.constantFrom(
    null,
    true,
    0,
    -1,
    6,
    1.5,
    Number.NaN,
    Infinity,
    '',
    ' ',
    'x',
    'A b',
    '2019-02-30',
    'x/y',
    'é'.repeat(201),
  ),
  fc.constantFrom('😀'.repeat(150), [], {}, [null], { x: 1 }, [[]], { id: 'x' }),
)

interface Node extends TSchema {
  readonly type?: string
  readonly properties?: Record<string, TSchema>
  readonly patternProperties?: Record<string, TSchema>
  readonly items?: TSchema
  readonly anyOf?: readonly TSchema[]
  readonly enum?: readonly unknown[]
  readonly format?: string
  readonly required?: readonly string[]
}

/** Values that mostly fit, with junk here and there. */
function valuesOf(schema: TSchema): fc.Arbitrary<unknown> {
  return fc.oneof({ weight: 80, arbitrary: fitting(schema as Node) }, { weight: 1, arbitrary: junk })
}

function fitting(node: Node): fc.Arbitrary<unknown> {
  if (node.anyOf) return fc.oneof(...node.anyOf.map(valuesOf))
  if (node.enum) return fc.constantFrom(...node.enum)
  if ('const' in node) return fc.constant(node.const)
  switch (node.type) {
    case 'object': {
      const fields = Object.entries(node.properties ?? {}).map(([name, inner]) => [name, valuesOf(inner)] as const)
      const [free] = Object.values(node.patternProperties ?? {})
      const others = free ? fc.dictionary(fc.constantFrom('a/b', 'c'), valuesOf(free)) : fc.constant({})
      const extra = fc.oneof(
        { weight: 40, arbitrary: fc.constant({}) },
        { weight: 1, arbitrary: fc.constant({ x: 1 }) },
      )
      const required = Object.keys(node.properties ?? {}).filter((name) => (node.required ?? []).includes(name))
      return fc
        .tuple(fc.record(Object.fromEntries(fields), { requiredKeys: required }), others, extra)
        .map((parts) => Object.assign({}, ...parts))
    }
    case 'array':
      return fc.array(valuesOf(node.items ?? {}), { maxLength: 3 })
    case 'string':
      return textOf(node.format)
    case 'integer':
    case 'number':
      return fc.integer({ min: 0, max: 6 })
    default:
      return fc.boolean()
  }
}

function textOf(format: string | undefined): fc.Arbitrary<string> {
  if (format === 'period') return fc.constantFrom('2019', '2019-Q1', '2019-03')
  return format ? fc.constantFrom('2019', '2019-03', '2019-03-15') : fc.constantFrom('x', 'x1')
}

describe('what fits a schema', () => {
  for (const [name, schema] of Object.entries({ ...collections, Manifest, PackHeader, ProposalFile })) {
    it(`is the same to us and to ajv: ${name}`, () => {
      const validate = ajv.compile(schema)
      const seen = { yes: 0, no: 0 }
      fc.assert(
        fc.property(valuesOf(schema), (value) => {
          const answer = validate(value)
          seen[answer ? 'yes' : 'no']++
          expect(fits(schema, value)).toBe(answer)
        }),
        { numRuns: 300 },
      )
      expect(Math.min(seen.yes, seen.no)).toBeGreaterThan(0)
    })
  }
})
