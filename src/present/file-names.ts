import type { ProposalResult } from '../appraise/index.js'
import { fileName, shortDigest } from '../architecture/index.js'

/** File names of several ids in one folder, each that of its id, unless two would be one file where case is not told apart. */
export function fileNames(ids: Iterable<string>): Map<string, string> {
  const names = new Map<string, string>()
  const taken = new Set<string>()
  for (const id of [...new Set(ids)].sort()) {
    const plain = fileName(id)
    const name = taken.has(plain) ? `${plain}-${shortDigest(id)}` : plain
    taken.add(name)
    names.set(id, name)
  }
  return names
}

/** A file name for each appraisal; where files claim one id, the later ones are told apart by their file. */
export function appraisalNames(results: readonly ProposalResult[]): Map<ProposalResult, string> {
  const seen = new Set<string>()
  const keys = results.map(({ proposal: { id, file } }) => {
    const key = seen.has(id) ? `${id} ${file}` : id
    seen.add(id)
    return key
  })
  const names = fileNames(keys)
  return new Map(results.map((entry, i) => [entry, names.get(keys[i] ?? '') ?? 'de-xuat']))
}
