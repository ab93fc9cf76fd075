import { createRequire } from 'node:module'
import type { Ajv2020, ErrorObject, ValidateFunction } from 'ajv/dist/2020.js'
import type { TSchema } from 'typebox'
import { type Hit, isMapping, type Place } from '../../kernel/index.js'
import { annotations } from '../schema/schema.js'
import { fits, formats } from './fits.js'
import { schemaMessage } from './schema-messages.js'

let ajv: Ajv2020 | undefined
const compiled = new Map<TSchema, ValidateFunction>()

/** Compiles a schema once, when a value does not fit it: only then is ajv loaded. */
function validator(schema: TSchema): ValidateFunction {
  ajv ??= newAjv()
  let found = compiled.get(schema)
  if (!found) {
    found = ajv.compile(schema)
    compiled.set(schema, found)
  }
  return found
}

function newAjv(): Ajv2020 {
  const library: typeof import('ajv/dist/2020.js') = createRequire(import.meta.url)('ajv/dist/2020.js')
  return new library.Ajv2020({
    allErrors: true,
    verbose: true,
    strict: true,
    allowUnionTypes: true,
    formats: { ...formats },
  }).addVocabulary([...annotations])
}

/**
 * Every fault of a value against its schema, each at its own place, or none where the value fits.
 * @param subject the id of the entity that the value is, where it has one
 */
export function schemaFaults(schema: TSchema, value: unknown, subject: string | undefined, place: Place): Hit[] {
  if (fits(schema, value)) return []
  const validate = validator(schema)
  if (validate(value)) return []
  return relevant(validate.errors ?? []).map((error) => ({
    rule: 'model/schema',
    subject,
    ...schemaMessage(error, value, place),
  }))
}

/**
 * Of the branches of a choice (“text or mapping”) only the one that the author meant is worth reporting: the mapping's faults
 * where a mapping was written, else one sentence about the choice.
 */
function relevant(errors: readonly ErrorObject[]): ErrorObject[] {
  const choices = new Map<string, ErrorObject[]>()
  for (const error of errors)
    if (error.keyword === 'anyOf') choices.set(error.instancePath, [...(choices.get(error.instancePath) ?? []), error])
  /** The choice that an error is part of: the first at its own place or one above it. */
  const choiceOf = (error: ErrorObject): ErrorObject | undefined => {
    for (const path of choices.size > 0 ? pathsUpwards(error.instancePath) : []) {
      const found = choices.get(path)?.find((c) => c !== error && error.schemaPath.startsWith(c.schemaPath))
      if (found) return found
    }
    return undefined
  }
  const kept = errors.filter((e) => {
    const choice = choiceOf(e)
    if (choice) return isMapping(choice.data) && !(e.instancePath === choice.instancePath && e.keyword === 'type')
    return e.keyword !== 'anyOf' || !isMapping(e.data)
  })
  // A wrong type makes every other statement about the same value noise.
  const withFault = (keyword: string) => new Set(kept.filter((e) => e.keyword === keyword).map((e) => e.instancePath))
  const [wrongType, noDate] = [withFault('type'), withFault('pattern')]
  // What is not written as a date is none that does not exist.
  return kept.filter(
    (e) =>
      e.keyword === 'type' ||
      (!wrongType.has(e.instancePath) && !(e.keyword === 'format' && noDate.has(e.instancePath))),
  )
}

/** A JSON pointer and all above it. */
function* pathsUpwards(path: string): Iterable<string> {
  for (let end = path.length; end >= 0; end = path.lastIndexOf('/', end - 1)) {
    yield path.slice(0, end)
    if (end === 0) return
  }
}
