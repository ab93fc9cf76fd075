import { once } from '../../kernel/index.js'
import type { Model } from '../schema/model.js'
import { statusOn } from './as-of.js'
import { betweenness } from './betweenness.js'
import { listsOf } from './lists.js'
import { lossesOf, type Need } from './losses.js'

/** What the loss of a system or component would do to the others. */
export interface Criticality {
  readonly id: string
  /** Systems that depend on it, directly or through others. */
  readonly reach: number
  /** Of these, systems that would be left without a service that they need: there is no other way to it. */
  readonly cutsOff: number
  /**
   * Its place among the systems through which the most shortest ways from one to another lead, from 1; equal ones share a place.
   * Missing where none leads through it. In an architecture of more than a thousand the ways from a thousand of them count.
   */
  readonly bridge?: number
}

/** From so many, evenly spread over their ids, the shortest ways are followed: all by all would grow with the square. */
const mostSources = 1000

/**
 * How much hangs on each system and component of a model.
 * @param day what is retired on it counts no more; without a day everything counts
 */
export function criticalityOf(model: Model, day?: string): ReadonlyMap<string, Criticality> {
  const days = worked(model)
  const key = day ?? ''
  const known = days.get(key)
  if (known) return known
  const stands = (id: string) => {
    const system = model.systems.get(id)
    return system ? day === undefined || statusOn(system, day) !== 'retired' : model.components.has(id)
  }
  const found = weigh(model, [...new Set([...model.systems.keys(), ...model.components.keys()])].filter(stands).sort())
  days.set(key, found)
  return found
}

const worked = once((_: Model): Map<string, ReadonlyMap<string, Criticality>> => new Map())

/** Systems on which others depend, the one whose loss would touch most first. */
export function mostCritical(model: Model, day?: string): Criticality[] {
  return [...criticalityOf(model, day).values()]
    .filter(({ id, reach }) => reach > 0 && model.systems.has(id))
    .sort(
      (a, b) =>
        b.reach - a.reach ||
        b.cutsOff - a.cutsOff ||
        (a.bridge ?? Number.POSITIVE_INFINITY) - (b.bridge ?? Number.POSITIVE_INFINITY) ||
        (a.id < b.id ? -1 : 1),
    )
}

function weigh(model: Model, ids: readonly string[]): ReadonlyMap<string, Criticality> {
  const needs = needsOf(model, ids)
  const bridges = bridgesOf(model, ids, needs)
  const { reach, cutsOff } = lossesOf(ids.length, needs, (node) => model.systems.has(ids[node] ?? ''))
  return new Map(
    ids.map((id, node) => {
      const bridge = bridges.get(id)
      const loss = { id, reach: reach[node] ?? 0, cutsOff: cutsOff[node] ?? 0 }
      return [id, bridge === undefined ? loss : { ...loss, bridge }] as const
    }),
  )
}

/**
 * What each needs: a dependency, by itself or through a platform, where several dependencies on one are several ways to it; the
 * place where it stands; of a component any system that realizes it.
 */
function needsOf(model: Model, ids: readonly string[]): Need[] {
  const numbers = new Map(ids.map((id, i) => [id, i]))
  const needs = new Map<string, { owner: number; ways: number[][] }>()
  const add = (key: string, owner: number, way: readonly (number | undefined)[]) => {
    const whole = [...new Set(way.filter((on) => on !== undefined && on !== owner))].filter((on) => on !== undefined)
    if (whole.length === 0) return
    const known = needs.get(key)
    if (known) known.ways.push(whole)
    else needs.set(key, { owner, ways: [whole] })
  }
  for (const { from, to, via } of model.dependencies) {
    const owner = numbers.get(from)
    if (owner === undefined) continue
    add(`${from}\0${to}`, owner, [numbers.get(to), via === undefined ? undefined : numbers.get(via)])
  }
  for (const { id, hosting, realizes = [] } of model.systems.values()) {
    const owner = numbers.get(id)
    if (owner === undefined) continue
    if (hosting !== undefined) add(`${id}\0@`, owner, [numbers.get(hosting)])
    for (const component of realizes) {
      const realized = model.systems.has(component) ? undefined : numbers.get(component)
      if (realized !== undefined) add(`${component}\0=`, realized, [owner])
    }
  }
  return [...needs.values()]
}

/** The place of each system by the shortest ways that lead through it; a way through a platform leads from it to the provider. */
function bridgesOf(model: Model, ids: readonly string[], needs: readonly Need[]): ReadonlyMap<string, number> {
  const heads = new Set<number>()
  for (const { owner, ways } of needs)
    for (const way of ways) {
      let from = owner
      for (const to of [...way].reverse()) {
        if (to !== from) heads.add(from * ids.length + to)
        from = to
      }
    }
  const arrows = [...heads].map((arrow): [number, number] => [Math.floor(arrow / ids.length), arrow % ids.length])
  const apart = Math.max(1, ids.length / mostSources)
  const sources = Array.from({ length: Math.min(ids.length, mostSources) }, (_, i) => Math.floor(i * apart))
  const values = [...betweenness(listsOf(ids.length, arrows), sources)]
    // The last digits depend on the order of sums.
    .map((value, i) => ({ id: ids[i] ?? '', value: Number(value.toPrecision(9)) }))
    .filter(({ id, value }) => value > 0 && model.systems.has(id))
    .sort((a, b) => b.value - a.value)
  const places = new Map<string, number>()
  values.forEach(({ id, value }, i) => {
    const before = values[i - 1]
    places.set(id, before?.value === value ? (places.get(before.id) ?? i + 1) : i + 1)
  })
  return places
}
