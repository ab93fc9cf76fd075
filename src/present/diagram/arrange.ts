import type { Lang } from '../../kernel/index.js'
import { aroundBox, dotSource } from './dot.js'
import { type Placed, placed } from './placed.js'
import { plainLayout } from './plain-layout.js'
import type { GraphDocument, Layout } from './types.js'
import { diagramWords } from './words.js'

/** What the layout engine does in about a second of processor time; twice as much costs it four to eight times the work. */
const most = { boxes: 400, lines: 1000 } as const

/** Where boxes and lines stand, and what a reader has to know of it. */
export interface Arranged extends Placed {
  readonly remark?: string | undefined
  /** Too many lines to show any: boxes stand by what they belong to. */
  readonly withoutLines: boolean
}

/** What arranges, and within which width. */
export interface ArrangeOptions {
  readonly lang: Lang
  readonly layout: Layout
  /** How many boxes may stand side by side. */
  readonly across?: number | undefined
}

/**
 * Gives each box and line its place: by the layout engine as far as it answers soon, else in plain rows, of which the remark
 * tells.
 * @param names the engine's names of the nodes
 * @param left room at the left
 */
export async function arrange(
  document: GraphDocument,
  names: ReadonlyMap<string, string>,
  left: number,
  { lang, layout, across }: ArrangeOptions,
): Promise<Arranged> {
  const { nodes, edges } = document
  const tooMany = nodes.length > most.boxes || edges.length > most.lines
  const attributes = ({ id }: { id: string }) => ({ id: names.get(id) ?? id, label: '', tooltip: '' })
  const json = tooMany ? undefined : await layout(dotSource(document, lang, attributes, true, across))
  if (json !== undefined) return { ...placed(json, left, aroundBox), withoutLines: false }
  // So many lines straight across would cover the boxes.
  const withoutLines = edges.length > most.lines
  const remark = withoutLines ? diagramWords.withoutLines[lang] : diagramWords.plainLayout[lang]
  return { ...plainLayout(document, names, left, !withoutLines, across), remark, withoutLines }
}
