import { packed, xmlHead, xmlText } from '../pack.js'
import { addressOf, columnLetters, referenceOf } from './address.js'
import { type StyleName, styleNumber, stylesPart } from './styles.js'

/** A cell to write. Text is only ever text: nothing that a user wrote becomes a formula. */
export interface WrittenCell {
  readonly value: string | number
  readonly style?: StyleName
  /** The height that it has at least, in lines of text. */
  readonly lines?: number
}

/** A drop-down list, or a hint shown when the cells are chosen. */
export interface Validation {
  /** Cells: `B2:B500`. */
  readonly cells: string
  /** The cells that hold the allowed values, on any sheet: `'DM_GIATRI'!$A$3:$A$9`. */
  readonly list?: string
  /** Whether other values may be typed in all the same. */
  readonly open?: boolean
  readonly hint?: string
}

export interface WrittenSheet {
  readonly name: string
  /** Widths in characters, from the first column. */
  readonly widths: readonly number[]
  readonly rows: readonly (readonly (WrittenCell | string | number | undefined)[])[]
  /** Rows and columns that stay in sight, and rows repeated on every printed page. */
  readonly frozen?: { readonly rows: number; readonly columns: number }
  readonly merges?: readonly string[]
  readonly validations?: readonly Validation[]
  /** Cells with filter buttons: `A4:S4`. */
  readonly filter?: string
  readonly landscape?: boolean
  /** Not shown and not printed: lists that other sheets choose from. */
  readonly hidden?: boolean
  /** The cells that are printed: `A1:D60`; without it, all. */
  readonly printed?: string
}

/** Longest text that a cell of Excel holds. */
const longestText = 32_767

/**
 * A workbook as the bytes of an .xlsx file: the same input gives the same bytes.
 * @param title what the file says of itself
 */
export async function writeWorkbook(title: string, sheets: readonly WrittenSheet[]): Promise<Uint8Array> {
  const parts = new Map<string, string>()
  const numbered = sheets.map((sheet, i) => ({ sheet, part: `worksheets/sheet${i + 1}.xml`, id: `rId${i + 1}` }))
  const kinds = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
  parts.set(
    '[Content_Types].xml',
    `${xmlHead}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${kinds}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${kinds}.styles+xml"/>${numbered.map(({ part }) => `<Override PartName="/xl/${part}" ContentType="${kinds}.worksheet+xml"/>`).join('')}<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>`,
  )
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const relations = (links: readonly string[]) =>
    `${xmlHead}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${links.join('')}</Relationships>`
  const link = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`
  parts.set(
    '_rels/.rels',
    relations([
      link('rId1', `${office}/officeDocument`, 'xl/workbook.xml'),
      link(
        'rId2',
        'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties',
        'docProps/core.xml',
      ),
    ]),
  )
  parts.set(
    'docProps/core.xml',
    `${xmlHead}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${xmlText(title)}</dc:title><dc:creator>kientruc</dc:creator></cp:coreProperties>`,
  )
  parts.set(
    'xl/_rels/workbook.xml.rels',
    relations([
      ...numbered.map(({ part, id }) => link(id, `${office}/worksheet`, part)),
      link('rIdStyles', `${office}/styles`, 'styles.xml'),
    ]),
  )
  parts.set('xl/workbook.xml', workbookPart(sheets))
  parts.set('xl/styles.xml', stylesPart)
  for (const { sheet, part } of numbered) parts.set(`xl/${part}`, sheetPart(sheet))
  return packed(parts)
}

const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'

function workbookPart(sheets: readonly WrittenSheet[]): string {
  const quoted = (name: string) => `'${name.replaceAll("'", "''")}'`
  const names = sheets.flatMap(({ name, frozen, filter, printed }, i) => [
    ...(filter
      ? [
          `<definedName name="_xlnm._FilterDatabase" localSheetId="${i}" hidden="1">${xmlText(quoted(name))}!${absolute(filter)}</definedName>`,
        ]
      : []),
    ...(printed
      ? [
          `<definedName name="_xlnm.Print_Area" localSheetId="${i}">${xmlText(quoted(name))}!${absolute(printed)}</definedName>`,
        ]
      : []),
    ...(frozen && frozen.rows > 0
      ? [
          `<definedName name="_xlnm.Print_Titles" localSheetId="${i}">${frozen.columns > 0 ? `${xmlText(quoted(name))}!$A:$${columnLetters(frozen.columns)},` : ''}${xmlText(quoted(name))}!$1:$${frozen.rows}</definedName>`,
        ]
      : []),
  ])
  const listed = sheets.map(
    ({ name, hidden }, i) =>
      `<sheet name="${xmlText(name)}" sheetId="${i + 1}"${hidden ? ' state="hidden"' : ''} r:id="rId${i + 1}"/>`,
  )
  return `${xmlHead}<workbook ${main} xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><bookViews><workbookView/></bookViews><sheets>${listed.join('')}</sheets>${names.length > 0 ? `<definedNames>${names.join('')}</definedNames>` : ''}</workbook>`
}

function absolute(range: string): string {
  return range.replace(/(?<![A-Z])([A-Z]+)(\d+)/g, '$$$1$$$2')
}

function sheetPart(sheet: WrittenSheet): string {
  const { rows, widths, merges = [], validations = [], filter, landscape } = sheet
  const width = widthsOf(widths, merges)
  const columns = widths.map((w, i) => `<col min="${i + 1}" max="${i + 1}" width="${w}" customWidth="1"/>`)
  const across = Math.ceil(widths.reduce((sum, w) => sum + w, 0) / (landscape ? 180 : 100))
  const setup = `<pageMargins left="0.6" right="0.4" top="0.6" bottom="0.6" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="${landscape ? 'landscape' : 'portrait'}" fitToWidth="${across}" fitToHeight="0"/><headerFooter><oddFooter>&amp;C&amp;P/&amp;N</oddFooter></headerFooter>`
  return [
    xmlHead,
    `<worksheet ${main}><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>`,
    `<sheetViews><sheetView workbookViewId="0" showGridLines="0">${pane(sheet.frozen)}</sheetView></sheetViews>`,
    '<sheetFormatPr defaultRowHeight="15.75"/>',
    columns.length > 0 ? `<cols>${columns.join('')}</cols>` : '',
    '<sheetData>',
    ...rows.map((cells, i) => rowPart(cells, i + 1, heightOf(cells, i + 1, width))),
    '</sheetData>',
    filter ? `<autoFilter ref="${filter}"/>` : '',
    merges.length > 0
      ? `<mergeCells count="${merges.length}">${merges.map((m) => `<mergeCell ref="${m}"/>`).join('')}</mergeCells>`
      : '',
    validations.length > 0
      ? `<dataValidations count="${validations.length}">${validations.map(validationPart).join('')}</dataValidations>`
      : '',
    setup,
    '</worksheet>',
  ].join('')
}

function pane(frozen: WrittenSheet['frozen']): string {
  if (!frozen || (frozen.rows === 0 && frozen.columns === 0)) return ''
  const { rows, columns } = frozen
  const corner = referenceOf({ row: rows + 1, column: columns + 1 })
  const active = rows > 0 && columns > 0 ? 'bottomRight' : rows > 0 ? 'bottomLeft' : 'topRight'
  const split = `${columns > 0 ? ` xSplit="${columns}"` : ''}${rows > 0 ? ` ySplit="${rows}"` : ''}`
  return `<pane${split} topLeftCell="${corner}" activePane="${active}" state="frozen"/>`
}

function rowPart(cells: WrittenSheet['rows'][number], row: number, height: number): string {
  const written = cells.map((cell, i) => cellPart(cell, `${columnLetters(i + 1)}${row}`)).join('')
  return written === '' ? '' : `<row r="${row}" ht="${height}" customHeight="1">${written}</row>`
}

/** Points that one line of text takes, and the most that a row may have. */
const lineHeight = 16.5
const mostHeight = 409

/** The height that a row's texts need when they are wrapped: not every program works it out by itself. */
function heightOf(cells: WrittenSheet['rows'][number], row: number, width: CellWidth): number {
  let most = 1
  cells.forEach((cell, i) => {
    const { value, lines = 1 }: Partial<WrittenCell> = typeof cell === 'object' ? cell : { value: cell ?? '' }
    most = Math.max(most, lines, typeof value === 'string' ? linesOf(value, width(i + 1, row)) : 1)
  })
  return Math.min(mostHeight, most * lineHeight)
}

function linesOf(text: string, width: number): number {
  let lines = 0
  for (const line of text.split('\n')) lines += Math.max(1, Math.ceil((line.length * 1.1) / width))
  return lines
}

/** The width of a cell, with the columns that it is merged with. */
type CellWidth = (column: number, row: number) => number

function widthsOf(widths: readonly number[], merges: readonly string[]): CellWidth {
  const across = (from: number, to: number) => widths.slice(from - 1, to).reduce((sum, w) => sum + w, 0) || 10
  const merged = new Map<string, number>()
  for (const range of merges) {
    const [start = '', end = start] = range.split(':')
    const [from, to] = [addressOf(start), addressOf(end)]
    if (from && to && !merged.has(start)) merged.set(start, across(from.column, to.column))
  }
  const alone = widths.map((_, i) => across(i + 1, i + 1))
  return (column, row) =>
    (merged.size > 0 ? merged.get(referenceOf({ row, column })) : undefined) ?? alone[column - 1] ?? 10
}

function cellPart(cell: WrittenSheet['rows'][number][number], reference: string): string {
  if (cell === undefined) return ''
  const { value, style }: WrittenCell = typeof cell === 'object' ? cell : { value: cell }
  if (typeof value === 'number')
    return `<c r="${reference}" s="${styleNumber(style ?? 'number', false)}"><v>${value}</v></c>`
  const quoted = opensFormula(value)
  const look = `r="${reference}" s="${styleNumber(style ?? 'text', quoted)}"`
  if (value === '') return `<c ${look}/>`
  const text = value.length > longestText ? `${value.slice(0, longestText - 1)}…` : value
  return `<c ${look} t="inlineStr"><is><t xml:space="preserve">${xmlText(text)}</t></is></c>`
}

/** Whether a spreadsheet would take a text for a formula if somebody typed it. */
export function opensFormula(text: string): boolean {
  return /^[\s\u200b]*[=+\-@|%]/.test(text)
}

function validationPart({ cells, list, open, hint }: Validation): string {
  const prompt = hint ? ` showInputMessage="1" prompt="${xmlText(hint.slice(0, 255))}"` : ''
  if (list === undefined) return `<dataValidation allowBlank="1"${prompt} sqref="${cells}"/>`
  const strict = open
    ? ''
    : ' showErrorMessage="1" errorTitle="Giá trị không có trong danh mục" error="Hãy chọn một giá trị trong danh sách."'
  return `<dataValidation type="list" allowBlank="1"${strict}${prompt} sqref="${cells}"><formula1>${xmlText(list)}</formula1></dataValidation>`
}
