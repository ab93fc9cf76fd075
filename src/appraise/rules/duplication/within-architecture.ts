import { type ArchitectureGraph, hasArrow, type Model, type System, statusOn } from '../../../architecture/index.js'
import type { Rule } from '../rule.js'
import { introduced } from '../wording.js'
import { againstDuplication } from './compared.js'

export const withinArchitecture = {
  id: 'duplication/within-architecture',
  severity: 'warning',
  title: {
    vi: 'Hai hệ thống trong kiến trúc trùng lặp nhau',
    en: 'Two systems of the architecture duplicate each other',
  },
  basis: againstDuplication,
  remedy: {
    vi: 'Lập phương án hợp nhất, hoặc ghi rõ ranh giới của từng hệ thống; nếu là một hệ thống khai hai lần thì gộp bản ghi.',
    en: 'Plan to merge them, or record where each begins and ends; if one system was recorded twice, merge the records.',
  },
  explain: {
    vi: `**Yêu cầu.** Kiến trúc của tỉnh không nên có hai hệ thống cùng làm một việc cho cùng một nhóm người dùng.

**Vì sao.** Trùng lặp có sẵn trong kiến trúc vừa tốn chi phí vận hành, vừa làm sai kết quả thẩm định: đề xuất mới sẽ được so với cả hai. Rà soát, tích hợp những ứng dụng đã có là việc phải làm trước khi đầu tư thêm.

**Cách xét.** Lệnh \`validate\` so từng cặp hệ thống theo mục đích, chức năng, dữ liệu, người dùng. Hệ thống sắp ngừng, đã ngừng, hai hệ thống có quan hệ phụ thuộc với nhau, và hai hệ thống mà kiến trúc xếp vào hai lĩnh vực nghiệp vụ khác nhau (chức năng nghiệp vụ ghi đầu tiên ở \`capabilities\` của bên này không có ở bên kia) không bị nêu: kiến trúc đã ghi chúng chia việc thế nào. Cùng một loại phần mềm ở hai huyện khác nhau có thể được nêu: đó là gợi ý dùng chung.

**Cách xử lý.** Nhiều hệ thống tương tự và dữ liệu trùng thì lập phương án hợp nhất (không bắt buộc chỉ để giảm số lượng). Nếu cần giữ cả hai, mô tả rõ chức năng, phạm vi từng hệ thống, hoặc ghi miễn trừ kèm lý do và thời hạn.`,
    en: `**What is asked.** The province's architecture should not hold two systems that do the same work for the same users.

**Why.** Such pairs cost upkeep, and they blur appraisals: every new proposal is compared with both. To review and integrate what exists comes before any new investment.

**How it is judged.** \`validate\` compares all systems in pairs by purpose, functions, data and users. Systems that are retired or on their way out are not reported, nor two that depend on each other, nor two that the architecture gives to different fields of business (the first of \`capabilities\` of each is not among the other's): there the architecture says how they divide the work. The same sort of software in two districts may be reported: a hint that it could be shared.

**How to mend it.** Where systems are alike and their data coincide, plan a merger (never merely to reduce their number). Where both must stay, describe what each does and for whom, or record a waiver with reason and expiry.`,
  },
  *architecture({ pairs, model, asOf, locate, graph }) {
    const isOwn = (system: System) => model.originOf(system) === 'workspace'
    for (const { a, b, relation, reason } of pairs()) {
      const [x, y] = [model.systems.get(a), model.systems.get(b)]
      if (relation !== 'duplicate' || !x || !y || (!isOwn(x) && !isOwn(y))) continue
      if (isLeaving(x, asOf) || isLeaving(y, asOf) || areLinked(graph(), a, b)) continue
      if (serveDifferentFields(x, y, model)) continue
      // The province can change its own record, not a content pack's.
      const [one, other] = isOwn(x) ? [x, y] : [y, x]
      const [first, second] = [introduced(model, one, asOf), introduced(model, other, asOf)]
      const place = locate(other)
      yield {
        subject: one.id,
        related: [other.id],
        location: locate(one),
        relatedLocations: place ? [place] : [],
        message: {
          vi: `Hai hệ thống có dấu hiệu trùng lặp: ${first.vi}; và ${second.vi}. ${reason.vi}`,
          en: `Two systems look like duplicates: ${first.en}; and ${second.en}. ${reason.en}`,
        },
      }
    }
  },
  examples: {
    pass: `systems:
  - id: quan-ly-tau-ca
    name: Phần mềm quản lý tàu cá
    kind: application
    owner: so-nnptnt
    layer: ung-dung-csdl
    scope: sector
    functions: [Cấp giấy phép khai thác thủy sản, Giám sát hành trình tàu cá]
    lifecycle: { status: operational }
`,
    fail: `systems:
  - id: dat-dai-so
    name: Hệ thống thông tin đất đai tỉnh
    description: Quản lý hồ sơ địa chính, thông tin thửa đất, cấp giấy chứng nhận quyền sử dụng đất.
    kind: database
    owner: so-tnmt
    layer: ung-dung-csdl
    scope: province
    functions: [Quản lý hồ sơ địa chính, Quản lý thông tin thửa đất, Cấp giấy chứng nhận quyền sử dụng đất, Tra cứu quy hoạch sử dụng đất]
    data: [thửa đất, hồ sơ địa chính, giấy chứng nhận]
    users: [cán bộ địa chính, Văn phòng đăng ký đất đai]
    lifecycle: { status: operational }
`,
  },
} satisfies Rule

/** A system on its way out is there together with its successor for a while; that is no duplication. */
function isLeaving(system: System, asOf: string): boolean {
  const status = statusOn(system, asOf)
  return status === 'retiring' || status === 'retired'
}

/** Whether the architecture itself gives two systems to different fields: the main capability of each, the first, is not the other's. */
function serveDifferentFields(x: System, y: System, model: Model): boolean {
  const fields = (system: System) => (system.capabilities ?? []).filter((id) => model.capabilities.has(id))
  const [ofX, ofY] = [fields(x), fields(y)]
  const [mainOfX, mainOfY] = [ofX[0], ofY[0]]
  return mainOfX !== undefined && mainOfY !== undefined && !ofY.includes(mainOfX) && !ofX.includes(mainOfY)
}

/** A dependency between two systems says how they divide the work: a local part and a national one, a database and its portal. */
function areLinked(graph: ArchitectureGraph, a: string, b: string): boolean {
  return hasArrow(graph, a, b) || hasArrow(graph, b, a)
}
