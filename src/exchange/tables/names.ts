import type { Text } from '../../kernel/index.js'

/** The tables that can be exported, by the word for each. */
export const tableNames = ['systems', 'dependencies', 'standards', 'findings'] as const
export type ExportTableName = (typeof tableNames)[number]

/** What the sheet of each table is called; by it our own export is known when it comes back. */
export const tableTitles: Readonly<Record<ExportTableName, Text>> = {
  systems: { vi: 'Danh mục hệ thống', en: 'Systems' },
  dependencies: { vi: 'Quan hệ kết nối', en: 'Dependencies' },
  standards: { vi: 'Đối chiếu tiêu chuẩn', en: 'Standards matrix' },
  findings: { vi: 'Phát hiện', en: 'Findings' },
}
