import { collectionNames, type Model } from '../../../architecture/index.js'
import type { RuleCode } from '../rule.js'

export const confusableId = {
  id: 'model/confusable-id',
  severity: 'warning',
  basis: [],
  *architecture({ model, locate }) {
    for (const collection of collectionNames) {
      const all = model[collection]
      if (!(all instanceof Map)) continue
      const first = new Map<string, object>()
      for (const [id, entity] of all as Map<string, { readonly id?: string }>) {
        if (entity.id === undefined) continue
        const key = reduced(id)
        const other = first.get(key)
        if (!other) first.set(key, entity)
        else if (model.originOf(entity) === 'workspace' || model.originOf(other) === 'workspace') {
          yield {
            ...confusion(id, idOf(other)),
            location: locate(entity, 'id'),
            relatedLocations: [locate(other, 'id')].filter((l) => l !== undefined),
          }
        }
      }
    }
  },
  *proposal({ base, proposal, locate }) {
    const existing = reducedIds(base)
    for (const { id, declared } of proposal.systems) {
      const other = existing.get(reduced(id))
      if (other === undefined || base.systems.has(id)) continue
      yield { ...confusion(id, other), location: locate(declared, 'id') }
    }
  },
} satisfies RuleCode

function confusion(id: string, other: string) {
  return {
    subject: id,
    related: [other],
    message: {
      vi: `Mã “${id}” rất giống mã “${other}” đã có: có thể là một đối tượng được khai hai lần.`,
      en: `The id “${id}” is very like “${other}”: they may be one thing recorded twice.`,
    },
  }
}

function idOf(entity: object): string {
  return String(Reflect.get(entity, 'id'))
}

const ofModel = new WeakMap<Model, Map<string, string>>()

function reducedIds(model: Model): Map<string, string> {
  const known = ofModel.get(model) ?? new Map([...model.systems.keys()].map((id) => [reduced(id), id]))
  ofModel.set(model, known)
  return known
}

/** One form for ids that a reader takes for the same. */
function reduced(id: string): string {
  return id
    .replace(/(?<=\d)[-_.]+(?=\d)/g, '\0')
    .replace(/[-_.]+/g, '')
    .replace(/(?<=[a-z])0|0(?=[a-z])/g, 'o')
    .replace(/(?<=[a-z])1|1(?=[a-z])/g, 'l')
}
