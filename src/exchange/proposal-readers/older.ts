import { kindOf, readPaper } from '../../office/index.js'
import type { ForeignFile } from '../importer.js'
import { endingOf } from './ending.js'
import type { Helpers, ProposalReader, ReadFile } from './reader.js'
import { readAsWorkbook } from './workbook.js'

/** Formats that LibreOffice turns into those of today: older ones, and its own. */
export const older: ProposalReader = {
  name: 'older',
  endings: ['doc', 'dot', 'odt', 'ott', 'rtf', 'ods', 'ots', 'xls', 'xlt'],
  kinds: ['old-word', 'old-workbook', 'opendocument-text', 'opendocument-sheet', 'rtf', 'html'],
  meaning: {
    vi: '.doc, .odt, .rtf, .ods, .xls (nhờ LibreOffice)',
    en: '.doc, .odt, .rtf, .ods, .xls (by LibreOffice)',
  },
  read: readOlder,
}

const sheets: ReadonlySet<string> = new Set(['ods', 'ots', 'xls', 'xlt'])
/** The ending by which LibreOffice knows what a file is, where its own lies. */
const trueEnding: Readonly<Record<string, string>> = {
  'old-word': 'doc',
  'old-workbook': 'xls',
  'opendocument-text': 'odt',
  'opendocument-sheet': 'ods',
  rtf: 'rtf',
}

async function readOlder(file: ForeignFile, { convert }: Helpers): Promise<ReadFile> {
  const kind = kindOf(file.bytes)
  const named = endingOf(file.path)
  // A page of the web under the name of a sheet is a table; else it is text.
  const from = kind === 'html' ? 'html' : (trueEnding[kind ?? ''] ?? named)
  const asSheet = sheets.has(kind === 'html' ? named : from)
  const bytes = await convert(file, from, asSheet ? 'xlsx' : 'docx')
  return asSheet ? readAsWorkbook({ ...file, bytes }) : { paper: await readPaper(bytes, file.path, file.limits) }
}
