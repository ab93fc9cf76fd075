import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import {
  displayPath,
  fileName,
  loadProposals,
  type Model,
  newProposalsFolder,
  type Workspace,
  writeNewFile,
} from '../../architecture/index.js'
import { InputError, visibleLine } from '../../kernel/index.js'
import { draftText, nextId, slugOf } from '../../lifecycle/index.js'
import { catalogue, createFinder, type Match } from '../../match/index.js'
import { dateFrom } from './apply.js'
import type { ProposalAnswers } from './ask.js'
import { type Options, optionText, type Run, texts } from './command.js'
import { exitCode, type Globals, type Io } from './io.js'
import { usageError, wrote } from './problems.js'
import { architectureDay, proposalsAt, soundWorkspace } from './workspace.js'

const needed = ['title', 'agency', 'kind', 'purpose'] as const

export const run: Run = async (_, options, globals, io) => {
  const workspace = soundWorkspace(globals, io)
  const { model } = workspace
  const day = architectureDay(options, workspace, io)
  const finder = createFinder(catalogue(model, day), model.glossary, model.judging)
  const given = answersFrom(options)
  const answers = io.interactive
    ? await (await import('./ask.js')).askProposal(given, model, finder, globals.lang)
    : given
  const { title, agency, kind, purpose } = answers
  if (title === undefined || agency === undefined || kind === undefined || purpose === undefined) {
    const flags = needed.filter((n) => answers[n] === undefined).map((n) => `--${n}`)
    throw usageError({
      vi: `Thiếu ${flags.join(', ')}. Chạy trong cửa sổ lệnh để được hỏi từng mục, hoặc ghi đủ các tùy chọn này.`,
      en: `${flags.join(', ')} missing. Run it in a terminal to be asked, or give these options.`,
    })
  }
  const date = dateFrom(options) ?? io.today()
  const id = optionText(options, 'id') ?? nextId(agencyKey(model, agency), date.slice(0, 4), takenIds(workspace, io))
  const content = draftText({ ...answers, id, title, agency, kind, purpose, date })
  refuseUnsound(content, workspace)
  sayNearest(finder.similar([title, purpose, ...(answers.functions ?? [])].join('. '), 5), model, globals, io)

  const out = optionText(options, 'out')
  if (out === '-') {
    io.out.write(content)
    return exitCode.ok
  }
  const path =
    out === undefined ? join(newProposalsFolder(workspace), `${fileName(slugOf(title))}.yaml`) : resolve(io.cwd, out)
  const file = displayPath(path, io.cwd)
  if (existsSync(path)) {
    throw usageError({
      vi: `Tệp “${file}” đã có; không ghi đè. Chọn tên khác bằng --out.`,
      en: `“${file}” exists; it is not overwritten. Choose another name with --out.`,
    })
  }
  writeNewFile(path, content)
  wrote(file, globals, io)
  if (!globals.quiet)
    io.err.write(
      {
        vi: `Bổ sung các mục còn để dạng chú thích trong tệp, rồi chạy: kientruc check ${file}\n`,
        en: `Fill in what stands there as comments, then run: kientruc check ${file}\n`,
      }[globals.lang],
    )
  return exitCode.ok
}

function answersFrom(options: Options): ProposalAnswers {
  const answers: ProposalAnswers = {}
  for (const key of ['title', 'agency', 'kind', 'purpose', 'scope', 'task', 'from', 'to'] as const) {
    const value = optionText(options, key)
    if (value !== undefined) answers[key] = value
  }
  for (const [key, flag] of [
    ['functions', 'function'],
    ['data', 'data'],
    ['users', 'user'],
    ['upgrades', 'upgrade'],
  ] as const) {
    const values = texts(options, flag)
    if (values.length > 0) answers[key] = values
  }
  const budget = optionText(options, 'budget')
  if (budget !== undefined) {
    answers.budget = Number(budget)
    if (budget.trim() === '' || !(answers.budget >= 0) || !Number.isFinite(answers.budget))
      throw usageError({
        vi: `--budget cần số triệu đồng, ví dụ 1500; đã nhận “${budget}”.`,
        en: `--budget takes million dong, for instance 1500; it got “${budget}”.`,
      })
  }
  return answers
}

/** An agency's id, or of one that the architecture does not know its name. */
function agencyKey(model: Model, agency: string): string {
  return model.agencies.get(agency)?.id ?? agency
}

function takenIds(workspace: Workspace, io: Io): ReadonlySet<string> {
  const loaded = proposalsAt([], workspace, io)
  return new Set([
    ...workspace.model.decisions.keys(),
    ...(loaded?.proposals ?? []).map((p) => p.proposal.header.id),
    ...(loaded?.rejected ?? []).map((r) => r.id),
  ])
}

/** What is written must be read again without a fault. @throws InputError that says which answer is at fault */
function refuseUnsound(content: string, workspace: Workspace): void {
  const { proposals, rejected } = loadProposals(['-'], workspace, content)
  // The places are those of a text that nobody has seen.
  const hits = [...rejected.flatMap((r) => r.hits), ...proposals.flatMap((p) => p.hits)].map(
    ({ location: _, ...hit }) => hit,
  )
  if (hits.length === 0) return
  throw new InputError(
    {
      vi: 'Các câu trả lời chưa lập thành đề xuất hợp lệ; chưa ghi gì.',
      en: 'The answers do not make a sound proposal; nothing was written.',
    },
    hits,
  )
}

/** What exists already and comes near, so that it is seen before the file is sent on. */
function sayNearest(matches: readonly Match[], model: Model, { lang, quiet }: Globals, io: Io): void {
  const near = matches.filter((m) => m.score >= 0.3)
  if (quiet || near.length === 0) return
  io.err.write({ vi: 'Gần với nội dung này đã có:\n', en: 'What exists and comes near:\n' }[lang])
  for (const match of near) {
    const owner = model.agencies.get(model.systems.get(match.id)?.owner ?? '')
    io.err.write(
      `  • ${visibleLine(`${match.name} (${match.id})${owner ? `, ${owner.shortName ?? owner.name}` : ''}`)}\n`,
    )
  }
}
