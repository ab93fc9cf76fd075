import { validate } from '../../appraise/index.js'
import { nameOf, type Workspace } from '../../architecture/index.js'
import { InputError, sayIn, statusLabel, visibleLine } from '../../kernel/index.js'
import { takeIn } from '../../lifecycle/index.js'
import type { Options, Run } from './command.js'
import { type ExitCode, exitCode, type Globals, type Io } from './io.js'
import { periodFrom } from './progress-report.js'
import { rewrite } from './rewrite.js'
import { version } from './version.js'
import { type Changeable, changing } from './workspace.js'

export const run: Run = (_, options, globals, io) =>
  changing(options.dryRun === true, globals, io, (workspace) => takeReportsIn(workspace, options, globals, io))

async function takeReportsIn(workspace: Changeable, options: Options, globals: Globals, io: Io): Promise<ExitCode> {
  const { lang } = globals
  const period = periodFrom(options)
  const { model } = workspace
  refuseFaultyReports(workspace, globals, io.today())
  const { changes, edits } = takeIn(model, (r) => period === undefined || r.period === period)
  const dryRun = options.dryRun === true
  const files = changes.length > 0 ? rewrite(workspace, edits, io) : []
  if (globals.quiet) return exitCode.ok
  const say = sayIn(lang)
  const lines =
    files.length === 0
      ? [
          say(
            'Không có thay đổi: vòng đời các hệ thống đã đúng như báo cáo.',
            'Nothing to change: the systems are as reported.',
          ),
        ]
      : [
          dryRun
            ? say('Chạy thử, chưa ghi gì. Các thay đổi:', 'A dry run: nothing was written. Changes:')
            : say(
                `Đã cập nhật vòng đời của ${changes.length} hệ thống:`,
                `Updated the lifecycle of ${changes.length} system(s):`,
              ),
          ...changes.map(
            (c) =>
              `  ${nameOf(model, c.system)} (${c.system}): ${statusLabel[c.from.status][lang]} → ${statusLabel[c.to.status][lang]}${c.to.from && c.to.from !== c.from.from ? ` (${c.to.from})` : ''}, ${say('theo', 'by')} ${c.report}`,
          ),
          ...files.map((file) => `  ${file}`),
        ]
  io.err.write(`${lines.map(visibleLine).join('\n')}\n`)
  return exitCode.ok
}

/** What reports say counts only where they do not contradict each other. @throws InputError with their faults */
function refuseFaultyReports(workspace: Workspace, { lang }: Globals, today: string): void {
  const { results } = validate(workspace, { lang, today, version })
  const faults = results
    .flatMap((r) => r.findings)
    .filter((f) => f.rule.startsWith('progress/') && f.severity === 'error' && f.waivedBy === undefined)
  if (faults.length === 0) return
  throw new InputError(
    {
      vi: `Có ${faults.length} lỗi trong báo cáo tiến độ, nên chưa cập nhật gì. Hãy sửa báo cáo rồi chạy lại.`,
      en: `There are ${faults.length} fault(s) in progress reports, so nothing was updated. Mend the reports and try again.`,
    },
    faults.map((f) => ({
      rule: f.rule,
      location: f.location,
      message: { vi: f.message, en: f.message },
      ...(f.remedy === undefined ? {} : { remedy: { vi: f.remedy, en: f.remedy } }),
    })),
  )
}
