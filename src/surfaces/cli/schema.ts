import { join, resolve } from 'node:path'
import { CheckResult, ValidateResult } from '../../appraise/index.js'
import {
  Fragment,
  Manifest,
  Opinions,
  Pack,
  ProposalFile,
  publishedSchema,
  UnionPlan,
  writeFileAtomically,
} from '../../architecture/index.js'
import { ImportPlan } from '../../exchange/index.js'
import type { Lang } from '../../kernel/index.js'
import {
  DiffResult,
  EvaluationResult,
  LawResult,
  PortfolioResult,
  ProgressResult,
  SnapshotResult,
  StaleResult,
  UnionResult,
} from '../../lifecycle/index.js'
import { optionText, type Run } from './command.js'
import { exitCode } from './io.js'
import { oneOf } from './problems.js'
import type { schemaNames } from './schema-names.js'

/** Every published schema: what a user writes and what the tool says. */
export const schemas = {
  manifest: Manifest,
  fragment: Fragment,
  pack: Pack,
  proposal: ProposalFile,
  'import-plan': ImportPlan,
  opinions: Opinions,
  'merge-plan': UnionPlan,
  'check-result': CheckResult,
  'validate-result': ValidateResult,
  'diff-result': DiffResult,
  'progress-result': ProgressResult,
  'portfolio-result': PortfolioResult,
  'snapshot-result': SnapshotResult,
  'evaluation-result': EvaluationResult,
  'law-result': LawResult,
  'law-stale-result': StaleResult,
  'merge-result': UnionResult,
} as const satisfies Record<(typeof schemaNames)[number], unknown>

const draft = 'https://json-schema.org/draft/2020-12/schema'
const names = Object.keys(schemas) as (keyof typeof schemas)[]

/** One schema as a document of its own, its words in one language. */
export function schemaDocument(name: keyof typeof schemas, lang: Lang = 'vi'): Record<string, unknown> {
  const { $schema: _, ...schema }: Record<string, unknown> = { ...Object(publishedSchema(schemas[name], lang)) }
  return { $schema: draft, $id: `urn:kientruc:schema:${name}`, ...schema }
}

export function schemaText(name: keyof typeof schemas, lang: Lang): string {
  return json(schemaDocument(name, lang))
}

const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`

export const run: Run = async ([name], options, globals, io) => {
  const wanted = name === undefined ? names : [oneOf('schema', name, names)]
  const folder = optionText(options, 'out')
  const { lang } = globals
  if (folder !== undefined) {
    for (const one of wanted) writeFileAtomically(resolve(io.cwd, folder, `${one}.schema.json`), schemaText(one, lang))
    if (!globals.quiet)
      io.err.write(
        {
          vi: `Đã ghi ${wanted.length} lược đồ vào ${join(folder, '')}\n`,
          en: `Wrote ${wanted.length} schema(s) to ${join(folder, '')}\n`,
        }[globals.lang],
      )
    return exitCode.ok
  }
  const [only] = wanted
  if (wanted.length === 1 && only) io.out.write(schemaText(only, lang))
  else
    io.out.write(
      json({
        $schema: draft,
        $id: 'urn:kientruc:schema',
        title: 'kientruc',
        $defs: Object.fromEntries(wanted.map((n) => [n, schemaDocument(n, lang)])),
      }),
    )
  return exitCode.ok
}
