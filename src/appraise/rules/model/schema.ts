import type { Rule } from '../rule.js'

/** Found by the loader. */
export const schema = {
  id: 'model/schema',
  severity: 'error',
  title: { vi: 'Tệp YAML hoặc giá trị sai quy cách', en: 'A file or value does not fit the format' },
  basis: [],
  remedy: {
    vi: 'Sửa tại vị trí được chỉ ra; thông báo đã liệt kê các giá trị được dùng.',
    en: 'Mend the place shown; the message lists what may be written there.',
  },
  explain: {
    vi: `**Yêu cầu.** Tệp kiến trúc và tệp đề xuất phải là YAML đúng cú pháp; mỗi mục có đủ trường bắt buộc, giá trị nằm trong danh sách cho phép, ngày tháng có thật và ngày kết thúc không sớm hơn ngày bắt đầu. Quy tắc riêng của tỉnh (viết bằng CEL) cũng được kiểm tra ở bước này: đúng cú pháp, đúng tên trường.

**Vì sao.** Một trường viết sai tên sẽ bị bỏ qua mà không ai biết, và kết luận thẩm định sẽ dựa trên hồ sơ thiếu.

**Cách xét.** Công cụ đọc tất cả các tệp, báo hết lỗi trong một lần chạy, mỗi lỗi kèm tên tệp, dòng, cột. Tệp đề xuất có lỗi thì chưa được đối chiếu; các tệp khác vẫn được xét.

**Cách xử lý.** Mở tệp tại dòng được nêu và sửa theo gợi ý. Lỗi hay gặp: thụt đầu dòng bằng phím Tab, quên dấu hai chấm, viết năm không đặt trong dấu nháy, dùng chữ có dấu trong mã.`,
    en: `**What is asked.** Architecture and proposal files must be valid YAML; every entry has its required fields, values come from the allowed lists, dates exist, and no period ends before it begins. A province's own rules (written in CEL) are checked here as well: syntax, and names of fields.

**Why.** A field with a misspelt name would be passed over in silence, and the appraisal would rest on an incomplete dossier.

**How it is judged.** All files are read and all faults reported in one run, each with file, line and column. A proposal at fault is not compared; the others are.

**How to mend it.** Open the file at the line shown and follow the hint. Frequent slips: tabs for indentation, a missing colon, a year without quotes, accented letters in an id.`,
  },
  examples: {
    pass: `systems:
  - { id: phan-mem-a, name: Phần mềm A, kind: application, owner: so-yt, layer: ung-dung-csdl, scope: sector, lifecycle: { status: planned } }
`,
    fail: `systems:
  - { id: phan-mem-a, name: Phần mềm A, kind: app, owner: so-yt, layer: ung-dung-csdl, scope: sector, lifecycle: { status: planned } }
`,
  },
} satisfies Rule
