import { resolve } from 'node:path'
import { disk } from '../load/disk.js'
import { readBytes } from '../load/files.js'
import { InputError } from '../load/input-error.js'
import type { Limits } from '../load/limits.js'
import type { Workbook } from '../tabular/workbook.js'
import type { Io } from './io.js'

/** The bytes of a file that a user named. @throws InputError where it cannot be read or is too large */
export function bytesOf(path: string, limits: Limits, io: Io): Uint8Array {
  const bytes = readBytes(resolve(io.cwd, path), path, limits, disk)
  if (!('problem' in bytes)) return bytes
  throw new InputError(bytes.problem)
}

/** The workbook that a user named. @throws InputError where it cannot be read or is too large */
export async function workbookAt(path: string, limits: Limits, io: Io): Promise<Workbook> {
  const { readWorkbook } = await import('../tabular/read.js')
  return readWorkbook(bytesOf(path, limits, io), path, limits)
}
