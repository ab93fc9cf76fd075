import { type Dependency, type Locator, layerMayUse, layerOf, type Model } from '../../../architecture/index.js'
import { framework } from '../bases.js'
import type { Found, Rule } from '../rule.js'
import { called } from '../wording.js'

export const forbiddenDependency = {
  id: 'layering/forbidden-dependency',
  severity: 'error',
  title: { vi: 'Phụ thuộc ngược chiều các lớp kiến trúc', en: 'A dependency against the order of the layers' },
  basis: framework,
  remedy: {
    vi: 'Đảo chiều quan hệ, chuyển phần dùng chung xuống lớp dưới, hoặc xếp lại hệ thống vào đúng lớp.',
    en: 'Turn the dependency round, move the shared part to a lower layer, or place the system in its right layer.',
  },
  explain: {
    vi: `**Yêu cầu.** Hệ thống chỉ được dùng hệ thống cùng lớp, ở lớp dưới, hoặc ở các trụ xuyên suốt (quản lý chỉ đạo, an toàn thông tin). Hệ thống ở lớp dưới không được phụ thuộc vào lớp trên.

**Vì sao.** Các lớp của Khung kiến trúc tách phần nền (hạ tầng, nền tảng dùng chung) khỏi phần nghiệp vụ. Nếu nền tảng phụ thuộc một ứng dụng thì thay ứng dụng ấy là phải sửa cả nền tảng, kéo theo mọi hệ thống đang dùng nền tảng.

**Cách xét.** Với mỗi phụ thuộc (\`from\` cần \`to\`), so thứ tự lớp của hai bên; danh sách \`mayUse\` của lớp, nếu có, quyết định thay cho thứ tự. Khi kiểm tra đề xuất chỉ xét phụ thuộc do đề xuất đưa vào. Hệ thống chưa ghi lớp thì chưa xét.

**Cách xử lý.** Xem có ghi nhầm chiều không: \`from\` là bên sử dụng, \`to\` là bên cung cấp. Nếu đúng chiều, tách phần dùng chung thành dịch vụ ở lớp dưới, hoặc xếp lại lớp của hệ thống.`,
    en: `**What is asked.** A system uses systems of its own layer, of layers below it, and of the pillars that run through all (governance, security). A lower layer does not depend on a higher one.

**Why.** The framework's layers keep the foundations (infrastructure, shared platforms) apart from the business. Where a platform depends on an application, replacing that application means changing the platform and all that stands on it.

**How it is judged.** For every dependency (\`from\` needs \`to\`) the layers are compared by their order; a layer's own \`mayUse\` list decides in its stead. For a proposal only its own dependencies are looked at. A system without a layer is not judged.

**How to mend it.** See whether the direction is wrong: \`from\` is the consumer, \`to\` the provider. If it is right, make the shared part a service of a lower layer, or place the system in another layer.`,
  },
  architecture: ({ model, locate }) => upwards(model.dependencies, model, locate),
  proposal: ({ dependencies, model, locate }) => upwards(dependencies, model, locate),
  examples: {
    pass: `dependencies:
  - { from: mot-cua, to: csdl-dat-dai, kind: data, via: lgsp }
`,
    fail: `dependencies:
  - { from: lgsp, to: cong-dvc, kind: uses }
`,
  },
} satisfies Rule

function* upwards(dependencies: readonly Dependency[], model: Model, locate: Locator): Iterable<Found> {
  for (const dependency of dependencies) {
    const from = layerOf(model, dependency.from)
    const to = layerOf(model, dependency.to)
    if (!from || !to || layerMayUse(model, from, to)) continue
    const [consumer, provider] = [called(model, dependency.from), called(model, dependency.to)]
    yield {
      subject: dependency.from,
      related: [dependency.to],
      location: locate(dependency, 'to'),
      message: {
        vi: `${consumer} ở lớp “${from.name}” phụ thuộc ${provider} ở lớp “${to.name}”: chiều phụ thuộc này không được phép.`,
        en: `${consumer} in layer “${from.name}” depends on ${provider} in layer “${to.name}”, which that layer may not use.`,
      },
    }
  }
}
