import { nameOfRow, titleOf } from '../../../architecture/index.js'
import { secretsIn, withoutSecrets } from '../../../language/index.js'
import { exchangeForm } from '../bases.js'
import type { Rule } from '../rule.js'
import { secretExposed } from '../security/secret-exposed.js'

/** The form's own rule of the same kind as `security/secret-exposed`, which knows the YAML alone. */
export const formSecretExposed = {
  id: 'mau03/secret-exposed',
  severity: 'error',
  title: {
    vi: 'Biểu mẫu có mật khẩu, khóa hoặc địa chỉ quản trị',
    en: 'The form holds a password, key or administration address',
  },
  basis: exchangeForm,
  remedy: {
    vi: 'Xóa thông tin này khỏi ô và đổi ngay mật khẩu, khóa đã lộ.',
    en: 'Delete it from the cell and change the exposed password or key at once.',
  },
  explain: secretExposed.explain,
  *form({ form }) {
    for (const rows of Object.values(form)) {
      for (const row of rows) {
        for (const [key, text] of row.cells) {
          if (secretsIn(text.normalize('NFC')).length === 0) continue
          const location = row.locate(key)
          yield {
            subject: row.subject,
            location: location && { ...location, excerpt: withoutSecrets(location.excerpt) },
            message: {
              vi: `${row.table}, dòng “${withoutSecrets(nameOfRow(row))}”, cột “${titleOf(row.table, key)}”: ô có mật khẩu, khóa hoặc địa chỉ quản trị.`,
              en: `${row.table}, row “${withoutSecrets(nameOfRow(row))}”, “${titleOf(row.table, key)}”: the cell holds a password, key or administration address.`,
            },
          }
        }
      }
    }
  },
  examples: {
    pass: `components:
  - { id: kho-mo, name: Kho dữ liệu mở, layer: ung-dung-csdl, mau03: { note: Đã bàn giao } }
`,
    fail: `components:
  - { id: kho-mo, name: Kho dữ liệu mở, layer: ung-dung-csdl, mau03: { note: "mật khẩu: Bt@2018" } }
`,
  },
} satisfies Rule
