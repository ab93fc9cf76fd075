const digits: Readonly<Record<string, number>> = {
  không: 0,
  một: 1,
  mốt: 1,
  hai: 2,
  ba: 3,
  bốn: 4,
  tư: 4,
  năm: 5,
  lăm: 5,
  nhăm: 5,
  sáu: 6,
  bảy: 7,
  bẩy: 7,
  tám: 8,
  chín: 9,
}
const scales: Readonly<Record<string, number>> = { tỷ: 1e9, tỉ: 1e9, triệu: 1e6, nghìn: 1e3, ngàn: 1e3 }
const numberWord = `(?:${[...Object.keys(digits), ...Object.keys(scales), 'mười', 'mươi', 'trăm', 'linh', 'lẻ'].join('|')})`
const inWords = new RegExp(
  `(?<![\\p{L}\\d])(?<!\\d\\s?(?:(?:tỷ|tỉ|triệu)\\s)?)${numberWord}(?:,?\\s+${numberWord})+(?=\\s+đồng(?![\\p{L}]))`,
  'giu',
)

/** A text with the amounts that it has in words alone as figures: “một tỷ chín trăm tám mươi triệu đồng”. */
export const inFigures = (text: string): string =>
  text.replace(inWords, (words) => {
    const value = valueOfWords(words.toLowerCase().split(/,?\s+/))
    return value === undefined ? words : String(value).replace(/\B(?=(\d{3})+$)/g, '.')
  })

/** What number words come to; nothing where they do not follow each other as in one number. */
function valueOfWords(words: readonly string[]): number | undefined {
  let sum = 0
  let below = Number.POSITIVE_INFINITY
  let group: string[] = []
  for (const word of words) {
    const scale = scales[word]
    if (scale === undefined) {
      group.push(word)
      continue
    }
    const value = belowThousand(group)
    if (value === undefined || scale >= below) return undefined
    sum += value * scale
    below = scale
    group = []
  }
  const rest = group.length === 0 ? 0 : belowThousand(group)
  return rest === undefined || below === Number.POSITIVE_INFINITY ? undefined : sum + rest
}

const digit = Object.keys(digits).join('|')
/** “ba trăm”, “ba trăm linh năm”, “mười lăm”, “tám mươi lăm”, “năm”. */
const hundreds = new RegExp(
  `^(?:(${digit}) trăm ?)?(?:(?:(${digit}) mươi|(mười)|linh|lẻ)(?: (${digit}))?|(${digit}))?$`,
  'u',
)

function belowThousand(words: readonly string[]): number | undefined {
  const [all, hundred = '', tens = '', ten, ones = '', single = ''] = hundreds.exec(words.join(' ')) ?? []
  if (all === undefined || all === '') return undefined
  const of = (word: string) => digits[word] ?? 0
  return of(hundred) * 100 + (ten ? 10 : of(tens) * 10) + of(ones) + of(single)
}
