import { tidy } from '../context.js'

/** What follows a name on its line and is none of it: “…, gọi tắt là …”, “…, tổng mức đầu tư …”, “…; chủ đầu tư: …”. */
const furtherFacts =
  / với (?:các )?(?:lý do|nội dung)(?![\p{L}])| \(?(?:(?:sau|dưới) đây (?:gọi|viết)|(?:gọi|viết) (?:tắt|chung))(?![\p{L}])|[,;] (?:tổng (?:mức|kinh phí|dự toán|vốn|giá trị)|kinh phí|dự toán|chủ đầu tư|cơ quan chủ|đơn vị (?:chủ|đề|thực)|địa điểm|quy mô|thời gian (?:thực|thuê|dự)|nguồn (?:vốn|kinh phí)|cụ thể|bao gồm|kèm theo|với (?:tổng|kinh phí|dự toán|quy mô))(?![\p{L}])|; \p{L}{1,12}(?: \p{L}{1,12}){0,4}:/iu

/** A full stop before a new sentence, not that of “TP. Cần Thơ”, “BS. Hạnh”. */
const stop = /(?<=[\p{L}\d]{4}|[”")])\. (?=\p{Lu})/u

/** A name without what its line goes on to say. */
export function nameAlone(text: string): string {
  const ends = [furtherFacts, stop].flatMap((pattern) => pattern.exec(text)?.index ?? [])
  const name = tidy(text.slice(0, Math.min(text.length, ...ends)))
  const [, quoted] = quotation.exec(name) ?? []
  if (quoted !== undefined && quoted.split(' ').length >= fewestQuoted) return quoted
  return name.split(' ').length < fewestWords ? text : name
}
/** “Xây dựng ứng dụng “…””: a few words before it say what it is. A short quotation is part of a name: “Thuê cổng du lịch “…””. */
const quotation = /^(?:\p{L}+ ){1,4}[“"]([^“”"]+)[”"]$/u
const fewestQuoted = 5
/** What is shorter is no name without what follows. */
const fewestWords = 3
