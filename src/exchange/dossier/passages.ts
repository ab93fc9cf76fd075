import type { ItemSource } from './item.js'
import { type LabelMeaning, meaningOfLabel, splitLabel } from './labels.js'
import type { OutlineSection } from './outline.js'
import { headingOf } from './statements.js'

/** A piece of the text with what the headings above it speak of. */
export interface DossierPassage {
  readonly text: string
  readonly source: ItemSource
  readonly under: ReadonlySet<LabelMeaning>
}

/** All that a dossier says, headings and cells included, in reading order. */
export function passagesOf(root: OutlineSection): DossierPassage[] {
  const found: DossierPassage[] = []
  walk(root, [], new Set())
  return found

  function walk(section: OutlineSection, path: readonly string[], under: ReadonlySet<LabelMeaning>): void {
    const add = (text: string, place: OutlineSection['place'], within = under) => {
      if (text !== '') found.push({ text, source: { place, path, quote: text }, under: within })
    }
    for (const node of section.nodes) {
      if (node.of === 'line') {
        const own = meaningOfLabel(splitLabel(node.text).label)
        add(node.text, node.place, own ? new Set([...under, own]) : under)
      } else if (node.of === 'table') {
        for (const row of node.table.rows)
          for (const cell of row.cells) if (!cell.merged) add(cell.text, cell.paragraphs[0]?.place ?? row.place)
      } else {
        const own = meaningOfLabel(splitLabel(node.title).label)
        const within = own ? new Set([...under, own]) : under
        add(node.title, node.place, within)
        walk(node, node.title === '' ? path : [...path, headingOf(node)], within)
      }
    }
  }
}

/** The sentences of a text. */
export function sentences(text: string): string[] {
  return text.split(/(?<=[.!?…;])\s+(?=\S)|\n+/u).filter((s) => s.trim() !== '')
}
