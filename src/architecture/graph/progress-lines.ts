import { periodOf } from '../../language/index.js'
import type { Decision } from '../schema/decision.js'
import type { Model } from '../schema/model.js'
import type { ProgressReport, ProjectProgress } from '../schema/progress-report.js'

/** One report's line on a project, with the report that it stands in. */
export interface ProgressLine {
  readonly report: ProgressReport
  readonly line: ProjectProgress
  readonly decision: Decision | undefined
}

/** Every line of every report by project, in the order of the days to which they tell. */
export function linesByProject(model: Model): Map<string, ProgressLine[]> {
  const byProject = new Map<string, ProgressLine[]>()
  const reports = [...model.progressReports.values()].sort(
    (a, b) => order(progressLines(a), progressLines(b)) || order(a.date, b.date) || order(a.id, b.id),
  )
  for (const report of reports) {
    for (const line of report.projects) {
      const lines = byProject.get(line.project) ?? []
      lines.push({ report, line, decision: model.decisions.get(line.project) })
      byProject.set(line.project, lines)
    }
  }
  return byProject
}

/** The last day that a report tells of. */
export function progressLines(report: ProgressReport): string {
  return periodOf(report.period)?.to ?? report.date
}

/** Million dong that a project may spend, as it was decided or, without a decision, as the report says. */
export function budgetOf({ line, decision }: Pick<ProgressLine, 'line' | 'decision'>): number | undefined {
  return decision?.budget?.total ?? line.budget
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
