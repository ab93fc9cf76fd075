import { improvedBy, type Model, type System, standingOf, statusOn } from '../../../architecture/index.js'
import type { Text } from '../../../kernel/index.js'
import { readable, wordsOf } from '../../../language/index.js'
import { framework, nationalDatabases } from '../bases.js'
import { comparedSystems } from '../duplication/compared.js'
import type { Found, RuleCode } from '../rule.js'
import { judgedSystems } from '../said.js'
import { agencyName, called } from '../wording.js'

export const originalRecordOfAnother = {
  id: 'reuse/original-record-of-another',
  severity: 'warning',
  basis: [...framework, ...nationalDatabases, { document: 'dt-hd-bkhcn-2026' }],
  *architecture({ model, asOf, locate }) {
    for (const system of model.systems.values()) {
      if (model.originOf(system) !== 'workspace' || statusOn(system, asOf) === 'retired') continue
      if (standingOf(model.agencies, system.owner) !== 'local') continue
      const original = originalOf(model, system, asOf)
      if (original) yield { ...recreates(model, system, original), location: locate(system, 'name') }
      else if (system.scope === 'national') yield { ...claimsNation(model, system), location: locate(system, 'scope') }
    }
  },
  *proposal(context) {
    const { proposal, base, asOf, locate } = context
    const relations = ['duplicate', 'overlap', 'should-reuse'] as const
    const told = new Set(relations.flatMap((r) => comparedSystems(context, r).map(({ target }) => target.id)))
    const improves = new Set(improvedBy(proposal.header))
    for (const system of judgedSystems(proposal)) {
      if (standingOf(base.agencies, system.owner) === 'central') continue
      const original = originalOf(base, system, asOf)
      if (!original || told.has(original.id) || improves.has(original.id) || original.id === system.id) continue
      const { declared } = system
      yield { ...recreates(base, system, original), location: locate(declared, 'title' in declared ? 'title' : 'name') }
    }
  },
} satisfies RuleCode

interface Names {
  readonly name: string
  readonly aliases?: readonly string[]
}

const originals = new WeakMap<Model, ReadonlyMap<string, System>>()

/**
 * The central agency's system that bears this name. Two that share only another name (an abbreviation of the field) are not
 * taken for one. A system that nobody had begun by that day is no original yet.
 */
function originalOf(model: Model, system: Names & { readonly id: string }, asOf: string): System | undefined {
  const known = originals.get(model) ?? indexed(model)
  originals.set(model, known)
  const found =
    known.get(keyOf(system.name)) ??
    (system.aliases ?? []).map((a) => known.get(keyOf(a))).find((s, i) => s && sameName(s, system.aliases?.[i]))
  if (!found || found.id === system.id || statusOn(found, asOf) === 'retired') return undefined
  return (found.lifecycle.from ?? '') <= asOf ? found : undefined
}

function indexed(model: Model): Map<string, System> {
  const byName = new Map<string, System>()
  const central = [...model.systems.values()].filter(
    (s) => s.scope === 'national' && standingOf(model.agencies, s.owner) === 'central',
  )
  // A name goes before another system's other name.
  for (const system of central) byName.set(keyOf(system.name), system)
  for (const system of central) {
    for (const alias of system.aliases ?? []) if (!byName.has(keyOf(alias))) byName.set(keyOf(alias), system)
  }
  return byName
}

function sameName(system: System, text: string | undefined): boolean {
  return text !== undefined && keyOf(system.name) === keyOf(text)
}

/** One key for the ways of typing a name: its words, whatever stands between them. */
function keyOf(name: string): string {
  return wordsOf(readable(name))
    .map(({ key }) => key)
    .join(' ')
}

function recreates(model: Model, system: Names & { readonly id: string }, original: System): Found {
  const place = model.locate(original)
  const owner = agencyName(model, original.owner)
  const whom: Text = {
    vi: `${called(model, original.id)} do ${owner} làm chủ quản`,
    en: `${called(model, original.id)}, owned by ${owner}`,
  }
  return {
    subject: system.id,
    related: [original.id],
    relatedLocations: place ? [place] : [],
    message: {
      vi: `“${system.name}” được lập thành bản ghi gốc của tỉnh, trùng tên với ${whom.vi}.`,
      en: `“${system.name}” is recorded as the province's own, under the name of ${whom.en}.`,
    },
    remedy: {
      vi: `Dẫn chiếu ${called(model, original.id)}; nếu là phần việc riêng của tỉnh thì đặt tên khác và khai phụ thuộc vào hệ thống này.`,
      en: `Refer to ${called(model, original.id)}; if it is the province's own part, give it another name and declare the dependency.`,
    },
  }
}

function claimsNation(model: Model, system: System): Found {
  return {
    subject: system.id,
    related: [system.owner],
    message: {
      vi: `${called(model, system.id)} khai phạm vi toàn quốc nhưng cơ quan chủ quản là ${agencyName(model, system.owner)}.`,
      en: `${called(model, system.id)} claims national scope, but its owner is ${agencyName(model, system.owner)}.`,
    },
    remedy: {
      vi: 'Ghi đúng cơ quan chủ quản ở Trung ương (bản ghi tham chiếu), hoặc ghi đúng phạm vi phục vụ.',
      en: 'Name the central owner (then it is a reference), or the scope that it really has.',
    },
  }
}
