import type { Command } from '../command.js'
import { schemaNames } from '../schema-names.js'

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
