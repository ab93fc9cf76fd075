import type { Finding } from '../check/result.js'
import { visible } from '../text/visible.js'
import { findingsOf } from './entries.js'
import type { Reporter } from './reporter.js'

/** GitHub shows at most ten annotations of each level a step; the rest is said in one notice. */
const mostPerLevel = 10

const levels = { error: 'error', warning: 'warning', info: 'notice' } as const

/** Workflow commands that become annotations on the changed lines. */
export const github: Reporter = (result, { lang }) => {
  const shown = { error: 0, warning: 0, info: 0 }
  const lines: string[] = []
  let left = 0
  for (const { finding } of findingsOf(result)) {
    if (finding.waivedBy !== undefined) continue
    if (shown[finding.severity]++ >= mostPerLevel) left++
    else lines.push(annotation(finding))
  }
  if (left > 0)
    lines.push(
      `::notice::${data(lang === 'vi' ? `Còn ${left} phát hiện khác; xem báo cáo đầy đủ.` : `${left} more findings; see the full report.`)}`,
    )
  return lines.length > 0 ? `${lines.join('\n')}\n` : ''
}

function annotation(f: Finding): string {
  const place = f.location
    ? [
        `file=${property(f.location.file)}`,
        ...(f.location.within === undefined
          ? [
              `line=${f.location.line}`,
              `col=${f.location.column}`,
              `endColumn=${f.location.column + f.location.length}`,
            ]
          : []),
      ]
    : []
  const message = f.location?.within === undefined ? f.message : `${f.location.within}: ${f.message}`
  const text = [message, f.remedy, f.yaml].filter(Boolean).join('\n')
  return `::${levels[f.severity]} ${[...place, `title=${property(f.rule)}`].join(',')}::${data(text)}`
}

/** Escapes as the runner unescapes (actions/toolkit, core/src/command.ts). */
function data(text: string): string {
  return visible(text).replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}
