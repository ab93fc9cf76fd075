import { type CheckResult, summaryOf } from '../../appraise/index.js'
import { type Model, type System, standingOf } from '../../architecture/index.js'
import { proposalForm, shownForm } from '../../exchange/index.js'
import { compare, InputError, type Lang } from '../../kernel/index.js'
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

/** A file of a dossier. */
export interface NamedFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/** The architecture as it stands, as far as pages name it. */
export interface Standing {
  readonly name: string
  readonly digest: string
  /** Where it is in the history; nothing where there is none, or it is not in it. */
  readonly commit: string | undefined
  readonly agencies: readonly { readonly id: string; readonly name: string }[]
}

/** What everybody may know of a system: no place, no level, no ties. */
export interface PublicSystem {
  readonly name: string
  readonly owner: string
  readonly kind: System['kind']
  readonly status: System['lifecycle']['status']
  readonly functions: readonly string[]
}

/** Components of the framework and the country's platforms, as content packs have them. */
export interface FrameworkNames {
  readonly components: readonly Named[]
  readonly platforms: readonly Named[]
}

interface Named {
  readonly id: string
  readonly name: string
}

/** The kinds of paper that can be had of a result. */
export const paperFormats = ['html', 'docx', 'pdf'] as const
export type PaperFormat = (typeof paperFormats)[number]

/** What pages ask of the architecture: answered at once, whatever is being judged. */
export interface PageWork {
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
  /** Systems of the architecture's own agencies, as far as everybody may know them, by owner and name. */
  systems(): readonly PublicSystem[]
  /** What there is by the framework and in the whole country, used here or not. */
  framework(): FrameworkNames
}

/** The architecture as pages show it. */
export interface Shown {
  readonly model: Model
  readonly framework: FrameworkNames
  readonly commit: string | undefined
}

/** By what a version of the architecture is known. */
export interface Known {
  readonly digest: string
  readonly commit: string | undefined
}

/** What of a model goes from thread to thread: all but what only whoever read it can tell. */
export type CarriedModel = Omit<Model, 'judging' | 'locate' | 'originOf'> & Omit<Shown, 'model'>

export function carriedModel(whole: Model): Omit<CarriedModel, 'commit'> {
  const { judging, locate, originOf, ...model } = whole
  return { ...model, framework: namesOfFramework(whole) }
}

export function namesOfFramework({ components, systems, originOf }: Model): FrameworkNames {
  const packed = (all: Iterable<Named>) =>
    [...all].filter((one) => originOf(one) !== 'workspace').map(({ id, name }) => ({ id, name }))
  return { components: packed(components.values()), platforms: packed(systems.values()) }
}

const judgedElsewhere = (): never => {
  throw new Error('dossiers are judged in the thread that read the architecture')
}

/** The same in the other thread, to be shown: it has no places in files, and nothing is judged by it. */
export function shownModel({ commit, framework, ...model }: CarriedModel): Shown {
  const judging = { file: judgedElsewhere, vectors: judgedElsewhere, digest: judgedElsewhere }
  return { model: { ...model, judging, locate: () => undefined, originOf: () => 'workspace' }, commit, framework }
}

export function standingAt({ model, commit }: Shown): Standing {
  const agencies = [...model.agencies.values()].map(({ id, name }) => ({ id, name }))
  return { name: model.name, digest: model.digest, commit, agencies }
}

/** Milliseconds for which the architecture is taken to be what it was. */
export const lookingPause = 3_000

/** @param current the architecture as it was last read */
export function pageWork(current: () => Shown, print: Printer): PageWork {
  const shownIn = (lang: Lang) => ({ lang, width: 100, verbose: false, print })
  return {
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
    systems: () => {
      const { model } = current()
      return [...model.systems.values()]
        .filter(({ owner }) => standingOf(model.agencies, owner) !== 'central')
        .map(({ name, owner, kind, lifecycle, functions = [] }) => ({
          ...{ name, kind, functions, status: lifecycle.status },
          owner: model.agencies.get(owner)?.name ?? owner,
        }))
        .sort((a, b) => compare(a.owner, b.owner) || compare(a.name, b.name))
    },
    framework: () => current().framework,
    form: (lang) => shownForm(current().model, lang),
    filledForm: async (values) => ({
      name: 'phieu-de-xuat.xlsx',
      bytes: await writeWorkbook('Phiếu đề xuất', proposalForm(current().model, values)),
    }),
  }
}
