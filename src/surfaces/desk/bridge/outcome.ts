import type { CheckResult } from '../../../appraise/index.js'
import { type Text, verdictLabel } from '../../../kernel/index.js'

/**
 * In what two results for the same dossier differ, as far as somebody would decide otherwise by it: the verdict, findings by
 * what they are about, systems that it repeats or should use. Nothing where they come to the same.
 */
export function otherwise(before: CheckResult, after: CheckResult): Text | undefined {
  const [old, young] = [before.results[0], after.results[0]]
  if (!old || !young) return undefined
  const known = (result: typeof old) =>
    new Map([
      ...result.findings
        .filter(({ severity, waivedBy }) => severity !== 'info' && waivedBy === undefined)
        .map(({ fingerprint, message }) => [fingerprint, message] as const),
      ...result.duplication.matches
        .filter(({ relation }) => relation !== 'related')
        .map(({ id, name, relation }) => [`${relation} ${id}`, name] as const),
    ])
  const [was, is] = [known(old), known(young)]
  const came = [...is].flatMap(([key, words]) => (was.has(key) ? [] : [words]))
  const went = [...was].flatMap(([key, words]) => (is.has(key) ? [] : [words]))
  const parts: Text[] = [
    ...(old.verdict === young.verdict
      ? []
      : [
          {
            vi: `kết quả đối chiếu từ “${verdictLabel[old.verdict].vi}” thành “${verdictLabel[young.verdict].vi}”`,
            en: `the verdict of the check from “${verdictLabel[old.verdict].en}” to “${verdictLabel[young.verdict].en}”`,
          },
        ]),
    ...(came.length > 0 ? [{ vi: `mới có: ${shown(came)}`, en: `new: ${shown(came)}` }] : []),
    ...(went.length > 0 ? [{ vi: `không còn: ${shown(went)}`, en: `gone: ${shown(went)}` }] : []),
  ]
  if (parts.length === 0) return undefined
  return {
    vi: `Kiến trúc đã thay đổi; ${parts.map(({ vi }) => vi).join('; ')}.`,
    en: `The architecture has changed; ${parts.map(({ en }) => en).join('; ')}.`,
  }
}

const most = 3

function shown(words: readonly string[]): string {
  const more = words.length > most ? ` (+${words.length - most})` : ''
  return words.slice(0, most).join(' | ') + more
}
