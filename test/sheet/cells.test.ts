import { describe, expect, it } from 'vitest'
import { readWorkbook } from '../../src/office/sheet/read-workbook.js'
import { workbookOf, zipped } from '../support/xlsx.js'

/** What stands in the first row of the first sheet, by column letter's number. */
async function cellsOf(bytes: Uint8Array): Promise<Record<number, string>> {
  const [sheet] = (await readWorkbook(bytes, 'a.xlsx')).sheets
  return Object.fromEntries([...(sheet?.rows.get(1)?.values() ?? [])].map((c) => [c.column, c.text]))
}
const link = (type: string, target: string) =>
  `<Relationship Id="x${type}" Type="http://x/${type}" Target="${target}"/>`
const row = (cells: string) => ({ A: `<sheetData><row r="1">${cells}</row></sheetData>` })
const strings = (items: string) => ({
  relations: link('sharedStrings', 'strings.xml'),
  'xl/strings.xml': `<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${items}</sst>`,
})
const styles = (content: string) => ({
  relations: link('styles', 'styles.xml'),
  'xl/styles.xml': `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main">${content}</styleSheet>`,
})
const dated = styles('<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>')

it('a time of day is one; more than a day stays a number', async () => {
  const times = styles(
    '<numFmts><numFmt numFmtId="164" formatCode="[h]:mm"/></numFmts><cellXfs><xf numFmtId="20"/><xf numFmtId="164"/></cellXfs>',
  )
  const cells = '<c s="0"><v>0.3541666667</v></c><c s="1"><v>0.5</v></c><c s="1"><v>1.5</v></c>'
  expect(await cellsOf(workbookOf(row(cells), times))).toEqual({ 1: '08:30', 2: '12:00', 3: '1.5' })
})

describe('a cell holds what the file says of it', () => {
  it.each([
    ['no value', '<c t="s"/>', {}],
    ['an empty value', '<c t="s"><v></v></c><c t="s"><v/></c><c t="s"><v> </v></c>', {}],
    ['no such string', '<c t="s"><v>9</v></c><c t="s"><v>-1</v></c><c t="s"><v>0x0</v></c>', {}],
    ['a string', '<c/><c t="s"><v> 0 </v></c>', { 2: 'Đầu' }],
    ['an empty truth value', '<c t="b"/><c t="b"><v/></c>', {}],
    [
      'truth values',
      '<c t="b"><v>1</v></c><c t="b"><v>true</v></c><c t="b"><v>0</v></c>',
      { 1: 'TRUE', 2: 'TRUE', 3: 'FALSE' },
    ],
    ['errors', '<c t="e"><v>#N/A</v></c><c t="e"/>', { 1: '#N/A' }],
    ['an inline text beside a value', '<c t="inlineStr"><v>0</v><is><t>Tên</t></is></c>', { 1: 'Tên' }],
    ['an inline text before a value', '<c t="inlineStr"><is><t>Tên</t></is><v>0</v></c>', { 1: 'Tên' }],
    ['an empty inline text beside a value', '<c t="inlineStr"><is><t/></is><v>0</v></c>', {}],
    ['a number beside an inline text', '<c><v>7</v><is><t>x</t></is></c>', { 1: '7' }],
    [
      'an inline text in parts, with its pronunciation',
      '<c t="inlineStr"><is><r><t>Sở </t></r><r><t>A</t></r><rPh sb="0" eb="1"><t>so</t></rPh></is></c>',
      { 1: 'Sở A' },
    ],
    ['numbers', '<c><v>1E3</v></c><c><v> 2.50 </v></c><c><v>-.5</v></c>', { 1: '1000', 2: '2.5', 3: '-0.5' }],
    ['what only looks like one', '<c><v>0x1F</v></c><c><v>0b1</v></c>', { 1: '0x1F', 2: '0b1' }],
    ['the text of a formula', '<c t="str"><f>A1</f><v>Kho</v></c>', { 1: 'Kho' }],
    ['an address in small letters', '<c r="c1"><v>1</v></c>', { 3: '1' }],
    ['an empty address and style', '<c/><c r="" s=""><v>1</v></c>', { 2: '1' }],
    ['a value in pieces', '<c><v>4<!-- x -->2</v></c><c><v><![CDATA[7]]></v></c>', { 1: '42', 2: '7' }],
    ['what XML cannot carry', '<c t="str"><v>a_x000A_b _x005F_x000A_</v></c>', { 1: 'a\nb _x000A_' }],
    ['white space of any kind', '<c t="inlineStr"><is><t> \u00a0\u3000\u2003</t></is></c><c t="str"><v>\n</v></c>', {}],
    [
      'a text that looks like a place',
      '<c t="inlineStr"><is><t>0</t></is></c><c t="str"><v>0</v></c>',
      { 1: '0', 2: '0' },
    ],
    ['an unknown type', '<c t="x"><v>5</v></c><c t=""><v>6</v></c>', { 1: '5', 2: '6' }],
    ['a formula without a result', '<c><f>A1</f></c><c t="str"><f>A1</f><v></v></c>', { 1: '', 2: '' }],
    ['an address without a column, or none at all', '<c r="5"><v>1</v></c><c r="?"><v>2</v></c>', { 1: '1', 2: '2' }],
    ['a date as text', '<c t="d"><v>2019-03-15T00:00:00</v></c><c t="d"/>', { 1: '2019-03-15' }],
  ])('%s', async (_, cells, expected) => {
    expect(await cellsOf(workbookOf(row(cells), strings('<si><t>Đầu</t></si>')))).toEqual(expected)
  })

  it('shared texts: parts joined, pronunciation left out, an empty one is empty', async () => {
    const book = workbookOf(
      row('<c t="s"><v>0</v></c><c t="s"><v>1</v></c><c t="s"><v>2</v></c>'),
      strings(
        '<si/><si><r><rPr><b/></rPr><t>Bến </t></r><r><t>cá</t></r><rPh sb="0" eb="1"><t>ben</t></rPh></si><si><t>c</t></si>',
      ),
    )
    expect(await cellsOf(book)).toEqual({ 2: 'Bến cá', 3: 'c' })
  })
})

describe('dates', () => {
  const day = '<c s="1"><v>42077</v></c>'
  const ext =
    '<extLst><ext xmlns:x15="http://schemas.microsoft.com/office/spreadsheetml/2010/11/main"><x15:workbookPr chartTrackingRefBase="1"/></ext></extLst>'
  it.each([
    ['none', '', '2015-03-14'],
    ['1', '<workbookPr date1904="1"/>', '2019-03-15'],
    ['true', '<workbookPr date1904="true"/>', '2019-03-15'],
    ['false', '<workbookPr date1904="false"/>', '2015-03-14'],
    ['0', '<workbookPr date1904="0"/>', '2015-03-14'],
    ['before an extension', `<workbookPr date1904="1"/>${ext}`, '2019-03-15'],
    ['of an extension only', '<x:workbookPr xmlns:x="http://x/ext" date1904="1"/>', '2015-03-14'],
    [
      'behind a choice',
      '<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="x15"><workbookPr date1904="0"/></mc:Choice><mc:Fallback><workbookPr date1904="1"/></mc:Fallback></mc:AlternateContent>',
      '2019-03-15',
    ],
  ])('numbered from 1904: %s', async (_, workbook, expected) => {
    expect(await cellsOf(workbookOf(row(day), { ...dated, workbook }))).toEqual({ 1: expected })
  })

  it('a format of an extension or of a conditional format says nothing of a cell', async () => {
    const given = styles(
      '<numFmts><numFmt numFmtId="164" formatCode="0.0"/><x14:numFmt numFmtId="164" formatCode="dd/mm"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="164"/><xf xfId="0"/><xf numFmtId="0" xfId="0"/></cellXfs><dxfs><dxf><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/></dxf></dxfs><extLst><ext><cellXfs><xf numFmtId="14"/></cellXfs></ext></extLst>',
    )
    const cells = [0, 1, 2, 3].map((s) => `<c s="${s}"><v>43539</v></c>`).join('')
    expect(await cellsOf(workbookOf(row(cells), given))).toEqual({
      1: '43539',
      2: '2019-03-15',
      3: '43539',
      4: '43539',
    })
  })
})

describe('parts of other writers', () => {
  const strict = 'http://purl.oclc.org/ooxml'
  it('strict OOXML, prefixed, with names that differ by slash, case and escapes', async () => {
    const main = `xmlns:m="${strict}/spreadsheetml/main"`
    const rel = (id: string, type: string, target: string) =>
      `<Relationship Id="${id}" Type="${strict}/officeDocument/relationships/${type}" Target="${target}"/>`
    const bytes = zipped({
      '[Content_Types].xml': '<Types/>',
      '_rels\\.rels': `<Relationships>${rel('a', 'officeDocument', 'xl\\workbook.xml')}</Relationships>`,
      'xl\\workbook.xml': `<m:workbook ${main} xmlns:r="${strict}/officeDocument/relationships" xmlns:z="http://z"><m:workbookPr date1904="1"/><m:sheets><m:sheet name="A" sheetId="1" z:id="7" r:id="s"/></m:sheets></m:workbook>`,
      'xl\\_rels\\workbook.xml.rels': `<Relationships>${rel('s', 'worksheet', 'Worksheets\\trang%201.xml')}${rel('t', 'sharedStrings', 'sharedStrings.xml')}</Relationships>`,
      'xl\\worksheets\\trang 1.xml': `<m:worksheet ${main} xmlns:z="http://z"><m:sheetData><m:row r="1"><m:c t="s"><m:v>0</m:v><z:v>1</z:v></m:c><m:c t="d"><m:v>2019-03-15</m:v></m:c><z:c t="n"><m:v>5</m:v></z:c></m:row></m:sheetData></m:worksheet>`,
      'xl\\SharedStrings.xml': `<m:sst ${main}><m:si><m:t>Bến cá</m:t></m:si></m:sst>`,
    })
    expect(await cellsOf(bytes)).toEqual({ 1: 'Bến cá', 2: '2019-03-15' })
  })
})
