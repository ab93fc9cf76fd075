import { resolve } from 'node:path'
import { validate } from '../../appraise/index.js'
import { writeFileAtomically } from '../../architecture/index.js'
import { type Exporter, tableNames } from '../../exchange/index.js'
import { optionText, type Run, texts } from './command.js'
import { exitCode } from './io.js'
import { boundedLayout } from './layout.js'
import { neededOut, oneOf, wrote } from './problems.js'
import { version } from './version.js'
import { anyWorkspace, architectureDay, soundWorkspace } from './workspace.js'

/** What `export NAME` does: the architecture in one of its formats, into a file or onto standard output. */
export const exporting =
  ({ write, example, printable, faulty }: Exporter): Run =>
  async (_, options, globals, io) => {
    const named = optionText(options, 'out')
    const out = printable ? named : neededOut(named, example)
    const tables = texts(options, 'table').map((name) => oneOf('--table', name, tableNames))
    const workspace = faulty ? anyWorkspace(globals, io) : soundWorkspace(globals, io)
    const { lang } = globals
    const asOf = architectureDay(options, workspace, io)
    const findings = () => validate(workspace, { lang, asOf, today: io.today(), version })
    const layout = boundedLayout(30, globals, io)
    const content = await write({ model: workspace.model, lang, asOf, findings, tables, layout })
    if (out === undefined) io.out.write(content)
    else {
      writeFileAtomically(resolve(io.cwd, out), content)
      wrote(out, globals, io)
    }
    return exitCode.ok
  }
