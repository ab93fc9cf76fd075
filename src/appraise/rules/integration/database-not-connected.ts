import type { RuleCode } from '../rule.js'
import { unconnectedDatabase } from './unconnected.js'

export const databaseNotConnected = {
  id: 'integration/database-not-connected',
  severity: 'warning',
  basis: [
    { document: 'nd-194-2025', article: 'Điều 21' },
    { document: 'nd-278-2025', article: 'Điều 7, 8' },
    { document: 'nd-224-2026', article: 'Điều 37.2, 46.2.đ, 47.2.đ' },
  ],
  yaml: 'dependsOn',
  *proposal({ proposal, base, asOf }) {
    const built = unconnectedDatabase(proposal, base, asOf)
    if (!built) return
    yield {
      subject: proposal.header.id,
      location: built.location,
      message: {
        vi: `Hồ sơ xây dựng cơ sở dữ liệu (“${built.text}”) nhưng chưa nêu kết nối, chia sẻ dữ liệu với đâu, qua nền tảng nào.`,
        en: `The dossier builds a database (“${built.text}”) and does not say what it connects and shares data with, nor by which platform.`,
      },
    }
  },
} satisfies RuleCode
