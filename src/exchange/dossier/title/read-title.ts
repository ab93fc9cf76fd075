import { once } from '../../../kernel/index.js'
import { type DossierReading, sourceOf, statementsMeaning, tidy } from '../context.js'
import { coverOf, longestTitle } from '../cover.js'
import type { Item } from '../item.js'
import { inSmallLetters } from '../letters.js'
import type { NameCandidate } from './candidate.js'
import { namesOnCover } from './cover-names.js'
import { nameAlone } from './ends.js'
import { doing, opensSubject, subjectOfLine } from './subject.js'
import { namesInText } from './text-names.js'
import { alike, type WeighedName, weighed } from './weight.js'

/** The name of the project: of all places that may name it, the one that most likely does. Other fields rest on it as well. */
export const readTitle = once((reading: DossierReading): Item | undefined => {
  const candidates = candidatesOf(reading)
  const names = weighed(candidates)
  const best = names.reduce<WeighedName | undefined>((a, b) => (a && a.weight >= b.weight ? a : b), undefined)
  if (!best || best.weight < leastWeight) return undefined
  const { value } = best.candidate
  // A cover breaks a name over lines, and a subject shortens it; the text says it whole.
  const whole =
    candidates.find((c) => c.way !== 'asked' && c.way !== 'framed' && goesOn(c.value, value)) ??
    (best.candidate.way === 'subject' ? fullerThan(best.candidate, names) : undefined) ??
    best.candidate
  return { value: inSmallLetters(whole.value, reading), source: whole.source }
})

/** All texts of a paper that may be the name, as they begin with what is to be done. */
export const candidatesOf = (reading: DossierReading): NameCandidate[] =>
  [...labelledNames(reading), ...namesOnCover(coverOf(reading.paper.blocks)), ...namesInText(reading)]
    .map((candidate) => ({ ...candidate, value: named(nameAlone(candidate.value)) }))
    // What opens in the middle of a quotation is a piece of a name.
    .filter(({ value }) => value.length <= longestTitle && !/^[^“]*”/u.test(value))
    .slice(0, mostCandidates)

const leastWeight = -3
/** Each is compared with all others; what is asked for stands in the first pages. */
const mostCandidates = 120

/** What the text calls a project whose subject line is a few words: “V/v hỗ trợ đài truyền thanh xã”. */
function fullerThan(subject: NameCandidate, names: readonly WeighedName[]): NameCandidate | undefined {
  const length = (text: string) => text.split(' ').length
  if (length(subject.value) >= longSubject) return undefined
  return names
    .filter(({ candidate, weight }) => {
      const more = length(candidate.value) - length(subject.value)
      return weight >= clear && more >= fewestMore && doing.test(candidate.value) && alike(candidate, subject)
    })
    .sort((a, b) => b.weight - a.weight)[0]?.candidate
}
const longSubject = 11
const fewestMore = 3
const clear = 1.5

/** What labels say: “Tên dự án: …”. */
function labelledNames(reading: DossierReading): NameCandidate[] {
  return statementsMeaning(reading, 'title').flatMap((s): NameCandidate[] => {
    const [said] = s.said
    // A cell may break a name over lines.
    const whole = said?.place.in === 'table' && s.said.length <= mostLines ? s.said : s.said.slice(0, 1)
    const value = tidy(whole.map((line) => line.text).join(' '))
    // “Nội dung thuê” may stand above a list as well as before the name.
    const lists = /^nội dung/iu.test(s.label) && (s.said.length > 1 || !doing.test(value))
    if (!said || value === '' || elsewhere.test(value) || lists) return []
    return [{ way: 'label', value, source: sourceOf(s, said) }]
  })
}
const mostLines = 6

/** “Tên dự án: nêu tại trích yếu” names nothing. */
const elsewhere = /^(?:như|nêu|xem|theo)\s+(?:tại|trên|ở|trong|trích yếu|đã nêu|phụ lục|tờ trình)(?![\p{L}])/iu

/** Whether a text says another and more behind it. */
const goesOn = (text: string, other: string) =>
  text.length > other.length && text.toLowerCase().startsWith(`${other.toLowerCase()} `)

/** “TỜ TRÌNH” above “Xin chủ trương mua …”. */
const opensRequest = /^(?:kính\s+)?(?:xin|đề nghị|trình)\s/iu

/** “BÁO CÁO” above “Đề xuất xây dựng …”. */
const named = (title: string) =>
  (opensSubject.test(title) || opensRequest.test(title) ? subjectOfLine(title) : title).replace(
    /^đề xuất\s+((?:đầu tư|xây dựng|thuê|mua|nâng cấp|triển khai|trang bị|lắp đặt)\s)/iu,
    (_, verb: string) => verb.charAt(0).toUpperCase() + verb.slice(1),
  )
