import { parentPort } from 'node:worker_threads'
import { appraisals } from '../../appraise/index.js'
import { withOpinions } from '../opinions.js'
import type { Io } from './io.js'
import type { JobShare, ShareDone } from './jobs.js'
import { proposalsIn } from './proposal-files.js'
import { soundWorkspace } from './workspace.js'

// A share of a pile in a thread of its own; whoever started it has said already what there is to say of the files.
parentPort?.once('message', async ({ cwd, globals, paths, together, settings, among, judged }: JobShare) => {
  const nobody = { write: () => undefined, isTTY: false, columns: 80 }
  const { today } = settings
  const io: Io = {
    cwd,
    env: process.env,
    out: nobody,
    err: nobody,
    stdin: () => '',
    today: () => today,
    interactive: false,
  }
  const workspace = soundWorkspace(globals, io)
  const read = await proposalsIn(paths, workspace, globals, io, { together })
  const said = withOpinions(read ?? { proposals: [], rejected: [] }, workspace)
  const [run, mine] = [new Set(among), new Set(judged)]
  const proposals = said.loaded.proposals.filter(({ proposal }) => run.has(proposal.file))
  const results = appraisals(
    workspace,
    { proposals, rejected: [] },
    { ...settings, opinions: said.opinions, judged: ({ file }) => mine.has(file) },
  )
  const answer: ShareDone = { architecture: workspace.model.digest, results }
  parentPort?.postMessage(answer)
})
