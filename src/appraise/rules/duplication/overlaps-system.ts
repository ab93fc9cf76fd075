import type { Rule } from '../rule.js'
import { called } from '../wording.js'
import { about, againstDuplication, comparedSystems } from './compared.js'

export const overlapsSystem = {
  id: 'duplication/overlaps-system',
  severity: 'warning',
  title: { vi: 'Chồng lấn một phần với hệ thống đã có', en: 'Overlaps an existing system in part' },
  basis: againstDuplication,
  remedy: {
    vi: 'Làm rõ ranh giới chức năng và cơ quan chủ quản dữ liệu; khai thác phần đã có thay vì xây lại.',
    en: 'Draw the line between the two and name who owns the data; use what exists instead of building it again.',
  },
  explain: {
    vi: `**Yêu cầu.** Khi đề xuất có phần mới nhưng một phần đáng kể đã có ở hệ thống khác, hồ sơ phải làm rõ ranh giới: phần nào xây mới, phần nào khai thác lại, ai là chủ quản dữ liệu.

**Vì sao.** Chồng lấn là nguồn gốc của dữ liệu nhập hai lần và tranh chấp về số liệu đúng. Phần đã có nếu xây lại cũng là lãng phí, dù đề xuất nhìn chung là mới.

**Cách xét.** Công cụ so chức năng, dữ liệu, người dùng của đề xuất với từng hệ thống và nêu phần gặp nhau. Chồng lấn khác trùng lặp ở chỗ mục đích chính của đề xuất là mới. Hai cơ quan làm cùng một loại việc trên dữ liệu khác nhau không bị coi là chồng lấn.

**Cách xử lý.** Với từng chức năng được nêu: khai thác qua nền tảng tích hợp (khai ở \`dependsOn\`, \`reuses\`), hoặc thống nhất với cơ quan chủ quản để mở rộng hệ thống đã có, hoặc giải trình vì sao phải làm riêng.`,
    en: `**What is asked.** Where a proposal is partly new but a material part exists in another system, the dossier must draw the line: what is built, what is used again, and who owns the data.

**Why.** Overlaps are where data are entered twice and figures are disputed. Building the existing part again is waste even where the proposal as a whole is new.

**How it is judged.** Functions, data and users are compared with every system, and what meets is shown. An overlap differs from a duplicate in that the main purpose is new. Two agencies that do the same sort of work on different data do not overlap.

**How to mend it.** For each function named: use it through the integration platform (declare it in \`dependsOn\` or \`reuses\`), or agree with the owner on an extension, or explain why it must be separate.`,
  },
  *proposal(context) {
    for (const compared of comparedSystems(context, 'overlap')) {
      const name = called(context.base, compared.target.id)
      yield {
        ...about(context, compared, { vi: 'Đề xuất chồng lấn một phần với', en: 'The proposal overlaps in part with' }),
        remedy: {
          vi: `Làm rõ ranh giới với ${name}; phần đã có thì khai thác lại, không xây dựng lại.`,
          en: `Draw the line to ${name}; use the part that exists, do not build it again.`,
        },
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
  users: [Chi cục Thủy sản, chủ tàu cá]
  scope: sector
`,
    fail: `proposal:
  id: dx-vi-du
  title: Phần mềm quản lý tàu cá và thủ tục hành chính thủy sản
  agency: so-nnptnt
  date: 2019-03-15
  kind: build
  purpose: Quản lý hành trình, sản lượng của tàu cá, cảng cá; tiếp nhận và xử lý hồ sơ thủ tục hành chính về thủy sản.
  functions:
    - Giám sát hành trình tàu cá
    - Nhật ký khai thác điện tử
    - Quản lý cảng cá và sản lượng bốc dỡ
    - Cảnh báo tàu vượt ranh giới
    - Tiếp nhận hồ sơ thủ tục hành chính
    - Luân chuyển và xử lý hồ sơ
    - Trả kết quả
  data: [tàu cá, nhật ký khai thác, hồ sơ thủ tục hành chính]
  users: [Chi cục Thủy sản, chủ tàu cá, bộ phận một cửa]
  scope: sector
`,
  },
} satisfies Rule
