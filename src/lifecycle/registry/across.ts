import type { GlossaryEntry, Judging } from '../../architecture/index.js'
import { compare, groupBy, kindLabel, scopeLabel, statusLabel, wordOf } from '../../kernel/index.js'
import { blankProfile, clustered, createFinder, type Profile } from '../../match/index.js'
import type { ProposalRecord, SystemRecord } from './snapshot.js'

/** One record of a province: a system, or a proposal that nobody decided yet. */
export type RegistryRecord =
  | { readonly province: string; readonly of: 'system'; readonly record: SystemRecord }
  | { readonly province: string; readonly of: 'proposal'; readonly record: ProposalRecord }

/** By what a record is known among all. */
export interface RecordKey {
  readonly province: string
  readonly of: RegistryRecord['of']
  readonly id: string
}

/** A record that is near to what was asked. */
export interface RegistryHit extends RecordKey {
  /** 0..1. */
  readonly score: number
  /** Words of the question and of the record that meet. */
  readonly evidence: readonly { readonly asked: string; readonly found: string }[]
}

/** Records of several provinces that likely do the same. */
export interface RegistryGroup {
  /** What most of its systems are for, by their own capabilities; empty where none says. */
  readonly field: string
  readonly members: readonly RecordKey[]
  /** How near the two nearest of them are, 0..1. */
  readonly score: number
}

/** All records of all provinces, ready to be asked. */
export interface RegistryIndex {
  /** @param provinces those that count; all where none is given */
  search(text: string, limit: number, provinces: ReadonlySet<string>): readonly RegistryHit[]
  /** Groups that reach over provinces, the largest first. */
  groups(): readonly RegistryGroup[]
}

/** Of one province's records the nearest may be far down among those of all. */
const widest = 100
/** Of so many records each is compared with every other in meaning too, some ten milliseconds a record. */
const mostByMeaning = 3_000
/** Below this a record shares a common word or two with the question. */
const leastScore = 0.2

/**
 * Reads all records, which takes about .08 ms of processor time each; a question then takes some 50 ms among 50,000. All groups
 * take half a millisecond a record, where they are few enough to be compared in meaning ten.
 */
export function registryIndex(
  records: readonly RegistryRecord[],
  glossary: readonly GlossaryEntry[],
  judging: Judging,
): RegistryIndex {
  const keys = records.map(({ province, of, record: { id } }): RecordKey => ({ province, of, id }))
  const places = new Map(keys.map((key, place) => [textOf(key), place]))
  const finder = createFinder(
    records.map((record, place) => ({ ...profileOf(record), id: textOf(keys[place] ?? noKey) })),
    glossary,
    judging,
  )
  const keyOf = (id: string): RecordKey => keys[places.get(id) ?? -1] ?? noKey
  return {
    search: (text, limit, provinces) =>
      finder
        .similar(text, provinces.size === 0 ? limit : widest, leastScore)
        .filter(({ id }) => provinces.size === 0 || provinces.has(keyOf(id).province))
        .slice(0, limit)
        .map(({ id, score, evidence }) => ({
          ...keyOf(id),
          score,
          evidence: evidence
            .filter(({ kind }) => !['users', 'scope', 'owner'].includes(kind))
            .slice(0, 3)
            .map(({ proposal, target }) => ({ asked: proposal, found: target })),
        }))
        .filter(({ evidence }) => evidence.length > 0),
    groups: () => {
      const provinceOf = (id: string) => keyOf(id).province
      const ties =
        records.length > mostByMeaning
          ? finder.acrossInWords(provinceOf)
          : finder.across(provinceOf).map(({ a, b, chance }) => ({ a, b, score: chance }))
      return clustered<{ a: string; b: string; score: number }>(ties)
        .map(({ ids, pairs }) => ({
          field: fieldOf(ids.flatMap((id) => records[places.get(id) ?? -1] ?? [])),
          members: ids.map(keyOf),
          score: pairs[0]?.score ?? 0,
        }))
        .sort((x, y) => y.members.length - x.members.length || y.score - x.score)
    },
  }
}

const noKey: RecordKey = { province: '', of: 'system', id: '' }

const textOf = ({ province, of, id }: RecordKey) => `${province}/${of}/${id}`

function profileOf({ of, record }: RegistryRecord): Profile {
  if (of === 'proposal')
    return {
      ...blankProfile,
      ...{ name: record.title, purpose: record.purpose, functions: record.functions },
      ...{ owner: record.agency, ownerNames: [record.agency], status: 'planned' },
    }
  const { name, aliases, description, functions, capabilities, data, users, owner, components } = record
  return {
    ...blankProfile,
    ...{ name, aliases, purpose: description, functions, capabilities, data, users, owner, ownerNames: [owner] },
    realizes: components,
    kind: wordOf(kindLabel, record.kind),
    scope: wordOf(scopeLabel, record.scope),
    status: wordOf(statusLabel, record.status) ?? 'unknown',
  }
}

function fieldOf(records: readonly RegistryRecord[]): string {
  const named = records.flatMap((one) => (one.of === 'system' && one.record.field !== '' ? [one.record.field] : []))
  const [most] = [...groupBy(named, (field) => field)].sort(([a, x], [b, y]) => y.length - x.length || compare(a, b))
  return most?.[0] ?? ''
}
