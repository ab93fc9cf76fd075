import type { Dependency, Model } from '../architecture/index.js'
import type { ChangePlace } from './changes.js'

/** The way to a dependency that has no id: its place in its system's list, or in the list of its file. */
export function placeOfDependency(dependency: Dependency, model: Model): ChangePlace | undefined {
  const file = model.locate(dependency)?.file
  if (file === undefined) return undefined
  const system = model.systems.get(dependency.from)
  const own = model.dependencies.filter((d) => d.from === dependency.from)
  const inside = (system?.dependsOn ?? []).length
  // Those declared inside a system come after all others, in the system's order.
  const index = own.slice(own.length - inside).indexOf(dependency)
  if (index >= 0) return { file, path: ['systems', { id: dependency.from }, 'dependsOn', index] }
  if (dependency.id !== undefined) return { file, path: ['dependencies', { id: dependency.id }] }
  const listed = model.dependencies.filter((d) => model.locate(d)?.file === file && !isInside(d, model))
  return { file, path: ['dependencies', listed.indexOf(dependency)] }
}

function isInside(dependency: Dependency, model: Model): boolean {
  const own = model.dependencies.filter((d) => d.from === dependency.from)
  const inside = (model.systems.get(dependency.from)?.dependsOn ?? []).length
  return own.indexOf(dependency) >= own.length - inside
}
