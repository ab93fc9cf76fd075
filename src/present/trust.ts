import type { LegalDocument } from '../architecture/index.js'
import { confidenceLabel, dayIn, type Lang, sayIn, type Text } from '../kernel/index.js'

const readWords: Readonly<Record<NonNullable<LegalDocument['read']>, Text>> = {
  text: { vi: 'đã đọc', en: 'read' },
  part: { vi: 'đã đọc một phần', en: 'read in part' },
  register: { vi: 'chỉ thấy trong sổ văn bản', en: 'seen in a register only' },
  cited: { vi: 'chỉ thấy nơi khác dẫn', en: 'seen only as cited' },
  no: { vi: 'chưa đọc', en: 'not read' },
}

/** How far a citation can be trusted: `theo nguồn thứ cấp; chưa đọc; kiểm tra 11/2026`; where it was seen only if asked for. */
export function trustText(
  { confidence, read, checked, source }: Pick<LegalDocument, 'confidence' | 'read' | 'checked' | 'source'>,
  lang: Lang,
): string {
  const say = sayIn(lang)
  return [
    ...(confidence && confidence !== 'verified' ? [confidenceLabel[confidence][lang]] : []),
    ...(read ? [readWords[read][lang]] : []),
    ...(source ? [say(`nguồn: ${source}`, `source: ${source}`)] : []),
    ...(checked ? [say(`kiểm tra ${dayIn(checked, lang)}`, `checked ${dayIn(checked, lang)}`)] : []),
  ].join('; ')
}
