import { linesByProject, type Model, type ProgressReport, type System } from '../architecture/index.js'
import { addEdit, type FileEdits, fileOf } from './file-edits.js'

type Lifecycle = System['lifecycle']

/** A system whose state changes by what agencies report. */
export interface StateChange {
  readonly system: string
  readonly from: Lifecycle
  readonly to: Lifecycle
  /** The report that says so. */
  readonly report: string
}

/**
 * What reports change in the lifecycles of systems. A line may name the state of each system; of others that its project brings
 * about, work under way makes a planned one one being built, and the project's end an operational one. Of several reports the
 * last counts. Nothing changes a second time.
 * @param only reports to take in; without it all
 */
export function takeIn(
  model: Model,
  only: (report: ProgressReport) => boolean = () => true,
): { changes: StateChange[]; edits: FileEdits } {
  const wanted = new Map<string, { state: Lifecycle; report: string }>()
  for (const lines of linesByProject(model).values()) {
    for (const { report, line, decision } of lines) {
      if (!only(report)) continue
      for (const { system, status, date } of line.systems ?? []) {
        const current = model.systems.get(system)?.lifecycle
        if (current) wanted.set(system, { state: stated(current, status, date), report: report.id })
      }
      const follows = [...(decision?.adds ?? []), ...(decision?.changes ?? [])]
      for (const id of follows.filter((f) => !line.systems?.some((s) => s.system === f))) {
        const current = model.systems.get(id)?.lifecycle
        const next = current && followed(wanted.get(id)?.state ?? current, line.status, line.finished ?? report.date)
        if (next) wanted.set(id, { state: next, report: report.id })
      }
    }
  }
  const edits: FileEdits = new Map()
  const changes: StateChange[] = []
  for (const [id, { state, report }] of [...wanted].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const system = model.systems.get(id)
    const file = system && fileOf(model, system)
    if (!system || !file || sameState(system.lifecycle, state)) continue
    changes.push({ system: id, from: system.lifecycle, to: state, report })
    addEdit(edits, file, { set: ['systems', { id }, 'lifecycle'], to: state })
  }
  return { changes, edits }
}

/** The state that a report names; the day is when it began. */
function stated(current: Lifecycle, status: Lifecycle['status'], date: string | undefined): Lifecycle {
  if (date === undefined) return { ...current, status }
  if (status === 'retired') return { ...current, status, to: date }
  return status === 'operational' ? { ...current, status, from: date } : { ...current, status }
}

/** What the state of a project means for a system that it brings about. */
function followed(current: Lifecycle, status: string, finished: string): Lifecycle | undefined {
  const open = current.status === 'planned' || current.status === 'building'
  if (status === 'completed' && open) return { ...current, status: 'operational', from: finished }
  if ((status === 'in-progress' || status === 'paused') && current.status === 'planned')
    return { ...current, status: 'building' }
  return undefined
}

function sameState(a: Lifecycle, b: Lifecycle): boolean {
  return a.status === b.status && a.from === b.from && a.to === b.to
}
