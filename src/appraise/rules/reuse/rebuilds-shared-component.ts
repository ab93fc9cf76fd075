import { improvedBy, statusOn } from '../../../architecture/index.js'
import { framework, investment } from '../bases.js'
import { about, comparedSystems } from '../duplication/compared.js'
import { buildsDataCentre } from '../hosting/building-centre.js'
import { dataCentre } from '../roles.js'
import type { Found, ProposalContext, Rule } from '../rule.js'
import { judgedSystems } from '../said.js'
import { called, introduced } from '../wording.js'

export const rebuildsSharedComponent = {
  id: 'reuse/rebuilds-shared-component',
  severity: 'error',
  title: { vi: 'Tự xây thành phần đã có bản dùng chung', en: 'Rebuilds a shared component' },
  basis: [...framework, ...investment],
  remedy: {
    vi: 'Sử dụng thành phần dùng chung của tỉnh; cắt hạng mục tự xây khỏi đề xuất.',
    en: 'Use the province’s shared component; take the rebuilt part out of the proposal.',
  },
  explain: {
    vi: `**Yêu cầu.** Những thành phần xây dựng một lần cho cả tỉnh (đăng nhập một lần, nền tảng tích hợp LGSP, ký số, danh mục dùng chung, bản đồ nền, thanh toán trực tuyến, tin nhắn, trung tâm dữ liệu…) thì các hệ thống khác khai thác lại, không tự làm bản riêng.

**Vì sao.** Mỗi bản riêng là thêm một nơi phải bảo vệ, thêm một bộ tài khoản người dùng phải nhớ, thêm một bộ mã không khớp. Kết nối, chia sẻ và dùng lại hệ thống đã có là lý do đầu tiên để có Kiến trúc.

**Cách xét.** Công cụ phân biệt *khai thác* (“đăng nhập qua SSO của tỉnh”, “kết nối qua LGSP”) với *tự xây* (“xây dựng máy chủ xác thực riêng”). Đề xuất ghi ở \`realizes\` một thành phần dùng chung mà cả tỉnh chỉ có một hệ thống hiện thực hóa cũng được nêu, trừ khi đó là nâng cấp chính hệ thống ấy.

**Cách xử lý.** Bỏ hạng mục tự xây; khai phụ thuộc vào thành phần dùng chung (\`dependsOn\`, \`reuses\`). Nếu phải tách riêng do pháp luật, bí mật hoặc hiệu năng, nêu căn cứ để xem xét.`,
    en: `**What is asked.** Components that are built once for the province (single sign-on, the LGSP, digital signature, shared codes, the base map, online payment, messaging, the data centre …) are used by all other systems, not made again.

**Why.** Every private copy is one more place to defend, one more account to remember, one more set of codes that do not match. To connect, share and reuse is the first reason for having an architecture.

**How it is judged.** *Consuming* (“sign-on through the province's SSO”, “connected through the LGSP”) is told apart from *rebuilding* (“its own authentication server”). A proposal that names in \`realizes\` a shared component of which the province has exactly one system is reported too, unless it upgrades that very system.

**How to mend it.** Drop the rebuilt part and declare the dependency on the shared component (\`dependsOn\`, \`reuses\`). Where law, secrecy or performance asks for a separate one, state the ground.`,
  },
  *proposal(context) {
    const centre = dataCentre(context.base, 'trung-tam-du-lieu')
    const told = new Set(
      context.appraisal.matches
        .filter((m) => m.relation === 'duplicate' || m.relation === 'upgrades' || m.falseUpgrade)
        .map((m) => m.id),
    )
    for (const compared of comparedSystems(context, 'should-reuse')) {
      if (centre.has(compared.target.id) && buildsDataCentre(context.proposal)) continue
      told.add(compared.target.id)
      yield {
        ...about(context, compared, {
          vi: 'Đề xuất tự xây phần đã có bản dùng chung:',
          en: 'The proposal rebuilds what exists as a shared service:',
        }),
        remedy: {
          vi: `Khai thác ${called(context.base, compared.target.id)}; cắt hạng mục tự xây và khai phụ thuộc vào hệ thống này.`,
          en: `Use ${called(context.base, compared.target.id)}; drop the rebuilt part and declare the dependency.`,
        },
      }
    }
    yield* byDeclaration(context, told)
  },
  examples: {
    pass: `proposal:
  id: dx-vi-du
  title: Phần mềm quản lý tàu cá
  agency: so-nnptnt
  date: 2019-03-15
  kind: build
  purpose: Quản lý giấy phép khai thác và hành trình tàu cá; người dùng đăng nhập qua hệ thống đăng nhập một lần của tỉnh.
  functions: [Cấp giấy phép khai thác thủy sản, Giám sát hành trình tàu cá]
  dependsOn:
    - { to: sso, kind: authentication }
`,
    fail: `proposal:
  id: dx-vi-du
  title: Phần mềm quản lý tàu cá
  agency: so-nnptnt
  date: 2019-03-15
  kind: build
  purpose: Quản lý giấy phép khai thác và hành trình tàu cá; xây dựng máy chủ xác thực riêng cho ngành.
  functions: [Cấp giấy phép khai thác thủy sản, Giám sát hành trình tàu cá, Xây dựng hệ thống xác thực và đăng nhập một lần riêng của ngành]
  realizes: [xac-thuc-mot-lan]
`,
  },
} satisfies Rule

/** A shared component that one system of the province realizes, named as the proposal's own work. */
function* byDeclaration(
  { base, proposal, asOf, appraisal }: ProposalContext,
  told: ReadonlySet<string>,
): Iterable<Found> {
  const improves = new Set(improvedBy(proposal.header))
  const related = new Set(appraisal.matches.filter((m) => m.relation === 'overlap').map((m) => m.id))
  for (const system of judgedSystems(proposal)) {
    for (const [i, id] of (system.realizes ?? []).entries()) {
      const component = base.components.get(id)
      if (component?.shared !== true) continue
      const holders = [...base.systems.values()].filter(
        (s) => s.realizes?.includes(id) && s.scope !== 'national' && statusOn(s, asOf) !== 'retired',
      )
      const [holder] = holders
      if (holders.length !== 1 || !holder || holder.id === system.id || improves.has(holder.id)) continue
      if (told.has(holder.id) || related.has(holder.id)) continue
      const whom = introduced(base, holder, asOf)
      yield {
        subject: system.id,
        related: [holder.id, id],
        location: system.realizes && proposal.locate(system.realizes, i),
        message: {
          vi: `Đề xuất hiện thực hóa lại thành phần dùng chung “${component.name}”, đã có ${whom.vi}.`,
          en: `The proposal realizes the shared component “${component.name}” again; there is ${whom.en}.`,
        },
      }
    }
  }
}
