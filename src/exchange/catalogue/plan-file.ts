import { readMapping, schemaFaults, type Workspace } from '../../architecture/index.js'
import { InputError, type Place } from '../../kernel/index.js'
import { planFaults } from './plan-check.js'
import { ImportPlan } from './plan-schema.js'

/** A plan and where its entries stand. */
export interface ReadPlan {
  readonly plan: ImportPlan
  readonly place: Place
}

/** The plan that a user made or wrote, free of contradictions. @throws InputError with its faults */
export function planFrom(path: string, { reading, model }: Workspace): ReadPlan {
  const own = { ...reading, hits: [] }
  const file = readMapping(path, own)
  const faults = file ? schemaFaults(ImportPlan, file.value, undefined, own.place) : own.hits
  if (!file || faults.length > 0 || !isPlan(file.value)) throw unusable(path, faults)
  const wrong = planFaults(file.value, model, own.place)
  if (wrong.length > 0) throw unusable(path, wrong)
  return { plan: file.value, place: own.place }
}

export function unusable(path: string, faults: ConstructorParameters<typeof InputError>[1]): InputError {
  return new InputError({ vi: `Không dùng được kế hoạch “${path}”.`, en: `The plan “${path}” cannot be used.` }, faults)
}

/** True by the schema check just made; the guard only tells the compiler. */
function isPlan(value: object): value is ImportPlan {
  return typeof value === 'object'
}
