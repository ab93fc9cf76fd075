import { join, resolve } from 'node:path'
import { disk } from '../../src/architecture/read/disk.js'
import { createMemory } from '../../src/architecture/read/memory.js'
import { loadProposals } from '../../src/architecture/read/proposals.js'
import { withUnsaved } from '../../src/architecture/read/unsaved.js'
import { loadWorkspace, type Workspace } from '../../src/architecture/read/workspace.js'
import type { Proposal } from '../../src/architecture/schema/model.js'

const root = resolve('/kien-truc-thu')
const memory = createMemory()

/**
 * A workspace of a few lines of YAML, read without touching the disk; what is at fault in it stands in `hits`.
 * @param manifest lines added to the manifest, such as `packs: […]`
 */
export function workspaceOf(yaml: string, manifest = ''): Workspace {
  const texts = new Map([
    [join(root, 'kientruc.yaml'), `kientruc: 1\nid: thu\nname: Thử\nversion: "1.0"\n${manifest}`],
    [join(root, 'x.yaml'), yaml],
  ])
  return loadWorkspace(root, { cwd: root, files: withUnsaved(disk, texts), memory })
}

/** The model of a few lines of YAML. */
export const modelOf = (yaml: string, manifest?: string) => workspaceOf(yaml, manifest).model

/** Lines of YAML for a system in a list; `fields` replace or add to the plainest ones. */
export function systemLine(id: string, fields: Readonly<Record<string, string>> = {}): string {
  const all = {
    name: `Hệ thống ${id}`,
    kind: 'application',
    owner: 'so-a',
    layer: 'ung-dung',
    scope: 'agency',
    lifecycle: '{ status: operational }',
    ...fields,
  }
  return `  - { id: ${id}, ${Object.entries(all)
    .map(([key, value]) => `${key}: ${value}`)
    .join(', ')} }\n`
}

/** A proposal of a few lines of YAML, read against a workspace. @throws where it cannot be used */
export function proposalOf(yaml: string, workspace: Workspace): Proposal {
  const { proposals, rejected } = loadProposals(['-'], workspace, yaml)
  const [first] = proposals
  if (!first) throw new Error(rejected.flatMap((r) => r.hits.map((hit) => hit.message.en)).join('\n'))
  return first.proposal
}
