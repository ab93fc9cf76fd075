import { readPaper } from '../../../src/office/paper/read-paper.js'
import { paperOf, paragraph } from '../../support/docx.js'
import { damage, damaged } from '../damage.js'
import { demand, readOrRefused, target } from '../target.js'

const cell = (text: string) => `<w:tc><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:tc>`
const whole = paperOf(
  `${paragraph('TỜ TRÌNH', '<w:pStyle w:val="H1"/>')}${paragraph('Kính gửi: Sở Thông tin và Truyền thông')}<w:tbl><w:tr>${cell('Tên dự án')}${cell('Phần mềm bến cá')}</w:tr></w:tbl>${paragraph('Hết', '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>')}`,
  {
    'word/styles.xml':
      '<w:styles xmlns:w="x"><w:style w:type="paragraph" w:styleId="H1"><w:name w:val="heading 1"/></w:style></w:styles>',
    'word/numbering.xml':
      '<w:numbering xmlns:w="x"><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>',
  },
)

/** A Word paper damaged in its bytes or in the XML of a part: it is read, or refused in plain words. */
export const paper = target({
  inputs: damage(whole),
  tries: 60,
  holds: async (how) => {
    const read = await readOrRefused('x.docx', () => readPaper(damaged(whole, how), 'x.docx'))
    demand(!JSON.stringify(read ?? null).includes('NaN'), 'a number that is none')
  },
})
