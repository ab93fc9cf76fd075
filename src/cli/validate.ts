import { validate } from '../check/check.js'
import { failLevels } from '../check/counts.js'
import { readBaseline } from '../load/baseline.js'
import { type Run, text, texts } from './command.js'
import { exitCode } from './io.js'
import { deliver, outputsFrom } from './output.js'
import { codeFor, oneOf } from './problems.js'
import { scopeSince } from './scope.js'
import { version } from './version.js'
import { anyWorkspace, architectureDay, faultsOf } from './workspace.js'

export const run: Run = async (_, options, globals, io) => {
  const outputs = outputsFrom({ format: text(options, 'format') ?? 'text', out: texts(options, 'out') })
  const level = oneOf('--fail-on', text(options, 'failOn') ?? 'error', failLevels)
  const known = text(options, 'baseline')
  const baseline = known === undefined ? undefined : readBaseline(known, io.cwd)
  const workspace = anyWorkspace(globals, io)
  const since = text(options, 'changedSince')
  const scope = since === undefined ? undefined : scopeSince(since, workspace, globals, io)
  const asOf = architectureDay(options, workspace, io)
  const result = validate(workspace, { lang: globals.lang, asOf, today: io.today(), version, baseline, scope })
  await deliver(result, workspace, outputs, level, globals, io)
  // What `check` would refuse to judge by is unusable, whatever the level.
  return faultsOf(workspace).length > 0 ? exitCode.unusable : codeFor(result, level)
}
