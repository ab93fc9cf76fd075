/** Every schema that can be asked for; the command's own table is checked against it. */
export const schemaNames = [
  'manifest',
  'fragment',
  'pack',
  'proposal',
  'import-plan',
  'opinions',
  'check-result',
  'validate-result',
  'diff-result',
  'progress-result',
  'portfolio-result',
  'snapshot-result',
  'evaluation-result',
  'law-result',
  'law-stale-result',
] as const
