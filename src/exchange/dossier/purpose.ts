import { type DossierReading, sourceOf, statementsMeaning } from './context.js'
import type { Item } from './item.js'
import { works } from './speech.js'
import { opensList } from './statements.js'
import { toldFacts } from './told.js'

/** Longer purposes are cut at a sentence; the finder reads no more of them than this anyway. */
const longestProse = 2000

/** “… Hệ thống gồm các chức năng: …”: there the purpose ends. */
const listsInline =
  /(?:^|(?<=[.;]\s))[^.;]{0,60}(?:gồm|có)\s[^.;:]{0,40}(?:chức năng|phân hệ|tính năng|module|hạng mục)[^.;:]{0,40}:.*$/isu

/** The objective, and behind it why it is needed: both stand under one field. */
export function readPurpose(reading: DossierReading): Item | undefined {
  const objective = proseOf(reading, 'objective')
  const need = proseOf(reading, 'need')
  const [first, second] = objective ? [objective, need] : [need, undefined]
  if (!first) return aimInText(reading)
  const text = second ? `${first.value}\n${second.value}` : first.value
  return { value: shortened(text), source: first.source }
}

const builds = '(?:đầu tư|thuê|xây dựng|mua|mua sắm|trang bị|lắp đặt|triển khai|nâng cấp)'

/** “… có nhu cầu thuê phần mềm để các xã cập nhật …”, “Phần mềm nhằm rút ngắn thời gian …”: what no heading tells. */
const aims = [
  new RegExp(`^\\s*(?:[-–+•*]\\s*)?${works}[^.;,]{0,80}?\\s(?:nhằm|giúp|với mục (?:tiêu|đích))\\s`, 'iu'),
  new RegExp(
    `^\\s*(?:nhằm|để)\\s[^.;]{8,240},[^.;]{0,80}\\s(?:đăng ký|đề nghị|đề xuất|kiến nghị|xin)\\s+(?:[\\p{L}]+\\s+){0,6}?${builds}\\s`,
    'iu',
  ),
  /(?:mong muốn|nhu cầu|đề nghị|đề xuất|dự kiến|kiến nghị|kế hoạch|cần)\s+(?:được\s+)?(?:có|thuê|xây dựng|đầu tư|nâng cấp|trang bị|triển khai|mua)[^.;]{4,200}?\s(?:để|nhằm|với mục (?:tiêu|đích))\s/iu,
]

function aimInText(reading: DossierReading): Item | undefined {
  for (const { sentence, source } of toldFacts(reading))
    if (aims.some((aim) => aim.test(sentence)))
      return { value: shortened(sentence.trim()), source: { ...source, quote: sentence } }
  return undefined
}

function shortened(text: string): string {
  if (text.length <= longestProse) return text
  const cut = text.slice(0, longestProse)
  const end = Math.max(cut.lastIndexOf('. '), cut.lastIndexOf('\n'))
  return end > longestProse / 2 ? cut.slice(0, end + 1) : `${cut.trimEnd()}…`
}

/** What it takes over of what is there. */
export const readInherits = (reading: DossierReading): Item | undefined => proseOf(reading, 'inherits')

/** All that is said of something, a line a piece. */
function proseOf(reading: DossierReading, meaning: 'objective' | 'need' | 'inherits'): Item | undefined {
  const statements = statementsMeaning(reading, meaning).filter((s) => s.said.length > 0)
  const [first] = statements
  const [said] = first?.said ?? []
  if (!first || !said) return undefined
  // A heading holds the smaller ones below it; what stands beside it is added.
  const told = new Set<string>()
  const lines: string[] = []
  for (const { said } of statements)
    for (const { text } of said) {
      // A list of functions is no purpose.
      if (opensList.test(text)) break
      const line = text.replace(/\s+/g, ' ').replace(listsInline, '').trim()
      if (line !== '' && !told.has(line)) lines.push(line)
      told.add(line)
    }
  const value = lines.join('\n')
  return value === '' ? undefined : { value, source: sourceOf(first, said) }
}
