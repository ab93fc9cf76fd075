import { type Hit, InputError, type Limits, type Place } from '../../kernel/index.js'
import { UnionPlan } from '../schema/union-plan.js'
import { disk } from './disk.js'
import { displayPath } from './files.js'
import { readMapping, startReading } from './fragments.js'
import { schemaFaults } from './schema-check.js'

/** A plan and where its entries stand. */
export interface ReadUnionPlan {
  readonly plan: UnionPlan
  /** The path that users see. */
  readonly file: string
  readonly place: Place
}

/** The plan of a union. @throws InputError with each fault at its place */
export function readUnionPlan(path: string, cwd: string, limits: Limits): ReadUnionPlan {
  const reading = startReading(cwd, disk, limits)
  const file = displayPath(path, cwd)
  const read = readMapping(path, reading)
  const faults = read ? schemaFaults(UnionPlan, read.value, undefined, reading.place) : reading.hits
  if (!read || faults.length > 0 || !isUnionPlan(read.value)) throw unusableUnionPlan(file, faults)
  return { plan: read.value, file, place: reading.place }
}

export function unusableUnionPlan(file: string, faults: readonly Hit[]): InputError {
  return new InputError(
    {
      vi: `Không thực hiện được kế hoạch hợp nhất “${file}”: ${faults.length} chỗ cần sửa.`,
      en: `The plan “${file}” cannot be carried out: ${faults.length} place(s) to mend.`,
    },
    faults,
  )
}

/** True by the schema check just made; the guard only tells the compiler. */
function isUnionPlan(value: object): value is UnionPlan {
  return 'union' in value
}
