import { citedNumbers, keyOf, levelIn } from '../../appraise/index.js'
import { nameKey } from '../names.js'
import { doubt, type Item, put, putList, type Source } from './collect.js'
import { about, type Reading, sourceOf, tidy } from './context.js'
import { type Named, nameFinder, systemFinder } from './names.js'
import { type Passage, sentences } from './passages.js'
import { technologiesIn } from './technologies.js'

/** What a dossier cites, names, connects to; where it will stand and how it is protected. */
export function readTechnical(reading: Reading): void {
  readCitations(reading)
  readTechnologies(reading)
  readConnections(reading)
  readHosting(reading)
  readLevel(reading)
  readStatements(reading)
  readTask(reading)
}

function readCitations({ passages, into }: Reading): void {
  const items = passages.flatMap(({ text, source }) => {
    // “Số: 15/TTr-VP” is the paper’s own number.
    const others = text.replace(/^\s*Số\s*:.*$/gimu, '')
    return citedNumbers(others).map((value) => ({ value, source: quoting(source, value) }))
  })
  putList(into, 'legalBasis', items, (value) => nameKey(String(value)))
}

function readTechnologies({ passages, model, into }: Reading): void {
  const items = passages
    .filter((p) => !p.under.has('legalBasis') && !p.under.has('present'))
    .flatMap(({ text, source }) =>
      technologiesIn(text, model).map((value) => ({ value, source: quoting(source, value) })),
    )
  putList(into, 'standards', items, (value) => keyOf(String(value)))
}

/** The source with the sentence in which something stands as its quote. */
function quoting(source: Source, name: string): Source {
  const at = source.quote.indexOf(name)
  if (at < 0) return source
  const before = source.quote.slice(Math.max(0, at - longestQuote), at)
  const after = source.quote.slice(at, at + longestQuote)
  const quote = (sentences(before).at(-1) ?? '') + (sentences(after)[0] ?? '')
  return { ...source, quote: /[.!?…;]\s+$/u.test(before) ? after : quote }
}

/** So many letters at each side of a name are looked at for its sentence. */
const longestQuote = 200

/** How sentences speak of what is used, and the dependency they mean. */
const uses: readonly (readonly [kind: string, RegExp])[] = [
  ['authentication', /đăng nhập|xác thực/iu],
  [
    'data',
    /(?:khai thác|lấy|nhận|đồng bộ|tra cứu|chia sẻ|cung cấp|trao đổi)(?:\s+\p{L}+){0,4}\s+(?:dữ liệu|thông tin|danh mục|số liệu)|(?:khai thác|lấy|đồng bộ)\s+(?:dữ liệu\s+)?từ/iu,
  ],
  ['integration', /kết nối|tích hợp|liên thông|gửi, nhận|trao đổi|chia sẻ/iu],
  ['uses', /(?:sử dụng|dùng|sao lưu|ký số|lưu trữ|qua|thông qua|trên|bằng)\s/iu],
]
const denied =
  /(?:không|chưa)\s+(?:thực hiện\s+|phải\s+)?(?:kết nối|tích hợp|liên thông|sử dụng|dùng|chia sẻ|khai thác)/iu
const placed =
  /(?<![\p{L}])(?:đặt|cài đặt|triển khai|lưu trữ|vận hành|hosting)(?![\p{L}])[^.;]{0,60}?\s(?:tại|trên|ở)\s/iu

/** Parts of the architecture that sentences name whole, and say to be used. */
function readConnections(reading: Reading): void {
  const { model, into } = reading
  const find = systemFinder(model)
  const upgrades = upgraded(reading, find)
  const items: Item<{ to: string; kind: string }>[] = []
  for (const { sentence, source } of told(reading)) {
    let kind: string | undefined
    let end = 0
    for (const { ids, start, end: next } of find(sentence)) {
      const [to, ...more] = ids
      // What is said before a name, since the name before it: “kết nối qua LGSP và đăng nhập qua SSO”.
      const before = sentence.slice(end, start)
      kind =
        uses.find(([, says]) => says.test(before))?.[0] ?? (/^\s*(?:,|và|hoặc)\s*$/iu.test(before) ? kind : undefined)
      end = next
      if (to === undefined || kind === undefined || denied.test(before) || upgrades.has(to)) continue
      if (placed.test(`${before} `) && isPlace(before)) continue
      const quoted = { ...source, quote: sentence }
      if (more.length === 0) items.push({ value: { to, kind }, source: quoted })
      else {
        const name = sentence.slice(start, next)
        const which = ids.join(', ')
        doubt(
          into,
          'dependsOn',
          quoted,
          `“${name}” có thể là ${which}; chưa ghi`,
          `“${name}” may be any of ${which}; left out`,
          true,
        )
      }
    }
  }
  // Where one sentence says what for and another only that, the first counts.
  const telling = items.filter(
    (i) => i.value.kind !== 'uses' || !items.some((o) => o.value.to === i.value.to && o.value.kind !== 'uses'),
  )
  putList(into, 'dependsOn', telling, (value) => JSON.stringify(Reflect.get(Object(value), 'to')))
  if (upgrades.size > 0 && into.header.kind === 'upgrade') {
    const [source] = [...upgrades.values()]
    if (source)
      putList(
        into,
        'upgrades',
        [...upgrades].map(([value, s]) => ({ value, source: s })),
        String,
      )
  }
}

const isPlace = (before: string) => /(?:tại|trên|ở)\s*$/iu.test(before)

/** Sentences about the project itself: not its legal bases, not what is there today. */
function* told({ passages }: Reading): Iterable<{ sentence: string; source: Source; passage: Passage }> {
  for (const passage of passages) {
    if (passage.under.has('legalBasis') || passage.under.has('present') || passage.under.has('need')) continue
    for (const sentence of sentences(passage.text)) {
      if (/^\s*căn cứ\b/iu.test(sentence)) continue
      yield { sentence, source: passage.source, passage }
    }
  }
}

/** The systems that the title names, where the project improves what is there. */
function upgraded({ into }: Reading, find: (text: string) => Named[]): Map<string, Source> {
  const title = into.header.title
  const source = into.sources.get('title')
  const found = new Map<string, Source>()
  if (typeof title !== 'string' || !source) return found
  for (const { ids } of find(title)) {
    const [id, ...more] = ids
    if (id !== undefined && more.length === 0) found.set(id, source)
  }
  return found
}

const serves = /trung tâm|máy chủ|đám mây|cloud|phòng máy|data ?cent(?:er|re)|server|hạ tầng/iu

/** Where the system stands: the id of the place where a sentence names it whole, else the sentence's own words. */
function readHosting(reading: Reading): void {
  const { into, model } = reading
  const find = nameFinder(
    [...model.systems.values()].filter((s) => s.kind === 'infrastructure' || s.kind === 'platform'),
  )
  const candidates: Item[] = [
    ...about(reading, 'hosting').flatMap((s) =>
      s.said.flatMap((said) => sentences(said.text).map((value) => ({ value, source: sourceOf(s, said) }))),
    ),
    ...[...told(reading)].map(({ sentence, source }) => ({ value: sentence, source: { ...source, quote: sentence } })),
  ]
  const labelled = about(reading, 'hosting')[0]?.said.flatMap((said) => sentences(said.text)).length ?? 0
  for (const [i, { value, source }] of candidates.entries()) {
    const says = placed.exec(value)
    if (!serves.test(value) || (!says && i >= labelled)) continue
    const [named] = find(says ? value.slice(says.index) : value)
    const [id, ...more] = named?.ids ?? []
    put(into, 'hosting', id !== undefined && more.length === 0 ? id : tidy(value), source)
    return
  }
}

/** The level of security; several different ones are told. */
function readLevel({ passages, into }: Reading): void {
  const found: Item<number>[] = []
  for (const { text, source, under } of passages) {
    if (under.has('legalBasis')) continue
    for (const sentence of sentences(text)) {
      const value = levelIn(sentence)
      if (value !== undefined) found.push({ value, source: { ...source, quote: sentence } })
    }
  }
  const [first] = found
  if (!first) return
  put(into, 'securityLevel', first.value, first.source)
  const other = found.find((f) => f.value !== first.value)
  if (other)
    doubt(
      into,
      'securityLevel',
      other.source,
      `hồ sơ còn nêu cấp độ ${other.value}, khác cấp độ ${first.value} đã ghi`,
      `the dossier also says level ${other.value}, unlike the ${first.value} taken`,
    )
}

/** Yes and no as sentences say it; what they do not say stays open. */
const statements: readonly { readonly field: string; readonly yes: RegExp; readonly no: RegExp }[] = [
  {
    field: 'personalData',
    no: /không\s+(?:có\s+)?(?:xử lý|thu thập|lưu trữ)(?:\s+và\s+\p{L}+\s+\p{L}+)?\s+(?:thông tin|dữ liệu)\s+cá nhân/iu,
    yes: /(?:xử lý|thu thập|lưu trữ|quản lý)(?:[\s,]+\p{L}+){0,4}\s+(?:thông tin|dữ liệu)\s+cá nhân/iu,
  },
  {
    field: 'impactAssessed',
    no: /chưa\s+(?:lập|có|thực hiện)(?:\s+\p{L}+){0,3}\s+đánh giá tác động/iu,
    yes: /(?:đã\s+(?:lập|có|thực hiện)|kèm theo|kèm)(?:\s+\p{L}+){0,3}\s+đánh giá tác động(?:\s+\p{L}+){0,3}\s+(?:thông tin|dữ liệu)\s+cá nhân/iu,
  },
  {
    field: 'leaseCompared',
    no: /chưa\s+so sánh(?:\s+\p{L}+){0,8}\s+thuê dịch vụ/iu,
    yes: /so sánh[^.;]{0,80}thuê\s+dịch\s+vụ|thuê\s+dịch\s+vụ[^.;]{0,60}so sánh/iu,
  },
]

function readStatements(reading: Reading): void {
  const { into } = reading
  const assertions = [...told(reading)]
  for (const { field, yes, no } of statements) {
    const hit = assertions.find(({ sentence }) => yes.test(sentence) || no.test(sentence))
    if (hit) put(into, field, !no.test(hit.sentence), { ...hit.source, quote: hit.sentence })
  }
}

/** Names of so many words name a task for certain. */
const fewestWords = 4

/** The task of the roadmap, where the dossier names it whole. */
function readTask({ passages, model, into }: Reading): void {
  const tasks = [...model.tasks.values()].filter((t) => t.name.split(' ').length >= fewestWords)
  const find = nameFinder(tasks)
  for (const { text, source } of passages) {
    const [named] = find(text)
    const [id, ...more] = named?.ids ?? []
    if (id !== undefined && more.length === 0) {
      put(into, 'task', id, source)
      return
    }
  }
}
