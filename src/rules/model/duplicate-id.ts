import type { Rule } from '../rule.js'

/** Found by the loader, and among proposals by the check. */
export const duplicateId = {
  id: 'model/duplicate-id',
  severity: 'error',
  title: { vi: 'Một mã dùng cho hai đối tượng', en: 'One id for two things' },
  basis: [],
  remedy: { vi: 'Đổi một trong hai mã, hoặc gộp hai khai báo làm một.', en: 'Rename one of them, or merge the two.' },
  explain: {
    vi: `**Yêu cầu.** Trong cùng một nhóm dữ liệu (hệ thống, cơ quan, tiêu chuẩn…), mỗi mã chỉ dùng cho một đối tượng. Các đề xuất kiểm tra trong cùng một lần chạy cũng phải có mã khác nhau.

**Vì sao.** Nguyên tắc quản trị kiến trúc là mỗi đối tượng một bản ghi. Hai bản ghi cùng mã làm cho quan hệ, báo cáo và miễn trừ không biết thuộc về bản ghi nào.

**Cách xét.** So sánh mã trong toàn bộ các tệp của kiến trúc. Đối tượng của tỉnh được phép mang mã của một đối tượng trong gói nội dung: khi đó bản ghi của tỉnh thay cho bản ghi của gói. Hệ thống và thành phần là hai nhóm khác nhau nên được trùng mã.

**Cách xử lý.** Thông báo nêu cả hai vị trí. Nếu là hai đối tượng khác nhau, đổi một mã; nếu là một đối tượng khai hai lần, gộp nội dung và xóa bản thừa.`,
    en: `**What is asked.** Within a collection (systems, agencies, standards …) an id names one thing only. Proposals checked in one run need different ids too.

**Why.** Architecture governance rests on one record for one thing. With two records of one id, nobody knows to which of them relations, reports and waivers belong.

**How it is judged.** Ids are compared over all files of the architecture. A province may reuse the id of an entity in a content pack: its own record then replaces the pack's. Systems and components are different collections and may share an id.

**How to mend it.** Both places are shown. Rename one of two different things; merge two records of the same thing.`,
  },
  examples: {
    pass: `dataEntities:
  - { id: ho-so-a, name: Hồ sơ A }
  - { id: ho-so-b, name: Hồ sơ B }
`,
    fail: `dataEntities:
  - { id: ho-so-a, name: Hồ sơ A }
  - { id: ho-so-a, name: Hồ sơ B }
`,
  },
} satisfies Rule
