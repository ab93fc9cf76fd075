import { SaxesParser } from 'saxes'
import { partsOf, zipped } from './xlsx.js'

/** The text of a Word file, a paragraph a line, read by a parser of its own; fails where a part is no sound XML. */
export function docxText(bytes: Uint8Array): string {
  const lines: string[] = []
  for (const [name, xml] of Object.entries(partsOf(bytes))) {
    const parser = new SaxesParser()
    let inText = false
    let line = ''
    parser.on('error', (error) => {
      throw new Error(`${name}: ${error.message}`)
    })
    parser.on('opentag', ({ name: tag }) => {
      if (tag === 'w:t') inText = true
      if (tag === 'w:br') line += '\n'
    })
    parser.on('text', (text) => {
      if (inText) line += text
    })
    parser.on('closetag', ({ name: tag }) => {
      if (tag === 'w:t') inText = false
      if (tag === 'w:p' && name === 'word/document.xml') {
        lines.push(line)
        line = ''
      }
    })
    parser.write(xml).close()
  }
  return lines.join('\n')
}

const word = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** The least Word file with this body, given as WordprocessingML; further parts may be added or replaced. */
export function paperOf(body: string, { relations = '', ...extra }: Readonly<Record<string, string>> = {}): Uint8Array {
  const link = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`
  const parts = ['styles', 'numbering', 'footnotes'].filter((p) => `word/${p}.xml` in extra)
  return zipped({
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    '_rels/.rels': `<Relationships>${link('a', 'officeDocument', 'word/document.xml')}</Relationships>`,
    'word/document.xml': `<w:document ${word} xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><w:body>${body}</w:body></w:document>`,
    'word/_rels/document.xml.rels': `<Relationships>${parts.map((p) => link(p, p, `${p}.xml`)).join('')}${relations}</Relationships>`,
    ...extra,
  })
}

/** A paragraph of one run; `properties` are those of the paragraph. */
export const paragraph = (text: string, properties = '') =>
  `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`
