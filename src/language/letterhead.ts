/** What stands around the text of every official letter and says nothing of its content. */

const lines: readonly RegExp[] = [
  /^cộng h(?:òa|oà) xã hội chủ nghĩa việt nam$/iu,
  /^độc lập\s*[-–]\s*tự do\s*[-–]\s*hạnh phúc$/iu,
  /^số\s*:\s*\S*\/\S+$/iu,
  /^(?:kính gửi|nơi nhận)\s*(?::|$)/iu,
  /^v\s*\/\s*v(?![\p{L}\d])/iu,
  /^-?\s*(?:như trên|lưu\s*:?\s*vt)(?![\p{L}\d])/iu,
  /^[\p{L}\s.-]{2,40},\s*ngày\s[\d.…]+\s*tháng\s[\d.…]+\s*năm\s[\d.…]+$/iu,
]

/** Whether a line is of a letter's head or foot: the nation and its motto, number, place and day, “V/v”, to whom it goes. */
export function isLetterhead(line: string): boolean {
  const text = line.normalize('NFC').replace(/\s+/g, ' ').trim().replace(/[.;]$/, '')
  return lines.some((one) => one.test(text))
}

/** A text without such lines. */
export function withoutLetterhead(text: string): string {
  return text.includes('\n') || isLetterhead(text)
    ? text
        .split('\n')
        .filter((line) => !isLetterhead(line))
        .join('\n')
    : text
}

/** What a letter is about, without the “V/v” or “Về việc” that opens it. */
export function subjectOfTitle(title: string): string {
  return title.trim().replace(/^(?:v\s*\/\s*v|về việc)\s*:?\s+/iu, '')
}
