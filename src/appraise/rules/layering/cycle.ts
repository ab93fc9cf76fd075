import { cycles, type Locator, type Model, pathBetween, pointerCycles } from '../../../architecture/index.js'
import type { Hit, Text } from '../../../kernel/index.js'
import { framework } from '../bases.js'
import type { Found, Rule } from '../rule.js'
import { called } from '../wording.js'

/** Relations by which one entity points to another of its kind; each must come to an end. */
const pointers = [
  {
    collection: 'components',
    field: 'parent',
    means: { vi: 'quan hệ thành phần cha – con', en: 'parents of components' },
  },
  {
    collection: 'agencies',
    field: 'parent',
    means: { vi: 'quan hệ cơ quan cấp trên – cấp dưới', en: 'parents of agencies' },
  },
  {
    collection: 'capabilities',
    field: 'parent',
    means: { vi: 'quan hệ chức năng cha – con', en: 'parents of capabilities' },
  },
  {
    collection: 'standards',
    field: 'supersededBy',
    means: { vi: 'quan hệ thay thế giữa các tiêu chuẩn', en: 'successors of standards' },
  },
  {
    collection: 'documents',
    field: 'supersededBy',
    means: { vi: 'quan hệ thay thế giữa các văn bản', en: 'successors of documents' },
  },
] as const satisfies readonly { collection: keyof Model; field: string; means: Text }[]

export const cycle = {
  id: 'layering/cycle',
  severity: 'error',
  title: { vi: 'Quan hệ vòng tròn', en: 'A circle of relations' },
  basis: framework,
  remedy: {
    vi: 'Bỏ hoặc đảo chiều một quan hệ trong vòng; nếu hai bên thật sự cần nhau, chuyển trao đổi qua nền tảng tích hợp.',
    en: 'Remove or turn round one relation of the circle; where two systems really need each other, let them exchange through the integration platform.',
  },
  explain: {
    vi: `**Yêu cầu.** Các phụ thuộc giữa hệ thống không được khép thành vòng (A cần B, B cần C, C lại cần A). Quan hệ cha – con của thành phần, cơ quan, chức năng và quan hệ thay thế của tiêu chuẩn, văn bản cũng không được quay về chỗ bắt đầu.

**Vì sao.** Các hệ thống trong một vòng không thể xây, nâng cấp hay ngừng riêng lẻ: hỏng một là hỏng tất cả, và không xếp được thứ tự trong lộ trình. Văn bản thay thế lẫn nhau thì không biết văn bản nào còn hiệu lực.

**Cách xét.** Công cụ tìm các vòng trong đồ thị phụ thuộc và nêu một vòng ngắn nhất của mỗi nhóm. Khi kiểm tra đề xuất, chỉ báo vòng do phụ thuộc của đề xuất tạo ra.

**Cách xử lý.** Xem quan hệ nào trong vòng ghi ngược chiều hoặc không cần thiết. Khi hai hệ thống cần dữ liệu của nhau, nên để mỗi bên cung cấp dịch vụ qua nền tảng tích hợp, và chỉ khai bên nào không hoạt động được nếu thiếu bên kia.`,
    en: `**What is asked.** Dependencies must not close a circle (A needs B, B needs C, C needs A). Parents of components, agencies and capabilities, and successors of standards and documents must not come back to where they began either.

**Why.** Systems in a circle cannot be built, renewed or retired one by one: one failure takes all with it, and no roadmap can put them in order. Documents that replace each other leave nobody in force.

**How it is judged.** Circles are searched in the dependency graph, and a shortest one of each group is shown. For a proposal only circles that its own dependencies close are reported.

**How to mend it.** Look for a relation that is written the wrong way round or not needed. Where two systems need each other's data, let each offer a service through the integration platform, and declare only what a system cannot run without.`,
  },
  *architecture({ model, graph, locate }) {
    for (const path of cycles(graph())) {
      const [start = '', next = ''] = path
      const closing = model.dependencies.find((d) => d.from === start && d.to === next)
      yield {
        subject: start,
        related: path.slice(1),
        location: closing && locate(closing, 'to'),
        message: round(path, model, { vi: 'Các phụ thuộc khép thành vòng', en: 'Dependencies close a circle' }),
      }
    }
    yield* circles(model, locate, pointers)
  },
  *proposal({ proposal, dependencies, graph, model, locate }) {
    const told = new Set<string>()
    const builds = new Set(proposal.systems.map((s) => s.id))
    // A circle is told about what the proposal builds, where it passes there.
    const own = dependencies.filter((d) => builds.has(d.from))
    // Nothing leads back to what nobody needs; a graph of the whole takes longer than this.
    const needed = new Set(model.dependencies.map((d) => d.to))
    for (const dependency of [...own, ...dependencies.filter((d) => !builds.has(d.from))]) {
      if (dependency.from === dependency.to || !needed.has(dependency.from)) continue
      const back = pathBetween(graph(), dependency.to, dependency.from)
      if (!back) continue
      const key = [...back].sort().join(' ')
      if (told.has(key)) continue
      told.add(key)
      const path = [dependency.from, ...back.slice(0, -1)]
      yield {
        subject: dependency.from,
        related: path.slice(1),
        location: locate(dependency, 'to'),
        message: round(path, model, { vi: 'Phụ thuộc này khép thành vòng', en: 'This dependency closes a circle' }),
      }
    }
  },
  examples: {
    pass: `dependencies:
  - { from: mot-cua, to: csdl-dat-dai, kind: data, via: lgsp }
  - { from: csdl-dat-dai, to: danh-muc, kind: data, via: lgsp }
`,
    fail: `dependencies:
  - { from: mot-cua, to: csdl-dat-dai, kind: data, via: lgsp }
  - { from: csdl-dat-dai, to: mot-cua, kind: data, via: lgsp }
`,
  },
} satisfies Rule

function round(path: readonly string[], model: Model, says: Text): Text {
  const steps = [...path, ...path.slice(0, 1)].map((id) => called(model, id)).join(' → ')
  return { vi: `${says.vi}: ${steps}.`, en: `${says.en}: ${steps}.` }
}

function* circles(model: Model, locate: Locator, relations: readonly (typeof pointers)[number][]): Iterable<Found> {
  for (const { collection, field, means } of relations) {
    for (const path of pointerCycles(model[collection], field)) {
      const start = model[collection].get(path[0] ?? '')
      yield {
        subject: path[0],
        related: path.slice(1),
        location: start && locate(start, field),
        message: round(path, model, { vi: `Vòng tròn trong ${means.vi}`, en: `A circle in the ${means.en}` }),
      }
    }
  }
}

/** Successors that come back to where they began: nobody can say which of them is in force, so nothing is judged by them. */
export function successorCircles(model: Model): Hit[] {
  const successors = pointers.filter((p) => p.field === 'supersededBy')
  return [...circles(model, model.locate, successors)].map((found) => ({
    ...found,
    rule: cycle.id,
    remedy: {
      vi: 'Xem lại “supersededBy”: văn bản, tiêu chuẩn mới nhất không có văn bản, tiêu chuẩn thay thế.',
      en: 'Check “supersededBy”: the newest of them has no successor.',
    },
  }))
}
