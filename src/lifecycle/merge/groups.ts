import type { Finding } from '../../appraise/index.js'
import type { Model, System, Workspace } from '../../architecture/index.js'
import { lineOf } from '../../kernel/index.js'
import { addEdit, type FileEdits, fileOf, fileOfMost } from '../file-edits.js'
import { type Conflict, joined } from './join.js'

/** The rule whose findings are gone through. */
const rule = 'duplication/within-architecture'

/** A record of a group, as it is told apart from the others. */
export interface GroupRecord {
  readonly id: string
  readonly name: string
  readonly owner: string
  readonly status: System['lifecycle']['status']
  readonly functions: readonly string[]
  /** Where it is written. */
  readonly place?: string
  /** From a content pack: it stays as it is. */
  readonly packed?: true
}

/** Records that are likely one. */
export interface DuplicateGroup {
  /** The one that a merge should keep: the fullest of the architecture's own. */
  readonly keep: string
  readonly records: readonly GroupRecord[]
  /** Why they are thought to be one. */
  readonly message: string
  /** What they say differently, the one to keep first. */
  readonly conflicts: readonly Conflict[]
}

/** The groups that findings of a review speak of and no waiver covers. */
export function duplicateGroups(model: Model, findings: readonly Finding[]): readonly DuplicateGroup[] {
  return findings.flatMap((finding) => {
    if (finding.rule !== rule || finding.waivedBy !== undefined || finding.subject === undefined) return []
    const systems = [finding.subject, ...finding.related].flatMap((id) => model.systems.get(id) ?? [])
    const own = systems.filter((system) => fileOf(model, system) !== undefined)
    const [keep] = [...own].sort((a, b) => weight(b) - weight(a))
    if (!keep) return []
    const ordered = [keep, ...systems.filter((system) => system !== keep)]
    const { conflicts } = joined(own.length < 2 ? [] : [keep, ...own.filter((s) => s !== keep)], new Map())
    return { keep: keep.id, records: ordered.map((s) => recordOf(model, s)), message: finding.message, conflicts }
  })
}

/** How much a record says. */
function weight(system: System): number {
  return Object.values(system).reduce<number>((sum, value) => sum + (Array.isArray(value) ? value.length : 1), 0)
}

function recordOf(model: Model, system: System): GroupRecord {
  const { id, name, owner, lifecycle, functions = [] } = system
  const place = model.locate(system)
  const agency = model.agencies.get(owner)
  return {
    id,
    name,
    owner: agency?.shortName ?? agency?.name ?? owner,
    status: lifecycle.status,
    functions,
    ...(place ? { place: lineOf(place) } : {}),
    ...(fileOf(model, system) === undefined ? { packed: true as const } : {}),
  }
}

/** What is written down where records that look alike are different. */
interface Apart {
  readonly ids: readonly string[]
  readonly reason: string
  readonly approvedBy: string
  readonly expires: string
}

/** A waiver that holds for these records together, beside the other waivers or in a file of its own. */
export function keptApart({ model }: Pick<Workspace, 'model'>, apart: Apart, newFile: string): FileEdits {
  const [subject, ...related] = apart.ids
  const { reason, approvedBy, expires } = apart
  const edits: FileEdits = new Map()
  addEdit(edits, fileOfMost(model, model.waivers) ?? newFile, {
    append: ['waivers'],
    values: [{ rule, subject, related, reason, approvedBy, expires }],
  })
  return edits
}
