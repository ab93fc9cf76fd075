import { InputError } from '../load/input-error.js'
import type { Archive } from './archive.js'

/** Attributes of an element, by name as written, prefix included. */
export type Attributes = Readonly<Record<string, string>>

/** What is told while a part is read; names of elements come without their prefix. */
export interface XmlReader {
  readonly open?: (name: string, attributes: Attributes) => void
  readonly close?: (name: string) => void
  readonly text?: (text: string) => void
}

/**
 * Reads one XML part of an office file from its beginning to its end. Only XML's own five entities are known: a document type,
 * the only way to declare others or to reach outside, is refused.
 * @throws InputError where the part is missing or no sound XML
 */
export async function readXml(archive: Archive, part: string, reader: XmlReader): Promise<void> {
  const { default: saxes } = await import('saxes')
  const parser = new saxes.SaxesParser({ xmlns: false })
  parser.on('doctype', () => {
    throw refused(archive.file, part, 'DOCTYPE')
  })
  parser.on('error', (error) => {
    throw refused(archive.file, part, error.message)
  })
  parser.on('opentag', (tag) => reader.open?.(local(tag.name), tag.attributes))
  parser.on('closetag', (tag) => reader.close?.(local(tag.name)))
  parser.on('text', (text) => reader.text?.(text))
  parser.on('cdata', (text) => reader.text?.(text))
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

function local(name: string): string {
  const colon = name.indexOf(':')
  return colon < 0 ? name : name.slice(colon + 1)
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
