import { zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { InputError } from '../../src/kernel/input-error.js'
import { defaultLimits, type Limits } from '../../src/kernel/limits.js'
import { readWorkbook } from '../../src/office/sheet/read-workbook.js'
import { writeWorkbook } from '../../src/office/sheet/write-workbook.js'
import { rowsXml, workbookOf, zipped } from '../support/xlsx.js'

/** What a user is told of a file that cannot be read. */
async function refusal(bytes: Uint8Array, limits: Partial<Limits> = {}): Promise<string> {
  const error = await readWorkbook(bytes, 'tep.xlsx', { ...defaultLimits, ...limits }).then(
    () => undefined,
    (e: unknown) => e,
  )
  expect(error).toBeInstanceOf(InputError)
  return error instanceof InputError ? error.text.vi : ''
}
const bytes = (text: string, encoding: BufferEncoding = 'utf8') => new Uint8Array(Buffer.from(text, encoding))
const ole = (directory: string) =>
  Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...Buffer.from(directory, 'utf16le')])

/** A workbook in binary parts, as Excel saves .xlsb. */
const binary = zipped({
  '[Content_Types].xml': '<Types/>',
  '_rels/.rels':
    '<Relationships><Relationship Id="a" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.bin"/></Relationships>',
  'xl/workbook.bin': 'x',
})

describe('files that are no workbook', () => {
  it.each([
    ['empty', new Uint8Array(), 'trống'],
    ['old .xls', ole('Workbook'), 'định dạng cũ'],
    ['encrypted', ole('EncryptedPackage'), 'đặt mật khẩu'],
    ['PDF', bytes('%PDF-1.7'), 'tệp PDF'],
    ['HTML under another name', bytes('\ufeff <html><table>'), 'HTML hoặc XML'],
    ['CSV under another name', bytes('a,b\n1,2'), 'không phải tệp .xlsx'],
    ['OpenDocument', zipped({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet' }), 'OpenDocument'],
    ['any zip', zipped({ 'a.txt': 'x' }), 'thiếu phần'],
    ['.xlsb under another name', binary, 'nhị phân (.xlsb). Hãy lưu lại thành .xlsx'],
    ['a zip with encrypted entries', withFlag(workbookOf({ A: '' }), 1), 'Hãy bỏ mật khẩu'],
  ])('%s', async (_, content, words) => {
    expect(await refusal(content)).toContain(words)
  })

  it('a workbook cut off anywhere is told, never a crash', async () => {
    const whole = await writeWorkbook('Thử', [{ name: 'A', widths: [], rows: [['a', 'b'], ['c']] }])
    for (let size = 4; size < whole.length; size += Math.ceil(whole.length / 40))
      expect(await refusal(whole.slice(0, size))).toMatch(/cắt cụt|hỏng/)
  })

  it('a workbook with any byte changed is read or told, never a crash', async () => {
    const whole = await writeWorkbook('Thử', [{ name: 'A', widths: [], rows: [['a', 'b'], ['c']] }])
    for (let at = 0; at < whole.length; at += 37) {
      const changed = whole.slice()
      changed[at] = (changed[at] ?? 0) ^ 0x5a
      await readWorkbook(changed, 'tep.xlsx').catch((error) => expect(error).toBeInstanceOf(InputError))
    }
  })
})

describe('hostile workbooks', () => {
  it('a zip bomb is refused by what it says of itself', async () => {
    const part = new Uint8Array(64 << 20)
    expect(await refusal(zipSync({ 'xl/a.xml': part }, { level: 9 }))).toMatch(/gấp hơn 400 lần.*--max ratio=/)
  })

  it('a zip bomb that lies about its size is stopped while it unfolds', async () => {
    const sheet = `<worksheet><sheetData>${'<row></row>'.repeat(500_000)}</sheetData></worksheet>`
    const honest = workbookOf({ A: '' }, { 'xl/worksheets/0.xml': sheet })
    const lying = withSize(honest, 'xl/worksheets/0.xml', 100)
    expect(await refusal(lying)).toMatch(/hỏng|cắt cụt/)
  })

  it.each([
    ['external entity', '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><worksheet>&e;</worksheet>', 'DOCTYPE'],
    [
      'entities within entities',
      '<!DOCTYPE x [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]><worksheet>&b;</worksheet>',
      'DOCTYPE',
    ],
    ['unknown entity', '<worksheet>&nbsp;</worksheet>', 'XML'],
    ['unclosed XML', '<worksheet><sheetData>', 'XML'],
  ])('%s', async (_, sheet, words) => {
    expect(await refusal(workbookOf({ A: '' }, { 'xl/worksheets/0.xml': sheet }))).toContain(words)
  })

  it('text that is no UTF-8', async () => {
    const parts = { 'xl/worksheets/0.xml': bytes('<worksheet>\xff</worksheet>', 'latin1') }
    const base = workbookOf({ A: '' })
    const { unzipSync } = await import('fflate')
    expect(await refusal(zipSync({ ...unzipSync(base), ...parts }))).toContain('UTF-8')
  })

  it('200,000 rows reach a limit that is named', async () => {
    const rows = rowsXml(Array.from({ length: 200_000 }, () => ['a']))
    expect(await refusal(workbookOf({ 'Danh mục': rows }))).toMatch(/“Danh mục”.*100\.000 dòng.*--max rows=/)
  })

  it.each([
    [{ fileBytes: 100 }, 'file-bytes'],
    [{ parts: 2 }, 'parts'],
    [{ unfoldedBytes: 100 }, 'unfolded-bytes'],
    [{ rows: 1 }, 'rows'],
    [{ cells: 2 }, 'cells'],
    [{ mergedRows: 1 }, 'merged-rows'],
  ])('a limit that is moved is reached: %o', async (limits, flag) => {
    const sheet = `${rowsXml([['a'], ['b'], ['c']])}<mergeCells><mergeCell ref="A1:B2"/></mergeCells>`
    expect(await refusal(workbookOf({ A: sheet }), limits)).toContain(`--max ${flag}=`)
  })

  it('a workbook that a limit keeps out is read where the limit is moved', async () => {
    const rows = rowsXml(Array.from({ length: 100_001 }, () => ['a']))
    const { sheets } = await readWorkbook(workbookOf({ A: rows }), 'tep.xlsx', { ...defaultLimits, rows: 200_000 })
    expect(sheets[0]?.rows.size).toBe(100_001)
  })

  it('rectangles over the whole sheet and cells outside it cost nothing', async () => {
    const merges = '<mergeCell ref="A1:XFD1048576"/>'.repeat(1000)
    const sheet = `<sheetData><row r="1"><c r="ZZZZ9" t="str"><v>x</v></c></row></sheetData><mergeCells>${merges}</mergeCells>`
    const { sheets } = await readWorkbook(workbookOf({ A: sheet }), 'tep.xlsx')
    expect(sheets[0]?.merges.map((m) => m.to.row)).toEqual(Array(1000).fill(1))
  })
})

/** The same archive with another unfolded size in the directory and the local header of one part. */
function withSize(archive: Uint8Array, name: string, size: number): Uint8Array {
  const changed = Buffer.from(archive)
  for (let at = changed.indexOf(name); at >= 0; at = changed.indexOf(name, at + 1)) {
    if (changed.readUInt32LE(at - 46) === 0x02014b50) changed.writeUInt32LE(size, at - 46 + 24)
    if (changed.readUInt32LE(at - 30) === 0x04034b50) changed.writeUInt32LE(size, at - 30 + 22)
  }
  return new Uint8Array(changed)
}

/** The same archive with bits of the general purpose flag set in every header, such as 1 for encryption. */
function withFlag(archive: Uint8Array, bits: number): Uint8Array {
  const changed = Buffer.from(archive)
  for (let at = 0; at < changed.length - 10; at++) {
    const sign = changed.readUInt32LE(at)
    const flag = sign === 0x02014b50 ? at + 8 : sign === 0x04034b50 ? at + 6 : undefined
    if (flag !== undefined) changed.writeUInt16LE(changed.readUInt16LE(flag) | bits, flag)
  }
  return new Uint8Array(changed)
}
