import { defaultLimits, InputError } from '../../kernel/index.js'
import { openArchive } from '../archive.js'
import { packed, xmlText } from '../pack.js'
import { mainPart, partRelations } from '../parts.js'
import { cellXml } from './mark.js'
import { partsOf, put, sheetParts, textOf, unusual } from './workbook-parts.js'

/** What a cell is to say from now on. */
export interface CellText {
  readonly sheet: string
  /** `C17`. */
  readonly cell: string
  readonly text: string
  /** The cell whose look a new one takes. */
  readonly like?: string
}

/**
 * A workbook in which some cells say something else, or something at all. Every other part stays byte for byte, and so does all
 * else of those sheets: what people coloured, noted, added.
 * @throws InputError where it cannot be read or is written in a way that nothing can be added to
 */
export async function amendedWorkbook(
  bytes: Uint8Array,
  file: string,
  cells: readonly CellText[],
  limits = defaultLimits,
): Promise<Uint8Array> {
  const archive = await openArchive(bytes, file, limits)
  const parts = await partsOf(archive)
  const main = await mainPart(archive)
  const sheets = await sheetParts(archive, main, await partRelations(archive, main))
  for (const name of new Set(cells.map(({ sheet }) => sheet))) {
    const part = sheets.get(name)
    if (part === undefined) throw new InputError(lacking(file, name))
    const xml = textOf(parts, part)
    if (!xml.includes('</sheetData>') || /<row(?![^>]*\sr=")/.test(xml)) throw unusual(file, name)
    const own = cells.filter(({ sheet }) => sheet === name)
    put(
      parts,
      part,
      own.reduce((sheet, cell) => withText(sheet, cell), xml),
    )
  }
  return packed(parts)
}

function withText(sheet: string, { cell, text, like }: CellText): string {
  const look = new RegExp(`<c\\b(?=[^>]*\\sr="${like ?? cell}")[^>]*\\ss="(\\d+)"`).exec(sheet)?.[1]
  const made = cellXml(sheet, cell, (style) => (like === undefined ? style : Number(look ?? style)))
  return made.replace(
    new RegExp(`<c\\b(?=[^>]*\\sr="${cell}")([^>]*?)(?:/>|>[\\s\\S]*?</c>)`),
    (_, attributes: string) =>
      `<c${attributes.replace(/\st="[^"]*"/, '')} t="inlineStr"><is><t xml:space="preserve">${xmlText(text)}</t></is></c>`,
  )
}

function lacking(file: string, sheet: string) {
  return {
    vi: `“${file}” không có trang tính “${sheet}”.`,
    en: `“${file}” has no sheet “${sheet}”.`,
  }
}
