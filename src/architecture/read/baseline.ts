import { resolve } from 'node:path'
import { defaultLimits, type Hit, InputError } from '../../kernel/index.js'
import { Baseline, type KnownFinding, PastResult } from '../schema/baseline.js'
import { disk } from './disk.js'
import { readMapping, startReading } from './fragments.js'
import { schemaFaults } from './schema-check.js'

/**
 * Reads the findings that are known from before: a file written by `--out baseline=FILE`, or an earlier result in JSON.
 * @param cwd the folder from which the path is meant
 * @throws InputError where the file is missing or is neither
 */
export function readBaseline(path: string, cwd: string): KnownFinding[] {
  const full = resolve(cwd, path)
  const unusable = (hits: readonly Hit[]) =>
    new InputError(
      {
        vi: `Không dùng được danh sách phát hiện đã biết “${path}”. Tạo tệp này bằng --out baseline=${path} trong một lần chạy trước.`,
        en: `The baseline “${path}” cannot be used. Make one by --out baseline=${path} in an earlier run.`,
      },
      hits,
    )
  // JSON is YAML, and its faults are told with their places.
  const reading = startReading(cwd, disk, defaultLimits)
  const file = readMapping(full, reading)
  if (!file || reading.hits.length > 0) throw unusable(reading.hits)
  const isResult = 'results' in file.value
  const faults = schemaFaults(isResult ? PastResult : Baseline, file.value, undefined, reading.place)
  if (faults.length > 0) throw unusable(faults)
  if (isPastResult(file.value)) return file.value.results.flatMap(knownIn)
  return isBaseline(file.value) ? file.value.findings : []
}

/** True by the schema check just made; the guards only tell the compiler. */
function isPastResult(value: object): value is PastResult {
  return 'results' in value
}
function isBaseline(value: object): value is Baseline {
  return 'findings' in value
}

function knownIn({ proposal, findings }: PastResult['results'][number]): KnownFinding[] {
  return findings
    .filter((f) => f.waivedBy === undefined)
    .map((f) => (proposal === undefined ? f : { ...f, proposal: proposal.id }))
}
