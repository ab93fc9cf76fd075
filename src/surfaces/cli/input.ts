import { disk, type Files, readBounded, readBytes, sourceFrom, unreadable } from '../../architecture/index.js'
import { bytesIn, defaultLimits, InputError, type Limits, limitHint } from '../../kernel/index.js'

/**
 * A text file exactly as it is on the disk, its byte-order mark included.
 * @param file the path that users see
 * @throws InputError in plain words where it cannot be read or is no UTF-8
 */
export function readText(path: string, file: string, files: Files = disk): string {
  const bytes = readBytes(path, file, defaultLimits, files)
  if ('problem' in bytes) throw new InputError(bytes.problem)
  const source = sourceFrom(file, bytes)
  if ('problem' in source) throw new InputError(source.problem)
  const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf
  return marked ? `\ufeff${source.text}` : source.text
}

/**
 * All text of a stream such as standard input.
 * @throws InputError where it goes on beyond the limit of a file, in bytes or in time
 */
export function readStream(handle: number, limits: Limits): string {
  let bytes: ReturnType<typeof readBounded>
  try {
    bytes = readBounded(handle, limits.fileBytes)
  } catch (error) {
    throw new InputError(unreadable('-', error))
  }
  if (!('tooLarge' in bytes)) return Buffer.from(bytes).toString('utf8')
  const hint = limitHint('fileBytes')
  throw new InputError({
    vi: `Dữ liệu vào (stdin) dài hơn ${bytesIn(limits.fileBytes, 'vi')} ${hint.vi}.`,
    en: `Standard input is longer than ${bytesIn(limits.fileBytes, 'en')} ${hint.en}.`,
  })
}
