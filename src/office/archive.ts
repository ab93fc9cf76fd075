import type { Entry, ZipFile } from 'yauzl'
import type { Text } from '../i18n/text.js'
import { InputError } from '../load/input-error.js'

/** The parts of an office file (a zip archive), each read when asked for. */
export interface Archive {
  /** The path that users see. */
  readonly file: string
  readonly names: ReadonlySet<string>
  /**
   * Hands the bytes of a part to `take`, a piece at a time, so that no part need be held whole. `take` may throw.
   * @throws InputError where the part is missing, damaged or larger than it says
   */
  read(name: string, take: (bytes: Uint8Array) => void): Promise<void>
}

/** Bounds on what an archive may unfold to; reaching one is an error that names it. */
export const archiveLimits = {
  /** Bytes of the file itself. */
  fileBytes: 64 << 20,
  /** Parts of the archive. */
  parts: 10_000,
  /** Bytes of all parts together, unfolded: a workbook of 200,000 rows and ten columns has about 100 MiB. */
  unfoldedBytes: 384 << 20,
  /** How many times larger a part above 4 MiB may be than its compressed form; repetitive sheets reach about 100. */
  ratio: 400,
} as const

/**
 * Opens an office file of the newer kind (docx, xlsx). What is old, encrypted, cut off or something else is told apart.
 * @param file the path that users see
 * @throws InputError in plain words
 */
export async function openArchive(bytes: Uint8Array, file: string): Promise<Archive> {
  const refusal = strangerIn(bytes, file)
  if (refusal) throw new InputError(refusal)
  const { default: yauzl } = await import('yauzl')
  // Libraries written for CommonJS give all they have as the default.
  const zip = await yauzl
    .fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), {
      lazyEntries: true,
      validateEntrySizes: true,
      strictFileNames: true,
    })
    .catch((error) => {
      throw damaged(file, error)
    })
  const entries = await entriesOf(zip, file)
  return {
    file,
    names: new Set(entries.keys()),
    async read(name, take) {
      const entry = entries.get(name)
      if (!entry) throw incomplete(file, name)
      try {
        const stream = await zip.openReadStreamPromise(entry)
        for await (const piece of stream) take(piece)
      } catch (error) {
        throw error instanceof InputError ? error : damaged(file, error)
      }
    },
  }
}

async function entriesOf(zip: ZipFile, file: string): Promise<Map<string, Entry>> {
  if (zip.entryCount > archiveLimits.parts) throw tooMuch(file, 'parts', archiveLimits.parts)
  const entries = new Map<string, Entry>()
  let unfolded = 0
  try {
    for await (const entry of zip.eachEntry()) {
      if (entry.isEncrypted()) throw new InputError(locked(file))
      if (entries.has(entry.fileName)) throw damaged(file, new Error(`two parts named ${entry.fileName}`))
      unfolded += entry.uncompressedSize
      if (unfolded > archiveLimits.unfoldedBytes) throw tooMuch(file, 'unfolded-bytes', archiveLimits.unfoldedBytes)
      const large = entry.uncompressedSize > 4 << 20
      if (large && entry.uncompressedSize > entry.compressedSize * archiveLimits.ratio)
        throw tooMuch(file, 'ratio', archiveLimits.ratio)
      entries.set(entry.fileName, entry)
    }
  } catch (error) {
    throw error instanceof InputError ? error : damaged(file, error)
  }
  return entries
}

/** What a file that is no zip archive is, as far as its first bytes tell. */
function strangerIn(bytes: Uint8Array, file: string): Text | undefined {
  if (bytes.length === 0) return { vi: `Tệp “${file}” trống.`, en: `“${file}” is empty.` }
  if (bytes.length > archiveLimits.fileBytes) return tooMuch(file, 'file-bytes', archiveLimits.fileBytes).text
  if (startsWith(bytes, [0x50, 0x4b, 3, 4])) return undefined
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) {
    if (holds(bytes, 'EncryptedPackage')) return locked(file)
    return {
      vi: `“${file}” là tệp Office định dạng cũ (.xls, .doc). Hãy mở bằng Excel, Word hoặc LibreOffice rồi lưu lại thành .xlsx, .docx.`,
      en: `“${file}” is in the old Office format (.xls, .doc). Open it and save it as .xlsx or .docx.`,
    }
  }
  const kinds: readonly (readonly [string, string, string])[] = [
    ['%PDF', 'tệp PDF', 'a PDF'],
    ['<', 'tệp HTML hoặc XML được đổi tên', 'an HTML or XML file under another name'],
    ['{\\rtf', 'tệp RTF được đổi tên', 'an RTF file under another name'],
  ]
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 64)).replace(/^ï»¿/, '').trimStart()
  const known = kinds.find(([sign]) => start.startsWith(sign))
  const [, vi, en] = known ?? ['', 'không phải tệp .xlsx hay .docx', 'no .xlsx or .docx file']
  return {
    vi: `“${file}” ${known ? `là ${vi}` : vi}. Hãy mở bằng Excel, Word hoặc LibreOffice rồi lưu lại đúng định dạng.`,
    en: `“${file}” is ${en}. Open it in Excel, Word or LibreOffice and save it in the right format.`,
  }
}

function startsWith(bytes: Uint8Array, sign: readonly number[]): boolean {
  return sign.every((byte, i) => bytes[i] === byte)
}

/** Whether a name stands in the bytes in UTF-16, as old Office files write their directory. */
function holds(bytes: Uint8Array, name: string): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(Buffer.from(name, 'utf16le'))
}

function locked(file: string): Text {
  return {
    vi: `“${file}” được đặt mật khẩu nên không đọc được. Hãy bỏ mật khẩu (Tệp › Thông tin › Bảo vệ) rồi chạy lại.`,
    en: `“${file}” is protected by a password and cannot be read. Remove the password and try again.`,
  }
}

function damaged(file: string, error: unknown): InputError {
  const reason = error instanceof Error ? error.message : String(error)
  const cut = /end of central directory|unexpected end|truncated|unexpected EOF/i.test(reason)
  return new InputError(
    cut
      ? {
          vi: `“${file}” bị cắt cụt: phần cuối của tệp không còn. Hãy tải hoặc chép lại tệp.`,
          en: `“${file}” is cut off: its end is missing. Copy or download it again.`,
        }
      : {
          vi: `“${file}” bị hỏng, không đọc được (${reason}). Hãy mở bằng Excel, Word hoặc LibreOffice rồi lưu lại.`,
          en: `“${file}” is damaged and cannot be read (${reason}). Open it in Excel, Word or LibreOffice and save it again.`,
        },
  )
}

/** A part that an office file must have and this one has not. */
export function incomplete(file: string, part: string): InputError {
  return new InputError({
    vi: `“${file}” thiếu phần “${part}” nên không phải tệp Office dùng được.`,
    en: `“${file}” lacks the part “${part}”, so it is no usable Office file.`,
  })
}

function tooMuch(file: string, limit: string, most: number): InputError {
  return new InputError({
    vi: `“${file}” vượt giới hạn ${limit} (${most.toLocaleString('vi-VN')}); tệp bị từ chối để bảo vệ máy.`,
    en: `“${file}” exceeds the limit ${limit} (${most.toLocaleString('en-GB')}); it is refused to protect the machine.`,
  })
}
