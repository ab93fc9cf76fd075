import type { Command } from '../command.js'

/** Every schema that can be asked for; the command's own table is checked against it. */
export const schemaNames = [
  'manifest',
  'fragment',
  'pack',
  'proposal',
  'check-result',
  'validate-result',
  'diff-result',
  'progress-result',
  'portfolio-result',
  'snapshot-result',
  'evaluation-result',
] as const

export const schema: Command = {
  name: 'schema',
  args: '[name]',
  argValues: schemaNames,
  argMeaning: {
    vi: `${schemaNames.join(', ')}; bỏ trống để in tất cả`,
    en: `${schemaNames.join(', ')}; leave out for all`,
  },
  summary: {
    vi: 'in JSON Schema cho trình soạn thảo và công cụ khác',
    en: 'print the JSON Schemas, for editors and other tools',
  },
  flags: [
    {
      flags: '--out <dir>',
      meaning: { vi: 'ghi mỗi lược đồ một tệp vào thư mục', en: 'write one file a schema into a folder' },
    },
  ],
  examples: [
    {
      line: 'kientruc schema proposal > proposal.schema.json',
      meaning: { vi: 'lược đồ của tệp đề xuất', en: 'the schema of a proposal' },
    },
  ],
  load: () => import('../schema.js'),
}
