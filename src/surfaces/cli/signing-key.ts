import { resolve } from 'node:path'
import { signWith } from '../../architecture/index.js'
import { readText } from './input.js'
import type { Io } from './io.js'
import { usageError } from './problems.js'

/** Who signs: the command by which such a key is made, and the variable that may name its file. */
export interface Signer {
  readonly makes: string
  readonly variable?: string
}

/**
 * Reads the private key that a command signs with.
 * @param named its file, as `--sign-with` names it
 * @throws InputError where none is named, or the file holds no key that can sign
 */
export function signingKey(named: string | undefined, { makes, variable }: Signer, io: Io): string {
  const file = named ?? (variable === undefined ? undefined : io.env[variable])
  if (!file)
    throw usageError({
      vi: `Chưa nêu khóa để ký. Hãy thêm --sign-with TỆP${variable ? ` (hoặc biến ${variable})` : ''}; tạo khóa bằng “${makes}”.`,
      en: `No key to sign with was named. Add --sign-with FILE${variable ? ` (or ${variable})` : ''}; “${makes}” makes one.`,
    })
  const pem = readText(resolve(io.cwd, file), file)
  try {
    signWith(new Uint8Array(), pem)
    return pem
  } catch {
    throw usageError({
      vi: `“${file}” không phải khóa riêng Ed25519; tạo khóa bằng “${makes}”.`,
      en: `“${file}” is no private key of Ed25519; “${makes}” makes one.`,
    })
  }
}
