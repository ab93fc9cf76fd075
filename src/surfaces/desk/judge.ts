import { join } from 'node:path'
import { type CheckResult, check, configurationFaults, createRecall } from '../../appraise/index.js'
import {
  createMemory,
  digestOf,
  disk,
  findWorkspace,
  isYaml,
  type LoadedProposal,
  type LoadedProposals,
  loadProposals,
  loadWorkspace,
  type RejectedFile,
  type Workspace,
  withUnsaved,
} from '../../architecture/index.js'
import { type Helpers, proposalOfDossier, readProposalFile } from '../../exchange/index.js'
import { InputError, type Lang, type Limits } from '../../kernel/index.js'
import { type Content, lettersHtml, type Printer, rendererOf } from '../../present/index.js'

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
  judge(files: readonly NamedFile[], lang: Lang): Promise<Judged>
  /** The letter's text, as markup within a page. */
  letter(result: CheckResult): Promise<string>
  paper(result: CheckResult, format: PaperFormat): Promise<Content>
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
    judge: async (files, lang) => {
      const workspace = current()
      const read = await readDossier(files, workspace, helpers, lang)
      const loaded: LoadedProposals =
        'proposal' in read ? { proposals: [read], rejected: [] } : { proposals: [], rejected: [read] }
      const result = check(workspace, loaded, { lang, version, recall, today: today() })
      const header = 'proposal' in read ? read.proposal.header : undefined
      const agency = header?.agency ?? ''
      return {
        result,
        title: header?.title ?? ('proposal' in read ? '' : read.title),
        agency: workspace.model.agencies.has(agency) ? agency : undefined,
        functions: header?.functions ?? [],
      }
    },
    letter: async (result) => lettersHtml(result, current().model, result.lang),
    paper: async (result, format) =>
      rendererOf('result', format).render(
        { result, model: current().model },
        { lang: result.lang, width: 100, verbose: false, print },
      ),
  }
}

/** All files of a dossier as one proposal. */
async function readDossier(
  files: readonly NamedFile[],
  workspace: Workspace,
  helpers: Helpers,
  lang: Lang,
): Promise<LoadedProposal | RejectedFile> {
  const { limits } = workspace.reading
  const [first, ...more] = files
  if (!first) throw new InputError({ vi: 'Hồ sơ không có tệp nào.', en: 'The dossier has no file.' })
  if (more.length === 0 && isYaml(first.name)) return readYaml(first, workspace)
  const papers = []
  for (const { name, bytes } of files) {
    const read = await readProposalFile({ path: name, bytes, limits }, helpers)
    if (files.length === 1 && 'proposal' in read) return read.proposal(workspace)
    papers.push(read.paper)
  }
  return (await proposalOfDossier(papers, workspace, lang)).result
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
