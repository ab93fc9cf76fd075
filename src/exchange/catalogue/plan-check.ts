import { type Model, System } from '../../architecture/index.js'
import { createSuggester, type Hit, type Place, type Text } from '../../kernel/index.js'
import { codeKey, nameKey } from '../names.js'
import { kindIn, scopeIn, statusIn } from './choices.js'
import { columns } from './columns.js'
import type { HeadingMeaning } from './heading-words.js'
import { additive, type Heading } from './headings.js'
import { type ImportPlan, open, type PlanRow } from './plan-schema.js'
import type { ResolvedRow } from './row.js'
import type { CatalogueTable } from './rows.js'

const kindWords = Object.freeze(wordsOf('kind'))
const scopeWords = Object.freeze(wordsOf('scope'))

/** What a plan says against itself or against the architecture, each with its place and the mend. */
export function planFaults(plan: ImportPlan, model: Model, place: Place): Hit[] {
  return [...valueFaults(plan, place), ...rowFaults(plan, model, place)]
}

function hit(location: Hit['location'], message: Text, remedy: Text | undefined): Hit {
  return { rule: 'model/schema', location, message, ...(remedy && { remedy }) }
}

/** Values of closed sets that are none of them, and fields that no catalogue has. */
function* valueFaults({ values = {}, defaults = {} }: ImportPlan, place: Place): Iterable<Hit> {
  const suggest = createSuggester()
  const sets: Readonly<
    Record<string, { readonly known: (text: string) => unknown; readonly words: readonly string[] }>
  > = {
    status: { known: statusIn, words: ['planned', 'building', 'operational', 'retiring', 'retired', 'unknown'] },
    kind: { known: kindIn, words: kindWords },
    scope: { known: scopeIn, words: scopeWords },
  }
  const fields = columns.map((c) => c.name)
  const check = (field: string, value: unknown, location: Hit['location']): Hit | undefined => {
    const set = Object.hasOwn(sets, field) ? sets[field] : undefined
    if (!set || value === open || set.known(String(value)) !== undefined) return undefined
    return hit(
      location,
      { vi: `“${String(value)}” không phải giá trị của ${field}.`, en: `“${String(value)}” is no value of ${field}.` },
      {
        vi: `Ghi một trong: ${[...set.words, open].join(', ')}.`,
        en: `Write one of ${[...set.words, open].join(', ')}.`,
      },
    )
  }
  for (const [group, part] of [
    ['values', values],
    ['defaults', defaults],
  ] as const)
    for (const [field, given] of Object.entries(part)) {
      if (!fields.some((name) => name === field)) {
        const message = {
          vi: `“${field}” không phải trường của danh mục.`,
          en: `“${field}” is no field of a catalogue.`,
        }
        yield hit(place.of(part, field), message, suggest(field, fields))
        continue
      }
      const entries: [string, unknown][] = group === 'values' ? Object.entries(given) : [[field, given]]
      for (const [text, value] of entries) {
        const fault = check(
          field,
          value,
          place.of(group === 'values' && typeof given === 'object' ? given : part, text),
        )
        if (fault) yield fault
      }
    }
}

function wordsOf(field: 'kind' | 'scope'): readonly string[] {
  const words: unknown = Reflect.get(System.properties[field], 'enum')
  return Array.isArray(words) ? words.filter((word) => typeof word === 'string') : []
}

/** Rows that name what is not there, or say two things of one system. */
function* rowFaults({ rows = [] }: ImportPlan, model: Model, place: Place): Iterable<Hit> {
  const suggest = createSuggester()
  const ids = new Map<string, PlanRow>()
  for (const row of rows) {
    const { id } = row
    const other = row.do === 'new' && id !== undefined ? ids.get(id) : undefined
    if (other)
      yield hit(
        place.of(row, 'id'),
        {
          vi: `Hai dòng mới cùng mang mã “${id}”: “${other.name}” và “${row.name}”.`,
          en: `Two new rows have the id “${id}”: “${other.name}” and “${row.name}”.`,
        },
        {
          vi: 'Đổi mã của một dòng; nếu là một hệ thống, ghi do: same ở dòng sau.',
          en: 'Give one of them another id; if they are one system, write do: same for the second.',
        },
      )
    if (row.do === 'new' && id !== undefined && !other) ids.set(id, row)
  }
  const known = [...model.systems.keys()]
  for (const row of rows) {
    yield* targetFaults(row, model, ids, known, place, suggest)
    const layer = row.layer
    if (layer !== undefined && !model.layers.has(layer))
      yield hit(
        place.of(row, 'layer'),
        { vi: `Kiến trúc không có lớp “${layer}”.`, en: `There is no layer “${layer}”.` },
        suggest(layer, [...model.layers.keys()]) ?? {
          vi: `Các lớp: ${[...model.layers.keys()].join(', ')}.`,
          en: `Layers: ${[...model.layers.keys()].join(', ')}.`,
        },
      )
    for (const [i, component] of (row.components ?? []).entries())
      if (!model.components.has(component))
        yield hit(
          place.of(row.components ?? [], i),
          { vi: `Kiến trúc không có thành phần “${component}”.`, en: `There is no component “${component}”.` },
          suggest(component, [...model.components.keys()]),
        )
  }
}

function* targetFaults(
  row: PlanRow,
  model: Model,
  fresh: ReadonlyMap<string, PlanRow>,
  known: readonly string[],
  place: Place,
  suggest: ReturnType<typeof createSuggester>,
): Iterable<Hit> {
  const { id } = row
  const asks = row.do === 'same' || row.do === 'update'
  if (asks && id === undefined) {
    yield hit(
      place.of(row, 'do'),
      {
        vi: `Dòng “${row.name}” ghi do: ${row.do} nhưng không nêu hệ thống nào.`,
        en: `“${row.name}” says do: ${row.do} but not of which system.`,
      },
      { vi: 'Thêm id: MÃ_HỆ_THỐNG.', en: 'Add id: and the system’s id.' },
    )
    return
  }
  if (id === undefined) return
  const system = model.systems.get(id)
  if (asks && !system && !(row.do === 'same' && fresh.has(id)))
    yield hit(
      place.of(row, 'id'),
      { vi: `Kiến trúc không có (hoặc không còn) hệ thống “${id}”.`, en: `There is no system “${id}”, or no more.` },
      suggest(id, known) ?? {
        vi: 'Ghi do: new nếu là hệ thống mới, hoặc do: skip để bỏ qua.',
        en: 'Write do: new for a new system, or do: skip to leave it out.',
      },
    )
  if (row.do === 'update' && system && model.originOf(system) !== 'workspace')
    yield hit(
      place.of(row, 'id'),
      {
        vi: `“${id}” thuộc gói nội dung dùng chung, không cập nhật được.`,
        en: `“${id}” comes with a content pack and cannot be updated.`,
      },
      { vi: 'Ghi do: same, hoặc do: new với mã khác.', en: 'Write do: same, or do: new with another id.' },
    )
  const sameSystem =
    system &&
    (nameKey(system.name) === nameKey(row.name) ||
      (row.code !== undefined && codeKey(system.code ?? '') === codeKey(row.code)))
  if (row.do === 'new' && ((system && !sameSystem) || model.components.has(id)))
    yield hit(
      place.of(row, 'id'),
      {
        vi: `Mã “${id}” đã có: “${system?.name ?? model.components.get(id)?.name}”.`,
        en: `The id “${id}” is taken: “${system?.name ?? model.components.get(id)?.name}”.`,
      },
      {
        vi: 'Đổi mã, hoặc ghi do: update hay do: same nếu là một hệ thống.',
        en: 'Choose another id, or write do: update or do: same if they are one.',
      },
    )
}

/** A column with each of its meanings. */
function meaningsOf(heading: Heading): (readonly [HeadingMeaning, Heading])[] {
  const all = heading.facts?.filter((fact) => fact !== 'unclear') ?? [heading.meaning]
  return all.flatMap((meaning) => (meaning === undefined ? [] : [[meaning, heading] as const]))
}

/** Whether a plan fits a workbook at all, and says no two things of its columns. */
export function workbookFaults(
  plan: ImportPlan,
  tables: readonly CatalogueTable[],
  rows: readonly ResolvedRow[],
  file: string,
  place: Place,
): Hit[] {
  const hits: Hit[] = []
  for (const { sheet, headings } of tables) {
    const given = new Map<string, string>()
    for (const [meaning, { text, givenBy, ticked }] of headings.flatMap(meaningsOf)) {
      if (givenBy === undefined || ticked || additive.has(meaning)) continue
      const other = given.get(meaning)
      if (other !== undefined && other !== givenBy)
        hits.push(
          hit(
            place.of(plan.columns ?? {}, givenBy),
            {
              vi: `Trang “${sheet.name}” có hai cột cùng là ${meaning}: “${other}” và “${text}”.`,
              en: `Two columns of “${sheet.name}” are both ${meaning}: “${other}” and “${text}”.`,
            },
            { vi: 'Ghi ignore cho một cột.', en: 'Write ignore for one of them.' },
          ),
        )
      given.set(meaning, givenBy)
    }
  }
  const made = plan.rows !== undefined && plan.rows.length > 0
  if (made && !rows.some((row) => row.verdict.given !== undefined))
    hits.push(
      hit(
        place.of(plan, 'rows'),
        {
          vi: `Kế hoạch lập cho “${plan.file ?? 'tệp khác'}”; không dòng nào của nó có trong “${file}”.`,
          en: `The plan was made for “${plan.file ?? 'another file'}”; none of its rows is in “${file}”.`,
        },
        {
          vi: `Đổi tên hoặc xóa kế hoạch này rồi lập kế hoạch mới: kientruc import xlsx ${file}; hoặc bỏ phần rows để chỉ dùng cột và giá trị.`,
          en: `Rename or delete this plan and make a new one: kientruc import xlsx ${file}; or take out rows to keep only columns and values.`,
        },
      ),
    )
  return hits
}
