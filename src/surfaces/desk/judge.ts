import { basename, join, resolve } from 'node:path'
import {
  type CheckOptions,
  type CheckResult,
  check,
  configurationFaults,
  corrected,
  createRecall,
  matchOf,
  type ResultMatch,
} from '../../appraise/index.js'
import {
  type Commit,
  type Correction,
  createMemory,
  type Decision,
  digestOf,
  disk,
  displayPath,
  type Files,
  findWorkspace,
  isYaml,
  type LoadedProposal,
  loadProposals,
  loadWorkspace,
  type Model,
  manifestName,
  type Opinions,
  openRepository,
  ownProposals,
  type RejectedFile,
  type Repository,
  readBytes,
  repositoryOf,
  type Workspace,
  withUnsaved,
} from '../../architecture/index.js'
import { type Helpers, proposalOfDossier, type Remark, readProposalFile } from '../../exchange/index.js'
import { InputError, type Lang, type Limits, type Text } from '../../kernel/index.js'
import { approve } from '../../lifecycle/index.js'
import { catalogue } from '../../match/index.js'
import type { Printer } from '../../present/index.js'
import { rewritten } from '../rewritten.js'
import {
  type CarriedModel,
  carriedModel,
  type Known,
  lookingPause,
  type NamedFile,
  namesOfFramework,
  type PageWork,
  pageWork,
  type Shown,
  type Standing,
  standingAt,
} from './judge-pages.js'
import { mendable, type ReadField, rawOf, readFields } from './read-fields.js'

/** What was read of a dossier. */
export interface DossierRead {
  /** Of what stands in its header; empty where it does not say. */
  readonly title: string
  /** An agency of the architecture, if it names one. */
  readonly agency: string | undefined
  readonly functions: readonly string[]
  readonly read: readonly ReadField[]
  /** What can be corrected, as it was read and as it is after the corrections. */
  readonly raw: Readonly<Record<string, string>>
  readonly meant: Readonly<Record<string, string>>
  /** What was not found or may be meant otherwise. */
  readonly remarks: readonly Text[]
}

/** The same with what came out. */
export interface JudgedDossier extends DossierRead {
  readonly result: CheckResult
  /** Of the task of the roadmap that it carries out. */
  readonly field: string | undefined
}

/** What people say of a dossier, by which it is judged. */
export interface SaidOfDossier {
  readonly corrections: readonly Correction[]
  readonly opinions?: Opinions | undefined
}

/** A system that does something of what was asked about. */
export interface Near {
  readonly match: ResultMatch
  readonly functions: readonly string[]
}

/** What an approval makes of the architecture. */
export type Approved =
  | {
      /** The commit from which it was worked out. */
      readonly base: string
      readonly decision: Pick<Decision, 'id' | 'name'>
      /** Whole files, by absolute path. */
      readonly texts: ReadonlyMap<string, string>
    }
  /** Somebody took the very same proposal in already; the commit as it stands. */
  | { readonly already: string }

export interface DeskApproval {
  /** `YYYY-MM-DD`. */
  readonly date: string
  readonly approvedBy: string
  readonly reason: string | undefined
}

/** Reads dossiers and judges them by the architecture. What computes long is done in a thread (`judge-thread.ts`). */
export interface Judge extends PageWork {
  /** The architecture's folder. */
  readonly root: string
  /** @param now whether the disk is looked at whenever that was done last */
  standing(now?: boolean): Promise<Standing>
  /** @throws InputError where nothing can be read */
  read(files: readonly NamedFile[], lang: Lang, corrections?: readonly Correction[]): Promise<DossierRead>
  /** @throws InputError where nothing can be read */
  judge(files: readonly NamedFile[], lang: Lang, said?: SaidOfDossier): Promise<JudgedDossier>
  /**
   * What taking in a dossier changes; nothing is written.
   * @param result as it was decided on
   * @throws InputError where it cannot be taken in, or the architecture is in no history
   */
  approval(
    files: readonly NamedFile[],
    result: CheckResult,
    facts: DeskApproval,
    said: SaidOfDossier,
  ): Promise<Approved>
  /** The systems that are nearest to some words. */
  similar(words: string, lang: Lang): Promise<readonly Near[]>
  /** The proposals that the architecture keeps, as files. */
  samples(): Promise<readonly NamedFile[]>
  /** What pages show of the architecture, for another thread; nothing where that knows it. */
  news(known: Known | undefined, now?: boolean): Promise<CarriedModel | undefined>
}

export interface DeskJudgeOptions {
  readonly architecture: string | undefined
  readonly cwd: string
  readonly limits: Partial<Limits>
  readonly version: string
  readonly today: () => string
  /** Milliseconds, for looking at the disk no oftener than is of use. */
  readonly ticks: () => number
  /** Told where the architecture, once sound, is at fault; what was sound is used on. */
  readonly problem: (error: unknown) => void
  readonly helpers: Helpers
  readonly print: Printer
}

/** @throws InputError where there is no architecture, or it is at fault */
export function createJudge(options: DeskJudgeOptions): Judge {
  const { architecture, cwd, limits, version, today, ticks, problem, helpers, print } = options
  const root = findWorkspace(architecture, cwd, disk)
  const memory = createMemory()
  const recall = createRecall()
  let repository: Repository | undefined
  /** The commit that is approved; nothing where there is no history, or the architecture is not in it. */
  const committed = (before: Held | undefined): { files: Files; commit: Commit } | Held | undefined => {
    try {
      repository ??= repositoryOf(root) && openRepository(root)
      const commit = repository?.commit('HEAD')
      if (commit && before?.commit?.id === commit.id) return before
      if (!commit || !repository) return undefined
      const files = repository.files(commit)
      return files.kind(join(root, manifestName)) === 'file' ? { files, commit } : undefined
    } catch (error) {
      if (!(error instanceof InputError)) throw error
      repository = undefined
      return undefined
    }
  }
  const load = (before?: Held): Held => {
    const found = committed(before)
    if (found && 'workspace' in found) return { ...found, at: ticks() }
    const { files, commit } = found ?? { files: disk, commit: undefined }
    return { workspace: sound(loadWorkspace(root, { cwd, limits, memory, files })), commit, at: ticks() }
  }
  let held = load()
  const current = (now = false): Held => {
    if (!now && ticks() - held.at < lookingPause) return held
    held = { ...held, at: ticks() }
    try {
      held = load(held)
    } catch (error) {
      problem(error)
    }
    return held
  }
  const shown = (now = false): Shown => {
    const { workspace, commit } = current(now)
    const { model } = workspace
    return {
      ...{ model, commit: commit?.id },
      // One page in a thousand asks for it.
      get framework() {
        return namesOfFramework(model)
      },
    }
  }
  return {
    root,
    ...pageWork(shown, print),
    standing: async (now) => standingAt(shown(now)),
    news: async (known, now) => {
      const { model, commit } = shown(now)
      return model.digest === known?.digest && commit === known.commit ? undefined : { ...carriedModel(model), commit }
    },
    read: async (files, lang, corrections = []) => {
      const { workspace } = current()
      return told(await readDossier(files, workspace, helpers, lang), corrections, workspace.model, lang)
    },
    judge: async (files, lang, said = { corrections: [] }) => {
      const { workspace } = current()
      const { model } = workspace
      const read = await readDossier(files, workspace, helpers, lang)
      const what = told(read, said.corrections, model, lang)
      const options = { lang, version, recall, today: today() }
      if (!('proposal' in read.result)) {
        const result = check(workspace, { proposals: [], rejected: [read.result] }, options)
        return { ...what, result, field: undefined }
      }
      const { loaded, ...heard } = corrected(read.result, said.corrections)
      const opinions = opinionsOn(read.result, said, heard)
      const result = check(workspace, { proposals: [loaded], rejected: [] }, { ...options, opinions })
      return { ...what, result, field: model.tasks.get(loaded.proposal.header.task ?? '')?.field }
    },
    approval: async (files, { results: [result] }, facts, said) => {
      const { workspace, commit } = current(true)
      if (!commit || !result) throw noHistory(root)
      const { model, reading } = workspace
      const { result: read } = await readDossier(files, workspace, helpers, 'vi')
      if (!('proposal' in read)) throw new InputError(unreadableNow, read.hits)
      const { proposal } = corrected(read, said.corrections).loaded
      if (model.decisions.get(proposal.header.id)?.proposalDigest === proposal.digest) return { already: commit.id }
      const folder = displayPath(root, cwd)
      const { decision, edits } = approve(model, proposal, result, {
        ...facts,
        folder: folder === '.' ? '' : `${folder}/`,
      })
      const changes = rewritten(workspace, edits, cwd, reading.files)
      const texts = new Map(changes.map(({ path, after }) => [reading.files.real(path), after]))
      return { base: commit.id, decision, texts }
    },
    samples: async () => {
      const { workspace } = current()
      const { reading } = workspace
      return (ownProposals(workspace)?.proposals ?? []).flatMap(({ proposal: { file } }) => {
        const path = resolve(reading.cwd, file)
        const bytes = readBytes(path, file, reading.limits, reading.files)
        return 'problem' in bytes ? [] : { name: basename(path), bytes }
      })
    },
    similar: async (words, lang) => {
      const { model } = current().workspace
      const day = today()
      const found = recall.finder(catalogue(model, day), model).similar(words, 8)
      return found
        .map((match) => ({
          match: matchOf(match, model, new Map(), day, lang),
          functions: model.systems.get(match.id)?.functions ?? [],
        }))
        .filter(({ match }) => match.evidence.some(({ kind }) => !['users', 'scope', 'owner'].includes(kind)))
    },
  }
}

/** @param corrections what people say was read wrongly */
function told({ result, remarks }: Reading, corrections: readonly Correction[], model: Model, lang: Lang): DossierRead {
  const said = remarks.map(({ message }) => message)
  if (!('proposal' in result))
    return { title: result.title, agency: undefined, functions: [], read: [], raw: {}, meant: {}, remarks: said }
  const { loaded } = corrected(result, corrections)
  const { header } = loaded.proposal
  const all = (of: LoadedProposal) => Object.fromEntries(mendable.map((field) => [field, rawOf(of, field)]))
  return {
    title: header.title ?? '',
    agency: model.agencies.has(header.agency) ? header.agency : undefined,
    functions: header.functions ?? [],
    read: readFields(loaded, model, lang),
    raw: all(result),
    meant: all(loaded),
    remarks: said,
  }
}

/** What people say of a dossier, under its file; nothing where nobody said anything. */
function opinionsOn(
  { proposal }: LoadedProposal,
  { corrections, opinions }: SaidOfDossier,
  heard: { readonly applied: readonly Correction[]; readonly lapsed: readonly number[] },
): CheckOptions['opinions'] {
  const [first] = corrections
  if (!opinions && !first) return undefined
  const { by, date, ...said } = opinions ?? { by: first?.by ?? '', date: first?.date ?? '' }
  const all = { ...said, proposal: proposal.header.id, by, date, corrections: [...corrections] }
  return new Map([[proposal.file, { file: proposal.file, opinions: all, ...heard }]])
}

interface Held {
  readonly workspace: Workspace
  readonly commit: Commit | undefined
  readonly at: number
}

function noHistory(root: string): InputError {
  return new InputError({
    vi: `Thư mục kiến trúc “${root}” không nằm trong kho git nào (hoặc chưa được commit), nên quyết định chưa ghi được vào kiến trúc. Hãy “git init”, “git add”, “git commit” thư mục đó; hệ thống sẽ tự ghi.`,
    en: `The architecture's folder “${root}” is in no git repository, or not committed yet, so the decision is not in the architecture. Run “git init”, “git add”, “git commit” there; the rest follows by itself.`,
  })
}

const unreadableNow = {
  vi: 'Không còn đọc được hồ sơ theo kiến trúc hiện tại.',
  en: 'The dossier can no longer be read by the architecture as it is now.',
}

interface Reading {
  readonly result: LoadedProposal | RejectedFile
  readonly remarks: readonly Remark[]
}

/** All files of a dossier as one proposal. */
async function readDossier(
  files: readonly NamedFile[],
  workspace: Workspace,
  helpers: Helpers,
  lang: Lang,
): Promise<Reading> {
  const { limits } = workspace.reading
  const [first, ...more] = files
  if (!first) throw new InputError({ vi: 'Hồ sơ không có tệp nào.', en: 'The dossier has no file.' })
  if (more.length === 0 && isYaml(first.name)) return { result: readYaml(first, workspace), remarks: [] }
  const papers = []
  for (const { name, bytes } of files) {
    const read = await readProposalFile({ path: name, bytes, limits }, helpers)
    if (files.length === 1 && 'proposal' in read) return { result: read.proposal(workspace), remarks: [] }
    papers.push(read.paper)
  }
  return proposalOfDossier(papers, workspace, lang)
}

function readYaml({ name, bytes }: NamedFile, workspace: Workspace): LoadedProposal | RejectedFile {
  const { reading } = workspace
  const path = join(reading.cwd, name)
  const files = withUnsaved(reading.files, new Map([[path, new TextDecoder().decode(bytes)]]))
  const { proposals, rejected } = loadProposals([path], { ...workspace, reading: { ...reading, files } })
  const one = proposals[0] ?? rejected[0]
  if (!one) throw new Error('a text gave neither a proposal nor a rejection')
  return one
}

/** Over names and contents of a dossier's files. */
export function dossierDigest(files: readonly NamedFile[]): string {
  return digestOf(files.map(({ name, bytes }) => `${JSON.stringify(name)} ${digestOf(bytes)}\n`).join(''))
}

function sound(workspace: Workspace): Workspace {
  const faults = [...workspace.hits, ...configurationFaults(workspace.model)]
  if (faults.length === 0) return workspace
  throw new InputError(
    {
      vi: `Kiến trúc có ${faults.length} lỗi nên chưa thể dùng để thẩm định (kiểm tra bằng “kientruc validate”).`,
      en: `The architecture has ${faults.length} fault(s), so nothing can be judged by it (“kientruc validate” shows them).`,
    },
    faults,
  )
}
