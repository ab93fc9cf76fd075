import { createRequire } from 'node:module'
import type { Ajv2020, ErrorObject, ValidateFunction } from 'ajv/dist/2020.js'
import type { TSchema } from 'typebox'
import type { Text } from '../i18n/text.js'
import type { Hit } from '../model/finding.js'
import { annotations } from '../model/schema.js'
import { didYouMean } from '../text/nearest.js'
import { fits, formats } from './fits.js'
import { isMapping } from './mapping.js'
import type { Place } from './places.js'

let ajv: Ajv2020 | undefined
const compiled = new Map<TSchema, ValidateFunction>()

/** Compiles a schema once, when a value does not fit it: only then is ajv loaded. */
function validator(schema: TSchema): ValidateFunction {
  ajv ??= newAjv()
  let found = compiled.get(schema)
  if (!found) {
    found = ajv.compile(schema)
    compiled.set(schema, found)
  }
  return found
}

function newAjv(): Ajv2020 {
  const library: typeof import('ajv/dist/2020.js') = createRequire(import.meta.url)('ajv/dist/2020.js')
  return new library.Ajv2020({
    allErrors: true,
    verbose: true,
    strict: true,
    allowUnionTypes: true,
    formats: { ...formats },
  }).addVocabulary([...annotations])
}

/**
 * Every fault of a value against its schema, each at its own place, or none where the value fits.
 * @param subject the id of the entity that the value is, where it has one
 */
export function schemaFaults(schema: TSchema, value: unknown, subject: string | undefined, place: Place): Hit[] {
  if (fits(schema, value)) return []
  const validate = validator(schema)
  if (validate(value)) return []
  return relevant(validate.errors ?? []).map((error) => ({
    rule: 'model/schema',
    subject,
    ...describe(error, value, place),
  }))
}

/**
 * Of the branches of a choice (“text or mapping”) only the one that the author meant is worth reporting: the mapping's faults
 * where a mapping was written, else one sentence about the choice.
 */
function relevant(errors: readonly ErrorObject[]): ErrorObject[] {
  const choices = errors.filter((e) => e.keyword === 'anyOf')
  const kept = errors.filter((e) => {
    const choice = choices.find(
      (c) =>
        e !== c &&
        (e.instancePath === c.instancePath || e.instancePath.startsWith(`${c.instancePath}/`)) &&
        e.schemaPath.startsWith(c.schemaPath),
    )
    if (choice) return isMapping(choice.data) && !(e.instancePath === choice.instancePath && e.keyword === 'type')
    return e.keyword !== 'anyOf' || !isMapping(e.data)
  })
  // A wrong type makes every other statement about the same value noise.
  const wrongType = new Set(kept.filter((e) => e.keyword === 'type').map((e) => e.instancePath))
  return kept.filter((e) => e.keyword === 'type' || !wrongType.has(e.instancePath))
}

function describe(error: ErrorObject, root: unknown, place: Place): Pick<Hit, 'message' | 'location' | 'remedy'> {
  const path = error.instancePath
    .split('/')
    .slice(1)
    .map((s) => s.replaceAll('~1', '/').replaceAll('~0', '~'))
  const field = path.findLast((segment) => !/^\d+$/.test(segment))
  const title = titleOf(error)
  const here = () => locate(root, path, place)
  const shown = show(error.data)
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
      const near = typeof error.data === 'string' ? didYouMean(error.data, allowed) : undefined
      return {
        message: {
          vi: `Giá trị ${shown} của trường “${field}” không hợp lệ. Giá trị được dùng: ${explained.join(', ')}.`,
          en: `The value ${shown} of “${field}” is not allowed. Allowed values: ${allowed.join(', ')}.`,
        },
        remedy: near,
        location: here(),
      }
    }
    case 'type':
    case 'anyOf':
      return { ...wrongType(error, field, shown), location: here() }
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

function wrongType(error: ErrorObject, field: string | undefined, shown: string): Pick<Hit, 'message' | 'remedy'> {
  const wanted = error.keyword === 'anyOf' ? 'string' : String(error.params.type)
  const name = typeNames[wanted] ?? { vi: wanted, en: wanted }
  const where =
    field === undefined ? { vi: 'Nội dung', en: 'The content' } : { vi: `Trường “${field}”`, en: `“${field}”` }
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
      ? { vi: `Đặt giá trị trong dấu nháy: "${error.data}".`, en: `Put the value in quotes: "${error.data}".` }
      : undefined,
  }
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
  let node: unknown = root
  let container: object | undefined = typeof root === 'object' && root !== null ? root : undefined
  let key: string | number | undefined
  for (const segment of path) {
    if (typeof node !== 'object' || node === null) break
    container = node
    key = Array.isArray(node) ? Number(segment) : segment
    node = Array.isArray(node) ? node[Number(segment)] : Reflect.get(node, segment)
  }
  return container ? place.of(container, key) : undefined
}
