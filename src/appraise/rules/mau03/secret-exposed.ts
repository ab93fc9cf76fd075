import { formTitle, nameOfRow } from '../../../architecture/index.js'
import { secretsIn, withoutSecrets } from '../../../language/index.js'
import { exchangeForm } from '../bases.js'
import type { RuleCode } from '../rule.js'

/** The form's own rule of the same kind as `security/secret-exposed`, which knows the YAML alone. */
export const formSecretExposed = {
  id: 'mau03/secret-exposed',
  severity: 'error',
  basis: exchangeForm,
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
              vi: `${row.table}, dòng “${withoutSecrets(nameOfRow(row))}”, cột “${formTitle(row.table, key)}”: ô có mật khẩu, khóa hoặc địa chỉ quản trị.`,
              en: `${row.table}, row “${withoutSecrets(nameOfRow(row))}”, “${formTitle(row.table, key)}”: the cell holds a password, key or administration address.`,
            },
          }
        }
      }
    }
  },
} satisfies RuleCode
