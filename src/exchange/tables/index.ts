import { dependencies } from './dependencies.js'
import { findings } from './findings.js'
import type { ExportTableName } from './names.js'
import { standards } from './standards.js'
import { systems } from './systems.js'
import type { TableMaker } from './table.js'

/** How each table is made. Adding one is its file, a line here and its word in `names.ts`. */
export const tables = { systems, dependencies, standards, findings } as const satisfies Record<
  ExportTableName,
  TableMaker
>
