/** “V/v”, “Về việc”: what a paper is about. */
export const opensSubject = /^\s*(?:V\s*\/\s*v|về việc|trích yếu)(?![\p{L}])\s*:?\s*/iu

/** What is asked for, before the name of what is to be done: “xin chủ trương”, “đề nghị phê duyệt đề cương và dự toán chi tiết”. */
const requests = [
  '(?:kính\\s+)?(?:xin|đề nghị|đề xuất|trình|báo cáo|thẩm định|thỏa thuận|thống nhất|chấp thuận|phê duyệt|góp ý|cho ý kiến|xem xét|cho|ý kiến|về|việc|,|và)',
  '(?:chủ trương(?:\\s+đầu tư(?=\\s+(?:dự án|nhiệm vụ)))?|hồ sơ|dự toán|đề cương(?:\\s+và\\s+dự toán(?:\\s+chi tiết)?)?|báo cáo (?:nghiên cứu khả thi|kinh tế\\s*-\\s*kỹ thuật|đề xuất(?: chủ trương đầu tư)?)|thiết kế(?:\\s+chi tiết|\\s+cơ sở)?|kế hoạch(?!\\s+thuê)|dự án|nhiệm vụ|đề án)',
]
const request = new RegExp(`^(?:(?:${requests.join('|')})(?![\\p{L}])\\s*:?\\s*)+`, 'iu')

/** The subject of a paper without what is asked for, so that it begins with what is to be done. */
export function subjectOfLine(text: string): string {
  const said = text.replace(opensSubject, '').trim()
  const asked = said.replace(request, '').trim()
  const [, quoted] = /^[“"]([^“”"]{8,})[”"]/u.exec(asked) ?? []
  const rest = quoted ?? asked
  const kept = rest.split(' ').length >= fewestWords ? rest : said
  return kept.charAt(0).toLocaleUpperCase('vi') + kept.slice(1)
}

const fewestWords = 3
