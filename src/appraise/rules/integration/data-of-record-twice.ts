import { improvedBy, type Model, type System, statusOn } from '../../../architecture/index.js'
import { designPrinciples } from '../bases.js'
import { applies, lawDayOf } from '../dossier/regime.js'
import type { Found, RuleCode } from '../rule.js'
import { judgedSystems } from '../said.js'
import { agencyName, called } from '../wording.js'
import { isSameData, type Original, originalsOf } from './entities.js'

export const dataOfRecordTwice = {
  id: 'integration/data-of-record-twice',
  severity: 'warning',
  basis: [...designPrinciples('Điều 23.5.b'), { document: 'nd-278-2025' }, { document: 'qd-2439-2025' }],
  *architecture({ model, asOf, locate }) {
    if (!applies(model, 'nd-224-2026', asOf)) return
    const systems = [...model.systems.values()].filter((s) => statusOn(s, asOf) !== 'retired')
    const before: { system: System; original: Original }[] = []
    for (const system of systems) {
      for (const original of originalsOf(system, model)) {
        const master = masterOf(original, model, asOf)
        const holder = master ?? before.find((known) => isSameData(known.original, original))?.system
        before.push({ system, original })
        if (!holder || holder.id === system.id || model.originOf(system) !== 'workspace') continue
        const place = locate(holder)
        yield {
          subject: system.id,
          related: [holder.id],
          location: system.data && locate(system.data, original.index),
          relatedLocations: place ? [place] : [],
          ...words(nameOf(original), called(model, system.id), heldBy(model, holder)),
        }
      }
    }
  },
  *proposal({ proposal, base, asOf, others }) {
    const { header } = proposal
    if (!applies(base, 'nd-224-2026', lawDayOf(header, base, asOf))) return
    const replaced = new Set([...improvedBy(header), ...proposal.systems.map((s) => s.id)])
    for (const system of judgedSystems(proposal)) {
      for (const original of originalsOf(system, base)) {
        const whose = { vi: `“${system.name}”`, en: `“${system.name}”` }
        const location = system.data && proposal.locate(system.data, original.index)
        const holder = [masterOf(original, base, asOf), ...holdersOf(original, base, asOf)].find(
          (s) => s !== undefined && !replaced.has(s.id),
        )
        if (holder) {
          yield {
            subject: system.id,
            related: [holder.id],
            location,
            ...words(nameOf(original), whose.vi, heldBy(base, holder)),
          }
          continue
        }
        for (const other of others.values()) {
          if (other.header.id === header.id || continues(improvedBy(header), improvedBy(other.header))) continue
          const theirs = judgedSystems(other)
            .flatMap((s) => originalsOf(s, base).map((o) => ({ system: s, original: o })))
            .find((t) => isSameData(t.original, original) && t.system.id !== system.id)
          if (!theirs) continue
          const title = other.header.title
          yield {
            subject: system.id,
            related: [other.header.id],
            location,
            ...words(nameOf(original), whose.vi, {
              vi: `đề xuất “${title}” (${other.header.id}) của ${agencyName(base, other.header.agency)}`,
              en: `the proposal “${title}” (${other.header.id}) of ${agencyName(base, other.header.agency)}`,
            }),
          }
        }
      }
    }
  },
} satisfies RuleCode

/** Two proposals that improve or replace the same system work on the same original. */
function continues(mine: readonly string[], theirs: readonly string[]): boolean {
  return mine.some((id) => theirs.includes(id))
}

function nameOf({ entity, text }: Original): string {
  return entity?.name ?? text
}

function masterOf({ entity }: Original, model: Model, asOf: string): System | undefined {
  const master = entity?.master === undefined ? undefined : model.systems.get(entity.master)
  return master && statusOn(master, asOf) !== 'retired' ? master : undefined
}

function holdersOf(original: Original, model: Model, asOf: string): System[] {
  return [...model.systems.values()].filter(
    (s) => statusOn(s, asOf) !== 'retired' && originalsOf(s, model).some((o) => isSameData(o, original)),
  )
}

function heldBy(model: Model, holder: System) {
  const name = called(model, holder.id)
  const owner = agencyName(model, holder.owner)
  return { vi: `${name} do ${owner} làm chủ quản`, en: `${name} of ${owner}` }
}

function words(data: string, whose: string, holder: { vi: string; en: string }): Pick<Found, 'message' | 'remedy'> {
  return {
    message: {
      vi: `Dữ liệu gốc “${data}” được giữ ở hai nơi: ${whose} và ${holder.vi}.`,
      en: `The data of record “${data}” are held in two places: ${whose} and ${holder.en}.`,
    },
    remedy: {
      vi: `Xác định một hệ thống giữ dữ liệu gốc “${data}”; nơi còn lại khai thác trực tuyến từ hệ thống đó, không lập bản gốc thứ hai.`,
      en: `Decide which system holds “${data}”; the other uses them online from there and keeps no second original.`,
    },
  }
}
