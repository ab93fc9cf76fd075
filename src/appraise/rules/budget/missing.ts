import { investment } from '../bases.js'
import type { Rule } from '../rule.js'

export const missing = {
  id: 'budget/missing',
  severity: 'warning',
  title: { vi: 'Chưa nêu kinh phí', en: 'No budget is given' },
  basis: investment,
  remedy: { vi: 'Ghi tổng kinh phí và cơ cấu nguồn vốn.', en: 'Give the total and its sources.' },
  yaml: 'budget',
  explain: {
    vi: `**Yêu cầu.** Hồ sơ phải nêu tổng kinh phí dự kiến và nguồn vốn.

**Vì sao.** Kinh phí quyết định quy trình (dự án, đề cương và dự toán chi tiết, hay mua sắm thường xuyên), cấp có thẩm quyền và số bước thiết kế. Người thẩm định cũng cần biết số tiền có thể lãng phí nếu đề xuất trùng lặp.

**Cách xét.** Đạt khi \`budget.total\` lớn hơn 0, hoặc các hệ thống trong đề xuất có ghi \`cost\`. Công cụ không đánh giá số tiền cao hay thấp.

**Cách xử lý.** Ghi \`budget\` với \`total\` tính bằng triệu đồng (\`unit: million-vnd\`) và liệt kê từng nguồn ở \`sources\`: ngân sách tỉnh, ngân sách Trung ương, nguồn sự nghiệp, vốn khác. Chưa có dự toán chi tiết thì ghi khái toán và nói rõ trong mô tả. Đề xuất đào tạo, tư vấn cũng cần kinh phí.`,
    en: `**What is asked.** A dossier gives the expected total and where the money comes from.

**Why.** The sum decides the procedure, the authority and the number of design steps. The reviewer also wants to know how much would be wasted if the proposal duplicates something.

**How it is judged.** It is met where \`budget.total\` is above 0, or the proposal's systems carry a \`cost\`. Whether the sum is high or low is not judged.

**How to mend it.** Write \`budget\` with \`total\` in million dong (\`unit: million-vnd\`) and each source under \`sources\`: provincial budget, central budget, recurrent funds, others. Without a detailed estimate give a rough one and say so. Training and consultancy cost money too.`,
  },
  *proposal({ proposal }) {
    const { header, systems, locate } = proposal
    const cost = [header.cost, ...systems.map((s) => s.cost)].reduce((sum, c) => sum + (c?.amount ?? 0), 0)
    if ((header.budget?.total ?? 0) > 0 || cost > 0) return
    yield {
      subject: header.id,
      location: header.budget ? locate(header.budget, 'total') : locate(header),
      message: header.budget
        ? { vi: 'Tổng kinh phí ghi bằng 0.', en: 'The total budget is 0.' }
        : { vi: 'Hồ sơ chưa nêu kinh phí và nguồn vốn.', en: 'The dossier gives no budget and no sources.' },
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
  budget: { total: 1200, unit: million-vnd }
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
