import { defaultLimits, InputError, type Limits, limitHint } from '../../kernel/index.js'
import { type Archive, lacksPart, openArchive } from '../archive.js'
import { readMainXml } from '../main-xml.js'
import { mainPart, type PartLink, partRelations } from '../parts.js'
import type { Sheet, Workbook } from './workbook.js'
import { momentStyles } from './xlsx-formats.js'
import { cellTooLong, createTexts, isTrue, readSheet } from './xlsx-sheet.js'

/**
 * Reads a workbook (.xlsx, .xlsm): the texts, numbers and dates of its cells. Macros, links to other files and formulas are
 * passed over, never run or followed.
 * @param file the path that users see
 * @param limits bounds on what is read
 * @throws InputError in plain words where the file cannot be read or is too large
 */
export async function readWorkbook(bytes: Uint8Array, file: string, limits = defaultLimits): Promise<Workbook> {
  const archive = await openArchive(bytes, file, limits)
  const main = await workbookPart(archive)
  const links = await partRelations(archive, main)
  const target = (kind: string) => [...links.values()].find((l) => l.type.endsWith(`/${kind}`))?.part
  const { sheets: declared, since1904 } = await sheetsOf(archive, main, links)
  const [strings, styles] = [target('sharedStrings'), target('styles')]
  const shared = {
    strings: strings === undefined ? [] : await sharedStrings(archive, strings),
    texts: createTexts(),
    moments: styles === undefined ? [] : await momentStyles(archive, styles),
    since1904,
  }
  if (declared.length > limits.sheets) throw tooManySheets(file, limits)
  const sheets: Sheet[] = []
  const taken = new Set<string>()
  for (const { name, hidden, relation } of declared) {
    const part = links.get(relation)?.part
    if (part === undefined) throw lacksPart(file, name)
    // No program writes one sheet under two names; a thousand names of one large sheet would be read a thousand times.
    if (taken.has(part)) continue
    taken.add(part)
    // A chart on a sheet of its own has no cells.
    if (links.get(relation)?.type.endsWith('/worksheet'))
      sheets.push(await readSheet(archive, part, { name, hidden }, shared))
  }
  const types = [...links.values()].map((l) => l.type)
  return {
    file,
    sheets,
    since1904,
    macros: types.some((t) => t.endsWith('/vbaProject')),
    externalLinks: types.some((t) => t.endsWith('/externalLink')),
  }
}

function tooManySheets(file: string, limits: Limits): InputError {
  const hint = limitHint('sheets')
  const most = limits.sheets
  return new InputError({
    vi: `“${file}” có hơn ${most.toLocaleString('vi-VN')} trang tính ${hint.vi}. Hãy tách thành nhiều tệp.`,
    en: `“${file}” has more than ${most.toLocaleString('en-GB')} sheets ${hint.en}. Split it into several files.`,
  })
}

/** The workbook's own part, or why the archive is no workbook. */
async function workbookPart(archive: Archive): Promise<string> {
  const { file } = archive
  const part = await mainPart(archive)
  if (/\.bin$/i.test(part)) {
    throw new InputError({
      vi: `“${file}” là sổ tính dạng nhị phân (.xlsb). Hãy lưu lại thành .xlsx.`,
      en: `“${file}” is a binary workbook (.xlsb). Save it as .xlsx.`,
    })
  }
  if (/(^|\/)document[^/]*\.xml$/i.test(part)) {
    throw new InputError({
      vi: `“${file}” là văn bản Word, không phải bảng tính Excel.`,
      en: `“${file}” is a Word document, not an Excel workbook.`,
    })
  }
  return part
}

async function sheetsOf(archive: Archive, part: string, links: ReadonlyMap<string, PartLink>) {
  const sheets: { readonly name: string; readonly hidden: boolean; readonly relation: string }[] = []
  let since1904 = false
  await readMainXml(archive, part, {
    open(element, attributes) {
      if (element === 'workbookPr') since1904 = isTrue(attributes.date1904 ?? '')
      if (element !== 'sheet') return
      const ids = Object.entries(attributes).flatMap(([name, id]) => (name.endsWith(':id') ? [id] : []))
      const relation = ids.find((id) => links.has(id)) ?? ids[0] ?? ''
      const hidden = attributes.state === 'hidden' || attributes.state === 'veryHidden'
      sheets.push({ name: (attributes.name ?? '').normalize('NFC'), hidden, relation })
    },
  })
  return { sheets, since1904 }
}

/** Texts that cells refer to by number; the parts of a text in several styles joined, hints of pronunciation left out. */
async function sharedStrings(archive: Archive, part: string): Promise<string[]> {
  const strings: string[] = []
  let text = ''
  let taking = false
  let phonetic = false
  await readMainXml(archive, part, {
    open(name) {
      if (name === 'si') text = ''
      else if (name === 'rPh') phonetic = true
      else if (name === 't') taking = !phonetic
    },
    text(piece) {
      if (!taking) return
      text += piece
      if (text.length > archive.limits.cellCharacters) throw cellTooLong(archive)
    },
    close(name) {
      if (name === 't') taking = false
      else if (name === 'rPh') phonetic = false
      else if (name === 'si') strings.push(text)
    },
  })
  return strings
}
