import type { PaperPlace, Paragraph } from '../../../office/index.js'
import { numberedLine } from '../numbers.js'

/** A line of the paper as lists are made of. */
export interface Line {
  readonly text: string
  /** The sort of number, sign or name before it: `decimal.`, `bullet +`, `named thành phần`. */
  readonly format: string | undefined
  readonly order: number
  readonly heads: boolean
  /** The level of a heading by its style. */
  readonly level: number | undefined
  readonly place: PaperPlace
}

/** The lines of a paragraph. */
export function linesOf(paragraph: Paragraph): Line[] {
  const { text, label, depth = 0, place, heading, bold } = paragraph
  return text.split('\n').flatMap((own, i): Line[] => {
    if (own.trim() === '') return []
    const first = numberedLine({ label: i > 0 ? '' : label, text: own.trim() })
    // A sign before a number, “• 3.1. Khoa Khám bệnh”, is the printer's.
    const inner = first?.bullet ? numberedLine({ label: '', text: first.rest }) : undefined
    const line = inner && !inner.bullet ? inner : first
    const named = line ? undefined : namedLine(own)
    const format = line?.bullet
      ? `bullet ${(i === 0 && label && `${label}${depth}`) || own.trim().charAt(0)}`
      : line && line.path.length > 1
        ? // “2.1”, “2.2” stand in another list than “3.1”.
          `${line.format} ${line.path.slice(0, -1).join('.')}`
        : (line?.format ?? named?.format)
    return [
      {
        text: line?.rest ?? own.trim(),
        format,
        order: line?.order ?? named?.order ?? 0,
        heads: heading !== undefined || bold,
        level: heading,
        place,
      },
    ]
  })
}

/** “Thành phần 2: Cổng tra cứu”, “Bổ sung 1: …”, “UC-02. …”; not “Bước 1: …”. */
function namedLine(text: string): { format: string; order: number } | undefined {
  const [, name = '', order] =
    /^\s*(\p{Lu}[\p{L}-]*(?:\s\p{L}+)?)\s(\d{1,2})\s*[:.–-]\s+\p{L}/u.exec(text) ??
    /^\s*([A-ZĐ]{2,8})[-_.]?(\d{1,3})\s*[:.)–-]\s*\p{L}/u.exec(text) ??
    []
  return order === undefined || ofTime.test(name)
    ? undefined
    : { format: `named ${name.toLowerCase()}`, order: Number(order) }
}
const ofTime =
  /^(?:bước|giai đoạn|điều|khoản|năm|quý|tháng|đợt|tuần|lớp|gói|bảng|biểu|hình|phụ lục|phương án|mục|chương|phần|ngày|việc|lần|quốc lộ|khóa)(?![\p{L}])/iu
