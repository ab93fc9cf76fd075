import { strToU8, unzipSync, zipSync } from 'fflate'

/** The parts of an office file, as text. */
export function partsOf(bytes: Uint8Array): Record<string, string> {
  return Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([name, part]) => [name, new TextDecoder().decode(part)]),
  )
}

export function zipped(parts: Readonly<Record<string, string>>): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])))
}

/** The least workbook that holds these sheets, given as XML inside `<worksheet>`; further parts may be added or replaced. */
export function workbookOf(
  sheets: Readonly<Record<string, string>>,
  { relations = '', workbook = '', ...extra }: Readonly<Record<string, string>> = {},
): Uint8Array {
  const names = Object.keys(sheets)
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const link = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`
  const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
  return zipped({
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    '_rels/.rels': `<Relationships>${link('a', `${office}/officeDocument`, 'xl/workbook.xml')}</Relationships>`,
    'xl/workbook.xml': `<workbook ${main} xmlns:r="${office}">${workbook}<sheets>${names.map((n, i) => `<sheet name="${n}" sheetId="${i + 1}" r:id="s${i}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${names.map((_, i) => link(`s${i}`, `${office}/worksheet`, `worksheets/${i}.xml`)).join('')}${relations}</Relationships>`,
    ...Object.fromEntries(
      Object.values(sheets).map((xml, i) => [`xl/worksheets/${i}.xml`, `<worksheet ${main}>${xml}</worksheet>`]),
    ),
    ...extra,
  })
}

/** Rows of texts as the XML of a sheet. */
export function rowsXml(rows: readonly (readonly string[])[]): string {
  const cells = (row: readonly string[]) => row.map((t) => `<c t="inlineStr"><is><t>${t}</t></is></c>`).join('')
  return `<sheetData>${rows.map((r) => `<row>${cells(r)}</row>`).join('')}</sheetData>`
}
