import { strFromU8, unzipSync } from 'fflate'
import { SaxesParser } from 'saxes'

/** The XML parts of a Word file. */
export function partsOf(bytes: Uint8Array): Map<string, string> {
  return new Map(Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)]))
}

/** The text of a Word file, a paragraph a line, read by a parser of its own; fails where a part is no sound XML. */
export function docxText(bytes: Uint8Array): string {
  const lines: string[] = []
  for (const [name, xml] of partsOf(bytes)) {
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
