/** The tables that can be exported, by the word for each. */
export const tableNames = ['systems', 'dependencies', 'standards', 'findings'] as const
export type TableName = (typeof tableNames)[number]
