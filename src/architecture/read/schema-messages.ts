import type { ErrorObject } from 'ajv/dist/2020.js'
import { didYouMean, type Hit, isMapping, type Place, type Text } from '../../kernel/index.js'
import { withoutAccents } from '../../language/index.js'

/** What a fault says and where it stands; `root` is the value that was checked. */
export function schemaMessage(
  error: ErrorObject,
  root: unknown,
  place: Place,
): Pick<Hit, 'message' | 'location' | 'remedy'> {
  const path = error.instancePath
    .split('/')
    .slice(1)
    .map((s) => s.replaceAll('~1', '/').replaceAll('~0', '~'))
  const field = path.findLast((segment) => !isIndex(segment))
  const title = titleOf(error)
  const here = () => locate(root, path, place)
  const written = writtenAs(error.data, () =>
    follow(root, path, (holder, key) => place.written(holder, key ?? '', longestShown)),
  )
  const shown = written === undefined ? show(error.data) : `“${written}”`
  switch (error.keyword) {
    case 'additionalProperties': {
      const extra = String(error.params.additionalProperty)
      const allowed = Object.keys(error.parentSchema?.properties ?? {})
      const near = didYouMean(extra, allowed)
      return {
        message: { vi: `Không có trường “${extra}” ở đây.`, en: `There is no field “${extra}” here.` },
        remedy: near ?? {
          vi: `Các trường được dùng: ${allowed.join(', ')}.`,
          en: `Fields that may be used: ${allowed.join(', ')}.`,
        },
        location: isMapping(error.data) ? place.ofKey(error.data, extra) : here(),
      }
    }
    case 'required': {
      const missing = String(error.params.missingProperty)
      const meaning = error.parentSchema?.properties?.[missing]?.title
      const also = meaning ? ` (${meaning})` : ''
      return {
        message: {
          vi: `Thiếu trường bắt buộc “${missing}”${also}.`,
          en: `The required field “${missing}” is missing.`,
        },
        remedy: { vi: `Bổ sung trường “${missing}”.`, en: `Add the field “${missing}”.` },
        location: isMapping(error.data) ? place.of(error.data) : here(),
      }
    }
    case 'enum': {
      const allowed: string[] = error.params.allowedValues
      const meanings: string[] = error.parentSchema?.markdownEnumDescriptions ?? []
      const explained = allowed.map((word, i) => (meanings[i] ? `${word} (${meanings[i]})` : word))
      const empty = error.data === null
      return {
        message: {
          vi: `${empty ? `Trường “${field}” đang để trống` : `Giá trị ${shown} của trường “${field}” không hợp lệ`}. Giá trị được dùng: ${explained.join(', ')}.`,
          en: `${empty ? `“${field}” is empty` : `The value ${shown} of “${field}” is not allowed`}. Allowed values: ${allowed.join(', ')}.`,
        },
        remedy: typeof error.data === 'string' ? nearestChoice(error.data, allowed, meanings) : undefined,
        location: here(),
      }
    }
    case 'type':
    case 'anyOf':
      return { ...wrongType(error, path, shown, written), location: here() }
    case 'pattern':
    case 'maxLength':
      return { ...wrongText(error, field, title, shown), location: here() }
    case 'format':
      if (error.params.format === 'period') {
        return {
          message: {
            vi: `Không có kỳ báo cáo ${shown}.`,
            en: `There is no reporting period ${shown}.`,
          },
          remedy: {
            vi: 'Viết quý dạng 2019-Q2 (Q1 đến Q4), năm dạng "2019", báo cáo đột xuất ghi ngày chốt số liệu dạng 2019-05-20.',
            en: 'Write a quarter as 2019-Q2 (Q1 to Q4), a year as "2019", and for a report on request the day to which it tells, such as 2019-05-20.',
          },
          location: here(),
        }
      }
      return {
        message: {
          vi: `Ngày ${shown} của trường “${field}” không có thật.`,
          en: `The date ${shown} of “${field}” does not exist.`,
        },
        remedy: {
          vi: 'Viết ngày theo dạng năm-tháng-ngày, ví dụ 2019-03-15.',
          en: 'Write dates as year-month-day, for instance 2019-03-15.',
        },
        location: here(),
      }
    case 'minimum':
    case 'maximum': {
      const bound = error.params.limit
      const least = error.keyword === 'minimum'
      return {
        message: {
          vi: `Giá trị ${shown} của trường “${field}” ${least ? 'nhỏ hơn mức tối thiểu' : 'lớn hơn mức tối đa'} ${bound}.`,
          en: `The value ${shown} of “${field}” is ${least ? 'below the minimum' : 'above the maximum'} ${bound}.`,
        },
        location: here(),
      }
    }
    case 'const':
      return {
        message: {
          vi: `Trường “${field}” phải là ${error.params.allowedValue}, không phải ${shown}.`,
          en: `“${field}” must be ${error.params.allowedValue}, not ${shown}.`,
        },
        location: here(),
      }
    default:
      return {
        message: {
          vi: `Trường “${field}” không hợp lệ (${error.message}).`,
          en: `“${field}” is not valid (${error.message}).`,
        },
        location: here(),
      }
  }
}

/** The value that was meant, whether it was mistyped or its meaning was written: “xây dựng” for `build`. */
function nearestChoice(written: string, allowed: readonly string[], meanings: readonly string[]): Text | undefined {
  const plain = (text: string) => withoutAccents(text).toLowerCase().trim()
  const words = plain(written)
  const meant = words === '' ? [] : allowed.filter((_, i) => plain(meanings[i] ?? '').startsWith(words))
  if (meant.length === 0) return didYouMean(written, allowed)
  const quoted = meant.map((value) => `“${value}”`).join(', ')
  return { vi: `Có phải bạn muốn viết ${quoted}?`, en: `Did you mean ${quoted}?` }
}

/** Of a mapping with no required field so many are shown. */
const mostShown = 3

/** How a mapping is written, where something else stands in its place: `budget: { total: …, unit: … }`. */
function asMapping(path: readonly string[], schema: ErrorObject['parentSchema']): Text | undefined {
  const required: readonly string[] = schema?.required ?? []
  const fields = required.length > 0 ? required : Object.keys(schema?.properties ?? {}).slice(0, mostShown)
  const last = path.at(-1)
  if (last === undefined || fields.length === 0) return undefined
  const form = `${isIndex(last) ? '- ' : `${last}: `}{ ${fields.map((name) => `${name}: …`).join(', ')} }`
  const titled = fields.map((name) => {
    const title: unknown = schema?.properties?.[name]?.title
    return typeof title === 'string' ? `${name} (${title.toLowerCase()})` : name
  })
  return {
    vi: `Viết dạng “${form}”: ${titled.join(', ')}.`,
    en: `Write “${form}”.`,
  }
}

const isIndex = (segment: string | undefined) => segment !== undefined && /^\d+$/.test(segment)

function titleOf(error: ErrorObject): string {
  return typeof error.parentSchema?.title === 'string' ? error.parentSchema.title : ''
}

const typeNames: Record<string, Text> = {
  string: { vi: 'chữ', en: 'text' },
  integer: { vi: 'số nguyên', en: 'a whole number' },
  number: { vi: 'số', en: 'a number' },
  boolean: { vi: 'true hoặc false', en: 'true or false' },
  array: {
    vi: 'danh sách (mỗi phần tử một dòng bắt đầu bằng “- ”)',
    en: 'a list (each entry on a line that begins with “- ”)',
  },
  object: { vi: 'một nhóm trường (tên: giá trị)', en: 'a mapping (name: value)' },
}

/**
 * A number or truth value as its author wrote it: `012`, `1.10` and `0x1F` are read as 12, 1.1 and 31, which nobody meant who
 * wrote a code or a version.
 */
function writtenAs(data: unknown, from: () => string | undefined): string | undefined {
  if (typeof data !== 'number' && typeof data !== 'boolean') return undefined
  return /^[\w.+-]+(?=[\s,\]}]|$)/.exec(from() ?? '')?.[0]
}

function wrongType(
  error: ErrorObject,
  path: readonly string[],
  shown: string,
  written = String(error.data),
): Pick<Hit, 'message' | 'remedy'> {
  const wanted = error.keyword === 'anyOf' ? 'string' : String(error.params.type)
  const name = typeNames[wanted] ?? { vi: wanted, en: wanted }
  const where = placeName(path)
  const empty = error.data === null
  const quote = wanted === 'string' && (typeof error.data === 'number' || typeof error.data === 'boolean')
  return {
    message: empty
      ? { vi: `${where.vi} đang để trống; phải là ${name.vi}.`, en: `${where.en} is empty; it must be ${name.en}.` }
      : {
          vi: `${where.vi} phải là ${name.vi}, không phải ${shown}.`,
          en: `${where.en} must be ${name.en}, not ${shown}.`,
        },
    remedy: quote
      ? { vi: `Đặt giá trị trong dấu nháy: "${written}".`, en: `Put the value in quotes: "${written}".` }
      : wanted === 'object'
        ? asMapping(path, error.parentSchema)
        : undefined,
  }
}

function placeName(path: readonly string[]): Text {
  const last = path.at(-1)
  if (last === undefined) return { vi: 'Nội dung', en: 'The content' }
  if (!isIndex(last)) return { vi: `Trường “${last}”`, en: `“${last}”` }
  const list = path.findLast((segment) => !isIndex(segment))
  const at = Number(last) + 1
  return list === undefined
    ? { vi: `Phần tử thứ ${at}`, en: `Entry ${at}` }
    : { vi: `Phần tử thứ ${at} của “${list}”`, en: `Entry ${at} of “${list}”` }
}

function wrongText(
  error: ErrorObject,
  field: string | undefined,
  title: string,
  shown: string,
): Pick<Hit, 'message' | 'remedy'> {
  const pattern = String(error.params.pattern ?? '')
  if (error.keyword === 'maxLength') {
    return {
      message: {
        vi: `Trường “${field}” dài quá ${error.params.limit} ký tự.`,
        en: `“${field}” is longer than ${error.params.limit} characters.`,
      },
    }
  }
  if (pattern === '\\S') {
    return { message: { vi: `Trường “${field}” (${title}) không được để trống.`, en: `“${field}” must not be empty.` } }
  }
  if (pattern.startsWith('^\\d{4}')) {
    return {
      message: {
        vi: `Giá trị ${shown} của trường “${field}” không phải ngày tháng.`,
        en: `The value ${shown} of “${field}” is not a date.`,
      },
      remedy: {
        vi: 'Viết ngày theo dạng năm-tháng-ngày, ví dụ 2019-03-15, hoặc 2019-03, hoặc "2019".',
        en: 'Write dates as 2019-03-15, 2019-03 or "2019".',
      },
    }
  }
  return {
    message: {
      vi: `Mã ${shown} của trường “${field}” không hợp lệ.`,
      en: `The id ${shown} of “${field}” is not valid.`,
    },
    remedy: {
      vi: 'Mã chỉ gồm chữ thường không dấu a–z, chữ số và các dấu - _ . , bắt đầu bằng chữ hoặc số; ví dụ: csdl-dat-dai.',
      en: 'An id holds only a–z, digits and - _ . , and begins with a letter or digit; for instance csdl-dat-dai.',
    },
  }
}

const longestShown = 60

function show(value: unknown): string {
  if (value === null) return 'trống'
  if (Array.isArray(value)) return '[…]'
  if (typeof value === 'object') return '{…}'
  const text = String(value)
  return `“${text.length > longestShown ? `${text.slice(0, longestShown)}…` : text}”`
}

/** Follows a JSON pointer to the innermost container that was written and asks for the place of its last step. */
function locate(root: unknown, path: readonly string[], place: Place): Hit['location'] {
  return follow(root, path, (container, key) => place.of(container, key))
}

function follow<T>(
  root: unknown,
  path: readonly string[],
  ask: (container: object, key: string | number | undefined) => T | undefined,
): T | undefined {
  let node: unknown = root
  let container: object | undefined = typeof root === 'object' && root !== null ? root : undefined
  let key: string | number | undefined
  for (const segment of path) {
    if (typeof node !== 'object' || node === null) break
    container = node
    key = Array.isArray(node) ? Number(segment) : segment
    node = Array.isArray(node) ? node[Number(segment)] : Reflect.get(node, segment)
  }
  return container ? ask(container, key) : undefined
}
