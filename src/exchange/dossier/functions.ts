import { nameKey } from '../names.js'
import type { Reading } from './context.js'
import { type Answer, distinct, doubt, type Item } from './item.js'
import { firstList, fromTable } from './lists.js'
import { headed } from './tables.js'

/** Functions stand in a table or a list under their heading; else the contents of the project are taken for them, and that is told. */
export function readFunctions(reading: Reading): Answer<readonly Item[]> {
  const own = firstList(reading, 'functions', ['function', 'group', 'name'])
  const functions = own.length > 0 ? own : ownTable(reading)
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

/** The functions of a table that stands under no heading of its own. */
function ownTable({ paper }: Reading): Item[] {
  for (const block of paper.blocks) {
    const table = block.of === 'table' ? headed(block) : undefined
    const items = table ? fromTable(table, ['function'], []) : []
    if (items.length > 0) return items
  }
  return []
}
