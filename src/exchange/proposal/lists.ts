import type { Model } from '../../architecture/index.js'
import { scopeNames, systemKindNames } from '../../present/index.js'
import type { FormList } from './fields.js'

/** A value as the form shows it, and as a proposal writes it. */
export interface ListChoice {
  readonly shown: string
  readonly value: string | number | boolean
}

const kinds = {
  build: 'Xây dựng mới',
  upgrade: 'Nâng cấp, mở rộng',
  lease: 'Thuê dịch vụ',
  buy: 'Mua sắm',
  infrastructure: 'Hạ tầng kỹ thuật',
  training: 'Đào tạo, tập huấn',
  consultancy: 'Tư vấn',
} as const

/** Every list of the form, the architecture's own in the order of their names. */
export function formLists(model: Model): Readonly<Record<FormList, readonly ListChoice[]>> {
  const named = (entities: Iterable<{ readonly id: string; readonly name: string }>) => {
    const all = [...entities]
    const times = new Map<string, number>()
    for (const { name } of all) times.set(name, (times.get(name) ?? 0) + 1)
    const choices = all.map(({ id, name }) => ({
      shown: (times.get(name) ?? 0) > 1 ? `${name} (${id})` : name,
      value: id,
    }))
    return choices.sort((a, b) => a.shown.localeCompare(b.shown, 'vi'))
  }
  const words = (record: Readonly<Record<string, string>>) =>
    Object.entries(record).map(([value, shown]) => ({ shown, value }))
  const standards = [...new Set([...model.standards.values()].map((s) => s.symbol))].sort()
  const bare = (names: Readonly<Record<string, { readonly vi: string }>>) =>
    words(Object.fromEntries(Object.entries(names).map(([k, text]) => [k, text.vi])))
  const standing = [...model.systems.values()].filter((s) => s.lifecycle.status !== 'retired')
  // Of the framework's components only what is built once for all can be used; people and channels are no systems.
  const shared = [...model.components.values()].filter((c) => c.shared === true && !model.systems.has(c.id))
  const usable = named([...standing, ...shared])
  return {
    agencies: named(model.agencies.values()),
    kinds: words(kinds),
    systemKinds: bare(systemKindNames),
    scopes: bare(scopeNames),
    tasks: named(model.tasks.values()),
    // What the nation runs is not a province's to improve or replace.
    systems: named(standing.filter((s) => s.scope !== 'national')),
    reusable: usable,
    connectable: usable,
    hosts: named(standing.filter((s) => s.kind === 'infrastructure')),
    standards: standards.map((symbol) => ({ shown: symbol, value: symbol })),
    levels: [1, 2, 3, 4, 5].map((level) => ({ shown: `Cấp độ ${level}`, value: level })),
    yesNo: [
      { shown: 'Có', value: true },
      { shown: 'Không', value: false },
    ],
  }
}
