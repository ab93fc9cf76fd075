/** How agencies shorten words in headings and in cells; `đ` and `d` are different letters here. */
const words: Readonly<Record<string, string>> = {
  sd: 'sử dụng',
  xd: 'xây dựng',
  kp: 'kinh phí',
  đv: 'đơn vị',
  cq: 'cơ quan',
  cqcq: 'cơ quan chủ quản',
  cđt: 'chủ đầu tư',
  tmđt: 'tổng mức đầu tư',
  ql: 'quản lý',
  qlnn: 'quản lý nhà nước',
  ht: 'hệ thống',
  httt: 'hệ thống thông tin',
  pm: 'phần mềm',
  ưd: 'ứng dụng',
  csdl: 'cơ sở dữ liệu',
  cntt: 'công nghệ thông tin',
  attt: 'an toàn thông tin',
  tg: 'thời gian',
  tk: 'triển khai',
  nc: 'nâng cấp',
}

/** A text in small letters with its abbreviations written out: “ĐV chủ quản” → “đơn vị chủ quản”. */
export function spelledOut(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\p{L}\p{N}]+/gu, (word) => words[word] ?? word)
}
