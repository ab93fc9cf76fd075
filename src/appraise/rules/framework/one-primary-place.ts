import { type Component, frameworkOf, type Locator, type Model, type Placement } from '../../../architecture/index.js'
import type { Text } from '../../../kernel/index.js'
import { framework } from '../bases.js'
import type { Found, Rule } from '../rule.js'
import { judgedSystems } from '../said.js'
import { called } from '../wording.js'

export const onePrimaryPlace = {
  id: 'framework/one-primary-place',
  severity: 'warning',
  title: { vi: 'Một đối tượng có hai vị trí trong một khung kiến trúc', en: 'Two places in one framework' },
  basis: [...framework, { document: 'dt-hd-bkhcn-2026' }],
  remedy: {
    vi: 'Giữ một vị trí chính trong mỗi khung; bỏ vị trí thừa hoặc sửa lớp cho khớp với thành phần.',
    en: 'Keep one place in each framework; remove the other, or make layer and component agree.',
  },
  explain: {
    vi: `**Yêu cầu.** Trong một khung kiến trúc, mỗi hệ thống hoặc thành phần chỉ có một vị trí. Vị trí chính ghi ở \`layer\`; vị trí trong khung khác (ví dụ Khung kiến trúc tổng thể quốc gia số bên cạnh Khung Kiến trúc 1.0) ghi ở \`placements\`.

**Vì sao.** Sơ đồ, bảng tổng hợp và báo cáo đếm mỗi đối tượng một lần. Đối tượng nằm ở hai lớp của cùng một khung sẽ bị đếm hai lần, và không biết xét chiều phụ thuộc theo lớp nào. Dự thảo hướng dẫn năm 2026 cũng yêu cầu mỗi đối tượng một bản ghi.

**Cách xét.** Các lớp của một gói nội dung thuộc một khung; các lớp tỉnh tự khai thuộc khung của tỉnh. Phát hiện khi lớp chính và các vị trí khác có hai lớp cùng khung, hoặc khi \`component\` của một vị trí thuộc lớp khác với \`layer\` ghi cùng dòng. Thứ tự lớp của hai khung khác nhau không được so với nhau.

**Cách xử lý.** Chọn lớp đúng với chức năng chính của đối tượng và bỏ vị trí còn lại. Nếu đối tượng thực sự làm hai việc ở hai lớp, tách thành hai đối tượng.`,
    en: `**What is asked.** In one framework a system or component has one place. The primary place is \`layer\`; places in other frameworks (for instance the national digital framework of 2026 beside framework 1.0) go into \`placements\`.

**Why.** Pictures, tables and reports count each object once. One that lies in two layers of a framework is counted twice, and nobody knows by which layer its dependencies are judged. The draft guide of 2026, too, asks for one record an object.

**How it is judged.** The layers of one content pack form a framework; those that the province declares form its own. Reported are two layers of one framework among the primary place and the others, and a place whose \`component\` belongs to another layer than the one given with it. Layers of different frameworks are never compared by order.

**How to mend it.** Choose the layer of the object's main function and remove the other place. What really does two jobs in two layers is two objects.`,
  },
  *architecture({ model, locate }) {
    for (const collection of [model.systems, model.components]) {
      for (const object of collection.values()) {
        if (model.originOf(object) === 'workspace') yield* misplaced(object.id, object, object.layer, model, locate)
      }
    }
  },
  *proposal({ proposal, base, locate }) {
    for (const system of judgedSystems(proposal)) yield* misplaced(system.id, system, system.layer, base, locate)
  },
  examples: {
    pass: `layers:
  - { id: lop-nghiep-vu, name: Lớp nghiệp vụ của tỉnh, order: 1, kind: band }
systems:
  - id: quan-ly-tau-ca
    name: Phần mềm quản lý tàu cá
    kind: application
    owner: so-nnptnt
    layer: ung-dung-csdl
    scope: sector
    lifecycle: { status: operational }
    placements: [{ layer: lop-nghiep-vu }]
`,
    fail: `systems:
  - id: quan-ly-tau-ca
    name: Phần mềm quản lý tàu cá
    kind: application
    owner: so-nnptnt
    layer: ung-dung-csdl
    scope: sector
    lifecycle: { status: operational }
    placements:
      - { layer: dich-vu-cong }
`,
  },
} satisfies Rule

function* misplaced(
  subject: string,
  object: { readonly placements?: readonly Placement[] },
  primary: string | undefined,
  model: Model,
  locate: Locator,
): Iterable<Found> {
  const taken = new Map<string, string>()
  const claim = (layerId: string): string | undefined => {
    const layer = model.layers.get(layerId)
    if (!layer) return undefined
    const key = frameworkOf(model, layer)
    const earlier = taken.get(key)
    if (earlier === undefined) taken.set(key, layerId)
    return earlier
  }
  if (primary !== undefined) claim(primary)
  for (const placement of object.placements ?? []) {
    const earlier = claim(placement.layer)
    const component = model.components.get(placement.component ?? '')
    if (earlier !== undefined) {
      const [one, other] = [called(model, earlier), called(model, placement.layer)]
      const said: Text =
        earlier === placement.layer
          ? {
              vi: `${called(model, subject)} được ghi hai lần vào lớp ${one}.`,
              en: `${called(model, subject)} is placed twice in layer ${one}.`,
            }
          : {
              vi: `${called(model, subject)} có hai vị trí trong cùng một khung kiến trúc: lớp ${one} và lớp ${other}.`,
              en: `${called(model, subject)} has two places in one framework: layer ${one} and layer ${other}.`,
            }
      yield {
        subject,
        related: [...new Set([earlier, placement.layer])],
        location: locate(placement, 'layer'),
        message: said,
      }
    }
    if (component && component.layer !== placement.layer)
      yield disagreeing(subject, placement, component, model, locate)
  }
}

function disagreeing(
  subject: string,
  placement: Placement,
  component: Component,
  model: Model,
  locate: Locator,
): Found {
  const [part, own, given] = [component.id, component.layer, placement.layer].map((id) => called(model, id))
  return {
    subject,
    related: [component.id, component.layer],
    location: locate(placement, 'component'),
    message: {
      vi: `Thành phần ${part} thuộc lớp ${own}, không thuộc lớp ${given} ghi cùng vị trí.`,
      en: `Component ${part} belongs to layer ${own}, not to ${given} given with it.`,
    },
  }
}
