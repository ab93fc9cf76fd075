import type { Sheet } from '../../office/index.js'
import { levelOfCell, statusIn } from './choices.js'
import { type HeadingMeaning, headingKey } from './heading-words.js'
import { below } from './table-shape.js'
import { dateIn } from './values.js'

/** What values of a field look like, and which words in a heading say that the column is about something else all the same. */
interface Look {
  readonly meaning: HeadingMeaning
  readonly is: (text: string) => boolean
  /** Words of which the heading must hold one; without them what stands below is enough. */
  readonly asks?: RegExp
  readonly refuses: RegExp
}

const agency =
  /^(sở|ubnd|hđnd|ủy ban|uỷ ban|văn phòng|vp |ban |thanh tra|công an|trung tâm|chi cục|cục|bệnh viện|trường|so |uy ban|van phong)/iu

const looks: readonly Look[] = [
  { meaning: 'links', is: (text) => /^(https?:\/\/|www\.)\S+$/i.test(text), refuses: /tai lieu|huong dan|van ban/ },
  {
    meaning: 'securityLevel',
    is: (text) => /\D/.test(text) && levelOfCell(text) !== undefined,
    refuses: /dich vu|de xuat|cap hoc|nam/,
  },
  {
    meaning: 'cost',
    is: (text) => /\d/.test(text) && /\d[.,\s]*(tỷ|tỉ|triệu|tr|trđ|đồng|vnđ)/iu.test(text),
    refuses: /nam|thue|duy tri|van hanh|bao tri|hang|thu|doanh|de xuat|du kien|giai ngan/,
  },
  {
    meaning: 'from',
    is: (text) => dateIn(text) !== undefined,
    asks: /\b(dung|van hanh|trien khai|bat dau|khoi|hoat dong|hoan thanh)\b/,
    refuses: /\b(het|ket thuc|nang cap|bao tri|den|cuoi|dung su|ngung|gia han|cap nhat|kiem tra)\b/,
  },
  {
    meaning: 'status',
    is: (text) => text.length <= 40 && statusIn(text) !== undefined,
    refuses: /\b(de xuat|kien nghi|ke hoach|ket noi|bao tri|ho so|su co|xu ly|phe duyet|cap do|hop dong)\b/,
  },
  {
    meaning: 'owner',
    is: (text) => agency.test(text.trim()),
    refuses: /\b(don vi|co quan|nha|ben|cong ty|nguoi|doi tac|phoi hop|van hanh|su dung|phat trien|trien khai|noi)\b/,
  },
]

/** Fewer values than this prove nothing. */
const fewest = 4

/**
 * What a column is, by what stands below its heading: of its values four in five must look it, and the heading must not speak of
 * something else.
 */
export function meaningOfContent(
  heading: string,
  sheet: Sheet,
  column: number,
  firstRow: number,
): HeadingMeaning | undefined {
  const texts = below(sheet, column, firstRow).slice(0, 200)
  if (texts.length < fewest) return undefined
  const key = headingKey(heading)
  return looks.find(
    ({ is, asks, refuses }) =>
      !refuses.test(key) && (!asks || asks.test(key)) && texts.filter(is).length >= texts.length * 0.8,
  )?.meaning
}
