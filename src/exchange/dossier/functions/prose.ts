import { type DossierReading, tidy } from '../context.js'
import { beginsDoing } from '../doing.js'
import type { Item } from '../item.js'
import { ofLaw, ofToday, works } from '../speech.js'

/**
 * What sentences say that is done with a system: “… cho phép ghi sổ, kiểm tra đơn trùng, theo dõi thời hạn và kết xuất báo cáo.”, “Phần
 * mềm phải lập lý lịch; lưu kết quả; …”. A sentence that lists several things opens it; the sentences and paragraphs behind it go on
 * as long as each says something more.
 */
export function doneInProse({ passages }: DossierReading): Item[] {
  const found: Item[] = []
  for (const { text, source, under } of passages) {
    if (text.length > longestPassage || under.has('legalBasis') || under.has('present')) continue
    const before = found.length
    for (const sentence of text.split(/(?<=\.)\s+/u)) {
      if (ofLaw(sentence) || ofToday(sentence)) continue
      const parts =
        found.length > 0
          ? (partsDone(sentence, allows) ?? partsDone(sentence, may))
          : finely(partsDone(sentence, allows))
      if (!parts || parts.length < (found.length > 0 ? 1 : fewestDone)) continue
      found.push(...parts.map((value) => ({ value: tidy(value), source: { ...source, quote: sentence } })))
    }
    if (before > 0 && found.length === before) break
  }
  return found
}
const longestPassage = 4000
/** Fewer may be said in passing. */
const fewestDone = 3

/** What does something: the system, or a part of it, “phần bản đồ”, “khối thống kê”. */
const subject = `(?<![\\p{L}])(?:${works}|(?:phần|phân hệ|khối|mô-?đun|module|nhóm|chức năng)(?:\\s\\p{L}+){1,5}?)(?![\\p{L}])`
/** “cho phép”, “có nhiệm vụ”, “thực hiện việc”: what comes between it and what it does. */
const modal =
  '(?:cho phép|có thể|có nhiệm vụ|giúp|dùng để|đảm nhiệm(?: việc)?|thực hiện(?: được)?(?: các)?(?: việc)?|hỗ trợ|(?<!(?:khỏi|không|chỉ) )(?:phải|cần)(?: làm được| thực hiện được)?|cho(?= \\p{L}+ \\p{L}+ )|sẽ|tự động)'
const allows = new RegExp(`${subject}.*?\\s${modal}\\s+(.+)$`, 'isu')
/** “Cán bộ có thể xem số liệu”: behind what a system allows. */
const may = /\s(?:có thể|được phép)\s+(.+)$|^ngoài ra,?\s(?:\p{L}+\s){0,4}?(?:cần|phải)(?: có)?\s+(.+)$/isu

/** What a sentence says is done, each by itself; nothing where it says something else. */
function partsDone(sentence: string, opening: RegExp): string[] | undefined {
  const [, one, other] = opening.exec(sentence) ?? []
  const list = one ?? other
  if (list === undefined) return undefined
  return list.includes(';') ? clausesOf(list) : actionsOf(list)
}

/** Clauses between semicolons, most of which say what somebody does; with who does it, for each may name another. */
function clausesOf(list: string): string[] | undefined {
  const clauses = list.split(';').flatMap((clause) => {
    const own = clause.trim().replace(/^(?:(?:và|đồng thời|ngoài ra|cho phép|có thể)\s+)+/iu, '')
    return own === '' || backward.test(own) ? [] : [own]
  })
  const doing = clauses.filter((clause) => beginsDoing(behindWho(clause)))
  return doing.length >= mostlyClauses * clauses.length ? clauses : undefined
}
const mostlyClauses = 0.6

/** “khai báo tài sản, tính hao mòn; lập phương án, trình ký”: of two clauses each may say several things that are done. */
function finely(clauses: string[] | undefined): string[] | undefined {
  return clauses && clauses.length < fewestDone ? clauses.flatMap((clause) => actionsOf(clause) ?? [clause]) : clauses
}
/** “số liệu này xem được ở một trang chung”: of what was said before. */
const backward = /^(?:\p{L}+ ){1,3}(?:này|đó|nói trên)(?![\p{L}])/iu

/** What is done, between commas; what is no action belongs to the one before it. */
export function actionsOf(list: string): string[] | undefined {
  const parts = list.split(/,(?!\d)/u)
  const whole: string[] = []
  for (const [i, part] of parts.entries()) {
    const own = i === 0 ? behindWho(part.trim()) : part.trim()
    if (beginsDoing(own)) whole.push(own)
    else if (whole.length > 0) whole.push(`${whole.pop()}, ${own}`)
  }
  const last = whole.pop()
  return last === undefined ? undefined : [...whole, ...lastTwo(last)]
}

/** “in danh sách đoàn và quản lý dụng cụ, trang thiết bị.”: the last two, where both are something done. */
function lastTwo(text: string): string[] {
  const both = [...text.matchAll(/\svà\s/gu)].find(({ index }) => beginsDoing(text.slice(index + 4)))
  return both ? [text.slice(0, both.index), text.slice(both.index + 4)] : [text]
}

/** “chủ trại khai báo đàn”: what is done, without who may do it. */
function behindWho(part: string): string {
  const words = part.split(' ')
  const at = words.slice(0, mostWho).findIndex((_, i) => beginsDoing(words.slice(i).join(' ')))
  return at < 0 ? part : words.slice(at).join(' ')
}
const mostWho = 5
