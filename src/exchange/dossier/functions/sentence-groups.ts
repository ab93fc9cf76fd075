import { beginsDoing } from '../doing.js'
import type { Standing } from './group.js'
import type { Line } from './lines.js'
import { actionsOf } from './prose.js'

type Texts = Standing['texts'][number][]

/** What sentences enumerate: “gồm: a; b; c”, “dùng để đăng ký …, tích điểm … và nộp …”; and what sentences in a row say is done. */
export function sentenceGroups(lines: readonly Line[]): Standing[] {
  const found: Standing[] = []
  let prose: Texts = []
  let sentencesOfProse = 0
  const end = () => {
    if (sentencesOfProse > 1) found.push({ form: 'prose', texts: prose, leads: [] })
    prose = []
    sentencesOfProse = 0
  }
  for (const { text, place } of lines) {
    if (text.length > longest) continue
    const before = sentencesOfProse
    for (const sentence of text.split(/(?<=\.)\s+(?=\p{Lu})/u)) {
      const placed = (parts: readonly string[]): Texts => parts.map((part) => ({ text: part, place }))
      const listed = enumerated(sentence)
      if (listed) found.push({ form: 'sentence', texts: placed(listed.parts), leads: [listed.lead] })
      const done = doneIn(sentence)
      if (!done) continue
      found.push({ form: 'sentence', texts: placed(done.parts), leads: [done.lead] })
      prose.push(...placed(done.parts))
      sentencesOfProse++
    }
    if (sentencesOfProse === before) end()
  }
  end()
  return found
}
const longest = 4000

/** What stands behind a colon, between semicolons or commas. */
function enumerated(sentence: string): { lead: string; parts: string[] } | undefined {
  // “… có các chức năng (1) …; (2) …”
  const first = firstOf.exec(sentence)?.index
  const colon = first === undefined ? sentence.indexOf(':') : first - 1
  const rest = sentence.slice(colon + 1)
  const parts = rest.includes(';') ? rest.split(';') : colon >= 0 ? rest.split(/,(?!\d)/u) : []
  if (parts.length < fewest) return undefined
  return { lead: sentence.slice(0, Math.max(0, colon)), parts: parts.map((part) => part.replace(sign, '')) }
}
const fewest = 3
const firstOf = /(?<=\s)\(?(?:1|a)\)\s(?=[^;]*;\s*\(?(?:2|b)\)\s)/u
const sign = /^\s*(?:\(?(?:[a-zđ]|\d{1,2}|[ivx]{1,5})\)\s*|và\s+|[-–+]\s+)?/u

/** What is done, between commas, from the first thing on that a word introduces. */
function doneIn(sentence: string): { lead: string; parts: string[] } | undefined {
  for (const match of sentence.matchAll(introduces)) {
    const at = match.index + match[0].length
    if (!beginsDoing(sentence.slice(at, at + 60))) continue
    const rest = sentence.slice(at)
    const parts = rest.includes(';') ? rest.split(';').map((part) => part.replace(sign, '')) : actionsOf(rest)
    return parts && parts.length > 1 ? { lead: sentence.slice(0, at), parts } : undefined
  }
  return undefined
}
const introduces =
  /^|(?<![\p{L}])(?:để|cho phép|có thể|được|phải|cần|giúp|gồm|là|như|việc|hỗ trợ|tự động|chức năng|dùng|sẽ|nhu cầu|biết)\s+|:\s+/giu
