import { join, resolve } from 'node:path'
import type { TSchema } from 'typebox'
import { type Hit, InputError, type Limits, locationAt } from '../../kernel/index.js'
import { type IdPair, type Label, type LabelledSet, setFiles } from '../schema/labelled-set.js'
import { disk } from './disk.js'
import { displayPath, readBytes, sourceFrom } from './files.js'
import { type Reading, startReading } from './fragments.js'
import { schemaFaults } from './schema-check.js'
import { readYaml } from './yaml.js'

/**
 * Reads a folder with a labelled set (docs/duplicate-finder.md). Its JSON is read as YAML, so that faults are told with their
 * places.
 * @param cwd the folder from which the path is meant
 * @throws InputError with every fault of every file
 */
export function readLabelledSet(folder: string, cwd: string, limits: Limits): LabelledSet {
  const reading = startReading(cwd, disk, limits)
  const root = resolve(cwd, folder)
  const read = <T>(part: keyof typeof setFiles, otherwise?: T): T | undefined => {
    const { file, schema } = setFiles[part]
    const path = join(root, file)
    if (otherwise !== undefined && disk.kind(path) !== 'file') return otherwise
    return valueIn<T>(path, schema, reading)
  }
  const catalogue = read<LabelledSet['catalogue']>('catalogue')
  const proposals = read<LabelledSet['proposals']>('proposals')
  const labels = read<Record<string, Label>>('labels')
  const pairs = read<{ duplicates: IdPair[]; nearNeighboursNotDuplicate: IdPair[] }>('pairs', nowhere)
  const peers = read<{ pairs: IdPair[] }>('peers', { pairs: [] })
  if (reading.hits.length === 0 && catalogue && proposals && labels && pairs && peers) {
    const { duplicates, nearNeighboursNotDuplicate: nearNeighbours } = pairs
    const set = { catalogue, proposals, labels, duplicates, nearNeighbours, peers: peers.pairs }
    reading.hits.push(...unknownIds(set, reading))
    if (reading.hits.length === 0) return set
  }
  throw new InputError(
    {
      vi: `Không dùng được tập đã gán nhãn “${folder}”. Một tập có catalogue.json, proposals.json và labels.json; lập bằng “kientruc judge export --out ${folder}”.`,
      en: `The labelled set “${folder}” cannot be used. A set has catalogue.json, proposals.json and labels.json; make one by “kientruc judge export --out ${folder}”.`,
    },
    reading.hits,
  )
}

const nowhere = { duplicates: [], nearNeighboursNotDuplicate: [] }

/** The content of a file, or nothing where it does not fit; faults go to `reading.hits`. */
function valueIn<T>(path: string, schema: TSchema, reading: Reading): T | undefined {
  const shown = displayPath(path, reading.cwd)
  const bytes = readBytes(path, shown, reading.limits, reading.files)
  const source = 'problem' in bytes ? bytes : sourceFrom(shown, bytes)
  if ('problem' in source) {
    const location = { file: shown, line: 1, column: 1, length: 1, excerpt: '' }
    reading.hits.push({ rule: 'model/schema', message: source.problem, location })
    return undefined
  }
  const { value, problems } = readYaml(source, reading.table, reading.limits)
  const faults: Hit[] = problems.map(({ message, offset }) => ({
    rule: 'model/schema',
    message,
    location: locationAt(source, offset),
  }))
  if (faults.length === 0) faults.push(...schemaFaults(schema, value, undefined, reading.place))
  reading.hits.push(...faults)
  return faults.length === 0 ? (value as T) : undefined
}

/** What speaks of a proposal or a system that the set has not, or has twice. */
function unknownIds(set: LabelledSet, { place }: Reading): Hit[] {
  const systems = new Set(set.catalogue.map(({ id }) => id))
  const proposals = new Set(set.proposals.map(({ id }) => id))
  const hits: Hit[] = []
  const tell = (vi: string, en: string, location: Hit['location']) =>
    hits.push({ rule: 'model/reference', message: { vi, en }, location })
  for (const list of [set.catalogue, set.proposals]) {
    const seen = new Set<string>()
    for (const one of list) {
      if (seen.has(one.id))
        tell(`Mã “${one.id}” xuất hiện nhiều lần.`, `The id “${one.id}” occurs twice.`, place.of(one, 'id'))
      seen.add(one.id)
    }
  }
  for (const [id, label] of Object.entries(set.labels)) {
    if (!proposals.has(id))
      tell(
        `Nhãn của đề xuất “${id}” không có trong proposals.json.`,
        `There is a label for “${id}”, but no such proposal in proposals.json.`,
        place.ofKey(set.labels, id),
      )
    for (const target of label.targets)
      if (!systems.has(target.id))
        tell(
          `Không có hệ thống “${target.id}” trong catalogue.json.`,
          `There is no system “${target.id}” in catalogue.json.`,
          place.of(target, 'id'),
        )
  }
  const pairs = (list: readonly IdPair[], known: ReadonlySet<string>) => {
    for (const pair of list)
      for (const side of ['a', 'b'] as const)
        if (!known.has(pair[side]))
          tell(`Không có mã “${pair[side]}” trong tập.`, `The set has no “${pair[side]}”.`, place.of(pair, side))
  }
  pairs(set.duplicates, systems)
  pairs(set.nearNeighbours, systems)
  pairs(set.peers, proposals)
  return hits
}

/** The files of a set, by name, as `readLabelledSet` reads them; an entry a line, so that a change can be read. */
export function labelledSetFiles(set: LabelledSet): [name: string, text: string][] {
  const { duplicates, nearNeighbours, peers } = set
  const list = (items: readonly unknown[]) => `[\n${items.map((item) => ` ${JSON.stringify(item)}`).join(',\n')}\n]\n`
  const labels = Object.entries(set.labels).map(([id, label]) => ` ${JSON.stringify(id)}: ${JSON.stringify(label)}`)
  return [
    [setFiles.catalogue.file, list(set.catalogue)],
    [setFiles.proposals.file, list(set.proposals)],
    [setFiles.labels.file, `{\n${labels.join(',\n')}\n}\n`],
    [setFiles.pairs.file, `${JSON.stringify({ duplicates, nearNeighboursNotDuplicate: nearNeighbours }, null, 1)}\n`],
    ...(peers.length > 0
      ? [[setFiles.peers.file, `${JSON.stringify({ pairs: peers }, null, 1)}\n`] as [string, string]]
      : []),
  ]
}
