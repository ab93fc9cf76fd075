import { type Document, Packer } from 'docx'
import { packed, xmlHead, xmlText } from '../../../office/index.js'

/** The properties of the file. The library would write the time of the run; a paper says its own day. */
function coreProperties(title: string): string {
  return `${xmlHead}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${xmlText(title)}</dc:title><dc:creator>kientruc</dc:creator></cp:coreProperties>`
}

/** A Word file as bytes, the same for the same paper: without the time of writing, and zipped with one fixed date. */
export async function bytesOf(document: Document, title: string): Promise<Uint8Array> {
  const { unzipSync } = await import('fflate')
  const written = await Packer.toBuffer(document, undefined, [
    { path: 'docProps/core.xml', data: coreProperties(title) },
  ])
  return packed(new Map(Object.entries(unzipSync(written))))
}
