import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'
import { paperOf, paragraph } from '../../support/docx.js'
import { zipped } from '../../support/xlsx.js'
import type { Case, Cases } from '../case.js'

const dossier = (extra: Readonly<Record<string, string>> = {}) =>
  paperOf(
    ['Tên dự án: Xây dựng phần mềm quản lý bến cá', 'Chủ đầu tư: Sở A', 'Mục tiêu: Quản lý tàu cá ra vào bến.']
      .map((line) => paragraph(line))
      .join(''),
    extra,
  )

/** The container in which Office puts what has a password: its header, and the name of the part. */
const locked = () => {
  const bytes = new Uint8Array(4096)
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
  bytes.set(Buffer.from('EncryptedPackage', 'utf16le'), 1024)
  return bytes
}

const text = (said: string) => new TextEncoder().encode(said)

/** What nobody can read is refused in the officer's words, and the paper that was asked for is not left half written. */
const refused = (file: string, bytes: Uint8Array, ...says: readonly (string | RegExp)[]): Case => ({
  files: { [file]: bytes },
  run: ['import', 'docx', file, '--out', 'ra.yaml'],
  code: 2,
  says: [...says],
  after: (dir) => expect(existsSync(join(dir, 'ra.yaml'))).toBe(false),
})

const judged = (file: string, bytes: Uint8Array, code: number, ...says: readonly (string | RegExp)[]): Case => ({
  files: { [file]: bytes },
  run: ['check', file, '--fail-on', 'never'],
  code,
  says: [...says],
})

const small = dossier()

/** Files of an office that are not what they seem; of PDF, which a thread of the built tool reads, `test/pile/pdf.test.ts` tells the rest. */
export const office: Cases = {
  'a Word file with a password': judged('dx.docx', locked(), 2, 'được đặt mật khẩu', 'Hãy bỏ mật khẩu'),
  'a workbook with a password': judged('dx.xlsx', locked(), 2, 'được đặt mật khẩu', 'Hãy bỏ mật khẩu'),
  'a Word file that was cut off': judged('dx.docx', small.slice(0, 400), 2, 'bị cắt cụt', 'chép lại'),
  'a Word file of nothing': judged('dx.docx', new Uint8Array(), 2, 'trống'),
  'a PDF of nothing': judged('dx.pdf', new Uint8Array(), 2, 'trống'),
  'words that are called .docx': judged('dx.docx', text('xin chào'), 2, 'không phải tệp', 'lưu lại đúng định dạng'),
  'an archive that is called .docx': judged('dx.docx', zipped({ 'a.txt': 'a' }), 2, 'tệp nén', 'giải nén'),
  'a part that unfolds a thousandfold': judged(
    'dx.docx',
    paperOf(`${paragraph('Tên dự án: A')}${' '.repeat(30_000_000)}`),
    2,
    'giải nén ra gấp hơn',
    '--max ratio',
  ),
  'Word that is called .doc': judged('dx.doc', small, 0, 'đuôi tệp là .doc nhưng nội dung là văn bản Word'),
  'Word that is called .pdf': judged('dx.pdf', small, 0, 'đuôi tệp là .pdf nhưng nội dung là văn bản Word'),
  'Word with macros': judged('dx.docm', dossier({ 'word/vbaProject.bin': 'x' }), 0, 'macro không được chạy'),
  'a password, for a draft': refused('dx.docx', locked(), 'được đặt mật khẩu'),
  'a file cut off, for a draft': refused('dx.docx', small.slice(0, 400), 'bị cắt cụt'),
}
