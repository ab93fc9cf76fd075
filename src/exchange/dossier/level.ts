import { levelIn } from '../../appraise/index.js'
import { withoutBrackets } from '../../language/index.js'
import { placedAt } from './connections.js'
import { type DossierReading, sourceOf, statementsMeaning } from './context.js'
import { doubt, type FieldAnswer, type Item } from './item.js'
import { sentences } from './passages.js'
import { ofLaw, ofLessons, ofToday, works } from './speech.js'

const proposed = '(?:đề xuất|đề nghị|xác định|phê duyệt) (?:là |ở |đạt )?cấp độ'
const proposes = new RegExp(proposed, 'iu')
/** What has a level of security: systems; the words of the decree itself; and “Dự kiến cấp độ 2.”, which says nothing else. */
const secured = new RegExp(
  `^\\s*(?:(?:dự kiến|thuộc|đạt|ở)\\s)*cấp độ\\s*(?:[1-5]|i{1,3}|iv|v)\\s*[.;]?\\s*$|an toàn|attt|bảo mật|httt|hồ sơ đề xuất|${works}|${proposed}`,
  'iu',
)
/** Other things are graded as well, and data centres have levels of their own. */
const others =
  /thiên tai|cháy|bão|lũ|hạn hán|dịch(?! vụ)|tiếng (?:anh|nhật|pháp|hàn)|hài lòng|rủi ro|tier|^\s*(?:[-–+•]\s*)?trung tâm|(?:đám mây|hạ tầng|trung tâm dữ liệu)[^.;]*đã (?:được )?(?:đánh giá|phê duyệt|công nhận)/iu
const mentions = /cấp độ\s*(?:[1-5](?!\d)|i{1,3}|iv|v|một|hai|ba|bốn|tư|năm)(?![\p{L}])/giu

/** The level of security; several different ones are told. */
export function readLevel(reading: DossierReading): FieldAnswer<Item<number> | undefined> {
  const told = inSentences(reading)
  // What was approved before is what it had, not what it will have.
  const before = told.filter(({ source }) => approved.test(source.quote))
  const found = [...labelled(reading), ...told.filter((item) => !before.includes(item)), ...before]
  const [first] = found
  const other = found.find((f) => f.value !== first?.value)
  if (!first || !other) return { found: first, doubts: [] }
  const unsure = doubt(
    'securityLevel',
    other.source,
    `hồ sơ còn nêu cấp độ ${other.value}, khác cấp độ ${first.value} đã ghi`,
    `the dossier also says level ${other.value}, unlike the ${first.value} taken`,
  )
  return { found: first, doubts: [unsure] }
}

const approved = /(?<![\p{L}])đã (?:được )?(?:[\p{L}]+ ){0,3}(?:thẩm định|phê duyệt|xác định|công nhận)(?![\p{L}])/iu
/** “☐ 1 ☐ 2 ☑ 3”. */
const ticked = /(?:[☒☑✓✔]|\[x\])\s*((?:cấp(?: độ)?\s*)?[1-5])(?!\d)/iu

/** “Cấp độ an toàn: 3”: the label says what the number is. */
function labelled(reading: DossierReading): Item<number>[] {
  return statementsMeaning(reading, 'securityLevel').flatMap((statement) => {
    const [said] = statement.said
    const level = (ticked.exec(said?.text ?? '')?.[1] ?? withoutBrackets(said?.text ?? '')).replace(
      /^\s*(?:đáp ứng|đạt|tương đương|đề xuất|xác định|thuộc)\s+(?=cấp độ\s)/iu,
      '',
    )
    const value = /cấp độ/iu.test(`${statement.label} ${level}`) ? alone(level) : undefined
    return said && value !== undefined ? [{ value, source: sourceOf(statement, said) }] : []
  })
}

const alone = (text: string) =>
  /^\s*(?:cấp\s*(?:độ\s*)?)?(?:\d|iii|ii|iv|i|v)\s*[.;]?\s*$/iu.test(text)
    ? levelIn(`cấp độ ${text.replace(/^\s*cấp\s*(?:độ\s*)?/iu, '')}`)
    : undefined

function inSentences({ passages }: DossierReading): Item<number>[] {
  return passages.flatMap(({ text, source, under }) => {
    if (under.has('legalBasis')) return []
    return sentences(text).flatMap((sentence) => {
      // “căn cứ tiêu chí của Nghị định …, đề xuất cấp độ 4” speaks of the system.
      if (
        (ofLaw(sentence) && !proposes.test(sentence)) ||
        ofLessons(sentence) ||
        ofToday(sentence) ||
        others.test(sentence)
      )
        return []
      if (!under.has('securityLevel') && !secured.test(sentence) && !placedAt.test(sentence)) return []
      const plain = sentence.replace(
        /(cấp độ)(?:\s(?:an toàn|attt|bảo mật)(?:\s\p{L}+){0,5})?\s*:\s*(?:cấp\s(?:độ\s)?)?/giu,
        '$1 ',
      )
      // “từ cấp độ 1 đến cấp độ 5” names all there are, none of its own.
      const named = new Set([...plain.matchAll(mentions)].map((hit) => levelIn(hit[0])))
      const value = named.size > 1 ? undefined : levelIn(plain)
      return value === undefined ? [] : [{ value, source: { ...source, quote: sentence } }]
    })
  })
}
