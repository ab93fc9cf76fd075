import { zipped } from '../../support/xlsx.js'

/** Workbooks put together part by part: what programs do seldom, and what old, foreign or careless ones do. */
interface Parts {
  /** Inside `<worksheet>`. */
  readonly sheet: string
  readonly strings?: string
  readonly styles?: string
  /** What stands before `<sheets>`. */
  readonly workbook?: string
  /** What stands behind them. */
  readonly after?: string
  readonly main?: string
  readonly office?: string
  readonly packageRelations?: string
  /** The prefix of the main vocabulary. */
  readonly prefix?: string
  /** Part names as the archive has them. */
  readonly slash?: string
  readonly book?: string
  readonly head?: string
}

const transitional = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const strictMain = 'http://purl.oclc.org/ooxml/spreadsheetml/main'
const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const types = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

function book(parts: Parts): Uint8Array {
  const { sheet, strings, styles, workbook = '', after = '', main = transitional, office = relationships } = parts
  const {
    prefix = '',
    slash = '/',
    book: bookPart = 'xl/workbook.xml',
    head = '<?xml version="1.0" encoding="UTF-8"?>',
  } = parts
  const p = prefix === '' ? '' : `${prefix}:`
  const named = (xml: string) => (prefix === '' ? xml : xml.replace(/<(\/?)(?=[a-zA-Z])(?![\w]+:)/g, `<$1${p}`))
  const space = `xmlns${prefix === '' ? '' : `:${prefix}`}="${main}"`
  const link = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`
  const part = (name: string, type: string) => `<Override PartName="/${name}" ContentType="${types}.${type}+xml"/>`
  const inBook = (name: string) => name.replace(/^xl\//, '')
  const all: Record<string, string> = {
    '[Content_Types].xml': `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${part(bookPart, 'sheet.main')}${part('xl/worksheets/sheet1.xml', 'worksheet')}${part('xl/sharedStrings.xml', 'sharedStrings')}${part('xl/styles.xml', 'styles')}</Types>`,
    '_rels/.rels': `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${link('r1', 'officeDocument', bookPart)}</Relationships>`,
    [bookPart]: `${head}${named(`<workbook ${space} xmlns:r="${office}">${workbook}<sheets><sheet name="Bang" sheetId="1" r:id="rId1"/></sheets>${after}</workbook>`)}`,
    [bookPart.replace(/([^/]+)$/, '_rels/$1.rels')]:
      `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${link('rId1', 'worksheet', inBook('xl/worksheets/sheet1.xml'))}${strings === undefined ? '' : link('rId2', 'sharedStrings', inBook('xl/sharedStrings.xml'))}${styles === undefined ? '' : link('rId3', 'styles', inBook('xl/styles.xml'))}</Relationships>`,
    'xl/worksheets/sheet1.xml': `${head}${named(`<worksheet ${space} xmlns:r="${office}">${sheet}</worksheet>`)}`,
  }
  if (strings !== undefined) all['xl/sharedStrings.xml'] = `${head}${named(`<sst ${space}>${strings}</sst>`)}`
  if (styles !== undefined) all['xl/styles.xml'] = `${head}${named(`<styleSheet ${space}>${styles}</styleSheet>`)}`
  return zipped(Object.fromEntries(Object.entries(all).map(([name, text]) => [name.replaceAll('/', slash), text])))
}

const data = (...rows: string[]) =>
  `<sheetData>${rows.map((cells, i) => `<row r="${i + 1}">${cells}</row>`).join('')}</sheetData>`
const styled = (...formats: (string | number)[]) => {
  const own = formats.filter((f) => typeof f === 'string')
  const number = (f: string | number) => (typeof f === 'string' ? 164 + own.indexOf(f) : f)
  const escaped = (f: string) => f.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')
  return `<numFmts count="${own.length}">${own.map((f) => `<numFmt numFmtId="${number(f)}" formatCode="${escaped(f)}"/>`).join('')}</numFmts><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="${formats.length}">${formats.map((f) => `<xf numFmtId="${number(f)}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>`).join('')}</cellXfs>`
}
const dates = styled(0, 14)
const day = data('<c r="A1" s="1"><v>43174</v></c><c r="B1" s="1"><v>43174.5</v></c><c r="C1"><v>43174</v></c>')
const x15 = 'xmlns:x15="http://schemas.microsoft.com/office/spreadsheetml/2010/11/main"'
const mc = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
const numbered = (formats: readonly string[], value = '43174') => ({
  styles: styled(0, ...formats),
  sheet: data(...formats.map((_, i) => `<c r="A${i + 1}" s="${i + 1}"><v>${value}</v></c>`)),
})

/** Each by the name under which the test tells of it. */
export const handMade: Readonly<Record<string, Uint8Array>> = {
  'date1904-1': book({ workbook: '<workbookPr date1904="1"/>', sheet: day, styles: dates }),
  'date1904-true': book({ workbook: '<workbookPr date1904="true"/>', sheet: day, styles: dates }),
  'date1904-0': book({ workbook: '<workbookPr date1904="0"/>', sheet: day, styles: dates }),
  'date1904-false': book({ workbook: '<workbookPr date1904="false"/>', sheet: day, styles: dates }),
  'date1904-absent': book({ workbook: '<workbookPr defaultThemeVersion="1"/>', sheet: day, styles: dates }),
  'date1904-then-extension': book({
    workbook: '<workbookPr date1904="1"/>',
    after: `<extLst><ext uri="{140A7094-0E35-4892-8432-C4D2E57EDEB5}" ${x15}><x15:workbookPr chartTrackingRefBase="1"/></ext></extLst>`,
    sheet: day,
    styles: dates,
  }),
  'date1904-by-an-extension-only': book({
    after: `<extLst><ext uri="{140A7094-0E35-4892-8432-C4D2E57EDEB5}" ${x15}><x15:workbookPr date1904="1"/></ext></extLst>`,
    sheet: day,
    styles: dates,
  }),
  'date1904-other-main-part': book({
    workbook: '<workbookPr date1904="1"/>',
    book: 'xl/workbook2.xml',
    sheet: day,
    styles: dates,
  }),
  'date1904-prefixed': book({ prefix: 'x', workbook: '<workbookPr date1904="1"/>', sheet: day, styles: dates }),
  'date1904-strict': book({
    main: strictMain,
    office: 'http://purl.oclc.org/ooxml/officeDocument/relationships',
    workbook: '<workbookPr date1904="1"/>',
    sheet: day,
    styles: dates,
  }),
  strict: book({
    main: strictMain,
    office: 'http://purl.oclc.org/ooxml/officeDocument/relationships',
    workbook: '<workbookPr dateCompatibility="0"/>',
    sheet: data('<c r="A1" t="s"><v>0</v></c><c r="B1" t="d" s="1"><v>2018-03-15</v></c><c r="C1"><v>1.5</v></c>'),
    strings: '<si><t>Sở Y tế</t></si>',
    styles: dates,
  }),
  'dates-as-text': book({
    styles: dates,
    sheet: data(
      '<c r="A1" t="d" s="1"><v>2018-03-15</v></c><c r="B1" t="d" s="1"><v>2018-03-15T00:00:00</v></c><c r="C1" t="d" s="1"><v>2018-03-15T13:30:00Z</v></c>',
    ),
  }),
  'shared-strings': book({
    strings:
      '<si><t>Đầu</t></si><si><t/></si><si/><si><t xml:space="preserve"> có  trắng </t></si><si><t>a&amp;b &lt;c&gt;&#10;dòng</t></si>',
    sheet: data(
      ['0', '1', '2', '3', '4', ' 0 '].map((v, i) => `<c r="${'ABCDEF'[i]}1" t="s"><v>${v}</v></c>`).join(''),
    ),
  }),
  'shared-strings-rich': book({
    strings:
      '<si><r><t xml:space="preserve">Sở </t></r><r><rPr><b/></rPr><t>Y tế</t></r></si><si><t>Bến</t><rPh sb="0" eb="1"><t>ben</t></rPh><phoneticPr fontId="0"/></si><si><r><t>Hồ</t></r><rPh sb="0" eb="1"><t>ho</t></rPh></si>',
    sheet: data('<c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c>'),
  }),
  'shared-strings-out-of-range': book({
    strings: '<si><t>Đầu</t></si>',
    sheet: data(
      '<c r="A1" t="s"><v>9</v></c><c r="B1" t="s"/><c r="C1" t="s"><v></v></c><c r="D1" t="s"><v/></c><c r="E1"><v>1</v></c>',
    ),
  }),
  'escaped-characters': book({
    strings: '<si><t>a_x000D_b</t></si><si><t>_x005F_x0041_</t></si><si><t>x_x0041_y</t></si>',
    sheet: data('<c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c>'),
  }),
  inline: book({
    sheet: data(
      '<c r="A1" t="inlineStr"><is><t>Tên</t></is></c><c r="B1" t="inlineStr"><is><r><t>Sở </t></r><r><rPr><i/></rPr><t>A</t></r></is></c><c r="C1" t="inlineStr"><is><t/></is></c>',
    ),
  }),
  'inline-beside-value': book({
    sheet: data(
      '<c r="A1" t="inlineStr"><v>0</v><is><t>Tên</t></is></c><c r="B1" t="inlineStr"><is><t>Sau</t></is><v>0</v></c>',
    ),
  }),
  'inline-phonetic': book({
    sheet: data('<c r="A1" t="inlineStr"><is><t>Bến</t><rPh sb="0" eb="1"><t>ben</t></rPh></is></c>'),
  }),
  'formula-texts': book({
    sheet: data(
      '<c r="A1" t="str"><f>"a"&amp;"b"</f><v>ab</v></c><c r="B1"><f>1+1</f><v>2</v></c><c r="C1" t="b"><f>1=1</f><v>1</v></c><c r="D1" t="e"><f>1/0</f><v>#DIV/0!</v></c>',
    ),
  }),
  'formula-shared': book({
    sheet: data(
      '<c r="A1"><v>1</v></c><c r="B1"><f t="shared" ref="B1:B2" si="0">A1*2</f><v>2</v></c>',
      '<c r="A2"><v>3</v></c><c r="B2"><f t="shared" si="0"/><v>6</v></c>',
    ),
  }),
  'formula-array': book({
    sheet: data(
      '<c r="A1"><v>1</v></c><c r="B1"><f t="array" ref="B1:B2">A1:A2*2</f><v>2</v></c>',
      '<c r="A2"><v>3</v></c><c r="B2"><v>6</v></c>',
    ),
  }),
  booleans: book({
    sheet: data('<c r="A1" t="b"><v>1</v></c><c r="B1" t="b"><v>0</v></c><c r="C1" t="b"/><c r="D1" t="b"><v></v></c>'),
  }),
  'booleans-in-words': book({ sheet: data('<c r="A1" t="b"><v>true</v></c><c r="B1" t="b"><v>false</v></c>') }),
  errors: book({
    sheet: data(
      ['#NULL!', '#DIV/0!', '#VALUE!', '#REF!', '#NAME?', '#NUM!', '#N/A']
        .map((e, i) => `<c r="${'ABCDEFG'[i]}1" t="e"><v>${e}</v></c>`)
        .join(''),
    ),
  }),
  'empty-values': book({
    sheet: data(
      '<c r="A1"/><c r="B1"><v/></c><c r="C1"><v></v></c><c r="D1" t="str"><v></v></c><c r="E1" t="n"><v>1</v></c>',
    ),
  }),
  numbers: book({
    sheet: data(
      '<c r="A1"><v>1E3</v></c><c r="B1"><v>-0.5</v></c><c r="C1"><v>0.30000000000000004</v></c><c r="D1"><v>123456789012345</v></c><c r="E1"><v>1E-7</v></c><c r="F1"><v>1.7976931348623157E308</v></c>',
    ),
  }),
  'style-ids': book({
    styles: dates,
    sheet: data(
      '<c r="A1" s="99"><v>43174</v></c><c r="B1" s=""><v>43174</v></c><c r="C1" s="1"><v>43174</v></c><c r="D1"><v>43174</v></c>',
    ),
  }),
  'no-styles': book({ sheet: data('<c r="A1" s="1"><v>43174</v></c>') }),
  'styles-of-conditions': book({
    styles: `${dates}<dxfs count="1"><dxf><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/></dxf></dxfs>`,
    sheet: data('<c r="A1" s="1"><v>43174</v></c><c r="B1" s="0"><v>43174</v></c>'),
  }),
  'styles-by-named-style': book({
    styles: dates
      .replace('<cellStyleXfs count="1"><xf numFmtId="0"', '<cellStyleXfs count="1"><xf numFmtId="14"')
      .replace(
        '<xf numFmtId="14" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>',
        '<xf fontId="0" fillId="0" borderId="0" xfId="0"/>',
      ),
    sheet: data('<c r="A1" s="1"><v>43174</v></c>'),
  }),
  'formats-of-days': book(
    numbered([
      'dd/mm/yyyy',
      'yyyy',
      'mm/yyyy',
      'mmm-yy',
      '"năm" yyyy',
      '[$-42A]dd mmmm yyyy;@',
      'yyyy\\-mm\\-dd',
      '[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy',
      'd/m/yy h:mm',
      'DD/MM/YYYY',
      '[Blue]dd/mm/yyyy',
      'dd/mm/yyyy;@',
      'yyyy"-"mm',
      'm/d',
    ]),
  ),
  'formats-of-numbers': book(
    numbered([
      '0.00',
      '#,##0',
      '#,##0 "đồng"',
      '"d"0',
      '0 \\d',
      '0.00E+00',
      '[Red]0',
      '#,##0_);(#,##0)',
      'General',
      '@',
      '"ngày "0',
      '_-* #,##0_-',
    ]),
  ),
  'formats-of-times': book(numbered(['h:mm', 'hh:mm:ss', '[h]:mm', 'mm:ss'], '0.5')),
  'days-at-the-edge': book({
    styles: dates,
    sheet: data(
      ['1', '59', '61', '366', '2958465', '0', '-1', '2958466']
        .map((v, i) => `<c r="${'ABCDEFGH'[i]}1" s="1"><v>${v}</v></c>`)
        .join(''),
    ),
  }),
  'days-at-the-edge-1904': book({
    workbook: '<workbookPr date1904="1"/>',
    styles: dates,
    sheet: data(['0', '1', '366'].map((v, i) => `<c r="${'ABC'[i]}1" s="1"><v>${v}</v></c>`).join('')),
  }),
  prefixed: book({
    prefix: 'x',
    strings: '<si><t>Tên</t></si>',
    sheet: data(
      '<c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t>Trong ô</t></is></c><c r="C1"><f>1+1</f><v>2</v></c>',
    ),
  }),
  'prefixed-odd': book({
    prefix: 'ns0',
    strings: '<si><t>Tên</t></si>',
    styles: dates,
    sheet: data('<c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><v>43174</v></c>'),
  }),
  'backslash-parts': book({ slash: '\\', strings: '<si><t>Tên</t></si>', sheet: data('<c r="A1" t="s"><v>0</v></c>') }),
  'utf-8-mark': book({
    head: '\ufeff<?xml version="1.0" encoding="UTF-8"?>',
    sheet: data('<c r="A1" t="inlineStr"><is><t>Tên</t></is></c>'),
  }),
  'no-declaration': book({ head: '', sheet: data('<c r="A1" t="inlineStr"><is><t>Tên</t></is></c>') }),
  'extension-cells': book({
    sheet: `${data('<c r="A1"><v>1</v></c>', '<c r="A2" t="inlineStr"><is><t>hai</t></is></c>')}<extLst><ext xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}"><x14:sheetData><x14:row r="1"><x14:c r="A1"><x14:v>9</x14:v></x14:c></x14:row></x14:sheetData></ext></extLst>`,
  }),
  'alternate-content': book({
    workbook: `<mc:AlternateContent ${mc}><mc:Choice Requires="x15" ${x15}><x15:absPath url="C:\\"/></mc:Choice></mc:AlternateContent>`,
    sheet: data('<c r="A1"><v>1</v></c>'),
  }),
  'addresses-absent': book({
    sheet:
      '<sheetData><row><c><v>1</v></c><c t="inlineStr"><is><t>b</t></is></c></row><row><c/><c><v>4</v></c></row><row r="5"><c><v>5</v></c><c r="D5"><v>6</v></c><c><v>7</v></c></row></sheetData>',
  }),
  'rows-not-in-order': book({
    sheet:
      '<sheetData><row r="3"><c r="A3"><v>3</v></c></row><row r="1"><c r="B1"><v>2</v></c><c r="A1"><v>1</v></c></row></sheetData>',
  }),
  merged: book({
    sheet: `${data('<c r="A1" t="inlineStr"><is><t>Gộp</t></is></c><c r="B1"><v>2</v></c>', '<c r="A2"><v>3</v></c><c r="C2"><v>4</v></c>')}<mergeCells count="2"><mergeCell ref="A1:B2"/><mergeCell ref="C2:C9"/></mergeCells>`,
  }),
  hidden: book({
    sheet: `<cols><col min="2" max="2" width="9" hidden="1"/></cols><sheetData><row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c></row><row r="2" hidden="1"><c r="A2"><v>3</v></c></row></sheetData>`,
  }),
  'largest-dimension': book({ sheet: `<dimension ref="A1:XFD1048576"/>${data('<c r="A1"><v>1</v></c>')}` }),
  'last-row': book({
    sheet:
      '<sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="A1048576" t="inlineStr"><is><t>cuối</t></is></c></row></sheetData>',
  }),
  'last-column': book({
    sheet:
      '<sheetData><row r="1"><c r="A1"><v>1</v></c><c r="XFD1" t="inlineStr"><is><t>cuối</t></is></c></row></sheetData>',
  }),
  'vietnamese-dates': book({
    sheet: data(
      ...[
        '15/03/2018',
        '15-3-2018',
        'Quý II/2019',
        'T6/2021',
        'năm 2020',
        'tháng 3 năm 2018',
        'ngày 15 tháng 3 năm 2018',
        '2018-2020',
        '01/2019',
        '12.500',
        '1,25 tỷ',
        '0012',
      ].map((t, i) => `<c r="A${i + 1}" t="inlineStr"><is><t>${t}</t></is></c>`),
    ),
  }),
  'decomposed-letters': book({
    sheet: data('<c r="A1" t="inlineStr"><is><t>Kho\u0301 du\u031b\u0303 lie\u0323\u0302u</t></is></c>'),
  }),
  'many-blanks': book({
    sheet: data(
      '<c r="A1" t="inlineStr"><is><t xml:space="preserve">  hai  trắng  </t></is></c><c r="B1" t="inlineStr"><is><t xml:space="preserve">a\tb\u00a0c</t></is></c><c r="C1" t="inlineStr"><is><t xml:space="preserve">một\r\nhai</t></is></c>',
    ),
  }),
}
