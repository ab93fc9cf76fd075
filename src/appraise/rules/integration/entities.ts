import type { BuiltSystem, DataEntity, Model, System } from '../../../architecture/index.js'
import { sameText } from '../../../language/index.js'

/** A data entity by id, or by its name or another name as agencies write it. */
export function entityOf(model: Model, text: string): DataEntity | undefined {
  const byId = model.dataEntities.get(text)
  if (byId) return byId
  for (const entity of model.dataEntities.values()) {
    if ([entity.name, ...(entity.aliases ?? [])].some((name) => sameText(name, text))) return entity
  }
  return undefined
}

/** Data of which a system holds the original, as it says itself: which, and where in its list that stands. */
export interface Original {
  readonly text: string
  readonly entity: DataEntity | undefined
  readonly index: number
}

/** What a system declares to own; data without an access are used, one does not know how. */
export function originalsOf({ data = [] }: Pick<System | BuiltSystem, 'data'>, model: Model): Original[] {
  return data.flatMap((use, index) =>
    typeof use !== 'string' && use.access === 'owns'
      ? [{ text: use.entity, entity: entityOf(model, use.entity), index }]
      : [],
  )
}

/** Whether two entries mean the same data. */
export function isSameData(one: Original, other: Original): boolean {
  if (one.entity || other.entity) return one.entity === other.entity
  return sameText(one.text, other.text)
}
