import { validate } from '../../appraise/index.js'
import type { TableContext } from '../../exchange/index.js'
import { dayMonthYear } from '../../language/index.js'
import type { Options } from './command.js'
import type { Globals, Io } from './io.js'
import { version } from './version.js'
import { anyWorkspace, architectureDay } from './workspace.js'

/** What the tables of `export` are made from, and a line that says of what and of which day they speak. */
export function tableContext(options: Options, globals: Globals, io: Io): { context: TableContext; caption: string } {
  const workspace = anyWorkspace(globals, io)
  const { lang } = globals
  const { model } = workspace
  const asOf = architectureDay(options, workspace, io)
  const findings = () => validate(workspace, { lang, asOf, today: io.today(), version })
  const caption =
    lang === 'vi'
      ? `${model.name}, phiên bản ${model.version}; tính đến ngày ${dayMonthYear(asOf)}`
      : `${model.name}, version ${model.version}; as of ${asOf}`
  return { context: { model, lang, asOf, findings }, caption }
}
