import { dirname, join, resolve, sep } from 'node:path'
import {
  bundledPacks,
  type Files,
  type LoadedProposals,
  loadProposals,
  loadWorkspace,
  type Memory,
  manifestName,
  proposalsFolder,
  type Workspace,
} from '../../architecture/index.js'
import { type Hit, InputError, once } from '../../kernel/index.js'
import { declaredNames, type Names } from './names.js'

/** An architecture as the editor last saw it. */
export interface Project {
  /** The folder that holds the manifest. */
  readonly root: string
  /** As last read; kept from before where it cannot be read now. */
  readonly workspace: Workspace | undefined
  readonly proposals: LoadedProposals | undefined
  readonly names: Names
  /** Why it cannot be read now. */
  readonly faults: readonly Hit[]
}

const noNames: Names = { declarations: [], mentions: [], byId: new Map() }

/**
 * The project that a file belongs to: the nearest folder upwards with a manifest, or with a folder `architecture` that has one.
 */
export function rootFor(path: string, files: Files): string | undefined {
  for (let dir = dirname(path); ; dir = dirname(dir)) {
    for (const root of [dir, join(dir, 'architecture')]) {
      if (files.kind(join(root, manifestName)) === 'file') return root
    }
    if (dirname(dir) === dir) return undefined
  }
}

/**
 * Reads a project anew; files whose text is the same are not parsed again.
 * @param open proposals that are open in the editor, wherever they lie
 */
export function readProject(
  root: string,
  files: Files,
  memory: Memory,
  open: readonly string[],
  before: Project | undefined,
): Project {
  try {
    const workspace = loadWorkspace(root, { cwd: root, files, memory })
    const folder = proposalsFolder(workspace)
    const paths = [...(folder !== undefined && files.kind(folder) === 'folder' ? [folder] : []), ...open]
    const proposals = proposalsAt(paths, workspace)
    return {
      root,
      workspace,
      proposals,
      names: declaredNames(workspace.reading.mappings, workspace.reading.table),
      faults: [],
    }
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    const hits = error.hits.length > 0 ? error.hits : [atManifest(error)]
    return {
      root,
      workspace: before?.workspace,
      proposals: before?.proposals,
      names: before?.names ?? noNames,
      faults: hits,
    }
  }
}

function proposalsAt(paths: readonly string[], workspace: Workspace): LoadedProposals | undefined {
  try {
    return paths.length > 0 ? loadProposals(paths, workspace) : undefined
  } catch (error) {
    // A folder without proposals, or a file that has just gone.
    if (error instanceof InputError) return undefined
    throw error
  }
}

function atManifest(error: InputError): Hit {
  const location = { file: manifestName, line: 1, column: 1, length: 1, excerpt: '' }
  return { rule: 'model/schema', message: error.text, location }
}

/** The absolute path of a file as findings name it; nothing for one of a bundled content pack. */
export function pathOf(file: string, project: Project): string | undefined {
  const known = project.workspace && pathsOf(project.workspace.reading.mappings).get(file)
  if (known !== undefined) return known
  const path = resolve(project.root, file)
  return /^packs\/[\w.-]+\.yaml$/.test(file) && project.workspace?.reading.files.kind(path) === undefined
    ? undefined
    : path
}

/** The path of each file by its name in findings, the first of those that share one. */
const pathsOf = once((mappings: Workspace['reading']['mappings']): ReadonlyMap<string, string> => {
  const own = [...mappings].filter(([path]) => !isBundled(path))
  return new Map(own.reverse().map(([path, { source }]) => [source.file, path]))
})

export function isBundled(path: string): boolean {
  return path.startsWith(bundledPacks().replace(/[\\/]$/, '') + sep)
}
