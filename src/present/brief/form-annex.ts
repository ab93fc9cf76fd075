import { cell, formCaptions, formColumns, formOf, type Model, mau03Tables } from '../../architecture/index.js'
import { type Annex, bit, heading, strong, table, tableBlock } from '../document/model.js'

/**
 * The filled-in form Mẫu 03 for paper: the tables that a workbook shows as sheets. A page is too narrow for all of their columns,
 * so each row says them one after the other, and leaves out what is not filled in.
 */
export function formAnnex(model: Model, asOf: string, title: string): Annex {
  const form = formOf(model, asOf)
  const filled = mau03Tables.filter((name) => form[name].length > 0)
  return {
    id: 'mau-03',
    title,
    blocks: filled.flatMap((name) => {
      const columns = formColumns[name]
      // What names a row stands first, what else it says beside.
      const names = columns.filter(({ key }, i) => i === 0 || key === 'name')
      const rest = columns.filter((column) => !names.includes(column))
      const rows = form[name].map((row, i) => {
        const said = rest.flatMap((c) => (cell(row, c.key) === '' ? [] : [`${c.title}: ${cell(row, c.key)}`]))
        return { cells: [i + 1, names.map((c) => bit(cell(row, c.key))), said.join('; ')] }
      })
      const heads = [['TT'], names.map((c) => c.title).join('; '), 'Các trường khác'] as const
      return [heading([strong(`${formCaptions[name]} (${name})`)]), tableBlock(table(heads, rows))]
    }),
  }
}
