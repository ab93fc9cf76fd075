import { join } from 'node:path'
import {
  type CheckOptions,
  type CheckResult,
  check,
  configurationFaults,
  corrected,
  createRecall,
  matchOf,
  type ResultMatch,
  summaryOf,
} from '../../appraise/index.js'
import {
  type Correction,
  createMemory,
  digestOf,
  disk,
  findWorkspace,
  isYaml,
  type LoadedProposal,
  loadProposals,
  loadWorkspace,
  type Opinions,
  type RejectedFile,
  type Workspace,
  withUnsaved,
} from '../../architecture/index.js'
import {
  type Helpers,
  proposalForm,
  proposalOfDossier,
  type Remark,
  readProposalFile,
  shownForm,
} from '../../exchange/index.js'
import { InputError, type Lang, type Limits, type Text } from '../../kernel/index.js'
import { catalogue } from '../../match/index.js'
import { writeWorkbook } from '../../office/index.js'
import {
  type AppraisalItem,
  appraisalItems,
  type Content,
  lettersHtml,
  type Printer,
  type Requested,
  rendererOf,
  requestPaper,
} from '../../present/index.js'
import { mendable, type ReadField, rawOf, readFields } from './read.js'

/** A file of a dossier. */
export interface NamedFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/** What was read of a dossier and what came out. */
export interface Judged {
  readonly result: CheckResult
  /** Of what stands in its header; empty where it does not say. */
  readonly title: string
  /** An agency of the architecture, if it names one. */
  readonly agency: string | undefined
  readonly functions: readonly string[]
  /** Of the task of the roadmap that it carries out. */
  readonly field: string | undefined
  readonly read: readonly ReadField[]
  /** What can be corrected, as it was read and as it is after the corrections. */
  readonly raw: Readonly<Record<string, string>>
  readonly meant: Readonly<Record<string, string>>
  /** What was not found or may be meant otherwise. */
  readonly remarks: readonly Text[]
}

/** What people say of a dossier, by which it is judged. */
export interface Said {
  readonly corrections: readonly Correction[]
  readonly opinions?: Opinions | undefined
}

/** A system that does something of what was asked about. */
export interface Near {
  readonly match: ResultMatch
  readonly functions: readonly string[]
}

/** The architecture as it stands, as far as pages name it. */
export interface Standing {
  readonly name: string
  readonly digest: string
  readonly agencies: readonly { readonly id: string; readonly name: string }[]
}

/** The kinds of paper that can be had of a result. */
export const paperFormats = ['html', 'docx', 'pdf'] as const
export type PaperFormat = (typeof paperFormats)[number]

/**
 * Reads dossiers and judges them by the architecture. All that computes long stands behind this, so that it can be done
 * elsewhere.
 */
export interface Judge {
  standing(): Promise<Standing>
  /** @throws InputError where nothing can be read */
  judge(files: readonly NamedFile[], lang: Lang, said?: Said): Promise<Judged>
  /** The letter's text, as markup within a page. */
  letter(result: CheckResult): Promise<string>
  /** What was found, each thing for a reviewer to take a stand on. */
  items(result: CheckResult, lang: Lang): readonly AppraisalItem[]
  paper(result: CheckResult, format: PaperFormat): Promise<Content>
  /** The letter that asks an agency for additions. */
  request(asked: Requested, format: PaperFormat, lang: Lang): Promise<Content>
  /** The table of a meeting over results, as a workbook. */
  meeting(results: readonly CheckResult[], lang: Lang): Promise<Content>
  /** The form of a proposal with what the architecture has to choose from, and a workbook of what was filled in. */
  form(lang: Lang): ReturnType<typeof shownForm>
  filledForm(values: ReadonlyMap<string, readonly string[]>): Promise<NamedFile>
  /** The systems that are nearest to some words. */
  similar(words: string, lang: Lang): readonly Near[]
}

export interface JudgeOptions {
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

/** Milliseconds for which the architecture is taken to be what it was. */
const pause = 3_000

/** @throws InputError where there is no architecture, or it is at fault */
export function createJudge(options: JudgeOptions): Judge {
  const { architecture, cwd, limits, version, today, ticks, problem, helpers, print } = options
  const root = findWorkspace(architecture, cwd, disk)
  const memory = createMemory()
  const recall = createRecall()
  const load = () => sound(loadWorkspace(root, { cwd, limits, memory }))
  let held = { workspace: load(), at: ticks() }
  const current = (): Workspace => {
    if (ticks() - held.at < pause) return held.workspace
    held = { ...held, at: ticks() }
    try {
      held = { workspace: load(), at: ticks() }
    } catch (error) {
      problem(error)
    }
    return held.workspace
  }
  return {
    standing: async () => {
      const { model } = current()
      const agencies = [...model.agencies.values()].map(({ id, name }) => ({ id, name }))
      return { name: model.name, digest: model.digest, agencies }
    },
    judge: async (files, lang, said = { corrections: [] }) => {
      const workspace = current()
      const { result: read, remarks } = await readDossier(files, workspace, helpers, lang)
      const options = { lang, version, recall, today: today() }
      const told = remarks.map(({ message }) => message)
      if (!('proposal' in read)) {
        const result = check(workspace, { proposals: [], rejected: [read] }, options)
        const nothing = { agency: undefined, functions: [], field: undefined, read: [], raw: {}, meant: {} }
        return { result, title: read.title, ...nothing, remarks: told }
      }
      const { loaded, ...heard } = corrected(read, said.corrections)
      const result = check(
        workspace,
        { proposals: [loaded], rejected: [] },
        { ...options, opinions: opinionsOn(read, said, heard) },
      )
      const { header } = loaded.proposal
      const { model } = workspace
      const all = (of: LoadedProposal) => Object.fromEntries(mendable.map((field) => [field, rawOf(of, field)]))
      return {
        result,
        title: header.title ?? '',
        agency: model.agencies.has(header.agency) ? header.agency : undefined,
        functions: header.functions ?? [],
        field: model.tasks.get(header.task ?? '')?.field,
        read: readFields(loaded, model, lang),
        raw: all(read),
        meant: all(loaded),
        remarks: told,
      }
    },
    items: (result, lang) => appraisalItems(result, current().model, lang),
    letter: async (result) => lettersHtml(result, current().model, result.lang),
    paper: async (result, format) =>
      rendererOf('result', format).render({ result, model: current().model }, shownIn(result.lang)),
    request: async (asked, format, lang) => requestPaper(asked, current().model, format, shownIn(lang)),
    meeting: async (all, lang) => {
      const [first] = all
      if (!first)
        throw new InputError({ vi: 'Chưa có hồ sơ nào để lập bảng.', en: 'There is no dossier for the table.' })
      const results = all.flatMap((one) => one.results)
      const result: CheckResult = { ...first, lang, results, summary: summaryOf(results) }
      return rendererOf('result', 'xlsx').render({ result, model: current().model }, shownIn(lang))
    },
    form: (lang) => shownForm(current().model, lang),
    filledForm: async (values) => ({
      name: 'phieu-de-xuat.xlsx',
      bytes: await writeWorkbook('Phiếu đề xuất', proposalForm(current().model, values)),
    }),
    similar: (words, lang) => {
      const { model } = current()
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
  function shownIn(lang: Lang) {
    return { lang, width: 100, verbose: false, print }
  }
}

/** What people say of a dossier, under its file; nothing where nobody said anything. */
function opinionsOn(
  { proposal }: LoadedProposal,
  { corrections, opinions }: Said,
  heard: { readonly applied: readonly Correction[]; readonly lapsed: readonly number[] },
): CheckOptions['opinions'] {
  const [first] = corrections
  if (!opinions && !first) return undefined
  const { by, date, ...said } = opinions ?? { by: first?.by ?? '', date: first?.date ?? '' }
  const all = { ...said, proposal: proposal.header.id, by, date, corrections: [...corrections] }
  return new Map([[proposal.file, { file: proposal.file, opinions: all, ...heard }]])
}

/** All files of a dossier as one proposal. */
async function readDossier(
  files: readonly NamedFile[],
  workspace: Workspace,
  helpers: Helpers,
  lang: Lang,
): Promise<{ readonly result: LoadedProposal | RejectedFile; readonly remarks: readonly Remark[] }> {
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
