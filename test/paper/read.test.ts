import { describe, expect, it } from 'vitest'
import { placeName } from '../../src/office/paper/paper.js'
import { readPaper } from '../../src/office/paper/read-paper.js'
import { paperOf, paragraph } from '../support/docx.js'

/** The paper as lines: place, number, text; cells between bars. */
async function shown(body: string, extra: Readonly<Record<string, string>> = {}): Promise<string[]> {
  const { blocks } = await readPaper(paperOf(body, extra), 'ho-so.docx')
  return blocks.flatMap((block) =>
    block.of === 'paragraph'
      ? [`${placeName(block.place, 'vi')}: ${block.label ? `[${block.label}] ` : ''}${block.text}`]
      : block.rows.map(
          (row) => `${placeName(row.place, 'vi')}: ${row.cells.map((c) => (c.merged ? '^' : c.text)).join(' | ')}`,
        ),
  )
}
const run = (text: string, properties = '') =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`
const table = (...rows: string[][]) =>
  `<w:tbl>${rows.map((r) => `<w:tr>${r.map((c) => `<w:tc>${c.startsWith('<') ? c : paragraph(c)}</w:tc>`).join('')}</w:tr>`).join('')}</w:tbl>`

describe('what a reader sees', () => {
  it('inserted text, not what was deleted, moved away, hidden or a code', async () => {
    const body = `<w:p>${run('Kinh phí ')}<w:del w:id="1"><w:r><w:delText>15</w:delText></w:r></w:del><w:ins w:id="2">${run('14')}</w:ins>${run(' tỷ')}${run(' ẩn', '<w:vanish/>')}${run(' hiện', '<w:vanish w:val="0"/>')}<w:moveFrom w:id="3">${run(' dời')}</w:moveFrom></w:p>
      <w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>DATE \\@ "yyyy"</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('2019')}<w:r><w:fldChar w:fldCharType="end"/></w:r><w:hyperlink>${run(' liên kết')}</w:hyperlink></w:p>`
    expect(await shown(body)).toEqual(['đoạn 1: Kinh phí 14 tỷ hiện', 'đoạn 2: 2019 liên kết'])
  })

  it('a paragraph whose end was deleted goes on in the next', async () => {
    const body = `<w:p><w:pPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr>${run('Sở ')}</w:p>${paragraph('Y tế')}`
    expect(await shown(body)).toEqual(['đoạn 1: Sở Y tế'])
  })

  it('what stands in content controls, not their hints; text boxes once', async () => {
    const box = `<w:txbxContent>${paragraph('Trong khung')}</w:txbxContent>`
    const body = `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${paragraph('Bấm để nhập')}</w:sdtContent></w:sdt>
      <w:sdt><w:sdtContent>${paragraph('Đã nhập')}</w:sdtContent></w:sdt>
      <w:p>${run('Trước')}<w:r><mc:AlternateContent><mc:Choice><w:drawing>${box}</w:drawing></mc:Choice><mc:Fallback><w:pict>${box}</w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>`
    expect(await shown(body)).toEqual(['đoạn 1: Đã nhập', 'đoạn 2: Trước', 'đoạn 3: Trong khung'])
  })

  it('letters composed, without soft hyphens; the table of contents is no text', async () => {
    const styles = '<w:styles xmlns:w="w"><w:style w:styleId="M1"><w:name w:val="toc 1"/></w:style></w:styles>'
    const body = `${paragraph('I. Mục tiêu\t3', '<w:pStyle w:val="M1"/>')}${paragraph('Qua\u0309n ly\u0301 kinh\u00AD te\u0302\u0301')}`
    expect(await shown(body, { 'word/styles.xml': styles })).toEqual(['đoạn 2: Quản lý kinh tế'])
  })

  it('tables with merged cells, nested tables after the one that holds them, a frame as what it frames', async () => {
    const merged = `<w:tbl><w:tr><w:tc><w:tcPr><w:vMerge w:val="restart"/></w:tcPr>${paragraph('A')}</w:tc><w:tc>${paragraph('1')}</w:tc></w:tr><w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc><w:tc>${paragraph('2')}</w:tc></w:tr></w:tbl>`
    const nested = table(['ngoài', `${paragraph('giữ')}${table(['trong', 'x'])}`])
    expect(await shown(merged + nested + table([paragraph('trong khung')]))).toEqual([
      'bảng 1, hàng 1: A | 1',
      'bảng 1, hàng 2: ^ | 2',
      'bảng 2, hàng 1: ngoài | giữ',
      'bảng 3, hàng 1: trong | x',
      'đoạn 1: trong khung',
    ])
  })

  it('notes where they are cited', async () => {
    const footnotes = `<w:footnotes xmlns:w="w"><w:footnote w:type="separator" w:id="0">${paragraph('–')}</w:footnote><w:footnote w:id="2">${paragraph('Nghị quyết số 17/NQ-CP')}</w:footnote></w:footnotes>`
    const body = `<w:p>${run('Căn cứ')}<w:r><w:footnoteReference w:id="2"/></w:r></w:p>${paragraph('Tiếp')}`
    expect(await shown(body, { 'word/footnotes.xml': footnotes })).toEqual([
      'đoạn 1: Căn cứ',
      'chú thích 1: Nghị quyết số 17/NQ-CP',
      'đoạn 2: Tiếp',
    ])
  })
})

describe('numbers that Word counts', () => {
  const level = (n: number, format: string, text: string) =>
    `<w:lvl w:ilvl="${n}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`
  const numbering = `<w:numbering xmlns:w="w"><w:abstractNum w:abstractNumId="0">${level(0, 'upperRoman', '%1.')}${level(1, 'decimal', '%2.')}${level(2, 'lowerLetter', '%3)')}</w:abstractNum><w:abstractNum w:abstractNumId="1">${level(0, 'bullet', '•')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="3"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="1"><w:startOverride w:val="1"/></w:lvlOverride></w:num></w:numbering>`
  const item = (text: string, list: number, at: number) =>
    paragraph(text, `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${list}"/></w:numPr>`)

  it('go on over levels, begin anew below, and where a list says so', async () => {
    const body = [
      item('a', 1, 0),
      item('b', 1, 1),
      item('c', 1, 1),
      item('d', 1, 2),
      item('e', 1, 0),
      item('f', 1, 1),
      item('g', 3, 1),
      item('h', 2, 0),
      item('i', 0, 0),
    ]
    expect(await shown(body.join(''), { 'word/numbering.xml': numbering })).toEqual([
      'đoạn 1: [I.] a',
      'đoạn 2: [1.] b',
      'đoạn 3: [2.] c',
      'đoạn 4: [a)] d',
      'đoạn 5: [II.] e',
      'đoạn 6: [1.] f',
      'đoạn 7: [1.] g',
      'đoạn 8: [-] h',
      'đoạn 9: i',
    ])
  })

  it('come from styles, which are based on each other, even in a circle', async () => {
    const style = (id: string, name: string, base: string, more = '') =>
      `<w:style w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="${base}"/><w:pPr>${more}</w:pPr></w:style>`
    const styles = `<w:styles xmlns:w="w">${style('H', 'heading 1', 'X', '<w:numPr><w:numId w:val="1"/></w:numPr>')}${style('K', 'Mục', 'H')}${style('X', 'x', 'Y')}${style('Y', 'y', 'X')}</w:styles>`
    const { blocks } = await readPaper(
      paperOf(paragraph('Mục tiêu', '<w:pStyle w:val="K"/>'), {
        'word/styles.xml': styles,
        'word/numbering.xml': numbering,
      }),
      'a.docx',
    )
    expect(blocks[0]).toMatchObject({ text: 'Mục tiêu', heading: 1, label: 'I.' })
  })
})
