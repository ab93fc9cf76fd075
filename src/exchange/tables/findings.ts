import type { ResultBasis } from '../../appraise/index.js'
import { placeOf, severityLabel } from '../../kernel/index.js'
import { tableTitles } from './names.js'
import type { TableMaker } from './table.js'

/** The findings on the architecture, one a row, for a team to share out and tick off. */
export const findings: TableMaker = ({ lang, findings: result }) => {
  const titles = {
    vi: [
      'Mức độ',
      'Quy tắc',
      'Nội dung quy tắc',
      'Đối tượng',
      'Phát hiện',
      'Vị trí',
      'Căn cứ',
      'Hướng xử lý',
      'Miễn trừ',
    ],
    en: ['Severity', 'Rule', 'Title', 'Subject', 'Finding', 'Place', 'Basis', 'What to do', 'Waiver'],
  }[lang]
  const widths = [13, 28, 32, 22, 60, 32, 34, 48, 24]
  return {
    title: tableTitles.findings,
    columns: titles.map((title, i) => ({ title, width: widths[i] ?? 20 })),
    rows: result().results.flatMap((entry) =>
      entry.findings.map((f) => [
        severityLabel[f.severity][lang],
        f.rule,
        f.title,
        f.subject ?? '',
        f.message,
        f.location ? placeOf(f.location) : '',
        f.basis.map(cited).join('\n'),
        f.remedy ?? '',
        f.waivedBy ?? '',
      ]),
    ),
  }
}

function cited({ document, number, article }: ResultBasis): string {
  return [article, number ?? document].filter(Boolean).join(', ')
}
