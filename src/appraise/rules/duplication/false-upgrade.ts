import type { Rule } from '../rule.js'
import { about, againstDuplication } from './compared.js'

export const falseUpgrade = {
  id: 'duplication/false-upgrade',
  severity: 'error',
  title: { vi: 'Khai là nâng cấp nhưng nội dung không phải nâng cấp', en: 'Declared as an upgrade, but is none' },
  basis: againstDuplication,
  remedy: {
    vi: 'Nêu rõ phần nâng cấp của hệ thống được khai và văn bản đồng ý của cơ quan chủ quản; hoặc lập lại hồ sơ theo loại xây dựng mới.',
    en: 'Say what of the named system is upgraded and add its owner’s consent; or submit the dossier as a new build.',
  },
  explain: {
    vi: `**Yêu cầu.** Đề xuất khai nâng cấp một hệ thống thì cơ quan đề xuất phải là cơ quan chủ quản (hoặc được cơ quan chủ quản đồng ý) và nội dung phải thực sự là cải tiến, mở rộng hệ thống đó.

**Vì sao.** Ghi tên một hệ thống vào mục nâng cấp không biến một dự án xây mới thành nâng cấp. Nếu chấp nhận lời khai, việc kiểm tra trùng lặp sẽ bị bỏ qua đúng ở chỗ cần nhất.

**Cách xét.** Công cụ so cơ quan, chức năng và dữ liệu của đề xuất với hệ thống ghi ở \`upgrades\`. Khi chủ quản khác, hoặc chức năng hầu như không liên quan, đề xuất được xét như xây dựng mới và lời khai được nêu thành phát hiện này.

**Cách xử lý.** Nếu đúng là nâng cấp: mô tả chức năng hiện có và chức năng bổ sung, bổ sung ý kiến của cơ quan chủ quản. Nếu là hệ thống khác: đổi \`kind\` thành \`build\`, bỏ \`upgrades\`, và giải trình sự cần thiết như một hệ thống mới.`,
    en: `**What is asked.** Who declares to upgrade a system must own it (or have its owner's consent), and what is proposed must really improve or extend that system.

**Why.** Naming a system under “upgrades” does not turn a new build into an upgrade. To believe it would switch off the search for duplicates where it is needed most.

**How it is judged.** Agency, functions and data are compared with the systems in \`upgrades\`. Where the owner differs or the functions have hardly anything in common, the proposal is judged as a new build, and the declaration becomes this finding.

**How to mend it.** If it is an upgrade: describe what exists and what is added, and attach the owner's consent. If it is another system: set \`kind\` to \`build\`, drop \`upgrades\`, and argue its need as for a new system.`,
  },
  *proposal(context) {
    const { appraisal, base, proposal } = context
    const { upgrades = [], replaces = [] } = proposal.header
    for (const match of appraisal.matches) {
      const target = match.falseUpgrade && match.of === 'system' ? base.systems.get(match.id) : undefined
      if (!target) continue
      const declared = upgrades.includes(target.id) ? upgrades : replaces
      yield {
        ...about(
          context,
          { match, target },
          {
            vi: 'Đề xuất khai nâng cấp, nhưng nội dung không phải là nâng cấp',
            en: 'The proposal declares an upgrade, but its content is no upgrade of',
          },
        ),
        location: proposal.locate(declared, declared.indexOf(target.id)),
      }
    }
  },
  examples: {
    pass: `proposal:
  id: dx-vi-du
  title: Nâng cấp cơ sở dữ liệu đất đai tỉnh
  agency: so-tnmt
  date: 2019-03-15
  kind: upgrade
  purpose: Bổ sung chức năng tra cứu quy hoạch trên bản đồ và nâng cao tốc độ xử lý hồ sơ địa chính.
  functions: [Quản lý hồ sơ địa chính, Tra cứu quy hoạch sử dụng đất trên bản đồ]
  data: [thửa đất, hồ sơ địa chính]
  users: [cán bộ địa chính]
  scope: province
  upgrades: [csdl-dat-dai]
`,
    fail: `proposal:
  id: dx-vi-du
  title: Nâng cấp hệ thống quản lý khám chữa bệnh
  agency: so-yt
  date: 2019-03-15
  kind: upgrade
  purpose: Quản lý bệnh án điện tử, viện phí và kê đơn thuốc tại các bệnh viện.
  functions: [Bệnh án điện tử, Quản lý viện phí, Kê đơn thuốc điện tử]
  data: [hồ sơ bệnh án]
  users: [bác sĩ, điều dưỡng]
  scope: sector
  upgrades: [csdl-dat-dai]
`,
  },
} satisfies Rule
