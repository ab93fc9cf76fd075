import type { CollectionName, Dependency, Model } from '../../architecture/index.js'
import type { Incoming } from '../changes.js'
import { placeOfDependency } from '../dependencies.js'
import type { Remark } from '../remark.js'
import { type CatalogItem, remark, type Tie } from './catalog.js'
import type { Known } from './identify.js'

/** The dependencies that lines say and the architecture has not got, however it says them. */
export function laidTies(
  ties: readonly Tie[],
  standing: ReadonlyMap<string, Known>,
  model: Model,
  remarks: Remark[],
): {
  readonly incoming: Incoming
  readonly existing: Dependency | undefined
  readonly location: CatalogItem['location']
}[] {
  const between = new Map<string, Dependency[]>()
  const relies = new Set<string>()
  for (const dependency of model.dependencies) {
    const { from, to, via } = dependency
    between.set(`${from} ${to}`, [...(between.get(`${from} ${to}`) ?? []), dependency])
    relies.add(`${from} ${to}`)
    if (via !== undefined) relies.add(`${from} ${via}`)
  }
  for (const { id, hosting } of model.systems.values()) if (hosting !== undefined) relies.add(`${id} ${hosting}`)
  const seen = new Set<string>()
  return ties.flatMap((tie) => {
    const { location } = tie
    const [from, to] = [standing.get(tie.from), standing.get(tie.to)]
    const stands = (one: Known | undefined) =>
      one?.item.collection === 'systems' || one?.item.collection === 'components'
    if (!from || !to || !stands(from) || !stands(to)) {
      remarks.push(
        remark('left', location, {
          vi: `Quan hệ từ “${tie.from}” đến “${tie.to}” không nhập, vì một đầu không được nhập.`,
          en: `The line from “${tie.from}” to “${tie.to}” was not read, since one of its ends was not.`,
        }),
      )
      return []
    }
    const key = `${from.id} ${to.id}`
    const kind = tie.kind ?? 'uses'
    if (from === to || seen.has(`${key} ${kind}`)) return []
    seen.add(`${key} ${kind}`)
    const via = tie.via === undefined ? undefined : (standing.get(tie.via)?.id ?? knownVia(tie.via, model))
    const alike = between.get(key) ?? []
    const existing = alike.find((d) => tie.kind === undefined || d.kind === tie.kind)
    // A file that does not tell how says nothing new of what relies on it already.
    if (!existing && tie.kind === undefined && relies.has(key)) return []
    if (!existing && kind === 'hosting' && relies.has(key)) return []
    const fields = new Map<string, unknown>([
      ...Object.entries({ from: from.id, to: to.id, kind: existing?.kind ?? kind }),
      ...(via === undefined ? [] : [['via', via] as const]),
    ])
    const named = existing?.id ?? `${from.id}.${to.id}.${kind}`
    const place = existing && placeOfDependency(existing, model)
    const incoming: Incoming = {
      collection: 'dependencies' satisfies CollectionName,
      id: named,
      fields,
      ...(existing?.id === undefined ? { unnamed: true as const } : {}),
      ...(place ? { place } : {}),
    }
    return [{ incoming, existing, location }]
  })
}

function knownVia(id: string, model: Model): string | undefined {
  return model.systems.has(id) || model.components.has(id) ? id : undefined
}
