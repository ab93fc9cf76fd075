import { securityLevels } from '../bases.js'
import type { Rule } from '../rule.js'
import { judgedSystems } from '../said.js'
import { listed } from '../wording.js'
import { declaredLevel } from './level.js'

export const levelMissing = {
  id: 'security/level-missing',
  severity: 'warning',
  title: { vi: 'Chưa xác định cấp độ an toàn hệ thống thông tin', en: 'The security level is not determined' },
  basis: securityLevels,
  remedy: {
    vi: 'Xác định cấp độ, lập hồ sơ đề xuất cấp độ trình cấp có thẩm quyền phê duyệt.',
    en: 'Determine the level and submit the level dossier for approval.',
  },
  yaml: 'securityLevel',
  explain: {
    vi: `**Yêu cầu.** Hệ thống thông tin phải được xác định cấp độ an toàn (từ 1 đến 5) và có hồ sơ đề xuất cấp độ từ khi lập đề xuất.

**Vì sao.** Cấp độ quyết định yêu cầu bảo vệ tối thiểu, do đó quyết định cả kinh phí an toàn thông tin. Xác định sau khi đã xây xong thì thường thiếu kinh phí và phải sửa thiết kế.

**Cách xét.** Xét từng hệ thống sẽ xây. Đạt khi có \`securityLevel\`, hoặc khi hồ sơ có viết “cấp độ 2”, “cấp độ II”… Đề xuất đào tạo, tư vấn không xét. Nội dung của hồ sơ cấp độ do đơn vị chuyên trách thẩm định, công cụ không xét.

**Cách xử lý.** Đối chiếu tiêu chí của từng cấp độ (lệnh \`kientruc explain attt-cap-2\`, nếu dùng gói \`cap-do-attt\`). Thông thường: hệ thống nội bộ có thông tin riêng, thông tin cá nhân là cấp 2; dịch vụ công trực tuyến mức độ 3, 4 và hạ tầng dùng chung của tỉnh là cấp 3. Ghi cấp độ vào đề xuất và lập hồ sơ đề xuất cấp độ.`,
    en: `**What is asked.** The security level of an information system (1 to 5) is determined, and its level dossier drawn up, when the project is proposed.

**Why.** The level sets the least protection and with it the money for security. Determined after the system is built, it mostly finds no money left and a design to be changed.

**How it is judged.** Every system to be built. It is met by \`securityLevel\`, or by prose such as “cấp độ 2”, “cấp độ II”. Training and consultancy are not judged. What the level dossier says is for the security unit to judge, not for this tool.

**How to mend it.** Compare the criteria of the levels (\`kientruc explain attt-cap-2\`, where the pack \`cap-do-attt\` is used). As a rule an internal system with private or personal information is level 2; online services of degree 3 and 4 and the province's shared infrastructure are level 3. Write the level down and draw up the level dossier.`,
  },
  *proposal({ proposal, base }) {
    const open = judgedSystems(proposal).filter((s) => declaredLevel(s, proposal, base) === undefined)
    const [first] = open
    if (!first) return
    const names = listed(open.map((s) => `“${s.name}”`))
    const several = proposal.systems.length > 1
    yield {
      subject: several ? first.id : proposal.header.id,
      related: open.slice(1).map((s) => s.id),
      location: proposal.locate(first.declared),
      message: {
        vi: several
          ? `Chưa xác định cấp độ an toàn thông tin của: ${names.vi}.`
          : 'Đề xuất chưa xác định cấp độ an toàn hệ thống thông tin.',
        en: several ? `No security level is given for: ${names.en}.` : 'The proposal gives no security level.',
      },
    }
  },
  examples: {
    pass: `proposal:
  id: dx-vi-du
  title: Phần mềm quản lý tàu cá
  agency: so-nnptnt
  date: 2019-03-15
  kind: build
  purpose: Quản lý giấy phép khai thác và hành trình tàu cá.
  securityLevel: 2
`,
    fail: `proposal:
  id: dx-vi-du
  title: Phần mềm quản lý tàu cá
  agency: so-nnptnt
  date: 2019-03-15
  kind: build
  purpose: Quản lý giấy phép khai thác và hành trình tàu cá.
`,
  },
} satisfies Rule
