import { disk, readBytes, sourceFrom } from '../../architecture/index.js'
import { defaultLimits, InputError } from '../../kernel/index.js'

/**
 * A text file exactly as it is on the disk, its byte-order mark included.
 * @param file the path that users see
 * @throws InputError in plain words where it cannot be read or is no UTF-8
 */
export function readText(path: string, file: string): string {
  const bytes = readBytes(path, file, defaultLimits, disk)
  if ('problem' in bytes) throw new InputError(bytes.problem)
  const source = sourceFrom(file, bytes)
  if ('problem' in source) throw new InputError(source.problem)
  const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf
  return marked ? `\ufeff${source.text}` : source.text
}
