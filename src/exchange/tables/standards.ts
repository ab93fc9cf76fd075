import { type MatrixRow, matrixOf, reasonOf } from '../../appraise/index.js'
import { outcomeLabel } from '../../kernel/index.js'
import { tableTitles } from './names.js'
import type { TableMaker } from './table.js'

/** The standards matrix: each system of the workspace against each concern in force that applies to it. */
export const standards: TableMaker = ({ model, lang, asOf }) => {
  const titles = {
    vi: ['Mã hệ thống', 'Tên hệ thống', 'Cơ quan chủ quản', 'Số mục', 'Nội dung quy định'],
    en: ['Id', 'System', 'Owner', 'Item', 'Concern'],
  }[lang]
  const outcome = {
    vi: ['Tiêu chuẩn quy định', 'Đã khai', 'Kết quả', 'Nhận xét'],
    en: ['Standards asked for', 'Declared', 'Outcome', 'Remark'],
  }[lang]
  const widths = [22, 36, 28, 9, 30, 34, 30, 20, 48]
  const own = [...model.systems.values()].filter((system) => model.originOf(system) === 'workspace')
  return {
    title: tableTitles.standards,
    columns: [...titles, ...outcome].map((title, i) => ({ title, width: widths[i] ?? 20 })),
    rows: own.flatMap((system) =>
      matrixOf(model, system, asOf)
        .filter((row) => row.status !== 'not-applicable')
        .map((row) => [
          system.id,
          system.name,
          model.agencies.get(system.owner)?.name ?? system.owner,
          row.item,
          row.concern,
          asked(row),
          [...new Set([...row.answers.map((a) => a.text), ...row.outdated.map((o) => o.text), ...row.unclear])].join(
            '\n',
          ),
          outcomeLabel[row.status][lang],
          reasonOf(row, false)[lang],
        ]),
    ),
  }
}

function asked({ required, advised }: MatrixRow): string {
  const symbols = [...required.flatMap((r) => r.anyOf), ...advised].map((s) => s.symbol)
  return [...new Set(symbols)].join('\n')
}
