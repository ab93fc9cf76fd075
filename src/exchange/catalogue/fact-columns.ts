import { headingKey, meaningOfHeading } from './heading-words.js'

/** The facts that may stand together in one cell, since a cell shows which is which; `unclear` for what none of them is. */
export const facts = ['from', 'status', 'owner', 'cost', 'name', 'unclear'] as const
export type Fact = (typeof facts)[number]

/**
 * The facts of a heading that names several (“Chủ quản/Năm đưa vào sử dụng”), in its order; nothing where it names but one. “Năm”
 * alone is the year of what stands beside it: of building in “Đơn vị XD/Năm”, of a decision in “Quyết định/Năm”.
 */
export function factsOfHeading(heading: string): readonly Fact[] | undefined {
  const parts = partsOf(heading)
  if (parts.length < 2) return undefined
  const named = parts.map((part) => factOf(part, parts))
  // Whoever may be anything to a system owns it only beside what is told of a system that is there.
  const bare = parts.findIndex((part) => /^(co quan|don vi|co quan don vi)$/.test(headingKey(part)))
  const beside = named.every((fact, i) => i === bare || (fact !== undefined && !isBuilt(parts[i] ?? '')))
  if (bare >= 0) named[bare] = beside ? 'owner' : undefined
  const sure = new Set(named.filter((fact) => fact !== undefined))
  const [first] = sure
  const one = sure.size === 1 && first !== 'name' && meaningOfHeading(heading) === undefined
  const bracketed = sure.size === 1 && first === 'cost' && /\(\s*(nguồn|vốn)/iu.test(heading.normalize('NFC'))
  if (sure.size < 2 && !one && !bracketed) return undefined
  const known = [...sure]
  return named.includes(undefined) ? [...known, 'unclear'] : known
}

/** What a heading lists; what stands in brackets counts where it names a fact, or the source of money, and is no unit or example. */
function partsOf(heading: string): string[] {
  const text = heading.normalize('NFC')
  const inner = [...text.matchAll(/\(([^()]*)\)/gu)]
    .map(([, words = '']) => words)
    .filter((words) => plainFact(words) !== undefined || /^\s*(nguồn|vốn)/iu.test(words))
  const outer = text.replace(/\([^()]*\)/gu, ' ').split(/[/;,+&\n]|\s(?:và|kèm|kiêm)\s|\s[-–—]\s/iu)
  return [...outer, ...inner].map((part) => part.trim()).filter((part) => headingKey(part) !== '')
}

function factOf(part: string, parts: readonly string[]): Fact | undefined {
  if (!/^(nam|thoi gian|thoi diem)$/.test(headingKey(part))) return plainFact(part)
  const others = parts.filter((other) => other !== part).map((other) => headingKey(other).replace(agencyWords, ''))
  return others.some((other) => isStart(`nam ${other}`)) ? 'from' : undefined
}

function plainFact(part: string): Fact | undefined {
  const meaning = meaningOfHeading(part)
  return facts.find((fact) => fact === meaning) ?? (isStart(headingKey(part)) ? 'from' : undefined)
}

/** Whether words, without their accents, name the time in which a system came into use or is in use. */
const isStart = (key: string) =>
  /^(ngay|thang|nam|thoi gian|thoi diem)( (bat dau|dua vao|su dung|van hanh|khai thac|trien khai|xay dung|dau tu|hoat dong|chinh thuc))+$/.test(
    key,
  )

const isBuilt = (part: string) => /\b(xay dung|trien khai|dau tu)\b/.test(headingKey(part))
const agencyWords = /^(don vi|co quan|nha|ben|cong ty|to chuc)( |$)/
