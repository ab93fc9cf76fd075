import type { PaperBlock } from '../../../office/index.js'
import { type DossierReading, tidy } from '../context.js'
import type { Item } from '../item.js'
import type { Group, Standing } from './group.js'
import { lineGroups } from './line-groups.js'
import { type Line, linesOf } from './lines.js'
import { sentenceGroups } from './sentence-groups.js'
import { tableGroups } from './table-groups.js'

/** All groups of a dossier, in reading order. */
export function groupsOf(reading: DossierReading): Group[] {
  const known = new Map(reading.passages.map((passage, i) => [JSON.stringify(passage.source.place), { passage, i }]))
  return standing(reading.paper.blocks).flatMap(({ texts, leads, ...group }): Group[] => {
    const stands = texts.flatMap(({ text, place }) => {
      const value = tidy(text)
      return value === '' ? [] : [{ value, text, place, known: known.get(JSON.stringify(place)) }]
    })
    if (stands.length < 2) return []
    const first = stands[0]?.known
    const path = first?.passage.source.path ?? []
    return [
      {
        head: '',
        besides: [],
        parents: 0,
        ...group,
        items: stands.map(({ value, text, place }): Item => ({ value, source: { place, path, quote: text } })),
        leads: [...leads, ...[...path].reverse()],
        under: stands.map((s) => s.known?.passage.under ?? new Set()),
        at: (first?.i ?? 0) / Math.max(1, reading.passages.length),
      },
    ]
  })
}

function standing(blocks: readonly PaperBlock[]): Standing[] {
  const found: Standing[] = []
  const add = (groups: readonly Standing[], above: readonly string[] = []) => {
    for (const group of groups) found.push({ ...group, leads: [...group.leads, ...above] })
  }
  const tables: Standing[][] = []
  let run: Line[] = []
  let caption = ''
  for (const block of [...blocks, undefined]) {
    if (block?.of === 'paragraph') {
      run.push(...linesOf(block))
      continue
    }
    add(lineGroups(run))
    add(sentenceGroups(run))
    if (!block) break
    caption = run.at(-1)?.text ?? caption
    run = []
    tables.push(tableGroups(block, tables.length, caption))
    add(tables.at(-1) ?? [])
    caption = ''
  }
  add(inSeries(tables))
  return found
}

/** The same column of several tables that have the same heads: a table for each module. */
function inSeries(tables: readonly (readonly Standing[])[]): Standing[] {
  const series = new Map<string, Standing[]>()
  for (const group of tables.flat()) {
    if (!(group.form === 'column' || group.form === 'pieces') || !group.head) continue
    const key = [group.form, group.head, ...(group.besides ?? [])].join('|')
    series.set(key, [...(series.get(key) ?? []), group])
  }
  return [...series.values()].flatMap((all): Standing[] => {
    const [first] = all
    return first && all.length > 1 ? [{ ...first, form: 'tables', texts: all.flatMap(({ texts }) => texts) }] : []
  })
}
