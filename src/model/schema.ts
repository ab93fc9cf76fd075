import Type, { type TProperties, type TSchema } from 'typebox'

/**
 * Building blocks of the YAML schemas. Titles are Vietnamese, for editors. Two annotations carry meaning beyond JSON Schema:
 * `x-ref` names the collections that an id refers to, `x-soft` marks a reference that may also be free text.
 */

/** Ids are lower-case ASCII so that they are file names, URL parts and YAML plain scalars alike. */
export const idPattern = '^[a-z0-9][a-z0-9._-]*$'

export const Id = (title = 'Mã (chữ thường không dấu, chữ số, dấu gạch)') =>
  Type.String({ title, pattern: idPattern, maxLength: 200 })

/** A rule's id: `family/name`. */
export const RuleId = (title = 'Mã quy tắc') =>
  Type.String({ title, pattern: '^[a-z0-9][a-z0-9._-]*(/[a-z0-9][a-z0-9._-]*)?$', maxLength: 200 })

/** Text that must say something: at least one character that is not white space. */
export const Words = (title: string) => Type.String({ title, pattern: '\\S' })

/** Text that may be empty. */
export const Prose = (title: string) => Type.String({ title })

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
  | 'decisions'
  | 'progressReports'
  | 'rules'
  | 'waivers'
  | 'glossary'

/** The id of an entity that must exist in one of these collections. */
export const Ref = (title: string, ...collections: CollectionName[]) =>
  Type.String({ title, pattern: idPattern, maxLength: 200, 'x-ref': collections })

/** An id of one of these collections, or free text: matched, never refused. */
export const RefOrText = (title: string, ...collections: CollectionName[]) =>
  Type.String({ title, pattern: '\\S', 'x-ref': collections, 'x-soft': true })

export const List = <T extends TSchema>(items: T, title: string) => Type.Array(items, { title })

/** A closed set of words, each with its Vietnamese meaning. */
export function Choice<const T extends Record<string, string>>(title: string, meanings: T) {
  const words = Object.keys(meanings) as (keyof T & string)[]
  return Type.Enum(words, { title, markdownEnumDescriptions: Object.values(meanings) })
}

/** A date of the calendar to the day, month or year: `2019-03-15`, `2019-03`, `"2019"`. */
export const PartialDate = (title: string) =>
  Type.String({ title, format: 'partial-date', pattern: '^\\d{4}(-\\d{2}(-\\d{2})?)?$' })

export const Closed = <P extends TProperties>(properties: P, title: string) =>
  Type.Object(properties, { title, additionalProperties: false })

/** How far a fact can be trusted. */
export const Confidence = () =>
  Choice('Mức tin cậy', {
    verified: 'đã đối chiếu văn bản gốc',
    reported: 'theo nguồn thứ cấp',
    recalled: 'theo hiểu biết chung, chưa đối chiếu',
  })

const common = {
  description: Type.Optional(Prose('Mô tả')),
  aliases: Type.Optional(List(Words('Tên gọi khác'), 'Tên gọi khác, tên thương mại')),
  tags: Type.Optional(List(Words('Nhãn'), 'Nhãn')),
  links: Type.Optional(List(Words('Liên kết'), 'Liên kết tham khảo')),
  source: Type.Optional(Prose('Nguồn của thông tin')),
  confidence: Type.Optional(Confidence()),
}

/** An entity with an id and a name, and the fields that all entities share. */
export const entity = <P extends TProperties>(title: string, properties: P) =>
  Closed({ id: Id(), name: Words('Tên'), ...common, ...properties }, title)

/** An entity whose name may be left out. */
export const namelessEntity = <P extends TProperties>(title: string, properties: P) =>
  Closed({ id: Id(), name: Type.Optional(Words('Tên')), ...common, ...properties }, title)

/** An entity whose id and name may be left out. */
export const anonymousEntity = <P extends TProperties>(title: string, properties: P) =>
  Closed({ id: Type.Optional(Id()), name: Type.Optional(Words('Tên')), ...common, ...properties }, title)
