import { zlibSync } from 'fflate'

const bytes = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0))

/** The least PDF of these objects, numbered from 1; the first is its catalogue. */
export function pdfOf(objects: readonly (string | Uint8Array)[], trailer = ''): Uint8Array {
  const parts: Uint8Array[] = [bytes('%PDF-1.5\n')]
  let size = parts[0]?.length ?? 0
  const add = (part: string | Uint8Array) => {
    const piece = typeof part === 'string' ? bytes(part) : part
    parts.push(piece)
    size += piece.length
  }
  const offsets = objects.map((object, i) => {
    const offset = size
    add(`${i + 1} 0 obj\n`)
    add(object)
    add('\nendobj\n')
    return offset
  })
  const table = size
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`)
  add(`xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows.join('')}`)
  add(
    `trailer\n<</Size ${objects.length + 1}/Root 1 0 R${trailer.replace('XREF', String(table))}>>\nstartxref\n${table}\n%%EOF\n`,
  )
  const whole = new Uint8Array(size)
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

export function streamOf(content: string | Uint8Array, extra = ''): Uint8Array {
  const data = typeof content === 'string' ? bytes(content) : content
  const head = bytes(`<</Length ${data.length}${extra}>>\nstream\n`)
  const whole = new Uint8Array(head.length + data.length + 10)
  whole.set(head)
  whole.set(data, head.length)
  whole.set(bytes('\nendstream'), head.length + data.length)
  return whole
}

const page = (n: number) =>
  `<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents ${n} 0 R/Resources<</Font<</F1 3 0 R>>>>>>`

/** A PDF whose pages draw these contents, unfolded from what is given. */
export function pagesOf(contents: readonly string[], count = contents.length): Uint8Array {
  const kids = contents.map((_, i) => `${4 + 2 * i} 0 R`).join(' ')
  return pdfOf([
    '<</Type/Catalog/Pages 2 0 R>>',
    `<</Type/Pages/Kids[${kids}]/Count ${count}>>`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
    ...contents.flatMap((content, i) => [page(5 + 2 * i), streamOf(zlibSync(bytes(content)), '/Filter/FlateDecode')]),
  ])
}

/** Lines of a page from the top left. */
export const linesOf = (lines: readonly string[]) =>
  `BT /F1 12 Tf 50 760 Td 15 TL ${lines.map((line) => `(${line}) Tj T*`).join(' ')} ET`
