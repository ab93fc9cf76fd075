import type { Location } from '../model/finding.js'
import { locationAt } from './source.js'
import type { PlaceTable } from './yaml.js'

/** Finds where nodes were written. */
export interface Place {
  /** The place of a node, or of the value under `key` in it. */
  of(node: object, key?: string | number): Location | undefined
  /** The place of a key itself. */
  ofKey(node: object, key: string): Location | undefined
}

export function placesIn(table: PlaceTable): Place {
  return {
    of(node, key) {
      const places = table.get(node)
      if (!places) return undefined
      const offset = key === undefined ? places.start : (places.values.get(key) ?? places.start)
      return locationAt(places.source, offset)
    },
    ofKey(node, key) {
      const places = table.get(node)
      return places && locationAt(places.source, places.keys?.get(key) ?? places.start)
    },
  }
}
