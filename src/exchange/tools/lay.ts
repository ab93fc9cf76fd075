import type { Model } from '../../architecture/index.js'
import { append } from '../../kernel/index.js'
import { inCellOrder, keptRemarks } from '../catalogue/import-catalogue.js'
import { changeFor, type EntryDecision, type Incoming } from '../changes.js'
import type { Remark } from '../remark.js'
import type { Catalog, CatalogItem } from './catalog.js'
import { identified } from './identify.js'
import { type LayOptions, settledElements } from './stand.js'
import { laidTies } from './ties.js'

/** Lays what was read of another tool's file on an architecture. Nothing is written. */
export function lay(catalog: Catalog, model: Model, options: LayOptions) {
  const remarks: Remark[] = [...catalog.remarks]
  const identities = identified(catalog.items, model, options.memory, remarks)
  const decisions: EntryDecision[] = []
  const take = (incoming: Incoming, existing: object | undefined, location: CatalogItem['location']) => {
    const origin = existing && model.originOf(existing)
    // What a content pack says is not changed from outside.
    if (origin !== undefined && origin !== 'workspace') return
    const decision = changeFor(incoming, existing, options.memory, options.overwrite)
    decisions.push(decision)
    append(remarks, keptRemarks(decision, location))
  }
  const standing = settledElements(identities, model, options, remarks)
  for (const { one, incoming } of standing.values()) take(incoming, one.existing, one.item.location)
  for (const { incoming, existing, location } of laidTies(catalog.ties, identities.known, model, remarks))
    take(incoming, existing, location)
  return { decisions, remarks: inCellOrder(remarks) }
}
