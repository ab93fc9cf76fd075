import type { Rule } from '../rule.js'
import { called } from '../wording.js'
import { about, againstDuplication, comparedSystems } from './compared.js'

export const duplicatesSystem = {
  id: 'duplication/duplicates-system',
  severity: 'error',
  title: {
    vi: 'Trùng lặp với hệ thống đã có hoặc đã có trong kế hoạch',
    en: 'Duplicates a system that exists or is planned',
  },
  basis: againstDuplication,
  remedy: {
    vi: 'Khai thác hoặc mở rộng hệ thống đã có; cắt hạng mục trùng khỏi đề xuất.',
    en: 'Use or extend the existing system; take the duplicate part out of the proposal.',
  },
  explain: {
    vi: `**Yêu cầu.** Không đầu tư mới một hệ thống có cùng mục đích, cùng người dùng với hệ thống đang vận hành, đang xây dựng hoặc đã có trong kế hoạch của tỉnh.

**Vì sao.** Đầu tư trùng tốn ngân sách hai lần và tạo ra hai nguồn dữ liệu không khớp nhau. Hạn chế trùng lặp là một mục tiêu của việc có Kiến trúc.

**Cách xét.** Công cụ so mục đích, chức năng, dữ liệu, người dùng và phạm vi của đề xuất với từng hệ thống (không chỉ so tên), rồi nêu bằng chứng: chức năng nào của đề xuất gặp chức năng nào của hệ thống đã có. Hệ thống đã ngừng không tính là trùng; nâng cấp hệ thống của chính mình không phải là trùng. Điểm số chỉ để xếp thứ tự, không phải ngưỡng pháp lý; người thẩm định đọc bảng so sánh rồi quyết định.

**Cách xử lý.** Liên hệ cơ quan chủ quản để dùng chung. Nếu hệ thống đã có chưa đáp ứng, đề xuất nâng cấp nó (\`kind: upgrade\`, \`upgrades\`). Nếu cần tách riêng do quy định hoặc bí mật, nêu rõ căn cứ; kiến trúc có thể ghi miễn trừ có thời hạn.`,
    en: `**What is asked.** No new investment in a system with the same purpose and the same users as one that runs, is being built or is planned in the province.

**Why.** Building twice costs twice, and leaves two sources of data that disagree. Limiting duplication is one of the aims of having an architecture.

**How it is judged.** Purpose, functions, data, users and scope are compared with every system (not the name alone), and the evidence is shown: which function meets which. A retired system is no duplicate, nor is an upgrade of one's own system. Scores order the list; they are no legal threshold, and the reviewer decides on the side-by-side table.

**How to mend it.** Ask the owner to share. If the existing system falls short, propose its upgrade (\`kind: upgrade\`, \`upgrades\`). Where law or secrecy asks for a separate system, state the ground; the architecture may carry a waiver with an expiry.`,
  },
  *proposal(context) {
    for (const compared of comparedSystems(context, 'duplicate')) {
      if (compared.target.scope === 'national') continue
      const name = called(context.base, compared.target.id)
      yield {
        ...about(context, compared, { vi: 'Đề xuất trùng lặp với', en: 'The proposal duplicates' }),
        remedy: {
          vi: `Khai thác hoặc đề nghị mở rộng ${name}; cắt phần trùng khỏi đề xuất. Nếu là nâng cấp hệ thống này, nêu rõ trong hồ sơ.`,
          en: `Use ${name} or ask for its extension; take the duplicate part out. If this is an upgrade of it, say so.`,
        },
        yaml: `upgrades: [${compared.target.id}]`,
      }
    }
  },
  examples: {
    pass: `proposal:
  id: dx-vi-du
  title: Phần mềm quản lý tàu cá và nhật ký khai thác thủy sản
  agency: so-nnptnt
  date: 2019-03-15
  kind: build
  purpose: Quản lý giấy phép khai thác, hành trình và sản lượng của tàu cá; cảnh báo tàu vượt ranh giới.
  functions: [Cấp giấy phép khai thác thủy sản, Giám sát hành trình tàu cá, Nhật ký khai thác điện tử]
  data: [tàu cá, giấy phép khai thác, nhật ký khai thác]
  users: [Chi cục Thủy sản, chủ tàu cá]
  scope: sector
`,
    fail: `proposal:
  id: dx-vi-du
  title: Xây dựng cơ sở dữ liệu đất đai tỉnh
  agency: ubnd-huyen-a
  date: 2019-03-15
  kind: build
  purpose: Quản lý hồ sơ địa chính, thông tin thửa đất và cấp giấy chứng nhận quyền sử dụng đất.
  functions: [Quản lý hồ sơ địa chính, Quản lý thông tin thửa đất, Cấp giấy chứng nhận quyền sử dụng đất, Tra cứu quy hoạch sử dụng đất]
  data: [thửa đất, hồ sơ địa chính, giấy chứng nhận]
  users: [cán bộ địa chính, Văn phòng đăng ký đất đai]
  scope: province
`,
  },
} satisfies Rule
