import { checkedUnionPlan, type ReadUnionPlan } from '../../architecture/index.js'
import { didYouMean, type Hit, type Limits, type Text } from '../../kernel/index.js'
import { readWorkbook } from '../../office/index.js'
import { cellPlaces, type FoundRow, type FoundTable, fault, missingCells, tableIn } from './found.js'
import {
  choices,
  dayFrom,
  groupTable,
  headLabels,
  headTable,
  inBoth,
  layerTable,
  linesOf,
  memberIn,
  sourceTable,
  spelt,
  words,
} from './words.js'

/** Where the tables of a workbook stand, so that more can be written into them. */
export interface PlanSheets {
  readonly groups: FoundTable<keyof typeof groupTable.columns>
  readonly sources: FoundTable<keyof typeof sourceTable.columns>
  /** The sheet of what cells may say, where it is still there. */
  readonly choices: string | undefined
}

/** The plan that a workbook holds. @throws InputError with each fault at its cell */
export async function readUnionWorkbook(
  bytes: Uint8Array,
  file: string,
  limits: Limits,
): Promise<ReadUnionPlan & { readonly sheets: PlanSheets }> {
  const workbook = await readWorkbook(bytes, file, limits)
  const [groups, layers, head, sources] = [
    tableIn(workbook, groupTable),
    tableIn(workbook, layerTable, true),
    tableIn(workbook, headTable),
    tableIn(workbook, sourceTable),
  ]
  const { place, put } = cellPlaces()
  const notes = new Map<object, string>()
  const hits: Hit[] = [
    ...missingCells(groupTable, groups),
    ...missingCells(layerTable, layers),
    ...missingCells(sourceTable, sources),
  ]
  const noted = (of: object, row: FoundRow<'note'>) => {
    if (row.text('note') !== '') notes.set(of, row.text('note'))
  }
  const into = headOf(head, put)
  const plan = {
    union: 1,
    into: into.fields,
    ...(into.decidedBy === undefined ? {} : { decidedBy: into.decidedBy }),
    sources: sources.rows.map((row) => {
      const source = { key: row.text('key'), folder: row.text('folder'), digest: row.text('digest') }
      put(source, row, { key: 'key', folder: 'folder', digest: 'digest' })
      return source
    }),
    layers: layers.rows.map((row) => {
      const move = { from: memberIn(row.text('from')), to: memberIn(row.text('to')), why: row.text('why') }
      put(move, row, { from: 'from', to: 'to', why: 'why' })
      noted(move, row)
      return move
    }),
    groups: groups.rows.map((row) => {
      const group = groupOf(row, put, hits)
      noted(group, row)
      return group
    }),
  }
  if (into.note !== undefined) notes.set(plan, into.note)
  const offered = workbook.sheets.find(({ name }) => inBoth(choices).includes(spelt(name)))
  const checked = checkedUnionPlan(plan, file, place, hits)
  return { plan: checked, file, place, notes: () => notes, sheets: { groups, sources, choices: offered?.name } }
}

type Put = ReturnType<typeof cellPlaces>['put']

function groupOf(row: FoundRow<keyof typeof groupTable.columns>, put: Put, hits: Hit[]): object {
  const told = linesOf(row.text('members')).map(memberIn)
  const first = memberIn(row.text('first'))
  const members = first === '' ? told : [first, ...told.filter((ref) => ref !== first)]
  put(members, row, Object.fromEntries(members.map((_, i) => [i, i === 0 ? 'first' : 'members'])))
  const [until, scope, why] = [dayFrom(row.text('until')), row.text('scope'), row.text('why')]
  const take = takeIn(row, hits)
  const group = {
    of: wordIn('of', row, hits),
    do: wordIn('do', row, hits),
    members,
    why,
    ...(until === '' ? {} : { until }),
    ...(scope === '' ? {} : { scope: wordIn('scope', row, hits) }),
    ...(take === undefined ? {} : { take }),
  }
  put(group, row, { of: 'of', do: 'do', members: 'members', why: 'why', until: 'until', scope: 'scope', take: 'take' })
  if (take) put(take, row, Object.fromEntries(Object.keys(take).map((field) => [field, 'take'])))
  return group
}

/** A word of the plan by what a cell says for it, in either language. */
function wordIn(key: 'of' | 'do' | 'scope', row: FoundRow<'of' | 'do' | 'scope'>, hits: Hit[]): string {
  const said = row.text(key)
  const offered = Object.entries<Text>(words[key])
  const [found] = offered.find(([word, text]) => [word, ...inBoth(text)].includes(spelt(said))) ?? []
  if (found === undefined && said !== '') {
    const [vi, en] = [offered.map(([, text]) => text.vi), offered.map(([, text]) => text.en)]
    hits.push(
      fault(
        row.at(key),
        { vi: `“${said}” không có trong danh mục.`, en: `“${said}” is not one of the choices.` },
        {
          vi: `${didYouMean(said, vi)?.vi ?? ''} Chọn một trong: ${vi.join('; ')}.`.trim(),
          en: `${didYouMean(said, en)?.en ?? ''} Choose one of: ${en.join('; ')}.`.trim(),
        },
      ),
    )
  }
  return found ?? said
}

function takeIn(row: FoundRow<'take'>, hits: Hit[]): Record<string, string> | undefined {
  const lines = linesOf(row.text('take'))
  if (lines.length === 0) return undefined
  return Object.fromEntries(
    lines.flatMap((line) => {
      const [, field, ref] = /^([\w.]+)\s*:\s*(.+)$/.exec(line) ?? []
      if (field !== undefined && ref !== undefined) return [[field, memberIn(ref)]]
      hits.push(
        fault(
          row.at('take'),
          { vi: `Không hiểu “${line}”.`, en: `“${line}” is not understood.` },
          { vi: 'Viết mỗi dòng một trường: name: binh-thuan/so-y-te', en: 'A field a line: name: binh-thuan/so-y-te' },
        ),
      )
      return []
    }),
  )
}

/** What the head says, by its labels; a label that is not known is a remark of somebody's. */
function headOf(head: FoundTable<'label' | 'value'>, put: Put) {
  const rowOf = (key: keyof typeof headLabels) =>
    head.rows.find((row) => inBoth(headLabels[key]).includes(spelt(row.text('label'))))
  const said = (key: keyof typeof headLabels) => {
    const row = rowOf(key)
    return row?.text('value')
  }
  const fields: Record<string, unknown> = {}
  for (const key of ['id', 'name', 'version', 'asOf', 'packs'] as const) {
    const text = said(key) ?? ''
    if (text === '' && key !== 'packs') continue
    fields[key] = key === 'packs' ? linesOf(text) : key === 'asOf' ? dayFrom(text) : text
    const row = rowOf(key)
    if (row) put(fields, row, { [key]: 'value' })
  }
  const [first] = head.rows
  if (first) put(fields, first, {})
  const [decidedBy, note] = [said('decidedBy'), said('note')]
  return { fields, decidedBy: decidedBy === '' ? undefined : decidedBy, note: note === '' ? undefined : note }
}
