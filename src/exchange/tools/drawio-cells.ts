import {
  InputError,
  type Limits,
  type Location,
  limitHint,
  locationAt,
  type Source,
  type Text,
} from '../../kernel/index.js'
import { type Attributes, decodedXml, readXmlText, type XmlReader } from '../../office/index.js'

/** A shape or a line of a drawing. */
export interface DrawioCell {
  readonly id: string
  readonly parent: string
  readonly label: string
  readonly style: string
  readonly edge: boolean
  readonly vertex: boolean
  readonly source: string | undefined
  readonly target: string | undefined
  /** What people wrote beside the label. */
  readonly properties: ReadonlyMap<string, string>
  readonly location: Location
}

export interface DrawioPage {
  readonly name: string
  readonly cells: readonly DrawioCell[]
}

/** How a drawing begins. A comment ends at its first `-->`, so that there is one way alone to read any number of them. */
const drawing = /^\uFEFF?\s*(?:<\?xml[^>]*>\s*)?(?:<!--(?:(?!-->).)*-->\s*)*<(?:mxfile|mxGraphModel)\b/s

/**
 * The pages of a draw.io file, also of those that are kept compressed; bytes, elements and depth are bounded over all of them.
 * @throws InputError with line and column where it is no sound XML or no drawing, or a page cannot be unfolded
 */
export async function drawioPages(bytes: Uint8Array, file: string, limits: Limits): Promise<DrawioPage[] | undefined> {
  const source = decodedXml(bytes, file)
  if (!drawing.test(source.text.slice(0, 4096))) return undefined
  const pages: DrawioPage[] = []
  const folded: { readonly page: number; readonly name: string; readonly text: string; readonly offset: number }[] = []
  let open: { readonly name: string; text: string; readonly offset: number } | undefined
  const reader = cellReader((offset) => locationAt(source, offset))
  let elements = await readXmlText(source, limits, {
    open(name, attributes, offset) {
      if (name === 'diagram') open = { name: attributes.name ?? '', text: '', offset }
      else reader.open(name, attributes, offset)
    },
    text(piece) {
      if (open && reader.outside()) open.text += piece
    },
    close(name) {
      if (name !== 'diagram') {
        reader.close(name)
        return
      }
      const cells = reader.taken()
      const text = open?.text.trim() ?? ''
      if (open && cells.length === 0 && text !== '') folded.push({ ...open, text, page: pages.length })
      pages.push({ name: open?.name ?? '', cells })
      open = undefined
    },
  })
  // A model by itself, without a file around it.
  const loose = reader.taken()
  if (loose.length > 0) pages.push({ name: '', cells: loose })
  let room = limits.fileBytes
  for (const { page: at, name, text, offset } of folded) {
    const { length, value } = await unfolded(text, room, source, offset)
    room -= length
    const rest = { ...limits, xmlElements: limits.xmlElements - elements }
    const place = { ...locationAt(source, offset), within: name }
    const page = cellReader(() => place)
    elements += await readPage(value, place, rest, page)
    pages[at] = { name, cells: page.taken() }
  }
  return pages
}

/** Reads a page that was kept compressed. Its lines are nobody’s: the page is the place. @returns how many elements it holds */
async function readPage(text: string, place: Location, limits: Limits, reader: XmlReader): Promise<number> {
  try {
    return await readXmlText({ file: place.file, text }, limits, reader)
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    const hits = error.hits.map((hit) => ({ ...hit, location: place }))
    throw new InputError(error.text, hits)
  }
}

/** Gathers cells: an `mxCell`, with the properties of the `object` around it where there is one. */
function cellReader(at: (offset: number) => Location) {
  let cells: DrawioCell[] = []
  let object: { readonly attributes: Attributes; readonly offset: number } | undefined
  let depth = 0
  return {
    open(name: string, attributes: Attributes, offset: number): void {
      depth++
      if (name === 'object' || name === 'UserObject') object = { attributes, offset }
      if (name !== 'mxCell') return
      const around = object?.attributes ?? {}
      const { id = attributes.id ?? '', label = attributes.value ?? '', ...properties } = around
      const { parent = '', style = '', edge, vertex, source, target } = attributes
      cells.push({
        ...{ id, parent, label, style, source, target },
        edge: edge === '1',
        vertex: vertex === '1',
        properties: new Map(Object.entries(properties)),
        location: at(object?.offset ?? offset),
      })
    },
    close(name: string): void {
      depth--
      if (name === 'object' || name === 'UserObject') object = undefined
    },
    /** Whether nothing is open, so that text is a page kept compressed. */
    outside: () => depth <= 1,
    taken(): readonly DrawioCell[] {
      const all = cells
      cells = []
      return all
    },
  }
}

const step = 4096

/** Deflated, in base64, and written as an address before that. */
async function unfolded(text: string, room: number, source: Source, offset: number) {
  const { Inflate } = await import('fflate')
  const pieces: Uint8Array[] = []
  let length = 0
  const inflate = new Inflate((piece) => {
    length += piece.length
    if (length > room) throw new RangeError('too large')
    pieces.push(piece)
  })
  try {
    const bytes = Buffer.from(text, 'base64')
    // Piece by piece, so that what unfolds to too much is never there as a whole.
    for (let at = 0; at < bytes.length; at += step)
      inflate.push(bytes.subarray(at, at + step), at + step >= bytes.length)
    return { length, value: decodeURIComponent(Buffer.concat(pieces).toString('utf8')) }
  } catch (error) {
    const large = error instanceof RangeError
    const hint = limitHint('fileBytes')
    const message: Text = large
      ? { vi: `Trang này giải nén ra quá lớn ${hint.vi}.`, en: `This page unfolds to too much ${hint.en}.` }
      : { vi: 'Trang này nén không đúng cách của draw.io.', en: 'This page is not compressed as draw.io does it.' }
    const remedy: Text | undefined = large
      ? undefined
      : {
          vi: 'Mở bằng draw.io, bỏ chọn File › Properties › Compressed, lưu lại rồi nhập.',
          en: 'Open it in draw.io, untick File › Properties › Compressed, save and import it again.',
        }
    throw new InputError({ vi: `Không đọc được “${source.file}”.`, en: `“${source.file}” cannot be read.` }, [
      { rule: 'model/schema', message, remedy, location: locationAt(source, offset) },
    ])
  }
}
