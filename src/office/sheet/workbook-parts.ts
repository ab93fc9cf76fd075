import { InputError } from '../../kernel/index.js'
import type { Archive } from '../archive.js'
import type { PartLink } from '../parts.js'
import { readXml } from '../xml.js'

/** The parts of a workbook by name. */
export type Parts = Map<string, Uint8Array>

export const textOf = (parts: Parts, part: string) => new TextDecoder().decode(parts.get(part))

/** Replaces a part, unless it says the same. */
export function put(parts: Parts, part: string, text: string): void {
  if (!parts.has(part) || textOf(parts, part) !== text) parts.set(part, new TextEncoder().encode(text))
}

export async function partsOf(archive: Archive): Promise<Parts> {
  const parts: Parts = new Map()
  for (const name of archive.names) {
    const pieces: Uint8Array[] = []
    await archive.read(name, (bytes) => pieces.push(bytes))
    parts.set(name, Buffer.concat(pieces))
  }
  return parts
}

/** The part of each sheet, by the sheet's name. */
export async function sheetParts(
  archive: Archive,
  main: string,
  links: ReadonlyMap<string, PartLink>,
): Promise<Map<string, string>> {
  const found = new Map<string, string>()
  await readXml(archive, main, {
    open(element, attributes) {
      if (element !== 'sheet') return
      const id = Object.entries(attributes).find(([name, value]) => name.endsWith(':id') && links.has(value))?.[1]
      const part = links.get(id ?? '')?.part
      if (part !== undefined) found.set((attributes.name ?? '').normalize('NFC'), part)
    },
  })
  return found
}

/** A sheet that is written in a way that nothing can be added to. */
export function unusual(file: string, sheet: string): InputError {
  return new InputError({
    vi: `Không ghi được vào trang tính “${sheet}” của “${file}”. Hãy mở tệp bằng Excel hoặc LibreOffice, lưu lại thành .xlsx rồi chạy lại.`,
    en: `Nothing can be written into the sheet “${sheet}” of “${file}”. Open it in Excel or LibreOffice, save it as .xlsx and try again.`,
  })
}
