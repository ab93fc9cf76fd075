import { InputError, type Text } from '../../kernel/index.js'
import { type FileKind, kindOf } from '../../office/index.js'
import type { ForeignFile } from '../importer.js'
import { endingOf } from './ending.js'
import { proposalReaders } from './index.js'
import type { Helpers, ProposalReader, ReadFile } from './reader.js'

/** Whether a file in a folder is read as a proposal by its name: a dossier or a form, not YAML. */
export function isDossier(path: string): boolean {
  const reader = byEnding(path)
  return reader !== undefined && !reader.onlyNamed
}

const byEnding = (path: string): ProposalReader | undefined => {
  const ending = endingOf(path)
  return proposalReaders.find((r) => r.endings.includes(ending))
}

/** Who reads a file: what its bytes say goes before its ending. `note` says where the two differ. */
export function readerFor(
  path: string,
  bytes: Uint8Array,
): { readonly reader: ProposalReader | undefined; readonly note?: Text } {
  const kind = kindOf(bytes)
  const named = byEnding(path)
  const reader = proposalReaders.find((r) => kind !== undefined && r.kinds.includes(kind))
  // What has no kind of its own, and what no reader takes, is left to who knows its ending.
  if (!reader || kind === undefined || reader === named) return { reader: reader ?? named }
  const { vi, en } = kindNames[kind]
  return {
    reader,
    note: {
      vi: `đuôi tệp là .${endingOf(path)} nhưng nội dung là ${vi}; đọc theo nội dung`,
      en: `the file ends in .${endingOf(path)} but is ${en}; it is read as what it is`,
    },
  }
}

const kindNames: Readonly<Record<FileKind, Text>> = {
  word: { vi: 'văn bản Word', en: 'a Word document' },
  workbook: { vi: 'bảng tính Excel', en: 'an Excel workbook' },
  slides: { vi: 'bản trình chiếu', en: 'a presentation' },
  'opendocument-text': { vi: 'văn bản OpenDocument (.odt)', en: 'an OpenDocument text (.odt)' },
  'opendocument-sheet': { vi: 'bảng tính OpenDocument (.ods)', en: 'an OpenDocument sheet (.ods)' },
  'old-word': { vi: 'văn bản Word cũ (.doc)', en: 'an old Word document (.doc)' },
  'old-workbook': { vi: 'bảng tính Excel cũ (.xls)', en: 'an old Excel workbook (.xls)' },
  locked: { vi: 'tệp đặt mật khẩu', en: 'protected by a password' },
  rtf: { vi: 'văn bản RTF', en: 'RTF' },
  html: { vi: 'trang HTML', en: 'an HTML page' },
  pdf: { vi: 'PDF', en: 'a PDF' },
  archive: { vi: 'tệp nén', en: 'an archive' },
  picture: { vi: 'ảnh', en: 'a picture' },
  empty: { vi: 'tệp trống', en: 'empty' },
}

/**
 * Reads a file that is no YAML by whoever can.
 * @throws InputError where nobody can
 */
export async function readProposalFile(file: ForeignFile, helpers: Helpers): Promise<ReadFile> {
  const { path, bytes } = file
  const refusal = refusalOf(path, bytes)
  if (refusal) throw new InputError(refusal)
  const { reader, note } = readerFor(path, bytes)
  if (!reader) {
    const { vi, en } = strangerAdvice(path)
    throw new InputError({ vi: `“${path}”: ${vi}.`, en: `“${path}”: ${en}.` })
  }
  const read = await reader.read(file, helpers)
  const notes = [...(note ? [note] : []), ...(hasMacros(bytes) ? [macros] : [])]
  if (notes.length === 0) return read
  const paper = { ...read.paper, notes: [...(read.paper.notes ?? []), ...notes] }
  return 'proposal' in read ? { ...read, paper } : { paper }
}

/** Names of a zip's parts stand in it as they are. */
const hasMacros = (bytes: Uint8Array) =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes('vbaProject.bin')

const macros = {
  vi: 'tệp có macro; macro không được chạy, chỉ đọc nội dung',
  en: 'the file has macros; they are not run, only its content is read',
} as const

/** Why a file that was taken for a dossier cannot be read, by what it is; nothing where its reader is to say. */
function refusalOf(path: string, bytes: Uint8Array): Text | undefined {
  const kind = kindOf(bytes)
  if (kind === 'empty') return { vi: `Tệp “${path}” trống.`, en: `“${path}” is empty.` }
  if (kind === 'locked')
    return {
      vi: `“${path}” được đặt mật khẩu nên không đọc được. Hãy bỏ mật khẩu (Tệp › Thông tin › Bảo vệ) rồi chạy lại.`,
      en: `“${path}” is protected by a password and cannot be read. Remove the password and try again.`,
    }
  if (kind !== 'slides' && kind !== 'archive' && kind !== 'picture') return undefined
  const { vi, en } = strangerAdvice({ slides: 'x.pptx', archive: 'x.zip', picture: 'x.png' }[kind])
  return { vi: `“${path}” là ${vi}.`, en: `“${path}” is ${en}.` }
}

/** What stands in a pile and is no dossier, and what to do so that it is looked at. */
const strangers: readonly (readonly [endings: RegExp, advice: Text])[] = [
  [
    /^(zip|rar|7z|gz|tgz|tar)$/,
    { vi: 'tệp nén; hãy giải nén rồi nêu thư mục giải nén', en: 'an archive; unpack it and name the folder' },
  ],
  [
    /^(jpe?g|png|gif|bmp|tiff?|webp|heic|svg|vsdx?)$/,
    {
      vi: 'ảnh, bản vẽ; nếu là bản chụp hồ sơ, hãy dùng bản Word gốc hoặc PDF có chữ',
      en: 'a picture; if it shows a dossier, take the original in Word or a PDF with text',
    },
  ],
  [
    /^(pptx?|pps|ppsx|odp|key)$/,
    {
      vi: 'bản trình chiếu; hãy nêu hồ sơ Word hoặc PDF của nó',
      en: 'a presentation; name the dossier in Word or PDF that belongs to it',
    },
  ],
  [/^(eml|msg)$/, { vi: 'thư điện tử; hãy lưu tệp đính kèm ra thư mục', en: 'a mail; save what is attached' }],
  [
    /^(xlsb|numbers)$/,
    { vi: 'bảng tính khác loại; hãy lưu lại thành .xlsx', en: 'another kind of sheet; save it as .xlsx' },
  ],
  [
    /^(txt|md)$/,
    {
      vi: 'văn bản thuần; nếu là hồ sơ, hãy nêu đích danh tệp này',
      en: 'plain text; if it is a dossier, name this file by itself',
    },
  ],
  [
    /^(pages|wps|csv|html?|xml|json)$/,
    {
      vi: 'không phải loại hồ sơ được đọc; nếu là hồ sơ, hãy lưu lại thành .docx',
      en: 'no kind of dossier that is read; if it is one, save it as .docx',
    },
  ],
]

/** Why a file of a pile is not looked at, and what to do. */
export function strangerAdvice(path: string): Text {
  const known = strangers.find(([endings]) => endings.test(endingOf(path)))?.[1]
  if (known) return known
  const read = ['yaml', ...proposalReaders.flatMap((r) => r.endings.slice(0, 5))].map((e) => `.${e}`).join(', ')
  return { vi: `loại tệp không nhận ra; đọc được: ${read}`, en: `an unknown kind of file; these are read: ${read}` }
}
