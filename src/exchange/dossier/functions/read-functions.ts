import { isDeepStrictEqual } from 'node:util'
import { nameKey } from '../../names.js'
import { type DossierReading, tidy } from '../context.js'
import { beginsDoing } from '../doing.js'
import { distinctItems, doubt, type FieldAnswer, type Item } from '../item.js'
import { firstList } from '../lists.js'
import { ofLaw, ofToday } from '../speech.js'
import { readTitle } from '../title/read-title.js'
import { equipment, formOf, withoutCodes, withoutSentences } from './form.js'
import { doneInProse } from './prose.js'
import { type FunctionTable, functionTables } from './tables.js'
import { bestList } from './weight.js'

/**
 * Functions stand in tables, all of which count, or in a list under their heading; else in the table of use cases; else the contents of
 * the project are taken for them, and that is told.
 */
export function readFunctions(reading: DossierReading): FieldAnswer<readonly Item[]> {
  const tables = functionTables(reading.outline)
  const of = (kind: FunctionTable['of']) => tables.filter((t) => t.of === kind).flatMap((t) => t.items)
  const listed = bestList(reading)
  const ways = [
    of('functions'),
    listed,
    of('usecases'),
    of('formed'),
    inSentence(reading),
    builtInSentence(reading),
    of('priced'),
    doneInProse(reading),
  ]
  // A heading with a sentence or two below does not win over a table of the thing itself.
  const functions = ways.find((items) => items.length > 1) ?? ways.find((items) => items.length > 0) ?? []
  if (functions.length > 0)
    return { found: distinctItems(withoutSentences(withoutCodes(functions)), nameKey), doubts: [] }
  // “Hạng mục: Phần mềm …” on the cover is the name of the project, not what it does.
  const title = readTitle(reading)?.source.place
  const work = firstList(reading, 'work', ['function', 'name']).filter(
    ({ source }) => title === undefined || !isDeepStrictEqual(source.place, title),
  )
  const [first] = work
  if (!first || !tellsWork(work)) return { found: [], doubts: [] }
  const unsure = doubt(
    'functions',
    first.source,
    'lấy từ mục nội dung thực hiện vì hồ sơ không có mục chức năng',
    'taken from the contents of the work: the dossier has no heading for functions',
  )
  return { found: distinctItems(work, nameKey), doubts: [unsure] }
}

/** Whether contents of the work are what a system will do, not headings, devices or places. */
const tellsWork = (work: readonly Item[]): boolean =>
  work.filter(({ value }) => beginsDoing(value) || builds.test(value)).length * 2 > work.length && formOf(work) > -1
const builds =
  /^(?:nâng cấp|bổ sung|xây dựng|phát triển|mở rộng|hoàn thiện|chỉnh sửa|phần mềm|phân hệ|cổng|ứng dụng|lớp|khóa)(?![\p{L}])/iu

/** “Hệ thống gồm các chức năng: tiếp nhận hồ sơ, trả kết quả.”, “Xây dựng hệ thống gồm: kho bài giảng, …”. */
const lists = [
  /(?:gồm|bao gồm|có|với)\s[^.;:]{0,40}(?:chức năng|phân hệ|tính năng)[^.;:]{0,40}:\s*([^\n]+)$/iu,
  /(?:xây dựng|đầu tư|phát triển|triển khai)\s(?:\p{L}+\s){0,3}(?:hệ thống|phần mềm|ứng dụng|nền tảng)(?:\s\p{L}+){0,8}\s(?:gồm|bao gồm)(?:\s\p{L}+){0,2}\s*:\s*(?!\d)([^\n]+)$/iu,
]
/** Longer passages list nothing in a sentence. */
const longestPassage = 4000

/** “… xây dựng phần mềm A, phần mềm B và cổng C”: what a sentence says will be built, each by its own name. */
const built = /(?:xây dựng|đầu tư|phát triển|triển khai|trang bị|lắp đặt)(?![\p{L}])([^.;\n]{20,600})/giu
const part =
  /^(?:(?:xây dựng|đầu tư|phát triển|triển khai)\s+)?((?:phần mềm|ứng dụng|cổng|phân hệ|cơ sở dữ liệu)\s.{4,})$/iu

function builtInSentence({ passages }: DossierReading): Item[] {
  for (const { text, source, under } of passages) {
    if (text.length > longestPassage || under.has('legalBasis') || under.has('present')) continue
    for (const [, list = ''] of text.matchAll(built)) {
      if (ofLaw(list) || ofToday(list)) continue
      const parts = list
        .split(/,(?!\d)|\svà\s(?=phần mềm|ứng dụng|cổng|phân hệ|cơ sở)/u)
        .flatMap((p) => part.exec(p.trim())?.[1] ?? [])
      if (parts.length > 1) return parts.map((value) => ({ value: tidy(value), source }))
    }
  }
  return []
}

/** The functions that one sentence lists, where nothing else does. */
function inSentence({ passages }: DossierReading): Item[] {
  for (const { text, source, under } of passages) {
    if (text.length > longestPassage || under.has('legalBasis') || under.has('present') || under.has('need')) continue
    const [found] = text.split(/(?<=\.)\s+/u).flatMap((sentence) => {
      if (ofLaw(sentence) || ofToday(sentence)) return []
      return lists.flatMap((list) => list.exec(sentence)?.[1] ?? []).slice(0, 1)
    })
    if (found === undefined) continue
    const parts = found.includes(';') ? found.split(';') : found.split(/,(?!\d)/)
    const items = parts
      .map((part) => tidy(part.replace(/^\s*(?:[-–+•*]\s*)?(?:và\s+)?/u, '')))
      .filter((part) => part !== '')
    if (items.length > 1 && !items.some((item) => equipment.test(item)))
      return items.map((value) => ({ value, source }))
  }
  return []
}
