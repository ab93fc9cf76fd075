import { columns } from '../catalogue/columns.js'
import { tableTitles } from './names.js'
import type { TableMaker } from './table.js'

/** The catalogue of the workspace's own systems, in columns that `import xlsx` reads back. */
export const systems: TableMaker = ({ model, lang }) => ({
  title: tableTitles.systems,
  columns: columns.map(({ title, width }) => ({ title: title[lang], width })),
  rows: [...model.systems.values()]
    .filter((system) => model.originOf(system) === 'workspace')
    .map((system) => columns.map(({ cell }) => cell(system, model))),
})
