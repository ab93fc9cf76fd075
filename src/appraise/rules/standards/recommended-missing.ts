import { standards as basis } from '../bases.js'
import type { Rule } from '../rule.js'
import { judgedSystems } from '../said.js'
import { listed } from '../wording.js'
import { declaredBy, matrixOf } from './matrix.js'

export const recommendedMissing = {
  id: 'standards/recommended-missing',
  severity: 'info',
  title: { vi: 'Chưa xem xét tiêu chuẩn khuyến nghị', en: 'Recommended standards were not considered' },
  basis,
  remedy: { vi: 'Xem xét áp dụng, hoặc nêu lý do không áp dụng.', en: 'Consider them, or say why not.' },
  explain: {
    vi: `**Yêu cầu.** Với nội dung mà danh mục khuyến nghị tiêu chuẩn và hệ thống thuộc diện áp dụng, hồ sơ nên chọn một tiêu chuẩn.

**Vì sao.** Khuyến nghị hôm nay thường là bắt buộc ở lần sửa đổi sau; chọn theo danh mục giúp hệ thống không phải làm lại. Nội dung mà danh mục chỉ khuyến nghị cũng là nơi các đơn vị hay dùng giải pháp riêng của nhà thầu.

**Cách xét.** Chỉ xét tiêu chuẩn khuyến nghị có ghi rõ điều kiện áp dụng (\`appliesTo\`), hoặc do thành phần kiến trúc yêu cầu (\`requires\`), mà với nội dung đó hồ sơ chưa khai tiêu chuẩn nào. Hồ sơ chưa nêu tiêu chuẩn nào đã có phát hiện chung nên không nhắc lại ở đây. Phát hiện chỉ ở mức thông tin, không ảnh hưởng kết luận.

**Cách xử lý.** Xem từng nội dung được nêu: nếu áp dụng, ghi vào \`standards\`; nếu không, ghi một câu lý do trong thuyết minh.`,
    en: `**What is asked.** Where the catalogue recommends standards for a concern and the system falls under it, the dossier should choose one.

**Why.** What is recommended today is mostly mandatory at the next revision. Such concerns are also where contractors' own solutions creep in.

**How it is judged.** Only recommended standards with a plain condition (\`appliesTo\`), or asked for by an architecture component (\`requires\`), on whose concern the dossier declares nothing. A dossier without any standards has its finding already. This is information only and does not touch the conclusion.

**How to mend it.** Go through the concerns named: add the standard, or give the reason in a sentence.`,
  },
  *proposal({ proposal, model, asOf }) {
    for (const built of judgedSystems(proposal)) {
      const system = model.systems.get(built.id)
      if (!system || declaredBy(model, system).length === 0) continue
      const rows = matrixOf(model, system, asOf).filter((row) => row.advised.length > 0)
      if (rows.length === 0) continue
      const concerns = listed(rows.map((row) => `${row.concern} (${row.advised.map((s) => s.symbol).join(', ')})`))
      yield {
        subject: built.id,
        related: rows.flatMap((row) => row.advised.map((s) => s.id)),
        location:
          'standards' in built.declared
            ? proposal.locate(built.declared, 'standards')
            : proposal.locate(proposal.header, 'standards'),
        message: {
          vi: `Nên xem xét tiêu chuẩn khuyến nghị cho: ${concerns.vi}.`,
          en: `Consider recommended standards for: ${concerns.en}.`,
        },
      }
    }
  },
  examples: {
    pass: `proposal:
  id: dx-vi-du
  title: Cổng dữ liệu tàu cá
  agency: so-nnptnt
  date: 2019-03-15
  kind: build
  purpose: Cung cấp dữ liệu tàu cá cho người dân.
  realizes: [kenh-du-lieu-mo]
  standards: [HTTPS, JSON]
`,
    fail: `proposal:
  id: dx-vi-du
  title: Cổng dữ liệu tàu cá
  agency: so-nnptnt
  date: 2019-03-15
  kind: build
  purpose: Cung cấp dữ liệu tàu cá cho người dân.
  realizes: [kenh-du-lieu-mo]
  standards: [HTTPS]
`,
  },
} satisfies Rule
