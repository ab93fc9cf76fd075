import { type DossierReading, tidy } from '../context.js'
import type { Item } from '../item.js'
import { ofLaw, ofToday } from '../speech.js'
import { equipment } from './form.js'
import type { Group, Way } from './group.js'
import { doneInProse } from './prose.js'
import { type FunctionTable, functionTables } from './tables.js'
import { bestList } from './weight.js'

/** What each of these readers finds, the surest first. */
export function waysOf(reading: DossierReading): Group[] {
  const tables = functionTables(reading.outline)
  const of = (kind: FunctionTable['of']) => tables.filter((t) => t.of === kind).flatMap((t) => t.items)
  const all: readonly (readonly [Way, readonly Item[]])[] = [
    ['functions', of('functions')],
    ['listed', bestList(reading)],
    ['usecases', of('usecases')],
    ['formed', of('formed')],
    ['in sentence', inSentence(reading)],
    ['built', builtInSentence(reading)],
    ['priced', of('priced')],
    ['prose', doneInProse(reading)],
  ]
  const found = all.filter(([, items]) => items.length > 0)
  // A heading with a sentence or two below does not win over a table of the thing itself.
  const surest = found.find(([, items]) => items.length > 1) ?? found[0]
  const passages = new Map(reading.passages.map((p, i) => [JSON.stringify(p.source.place), { ...p, i }]))
  return found.map((one): Group => {
    const [way, items] = one
    return {
      form: `way ${way}`,
      surest: one === surest,
      items,
      leads: [...(items[0]?.source.path ?? [])].reverse(),
      under: items.map(({ source }) => passages.get(JSON.stringify(source.place))?.under ?? new Set()),
      head: '',
      besides: [],
      parents: 0,
      at: (passages.get(JSON.stringify(items[0]?.source.place))?.i ?? 0) / Math.max(1, reading.passages.length),
    }
  })
}

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
