import { append, defaultLimits, InputError, limitHint } from '../../kernel/index.js'
import { openArchive } from '../archive.js'
import { mainPart, partRelations } from '../parts.js'
import { readBody } from './body.js'
import { numbererOf } from './numbering.js'
import type { PaperBlock, PaperCell, PaperPlace, PaperRow, PaperTable, Paragraph, WordPaper } from './paper.js'
import type { Body, RawBlock, RawTable } from './raw.js'
import { stylesOf } from './styles.js'

/**
 * Reads a Word paper (.docx, .docm): its paragraphs and tables as a reader sees them. Macros are never run; templates, pictures
 * and whatever else lies outside the file are never fetched; headers, footers and comments are not part of the text.
 * @param file the path that users see
 * @param limits bounds on what is read
 * @throws InputError in plain words where the file cannot be read or is too large
 */
export async function readPaper(bytes: Uint8Array, file: string, limits = defaultLimits): Promise<WordPaper> {
  const archive = await openArchive(bytes, file, limits)
  const main = await mainPart(archive)
  if (/(^|\/)(workbook|presentation)[^/]*\.(xml|bin)$/i.test(main)) {
    throw new InputError({
      vi: `“${file}” là bảng tính hoặc trình chiếu, không phải văn bản Word.`,
      en: `“${file}” is a workbook or a presentation, not a Word document.`,
    })
  }
  const links = [...(await partRelations(archive, main)).values()]
  const target = (kind: string) => links.find((l) => l.type.endsWith(`/${kind}`) && l.part !== '')?.part
  const styles = await stylesOf(archive, target('styles'))
  const number = await numbererOf(archive, target('numbering'))
  let paragraphs = 0
  const counted = () => {
    if (++paragraphs <= limits.paragraphs) return
    const hint = limitHint('paragraphs')
    throw new InputError({
      vi: `“${file}” có hơn ${limits.paragraphs.toLocaleString('vi-VN')} đoạn văn ${hint.vi}.`,
      en: `“${file}” has more than ${limits.paragraphs.toLocaleString('en-GB')} paragraphs ${hint.en}.`,
    })
  }
  const read = (part: string) => readBody(archive, part, styles, number, counted)
  const body = await read(main)
  const notes = new Map<string, readonly RawBlock[]>()
  for (const kind of ['footnote', 'endnote']) {
    const part = target(`${kind}s`)
    if (part === undefined || !archive.names.has(part)) continue
    for (const [id, blocks] of (await read(part)).notes) notes.set(`${kind} ${id}`, blocks)
  }
  return {
    file,
    blocks: placed(body, notes),
    macros: links.some((l) => l.type.endsWith('/vbaProject')),
    trackedChanges: body.trackedChanges,
  }
}

/** Counts paragraphs, tables and notes in reading order, and leaves out what is empty and the table of contents. */
function placed({ blocks }: Body, notes: ReadonlyMap<string, readonly RawBlock[]>): PaperBlock[] {
  const found: PaperBlock[] = []
  const count = { paragraph: 0, table: 0, note: 0 }

  function paragraph(raw: RawBlock & { of: 'paragraph' }, place: PaperPlace): Paragraph {
    const { contents: _, notes: __, ...shown } = raw
    return { ...shown, place }
  }
  function add(raw: RawBlock): void {
    if (raw.of === 'table') addTable(raw)
    else {
      if (raw.text !== '') {
        const place = { in: 'text', paragraph: ++count.paragraph } as const
        if (!raw.contents) found.push(paragraph(raw, place))
      }
      addNotes(raw.notes)
    }
  }
  function addNotes(ids: readonly string[]): void {
    for (const id of ids) {
      const held = notes.get(id) ?? []
      const place = { in: 'note', note: ++count.note } as const
      for (const block of held) if (block.of === 'paragraph' && block.text !== '') found.push(paragraph(block, place))
    }
  }
  function addTable(raw: RawTable): void {
    const table = ++count.table
    const rows: PaperRow[] = []
    const after: RawBlock[] = []
    const cited: string[] = []
    for (const [i, { cells, head, deleted }] of raw.rows.entries()) {
      if (deleted) continue
      const place = { in: 'table', table, row: i + 1 } as const
      rows.push({
        head,
        place,
        cells: cells.map((cell): PaperCell => {
          const own: Paragraph[] = []
          for (const block of cell.blocks) {
            if (block.of === 'table') after.push(block)
            else {
              if (block.text !== '') own.push(paragraph(block, place))
              append(cited, block.notes)
            }
          }
          return { text: own.map((p) => p.text).join('\n'), paragraphs: own, span: cell.span, merged: cell.merged }
        }),
      })
    }
    const placedTable: PaperTable = { of: 'table', rows, place: { in: 'table', table, row: 1 } }
    if (rows.some((r) => r.cells.some((c) => c.text !== ''))) found.push(placedTable)
    addNotes(cited)
    for (const nested of after) add(nested)
  }

  for (const block of blocks) add(block)
  return found
}
