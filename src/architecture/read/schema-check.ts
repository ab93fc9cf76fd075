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
  const choices = errors.filter((e) => e.keyword === 'anyOf')
  const kept = errors.filter((e) => {
    const choice = choices.find(
      (c) =>
        e !== c &&
        (e.instancePath === c.instancePath || e.instancePath.startsWith(`${c.instancePath}/`)) &&
        e.schemaPath.startsWith(c.schemaPath),
    )
    if (choice) return isMapping(choice.data) && !(e.instancePath === choice.instancePath && e.keyword === 'type')
    return e.keyword !== 'anyOf' || !isMapping(e.data)
  })
  // A wrong type makes every other statement about the same value noise.
  const wrongType = new Set(kept.filter((e) => e.keyword === 'type').map((e) => e.instancePath))
  return kept.filter((e) => e.keyword === 'type' || !wrongType.has(e.instancePath))
}
