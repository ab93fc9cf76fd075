import type { UnionPlan } from '../../architecture/index.js'
import type { Lang, Limits } from '../../kernel/index.js'
import { amendedWorkbook, type CellText, columnLetters } from '../../office/index.js'
import type { FoundTable } from './found.js'
import type { PlanSheets } from './read-union-workbook.js'
import { groupCells, type PlanLabels } from './union-workbook.js'

/** What a plan in a workbook gains: sources as they are now, and groups below those that it has. */
export interface PlanGain {
  readonly sources: UnionPlan['sources']
  readonly groups: UnionPlan['groups']
}

/** The workbook with more in it; all that people wrote, noted, coloured or added stays. */
export async function amendedUnionWorkbook(
  bytes: Uint8Array,
  file: string,
  { groups, sources, choices }: PlanSheets,
  gain: PlanGain,
  labels: PlanLabels,
  lang: Lang,
  limits: Limits,
): Promise<Uint8Array> {
  const digests = new Map(gain.sources.map(({ key, digest }) => [key, digest]))
  const last = groups.rows.at(-1)?.row ?? groups.headings
  const numbers = groups.rows.map((row) => Number(row.text('number')) || 0)
  const next = Math.max(groups.rows.length, ...numbers) + 1
  return await amendedWorkbook(
    bytes,
    file,
    [
      ...sources.rows.flatMap((row) => textIn(sources, row.row, 'digest', digests.get(row.text('key')))),
      ...gain.groups.flatMap((group, i) => {
        const cells = groupCells(group, next + i, '', labels, lang)
        const offered = choices === undefined ? [] : cells.members.split('\n')
        return [
          ...(Object.keys(cells) as (keyof typeof cells)[]).flatMap((key) =>
            textIn(groups, last + 1 + i, key, String(cells[key]), last),
          ),
          ...offered.map((text, n) => ({ sheet: choices ?? '', cell: `${columnLetters(5 + n)}${next + i}`, text })),
        ]
      }),
    ],
    limits,
  )
}

/** What a cell of a table is to say, in the look of the one in another row. */
function textIn<Key extends string>(
  { sheet, columns }: FoundTable<Key>,
  row: number,
  key: Key,
  text: string | undefined,
  like?: number,
): CellText[] {
  const column = columns.get(key)
  if (column === undefined || text === undefined || text === '') return []
  const letter = columnLetters(column)
  return [{ sheet, cell: `${letter}${row}`, text, ...(like === undefined ? {} : { like: `${letter}${like}` }) }]
}
