/** Whether a file is, by its name, the plan of an import or of a union: part of no architecture and no proposal, whatever stands in it. */
export function isPlanFile(name: string): boolean {
  return /\.plan\.ya?ml$/i.test(name)
}

/** What the parts of a plan are called that people write by hand. */
const parts = new Set(['sheets', 'headerRow', 'columns', 'values', 'defaults'])

/** Whether a file is such a plan by what stands in it. */
export function isPlan(file: Readonly<Record<string, unknown>>): boolean {
  const keys = Object.keys(file)
  return 'importPlan' in file || 'union' in file || (keys.length > 0 && keys.every((key) => parts.has(key)))
}

/** What the name of an officer's opinions on a dossier ends in: such a file is no part of an architecture and no proposal. */
export const opinionsEnding = '.y-kien.yaml'
export const isOpinionsFile = (name: string): boolean => name.toLowerCase().endsWith(opinionsEnding)
