/** “16.2.a” as our data write it: article or section, clause, point. */
const part = String.raw`(?:\d+|[IVX]+)(?:\.\d+)?(?:\.[a-zđ])?(?![\p{L}\d])`
/** What begins a list: “Điều 45.1 - 45.3, 67.2.c”; only where clauses or points are told by dots, or several articles are named. */
const list = new RegExp(
  String.raw`(?<![\p{L}]|khoản \d+ )(Điều|điều|Mục|mục) (${part}(?:(?:, | - | và )${part})*)`,
  'gu',
)

/**
 * A text whose citations read as a paper cites them: “Điều 5.1, 16.2.a” is “khoản 1 Điều 5 và điểm a khoản 2 Điều 16”, in English
 * “Articles 5(1) and 16(2)(a)”.
 */
export function withArticles(text: string, lang: 'vi' | 'en'): string {
  return text.replace(list, (whole: string, of: string, parts: string) => {
    const pieces = parts.split(/(, | - | và )/).filter((p) => p !== '')
    const plain = pieces.length === 1 && !parts.includes('.')
    return { vi: plain ? whole : inVietnamese(of, pieces), en: inEnglish(of, pieces) }[lang]
  })
}

function inVietnamese(of: string, pieces: readonly string[]): string {
  return joined(
    pieces.map((p, i) => (i % 2 === 1 ? p : clause(of, p, pieces[i + 2]))),
    { last: ' và ', range: ' đến ' },
  )
}

/** The article itself stands once, behind the last of its clauses: “khoản 1 đến khoản 3 Điều 45”. */
function clause(of: string, piece: string, next: string | undefined): string {
  const [article = '', ...within] = piece.split('.')
  const named = within.map((w) => (/^\d/.test(w) ? `khoản ${w}` : `điểm ${w}`)).reverse()
  const again = named.length > 0 && next?.split('.')[0] === article && next.includes('.')
  return [...named, ...(again ? [] : [`${of} ${article}`])].join(' ')
}

function inEnglish(of: string, pieces: readonly string[]): string {
  const word = /^đ/iu.test(of) ? 'Article' : 'Section'
  const inner = pieces.map((p, i) => {
    const [article = '', ...within] = p.split('.')
    return i % 2 === 1 ? p : `${article}${within.map((w) => `(${w})`).join('')}`
  })
  return `${word}${pieces.length > 1 ? 's' : ''} ${joined(inner, { last: ' and ', range: ' to ' })}`
}

/** Every second piece stands between two others: a comma, a dash or “và”. */
function joined(pieces: readonly string[], { last, range }: { readonly last: string; readonly range: string }): string {
  return pieces
    .map((p, i) => {
      if (i % 2 === 0) return p
      if (p === ' - ') return range
      return i === pieces.length - 2 ? last : ', '
    })
    .join('')
}
