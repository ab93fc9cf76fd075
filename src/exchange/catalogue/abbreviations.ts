import { remembered } from '../../kernel/index.js'

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
  vh: 'vận hành',
  đtxd: 'đầu tư xây dựng',
  đt: 'đầu tư',
  đtsd: 'đối tượng sử dụng',
  đvcq: 'đơn vị chủ quản',
  đvql: 'đơn vị quản lý',
  cqql: 'cơ quan quản lý',
  nnlt: 'ngôn ngữ lập trình',
  hqtcsdl: 'hệ quản trị cơ sở dữ liệu',
  trđ: 'triệu đồng',
  tthc: 'thủ tục hành chính',
  ttđt: 'thông tin điện tử',
  gc: 'ghi chú',
}

/** Those that stand for the same wherever a system is named. */
const ofNames = new Set(['csdl', 'httt', 'ht', 'pm', 'ql', 'qlnn', 'cntt', 'attt', 'tthc', 'ttđt'])

/** The name of a system with the usual abbreviations written out: “CSDL đất đai” is “Cơ sở dữ liệu đất đai”. */
export const spelledName: (name: string) => string = remembered((name) =>
  name.normalize('NFC').replace(/[\p{L}\p{N}]+/gu, (word) => {
    const key = word.toLowerCase()
    return ofNames.has(key) ? (words[key] ?? word) : word
  }),
)

/** A text in small letters with its abbreviations written out: “ĐV chủ quản” → “đơn vị chủ quản”. */
export function spelledOut(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\p{L}\p{N}]+/gu, (word) => words[word] ?? word)
}
