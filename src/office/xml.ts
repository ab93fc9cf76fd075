import type { SaxesParser } from 'saxes'
import { InputError, type Limits, limitHint, locationAt, type Source } from '../kernel/index.js'
import type { Archive } from './archive.js'

/** Attributes of an element, by name as written, prefix included. */
export type Attributes = Readonly<Record<string, string>>

/** What is told while XML is read; names of elements come without their prefix. */
export interface XmlReader {
  /** @param offset where the element begins in the text that was given to the parser */
  readonly open?: (name: string, attributes: Attributes, offset: number) => void
  readonly close?: (name: string) => void
  readonly text?: (text: string) => void
}

/**
 * Reads one XML part of an office file from its beginning to its end. Only XML's own five entities are known: a document type,
 * the only way to declare others or to reach outside, is refused.
 * @throws InputError where the part is missing or no sound XML
 */
export async function readXml(archive: Archive, part: string, reader: XmlReader): Promise<void> {
  await readPart(archive, part, reader, local)
}

/** The same, with the names of elements as they are written, prefix included. */
export async function readXmlAsWritten(archive: Archive, part: string, reader: XmlReader): Promise<void> {
  await readPart(archive, part, reader, (name) => name)
}

async function readPart(archive: Archive, part: string, reader: XmlReader, named: Naming): Promise<void> {
  const parser = await parserFor(reader, named, (reason) => refused(archive.file, part, reason))
  const decoder = new TextDecoder('utf-8', { fatal: true })
  const decoded = (bytes?: Uint8Array): string => {
    try {
      return bytes ? decoder.decode(bytes, { stream: true }) : decoder.decode()
    } catch {
      throw refused(archive.file, part, 'UTF-8')
    }
  }
  await archive.read(part, (bytes) => parser.write(decoded(bytes)))
  parser.write(decoded()).close()
}

/**
 * Reads an XML file that is no part of an office file, under the same rules.
 * @returns how many elements it holds
 * @throws InputError with line and column where it is no sound XML, nests too deeply, holds too many elements or too long an attribute
 */
export async function readXmlText(source: Source, limits: Limits, reader: XmlReader): Promise<number> {
  let depth = 0
  let elements = 0
  let at = 0
  const limited = (limit: 'depth' | 'xmlElements' | 'textCharacters', vi: string, en: string) => {
    const hint = limitHint(limit)
    return refusedAt(source, at, { vi: `${vi} ${hint.vi}.`, en: `${en} ${hint.en}.` })
  }
  const bounded: XmlReader = {
    ...reader,
    open(name, attributes, offset) {
      at = offset
      if (++depth > limits.depth)
        throw limited('depth', 'Các phần tử lồng nhau quá sâu', 'Elements are nested too deeply')
      if (++elements > limits.xmlElements)
        throw limited('xmlElements', 'Tệp có quá nhiều phần tử', 'The file holds too many elements')
      for (const attribute in attributes)
        if ((attributes[attribute]?.length ?? 0) > limits.textCharacters)
          throw limited(
            'textCharacters',
            `Thuộc tính “${attribute}” quá dài`,
            `The attribute “${attribute}” is too long`,
          )
      reader.open?.(name, attributes, offset)
    },
    close(name) {
      depth--
      reader.close?.(name)
    },
  }
  const parser: SaxesParser = await parserFor(bounded, local, (reason) =>
    refusedAt(
      source,
      Math.max(0, Math.min(source.text.length, parser.position) - 1),
      reason === 'DOCTYPE'
        ? {
            vi: 'Tệp có khai báo DOCTYPE (có thể dùng để chèn nội dung ngoài); tệp bị từ chối.',
            en: 'The file declares a DOCTYPE, which can pull in content from outside; it is refused.',
          }
        : { vi: `Không phải XML đúng chuẩn (${reason}).`, en: `This is no sound XML (${reason}).` },
    ),
  )
  parser.write(source.text).close()
  return elements
}

/** The text of an XML file in the encoding that its byte-order mark or its declaration names, else UTF-8. */
export function decodedXml(bytes: Uint8Array, file: string): Source {
  const [a, b] = bytes
  const utf16 = (a === 0xff && b === 0xfe) || (a === 0x3c && b === 0) ? 'utf-16le' : undefined
  const big = (a === 0xfe && b === 0xff) || (a === 0 && b === 0x3c) ? 'utf-16be' : undefined
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 200))
  const declared = /^(?:ï»¿)?<\?xml[^>]*\sencoding\s*=\s*["']([\w.-]+)["']/.exec(head)?.[1]
  const encoding = utf16 ?? big ?? (declared === undefined || /^utf-?16/i.test(declared) ? 'utf-8' : declared)
  try {
    return { file, text: new TextDecoder(encoding, { fatal: true }).decode(bytes) }
  } catch {
    throw new InputError({
      vi: `“${file}” không đúng bảng mã ${encoding.toUpperCase()} như tệp khai báo. Hãy lưu lại bằng UTF-8.`,
      en: `“${file}” is not in ${encoding.toUpperCase()}, the encoding that it declares. Save it as UTF-8.`,
    })
  }
}

type Naming = (written: string) => string

async function parserFor(
  reader: XmlReader,
  named: Naming,
  refusal: (reason: string) => InputError,
): Promise<SaxesParser> {
  const { default: saxes } = await import('saxes')
  const parser = new saxes.SaxesParser({ xmlns: false })
  let begin = 0
  parser.on('doctype', () => {
    throw refusal('DOCTYPE')
  })
  parser.on('error', (error) => {
    throw refusal(error.message)
  })
  // The parser has read `<`, the name and the character after it.
  parser.on('opentagstart', (tag) => {
    begin = parser.position - tag.name.length - 2
  })
  parser.on('opentag', (tag) => reader.open?.(named(tag.name), tag.attributes, begin))
  parser.on('closetag', (tag) => reader.close?.(named(tag.name)))
  parser.on('text', (text) => reader.text?.(text))
  parser.on('cdata', (text) => reader.text?.(text))
  return parser
}

function local(name: string): string {
  const colon = name.indexOf(':')
  return colon < 0 ? name : name.slice(colon + 1)
}

function refusedAt(source: Source, offset: number, message: { readonly vi: string; readonly en: string }): InputError {
  return new InputError({ vi: `Không đọc được tệp “${source.file}”.`, en: `“${source.file}” cannot be read.` }, [
    { rule: 'model/schema', message, location: locationAt(source, offset, 1) },
  ])
}

function refused(file: string, part: string, reason: string): InputError {
  const what = reason === 'DOCTYPE'
  return new InputError({
    vi: what
      ? `“${file}” có khai báo DOCTYPE trong phần “${part}”, điều không có trong tệp Office bình thường; tệp bị từ chối.`
      : `Phần “${part}” của “${file}” không phải XML đúng chuẩn (${reason}). Hãy mở tệp bằng Excel, Word hoặc LibreOffice rồi lưu lại.`,
    en: what
      ? `“${file}” declares a DOCTYPE in “${part}”, which no ordinary Office file does; it is refused.`
      : `The part “${part}” of “${file}” is no sound XML (${reason}). Open it in Excel, Word or LibreOffice and save it again.`,
  })
}
