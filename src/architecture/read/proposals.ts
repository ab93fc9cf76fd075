import { basename, resolve } from 'node:path'
import { append, createSuggester, type Hit, InputError, locationAt, type Source } from '../../kernel/index.js'
import type { Dependency } from '../schema/dependency.js'
import type { BuiltSystem, Proposal } from '../schema/model.js'
import { ProposalFile, type ProposalHeader } from '../schema/proposal.js'
import { eachReference } from '../schema/references.js'
import { digestOf } from './digest.js'
import { displayPath, listYaml, unreadable } from './files.js'
import { parseMapping, type Reading, readMapping } from './fragments.js'
import { reversedPeriods } from './periods.js'
import { proposalsFolder } from './proposals-folder.js'
import { unresolved } from './resolve.js'
import { schemaFaults } from './schema-check.js'
import { inOrder, ownDependencies, type Workspace } from './workspace.js'

/** A proposal with the faults of reference found in it; it can be judged all the same. */
export interface LoadedProposal {
  readonly proposal: Proposal
  readonly hits: readonly Hit[]
}

/** A file that cannot be judged: its YAML or its required fields are at fault. */
export interface RejectedFile {
  readonly file: string
  /** What could be made out of its header. */
  readonly id: string
  readonly title: string
  readonly agency: string
  readonly hits: readonly Hit[]
}

export interface LoadedProposals {
  readonly proposals: readonly LoadedProposal[]
  readonly rejected: readonly RejectedFile[]
}

/**
 * Reads proposals against a workspace: files, and folders with all YAML files below them.
 * @param stdin the text of standard input, for the path `-`
 * @throws InputError where a path does not exist or nothing was found
 */
export function loadProposals(paths: readonly string[], workspace: Workspace, stdin?: string): LoadedProposals {
  const files = [...new Set(paths.flatMap((path) => filesOf(path, workspace.reading)))]
  if (files.length === 0) {
    throw new InputError({
      vi: `Không có tệp đề xuất (*.yaml) nào trong: ${paths.join(', ')}. Phiếu .xlsx, hồ sơ .docx phải nêu tên từng tệp.`,
      en: `There are no proposal files (*.yaml) in: ${paths.join(', ')}. Forms (.xlsx) and dossiers (.docx) are named one by one.`,
    })
  }
  return readAll(files, workspace, stdin)
}

/** The proposals of the folder that the manifest names: none as long as it is empty; nothing where there is no such folder. */
export function ownProposals(workspace: Workspace): LoadedProposals | undefined {
  const folder = proposalsFolder(workspace)
  return folder === undefined ? undefined : readAll(filesOf(folder, workspace.reading), workspace)
}

function readAll(files: readonly string[], workspace: Workspace, stdin?: string): LoadedProposals {
  const { reading } = workspace
  const proposals: LoadedProposal[] = []
  const rejected: RejectedFile[] = []
  for (const path of files) {
    const own: Reading = { ...reading, hits: [], lostIds: new Set() }
    const result = read(path, workspace, own, stdin)
    if ('proposal' in result) proposals.push(result)
    else rejected.push(result)
  }
  return { proposals, rejected }
}

function filesOf(path: string, reading: Reading): string[] {
  if (path === '-') return ['-']
  const full = resolve(reading.cwd, path)
  try {
    reading.files.real(full)
  } catch (error) {
    throw new InputError(unreadable(path, error))
  }
  return reading.files.kind(full) === 'folder' ? listYaml(full, reading.limits, reading.files) : [full]
}

function read(
  path: string,
  workspace: Workspace,
  reading: Reading,
  stdin: string | undefined,
): LoadedProposal | RejectedFile {
  const file = path === '-' ? '<stdin>' : displayPath(path, reading.cwd)
  const mapping = path === '-' ? parseMapping({ file, text: stdin ?? '' }, reading) : readMapping(path, reading)
  const faults = mapping ? notProposal(mapping) : []
  const hits = [...reading.hits, ...faults]
  return proposalFrom(
    file,
    hits.length > 0 ? undefined : mapping?.value,
    mapping?.source.text ?? '',
    workspace,
    reading,
    hits,
  )
}

/**
 * A proposal from a value of the YAML's shape, wherever it was read: a file of YAML, or a form that was filled in.
 * @param content what the digest is taken of
 * @param reading where its parts were written
 * @param earlier faults found while it was read; with any it is rejected
 */
export function proposalFrom(
  file: string,
  value: Record<string, unknown> | undefined,
  content: string,
  workspace: Workspace,
  reading: Reading,
  earlier: readonly Hit[] = [],
): LoadedProposal | RejectedFile {
  const header: unknown = value?.proposal
  const text = (field: string) => {
    const found: unknown = typeof header === 'object' && header !== null ? Reflect.get(header, field) : undefined
    return typeof found === 'string' ? found : ''
  }
  const faults = value ? faultsOf(value, text('id') || undefined, reading) : []
  const hits = inOrder([...earlier, ...faults])
  if (!value || hits.length > 0 || !isProposalFile(value)) {
    const empty: Hit = {
      rule: 'model/schema',
      location: { file, line: 1, column: 1, length: 1, excerpt: '' },
      message: { vi: 'Tệp không có nội dung đề xuất.', en: 'The file holds no proposal.' },
    }
    const id = text('id') || basename(file).replace(/\.(ya?ml|xls[xm]|doc[xm])$/i, '')
    return { file, id, title: text('title'), agency: text('agency'), hits: hits.length > 0 ? hits : [empty] }
  }
  const digest = `sha256:${digestOf(content)}`
  return {
    proposal: overlayOf(value, file, digest, reading),
    hits: inOrder(referenceFaults(value, workspace, reading)),
  }
}

/** Why a file of YAML is no proposal at all. */
function notProposal(file: { source: Source; value: Record<string, unknown> }): Hit[] {
  if ('proposal' in file.value) return []
  return [
    {
      rule: 'model/schema',
      location: locationAt(file.source, 0, 1),
      message: {
        vi: 'Tệp không có nhóm “proposal:”, nên không phải tệp đề xuất.',
        en: 'The file has no “proposal:”, so it is no proposal.',
      },
      remedy: {
        vi: 'Mở đầu tệp bằng “proposal:” rồi đến id, title, agency, kind, purpose.',
        en: 'Begin with “proposal:” and then id, title, agency, kind, purpose.',
      },
    },
  ]
}

function faultsOf(value: Record<string, unknown>, id: string | undefined, reading: Reading): Hit[] {
  const faults = schemaFaults(ProposalFile, value, id, reading.place)
  return faults.length > 0 ? faults : reversedPeriods(value, id, reading.place)
}

/** True by the schema check just made; the guard only tells the compiler. */
function isProposalFile(value: object): value is ProposalFile {
  return 'proposal' in value
}

function referenceFaults(file: ProposalFile, workspace: Workspace, reading: Reading): Hit[] {
  const { model } = workspace
  const builds = new Set((file.systems ?? []).map((s) => s.id)).add(file.proposal.id)
  const hits: Hit[] = []
  const suggest = createSuggester()
  eachReference(ProposalFile, file, (reference) => {
    if (reference.collections.includes('systems') && builds.has(reference.target)) return
    const exists = (collection: (typeof reference.collections)[number], id: string) =>
      known(collection)?.has(id) === true
    const ids = (collection: string) => known(collection)?.keys() ?? []
    const hit = unresolved(reference, file.proposal.id, exists, ids, reading.place, suggest)
    if (hit) hits.push(hit)
  })
  return hits

  function known(collection: string): ReadonlyMap<string, unknown> | undefined {
    const found: unknown = Reflect.get(model, collection)
    return found instanceof Map ? found : undefined
  }
}

/** Proposals of these kinds build no system. */
const buildsNothing: ReadonlySet<ProposalHeader['kind']> = new Set(['training', 'consultancy'])

/** What a proposal lays on the architecture: its systems in full, with what the header says of all of them. */
function overlayOf(file: ProposalFile, name: string, digest: string, reading: Reading): Proposal {
  const { proposal: header } = file
  const systems: BuiltSystem[] = (file.systems ?? []).map((declared) => ({
    ...declared,
    owner: declared.owner ?? header.owner ?? header.agency,
    lifecycle: declared.lifecycle ?? plannedBy(header),
    ...inherited(declared, header),
    declared,
  }))
  if (systems.length === 0 && !buildsNothing.has(header.kind)) systems.push(implicitSystem(header))
  const dependencies: Dependency[] = [...(file.dependencies ?? [])]
  for (const system of systems) append(dependencies, ownDependencies(system, reading))
  if ((file.systems ?? []).length > 0) {
    const [main] = systems
    if (main) append(dependencies, ownDependencies({ id: main.id, dependsOn: header.dependsOn }, reading))
  }
  return { file: name, digest, header, systems, dependencies, locate: reading.place.of }
}

/** What a system of the proposal leaves out and the header says. */
function inherited(declared: Partial<BuiltSystem>, header: ProposalHeader): Partial<BuiltSystem> {
  const from = <K extends 'layer' | 'scope' | 'users' | 'hosting' | 'securityLevel' | 'standards'>(key: K) =>
    declared[key] === undefined && header[key] !== undefined ? { [key]: header[key] } : {}
  return {
    ...from('layer'),
    ...from('scope'),
    ...from('users'),
    ...from('hosting'),
    ...from('securityLevel'),
    ...from('standards'),
  }
}

/** The same proposal with another header: what the header says of its systems is said anew. */
export function withHeader(proposal: Proposal, header: ProposalHeader): Proposal {
  const { header: old, systems } = proposal
  return { ...proposal, header, systems: systems.map((s) => (s.declared === old ? implicitSystem(header) : s)) }
}

function implicitSystem(header: ProposalHeader): BuiltSystem {
  const { id, title, agency, kind, systemKind, purpose, owner, ...rest } = header
  const traits = pick(rest, [
    'aliases',
    'tags',
    'links',
    'source',
    'realizes',
    'users',
    'capabilities',
    'functions',
    'data',
    'provides',
    'standards',
    'hosting',
    'securityLevel',
    'shared',
    'dependsOn',
    'layer',
    'placements',
    'scope',
    'phase',
    'cost',
  ])
  const built = systemKind ?? (kind === 'infrastructure' ? 'infrastructure' : undefined)
  return {
    id,
    name: title,
    description: purpose,
    owner: owner ?? agency,
    lifecycle: header.lifecycle ?? plannedBy(header),
    ...traits,
    ...(built ? { kind: built } : {}),
    declared: header,
  }
}

function pick<T extends object, K extends keyof T>(from: T, keys: readonly K[]): Pick<T, K> {
  return Object.fromEntries(keys.filter((k) => from[k] !== undefined).map((k) => [k, from[k]])) as Pick<T, K>
}

function plannedBy(header: ProposalHeader): BuiltSystem['lifecycle'] {
  const from = header.schedule?.to ?? header.schedule?.from
  return from === undefined ? { status: 'planned' } : { status: 'planned', from }
}
