import { resolve } from 'node:path'
import { disk, readBytes } from '../../architecture/index.js'
import { InputError, type Limits } from '../../kernel/index.js'
import { readWorkbook, type Workbook } from '../../office/index.js'
import type { Io } from './io.js'

/** The bytes of a file that a user named. @throws InputError where it cannot be read or is too large */
export function foreignBytes(path: string, limits: Limits, io: Io): Uint8Array {
  const bytes = readBytes(resolve(io.cwd, path), path, limits, disk)
  if (!('problem' in bytes)) return bytes
  throw new InputError(bytes.problem)
}

/** The workbook that a user named. @throws InputError where it cannot be read or is too large */
export async function workbookAt(path: string, limits: Limits, io: Io): Promise<Workbook> {
  return readWorkbook(foreignBytes(path, limits, io), path, limits)
}
