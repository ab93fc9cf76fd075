import { dependencies } from './dependencies.js'
import { findings } from './findings.js'
import { standards } from './standards.js'
import { systems } from './systems.js'
import type { TableMaker } from './table.js'

/** Every table that can be exported. Adding one is its file and a line here. */
export const tables = { systems, dependencies, standards, findings } as const satisfies Record<string, TableMaker>

export type TableName = keyof typeof tables
export const tableNames = Object.keys(tables) as TableName[]
