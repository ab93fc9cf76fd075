import * as Type from 'typebox'
import { Finding, ValidateResult, validate as validated } from '../../../appraise/index.js'
import { dayAsked } from '../desk.js'
import { atMost, closed, daySchema, tool } from '../tool.js'

export const validate = tool({
  name: 'validate',
  title: { vi: 'Rà soát kiến trúc', en: 'Review the architecture' },
  description: {
    vi: 'Rà soát chính kiến trúc: lỗi tệp và dẫn chiếu, phân lớp, chu trình, hệ thống trùng nhau, lộ trình, tiêu chuẩn. Nặng trước, nhẹ sau.',
    en: 'The architecture itself: faults of files and references, layering, cycles, duplicates among its systems, roadmap, standards. Gravest first.',
  },
  input: (lang) =>
    Type.Object(
      {
        asOf: daySchema(
          { vi: 'Xét tại ngày nào; mặc định hôm nay', en: 'The day asked about; today by default' }[lang],
        ),
        limit: atMost(200, 50, lang),
      },
      closed,
    ),
  output: Type.Object(
    {
      architecture: ValidateResult.properties.architecture,
      asOf: Type.String(),
      summary: ValidateResult.properties.summary,
      findings: Type.Array(Finding),
      leftOut: Type.Integer({ description: 'Findings beyond the limit, none graver than those shown' }),
    },
    closed,
  ),
  run: ({ asOf, limit = 50 }, desk) => {
    const workspace = desk.workspace()
    const { lang, version, recall } = desk
    const result = validated(workspace, {
      ...{ lang, version, recall, today: desk.today() },
      asOf: dayAsked(asOf, workspace, desk),
    })
    const all = result.results.flatMap((r) => r.findings)
    const findings = graverFirst(all).slice(0, limit)
    return {
      architecture: result.architecture,
      asOf: result.asOf,
      summary: result.summary,
      findings,
      leftOut: all.length - findings.length,
    }
  },
})

/** In each severity in reading order. */
function graverFirst(findings: readonly Finding[]): Finding[] {
  return (['error', 'warning', 'info'] as const).flatMap((s) => findings.filter((f) => f.severity === s))
}
