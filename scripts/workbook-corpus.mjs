// Makes test/sheet/corpus/written anew: workbooks as LibreOffice and the usual libraries write them, for the test that reads each by two programs.
// Needs `soffice` and, in a folder given as argument, what `npm i exceljs xlsx xlsx-js-style xlsx-populate write-excel-file
// excel4node` puts there; python3-openpyxl and python3-xlsxwriter,
// libexcel-writer-xlsx-perl of Debian. The tests need none of them.
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { basename, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { root } from './install.mjs'

const libraries = createRequire(join(resolve(process.argv[2] ?? '.'), 'x.js'))
const target = join(root, 'test/sheet/corpus/written')
const scratch = mkdtempSync(join(tmpdir(), 'kientruc-corpus-'))
mkdirSync(target, { recursive: true })
const into = (name) => join(target, `${name}.xlsx`)

const heading = ['STT', 'Tên hệ thống', 'Đơn vị chủ quản', 'Ngày đưa vào SD', 'Kinh phí (tr.đ)', 'Dùng chung']
const day = (text) => new Date(`${text}T00:00:00Z`)
const rows = [
  [1, 'Phần mềm quản lý bến cá', 'Sở NN&PTNT', day('2018-03-15'), 1250.5, true],
  [2, 'Cơ sở dữ liệu “đê điều”\nvà hồ chứa', 'Chi cục Thủy lợi', day('2020-12-31'), 0.1, false],
  [3, ' Hệ thống <một cửa> & trả kết quả ', "Văn phòng UBND tỉnh's", day('1999-01-01'), 1e15, true],
  [4, '0012', 'QĐ số 01/2019', day('2024-02-29'), -3, false],
]

async function exceljs() {
  const { default: ExcelJS } = await import(pathToFileURL(libraries.resolve('exceljs')).href)
  const make = async (name, fill, options = {}) => {
    const book = new ExcelJS.Workbook()
    Object.assign(book.properties, options)
    fill(book, book.addWorksheet('Danh mục'))
    await book.xlsx.writeFile(into(`exceljs-${name}`))
  }
  const table = (sheet) => sheet.addRows([heading, ...rows])
  await make('table', (_, sheet) => table(sheet))
  await make('1904', (_, sheet) => table(sheet), { date1904: true })
  await make('dates', (_, sheet) => {
    for (const format of [
      'dd/mm/yyyy',
      'yyyy',
      'mm/yyyy',
      '"năm" yyyy',
      '[$-42A]dd mmmm yyyy',
      'd-mmm-yy',
      'h:mm:ss',
      'dd/mm/yyyy hh:mm',
      '[h]:mm',
      '0.00',
      '0%',
      '#,##0 "đ"',
      '@',
      '"d"0',
      '[Red]0;[Blue]-0',
    ]) {
      sheet.addRow([format, 43174]).getCell(2).numFmt = format
    }
  })
  await make('rich', (_, sheet) => {
    sheet.addRow([{ richText: [{ text: 'Sở ' }, { font: { bold: true }, text: 'Y' }, { text: ' tế ' }] }, 'sau'])
    sheet.addRow([{ text: 'Cổng', hyperlink: 'https://example.vn' }, 'x'.repeat(500)])
    sheet.getCell('B1').note = 'Ghi chú của ô'
  })
  await make('formulas', (_, sheet) => {
    sheet.addRow([
      1,
      2,
      { formula: 'A1+B1', result: 3 },
      { formula: 'A1&"x"', result: '1x' },
      { formula: 'A1=1', result: true },
      { formula: '1/0', result: { error: '#DIV/0!' } },
    ])
    sheet.addRow([3, 4])
    sheet.getCell('C2').value = { sharedFormula: 'C1', result: 7 }
    sheet.addRow([{ error: '#N/A' }, { error: '#REF!' }, { error: '#NAME?' }])
  })
  await make('merged-hidden', (book, sheet) => {
    table(sheet)
    sheet.mergeCells('B2:C3')
    sheet.getRow(4).hidden = true
    sheet.getColumn(5).hidden = true
    book.addWorksheet('Ẩn', { state: 'hidden' }).addRow(['ẩn'])
    book.addWorksheet('Rất ẩn', { state: 'veryHidden' }).addRow(['rất ẩn'])
    book.addWorksheet('Trống')
  })
  await make('far', (book, sheet) => {
    sheet.getCell('XFD2').value = 'cột cuối'
    sheet.getCell('AA3').value = 27
    book.addWorksheet('Dòng').getCell('A60000').value = 'rất dưới'
  })
  await make('tables', (_, sheet) => {
    sheet.addTable({
      name: 'Bang',
      ref: 'B3',
      headerRow: true,
      totalsRow: true,
      columns: [
        { name: 'Tên', totalsRowLabel: 'Cộng' },
        { name: 'Số', totalsRowFunction: 'sum' },
      ],
      rows: [
        ['a', 1],
        ['b', 2],
      ],
    })
    sheet.dataValidations.add('A1:A9', { type: 'list', formulae: ['"Có,Không"'] })
    sheet.addConditionalFormatting({
      ref: 'A1:C9',
      rules: [{ type: 'dataBar', cfvo: [{ type: 'min' }, { type: 'max' }] }],
    })
  })
  for (const shared of [true, false]) {
    const stream = new ExcelJS.stream.xlsx.WorkbookWriter({
      filename: into(`exceljs-stream-${shared ? 'shared' : 'inline'}`),
      useSharedStrings: shared,
      useStyles: shared,
    })
    const sheet = stream.addWorksheet('Danh mục')
    for (const row of [heading, ...rows]) sheet.addRow(row).commit()
    sheet.commit()
    await stream.commit()
  }
}

function sheetjs(name) {
  const XLSX = libraries(name)
  const sheet = () => XLSX.utils.aoa_to_sheet([heading, ...rows], { cellDates: true })
  const make = (variant, of, options = {}, book = XLSX.utils.book_new()) => {
    XLSX.utils.book_append_sheet(book, of, 'Danh mục')
    XLSX.writeFile(book, into(`${name}-${variant}`), options)
    return book
  }
  make('plain', sheet())
  if (name !== 'xlsx') return
  make('shared', sheet(), { bookSST: true, compression: true })
  make('day-texts', sheet(), { cellDates: true })
  const old = XLSX.utils.book_new()
  old.Workbook = { WBProps: { date1904: true } }
  make('1904', sheet(), {}, old)
  const odd = XLSX.utils.aoa_to_sheet([
    [null, 'a', '', 'b'],
    [],
    [new Date(Date.UTC(1900, 0, 1)), '=1+1', '_x000D_', "'x"],
  ])
  odd.A5 = { t: 'e', v: 0x2a }
  odd.B5 = { t: 'b', v: true }
  odd.C5 = { t: 'n', v: 5, f: '2+3' }
  odd.D5 = { t: 's', v: 'ab', f: '"a"&"b"' }
  odd['!ref'] = 'A1:D5'
  odd['!merges'] = [{ s: { r: 0, c: 1 }, e: { r: 2, c: 2 } }]
  make('odd', odd)
  XLSX.writeFile(
    { SheetNames: ['Một', 'Hai'], Sheets: { Một: sheet(), Hai: XLSX.utils.aoa_to_sheet([['hai']]) } },
    into('xlsx-two'),
  )
  // What an older Excel kept is saved anew by LibreOffice.
  for (const ending of ['xls', 'xlsb', 'fods', 'html', 'dbf', 'slk']) {
    const path = join(scratch, `libreoffice-of-${ending}.${ending}`)
    XLSX.writeFile(
      {
        SheetNames: ['Bang'],
        Sheets: {
          Bang:
            ending === 'dbf' || ending === 'slk'
              ? XLSX.utils.aoa_to_sheet([
                  ['TEN', 'SO'],
                  ['abc', 12.5],
                  ['def', 3],
                ])
              : sheet(),
        },
      },
      path,
      { bookType: ending === 'xls' ? 'biff8' : ending },
    )
    office(path)
  }
}

async function populate() {
  const XlsxPopulate = libraries('xlsx-populate')
  const book = await XlsxPopulate.fromBlankAsync()
  const sheet = book.sheet(0)
  for (const [r, row] of [heading, ...rows].entries())
    for (const [c, value] of row.entries()) sheet.cell(r + 1, c + 1).value(value)
  sheet.range('D2:D5').style('numberFormat', 'dd/mm/yyyy')
  sheet.cell('H1').value(new XlsxPopulate.RichText()).value().add('Sở ', { bold: true }).add('A')
  sheet.cell('H2').formula('SUM(A2:A5)')
  sheet.range('A7:C8').merged(true).value('gộp')
  sheet.column('E').hidden(true)
  await book.toFileAsync(into('xlsx-populate'))
}

async function others() {
  const writeXlsx = (await import(pathToFileURL(libraries.resolve('write-excel-file/node')).href)).default
  const cells = rows.map((row) =>
    row.map((value) =>
      value instanceof Date ? { value, type: Date, format: 'dd/mm/yyyy' } : { value, type: value.constructor },
    ),
  )
  const write = async (name, data) => {
    const result = writeXlsx(data, { sheet: 'Danh mục' })
    if (typeof result?.toFile === 'function') await result.toFile(into(name))
    else writeFileSync(into(name), await result)
  }
  await write('write-excel-file', [heading.map((value) => ({ value, fontWeight: 'bold' })), ...cells])
  const xl = libraries('excel4node')
  const book = new xl.Workbook({ dateFormat: 'dd/mm/yyyy' })
  const sheet = book.addWorksheet('Danh mục')
  for (const [c, text] of heading.entries()) sheet.cell(1, c + 1).string(text)
  rows.forEach(([n, name, owner, date, cost, shared], r) => {
    sheet.cell(r + 2, 1).number(n)
    sheet.cell(r + 2, 2).string(name)
    sheet.cell(r + 2, 3).string(owner)
    sheet.cell(r + 2, 4).date(date)
    sheet.cell(r + 2, 5).number(cost)
    sheet.cell(r + 2, 6).bool(shared)
  })
  sheet.cell(8, 1, 9, 3, true).string([{ bold: true }, 'Gộp ', { bold: false }, 'ba cột'])
  sheet.cell(10, 1).formula('SUM(A2:A5)')
  writeFileSync(into('excel4node'), await book.writeToBuffer())
}

function python() {
  const source = `
import datetime as d, sys
from decimal import Decimal
import openpyxl, xlsxwriter
from openpyxl.utils.datetime import CALENDAR_MAC_1904
out = sys.argv[1]
rows = [['STT','Tên hệ thống','Ngày'],[1,'Phần mềm <một> & “hai”',d.datetime(2018,3,15)],[2,'Dòng\\nhai',d.date(2020,12,31)],[3,True,d.datetime(2019,5,6,13,30,15)],[Decimal('0.1'),None,d.time(8,30)]]
for mac in (False, True):
    b = openpyxl.Workbook()
    if mac: b.epoch = CALENDAR_MAC_1904
    s = b.active; s.title = 'Danh mục'
    for r in rows: s.append(r)
    s['E1'] = '=SUM(A2:A4)'; s['E2'] = '#N/A'; s['E3'] = '=1/0'
    s.merge_cells('A8:C9'); s['A8'] = 'gộp'; s.row_dimensions[3].hidden = True; s.column_dimensions['B'].hidden = True
    b.create_sheet('Hai').append(['x'])
    b.save(out + ('/openpyxl-1904.xlsx' if mac else '/openpyxl.xlsx'))
b = openpyxl.Workbook(write_only=True); s = b.create_sheet('Danh mục')
for r in rows: s.append(r)
b.save(out + '/openpyxl-write-only.xlsx')
b = openpyxl.Workbook(iso_dates=True) if 'iso_dates' in openpyxl.Workbook.__init__.__code__.co_varnames else openpyxl.Workbook(); b.iso_dates = True
for r in rows: b.active.append(r)
b.save(out + '/openpyxl-iso-dates.xlsx')
for name, options in {'xlsxwriter': {}, 'xlsxwriter-1904': {'date_1904': True}, 'xlsxwriter-lines': {'constant_memory': True}, 'xlsxwriter-texts': {'strings_to_numbers': True, 'strings_to_formulas': False, 'use_future_functions': True}}.items():
    b = xlsxwriter.Workbook(out + '/' + name + '.xlsx', options); s = b.add_worksheet('Danh mục'); f = b.add_format({'num_format': 'dd/mm/yyyy'}); bold = b.add_format({'bold': 1})
    for i, r in enumerate(rows):
        for j, v in enumerate(r):
            if isinstance(v, (d.datetime, d.date, d.time)): s.write_datetime(i, j, v, f)
            elif v is None: s.write_blank(i, j, None, bold)
            else: s.write(i, j, float(v) if isinstance(v, Decimal) else v)
    s.write_rich_string(6, 0, 'Sở ', bold, 'Y', ' tế'); s.write_formula(7, 0, '=A2+1', None, 2); s.write(8, 0, '0012'); s.write_url(9, 0, 'https://example.vn', string='Cổng')
    s.write_formula(10, 0, '=1/0', None, '#DIV/0!'); s.write_formula(11, 0, '=TRUE()', None, True); s.write_array_formula('A13:A14', '{=A2:A3*2}', None, 2); s.merge_range('B8:C9', 'gộp', bold)
    if 'lines' not in name: s.set_column('B:B', None, None, {'hidden': 1})
    b.close()
`
  execFileSync('/usr/bin/python3', ['-c', source, target], { stdio: 'inherit' })
  const perl = `use utf8; use Excel::Writer::XLSX; my $b = Excel::Writer::XLSX->new("$ARGV[0]/perl.xlsx"); my $s = $b->add_worksheet('Danh mục'); my $f = $b->add_format(num_format => 'mm/yyyy');
$s->write(0,0,'Tên'); $s->write(1,0,'Phần mềm bến cá'); $s->write_date_time(1,1,'2018-03-15T',$f); $s->write(1,2,'=1+1',undef,2); $s->write_string(2,0,'0012'); $s->write(2,1,1/3); $s->merge_range('A5:B6','gộp',$f); $b->close();`
  execFileSync('perl', ['-e', perl, target], { stdio: 'inherit' })
}

/** A file that LibreOffice opens and saves as a workbook. */
function office(path, filter = []) {
  const profile = `-env:UserInstallation=${pathToFileURL(join(scratch, 'profile')).href}`
  execFileSync('soffice', [profile, '--headless', ...filter, '--convert-to', 'xlsx', '--outdir', target, path], {
    stdio: 'ignore',
  })
}

function byOffice() {
  const text = (value, more = '') =>
    `<table:table-cell office:value-type="string"${more}><text:p>${value}</text:p></table:table-cell>`
  const value = (type, attribute, style = '', more = '') =>
    `<table:table-cell${style && ` table:style-name="${style}"`} office:value-type="${type}" office:${attribute}${more}/>`
  const spaces = 'office table text style number of calcext'
    .split(' ')
    .map((n) => `xmlns:${n}="urn:oasis:names:tc:opendocument:xmlns:${n === 'number' ? 'datastyle' : n}:1.0"`)
    .join(' ')
    .replace(
      'xmlns:of="urn:oasis:names:tc:opendocument:xmlns:of:1.0"',
      'xmlns:of="urn:oasis:names:tc:opendocument:xmlns:of:1.2"',
    )
  const styles = `<number:date-style style:name="nd"><number:day number:style="long"/><number:text>/</number:text><number:month number:style="long"/><number:text>/</number:text><number:year number:style="long"/></number:date-style><number:percentage-style style:name="np"><number:number number:decimal-places="1"/><number:text>%</number:text></number:percentage-style><number:time-style style:name="nt"><number:hours/><number:text>:</number:text><number:minutes number:style="long"/></number:time-style><number:boolean-style style:name="nb"><number:boolean/></number:boolean-style>${['d', 'p', 't', 'b'].map((s) => `<style:style style:name="${s}" style:family="table-cell" style:data-style-name="n${s}"/>`).join('')}<style:style style:name="an" style:family="table-row"><style:table-row-properties/></style:style>`
  const write = (name, tables, settings = '') => {
    const path = join(scratch, `libreoffice-${name}.fods`)
    writeFileSync(
      path,
      `<?xml version="1.0" encoding="UTF-8"?><office:document ${spaces} office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.spreadsheet"><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:spreadsheet>${settings}${tables}</office:spreadsheet></office:body></office:document>`,
    )
    office(path)
  }
  const table = (name, ...lines) =>
    `<table:table table:name="${name}">${lines.map((l) => (l.startsWith('<table:table-row') || l.startsWith('<table:table-col') ? l : `<table:table-row>${l}</table:table-row>`)).join('')}</table:table>`
  const covered = '<table:covered-table-cell/>'
  const kinds = table(
    'Kiểu',
    text('Ngày') +
      value('date', 'date-value="2018-03-15"', 'd') +
      value('date', 'date-value="2019-05-06T13:30:00"', 'd'),
    text('Tỉ lệ') + value('percentage', 'value="0.125"', 'p'),
    text('Giờ') + value('time', 'time-value="PT8H30M00S"', 't'),
    text('Đúng') + value('boolean', 'boolean-value="true"', 'b'),
    text('Số') + value('float', 'value="0.1"') + value('float', 'value="1234567890123.45"'),
    text('Công thức') +
      '<table:table-cell table:formula="of:=1/0" office:value-type="string" office:string-value=""/><table:table-cell table:formula="of:=&quot;a&quot;&amp;&quot;b&quot;" office:value-type="string" office:string-value="ab"/><table:table-cell table:formula="of:=2&gt;1" office:value-type="boolean" office:boolean-value="true"/>',
  )
  write('kinds', kinds)
  write(
    'kinds-1904',
    kinds,
    '<table:calculation-settings><table:null-date table:date-value="1904-01-01"/></table:calculation-settings>',
  )
  write(
    'merged',
    table(
      'Gộp',
      text('Danh mục', ' table:number-columns-spanned="3" table:number-rows-spanned="2"') + covered + covered,
      covered + covered + covered,
      `${text('a')}<table:table-cell table:number-columns-repeated="3"/>${text('e')}`,
      `<table:table-row table:visibility="collapse">${text('ẩn')}</table:table-row>`,
      `<table:table-row table:number-rows-repeated="500">${text('lặp')}</table:table-row>`,
    ) + table('Hai', text('Một<text:s text:c="3"/>hai</text:p><text:p>dòng hai')),
  )
  const csv = join(scratch, 'libreoffice-of-csv.csv')
  writeFileSync(
    csv,
    '\ufeffSTT,Tên,Ngày,Số\n1,"Phần mềm, ""bến cá""",15/03/2018,"1,250"\n2,Kho\u0301 du\u031b\u0303 lie\u0323\u0302u,2020-12-31,0012\n',
  )
  office(csv, ['--infilter=CSV:44,34,76,1,,1033,false,true'])
  for (const name of ['exceljs-dates', 'openpyxl-1904', 'xlsxwriter', 'xlsx-odd']) {
    const path = join(scratch, `libreoffice-again-${basename(name)}.xlsx`)
    writeFileSync(path, readFileSync(into(name)))
    office(path)
  }
}

await exceljs()
sheetjs('xlsx')
sheetjs('xlsx-js-style')
await populate()
await others()
python()
byOffice()
