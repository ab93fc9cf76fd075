import { defaultLimits } from '../../kernel/index.js'
import { type Archive, openArchive } from '../archive.js'
import { packed, xmlHead } from '../pack.js'
import { mainPart, partRelations } from '../parts.js'
import { type CellNote, oneForEachCell, opened, withComments } from './comments.js'
import { cellXml, markedStyles } from './mark.js'
import { type Parts, partsOf, put, sheetParts, textOf, unusual } from './workbook-parts.js'

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const commentsType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml'
const drawingType = 'application/vnd.openxmlformats-officedocument.vmlDrawing'

/**
 * A workbook with comments in its cells, which are marked by their ground. The sheets concerned, the styles and the lists of
 * parts gain what that takes; every other part stays byte for byte. Comments written here before are replaced, those of people
 * stay.
 * @throws InputError where it cannot be read or is written in a way that nothing can be added to
 */
export async function annotatedWorkbook(
  bytes: Uint8Array,
  file: string,
  notes: readonly CellNote[],
  limits = defaultLimits,
): Promise<Uint8Array> {
  const archive = await openArchive(bytes, file, limits)
  const parts = await partsOf(archive)
  const main = await mainPart(archive)
  const links = await partRelations(archive, main)
  const stylesPart = [...links.values()].find(({ type }) => type.endsWith('/styles'))?.part ?? ''
  const marks = parts.has(stylesPart) ? markedStyles(textOf(parts, stylesPart)) : undefined
  for (const [name, part] of await sheetParts(archive, main, links)) {
    const own = oneForEachCell(notes.filter((note) => note.sheet === name))
    if (own.length === 0) continue
    const sheet = textOf(parts, part)
    if (!sheet.includes('</sheetData>') && !sheet.includes('<sheetData/>')) throw unusual(file, name)
    await addComments(parts, part, own, archive)
    const commented = textOf(parts, part)
    put(parts, part, marks ? own.reduce((xml, { cell }) => cellXml(xml, cell, marks.styleFor), commented) : commented)
  }
  if (marks) put(parts, stylesPart, marks.xml())
  return packed(parts)
}

async function addComments(parts: Parts, sheet: string, notes: readonly CellNote[], archive: Archive): Promise<void> {
  const links = [...(await partRelations(archive, sheet)).values()]
  const linked = (kind: string) => links.find(({ type, part }) => type.endsWith(`/${kind}`) && parts.has(part))?.part
  const [comments, drawing] = [linked('comments'), linked('vmlDrawing')]
  const known = (part: string | undefined) => (part === undefined ? undefined : textOf(parts, part))
  const both = withComments(known(comments), known(drawing), notes)
  put(parts, comments ?? linkNew(parts, sheet, 'comments', 'xml'), both.comments)
  if (drawing !== undefined) {
    put(parts, drawing, both.drawing)
    return
  }
  const part = linkNew(parts, sheet, 'vmlDrawing', 'vml')
  put(parts, part, both.drawing)
}

/** A new part beside a sheet, with all that leads to it; its name. */
function linkNew(parts: Parts, sheet: string, kind: 'comments' | 'vmlDrawing', ending: string): string {
  let n = 1
  while (parts.has(`xl/kientruc/${kind}${n}.${ending}`)) n++
  const part = `xl/kientruc/${kind}${n}.${ending}`
  const slash = sheet.lastIndexOf('/') + 1
  const relations = `${sheet.slice(0, slash)}_rels/${sheet.slice(slash)}.rels`
  const empty = `${xmlHead}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>`
  const known = parts.has(relations) ? textOf(parts, relations) : empty
  let id = 1
  while (known.includes(`"rIdKt${id}"`)) id++
  const link = `<Relationship Id="rIdKt${id}" Type="${office}/${kind}" Target="/${part}"/>`
  put(parts, relations, opened(known, 'Relationships', link))
  const types = textOf(parts, '[Content_Types].xml')
  const type = kind === 'comments' ? commentsType : drawingType
  put(parts, '[Content_Types].xml', opened(types, 'Types', `<Override PartName="/${part}" ContentType="${type}"/>`))
  if (kind === 'vmlDrawing') put(parts, sheet, withDrawing(textOf(parts, sheet), `rIdKt${id}`))
  return part
}

/** What may stand after the drawing of comments in a sheet (ECMA-376 part 1, 18.3.1.99). */
const later = /<(?:legacyDrawingHF|drawingHF|picture|oleObjects|controls|webPublishItems|tableParts|extLst)[\s/>]/

function withDrawing(sheet: string, id: string): string {
  const data = Math.max(sheet.lastIndexOf('</sheetData>'), sheet.lastIndexOf('<sheetData/>'))
  const next = sheet.slice(data).search(later)
  const end = next >= 0 ? data + next : sheet.lastIndexOf('</')
  return `${sheet.slice(0, end)}<legacyDrawing xmlns:r="${office}" r:id="${id}"/>${sheet.slice(end)}`
}
