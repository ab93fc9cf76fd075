import { unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { InputError } from '../../src/kernel/input-error.js'
import { defaultLimits } from '../../src/kernel/limits.js'
import { readPaper } from '../../src/office/paper/read-paper.js'
import { fisheries } from '../exchange/dossiers/thuy-san.js'
import { paperOf, paragraph } from '../support/docx.js'
import { docxOf } from '../support/dossier.js'
import { workbookOf, zipped } from '../support/xlsx.js'

/** What a user is told of a file that cannot be read. */
async function refusal(bytes: Uint8Array, limits = defaultLimits): Promise<string> {
  const error = await readPaper(bytes, 'ho-so.docx', limits).then(
    () => undefined,
    (e: unknown) => e,
  )
  expect(error).toBeInstanceOf(InputError)
  return error instanceof InputError ? error.text.vi : ''
}
const bytes = (text: string) => new Uint8Array(Buffer.from(text))
const ole = (directory: string) =>
  Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...Buffer.from(directory, 'utf16le')])

describe('files that are no Word paper', () => {
  it.each([
    ['empty', new Uint8Array(), 'trống'],
    ['old .doc', ole('WordDocument'), 'định dạng cũ'],
    ['encrypted', ole('EncryptedPackage'), 'đặt mật khẩu'],
    ['RTF under another name', bytes('{\\rtf1 x}'), 'RTF'],
    ['HTML under another name', bytes('<html><body>x</body></html>'), 'HTML'],
    ['OpenDocument', zipped({ mimetype: 'application/vnd.oasis.opendocument.text' }), 'OpenDocument'],
    ['a workbook', workbookOf({ A: '' }), 'không phải văn bản Word'],
    ['any zip', zipped({ 'a.txt': 'x' }), 'thiếu phần'],
  ])('%s', async (_, content, words) => {
    expect(await refusal(content)).toContain(words)
  })

  it('cut off, or with any byte changed: told or read, never a crash', async () => {
    const whole = new Uint8Array(await docxOf(fisheries))
    for (let size = 4; size < whole.length; size += Math.ceil(whole.length / 30))
      expect(await refusal(whole.slice(0, size))).toMatch(/cắt cụt|hỏng/)
    for (let at = 0; at < whole.length; at += 97) {
      const changed = whole.slice()
      changed[at] = (changed[at] ?? 0) ^ 0x5a
      await readPaper(changed, 'a.docx').catch((error) => expect(error).toBeInstanceOf(InputError))
    }
  })
})

describe('hostile papers', () => {
  it.each([
    [
      'external entity',
      '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><w:document>&e;</w:document>',
      'DOCTYPE',
    ],
    ['entities within entities', '<!DOCTYPE x [<!ENTITY a "aa">]><w:document>&a;</w:document>', 'DOCTYPE'],
    ['unclosed XML', '<w:document><w:body>', 'XML'],
  ])('%s', async (_, document, words) => {
    expect(await refusal(paperOf('', { 'word/document.xml': document }))).toContain(words)
  })

  it('a zip bomb is refused by what it says of itself', async () => {
    const parts = unzipSync(paperOf(''))
    const bomb = zipSync({ ...parts, 'word/document.xml': new Uint8Array(64 << 20) }, { level: 9 })
    expect(await refusal(bomb)).toMatch(/--max ratio=/)
  })

  it('templates, pictures and objects outside the file are never fetched; macros are told and never run', async () => {
    const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
    const relations = `<Relationship Id="t" Type="${office}/attachedTemplate" Target="http://127.0.0.1:9/x.dotm" TargetMode="External"/><Relationship Id="s" Type="${office}/styles" Target="file:///etc/passwd" TargetMode="External"/><Relationship Id="v" Type="http://schemas.microsoft.com/office/2006/relationships/vbaProject" Target="vbaProject.bin"/>`
    const paper = await readPaper(paperOf(paragraph('Mục tiêu'), { relations }), 'a.docm')
    expect(paper).toMatchObject({ macros: true, blocks: [{ text: 'Mục tiêu' }] })
  })

  it('a paragraph of a million letters, ten thousand rows, cells in cells: read', async () => {
    const rows = Array.from(
      { length: 10_000 },
      (_, i) => `<w:tr><w:tc>${paragraph(`${i}`)}</w:tc><w:tc>${paragraph('x')}</w:tc></w:tr>`,
    )
    const deep = `${'<w:tbl><w:tr><w:tc><w:p/></w:tc><w:tc>'.repeat(40)}${paragraph('đáy')}${'</w:tc></w:tr></w:tbl>'.repeat(40)}`
    const { blocks } = await readPaper(
      paperOf(`${paragraph('a '.repeat(500_000))}<w:tbl>${rows.join('')}</w:tbl>${deep}`),
      'a.docx',
    )
    expect(blocks[1]).toMatchObject({ of: 'table' })
    expect(blocks.at(-1)).toMatchObject({ of: 'table', rows: [{ cells: [{}, { text: 'đáy' }] }] })
  })

  it('tables nested without end reach a limit that is named', async () => {
    expect(await refusal(paperOf('<w:tbl><w:tr><w:tc>'.repeat(20_000)))).toContain('--max depth=')
  })

  it('too many paragraphs reach a limit that is named', async () => {
    const limits = { ...defaultLimits, paragraphs: 10 }
    expect(await refusal(paperOf('<w:p/>'.repeat(11)), limits)).toContain('--max paragraphs=')
  })
})
