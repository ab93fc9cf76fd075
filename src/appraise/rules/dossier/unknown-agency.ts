import { agencyFinder } from '../../../architecture/index.js'
import { nearest } from '../../../kernel/index.js'
import type { Rule } from '../rule.js'

export const unknownAgency = {
  id: 'dossier/unknown-agency',
  severity: 'warning',
  title: { vi: 'Cơ quan đề xuất chưa có trong kiến trúc', en: 'The proposing agency is not in the architecture' },
  basis: [],
  remedy: {
    vi: 'Ghi mã cơ quan có trong kiến trúc, hoặc bổ sung cơ quan vào danh sách.',
    en: 'Write an agency’s id from the architecture, or add the agency.',
  },
  explain: {
    vi: `**Yêu cầu.** Trường \`agency\` của đề xuất nên là mã một cơ quan đã khai trong kiến trúc.

**Vì sao.** Biết cơ quan nào đề xuất mới xét được: nâng cấp có đúng hệ thống của mình không, nhiệm vụ có được giao không, kết nối có vượt ranh giới cơ quan không. Ghi bằng lời thì công cụ chỉ so được tên gọi.

**Cách xét.** So với mã, tên, tên viết tắt và tên gọi khác của các cơ quan, không phân biệt chữ hoa, dấu. Nếu trùng tên, công cụ chỉ nhắc ghi mã; nếu không trùng, phát hiện ở mức cần xem xét và nêu cơ quan gần giống. Kiến trúc chưa khai cơ quan nào thì không xét.

**Cách xử lý.** Sửa thành mã theo gợi ý. Cơ quan mới (đơn vị sự nghiệp, ban quản lý) thì bổ sung vào \`agencies\` với \`parent\` là cơ quan cấp trên, để các quy tắc về trách nhiệm áp dụng được.`,
    en: `**What is asked.** The field \`agency\` should be the id of an agency of the architecture.

**Why.** Only with the agency known can it be judged whether an upgrade is of its own system, whether the task was given to it, whether a connection crosses between agencies. Words can only be compared as names.

**How it is judged.** Against ids, names, short names and other names, regardless of capitals and accents. Where the name fits, the id is only suggested; where it does not, this is a warning that names agencies like it. An architecture without agencies is not judged.

**How to mend it.** Write the id suggested. A new body is added to \`agencies\` with its \`parent\`, so that the rules on responsibility reach it.`,
  },
  *proposal({ proposal, base }) {
    const { header } = proposal
    if (base.agencies.size === 0 || base.agencies.has(header.agency)) return
    const same = agencyFinder(base.agencies.values())(header.agency)
    const near = same ? [] : nearest(header.agency, base.agencies.keys())
    yield {
      subject: header.id,
      related: same ? [same.id] : near,
      location: proposal.locate(header, 'agency'),
      message: same
        ? {
            vi: `Cơ quan “${header.agency}” được ghi bằng tên; mã trong kiến trúc là “${same.id}”.`,
            en: `The agency “${header.agency}” is given by name; its id in the architecture is “${same.id}”.`,
          }
        : {
            vi: `Cơ quan “${header.agency}” chưa có trong kiến trúc.`,
            en: `The agency “${header.agency}” is not in the architecture.`,
          },
      ...(same
        ? {
            remedy: { vi: 'Ghi theo mã cơ quan.', en: 'Write the agency’s id.' },
            yaml: `agency: ${same.id}`,
            atMost: 'info' as const,
          }
        : {}),
      ...(near.length > 0
        ? {
            remedy: {
              vi: `Có phải là ${near.map((n) => `“${n}”`).join(', ')}? Nếu là cơ quan mới, bổ sung vào danh sách cơ quan của kiến trúc.`,
              en: `Did you mean ${near.map((n) => `“${n}”`).join(', ')}? If it is a new agency, add it to the architecture’s agencies.`,
            },
            yaml: 'agency',
          }
        : {}),
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
`,
    fail: `proposal:
  id: dx-vi-du
  title: Phần mềm quản lý tàu cá
  agency: Ban quản lý cảng cá
  date: 2019-03-15
  kind: build
  purpose: Quản lý giấy phép khai thác và hành trình tàu cá.
`,
  },
} satisfies Rule
