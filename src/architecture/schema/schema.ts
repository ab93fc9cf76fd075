import type { TProperties, TSchema } from 'typebox'
import * as Type from 'typebox'
import type { Text } from '../../kernel/index.js'

/**
 * Building blocks of the YAML schemas. Titles and descriptions are Vietnamese, for editors; the English ones stand beside them.
 * Annotations carry meaning beyond JSON Schema: `x-ref` names the collections that an id refers to, `x-soft` marks a reference
 * that may also be free text, `x-keys` the collections whose ids are the keys of a mapping, `x-pack` the name of a content
 * pack, `x-en` the English words.
 */
export const annotations = ['x-ref', 'x-soft', 'x-keys', 'x-pack', 'x-en', 'markdownEnumDescriptions'] as const

/** What an editor says of a field. */
interface Labels {
  readonly title: string
  readonly description: string
  readonly examples?: readonly unknown[]
  readonly 'x-en': { readonly title: string; readonly description: string }
}

/** A field's title and what it is for, in both languages, and examples of what to write. */
export function titled(
  title: string,
  englishTitle: string,
  description: string,
  englishDescription: string,
  ...examples: unknown[]
): Labels {
  const english = { title: englishTitle, description: englishDescription }
  return { title, description, ...(examples.length > 0 ? { examples } : {}), 'x-en': english }
}

export type Title = string | Labels

const labelled = (title: Title): Partial<Labels> => (typeof title === 'string' ? { title } : title)

const ownId = titled(
  'Mã (chữ thường không dấu, chữ số, dấu gạch)',
  'Id',
  'Mã ngắn, duy nhất trong nhóm dữ liệu, để các chỗ khác dẫn chiếu; chỉ gồm chữ thường không dấu a–z, chữ số và các dấu - _ . ; đã dùng thì không đổi.',
  'A short id, unique in its collection, by which other places refer to this; only a–z, digits and - _ . ; it should never change.',
  'csdl-dat-dai',
)

const ruleId = titled(
  'Mã quy tắc',
  'Rule id',
  'Mã quy tắc dạng nhóm/tên; quy tắc riêng nên bắt đầu bằng tên viết tắt của tỉnh.',
  'The id of a rule, family/name; a province’s own begin with its initials.',
  'bt/shared-data-through-lgsp',
)

/** Ids are lower-case ASCII so that they are file names, URL parts and YAML plain scalars alike. */
export const idPattern = '^[a-z0-9][a-z0-9._-]*$'
export const longestId = 200

export const Id = (title: Title = ownId) =>
  Type.String({ ...labelled(title), pattern: idPattern, maxLength: longestId })

/** A rule's id: `family/name`. */
export const RuleId = (title: Title = ruleId, refers = {}) =>
  Type.String({
    ...labelled(title),
    pattern: '^[a-z0-9][a-z0-9._-]*(/[a-z0-9][a-z0-9._-]*)?$',
    maxLength: longestId,
    ...refers,
  })

/** The id of a rule, built in or the province's own. */
export const RuleRef = (title: Title) => RuleId(title, { 'x-ref': ['rules'], 'x-soft': true })

/** Text that must say something: at least one character that is not white space. */
export const WordsSchema = (title: Title, annotation = {}) =>
  Type.String({ ...labelled(title), pattern: '\\S', ...annotation })

/** Text that may be empty. */
export const Prose = (title: Title) => Type.String(labelled(title))

export type CollectionName =
  | 'agencies'
  | 'layers'
  | 'components'
  | 'systems'
  | 'dependencies'
  | 'capabilities'
  | 'dataEntities'
  | 'standards'
  | 'documents'
  | 'regimes'
  | 'objectives'
  | 'phases'
  | 'tasks'
  | 'gaps'
  | 'decisions'
  | 'progressReports'
  | 'rules'
  | 'waivers'
  | 'glossary'

/** What a finding may be about, in the order in which a user would mean it. */
export const subjects = [
  'systems',
  'components',
  'agencies',
  'dataEntities',
  'tasks',
  'standards',
  'documents',
  'capabilities',
  'layers',
  'phases',
  'objectives',
  'rules',
] as const satisfies readonly CollectionName[]

/** The id of an entity that must exist in one of these collections. */
export const Ref = (title: Title, ...collections: CollectionName[]) =>
  Type.String({ ...labelled(title), pattern: idPattern, maxLength: longestId, 'x-ref': collections })

/** An id of one of these collections, or free text: matched, never refused. */
export const RefOrText = (title: Title, ...collections: CollectionName[]) =>
  Type.String({ ...labelled(title), pattern: '\\S', 'x-ref': collections, 'x-soft': true })

export const List = <T extends TSchema>(items: T, title: Title) => Type.Array(items, labelled(title))

/** A closed set of words, each with its meaning. */
export function OneOf<const T extends Record<string, Text | string>>(title: Title, meanings: T) {
  const words = Object.keys(meanings) as (keyof T & string)[]
  const labels = labelled(title)
  const texts = Object.values(meanings).map((text) => (typeof text === 'string' ? { vi: text, en: text } : text))
  return Type.Enum(words, {
    ...labels,
    markdownEnumDescriptions: texts.map((text) => text.vi),
    'x-en': { ...labels['x-en'], markdownEnumDescriptions: texts.map((text) => text.en) },
  })
}

/** Yes or no. */
export const YesNo = (title: Title) => Type.Boolean(labelled(title))

/** A number that is not negative. */
export const Amount = (title: Title) => Type.Number({ ...labelled(title), minimum: 0 })

export const Whole = (title: Title, bounds: { readonly minimum: number; readonly maximum?: number }) =>
  Type.Integer({ ...labelled(title), ...bounds })

/** A date of the calendar to the day, month or year: `2019-03-15`, `2019-03`, `"2019"`. */
export const PartialDate = (title: Title) =>
  Type.String({ ...labelled(title), format: 'partial-date', pattern: '^\\d{4}(-\\d{2}(-\\d{2})?)?$' })

export const Closed = <P extends TProperties>(properties: P, title: Title) =>
  Type.Object(properties, { ...labelled(title), additionalProperties: false })

const trust = titled(
  'Mức tin cậy',
  'Confidence',
  'Thông tin đáng tin đến đâu; mọi trích dẫn trong báo cáo đều kèm mức này.',
  'How far the fact can be trusted; every citation in a report says it.',
)

/** How far a fact can be trusted. */
export const Confidence = (title: Title = trust) =>
  OneOf(title, {
    verified: { vi: 'đã đối chiếu văn bản gốc', en: 'compared with the original text' },
    reported: { vi: 'theo nguồn thứ cấp', en: 'from a secondary source' },
    recalled: { vi: 'theo hiểu biết chung, chưa đối chiếu', en: 'from memory, not compared' },
  })

/** What every entity may say, and a proposal's header as well. */
export const described = {
  description: Type.Optional(
    Prose(
      titled(
        'Mô tả',
        'Description',
        'Vài câu cho người chưa biết: là gì, để làm gì, cho ai. Được dùng khi so trùng lặp.',
        'A few sentences for someone who does not know it: what, what for, for whom. Used when duplicates are looked for.',
      ),
    ),
  ),
  aliases: Type.Optional(
    List(
      WordsSchema('Tên gọi khác'),
      titled(
        'Tên gọi khác, tên thương mại',
        'Other names',
        'Tên cũ, tên viết tắt, tên sản phẩm mà các cơ quan vẫn gọi; giúp tìm đúng khi đối chiếu.',
        'Former names, abbreviations and product names in use; they help to find it.',
        ['CSDL đất đai', 'VNPT-iLIS'],
      ),
    ),
  ),
  tags: Type.Optional(
    List(
      WordsSchema('Nhãn'),
      titled('Nhãn', 'Tags', 'Từ khóa tự do để lọc, nhóm.', 'Free words to filter and group by.', ['ưu tiên 2019']),
    ),
  ),
  links: Type.Optional(
    List(
      WordsSchema('Liên kết'),
      titled(
        'Liên kết tham khảo',
        'Links',
        'Địa chỉ trang, tài liệu tham khảo. Không ghi địa chỉ quản trị, mật khẩu.',
        'Addresses of further reading. Never addresses of administration or passwords.',
        ['https://binhthuan.gov.vn'],
      ),
    ),
  ),
  source: Type.Optional(
    Prose(
      titled(
        'Nguồn của thông tin',
        'Source',
        'Thông tin lấy từ đâu: văn bản, phiếu khảo sát, người cung cấp, ngày.',
        'Where the fact comes from: a document, a survey, a person, a day.',
        'Phiếu khảo sát ứng dụng CNTT năm 2018',
      ),
    ),
  ),
}

const common = { ...described, confidence: Type.Optional(Confidence()) }

const name = titled(
  'Tên',
  'Name',
  'Tên đầy đủ, viết như trong văn bản.',
  'The full name, as official papers write it.',
  'Cơ sở dữ liệu đất đai tỉnh',
)

/** An entity with an id and a name, and the fields that all entities share. */
export const entity = <P extends TProperties>(title: Title, properties: P) =>
  Closed({ id: Id(), name: WordsSchema(name), ...common, ...properties }, title)

/** An entity whose name may be left out. */
export const namelessEntity = <P extends TProperties>(title: Title, properties: P) =>
  Closed({ id: Id(), name: Type.Optional(WordsSchema(name)), ...common, ...properties }, title)

/** An entity whose id and name may be left out. */
export const anonymousEntity = <P extends TProperties>(title: Title, properties: P) =>
  Closed({ id: Type.Optional(Id()), name: Type.Optional(WordsSchema(name)), ...common, ...properties }, title)
