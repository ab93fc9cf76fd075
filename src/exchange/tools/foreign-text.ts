import { readYaml } from '../../architecture/index.js'
import {
  createPlaceTable,
  InputError,
  isMapping,
  type Limits,
  type Location,
  limitHint,
  locationAt,
  placesIn,
  safeUrl,
} from '../../kernel/index.js'

/** A mapping of a file and where its parts stand. */
export interface ForeignDocument {
  readonly value: Readonly<Record<string, unknown>>
  readonly at: (node: unknown) => Location
}

/**
 * The documents of a file of YAML, one or many; JSON is YAML too. Size and depth are bounded, what is no mapping is passed over.
 * @throws InputError with the place where it cannot be read
 */
export function documentsOf(bytes: Uint8Array, file: string, limits: Limits): ForeignDocument[] {
  const text = foreignText(bytes, file)
  const documents: ForeignDocument[] = []
  let line = 0
  for (const part of partsOf(text)) {
    const before = line
    line += part.split('\n').length - 1
    // Each document knows its own lines; users count from the top of the file.
    const shifted = (location: Location): Location => ({ ...location, line: location.line + before })
    const source = { file, text: part }
    const table = createPlaceTable()
    const { value, start, problems } = readYaml(source, table, limits)
    const [problem] = problems
    if (problem)
      throw unreadable(file, [
        {
          rule: 'model/schema',
          location: shifted(locationAt(source, problem.offset)),
          message: problem.message,
        },
      ])
    if (!isMapping(value)) continue
    const place = placesIn(table)
    const at = (node: unknown) => {
      const found = typeof node === 'object' && node !== null ? place.of(node) : undefined
      return shifted(found ?? locationAt(source, start))
    }
    documents.push({ value, at })
  }
  return documents
}

/** @throws InputError for a file in which none of it is of the format */
export function notOfFormat(file: string, what: string, en = what): InputError {
  return new InputError({ vi: `“${file}” không phải ${what}.`, en: `“${file}” is no ${en}.` })
}

/** @throws InputError where the bytes are no text in UTF-8 */
export function foreignText(bytes: Uint8Array, file: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new InputError({ vi: `“${file}” không phải văn bản UTF-8.`, en: `“${file}” is no text in UTF-8.` })
  }
}

/** @throws InputError for what stands in more others than anybody draws or writes */
export function tooDeep(location: Location): InputError {
  const hint = limitHint('depth')
  return unreadable(location.file, [
    {
      rule: 'model/schema',
      location,
      message: { vi: `Các phần tử lồng nhau quá sâu ${hint.vi}.`, en: `Elements are nested too deeply ${hint.en}.` },
    },
  ])
}

/** The text of each document, the lines between them kept so that lines can be counted. */
function partsOf(text: string): string[] {
  return text.split(/^(?=---(?:\s|$))/m).map((part) => part.replace(/^---(?=\s|$)/, ''))
}

function unreadable(file: string, hits: InputError['hits']): InputError {
  return new InputError({ vi: `Không đọc được “${file}”.`, en: `“${file}” cannot be read.` }, hits)
}

/** The text at a path, where one stands there. */
export function textAt(value: unknown, ...path: readonly string[]): string | undefined {
  const found = at(value, path)
  return typeof found === 'string' && found.trim() !== '' ? found.trim() : undefined
}

/** The texts of the list at a path. */
export function textsAt(value: unknown, ...path: readonly string[]): string[] {
  return listAt(value, ...path).filter((item) => typeof item === 'string')
}

export function listAt(value: unknown, ...path: readonly string[]): readonly unknown[] {
  const found = at(value, path)
  return Array.isArray(found) ? found : []
}

function at(value: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (inner, key) => (isMapping(inner) && Object.hasOwn(inner, key) ? inner[key] : undefined),
    value,
  )
}

/** A list that says something, else nothing. */
export function some<T>(list: readonly T[]): readonly T[] | undefined {
  return list.length > 0 ? list : undefined
}

/** Addresses that may be shown as links. */
export function addresses(list: readonly (string | undefined)[]): readonly string[] | undefined {
  return some(list.filter((url) => url !== undefined && safeUrl(url) !== undefined) as string[])
}

/** The texts of a mapping by their names; numbers and yes or no as they are written. */
export function textsIn(value: unknown, ...path: readonly string[]): Map<string, string> {
  const found = at(value, path)
  return new Map(
    Object.entries(isMapping(found) ? found : {}).flatMap(([name, inner]) => {
      const words = [inner].flat().filter((one) => ['string', 'number', 'boolean'].includes(typeof one))
      return words.length === 0 ? [] : [[name, words.join(', ')] as const]
    }),
  )
}
