import { nameKey } from '../names.js'
import { type DossierReading, tidy } from './context.js'
import { type FunctionTable, functionTables } from './function-tables.js'
import { distinct, doubt, type FieldAnswer, type Item } from './item.js'
import { firstList, longestList } from './lists.js'
import { ofLaw, ofToday } from './speech.js'

/**
 * Functions stand in tables, all of which count, or in a list under their heading; else in the table of use cases; else the contents of
 * the project are taken for them, and that is told.
 */
export function readFunctions(reading: DossierReading): FieldAnswer<readonly Item[]> {
  const tables = functionTables(reading.outline)
  const of = (kind: FunctionTable['of']) => tables.filter((t) => t.of === kind).flatMap((t) => t.items)
  const listed = longestList(reading, 'functions', ['function', 'group', 'name'])
  const ways = [of('functions'), listed, of('usecases'), inSentence(reading)]
  // A heading with a sentence or two below does not win over a table of the thing itself.
  const functions = ways.find((items) => items.length > 1) ?? ways.find((items) => items.length > 0) ?? []
  if (functions.length > 0) return { found: distinct(functions, nameKey), doubts: [] }
  const work = firstList(reading, 'work', ['function', 'name'])
  const [first] = work
  if (!first) return { found: [], doubts: [] }
  const unsure = doubt(
    'functions',
    first.source,
    'lấy từ mục nội dung thực hiện vì hồ sơ không có mục chức năng',
    'taken from the contents of the work: the dossier has no heading for functions',
  )
  return { found: distinct(work, nameKey), doubts: [unsure] }
}

/** “Hệ thống gồm các chức năng: tiếp nhận hồ sơ, trả kết quả.” */
const lists = /(?:gồm|bao gồm|có|với)\s[^.;:]{0,40}(?:chức năng|phân hệ|tính năng)[^.;:]{0,40}:\s*([^\n]+)$/iu

/** Longer passages list nothing in a sentence. */
const longestPassage = 4000

/** The functions that one sentence lists, where nothing else does. */
function inSentence({ passages }: DossierReading): Item[] {
  for (const { text, source, under } of passages) {
    if (text.length > longestPassage || under.has('legalBasis') || under.has('present') || under.has('need')) continue
    const [found] = text.split(/(?<=\.)\s+/u).flatMap((sentence) => {
      const list = ofLaw(sentence) || ofToday(sentence) ? undefined : lists.exec(sentence)?.[1]
      return list ?? []
    })
    if (found === undefined) continue
    const parts = found.includes(';') ? found.split(';') : found.split(/,(?!\d)/)
    const items = parts
      .map((part) => tidy(part.replace(/^\s*(?:[-–+•*]\s*)?(?:và\s+)?/u, '')))
      .filter((part) => part !== '')
    if (items.length > 1) return items.map((value) => ({ value, source }))
  }
  return []
}
