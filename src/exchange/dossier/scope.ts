import { nameKey } from '../names.js'
import { type DossierReading, sourceOf, statementsMeaning } from './context.js'
import type { Item } from './item.js'
import { works } from './speech.js'
import { toldFacts } from './told.js'

/** How far something reaches, the farthest first. A thành phố is a district unless it is the province itself. */
const scopes: readonly (readonly [scope: string, pattern: RegExp])[] = [
  ['national', /\b(toan quoc|ca nuoc)\b/],
  [
    'province',
    /\b(toan|trong|pham vi|khap) tinh\b|\b(tren )?dia ban (toan )?tinh\b|\bcap tinh\b|\b(\d+|cac|tat ca cac) huyen\b/,
  ],
  ['sector', /\b(toan|trong) nganh\b|^nganh\b/],
  [
    'district',
    /\b(toan|trong|dia ban|cap|pham vi) (huyen|thanh pho|thi xa|tp)\b|\b(\d+|cac) (xa|phuong)\b.*\b(cua|thuoc) (huyen|thanh pho|thi xa)\b/,
  ],
  ['commune', /\bcap xa\b|\b(toan|trong|dia ban) (xa|phuong|thi tran)\b|\bcac (xa|phuong)\b/],
  [
    'agency',
    /\bnoi bo\b|\b(trong|thuoc) (co quan|so|don vi|chi cuc|trung tam|van phong)\b|^(cac )?(so|ban|chi cuc|van phong|phong|trung tam|co quan|don vi)\b/,
  ],
]

/** What is told of the project: “Hệ thống phục vụ trên phạm vi toàn tỉnh”. */
const reaches = new RegExp(
  `^\\s*(?:[-–+•]\\s*)?${works}[^.;]{0,80}?(?:phục vụ|triển khai|áp dụng|sử dụng|dùng|thực hiện|vận hành)\\s+((?:chung\\s+|thống nhất\\s+)?(?:cho |trong |trên |tại )?(?:phạm vi |địa bàn )?(?:toàn|nội bộ|địa bàn|trong|cả nước|tất cả các|\\d+ (?:xã|phường|huyện))[^.;]*)`,
  'iu',
)

/** A label without its colon: “Phạm vi áp dụng trên địa bàn tỉnh”. */
const unpunctuated =
  /^\s*(?:[-–+•]\s*)?phạm vi(?:\s+(?:áp dụng|thực hiện|triển khai|đầu tư|phục vụ))?\s+((?:là|trên|trong|toàn|tại)\s[^.;:]*)/iu

/** How far the project reaches: as a label says, else a sentence about the system itself. */
export function readScope(reading: DossierReading): Item | undefined {
  for (const statement of statementsMeaning(reading, 'scope'))
    for (const said of statement.said) {
      const value = scopeIn(said.text, reading)
      if (value !== undefined) return { value, source: sourceOf(statement, said) }
    }
  for (const { sentence, source } of toldFacts(reading)) {
    const [, where] = reaches.exec(sentence) ?? unpunctuated.exec(sentence) ?? []
    const value = where === undefined ? undefined : scopeIn(where, reading)
    if (value !== undefined) return { value, source: { ...source, quote: sentence } }
  }
  return undefined
}

function scopeIn(text: string, { model }: DossierReading): string | undefined {
  const found = scopes.find(([, pattern]) => pattern.test(nameKey(text)))?.[0]
  const city = [...model.agencies.values()].some((a) => a.kind === 'province' && /thành phố/iu.test(a.name))
  return found === 'district' && city && /\b(toan|dia ban) (thanh pho|tp)\b/.test(nameKey(text)) ? 'province' : found
}
