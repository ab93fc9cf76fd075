import * as Type from 'typebox'
import {
  budgetOf,
  type Decision,
  linesByProject,
  type Model,
  nameOf,
  type ProgressLine,
  progressLines,
  type Task,
} from '../architecture/index.js'
import { daysBetween, firstDay, lastDay, periodOf } from '../language/index.js'
import { closed, head, headOf, type RunFacts, Share, TextSchema, toThousandDong } from './head.js'

const Strings = Type.Array(TextSchema)

export const AgencyReport = Type.Object(
  {
    id: TextSchema,
    name: TextSchema,
    projects: Type.Integer({ description: 'How many projects it has to report on' }),
    state: Type.Enum(['reported', 'reported-late', 'due', 'late']),
    report: Type.Optional(
      Type.Object({ id: TextSchema, date: TextSchema, document: Type.Optional(TextSchema) }, closed),
    ),
  },
  closed,
)
export type AgencyReport = Type.Static<typeof AgencyReport>

export const ProjectState = Type.Object(
  {
    id: TextSchema,
    name: TextSchema,
    agency: TextSchema,
    agencyName: TextSchema,
    task: Type.Optional(TextSchema),
    phase: Type.Optional(TextSchema),
    objectives: Strings,
    field: Type.Optional(TextSchema),
    plan: Type.Object({ from: Type.Optional(TextSchema), to: Type.Optional(TextSchema) }, closed),
    budget: Type.Optional(Type.Number({ description: 'Million dong' })),
    status: Type.Enum(['unreported', 'not-started', 'in-progress', 'paused', 'completed', 'cancelled']),
    percent: Type.Number(),
    spent: Type.Optional(Type.Number({ description: 'Million dong, since the project began' })),
    started: Type.Optional(TextSchema),
    expected: Type.Optional(TextSchema),
    finished: Type.Optional(TextSchema),
    slippedDays: Type.Integer({ description: 'Days after the planned end: as finished, as expected, or until asOf' }),
    plannedPercent: Type.Optional(
      Type.Number({ description: 'Share of the planned time that has passed; work is not always done evenly' }),
    ),
    problems: Strings,
    evidence: Strings,
    next: Strings,
    history: Type.Array(
      Type.Object({ period: TextSchema, percent: Type.Number(), spent: Type.Optional(Type.Number()) }, closed),
    ),
  },
  closed,
)
export type ProjectState = Type.Static<typeof ProjectState>

/** The projects under way in a period: who has reported, how far they are, what slipped; and the sums. */
export const ProgressResult = Type.Object(
  {
    ...head,
    period: TextSchema,
    deadline: Type.String({ description: 'The day by which reports are due' }),
    agencies: Type.Array(AgencyReport),
    projects: Type.Array(ProjectState),
    byPhase: Type.Array(Share),
    byObjective: Type.Array(Share),
    byField: Type.Array(Share),
    byAgency: Type.Array(Share),
    total: Share,
  },
  { $schema: 'https://json-schema.org/draft/2020-12/schema', title: 'kientruc progress', ...closed },
)
export type ProgressResult = Type.Static<typeof ProgressResult>

/**
 * How the projects stand at the end of a period, as the agencies report.
 * @param period one that exists, see `periodOf`
 * @param dueDays how many days after its end reports are due; no law that the tool knows names them
 */
export function progressOf(model: Model, period: string, dueDays: number, facts: RunFacts): ProgressResult {
  const days = periodOf(period)
  if (!days) throw new RangeError(`there is no period ${period}`)
  const deadline = dayAfter(days.to, dueDays)
  const lines = linesByProject(model)
  const ids = new Set([...model.decisions.keys(), ...lines.keys()])
  const projects = [...ids].flatMap((id): ProjectState[] => {
    const until = (lines.get(id) ?? []).filter((l) => progressLines(l.report) <= days.to)
    const decision = model.decisions.get(id)
    const begun = decision ? firstDay(decision.date) <= days.to : until.length > 0
    if (!begun || endedBefore(until, days.from)) return []
    return [stateOf(model, id, decision, until, facts.asOf < days.to ? facts.asOf : days.to)]
  })
  projects.sort((a, b) => order(a.phase ?? '', b.phase ?? '') || order(a.agencyName, b.agencyName) || order(a.id, b.id))
  const sums = (keysOf: (p: ProjectState) => readonly (string | undefined)[]) => shares(model, projects, keysOf)
  return {
    ...headOf(model, facts),
    period,
    deadline,
    agencies: reporting(model, projects, period, deadline, facts.asOf),
    projects,
    byPhase: sums((p) => [p.phase]),
    byObjective: sums((p) => (p.objectives.length > 0 ? p.objectives : [undefined])),
    byField: sums((p) => [p.field]),
    byAgency: sums((p) => [p.agency]),
    total: { name: '', ...sumOf(projects) },
  }
}

/** Whether a project had come to its end in an earlier period. */
function endedBefore(lines: readonly ProgressLine[], from: string): boolean {
  const last = lines.filter((l) => progressLines(l.report) < from).at(-1)
  return last !== undefined && (last.line.status === 'completed' || last.line.status === 'cancelled')
}

function stateOf(
  model: Model,
  id: string,
  decision: Decision | undefined,
  lines: readonly ProgressLine[],
  day: string,
): ProjectState {
  const last = lines.at(-1)
  const task = model.tasks.get(decision?.task ?? id)
  const agency = decision?.agency ?? last?.report.agency ?? task?.lead ?? ''
  const phase = decision?.phase ?? task?.phase
  const plan = planOf(model, decision, last, task)
  const line = last?.line
  const history = lines.map(({ report, line: { percent, spent } }) => known({ period: report.period, percent, spent }))
  return known({
    id,
    name: nameOf(model, id),
    agency,
    agencyName: model.agencies.get(agency)?.name ?? agency,
    task: task?.id,
    phase,
    objectives: [...(task?.objectives ?? [])],
    field: task?.field,
    plan,
    budget: last ? budgetOf(last) : decision?.budget?.total,
    status: line?.status ?? ('unreported' as const),
    percent: line?.percent ?? 0,
    spent: line?.spent,
    started: line?.started,
    expected: line?.expected,
    finished: line?.finished,
    slippedDays: slippedBy(plan.to, line, day),
    plannedPercent: plannedPercent(plan, day),
    problems: [...(line?.problems ?? [])],
    evidence: [...(line?.evidence ?? [])],
    next: [...(line?.next ?? [])],
    history,
  })
}

/** From when to when: as decided, as last reported, else the task's phase. */
function planOf(model: Model, decision: Decision | undefined, last: ProgressLine | undefined, task: Task | undefined) {
  const phase = task && model.phases.get(task.phase)
  const { from, to } = decision?.schedule ?? last?.line.schedule ?? phase ?? {}
  return known({ from, to })
}

function slippedBy(planned: string | undefined, line: ProgressLine['line'] | undefined, day: string): number {
  if (planned === undefined || line?.status === 'cancelled') return 0
  const end = line?.finished ?? line?.expected
  const until = end === undefined ? (line?.status === 'completed' ? undefined : day) : lastDay(end)
  return until === undefined ? 0 : Math.max(0, daysBetween(lastDay(planned), until))
}

function plannedPercent({ from, to }: { from?: string; to?: string }, day: string): number | undefined {
  if (from === undefined || to === undefined) return undefined
  const whole = daysBetween(firstDay(from), lastDay(to)) + 1
  const passed = daysBetween(firstDay(from), day) + 1
  return Math.round(Math.min(1, Math.max(0, passed / whole)) * 100)
}

function reporting(
  model: Model,
  projects: readonly ProjectState[],
  period: string,
  deadline: string,
  asOf: string,
): AgencyReport[] {
  const counts = new Map<string, number>()
  for (const { agency } of projects) counts.set(agency, (counts.get(agency) ?? 0) + 1)
  for (const report of model.progressReports.values())
    if (report.period === period && !counts.has(report.agency)) counts.set(report.agency, 0)
  const agencies = [...counts].map(([id, count]): AgencyReport => {
    const report = [...model.progressReports.values()].find((r) => r.agency === id && r.period === period)
    const late = report ? lastDay(report.date) > deadline : asOf > deadline
    return {
      id,
      name: model.agencies.get(id)?.name ?? id,
      projects: count,
      state: report ? (late ? 'reported-late' : 'reported') : late ? 'late' : 'due',
      ...(report && { report: shown(report) }),
    }
  })
  return agencies.sort((a, b) => order(a.name, b.name))
}

function shown({ id, date, document }: { id: string; date: string; document?: string }) {
  return known({ id, date, document })
}

function shares(
  model: Model,
  projects: readonly ProjectState[],
  keysOf: (p: ProjectState) => readonly (string | undefined)[],
): Share[] {
  const groups = new Map<string | undefined, ProjectState[]>()
  for (const project of projects)
    for (const key of keysOf(project)) groups.set(key, [...(groups.get(key) ?? []), project])
  const all = [...groups].map(([id, members]): Share => {
    const name = id === undefined ? '' : nameOf(model, id)
    return { ...(id === undefined ? {} : { id }), name, ...sumOf(members) }
  })
  // What belongs nowhere comes last.
  return all.sort((a, b) => Number(a.id === undefined) - Number(b.id === undefined) || order(a.id ?? '', b.id ?? ''))
}

function sumOf(projects: readonly ProjectState[]): Omit<Share, 'id' | 'name'> {
  const sum = (of: (p: ProjectState) => number) => projects.reduce((total, p) => total + of(p), 0)
  return {
    projects: projects.length,
    completed: projects.filter((p) => p.status === 'completed').length,
    slipped: projects.filter((p) => p.slippedDays > 0).length,
    percent: projects.length === 0 ? 0 : Math.round(sum((p) => p.percent) / projects.length),
    budget: toThousandDong(sum((p) => p.budget ?? 0)),
    spent: toThousandDong(sum((p) => p.spent ?? 0)),
  }
}

function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10)
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

type Known<T> = { [K in keyof T as undefined extends T[K] ? never : K]: T[K] } & {
  [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>
}

/** Leaves out fields that are not known. */
function known<T extends object>(fields: T): Known<T> {
  return Object.fromEntries(Object.entries(fields).filter(([, v]) => v !== undefined)) as Known<T>
}
