import type { UnionPlan } from '../../architecture/index.js'
import { type Lang, sayIn } from '../../kernel/index.js'
import {
  columnLetters,
  type Validation,
  type WrittenCell,
  type WrittenSheet,
  writeWorkbook,
} from '../../office/index.js'
import {
  choices,
  groupTable,
  headLabels,
  headTable,
  layerTable,
  type PlanTable,
  shownDay,
  shownMember,
  sourceTable,
  words,
} from './words.js'

type Group = UnionPlan['groups'][number]

/** A plan with what people noted beside its parts. */
export interface NotedPlan {
  readonly plan: UnionPlan
  /** By the plan itself, a group, or a move of a layer. */
  readonly notes: ReadonlyMap<object, string>
}

/** What members and layers are called, for people who read the workbook. */
export interface PlanLabels {
  readonly member: (of: Group['of'], ref: string) => string
  readonly layer: (id: string) => string
  /** Layers of the framework in force. */
  readonly targets: readonly string[]
}

/** Rows below the last one for which values are offered too. */
const more = 500
/** The cells of a group's row, by column. */
export function groupCells(group: Group, number: number, note: string, labels: PlanLabels, lang: Lang) {
  const shown = group.members.map((ref) => shownMember(labels.member(group.of, ref), ref))
  return {
    number,
    of: words.of[group.of][lang],
    do: words.do[group.do][lang],
    first: shown[0] ?? '',
    members: shown.join('\n'),
    until: group.until === undefined ? '' : shownDay(group.until),
    why: group.why,
    scope: group.scope === undefined ? '' : words.scope[group.scope][lang],
    take: Object.entries(group.take ?? {})
      .map(([field, ref]) => `${field}: ${ref}`)
      .join('\n'),
    note,
  } satisfies Record<keyof typeof groupTable.columns, string | number>
}

/** The plan as a workbook, with the values that may be chosen; `readUnionWorkbook` reads it back. */
export async function unionWorkbook({ plan, notes }: NotedPlan, labels: PlanLabels, lang: Lang): Promise<Uint8Array> {
  const say = sayIn(lang)
  const { into, decidedBy = '', sources, layers = [], groups } = plan
  const noteOf = (of: object) => notes.get(of) ?? ''
  const head = { ...into, asOf: shownDay(into.asOf), packs: into.packs.join('\n'), decidedBy, note: noteOf(plan) }
  const rows = groups.map((group, i) => groupCells(group, i + 1, noteOf(group), labels, lang))
  const targets = labels.targets.map((id) => shownMember(labels.layer(id), id))
  const lists = [words.of, words.do, words.scope].map((list) => Object.values(list).map((word) => word[lang]))
  const listed = [...lists, targets]
  const sheet = `'${choices[lang]}'`
  const list = (column: number) => {
    const letter = columnLetters(column)
    return `${sheet}!$${letter}$1:$${letter}$${Math.max(1, listed[column - 1]?.length ?? 0)}`
  }
  const last = groups.length + more
  const own = `OFFSET(${sheet}!$E$1,$A${firstRow}-1,0,1,MAX(1,COUNTA(OFFSET(${sheet}!$E$1,$A${firstRow}-1,0,1,200))))`
  return await writeWorkbook(into.name, [
    tableSheet(
      groupTable,
      rows,
      say(
        'Mỗi dòng một nhóm. Sửa, thêm, bỏ dòng; sắp xếp, lọc được. Dòng không nhắc tới thì giữ nguyên như ở từng tỉnh. Lưu tệp rồi chạy: kientruc merge --plan TỆP.xlsx --into THƯ_MỤC_MỚI',
        'A group a row. Change, add, remove; sort and filter. What no row speaks of stays as it is. Save, then run: kientruc merge --plan FILE.xlsx --into NEW_FOLDER',
      ),
      lang,
      { of: { list: list(1) }, do: { list: list(2) }, first: { list: own, open: true }, scope: { list: list(3) } },
      last,
    ),
    tableSheet(
      layerTable,
      layers.map((move) => ({
        from: shownMember(labels.layer(move.from), move.from),
        to: shownMember(labels.layer(move.to), move.to),
        why: move.why,
        note: noteOf(move),
      })),
      say('Lớp của khung cũ trở thành lớp nào của khung áp dụng.', 'What layers of an old framework become.'),
      lang,
      targets.length > 0 ? { to: { list: list(4) } } : {},
      layers.length + more,
    ),
    tableSheet(
      headTable,
      Object.entries(headLabels).map(([key, label]) => ({
        label: label[lang],
        value: { value: head[key as keyof typeof headLabels], style: 'input' as const },
      })),
      say('Kiến trúc được lập ra.', 'The architecture that is made.'),
      lang,
    ),
    tableSheet(
      sourceTable,
      sources.map((source) => ({ ...source })),
      say(
        'Các kiến trúc được hợp nhất; thư mục tính từ tệp này. Dấu nội dung do công cụ ghi, không sửa.',
        'What is merged; folders as seen from this file. Digests are the tool’s.',
      ),
      lang,
    ),
    {
      name: choices[lang],
      hidden: true,
      widths: [],
      rows: Array.from({ length: Math.max(groups.length, ...listed.map(({ length }) => length)) }, (_, i) => [
        ...listed.map((values) => values[i]),
        ...(groups[i]?.members ?? []).map((ref) => shownMember(labels.member(groups[i]?.of ?? 'systems', ref), ref)),
      ]),
    },
  ])
}

/** Title, note, headings; then the rows. */
const firstRow = 4

function tableSheet<Key extends string>(
  { sheet, columns }: PlanTable<Key>,
  rows: readonly Readonly<Record<Key, WrittenCell | string | number>>[],
  note: string,
  lang: Lang,
  choose: Partial<Record<Key, Pick<Validation, 'list' | 'open'>>> = {},
  last = rows.length,
): WrittenSheet {
  const keys = Object.keys(columns) as Key[]
  const end = columnLetters(keys.length)
  return {
    name: sheet[lang],
    widths: keys.map((key) => columns[key].width),
    rows: [
      [{ value: sheet[lang].toLocaleUpperCase('vi'), style: 'title' }],
      [{ value: note, style: 'note' }],
      keys.map((key) => ({
        value: columns[key].title[lang],
        style: columns[key].required ? 'headingRequired' : 'heading',
      })),
      ...rows.map((row) => keys.map((key) => row[key])),
    ],
    merges: [`A1:${end}1`, `A2:${end}2`],
    frozen: { rows: firstRow - 1, columns: 0 },
    filter: `A${firstRow - 1}:${end}${rows.length + firstRow - 1}`,
    landscape: true,
    validations: keys.flatMap((key, i) => {
      const { hint } = columns[key]
      const offered = choose[key]
      if (!offered && !hint) return []
      const cells = `${columnLetters(i + 1)}${firstRow}:${columnLetters(i + 1)}${firstRow + last}`
      return [{ cells, ...offered, ...(hint ? { hint: hint[lang] } : {}) }]
    }),
  }
}
