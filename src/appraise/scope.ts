import type { CheckResult, Finding } from './result.js'

/** The part of a run that is to be shown: what was changed since a commit. */
export interface Scope {
  /** The ref as the user wrote it, and the commit compared with. */
  readonly ref: string
  readonly commit: string
  /** Whether what all judgements rest on (the manifest, packs, own rules) changed: then nothing is left out. */
  readonly everything: boolean
  /** Ids of the entities that were added, changed or removed. */
  readonly entities: ReadonlySet<string>
  /** Whether a proposal's file was changed, by the path that users see. */
  readonly touches: (file: string) => boolean
}

/** Faults that the loader finds: while they stand, nothing else can be relied on. */
const always: ReadonlySet<string> = new Set(['model/schema', 'model/unknown-reference', 'model/duplicate-id'])

/** Whether a finding about the architecture concerns what was changed: as its subject, or as one of the others involved. */
export function concerns(scope: Scope | undefined, finding: Finding): boolean {
  if (!scope || scope.everything || always.has(finding.rule)) return true
  return [finding.subject ?? '', ...finding.related].some((id) => scope.entities.has(id))
}

/** Whether a proposal is to be judged. */
export function touches(scope: Scope | undefined, file: string): boolean {
  return !scope || scope.everything || scope.touches(file)
}

/** What the result says of a scope. */
export function scopeNote(scope: Scope | undefined, leftOut: number): Pick<CheckResult, 'changedSince'> {
  if (!scope) return {}
  const { ref, commit, everything } = scope
  return { changedSince: { ref, commit, everything, leftOut } }
}
