import type { CheckResult, ReaderOpinion } from '../appraise/index.js'
import { duplicationLabel, type Lang } from '../kernel/index.js'

/** Under what words a second reader’s opinion always stands. */
export const readerTitle = {
  vi: 'Ý kiến của mô hình đọc hiểu, cần cán bộ xác nhận',
  en: 'Opinion of a language model, for an officer to confirm',
} as const

/** What a second reader says, in one sentence; or why it says nothing. */
export function readerSentence({ verdict, moves, name, reason, fault }: ReaderOpinion, lang: Lang): string {
  if (verdict === undefined || moves === undefined)
    return { vi: `không có ý kiến. ${fault ?? ''}`, en: `none. ${fault ?? ''}` }[lang].trim()
  const label = duplicationLabel[verdict][lang]
  const way = {
    confirms: { vi: 'như kết luận của công cụ', en: 'as the tool says' },
    raises: { vi: 'nặng hơn kết luận của công cụ', en: 'graver than the tool says' },
    lowers: { vi: 'nhẹ hơn kết luận của công cụ', en: 'lighter than the tool says' },
  }[moves][lang]
  return {
    vi: `“${label}” đối với “${name ?? ''}” (${way}). ${reason ?? ''}`,
    en: `“${label}” as to “${name ?? ''}” (${way}). ${reason ?? ''}`,
  }[lang].trim()
}

/** The lines on which it rests, and by which it can be found again. */
export function readerGrounds({ quotes, discarded, model, digest, system, name }: ReaderOpinion, lang: Lang): string[] {
  const shown = quotes.filter(({ of }) => of === 'proposal' || of === system)
  const lines = shown.map(({ of, line }) => {
    const who = of === 'proposal' ? { vi: 'Hồ sơ', en: 'Dossier' }[lang] : (name ?? of)
    return `${who}: “${line}”`
  })
  const thrown = {
    vi: `; đã bỏ ${discarded} trích dẫn không có trong văn bản`,
    en: `; ${discarded} quote(s) that stand in no text were thrown away`,
  }[lang]
  const record = { vi: `Mô hình: ${model}; dấu ${digest}`, en: `Model: ${model}; digest ${digest}` }[lang]
  return [...lines, `${record}${discarded > 0 ? thrown : ''}`]
}

/** That a second reader was used in a run, which every result says. */
export function readerUseSentence(reader: CheckResult['reader'], lang: Lang): string | undefined {
  if (!reader) return undefined
  const { model, asked, answered } = reader
  return {
    vi: `Có dùng mô hình đọc hiểu “${model}”: hỏi ${asked} đề xuất mà công cụ chưa chắc, ${answered} ý kiến có căn cứ; kết luận của công cụ không thay đổi.`,
    en: `A language model was used (“${model}”): asked about ${asked} proposal(s) of which the tool is unsure, ${answered} opinion(s) with grounds; the tool's own verdicts stay.`,
  }[lang]
}
