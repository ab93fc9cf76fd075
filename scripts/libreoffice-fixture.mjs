// Makes test/exchange/fixtures/libreoffice.xlsx and thue-dich-vu.docx anew: a small catalogue and a dossier that LibreOffice itself
// writes, for the tests of reading. Needs `soffice` (Debian: libreoffice-calc, libreoffice-writer); the tests do not.
import { mkdtempSync, renameSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root, run } from './install.mjs'

const cell = (text, extra = '') =>
  `<table:table-cell office:value-type="string"${extra}><text:p>${text}</text:p></table:table-cell>`
const covered = '<table:covered-table-cell/>'
const row = (...cells) => `<table:table-row>${cells.join('')}</table:table-row>`
const date = '<table:table-cell table:style-name="ngay" office:value-type="date" office:date-value="2019-03-15"/>'
const sum = '<table:table-cell table:formula="of:=500+750" office:value-type="float" office:value="1250"/>'
const rows = [
  row(cell('DANH MỤC HỆ THỐNG', ' table:number-columns-spanned="5"'), covered, covered, covered, covered),
  row(
    cell('STT'),
    cell('Tên phần mềm'),
    cell('Đơn vị chủ quản'),
    cell('Năm đưa vào sử dụng'),
    cell('Kinh phí (triệu đồng)'),
  ),
  row(cell('1'), cell('Phần mềm quản lý hồ chứa'), cell('Sở A', ' table:number-rows-spanned="2"'), date, sum),
  row(cell('2'), cell('Kho dữ liệu mở'), covered, cell('Quý II/2020'), cell('0,5 tỷ')),
]
const fods = `<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:of="urn:oasis:names:tc:opendocument:xmlns:of:1.2" xmlns:number="urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0" office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.spreadsheet"><office:automatic-styles><number:date-style style:name="d"><number:day number:style="long"/><number:text>/</number:text><number:month number:style="long"/><number:text>/</number:text><number:year number:style="long"/></number:date-style><style:style style:name="ngay" style:family="table-cell" style:data-style-name="d"/></office:automatic-styles><office:body><office:spreadsheet><table:table table:name="Danh mục">${rows.join('')}</table:table></office:spreadsheet></office:body></office:document>`

const folder = mkdtempSync(join(tmpdir(), 'kientruc-fixture-'))
writeFileSync(join(folder, 'libreoffice.fods'), fods)
run('soffice', ['--headless', '--convert-to', 'xlsx', '--outdir', folder, join(folder, 'libreoffice.fods')])
renameSync(join(folder, 'libreoffice.xlsx'), join(root, 'test/exchange/fixtures/libreoffice.xlsx'))

const dossier = join(root, 'test/exchange/fixtures/thue-dich-vu.html')
run('soffice', ['--headless', '--infilter=HTML (StarWriter)', '--convert-to', 'docx', '--outdir', folder, dossier])
renameSync(join(folder, 'thue-dich-vu.docx'), join(root, 'test/exchange/fixtures/thue-dich-vu.docx'))

// A page of print with a letterhead, a paragraph over two lines and a ruled table with merged cells.
const printed = join(root, 'test/exchange/fixtures/to-trinh.html')
run('soffice', ['--headless', '--infilter=HTML (StarWriter)', '--convert-to', 'odt', '--outdir', folder, printed])
run('soffice', ['--headless', '--convert-to', 'pdf', '--outdir', folder, join(folder, 'to-trinh.odt')])
renameSync(join(folder, 'to-trinh.pdf'), join(root, 'test/exchange/fixtures/to-trinh.pdf'))
