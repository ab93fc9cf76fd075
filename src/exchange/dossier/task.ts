import type { DossierReading } from './context.js'
import type { Item } from './item.js'
import { nameFinder } from './names.js'

/** Names of so many words name a task for certain. */
const fewestWords = 4

/** The task of the roadmap, where the dossier names it whole. */
export function readTask({ passages, model }: DossierReading): Item | undefined {
  const tasks = [...model.tasks.values()].filter((t) => t.name.split(' ').length >= fewestWords)
  const find = nameFinder(tasks)
  for (const { text, source } of passages) {
    const [named] = find(text)
    const [id, ...more] = named?.ids ?? []
    if (id !== undefined && more.length === 0) return { value: id, source }
  }
  return undefined
}
