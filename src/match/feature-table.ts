import { type Feature, placeOfFeature } from './features.js'

/** Numbers of features, in arrays: features of each sort are counted from their base on, so that no map is needed. */
export interface FeatureTable {
  get(feature: Feature): number | undefined
  set(feature: Feature, number: number): void
}

export function createFeatureTable(): FeatureTable {
  /** A list a sort; numbers plus 1, for 0 is none. */
  const lists = [0, 1, 2, 3].map(() => new Int32Array(1024))
  return {
    get(feature) {
      const { sort, place } = placeOfFeature(feature)
      const number = lists[sort]?.[place] ?? 0
      return number === 0 ? undefined : number - 1
    },
    set(feature, number) {
      const { sort, place } = placeOfFeature(feature)
      let list = lists[sort] ?? new Int32Array(0)
      if (place >= list.length) {
        const larger = new Int32Array(2 * place)
        larger.set(list)
        lists[sort] = list = larger
      }
      list[place] = number + 1
    },
  }
}
