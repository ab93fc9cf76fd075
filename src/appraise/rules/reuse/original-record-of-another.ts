import { improvedBy, type Model, type System, standingOf, statusOn } from '../../../architecture/index.js'
import type { Text } from '../../../kernel/index.js'
import { readable, words } from '../../../language/index.js'
import { framework, nationalDatabases } from '../bases.js'
import { comparedSystems } from '../duplication/compared.js'
import type { Found, Rule } from '../rule.js'
import { judgedSystems } from '../said.js'
import { agencyName, called } from '../wording.js'

export const originalRecordOfAnother = {
  id: 'reuse/original-record-of-another',
  severity: 'warning',
  title: {
    vi: 'Lập bản ghi gốc cho hệ thống của cơ quan Trung ương',
    en: 'An original record of a central agency’s system',
  },
  basis: [...framework, ...nationalDatabases, { document: 'dt-hd-bkhcn-2026' }],
  remedy: {
    vi: 'Dùng bản ghi tham chiếu của hệ thống quốc gia, hoặc đặt tên đúng với phần việc riêng của tỉnh.',
    en: 'Refer to the national system’s record, or name what is really the province’s own.',
  },
  explain: {
    vi: `**Yêu cầu.** Hệ thống, nền tảng do bộ, cơ quan Trung ương làm chủ quản chỉ được ghi trong kiến trúc của tỉnh dưới dạng tham chiếu. Tỉnh không lập bản ghi gốc cho hệ thống của cơ quan khác.

**Vì sao.** Bản ghi gốc nói ai chịu trách nhiệm, ai đầu tư, dữ liệu nào là bản chính. Hai bản ghi gốc cho một hệ thống làm sai số liệu tổng hợp, và thường mở đầu cho việc địa phương xây lại phần Trung ương đã làm.

**Cách xét.** Hệ thống của tỉnh có tên trùng với tên hoặc tên gọi khác của một hệ thống phạm vi toàn quốc do bộ, cơ quan Trung ương làm chủ quản; hoặc có tên gọi khác trùng với tên của hệ thống đó; hoặc khai phạm vi toàn quốc nhưng chủ quản là cơ quan của tỉnh. So tên không phân biệt chữ hoa, cách bỏ dấu, dấu câu. Hệ thống đã ngừng không xét. Với đề xuất, nếu quy tắc trùng lặp đã nêu hệ thống quốc gia đó thì không nêu lại.

**Cách xử lý.** Nếu là chính hệ thống quốc gia: xóa bản ghi của tỉnh, các quan hệ dẫn tới mã của hệ thống quốc gia. Nếu là phần kết nối, khai thác hoặc phần mềm riêng của tỉnh: đặt tên nói rõ điều đó và ghi phụ thuộc vào hệ thống quốc gia.`,
    en: `**What is asked.** A system or platform owned by a ministry or central agency stands in the province's architecture only as a reference. The province keeps no original record of another's system.

**Why.** The original record says who is responsible, who invests and whose data are the master copy. Two originals of one system falsify every total, and often are the first step to building locally what the centre has already built.

**How it is judged.** A system of the province bears the name or another name of a national system owned by a ministry or central agency; or one of its other names is that system's name; or it claims national scope under a local owner. Capitals, ways of setting tone marks and punctuation make no difference. Retired systems are left aside. For a proposal nothing is said where the duplicate rules have already named that national system.

**How to mend it.** If it is the national system itself, delete the local record and let relations point to the national one. If it is the province's connection to it or software of its own, give it a name that says so and declare the dependency.`,
  },
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
  examples: {
    pass: `systems:
  - id: khai-thac-ho-tich
    name: Dịch vụ khai thác dữ liệu hộ tịch của tỉnh
    kind: service
    owner: so-tp
    layer: lgsp
    scope: province
    lifecycle: { status: operational }
    dependsOn:
      - { to: ho-tich-quoc-gia, kind: data, via: lgsp }
`,
    fail: `systems:
  - id: ho-tich-tinh
    name: Phần mềm Đăng ký, quản lý hộ tịch điện tử dùng chung
    kind: database
    owner: so-tp
    layer: ung-dung-csdl
    scope: province
    lifecycle: { status: operational }
`,
  },
} satisfies Rule

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
  return words(readable(name))
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
