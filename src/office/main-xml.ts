import type { Archive } from './archive.js'
import { readXmlAsWritten, type XmlReader } from './xml.js'

/** How a producer wraps what older programs do not know (ECMA-376 part 3): of its choices, only the fallback is for us. */
const compatibility = 'http://schemas.openxmlformats.org/markup-compatibility/2006'

/**
 * Reads a part as `readXml` does, but tells only of elements in the vocabulary of its root. Extensions reuse names of the main
 * elements for other things (`x15:workbookPr`, `x14:cfRule`, `xm:f`); they are passed over with all that they hold.
 */
export async function readMainXml(archive: Archive, part: string, reader: XmlReader): Promise<void> {
  /** Prefixes as the open elements declare them, the innermost last; most elements declare none. */
  const scopes: { readonly depth: number; readonly names: ReadonlyMap<string, string> }[] = []
  let depth = 0
  let root: string | undefined
  /** The depth of the outermost element that is passed over. */
  let skipped = 0
  /** For each open element, whether the reader was told of it. */
  const told: boolean[] = []

  const namespaceOf = (name: string): string => {
    const colon = name.indexOf(':')
    const prefix = colon < 0 ? '' : name.slice(0, colon)
    for (let i = scopes.length - 1; i >= 0; i--) {
      const uri = scopes[i]?.names.get(prefix)
      if (uri !== undefined) return uri
    }
    return ''
  }

  await readXmlAsWritten(archive, part, {
    open(name, attributes, offset) {
      depth++
      let names: Map<string, string> | undefined
      for (const attribute in attributes) {
        if (!attribute.startsWith('xmlns')) continue
        names ??= new Map()
        names.set(attribute.slice('xmlns:'.length), attributes[attribute] ?? '')
      }
      if (names) scopes.push({ depth, names })
      const bare = name.slice(name.indexOf(':') + 1)
      const namespace = namespaceOf(name)
      root ??= namespace
      const ours = namespace === root && bare !== 'extLst'
      const wrapper = namespace === compatibility && bare !== 'Choice'
      if (skipped === 0 && !ours && !wrapper) skipped = depth
      const tells = skipped === 0 && ours
      told.push(tells)
      if (tells) reader.open?.(bare, attributes, offset)
    },
    text(text) {
      if (skipped === 0) reader.text?.(text)
    },
    close(name) {
      if (told.pop()) reader.close?.(name.slice(name.indexOf(':') + 1))
      if (skipped === depth) skipped = 0
      if (scopes[scopes.length - 1]?.depth === depth) scopes.pop()
      depth--
    },
  })
}
