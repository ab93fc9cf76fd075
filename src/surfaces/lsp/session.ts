import { join } from 'node:path'
import type { Diagnostic } from 'vscode-languageserver'
import {
  rules as builtIn,
  createRecall,
  type ProposalResult,
  type Recall,
  type Rule,
  rulesOf,
} from '../../appraise/index.js'
import { createMemory, disk, type Memory, withUnsaved } from '../../architecture/index.js'
import type { Lang } from '../../kernel/index.js'
import { judgementOf } from './diagnostics.js'
import { createDocuments, type Documents } from './documents.js'
import { type Project, readProject, rootFor } from './project.js'
import { isProposal } from './schema-at.js'

export interface SessionOptions {
  readonly today: () => string
  readonly version: string
  /** Tells the editor what is wrong with a file. */
  readonly publish: (path: string, diagnostics: readonly Diagnostic[]) => void
  /** Tells it that proposals were judged anew. */
  readonly judged: () => void
}

interface Open {
  readonly memory: Memory
  readonly recall: Recall
  project: Project | undefined
  /** Files that the editor shows diagnostics of. */
  told: ReadonlyMap<string, string>
  /** How the open proposals were judged last. */
  results: ReadonlyMap<string, ProposalResult>
}

/** The projects that an editor works on, kept up to date with what is typed and saved. */
export interface Session {
  readonly documents: Documents
  lang: Lang
  /** Looks for an architecture in a folder that the editor has open. */
  addFolder(path: string): void
  /** The project that a file belongs to, as last read. */
  projectOf(path: string): Project | undefined
  projects(): readonly Project[]
  /** The present texts of a project's files that cannot be parsed, by path. */
  brokenIn(project: Project | undefined): ReadonlyMap<string, string>
  rulesOf(project: Project | undefined): ReadonlyMap<string, Rule>
  /** How an open proposal was judged last; nothing while it cannot be. */
  resultOf(path: string): ProposalResult | undefined
  /** Reads and judges again, soon: calls that follow each other at once are answered once. */
  changed(): void
  /** Reads again whatever is waiting, for a question that must not be answered from an old text. */
  settle(): void
  close(): void
}

/** Long enough that a word is typed, short enough that nobody waits. */
const pauseMs = 200
const own = new Map(builtIn.map((rule) => [rule.id, rule]))

export function createSession(options: SessionOptions): Session {
  const documents = createDocuments()
  const filesNow = () => withUnsaved(disk, documents.sound)
  const open = new Map<string, Open>()
  const toldBroken = new Set<string>()
  let timer: NodeJS.Timeout | undefined
  let idle: NodeJS.Timeout | undefined
  let stale = false

  const ensure = (root: string | undefined): Open | undefined => {
    if (root === undefined) return undefined
    const known = open.get(root) ?? {
      memory: createMemory(),
      recall: createRecall(),
      project: undefined,
      told: new Map(),
      results: new Map(),
    }
    open.set(root, known)
    return known
  }
  const read = () => {
    stale = false
    const files = filesNow()
    for (const path of documents.now.keys()) ensure(rootFor(path, files))
    const proposalsOf = new Map<string | undefined, string[]>()
    for (const [path, text] of documents.sound) {
      if (!isProposal(text)) continue
      const root = rootFor(path, files)
      proposalsOf.set(root, [...(proposalsOf.get(root) ?? []), path])
    }
    for (const [root, state] of open) {
      const proposals = proposalsOf.get(root) ?? []
      state.project = readProject(root, files, state.memory, proposals, state.project)
    }
  }
  const tell = (state: Open, diagnostics: ReadonlyMap<string, readonly Diagnostic[]>) => {
    const told = new Map([...diagnostics].map(([path, list]) => [path, JSON.stringify(list)]))
    for (const path of new Set([...told.keys(), ...state.told.keys()])) {
      const now = told.get(path)
      if (now === state.told.get(path) || documents.broken.has(path)) continue
      options.publish(path, diagnostics.get(path) ?? [])
    }
    state.told = told
  }
  const judge = (state: Open) => {
    if (!state.project) return
    const openPaths = new Set(documents.now.keys())
    const { today, version } = options
    const { diagnostics, results } = judgementOf(state.project, {
      lang: session.lang,
      today: today(),
      version,
      recall: state.recall,
      open: openPaths,
    })
    tell(state, diagnostics)
    state.results = results
    options.judged()
  }
  const tellBroken = () => {
    for (const [path, list] of documents.broken) options.publish(path, list)
    for (const path of toldBroken) {
      if (documents.broken.has(path)) continue
      options.publish(path, [])
      // What was told of it before was covered by its fault of syntax: it is told again.
      for (const state of open.values()) state.told = new Map([...state.told].filter(([other]) => other !== path))
    }
    toldBroken.clear()
    for (const path of documents.broken.keys()) toldBroken.add(path)
  }
  const refresh = () => {
    timer = undefined
    if (idle) clearTimeout(idle)
    if (stale) read()
    tellBroken()
    for (const state of open.values()) judge(state)
    if (comparing()) idle = setTimeout(finish, 0)
  }
  const comparing = () => [...open.values()].some((state) => state.recall.settle())
  /** Compares the rest of the systems in small steps, so that typing is answered in between; after an edit mostly none is left. */
  const finish = () => {
    idle = undefined
    if (timer) return
    if (comparing()) idle = setTimeout(finish, 0)
    else for (const state of open.values()) judge(state)
  }

  const session: Session = {
    documents,
    lang: 'vi',
    addFolder(path) {
      ensure(rootFor(join(path, 'x'), filesNow()))
      session.changed()
    },
    projectOf(path) {
      const root = rootFor(path, filesNow())
      return root === undefined ? undefined : open.get(root)?.project
    },
    brokenIn(project) {
      const files = filesNow()
      return new Map(
        [...documents.broken.keys()]
          .filter((path) => rootFor(path, files) === project?.root)
          .map((path) => [path, documents.now.get(path) ?? '']),
      )
    },
    projects: () => [...open.values()].flatMap(({ project }) => project ?? []),
    rulesOf: (project) => (project?.workspace ? rulesOf(project.workspace.model).rules : own),
    resultOf: (path) => {
      const root = rootFor(path, filesNow())
      return root === undefined ? undefined : open.get(root)?.results.get(path)
    },
    changed() {
      stale = true
      if (timer) clearTimeout(timer)
      timer = setTimeout(refresh, pauseMs)
    },
    settle() {
      if (stale) read()
    },
    close() {
      if (timer) clearTimeout(timer)
      if (idle) clearTimeout(idle)
    },
  }
  return session
}
