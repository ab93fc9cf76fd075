import type { TSchema } from 'typebox'
import { isMapping } from '../../kernel/index.js'
import { isRealDate, periodOf } from '../../language/index.js'
import { annotations } from '../schema/schema.js'

/** The formats of texts that the model knows. */
export const formats: Readonly<Record<string, (text: string) => boolean>> = {
  'partial-date': isRealDate,
  period: (text) => periodOf(text) !== undefined,
}

/** Says whether a value fits a schema. */
type Check = (value: unknown) => boolean

const checks = new Map<TSchema, Check>()

/**
 * Whether a value fits a schema: what nearly every entity does, so that it must cost nothing to start. Ajv, which takes long to
 * load and to compile but knows every fault, is asked only where the answer is no. A test holds the two to the same answers.
 */
export function fits(schema: TSchema, value: unknown): boolean {
  let check = checks.get(schema)
  if (!check) {
    check = checkOf(schema)
    checks.set(schema, check)
  }
  return check(value)
}

/** Of JSON Schema's keywords those that the model uses. */
interface SchemaNode extends TSchema {
  readonly type?: string
  readonly properties?: Record<string, TSchema>
  readonly required?: readonly string[]
  readonly additionalProperties?: boolean
  readonly patternProperties?: Record<string, TSchema>
  readonly items?: TSchema
  readonly anyOf?: readonly TSchema[]
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly pattern?: string
  readonly minLength?: number
  readonly maxLength?: number
  readonly format?: string
  readonly minimum?: number
  readonly maximum?: number
}

const judging: ReadonlySet<string> = new Set(
  (
    'type properties required additionalProperties patternProperties items anyOf enum const pattern minLength maxLength ' +
    'format minimum maximum'
  ).split(' '),
)
/** Keywords that say something about a value without judging it. */
const telling: ReadonlySet<string> = new Set(['$schema', 'title', 'description', 'examples', ...annotations])

/** @throws Error for a keyword that this does not know: better than to let anything pass */
function checkOf(schema: TSchema): Check {
  const node = schema as SchemaNode
  for (const keyword of Object.keys(node))
    if (!judging.has(keyword) && !telling.has(keyword)) throw new Error(`unknown keyword ${keyword} in a schema`)
  const { anyOf } = node
  const all = [typeCheck(node)]
  if (anyOf) {
    const branches = anyOf.map(checkOf)
    all.push((value) => branches.some((branch) => branch(value)))
  }
  if (node.enum) {
    const words = new Set(node.enum)
    all.push((value) => words.has(value))
  }
  if ('const' in node) all.push((value) => value === node.const)
  return allOf(all.filter((check) => check !== undefined))
}

function allOf(checks: readonly Check[]): Check {
  const [first, ...others] = checks
  if (!first) return () => true
  return others.length === 0 ? first : (value) => checks.every((check) => check(value))
}

function typeCheck(node: SchemaNode): Check | undefined {
  switch (node.type) {
    case undefined:
      return undefined
    case 'object':
      return mappingCheck(node)
    case 'array': {
      const item = node.items ? checkOf(node.items) : () => true
      return (value) => Array.isArray(value) && value.every(item)
    }
    case 'string':
      return textCheck(node)
    case 'boolean':
      return (value) => typeof value === 'boolean'
    case 'integer':
    case 'number': {
      const { minimum = -Infinity, maximum = Infinity } = node
      const whole = node.type === 'integer'
      return (value) =>
        typeof value === 'number' &&
        (whole ? Number.isInteger(value) : Number.isFinite(value)) &&
        value >= minimum &&
        value <= maximum
    }
    default:
      throw new Error(`unknown type ${node.type} in a schema`)
  }
}

function mappingCheck(node: SchemaNode): Check {
  const fields = new Map(Object.entries(node.properties ?? {}).map(([name, inner]) => [name, checkOf(inner)]))
  const patterns = Object.entries(node.patternProperties ?? {}).map(
    ([pattern, inner]) => [new RegExp(pattern, 'u'), checkOf(inner)] as const,
  )
  const required = node.required ?? []
  const closed = node.additionalProperties === false
  return (value) => {
    if (!isMapping(value)) return false
    for (const name of required) if (value[name] === undefined) return false
    for (const name in value) {
      const check = fields.get(name)
      if (check) {
        if (!check(value[name])) return false
        continue
      }
      const matching = patterns.filter(([pattern]) => pattern.test(name))
      if (matching.length === 0 && closed) return false
      if (!matching.every(([, inner]) => inner(value[name]))) return false
    }
    return true
  }
}

function textCheck({ pattern, minLength = 0, maxLength = Infinity, format }: SchemaNode): Check {
  const wellFormed = format === undefined ? undefined : formats[format]
  if (format !== undefined && !wellFormed) throw new Error(`unknown format ${format} in a schema`)
  const expression = pattern === undefined ? undefined : new RegExp(pattern, 'u')
  return (value) =>
    typeof value === 'string' &&
    value.length >= minLength &&
    // Two units are one character at the least.
    (value.length >= 2 * minLength - 1 || [...value].length >= minLength) &&
    (value.length <= maxLength || [...value].length <= maxLength) &&
    (!expression || expression.test(value)) &&
    (!wellFormed || wellFormed(value))
}
