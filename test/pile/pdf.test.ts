import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { InputError } from '../../src/kernel/input-error.js'
import { defaultLimits } from '../../src/kernel/limits.js'
import type { PaperBlock } from '../../src/office/paper/paper.js'
import { readPdf } from '../../src/office/pdf/read-pdf.js'
import { linesOf, pagesOf, pdfOf, streamOf } from '../support/pdf.js'

// Made by scripts/libreoffice-fixture.mjs, on a machine whose fonts lack Vietnamese letters: these come from another font.
const printed = new Uint8Array(readFileSync(join(import.meta.dirname, '../exchange/fixtures/to-trinh.pdf')))

const shown = (blocks: readonly PaperBlock[]) =>
  blocks.map((b) =>
    b.of === 'paragraph' ? b.text : b.rows.map((r) => r.cells.map((c) => (c.merged ? '^' : c.text)).join(' | ')),
  )

async function refusal(bytes: Uint8Array): Promise<string> {
  const error: unknown = await readPdf(bytes, 'a.pdf').catch((e: unknown) => e)
  expect(error).toBeInstanceOf(InputError)
  return error instanceof InputError ? error.text.vi : ''
}

describe('printed pages', () => {
  it('are a paper: the letterhead in two columns, lines joined to paragraphs, a ruled table with its merged cells', async () => {
    const { blocks } = await readPdf(printed, 'a.pdf')
    expect(shown(blocks)).toEqual([
      ['UBND TỈNH BÌNH THUẬN\nSỞ XÂY DỰNG | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc'],
      'TỜ TRÌNH',
      '1. Mục tiêu: Quản lý quy hoạch và cấp phép xây dựng trên địa bàn tỉnh, công khai quy hoạch cho người dân tra cứu, giảm thời gian cấp phép xuống còn 15 ngày.',
      [
        'STT | Phân hệ | Chức năng',
        '1 | Quy hoạch | Tra cứu quy hoạch trên bản đồ theo thửa đất và theo tọa độ điểm bấm',
        '2 | ^ | In trích lục',
      ],
    ])
    expect(blocks[1]).toMatchObject({ bold: true, centred: true, place: { in: 'page', page: 1, line: 3 } })
  })

  it('lose running heads and page numbers, and a paragraph goes on over the page’s end', async () => {
    const long = 'Phan mem quan ly toan bo ho so cua nguoi dan va doanh nghiep tren dia ban'
    const head = 'De an so hoa'
    const { blocks } = await readPdf(
      pagesOf([
        linesOf([head, '', long, long]),
        `${linesOf([head, '', 'tinh Binh Thuan.', '', '', 'Het.'])} BT /F1 12 Tf 290 30 Td (2) Tj ET`,
      ]),
      'a.pdf',
    )
    const text = shown(blocks)
    expect(text).toEqual([`${long} ${long} tinh Binh Thuan.`, 'Het.'])
  })

  it('are read up to the bound, and that is said', async () => {
    const page = (word: string) => linesOf([`${word} thuyet minh du an xay dung phan mem`])
    const { notes, blocks } = await readPdf(pagesOf([page('Mot.'), page('Hai.'), page('Ba.')]), 'a.pdf', {
      ...defaultLimits,
      pages: 2,
    })
    expect(notes?.[0]?.vi).toContain('3 trang; chỉ đọc 2 trang đầu')
    expect(blocks).toHaveLength(2)
  })
})

describe('what is no text that can be read is told in plain words', () => {
  const none = '<</Type/Catalog/Pages 2 0 R>>'
  it.each([
    ['a scan', pagesOf(['q Q']), 'ảnh chụp'],
    ['cut off', printed.slice(0, printed.length / 2), 'hỏng'],
    ['noise', new Uint8Array([...Buffer.from('%PDF-1.4\n'), 1, 2, 3, 255]), 'hỏng'],
    ['pages that hold themselves', pdfOf([none, '<</Type/Pages/Kids[2 0 R 2 0 R]/Count 5>>']), 'hỏng'],
    [
      'a table of objects that leads to itself',
      pdfOf([none, '<</Type/Pages/Kids[]/Count 0>>'], '/Prev XREF'),
      /hỏng|ảnh chụp/,
    ],
    [
      'a drawing that draws itself',
      pdfOf([
        none,
        '<</Type/Pages/Kids[3 0 R]/Count 1>>',
        '<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 5 0 R/Resources<</XObject<</X 4 0 R>>>>>>',
        streamOf('/X Do /X Do', '/Type/XObject/Subtype/Form/BBox[0 0 1 1]/Resources<</XObject<</X 4 0 R>>>>'),
        streamOf('/X Do'),
      ]),
      'ảnh chụp',
    ],
  ])('%s', async (_, bytes, words) => {
    expect(await refusal(bytes)).toMatch(words)
  })

  it('a count of pages that cannot be is no reason to wait', async () => {
    const page = linesOf(['Noi dung thuyet minh du an xay dung phan mem'])
    await readPdf(pagesOf([page], 2_000_000_000), 'a.pdf').catch((e: unknown) => expect(e).toBeInstanceOf(InputError))
  })

  it('any byte changed: told or read, never a crash', async () => {
    for (let at = 11; at < printed.length; at += 997) {
      const changed = printed.slice()
      changed[at] = (changed[at] ?? 0) ^ 0x5a
      await readPdf(changed, 'a.pdf').catch((e: unknown) => expect(e).toBeInstanceOf(InputError))
    }
  })
})
