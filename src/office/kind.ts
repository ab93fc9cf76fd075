/** What a file is by its bytes. Old files of Word and Excel are told apart by the parts that they hold. */
export type FileKind =
  | 'word'
  | 'workbook'
  | 'slides'
  | 'opendocument-text'
  | 'opendocument-sheet'
  | 'old-word'
  | 'old-workbook'
  | 'locked'
  | 'rtf'
  | 'html'
  | 'pdf'
  | 'archive'
  | 'picture'
  | 'empty'

const signs: readonly (readonly [FileKind, string])[] = [
  ['pdf', '%PDF'],
  ['rtf', '{\\rtf'],
  ['archive', 'Rar!'],
  ['archive', '7z\xbc\xaf'],
  ['archive', '\x1f\x8b'],
  ['picture', '\x89PNG'],
  ['picture', '\xff\xd8\xff'],
  ['picture', 'GIF8'],
  ['picture', 'II*\0'],
  ['picture', 'MM\0*'],
]

/** What a file is, or nothing where its bytes do not tell; text such as YAML is nothing. */
export function kindOf(bytes: Uint8Array): FileKind | undefined {
  if (bytes.length === 0) return 'empty'
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const head = data.toString('latin1', 0, 1024)
  if (head.startsWith('PK\x03\x04')) return zipped(data, head)
  if (head.startsWith('\xd0\xcf\x11\xe0')) return compound(data)
  const known = signs.find(([, sign]) => head.startsWith(sign))?.[0]
  if (known) return known
  const text = head.replace(/^ï»¿/, '').trimStart()
  if (/^(<!doctype html|<html|<head|<table|<meta|<\?xml[^>]*>\s*<html)/i.test(text)) return 'html'
  return text.startsWith('%PDF') || head.includes('%PDF-1') ? 'pdf' : undefined
}

function zipped(data: Buffer, head: string): FileKind {
  if (/mimetype.{0,32}application\/vnd\.oasis\.opendocument\.text/s.test(head)) return 'opendocument-text'
  if (/mimetype.{0,32}application\/vnd\.oasis\.opendocument\.spreadsheet/s.test(head)) return 'opendocument-sheet'
  // Names stand in the directory at the end as they are, with either slash.
  const directory = data.toString('latin1', Math.max(0, data.length - longestDirectory)).replaceAll('\\', '/')
  if (/xl\/workbook/i.test(directory)) return 'workbook'
  if (/ppt\/presentation/i.test(directory)) return 'slides'
  if (/word\/document|\[Content_Types\]/i.test(directory)) return 'word'
  return /officeDocument|_rels\/\.rels/i.test(directory) ? 'word' : 'archive'
}

/** So much of the end of an archive is looked at. */
const longestDirectory = 1 << 20

/** Old Office files are small file systems whose names are in UTF-16. */
function compound(data: Buffer): FileKind | undefined {
  const holds = (name: string) => data.includes(Buffer.from(name, 'utf16le'))
  if (holds('EncryptedPackage')) return 'locked'
  if (holds('WordDocument')) return 'old-word'
  if (holds('PowerPoint Document')) return 'slides'
  return holds('Workbook') || holds('Book') ? 'old-workbook' : undefined
}
