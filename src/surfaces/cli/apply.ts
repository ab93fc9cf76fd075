import { relative } from 'node:path'
import { check, type ProposalResult } from '../../appraise/index.js'
import { displayPath, loadProposals, type Proposal, proposalsFolder, type Workspace } from '../../architecture/index.js'
import { isDossier } from '../../exchange/index.js'
import { sayIn, verdictLabel, visible } from '../../kernel/index.js'
import { isRealDate } from '../../language/index.js'
import { approve } from '../../lifecycle/index.js'
import { readChecked } from './checked.js'
import { type Options, optionText, type Run, texts } from './command.js'
import { type ExitCode, exitCode, type Globals, type Io } from './io.js'
import { notOneProposal, usageError } from './problems.js'
import { rewrite } from './rewrite.js'
import { version } from './version.js'
import { asOfFrom, type Changeable, changing } from './workspace.js'

export const run: Run = ([path = ''], options, globals, io) =>
  changing(options.dryRun === true, globals, io, (workspace) => apply(path, workspace, options, globals, io))

async function apply(
  path: string,
  workspace: Changeable,
  options: Options,
  globals: Globals,
  io: Io,
): Promise<ExitCode> {
  const { lang } = globals
  const asOf = asOfFrom(options)
  const { model } = workspace
  const proposal = theProposal(path, workspace)
  const result = appraise()
  const folder = displayPath(workspace.root, io.cwd)
  const { decision, edits } = approve(model, proposal, result, {
    date: dateFrom(options) ?? io.today(),
    document: optionText(options, 'document'),
    approvedBy: optionText(options, 'approvedBy'),
    reason: optionText(options, 'reason'),
    rename: renames(texts(options, 'rename')),
    folder: folder === '.' ? '' : `${folder}/`,
  })
  const dryRun = options.dryRun === true
  const files = rewrite(workspace, edits, io)
  if (!globals.quiet) {
    const verdict = verdictLabel[result.verdict][lang]
    const [adds, changes] = [decision.adds ?? [], decision.changes ?? []].map((ids) => ids.join(', '))
    const say = sayIn(lang)
    const lines = [
      dryRun
        ? say('Chạy thử, chưa ghi gì. Các tệp sẽ thay đổi:', 'A dry run: nothing was written. Files that would change:')
        : say(
            `Đã đưa đề xuất “${decision.id}” vào kiến trúc (kết luận: ${verdict}).`,
            `“${decision.id}” is now part of the architecture (${verdict}).`,
          ),
      ...(adds ? [`  ${say('Hệ thống mới', 'New systems')}: ${adds}`] : []),
      ...(changes ? [`  ${say('Hệ thống được bổ sung', 'Systems completed')}: ${changes}`] : []),
      ...files.map((file) => `  ${file}`),
    ]
    io.err.write(`${lines.map((line) => visible(line)).join('\n')}\n`)
  }
  return exitCode.ok

  /** The appraisal that was made before, if the reviewer hands it in, else one made now beside the other proposals. */
  function appraise(): ProposalResult {
    const checked = optionText(options, 'checked')
    if (checked !== undefined) return readChecked(checked, proposal, model, io)
    const others = proposalsFolder(workspace)
    const beside = others === undefined ? [] : [relative(io.cwd, others)]
    const loaded = loadProposals([path, ...beside], workspace)
    // What was approved before is part of the architecture already.
    const proposals = loaded.proposals.filter(
      (p) => p.proposal.file === proposal.file || !model.decisions.has(p.proposal.header.id),
    )
    const { results } = check(workspace, { proposals, rejected: [] }, { lang, asOf, today: io.today(), version })
    const own = results.find((r) => r.proposal.file === proposal.file)
    if (!own) throw new Error(`no appraisal of ${proposal.file}`)
    return own
  }
}

function theProposal(path: string, workspace: Workspace): Proposal {
  if (isDossier(path)) {
    throw usageError({
      vi: `“${path}” không phải YAML. Lập bản nháp bằng “kientruc import docx”, rà soát rồi phê duyệt tệp YAML đó.`,
      en: `“${path}” is no YAML. Make a draft with “kientruc import docx”, look it over and approve that file.`,
    })
  }
  const { proposals, rejected } = loadProposals([path], workspace)
  const hits = rejected.flatMap((r) => r.hits)
  const [only] = proposals
  if (only && proposals.length === 1 && hits.length === 0) return only.proposal
  throw notOneProposal(path, hits)
}

/** The day of the decision. @throws InputError for one that does not exist or is not to the day */
export function dateFrom(options: Options): string | undefined {
  const date = optionText(options, 'date')
  if (date === undefined || (date.length === 10 && isRealDate(date))) return date
  throw usageError({
    vi: `Ngày “${date}” của --date không có thật; viết theo dạng năm-tháng-ngày, ví dụ 2019-04-02.`,
    en: `The date “${date}” of --date does not exist; write it as year-month-day, for instance 2019-04-02.`,
  })
}

function renames(pairs: readonly string[]): ReadonlyMap<string, string> {
  return new Map(
    pairs.map((pair) => {
      const [from = '', to = '', ...rest] = pair.split('=')
      if (from && rest.length === 0 && /^[a-z0-9][a-z0-9._-]*$/.test(to)) return [from, to] as const
      throw usageError({
        vi: `--rename cần dạng MÃ-CŨ=MÃ-MỚI (chữ thường không dấu, chữ số, dấu gạch); đã nhận “${pair}”.`,
        en: `--rename takes OLD-ID=NEW-ID (lower-case letters, digits, hyphens); it got “${pair}”.`,
      })
    }),
  )
}
