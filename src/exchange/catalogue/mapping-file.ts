import { readMapping, schemaFaults, type Workspace } from '../../architecture/index.js'
import { InputError } from '../../kernel/index.js'
import { Mapping } from './mapping.js'

/** The file that says how an unusual catalogue is laid out. @throws InputError with its faults */
export function mappingFrom(path: string | undefined, { reading }: Workspace): Mapping {
  if (path === undefined) return {}
  const own = { ...reading, hits: [] }
  const file = readMapping(path, own)
  const faults = file ? schemaFaults(Mapping, file.value, undefined, own.place) : own.hits
  if (file && faults.length === 0 && isMapping(file.value)) return file.value
  throw new InputError({ vi: `Không dùng được tệp “${path}”.`, en: `“${path}” cannot be used.` }, faults)
}

/** True by the schema check just made; the guard only tells the compiler. */
function isMapping(value: object): value is Mapping {
  return typeof value === 'object'
}
