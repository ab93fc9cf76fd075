import { Document, isMap, isScalar, isSeq, type Pair, type YAMLMap } from 'yaml'
import { type Lang, visibleLine } from '../../kernel/index.js'
import { placeName, type WordPaper } from '../../office/index.js'
import { fieldNames, fields, missingFields, required } from './fields.js'
import type { ItemSource } from './item.js'
import type { Collected } from './merge.js'

/** So much of a paragraph is quoted. */
const longestQuote = 90

/**
 * The draft of a proposal as YAML: above each field the place it was read at, the headings above that and a quote; behind each item
 * of a list its place; what was not found stands at the end as comments, to be filled in.
 */
export function draftYaml(paper: WordPaper, read: Collected, lang: Lang): string {
  const { header, sources, doubts } = read
  const ordered = Object.fromEntries(fieldNames.filter((f) => header[f] !== undefined).map((f) => [f, header[f]]))
  const document = new Document({ proposal: ordered })
  document.commentBefore = comment(headOf(paper, lang))
  const proposal = document.get('proposal')
  if (isMap(proposal)) {
    for (const pair of proposal.items) {
      const field = keyOf(pair)
      const source = sources.get(field)
      const unsure = doubts.filter((d) => d.field.split('/')[0] === field)
      const lines = [
        ...(field === 'id' ? [{ vi: 'đặt theo tên; sửa nếu cơ quan đã có mã', en: 'made from the title' }[lang]] : []),
        ...(source && field !== 'id' ? [told(source, lang)] : []),
        ...unsure.map((d) => `${{ vi: 'CHƯA CHẮC', en: 'UNSURE' }[lang]}: ${d.message[lang]}; ${told(d.source, lang)}`),
      ]
      if (isScalar(pair.key) && lines.length > 0) pair.key.commentBefore = comment(lines)
      placeItems(pair, field, sources, lang)
    }
    proposal.comment = comment(missingLines(header, lang))
  }
  return document.toString({ lineWidth: 110, commentString: (text) => text.replace(/^(?!$)/gm, '#') })
}

const keyOf = ({ key }: YAMLMap['items'][number]) => (isScalar(key) ? String(key.value) : '')

const comment = (lines: readonly string[]) => lines.map((line) => ` ${visibleLine(line)}`).join('\n')

/** “đoạn 12, II. Thông tin chung › 1. Tên nhiệm vụ: “…””. */
function told({ place, path, quote }: ItemSource, lang: Lang): string {
  const text = visibleLine(quote)
  const shown = text.length > longestQuote ? `${text.slice(0, longestQuote - 1)}…` : text
  return `${[placeName(place, lang), path.join(' › ')].filter(Boolean).join(', ')}: “${shown}”`
}

/** Behind each item of a list where it stands, if that is not where the list begins. */
function placeItems({ value }: Pair<unknown, unknown>, field: string, sources: Collected['sources'], lang: Lang): void {
  const list = isMap(value) ? value.get('sources') : value
  const path = isMap(value) ? `${field}/sources` : field
  if (!isSeq(list)) return
  list.items.forEach((item, i) => {
    const source = sources.get(`${path}/${i}`)
    if (!source) return
    if (isScalar(item)) item.comment = comment([placeName(source.place, lang)])
    else if (isMap(item)) {
      item.flow = true
      item.comment = comment([placeName(source.place, lang)])
    }
  })
}

function headOf({ file, trackedChanges }: WordPaper, lang: Lang): string[] {
  const name = file.slice(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1)
  return {
    vi: [
      `Bản nháp đọc từ ${name}. Trên mỗi mục là chỗ đã đọc; cần rà soát trước khi dùng.`,
      'Đoạn đếm từ đầu văn bản, chỉ tính đoạn có chữ, không tính bảng; bảng và hàng đếm từ 1.',
      ...(trackedChanges ? ['Văn bản còn thay đổi chưa duyệt: phần chèn được đọc, phần xóa thì không.'] : []),
    ],
    en: [
      `A draft read from ${name}. Above each field stands where it was read; look it over before use.`,
      'Paragraphs are counted from the beginning, those with text outside tables only; tables and rows from 1.',
      ...(trackedChanges ? ['The paper has tracked changes: what was inserted is read, what was deleted is not.'] : []),
    ],
  }[lang]
}

function missingLines(header: Readonly<Record<string, unknown>>, lang: Lang): string[] {
  const missing = missingFields(header)
  if (missing.length === 0) return []
  const must = { vi: 'bắt buộc', en: 'required' }[lang]
  return [
    { vi: 'KHÔNG TÌM THẤY trong hồ sơ (bỏ dấu # và điền):', en: 'NOT FOUND in the dossier (fill in):' }[lang],
    ...missing.map((f) => `${f}:   # ${fields[f][lang]}${required.includes(f) ? `, ${must}` : ''}`),
  ]
}
