import type { Dependency, Locator, Model } from '../../../architecture/index.js'
import type { Found, Rule } from '../rule.js'
import { called } from '../wording.js'

export const selfDependency = {
  id: 'model/self-dependency',
  severity: 'error',
  title: { vi: 'Hệ thống phụ thuộc vào chính nó', en: 'A system that depends on itself' },
  basis: [],
  remedy: {
    vi: 'Bỏ quan hệ này, hoặc ghi đúng mã hệ thống cung cấp ở trường “to”.',
    en: 'Remove the dependency, or name the real provider in “to”.',
  },
  explain: {
    vi: `**Yêu cầu.** Quan hệ phụ thuộc phải nối hai đối tượng khác nhau: bên sử dụng (\`from\`) và bên cung cấp (\`to\`).

**Vì sao.** Quan hệ một hệ thống phụ thuộc chính nó không mang thông tin gì, thường là do sao chép một dòng rồi quên sửa mã; hệ thống thật sự được dùng vì thế bị bỏ sót và không được xem xét khi đánh giá tác động.

**Cách xét.** So sánh \`from\` và \`to\` của mọi phụ thuộc, kể cả phụ thuộc khai trong \`dependsOn\` của một hệ thống (khi đó \`from\` là chính hệ thống ấy). Khi kiểm tra đề xuất, chỉ xét các phụ thuộc do đề xuất đưa vào.

**Cách xử lý.** Xác định hệ thống cung cấp dữ liệu, dịch vụ và ghi mã của hệ thống đó ở \`to\`. Nếu muốn nói các phân hệ trong cùng hệ thống gọi lẫn nhau thì không cần khai phụ thuộc: kiến trúc dừng ở mức hệ thống.`,
    en: `**What is asked.** A dependency joins two different things: the consumer (\`from\`) and the provider (\`to\`).

**Why.** A system that depends on itself says nothing. It is mostly a copied line whose id was not changed, so the real provider is missing and will be overlooked when impact is assessed.

**How it is judged.** \`from\` and \`to\` of every dependency are compared, those under a system's \`dependsOn\` included (there \`from\` is that system). For a proposal only the dependencies that it adds are looked at.

**How to mend it.** Name the system that really provides the data or service. Calls between modules of one system need no dependency: the architecture stops at systems.`,
  },
  architecture: ({ model, locate }) => onSelf(model.dependencies, model, locate),
  proposal: ({ dependencies, model, locate }) => onSelf(dependencies, model, locate),
  examples: {
    pass: `dependencies:
  - { from: csdl-dat-dai, to: sso, kind: authentication }
`,
    fail: `dependencies:
  - { from: csdl-dat-dai, to: csdl-dat-dai, kind: data }
`,
  },
} satisfies Rule

function* onSelf(dependencies: readonly Dependency[], model: Model, locate: Locator): Iterable<Found> {
  for (const dependency of dependencies) {
    if (dependency.from !== dependency.to) continue
    const name = called(model, dependency.to)
    yield {
      subject: dependency.from,
      location: locate(dependency, 'to'),
      message: { vi: `${name} được khai là phụ thuộc vào chính nó.`, en: `${name} is said to depend on itself.` },
    }
  }
}
