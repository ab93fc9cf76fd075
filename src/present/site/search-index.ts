import { scriptJson, visible } from '../../kernel/index.js'

/** Title, number of its kind, path, and other words under which it is found. */
type Entry = readonly [title: string, kind: number, path: string, more: string]

/** One file of the index holds about so many characters, so that none is too heavy to load. */
const charactersPerFile = 130_000

/**
 * What the search of a site looks through. Its files are scripts, because a page on a disk may read nothing else; they are
 * loaded when the reader first turns to the search. The first names how many there are.
 */
export function searchIndex() {
  const kinds = new Map<string, number>()
  const parts: Entry[][] = [[]]
  let size = 0
  return {
    add(title: string, kind: string, path: string, more: readonly string[]): void {
      const number = kinds.get(kind) ?? kinds.set(kind, kinds.size).size - 1
      const entry: Entry = [visible(title), number, path, visible(more.join(' '))]
      size += entry.join('').length
      if (size > charactersPerFile * parts.length) parts.push([])
      parts.at(-1)?.push(entry)
    },
    files(): [path: string, content: string][] {
      return parts.map((entries, i) => [
        `assets/search-${i + 1}.js`,
        `kientrucIndex(${scriptJson({ parts: parts.length, kinds: [...kinds.keys()], entries })});\n`,
      ])
    },
  }
}
