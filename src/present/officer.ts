import type { Finding, ProposalResult } from '../appraise/index.js'
import { dayIn, type Lang, sayIn, verdictLabel } from '../kernel/index.js'

const states = {
  accepted: { vi: 'Cán bộ đồng ý', en: 'The officer agrees' },
  'set-aside': { vi: 'Cán bộ gác lại', en: 'Set aside by the officer' },
  asked: { vi: 'Cán bộ hỏi lại cơ quan', en: 'The officer asks the agency' },
} as const

/** The state of an opinion in a word or two, for a table under the officer's name. */
export const opinionState = {
  accepted: { vi: 'Đồng ý', en: 'Agreed' },
  'set-aside': { vi: 'Không áp dụng', en: 'Set aside' },
  asked: { vi: 'Đề nghị làm rõ', en: 'Asked' },
} as const

/** What an officer says of a finding or match, under name and day. */
export function opinionLine({ state, by, date, reason }: NonNullable<Finding['officer']>, lang: Lang): string {
  return `${states[state][lang]} (${by}, ${dayIn(date, lang)})${reason === undefined ? '' : `: ${reason}`}`
}

/** What the officer corrected, and what of the opinions no longer applies. */
export function officerLines(officer: ProposalResult['officer'], lang: Lang): string[] {
  if (!officer) return []
  const say = sayIn(lang)
  const corrections = officer.corrections.map(
    ({ text, by, date, reason }) =>
      `${say('Đính chính', 'Corrected')}: ${text} (${by}, ${dayIn(date, lang)})${reason === undefined ? '' : `: ${reason}`}`,
  )
  const lapsed = officer.lapsed.map(({ about }) => `${say('Ý kiến không còn áp dụng', 'No longer applies')}: ${about}`)
  return [...corrections, ...lapsed]
}

/** What changed since an earlier appraisal. */
export function sinceLines(since: ProposalResult['since'], lang: Lang): string[] {
  if (!since) return []
  const say = sayIn(lang)
  const { against, verdict, gone, new: fresh, same } = since
  const [before, after] = [verdictLabel[verdict.before][lang], verdictLabel[verdict.after][lang]]
  const conclusion =
    verdict.before === verdict.after
      ? say(`kết luận vẫn là “${after}”`, `the verdict is still “${after}”`)
      : say(`kết luận từ “${before}” thành “${after}”`, `the verdict went from “${before}” to “${after}”`)
  return [
    say(
      `So với ${against}: ${conclusion}; ${gone.length} phát hiện đã hết, ${fresh.length} phát hiện mới, ${same} giữ nguyên.`,
      `Against ${against}: ${conclusion}; ${gone.length} finding(s) gone, ${fresh.length} new, ${same} the same.`,
    ),
    ...gone.map(({ title, message }) => `${say('Đã hết', 'Gone')}: ${title}. ${message}`),
    ...fresh.map(({ title, message }) => `${say('Mới', 'New')}: ${title}. ${message}`),
  ]
}
