import type { Entry, ZipFile } from 'yauzl'
import { defaultLimits, InputError, type Limits, limitHint, type Text } from '../kernel/index.js'

/** The parts of an office file (a zip archive), each read when asked for. */
export interface Archive {
  /** The path that users see. */
  readonly file: string
  readonly names: ReadonlySet<string>
  /** Bounds on what is taken from it. */
  readonly limits: Limits
  /**
   * Hands the bytes of a part to `take`, a piece at a time, so that no part need be held whole. `take` may throw.
   * @throws InputError where the part is missing, damaged or larger than it says
   */
  read(name: string, take: (bytes: Uint8Array) => void): Promise<void>
}

/**
 * Opens an office file of the newer kind (docx, xlsx). What is old, encrypted, cut off or something else is told apart.
 * @param file the path that users see
 * @param limits bounds on what it may unfold to
 * @throws InputError in plain words; where a limit is reached, with its name and the flag that moves it
 */
export async function openArchive(bytes: Uint8Array, file: string, limits = defaultLimits): Promise<Archive> {
  if (bytes.length > limits.fileBytes) throw tooMuch(file, limits, 'fileBytes')
  const refusal = strangerIn(bytes, file)
  if (refusal) throw new InputError(refusal)
  const { default: yauzl } = await import('yauzl')
  // Libraries written for CommonJS give all they have as the default.
  const zip = await yauzl
    .fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), {
      lazyEntries: true,
      validateEntrySizes: true,
      // Older .NET programs write `xl\workbook.xml`; yauzl then takes the backslash for what is meant, and still refuses `..`.
      strictFileNames: false,
    })
    .catch((error) => {
      throw damaged(file, error)
    })
  const entries = await entriesOf(zip, file, limits)
  return {
    file,
    limits,
    names: new Set(entries.keys()),
    async read(name, take) {
      const entry = entries.get(name)
      if (!entry) throw lacksPart(file, name)
      try {
        const stream = await zip.openReadStreamPromise(entry)
        for await (const piece of stream) take(piece)
      } catch (error) {
        throw error instanceof InputError ? error : damaged(file, error)
      }
    },
  }
}

async function entriesOf(zip: ZipFile, file: string, limits: Limits): Promise<Map<string, Entry>> {
  if (zip.entryCount > limits.parts) throw tooMuch(file, limits, 'parts')
  const entries = new Map<string, Entry>()
  let unfolded = 0
  try {
    for await (const entry of zip.eachEntry()) {
      if (entry.isEncrypted()) throw new InputError(locked(file))
      if (entries.has(entry.fileName)) throw damaged(file, new Error(`two parts named ${entry.fileName}`))
      unfolded += entry.uncompressedSize
      if (unfolded > limits.unfoldedBytes) throw tooMuch(file, limits, 'unfoldedBytes')
      const large = entry.uncompressedSize > 4 << 20
      if (large && entry.uncompressedSize > entry.compressedSize * limits.ratio) throw tooMuch(file, limits, 'ratio')
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
export function lacksPart(file: string, part: string): InputError {
  return new InputError({
    vi: `“${file}” thiếu phần “${part}” nên không phải tệp Office dùng được.`,
    en: `“${file}” lacks the part “${part}”, so it is no usable Office file.`,
  })
}

const unfolding = {
  fileBytes: { vi: 'lớn hơn {} byte', en: 'has more than {} bytes' },
  parts: { vi: 'có hơn {} phần', en: 'has more than {} parts' },
  unfoldedBytes: { vi: 'giải nén ra hơn {} byte', en: 'unfolds to more than {} bytes' },
  ratio: { vi: 'có phần giải nén ra gấp hơn {} lần', en: 'has a part that unfolds to more than {} times its size' },
} as const

function tooMuch(file: string, limits: Limits, limit: keyof typeof unfolding): InputError {
  const { vi, en } = unfolding[limit]
  const hint = limitHint(limit)
  return new InputError({
    vi: `“${file}” ${vi.replace('{}', limits[limit].toLocaleString('vi-VN'))}; tệp bị từ chối để bảo vệ máy ${hint.vi}.`,
    en: `“${file}” ${en.replace('{}', limits[limit].toLocaleString('en-GB'))}; it is refused to protect the machine ${hint.en}.`,
  })
}
