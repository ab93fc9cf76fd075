import type { TSchema } from 'typebox'
import {
  type CollectionName,
  collections,
  type Edit,
  eachReference,
  fieldNamesAt,
  indexedCollections,
  kindNames,
  type Model,
  type Path,
  type ReadMapping,
  schemaAt,
  schemaFaults,
  typeAt,
} from '../architecture/index.js'
import { didYouMean, InputError, isMapping, type Text } from '../kernel/index.js'
import { addEdit, type FileEdits } from './file-edits.js'

/** One change of a field, as the command line gave it; without a value the field is taken away. */
export interface FieldEdit {
  /** Path in the record: `hosting`, `lifecycle.status`. */
  readonly field: string
  readonly value?: unknown
}

/** What a change of many records comes to. */
export interface BulkEdit {
  readonly edits: FileEdits
  /** Records that fulfil the condition. */
  readonly chosen: number
  /** Those of them that change. */
  readonly changed: number
  /** Values that no record bears as its id although they look like one: they are words then. */
  readonly doubts: readonly Text[]
}

/**
 * Changes fields of every record of a collection that fulfils a condition, in the workspace's own files.
 * @param files every file of the workspace, as read
 */
export function bulkEdit(
  model: Model,
  files: Iterable<ReadMapping>,
  { collection, holds }: { readonly collection: CollectionName; readonly holds: (record: object) => boolean },
  changes: readonly FieldEdit[],
): BulkEdit {
  const edits: FileEdits = new Map()
  let [chosen, changed] = [0, 0]
  for (const { source, value } of files) {
    const list = 'pack' in value || 'proposal' in value ? undefined : value[collection]
    if (!Array.isArray(list)) continue
    list.forEach((record: unknown, index) => {
      if (!isMapping(record) || !holds(record)) return
      chosen++
      const steps = changes.flatMap((change) => stepOf(record, [collection, index], change))
      if (steps.length > 0) changed++
      for (const step of steps) addEdit(edits, source.file, step)
    })
  }
  return { edits, chosen, changed, doubts: changes.flatMap((change) => doubtsOf(model, collection, change)) }
}

function stepOf(record: Readonly<Record<string, unknown>>, at: Path, { field, value }: FieldEdit): Edit[] {
  const keys = field.split('.')
  const before = keys.reduce<unknown>((held, key) => (isMapping(held) ? held[key] : undefined), record)
  if (value === undefined) return before === undefined ? [] : [{ remove: [...at, ...keys] }]
  return JSON.stringify(before) === JSON.stringify(value) ? [] : [{ set: [...at, ...keys], to: value }]
}

/**
 * A change as the command line gives it, its value as the field's schema has it: a list may be written `a, b`, and whatever YAML
 * takes in brackets.
 * @param parsed reads YAML in brackets
 * @throws InputError where there is no such field, or the value does not fit it
 */
export function fieldEditOf(
  collection: CollectionName,
  field: string,
  written: string | undefined,
  parsed: (text: string) => unknown,
): FieldEdit {
  const type = typeAt(collection, field)
  if (type === undefined) {
    const known = fieldNamesAt(collection, field)
    const near = didYouMean(field.split('.').at(-1) ?? field, known)
    throw new InputError({
      vi: `Không có trường “${field}” ở ${kindNames[collection].vi}. ${near?.vi ?? `Các trường: ${known.join(', ')}.`}`,
      en: `There is no field “${field}” of a ${kindNames[collection].en}. ${near?.en ?? `Fields: ${known.join(', ')}.`}`,
    })
  }
  if (field === 'id')
    throw new InputError({
      vi: 'Mã không sửa hàng loạt được: mỗi mã chỉ của một bản ghi. Đổi mã bằng lệnh đổi tên của trình soạn thảo, gộp bản ghi bằng “kientruc dedupe”.',
      en: 'Ids are not changed in bulk: each is one record’s. Rename one in an editor, merge records with “kientruc dedupe”.',
    })
  if (written === undefined) {
    if (requiredAt(collection, field))
      throw new InputError({
        vi: `Trường “${field}” là bắt buộc nên không bỏ được.`,
        en: `“${field}” is required and cannot be taken away.`,
      })
    return { field }
  }
  const value = typed(type, written, parsed)
  const schema = schemaAt(collection, field)
  const faults = schema
    ? schemaFaults(schema, value, undefined, { of: () => undefined, ofKey: () => undefined, written: () => undefined })
    : []
  const [fault] = faults
  if (fault)
    throw new InputError({
      vi: `--set ${field}=${written}: ${fault.message.vi}${fault.remedy ? ` ${fault.remedy.vi}` : ''}`,
      en: `--set ${field}=${written}: ${fault.message.en}${fault.remedy ? ` ${fault.remedy.en}` : ''}`,
    })
  return { field, value }
}

function typed(type: string, written: string, parsed: (text: string) => unknown): unknown {
  const text = written.trim()
  if (/^[[{]/.test(text) && type !== 'string') return parsed(text)
  switch (type) {
    case 'integer':
    case 'number':
      return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text
    case 'boolean':
      return text === 'true' ? true : text === 'false' ? false : text
    case 'array':
      return text
        .split(',')
        .map((item) => item.trim())
        .filter(Boolean)
    default:
      return text
  }
}

function requiredAt(collection: CollectionName, field: string): boolean {
  const keys = field.split('.')
  const last = keys.pop() ?? ''
  const holder = keys.length === 0 ? collections[collection] : schemaAt(collection, keys.join('.'))
  const required: unknown = holder && Reflect.get(holder, 'required')
  return Array.isArray(required) && required.includes(last)
}

/** An id that stands where words are welcome too is no fault, but often a slip. */
function doubtsOf(model: Model, collection: CollectionName, { field, value }: FieldEdit): Text[] {
  const [first = ''] = field.split('.')
  const schema: TSchema | undefined = schemaAt(collection, first)
  if (!schema || value === undefined || field !== first) return []
  const doubts: Text[] = []
  eachReference({ type: 'object', properties: { [first]: schema } } as TSchema, { [first]: value }, (reference) => {
    const { target, soft, collections: wanted } = reference
    const known = wanted.flatMap((name) => indexedCollections.filter((c) => c === name))
    if (!soft || !/^[a-z0-9][a-z0-9._-]*$/.test(target) || known.some((c) => model[c].has(target))) return
    const near = didYouMean(
      target,
      known.flatMap((c) => [...model[c].keys()]),
    )
    doubts.push({
      vi: `Không có ${known.map((c) => kindNames[c].vi).join(' hoặc ')} nào mang mã “${target}”, nên “${target}” được ghi như lời. ${near?.vi ?? ''}`.trim(),
      en: `No ${known.map((c) => kindNames[c].en).join(' or ')} has the id “${target}”, so that it is written as words. ${near?.en ?? ''}`.trim(),
    })
  })
  return doubts
}
