import { cell, formColumns, lists, nameOfRow } from '../../../architecture/index.js'
import { didYouMean } from '../../../kernel/index.js'
import { exchangeForm } from '../bases.js'
import type { Rule } from '../rule.js'

export const valueNotListed = {
  id: 'mau03/value-not-listed',
  severity: 'error',
  title: { vi: 'Giá trị không có trong danh mục của Mẫu 03', en: 'A value is not in the lists of the exchange form' },
  basis: exchangeForm,
  remedy: { vi: 'Chọn một giá trị trong danh sách của ô.', en: 'Choose a value from the cell’s list.' },
  explain: {
    vi: `**Yêu cầu.** Các cột có danh mục (loại đối tượng, lớp, trạng thái, hình thức dùng chung, loại quan hệ, phương án…) chỉ dùng giá trị của danh mục, đúng từng chữ.

**Vì sao.** Dữ liệu của các tỉnh được cộng và lọc theo các giá trị này. “Đang chạy”, “vận hành” và “Đang vận hành” với người đọc là một, với máy là ba; số liệu tổng hợp sẽ sai mà không ai thấy.

**Cách xét.** Mỗi ô của cột có danh mục được so với danh mục giá trị của biểu mẫu, phân biệt chữ hoa và dấu. Ô trống và ô ghi “Chưa xác định” do quy tắc về ô bắt buộc xét.

**Cách xử lý.** Chọn lại trong danh sách thả xuống của ô; nếu không giá trị nào đúng, dùng “Khác” hoặc “Loại khác” và giải thích ở cột ghi chú.`,
    en: `**What is asked.** Columns with a list (type, layer, states, kind of sharing, kind of relation, option …) hold only values of the list, to the letter.

**Why.** The data of all provinces are counted and filtered by these values. “Đang chạy”, “vận hành” and “Đang vận hành” are one thing to a reader and three to a machine; the totals would be wrong and nobody would see it.

**How it is judged.** Each cell of such a column is compared with the form's list, capitals and accents included. Blank cells and “Chưa xác định” are left to the rule on required cells.

**How to mend it.** Choose from the cell's drop-down list; where none fits, use “Khác” or “Loại khác” and explain in the column of remarks.`,
  },
  *form({ form }) {
    for (const rows of Object.values(form)) {
      for (const row of rows) {
        for (const { key, title, list } of formColumns[row.table]) {
          const text = cell(row, key)
          const allowed: readonly string[] = list ? lists[list] : []
          if (!list || text === '' || allowed.includes(text) || /^chưa xác định/iu.test(text)) continue
          yield {
            subject: row.subject,
            location: row.locate(key),
            message: {
              vi: `${row.table}, dòng “${nameOfRow(row)}”: “${text}” không có trong danh mục của cột “${title}”.`,
              en: `${row.table}, row “${nameOfRow(row)}”: “${text}” is not in the list of “${title}”.`,
            },
            remedy: didYouMean(text, allowed),
          }
        }
      }
    }
  },
  examples: {
    pass: `components:
  - { id: kho-mo, name: Kho dữ liệu mở, layer: ung-dung-csdl, mau03: { plan: Bổ sung mới } }
`,
    fail: `components:
  - { id: kho-mo, name: Kho dữ liệu mở, layer: ung-dung-csdl, mau03: { plan: Làm mới } }
`,
  },
} satisfies Rule
