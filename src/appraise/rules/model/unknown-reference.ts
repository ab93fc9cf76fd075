import type { Rule } from '../rule.js'

/** Found by the loader; in the manifest and in waivers by `settingFaults`. */
export const unknownReference = {
  id: 'model/unknown-reference',
  severity: 'error',
  title: { vi: 'Mã được nhắc tới nhưng không tồn tại', en: 'A reference to something that does not exist' },
  basis: [],
  remedy: { vi: 'Sửa lại mã, hoặc khai báo đối tượng mang mã đó.', en: 'Correct the id, or declare what it names.' },
  explain: {
    vi: `**Yêu cầu.** Mỗi mã dùng để chỉ cơ quan, lớp, thành phần, hệ thống, tiêu chuẩn, văn bản, nhiệm vụ… phải là mã của một đối tượng đã khai báo trong kiến trúc hoặc trong gói nội dung đang dùng. Mã quy tắc trong bản kê \`kientruc.yaml\` và trong các miễn trừ cũng vậy.

**Vì sao.** Quan hệ trỏ vào chỗ không có thì không vẽ được lên sơ đồ, không tính được tác động; miễn trừ cho một quy tắc gõ sai tên thì không miễn gì cả.

**Cách xét.** Công cụ tìm mã trong đúng nhóm dữ liệu và gợi ý mã gần giống nhất. Các trường cho phép viết bằng lời (dữ liệu, chức năng, nơi đặt hệ thống, căn cứ pháp lý…) không bị báo lỗi.

**Cách xử lý.** Sửa theo gợi ý. Nếu đối tượng chưa có, bổ sung vào tệp YAML của kiến trúc; nếu nó thuộc một gói nội dung, thêm gói đó vào \`packs\`.`,
    en: `**What is asked.** Every id that names an agency, layer, component, system, standard, document, task and so on must belong to something declared in the architecture or in a content pack in use. The same holds for rule ids in \`kientruc.yaml\` and in waivers.

**Why.** A relation that points nowhere cannot be drawn or followed; a waiver of a misspelt rule waives nothing.

**How it is judged.** The id is looked up in its own collection, and the nearest ids are suggested. Fields that accept plain words (data, functions, hosting, legal basis …) are not reported.

**How to mend it.** Follow the suggestion. If the entity is missing, add it to the architecture; if a content pack has it, add the pack to \`packs\`.`,
  },
  examples: {
    pass: `systems:
  - { id: phan-mem-a, name: Phần mềm A, kind: application, owner: so-yt, layer: ung-dung-csdl, scope: sector, lifecycle: { status: planned } }
`,
    fail: `systems:
  - { id: phan-mem-a, name: Phần mềm A, kind: application, owner: so-yte, layer: ung-dung-csdl, scope: sector, lifecycle: { status: planned } }
`,
  },
} satisfies Rule
