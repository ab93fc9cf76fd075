import type { Finding } from '../appraise/index.js'
import { visible } from '../kernel/index.js'
import { findingsOf } from './entries.js'
import { readerUseSentence } from './reader.js'
import type { Reporter } from './reporter.js'

/** GitHub shows at most ten annotations of each level a step, and drops the rest in silence. */
const mostPerLevel = 10
/** Longer messages are cut off by the service, longer titles refused. */
const mostOfMessage = 4000
const mostOfTitle = 255

const levels = { error: 'error', warning: 'warning', info: 'notice' } as const

/** Workflow commands that become annotations on the changed lines: what is new, errors first, and what had no room in one notice. */
export const github: Reporter = (result, { lang, repositoryPath = (file) => file }) => {
  const findings = findingsOf(result).map(({ finding }) => finding)
  const counted = findings.filter((f) => f.waivedBy === undefined && !f.known)
  const over = counted.some((f) => counted.filter((g) => g.severity === f.severity).length > mostPerLevel)
  const room = { error: mostPerLevel, warning: mostPerLevel, info: over ? mostPerLevel - 1 : mostPerLevel }
  const shown = counted.filter((f) => room[f.severity]-- > 0)
  const lines = (['error', 'warning', 'info'] as const).flatMap((severity) =>
    shown.filter((f) => f.severity === severity).map((f) => annotation(f, repositoryPath)),
  )
  const left = counted.length - shown.length
  if (left > 0)
    lines.push(
      `::notice::${data({ vi: `Còn ${left} phát hiện khác; xem báo cáo đầy đủ.`, en: `${left} more findings; see the full report.` }[lang])}`,
    )
  const reader = 'reader' in result ? readerUseSentence(result.reader, lang) : undefined
  if (reader !== undefined) lines.push(`::notice::${data(reader)}`)
  return lines.length > 0 ? `${lines.join('\n')}\n` : ''
}

function annotation(f: Finding, repositoryPath: (file: string) => string): string {
  const place = f.location
    ? [
        `file=${property(repositoryPath(f.location.file))}`,
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
  const title = property(cut(`${f.title} (${f.rule})`, mostOfTitle))
  return `::${levels[f.severity]} ${[...place, `title=${title}`].join(',')}::${data(cut(text, mostOfMessage))}`
}

function cut(text: string, most: number): string {
  const letters = [...text]
  return letters.length <= most ? text : `${letters.slice(0, most - 1).join('')}…`
}

/** Escapes as the runner unescapes (actions/toolkit, core/src/command.ts). */
function data(text: string): string {
  return visible(text).replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}
