import { collectionNames, type Locator } from '../../../architecture/index.js'
import type { Location, Text } from '../../../kernel/index.js'
import { mayHoldSecret, type SecretKind, secretsIn, withoutSecrets } from '../../../language/index.js'
import { framework, securityLevels } from '../bases.js'
import type { Found, Rule } from '../rule.js'

const names: Record<SecretKind, Text> = {
  password: { vi: 'mật khẩu', en: 'a password' },
  key: { vi: 'khóa hoặc mã truy cập', en: 'a key or access token' },
  'private-address': { vi: 'địa chỉ mạng nội bộ', en: 'an address of an internal network' },
  'admin-address': { vi: 'địa chỉ trang quản trị', en: 'the address of an administration page' },
}

export const secretExposed = {
  id: 'security/secret-exposed',
  severity: 'warning',
  title: { vi: 'Lộ mật khẩu, khóa hoặc địa chỉ quản trị', en: 'A password, key or administration address is exposed' },
  basis: [...framework, ...securityLevels],
  remedy: {
    vi: 'Xóa thông tin này khỏi tệp và đổi ngay mật khẩu, khóa đã lộ; lưu ở kho bí mật của đơn vị vận hành. Lịch sử git vẫn còn giữ bản cũ.',
    en: 'Remove it from the file and change the exposed password or key at once; keep it in the operator’s secret store. The history of git still holds the old text.',
  },
  explain: {
    vi: `**Yêu cầu.** Dữ liệu kiến trúc và hồ sơ đề xuất không ghi mật khẩu, khóa, địa chỉ quản trị, địa chỉ mạng nội bộ hay cấu hình nhạy cảm.

**Vì sao.** Kiến trúc được nhiều cơ quan đọc, được lưu nhiều bản và có thể công khai. Dự thảo hướng dẫn năm 2026 về dữ liệu khung kiến trúc số cũng nêu rõ: không chứa mật khẩu, khóa, địa chỉ quản trị, cấu hình nhạy cảm.

**Cách xét.** Tìm trong mọi trường chữ: mật khẩu ghi sau “mật khẩu:”, “password=” hoặc nằm trong địa chỉ kết nối; khóa riêng và mã truy cập có dạng đã biết; địa chỉ IP nội bộ; đường dẫn tới trang quản trị. Nội dung tìm thấy được che đi trong báo cáo. Chú thích trong tệp YAML không được xét.

**Cách xử lý.** Xóa khỏi tệp; đổi mật khẩu, khóa đã lộ. Nếu chỉ là ví dụ hay số phiên bản bị nhận nhầm, ghi miễn trừ có thời hạn.`,
    en: `**What is asked.** The architecture and the dossiers hold no passwords, keys, addresses of administration, internal addresses or sensitive configuration.

**Why.** Many agencies read the architecture, many copies of it are kept, and it may be published. The draft guide of 2026 on the data of the digital framework says so too.

**How it is judged.** All texts are searched: a password after “mật khẩu:”, “password=” or inside a connection address; private keys and access tokens of known form; internal IP addresses; links to administration pages. What is found is covered in the report. Comments of the YAML are not judged.

**How to mend it.** Remove it; change what was exposed. If it is an example or a version number taken for an address, write a waiver with an expiry.`,
  },
  *architecture({ model, locate }) {
    for (const collection of collectionNames) {
      for (const entity of model[collection].values()) {
        if (model.originOf(entity) !== 'workspace' || clean.has(entity)) continue
        const found = isSuspect(entity) ? [...exposedIn(entity, idOf(entity), locate)] : []
        if (found.length === 0) clean.add(entity)
        yield* found
      }
    }
  },
  *proposal({ proposal }) {
    const { header } = proposal
    const nodes = new Set<object>([header, ...proposal.systems.map((s) => s.declared), ...proposal.dependencies])
    for (const node of nodes) yield* exposedIn(node, idOf(node) ?? header.id, proposal.locate)
  },
  examples: {
    pass: `systems:
  - id: cong-du-lieu
    name: Cổng dữ liệu
    description: Người dùng đặt lại mật khẩu bằng mã OTP; phần mềm phiên bản 10.2.1.4.
    kind: portal
    owner: so-tttt
    layer: ung-dung
    scope: province
    lifecycle: { status: operational }
`,
    fail: `systems:
  - id: cong-du-lieu
    name: Cổng dữ liệu
    description: "Máy chủ 10.36.2.15, tài khoản admin, mật khẩu: Bt@2018"
    kind: portal
    owner: so-tttt
    layer: ung-dung
    scope: province
    lifecycle: { status: operational }
`,
  },
} satisfies Rule

/** Entities without a secret: what is read again unchanged is not searched again. */
const clean = new WeakSet<object>()

function idOf(node: object): string | undefined {
  const id: unknown = Reflect.get(node, 'id')
  return typeof id === 'string' ? id : undefined
}

/** Whether any text in a value is worth a search; most are not, so that to find out makes no lists. */
function isSuspect(value: unknown): boolean {
  if (typeof value === 'string') return mayHoldSecret(value)
  if (typeof value !== 'object' || value === null) return false
  if (Array.isArray(value)) return value.some(isSuspect)
  const node = value as Readonly<Record<string, unknown>>
  for (const key in node) if (isSuspect(node[key])) return true
  return false
}

/** One finding for each field, however many secrets it holds: they go together. */
function* exposedIn(node: object, subject: string | undefined, locate: Locator): Generator<Found> {
  for (const key of Object.keys(node)) {
    const value: unknown = Reflect.get(node, key)
    if (typeof value === 'object' && value !== null) yield* exposedIn(value, subject, locate)
    if (typeof value !== 'string') continue
    const kinds = [...new Set(secretsIn(value.normalize('NFC')).map((s) => s.kind))]
    if (kinds.length === 0) continue
    const list = (lang: 'vi' | 'en') => kinds.map((kind) => names[kind][lang]).join(', ')
    yield {
      subject,
      location: covered(locate(node, Array.isArray(node) ? Number(key) : key)),
      message: {
        vi: `Nội dung có ${list('vi')}: “${shortly(value)}”.`,
        en: `The text holds ${list('en')}: “${shortly(value)}”.`,
      },
    }
  }
}

/** A code frame must not repeat what should not have been written. */
function covered(location: Location | undefined): Location | undefined {
  return location && { ...location, excerpt: withoutSecrets(location.excerpt) }
}

function shortly(text: string): string {
  const shown = withoutSecrets(text).replace(/\s+/g, ' ').trim()
  const at = Math.max(0, shown.indexOf('•••') - 60)
  return `${at > 0 ? '…' : ''}${shown.slice(at, at + 120)}${shown.length > at + 120 ? '…' : ''}`
}
