import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { visible } from '../../src/kernel/visible.js'
import { addressOf, columnLetters, columnNumber, mostColumns, referenceOf } from '../../src/office/sheet/address.js'
import { csvOf } from '../../src/office/sheet/csv.js'
import { readWorkbook } from '../../src/office/sheet/read-workbook.js'
import type { Sheet } from '../../src/office/sheet/workbook.js'
import { writeWorkbook } from '../../src/office/sheet/write-workbook.js'
import { partsOf, rowsXml, workbookOf } from '../support/xlsx.js'

const texts = (sheet: Sheet | undefined) =>
  [...(sheet?.rows.values() ?? [])].map((row) => [...row.values()].map((c) => c.text))

describe('addresses', () => {
  it('columns and letters are each other’s inverse', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: mostColumns }), (n) => {
        expect(columnNumber(columnLetters(n))).toBe(n)
        expect(addressOf(referenceOf({ row: 17, column: n }))).toEqual({ row: 17, column: n })
      }),
    )
  })

  it.each(['', 'A0', '1A', 'AAAA1', 'XFE1', 'A1048577'])('“%s” is no cell', (reference) => {
    expect(addressOf(reference)).toBeUndefined()
  })
})

describe('writing and reading', () => {
  it('what is written is read again, whatever the texts', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.string({ minLength: 1, maxLength: 40, unit: 'grapheme' }), { minLength: 1 }),
        async (row) => {
          const kept = row
            .map((t) => t.normalize('NFC'))
            .filter((t) => t.trim() !== '' && visible(t) === t && !/_x[\da-f]{4}_|\r/i.test(t))
          const bytes = await writeWorkbook('Thử', [{ name: 'Một', widths: [10], rows: [kept] }])
          const { sheets } = await readWorkbook(bytes, 'thu.xlsx')
          expect(texts(sheets[0])).toEqual(kept.length > 0 ? [kept] : [])
        },
      ),
      { numRuns: 40 },
    )
  })

  it('the same input gives the same bytes', async () => {
    const one = () => writeWorkbook('Thử', [{ name: 'Một', widths: [10], rows: [['a', 1.5], ['b']] }])
    expect(Buffer.from(await one()).equals(Buffer.from(await one()))).toBe(true)
  })

  it('no text becomes a formula', async () => {
    const hostile = ['=cmd|/c calc!A1', '+1+1', '-2', '@SUM(A1)', '\t=1']
    const parts = partsOf(await writeWorkbook('Thử', [{ name: 'Một', widths: [], rows: [hostile] }]))
    const sheet = parts['xl/worksheets/sheet1.xml'] ?? ''
    expect(sheet).not.toMatch(/<f[ >]/)
    expect(sheet.match(/t="inlineStr"/g)).toHaveLength(hostile.length)
    const quoted = [...(parts['xl/styles.xml'] ?? '').matchAll(/<xf [^>]*>/g)].map((m) => m[0].includes('quotePrefix'))
    const styles = [...sheet.matchAll(/<c [^>]*s="(\d+)"/g)].map((m) => quoted[Number(m[1]) + 1])
    expect(styles).toEqual(hostile.map(() => true))
    expect(csvOf([hostile])).toBe(`\ufeff'=cmd|/c calc!A1,'+1+1,'-2,'@SUM(A1),'\t=1\r\n`)
  })

  it('CSV quotes what would break it', () => {
    expect(csvOf([['a"b', 'c,d', 'e\nf', 2]])).toBe('\ufeff"a""b","c,d","e\nf",2\r\n')
  })
})

describe('what other programs write', () => {
  it('shared texts in several styles, dates, numbers, truth values and errors', async () => {
    const sheet = `<sheetData><row r="3"><c r="B3" t="s"><v>0</v></c><c r="C3" s="1"><v>43539</v></c><c r="D3"><v>0.30000000000000004</v></c><c r="E3" t="b"><v>1</v></c><c r="F3" t="e"><v>#REF!</v></c></row></sheetData>`
    const link = (id: string, type: string, target: string) =>
      `<Relationship Id="${id}" Type="http://x/${type}" Target="${target}"/>`
    const bytes = workbookOf(
      { 'Danh mục': sheet },
      {
        relations: link('x', 'sharedStrings', 'strings.xml') + link('y', 'styles', 'styles.xml'),
        'xl/strings.xml': '<sst><si><r><t>Cổng </t></r><r><t>dữ liệu</t></r><rPh><t>no</t></rPh></si></sst>',
        'xl/styles.xml':
          '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="dd&quot; tháng &quot;mm"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/></cellXfs></styleSheet>',
      },
    )
    const workbook = await readWorkbook(bytes, 'a.xlsx')
    expect(texts(workbook.sheets[0])).toEqual([['Cổng dữ liệu', '2019-03-15', '0.3', 'TRUE', '#REF!']])
    expect([...(workbook.sheets[0]?.rows.keys() ?? [])]).toEqual([3])
  })

  it('dates of the system of 1904', async () => {
    const bytes = workbookOf(
      { A: '<sheetData><row><c s="0"><v>42077</v></c></row></sheetData>' },
      {
        workbook: '<workbookPr date1904="1"/>',
        relations: '<Relationship Id="y" Type="http://x/styles" Target="styles.xml"/>',
        'xl/styles.xml': '<styleSheet><cellXfs><xf numFmtId="14"/></cellXfs></styleSheet>',
      },
    )
    expect(texts((await readWorkbook(bytes, 'a.xlsx')).sheets[0])).toEqual([['2019-03-15']])
  })

  it('formulas are never evaluated: what the file kept of their result is read, and it says so', async () => {
    const bytes = workbookOf({
      A: '<sheetData><row><c><f>1+1</f><v>2</v></c><c><f>WEBSERVICE("http://x")</f></c></row></sheetData>',
    })
    const [sheet] = (await readWorkbook(bytes, 'a.xlsx')).sheets
    expect([...(sheet?.rows.get(1)?.values() ?? [])]).toMatchObject([
      { text: '2', formula: true },
      { text: '', formula: true },
    ])
  })

  it('hidden sheets, macros and links to other files are noticed', async () => {
    const bytes = workbookOf(
      { A: rowsXml([['x']]) },
      {
        relations:
          '<Relationship Id="m" Type="http://schemas.microsoft.com/office/2006/relationships/vbaProject" Target="vbaProject.bin"/><Relationship Id="e" Type="http://x/externalLink" TargetMode="External" Target="file:///etc/passwd"/>',
      },
    )
    expect(await readWorkbook(bytes, 'a.xlsm')).toMatchObject({ macros: true, externalLinks: true })
  })

  it('prefixed elements of other writers', async () => {
    const bytes = workbookOf(
      { A: '' },
      {
        'xl/worksheets/0.xml':
          '<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData><x:row><x:c t="inlineStr"><x:is><x:t>a</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>',
      },
    )
    expect(texts((await readWorkbook(bytes, 'a.xlsx')).sheets[0])).toEqual([['a']])
  })
})
