import { type Hit, InputError, type Limits, type Place, placeOf } from '../../kernel/index.js'
import { UnionPlan } from '../schema/union-plan.js'
import { disk } from './disk.js'
import { displayPath } from './files.js'
import { readMapping, startReading } from './fragments.js'
import type { ReadMapping } from './memory.js'
import { schemaFaults } from './schema-check.js'
import { commentsOfNodes } from './yaml-comments.js'

/** A plan and where its entries stand. */
export interface ReadUnionPlan {
  readonly plan: UnionPlan
  /** The path that users see. */
  readonly file: string
  readonly place: Place
  /** What people noted beside it: by the plan itself, a group, or a move of a layer. */
  readonly notes: () => ReadonlyMap<object, string>
}

/** The plan of a union. @throws InputError with each fault at its place */
export function readUnionPlan(path: string, cwd: string, limits: Limits): ReadUnionPlan {
  const reading = startReading(cwd, disk, limits)
  const file = displayPath(path, cwd)
  const read = readMapping(path, reading)
  if (!read) throw unusableUnionPlan(file, reading.hits)
  const plan = checkedUnionPlan(read.value, file, reading.place)
  return { plan, file, place: reading.place, notes: () => notesIn(read, plan, reading.place) }
}

/** A value that is to be the plan of a union. @throws InputError with each fault at its place */
export function checkedUnionPlan(value: object, file: string, place: Place, more: readonly Hit[] = []): UnionPlan {
  const known = new Set(more.map(({ location }) => location && placeOf(location)))
  const faults = schemaFaults(UnionPlan, value, undefined, place)
  const others = faults.filter(({ location }) => !location || !known.has(placeOf(location)))
  if (more.length + others.length > 0 || !isUnionPlan(value)) throw unusableUnionPlan(file, [...more, ...others])
  return value
}

/** The comments of a plan in YAML, as the notes of what they speak of; what speaks of no group is of the plan. */
function notesIn(file: ReadMapping, plan: UnionPlan, place: Place): ReadonlyMap<object, string> {
  const parts = [...(plan.layers ?? []), ...plan.groups]
  const { of, loose } = commentsOfNodes(file, [plan.into, ...plan.sources, ...parts], place)
  const said = (nodes: readonly object[]) => nodes.flatMap((node) => (of.get(node) ?? []).map(({ text }) => text))
  const notes = new Map<object, string>(
    parts.flatMap((part) => (of.has(part) ? [[part, said([part]).join('\n')]] : [])),
  )
  const general = [...said([plan.into, ...plan.sources]), ...loose]
  return general.length === 0 ? notes : notes.set(plan, general.join('\n'))
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
