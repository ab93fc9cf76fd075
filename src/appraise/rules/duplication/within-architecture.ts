import { type ArchitectureGraph, hasArrow, type Model, type System, statusOn } from '../../../architecture/index.js'
import type { Text } from '../../../kernel/index.js'
import { type Cluster, clustered, type Pair } from '../../../match/index.js'
import type { Found, RuleCode } from '../rule.js'
import { agencyName, called, introduced } from '../wording.js'
import { againstDuplication } from './compared.js'

export const withinArchitecture = {
  id: 'duplication/within-architecture',
  severity: 'warning',
  basis: againstDuplication,
  *architecture({ alike, model, asOf, locate, graph }) {
    const isOwn = (id: string) => {
      const system = model.systems.get(id)
      return system !== undefined && model.originOf(system) === 'workspace'
    }
    const counts = ({ a, b, relation }: Pair): boolean => {
      const [x, y] = [model.systems.get(a), model.systems.get(b)]
      if (relation !== 'duplicate' || !x || !y || (!isOwn(a) && !isOwn(b))) return false
      if (isLeaving(x, asOf) || isLeaving(y, asOf) || areLinked(graph(), a, b)) return false
      return !serveDifferentFields(x, y, model)
    }
    const { same, pairs } = alike()
    const plain = same.filter((group) => group.some(isOwn))
    for (const cluster of clustered(pairs.filter(counts), plain)) {
      // The province can change its own records, not a content pack's.
      const [own, others] = [cluster.ids.filter(isOwn), cluster.ids.filter((id) => !isOwn(id))]
      const systems = [...own, ...others].flatMap((id) => model.systems.get(id) ?? [])
      const [one, ...rest] = systems
      if (!one || rest.length === 0) continue
      yield {
        subject: one.id,
        related: rest.map(({ id }) => id),
        location: locate(one),
        relatedLocations: rest.slice(0, mostPlaces).flatMap((system) => locate(system) ?? []),
        message: told(systems, cluster, model, asOf),
      } satisfies Found
    }
  },
} satisfies RuleCode

/** Of a group of hundreds the places of so many are enough to find the file. */
const mostPlaces = 10
/** So many of a group are named in a sentence. */
const mostNamed = 5

function told(systems: readonly System[], { pairs }: Cluster, model: Model, asOf: string): Text {
  const [first, second] = systems
  const [strongest] = pairs
  if (!first || !second) return { vi: '', en: '' }
  if (!strongest) return toldSame(systems, first, model)
  if (systems.length === 2) {
    const [one, other] = [introduced(model, first, asOf), introduced(model, second, asOf)]
    return {
      vi: `Hai hệ thống có dấu hiệu trùng lặp: ${one.vi}; và ${other.vi}. ${strongest.reason.vi}`,
      en: `Two systems look like duplicates: ${one.en}; and ${other.en}. ${strongest.reason.en}`,
    }
  }
  const named = cut(systems.map((s) => `${called(model, s.id)}, ${agencyName(model, s.owner)}`))
  return {
    vi: `${systems.length} hệ thống có dấu hiệu trùng lặp: ${named.vi}. Gần nhau nhất: ${strongest.reason.vi}`,
    en: `${systems.length} systems look like duplicates: ${named.en}. The nearest two: ${strongest.reason.en}`,
  }
}

/** What records have in common that plainly are the same. */
function toldSame(systems: readonly System[], first: System, model: Model): Text {
  const owner = agencyName(model, first.owner)
  const ids = cut(systems.map(({ id }) => id))
  const distinct = (of: (system: System) => string) => new Set(systems.map(of)).size
  const oneName = distinct((s) => s.name.normalize('NFC').toLowerCase().trim()) === 1
  const oneList = distinct((s) => JSON.stringify([...(s.functions ?? [])].sort())) === 1
  const silent = systems.every((s) => !s.functions?.length)
  const [names, functions] = [
    oneName ? { vi: 'cùng tên', en: 'the same name' } : { vi: 'tên gần như nhau', en: 'nearly the same name' },
    silent
      ? { vi: 'đều chưa ghi chức năng', en: 'no functions written down' }
      : oneList
        ? { vi: 'cùng chức năng', en: 'the same functions' }
        : { vi: 'chức năng không khác biệt rõ', en: 'functions that do not tell them apart' },
  ]
  return {
    vi: `${systems.length} bản ghi mô tả cùng một hệ thống “${first.name}” (${owner} chủ quản): ${names.vi}, cùng cơ quan chủ quản, ${functions.vi}. Mã các bản ghi: ${ids.vi}.`,
    en: `${systems.length} records describe one system, “${first.name}” (owned by ${owner}): ${names.en}, the same owner, ${functions.en}. Their ids: ${ids.en}.`,
  }
}

function cut(items: readonly string[]): Text {
  const shown = items.slice(0, mostNamed).join('; ')
  const rest = items.length - mostNamed
  return rest > 0
    ? { vi: `${shown}; và ${rest} bản ghi khác`, en: `${shown}; and ${rest} more` }
    : { vi: shown, en: shown }
}

/** A system on its way out is there together with its successor for a while; that is no duplication. */
function isLeaving(system: System, asOf: string): boolean {
  const status = statusOn(system, asOf)
  return status === 'retiring' || status === 'retired'
}

/** Whether the architecture itself gives two systems to different fields: the main capability of each, the first, is not the other's. */
function serveDifferentFields(x: System, y: System, model: Model): boolean {
  const fields = (system: System) => (system.capabilities ?? []).filter((id) => model.capabilities.has(id))
  const [ofX, ofY] = [fields(x), fields(y)]
  const [mainOfX, mainOfY] = [ofX[0], ofY[0]]
  return mainOfX !== undefined && mainOfY !== undefined && !ofY.includes(mainOfX) && !ofX.includes(mainOfY)
}

/** A dependency between two systems says how they divide the work: a local part and a national one, a database and its portal. */
function areLinked(graph: ArchitectureGraph, a: string, b: string): boolean {
  return hasArrow(graph, a, b) || hasArrow(graph, b, a)
}
