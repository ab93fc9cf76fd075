import { type DataEntity, improvedBy, type Model, statusOn } from '../../../architecture/index.js'
import { sameText } from '../../../language/index.js'
import { dataSharing } from '../bases.js'
import type { Rule } from '../rule.js'
import { judgedSystems } from '../said.js'
import { agencyName, called } from '../wording.js'

export const undeclaredSource = {
  id: 'integration/undeclared-source',
  severity: 'warning',
  title: {
    vi: 'Dùng dữ liệu của hệ thống khác mà chưa khai nguồn',
    en: 'Uses data of another system without naming the source',
  },
  basis: dataSharing,
  remedy: {
    vi: 'Khai kết nối với hệ thống chứa dữ liệu gốc; không thu thập lại dữ liệu đã có.',
    en: 'Declare the connection to the system that holds the original; do not collect the data again.',
  },
  yaml: 'dependsOn',
  explain: {
    vi: `**Yêu cầu.** Đề xuất dùng dữ liệu mà kiến trúc đã xác định hệ thống chứa bản gốc (\`master\`) thì phải khai lấy dữ liệu từ hệ thống đó.

**Vì sao.** Cơ quan nhà nước không thu thập lại dữ liệu đã có. Nếu không chỉ ra nguồn, thường là đơn vị sẽ nhập tay hoặc lập một bản riêng, và hai bản sẽ khác nhau sau vài tháng. Ghi sai cơ quan chủ quản dữ liệu cũng là lỗi phải sửa khi thẩm định.

**Cách xét.** Với mỗi mục ở \`data\` của đề xuất (mã, hoặc tên trùng với tên đối tượng dữ liệu), công cụ tìm hệ thống chứa bản gốc. Nếu đề xuất không phải là hệ thống đó, không nâng cấp nó, không khai phụ thuộc hay tái sử dụng nó thì nêu phát hiện. Hệ thống đã bị nêu là trùng lặp không nêu lại ở đây.

**Cách xử lý.** Thêm phụ thuộc \`kind: data\` tới hệ thống chứa bản gốc, qua nền tảng tích hợp. Nếu đề xuất nhận làm chủ quản dữ liệu, cần văn bản thống nhất của cơ quan đang quản lý và cập nhật \`dataEntities\`.`,
    en: `**What is asked.** Who uses data whose original (\`master\`) the architecture places in a system must say that they come from there.

**Why.** State agencies do not collect again what the state already has. Where no source is named, the data are mostly typed in or copied, and two versions differ within months. Naming the wrong owner of data is a fault in its own right.

**How it is judged.** For every entry of the proposal's \`data\` (an id, or the name of a data entity) the system that holds the original is looked up. If the proposal is not that system, does not upgrade it and neither depends on it nor reuses it, this is reported. A system that was reported as a duplicate is not named again.

**How to mend it.** Add a dependency of kind \`data\` on the system with the original, through the integration platform. If the proposal is to take over the data, attach the present owner's agreement and update \`dataEntities\`.`,
  },
  *proposal({ proposal, base, asOf, dependencies, appraisal }) {
    const { header } = proposal
    const named = new Set([
      ...dependencies.flatMap((d) => [d.to, ...(d.data ?? [])]),
      ...(header.reuses ?? []),
      ...improvedBy(header),
      ...proposal.systems.map((s) => s.id),
      ...appraisal.matches.filter((m) => m.of === 'system' && m.relation !== 'related').map((m) => m.id),
    ])
    const told = new Set<string>()
    for (const system of judgedSystems(proposal)) {
      for (const [i, use] of (system.data ?? []).entries()) {
        const text = typeof use === 'string' ? use : use.entity
        const entity = entityOf(base, text)
        const master = entity?.master === undefined ? undefined : base.systems.get(entity.master)
        if (!entity || !master || named.has(master.id) || named.has(entity.id) || told.has(entity.id)) continue
        if (statusOn(master, asOf) === 'retired') continue
        told.add(entity.id)
        const owns = typeof use !== 'string' && use.access !== 'reads'
        const whom = `${called(base, master.id)}, ${agencyName(base, master.owner)}`
        yield {
          subject: system.id,
          related: [master.id, entity.id],
          location: system.data && proposal.locate(system.data, i),
          message: owns
            ? {
                vi: `Đề xuất nhận quản lý, cập nhật dữ liệu “${entity.name}”, nhưng bản gốc ở ${whom}; chưa khai quan hệ với hệ thống này.`,
                en: `The proposal would keep the data “${entity.name}”, whose original is in ${whom}; no relation to it is declared.`,
              }
            : {
                vi: `Đề xuất dùng dữ liệu “${entity.name}”, bản gốc ở ${whom}, nhưng chưa khai lấy từ hệ thống này.`,
                en: `The proposal uses the data “${entity.name}”, whose original is in ${whom}, without declaring it as the source.`,
              },
          yaml: `dependsOn: [{ to: ${master.id}, kind: data, data: [${entity.id}] }]`,
        }
      }
    }
  },
  examples: {
    pass: `proposal:
  id: dx-vi-du
  title: Phần mềm quản lý vùng nuôi tôm
  agency: so-nnptnt
  date: 2019-03-15
  kind: build
  purpose: Theo dõi dịch bệnh và sản lượng của các vùng nuôi tôm.
  functions: [Theo dõi dịch bệnh tôm, Thống kê sản lượng nuôi]
  data: [vùng nuôi, { entity: thua-dat, access: reads }]
  dependsOn:
    - { to: csdl-dat-dai, kind: data, via: lgsp, data: [thua-dat] }
`,
    fail: `proposal:
  id: dx-vi-du
  title: Phần mềm quản lý vùng nuôi tôm
  agency: so-nnptnt
  date: 2019-03-15
  kind: build
  purpose: Theo dõi dịch bệnh và sản lượng của các vùng nuôi tôm.
  functions: [Theo dõi dịch bệnh tôm, Thống kê sản lượng nuôi]
  data: [vùng nuôi, { entity: thua-dat, access: reads }]
`,
  },
} satisfies Rule

/** A data entity by id, or by its name or another name as agencies write it. */
function entityOf(model: Model, text: string): DataEntity | undefined {
  const byId = model.dataEntities.get(text)
  if (byId) return byId
  for (const entity of model.dataEntities.values()) {
    if ([entity.name, ...(entity.aliases ?? [])].some((name) => sameText(name, text))) return entity
  }
  return undefined
}
