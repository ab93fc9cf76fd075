import type { Edit, Model } from '../architecture/index.js'

/** Changes of files, by the path that users see; one of a file that does not exist makes it. */
export type FileEdits = Map<string, Edit[]>

export function addEdit(edits: FileEdits, file: string, edit: Edit): void {
  const before = edits.get(file)
  if (before) before.push(edit)
  else edits.set(file, [edit])
}

/** The workspace's file in which an entity is written; nothing for what comes with a content pack. */
export function fileOf(model: Model, entity: object): string | undefined {
  return model.originOf(entity) === 'workspace' ? model.locate(entity)?.file : undefined
}

/** The file that holds most of some entities, the first by name where several do. */
export function fileOfMost(model: Model, entities: Iterable<object>): string | undefined {
  const counts = new Map<string, number>()
  for (const entity of entities) {
    const file = fileOf(model, entity)
    if (file !== undefined) counts.set(file, (counts.get(file) ?? 0) + 1)
  }
  return [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))[0]?.[0]
}
