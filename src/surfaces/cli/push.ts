import { basename, resolve } from 'node:path'
import Value from 'typebox/value'
import { CheckResult, type FailLevel, failLevels } from '../../appraise/index.js'
import { disk, readBytes } from '../../architecture/index.js'
import {
  defaultLimits,
  InputError,
  isMapping,
  sayIn,
  severityLabel,
  verdictLabel,
  visible,
} from '../../kernel/index.js'
import { optionText, type Run } from './command.js'
import { askDesk, deskFrom, notOurs } from './desk-client.js'
import type { Globals } from './io.js'
import { codeFor, oneOf } from './problems.js'

/** Sends a dossier to a review desk, and says what the check found there. */
export const run: Run = async (paths, options, globals, io) => {
  const { lang } = globals
  const say = sayIn(lang)
  const format = oneOf('--format', optionText(options, 'format') ?? 'text', ['text', 'json'])
  const failOn: FailLevel = oneOf('--fail-on', optionText(options, 'failOn') ?? 'error', failLevels)
  const only = options.checkOnly === true
  const form = new FormData()
  for (const path of paths) {
    const bytes = readBytes(resolve(io.cwd, path), path, { ...defaultLimits, ...globals.limits }, disk)
    if ('problem' in bytes) throw new InputError(bytes.problem)
    form.append('files', new File([new Uint8Array(bytes)], basename(path)))
  }
  const agency = optionText(options, 'agency')
  if (agency !== undefined) form.append('agency', agency)
  if (options.send === true) form.append('send', 'yes')
  const desk = deskFrom(optionText(options, 'to'), io)
  const answer = await askDesk(new URL(only ? '/api/v1/check' : '/api/v1/dossiers', desk), form, globals, io)
  const result = isMapping(answer) && !only ? answer.result : answer
  if (!Value.Check(CheckResult, result)) throw notOurs(desk)
  if (format === 'json') io.out.write(`${JSON.stringify(answer, null, 2)}\n`)
  else io.out.write(`${linesOf(result, answer, globals).map(visible).join('\n')}\n`)
  if (!globals.quiet && !only)
    io.err.write(
      say('Công cụ chỉ tư vấn; cơ quan thẩm định quyết định.\n', 'The tool advises; the Department decides.\n'),
    )
  return codeFor(result, failOn)
}

function linesOf({ results }: CheckResult, answer: unknown, { lang }: Globals): string[] {
  const lines: string[] = []
  const dossier = isMapping(answer) && isMapping(answer.dossier) ? answer.dossier : undefined
  if (dossier) lines.push(`${String(dossier.number)}  ${String(dossier.title)}  ${String(dossier.url)}`)
  for (const { verdict, findings, proposal } of results) {
    lines.push(`${proposal.id ?? proposal.file}: ${verdictLabel[verdict][lang]}`)
    for (const { severity, rule, message } of findings)
      lines.push(`  ${severityLabel[severity][lang]}  ${rule}  ${message}`)
  }
  return lines
}
