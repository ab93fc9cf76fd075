import type { ProposalResult } from '../appraise/index.js'
import type { BuiltSystem, Decision, Dependency, Model, Proposal, System } from '../architecture/index.js'
import { dayMonthYear } from '../language/index.js'
import { addEdit, type FileEdits, fileOf, fileOfMost } from './file-edits.js'
import { ofPack, refuseUnlessFit, tooLittle } from './refusals.js'

/** What only people know of an approval. */
export interface ApprovalFacts {
  /** `YYYY-MM-DD`. */
  readonly date: string
  readonly document?: string | undefined
  readonly approvedBy?: string | undefined
  /** Why it is approved although it does not conform or could not be judged. */
  readonly reason?: string | undefined
  /** New ids for systems of the proposal. */
  readonly rename?: ReadonlyMap<string, string>
  /** Where new files go, as users see it: with a slash at its end, or empty. */
  readonly folder: string
}

export interface Approval {
  readonly decision: Decision
  readonly edits: FileEdits
}

/**
 * What an approved proposal changes in the architecture: its systems come in as planned ones of its task and phase or complete
 * those that are there, the task delivers them, what they replace is to be retired, and the decision is recorded.
 * @param result the proposal's appraisal
 * @throws InputError where it was approved before, does not conform and no reason is given, ids collide, or it does not say
 *   enough of a system to put it into the architecture
 */
export function approve(model: Model, proposal: Proposal, result: ProposalResult, facts: ApprovalFacts): Approval {
  refuseUnlessFit(model, proposal, result, facts)
  const { header } = proposal
  const task = header.task === undefined ? undefined : model.tasks.get(header.task)
  const phase = header.phase ?? task?.phase
  const note = `Theo đề xuất ${header.id}, phê duyệt ngày ${dayMonthYear(facts.date)}`
  const edits: FileEdits = new Map()
  const adds: string[] = []
  const changes: string[] = []
  for (const built of proposal.systems) {
    const id = idOf(built)
    const existing = model.systems.get(id)
    const needs = proposal.dependencies.filter((d) => d.from === built.id).map((d) => named(d, facts))
    if (existing) {
      changes.push(id)
      completeSystem(existing, built, proposal, needs, phase)
    } else {
      adds.push(id)
      const system = newSystem(id, built, proposal, needs, phase, built === proposal.systems[0])
      const file =
        fileOfMost(
          model,
          [...model.systems.values()].filter((s) => s.owner === system.owner),
        ) ?? `${facts.folder}he-thong-theo-de-xuat.yaml`
      addEdit(edits, file, { append: ['systems'], values: [system], comment: [note] })
    }
  }
  const builds = new Set(proposal.systems.map((s) => s.id))
  const others = proposal.dependencies
    .filter((d) => !builds.has(d.from))
    .map((d) => ({ from: d.from, ...named(d, facts) }))
  if (others.length > 0) {
    const file =
      fileOfMost(
        model,
        model.dependencies.filter((d) => !model.systems.get(d.from)?.dependsOn),
      ) ?? decisionsFile()
    addEdit(edits, file, { append: ['dependencies'], values: others, comment: [note] })
  }
  deliver()
  for (const id of header.replaces ?? []) retire(id)
  const decision = decisionOn(adds, changes)
  addEdit(edits, decisionsFile(), { append: ['decisions'], values: [decision] })
  return { decision, edits }

  /** A system that the proposal only describes may be one that its task plans already: the nearest of all, if it is that. */
  function idOf(built: BuiltSystem): string {
    const given = facts.rename?.get(built.id)
    if (given !== undefined || built.id !== header.id) return given ?? built.id
    const [nearest] = result.duplication.matches
    const system = nearest?.of === 'system' ? model.systems.get(nearest.id) : undefined
    const open = system?.lifecycle.status === 'planned' || system?.lifecycle.status === 'building'
    return system && open && task?.delivers?.includes(system.id) ? system.id : built.id
  }

  function decisionsFile(): string {
    return fileOfMost(model, model.decisions.values()) ?? `${facts.folder}quyet-dinh.yaml`
  }

  function completeSystem(
    existing: System,
    built: BuiltSystem,
    { header }: Proposal,
    needs: readonly Omit<Dependency, 'from'>[],
    phase: string | undefined,
  ): void {
    const file = fileOf(model, existing)
    if (file === undefined) throw ofPack(existing)
    const at = ['systems', { id: existing.id }] as const
    const extend = (field: ListField, values: readonly unknown[] | undefined, keyOf: (value: unknown) => string) => {
      const known = new Set((existing[field] ?? []).map(keyOf))
      const added = (values ?? []).filter((v) => !known.has(keyOf(v)))
      if (added.length > 0) addEdit(edits, file, { append: [...at, field], values: added })
    }
    for (const field of ['realizes', 'capabilities', 'functions', 'standards'] as const)
      extend(field, built[field], String)
    // Users are free text; another wording for the same people would only be noise.
    if (!existing.users?.length) extend('users', built.users, String)
    extend('data', built.data, (d) => (typeof d === 'string' ? d : textOf(d, 'entity')))
    extend('provides', built.provides, (p) => textOf(p, 'id'))
    extend('dependsOn', needs, (d) => textOf(d, 'to'))
    const fields = {
      hosting: built.hosting,
      securityLevel: built.securityLevel,
      cost: existing.cost ?? costOf(built, header, 1),
      phase: existing.phase ?? phase,
    }
    for (const [field, to] of Object.entries(fields)) {
      if (to !== undefined && to !== Reflect.get(existing, field)) addEdit(edits, file, { set: [...at, field], to })
    }
    const { from } = built.lifecycle
    if (existing.lifecycle.status === 'planned' && existing.lifecycle.from === undefined && from !== undefined)
      addEdit(edits, file, { set: [...at, 'lifecycle', 'from'], to: from })
  }

  /** The task says what it brings about. */
  function deliver(): void {
    const file = task && fileOf(model, task)
    if (!task || !file) return
    const missing = adds.filter((id) => !task.delivers?.includes(id))
    if (missing.length > 0) addEdit(edits, file, { append: ['tasks', { id: task.id }, 'delivers'], values: missing })
  }

  function retire(id: string): void {
    const system = model.systems.get(id)
    const file = system && fileOf(model, system)
    if (!system || !file || system.lifecycle.status !== 'operational') return
    addEdit(edits, file, { set: ['systems', { id }, 'lifecycle', 'status'], to: 'retiring' })
  }

  function decisionOn(adds: readonly string[], changes: readonly string[]): Decision {
    const stand = result.findings.filter((f) => f.waivedBy === undefined)
    const conditions = stand.flatMap(({ rule, severity, message }) =>
      severity === 'info' ? [] : [{ rule, severity, message }],
    )
    const waived = new Set(
      result.findings.filter((f) => f.waivedBy !== undefined).map((f) => `${f.rule}\0${f.subject}`),
    )
    const waivers = model.waivers
      .filter((w) => waived.has(`${w.rule}\0${w.subject}`))
      .map(({ rule, subject, approvedBy, document, expires }) => ({
        rule,
        subject,
        approvedBy,
        ...(document === undefined ? {} : { document }),
        expires,
      }))
    return given<Decision>({
      id: header.id,
      name: header.title,
      agency: header.agency,
      date: facts.date,
      document: facts.document,
      approvedBy: facts.approvedBy,
      verdict: result.verdict,
      reason: facts.reason,
      conditions: some(conditions),
      waivers: some(waivers),
      task: task?.id,
      phase,
      schedule: header.schedule,
      budget: header.budget,
      adds: some(adds),
      changes: some(changes),
      file: proposal.file,
      proposalDigest: proposal.digest,
      architectureDigest: model.digest,
    })
  }
}

type ListField = 'realizes' | 'users' | 'capabilities' | 'functions' | 'standards' | 'data' | 'provides' | 'dependsOn'

function newSystem(
  id: string,
  built: BuiltSystem,
  { header, systems }: Proposal,
  needs: readonly Omit<Dependency, 'from'>[],
  phase: string | undefined,
  main: boolean,
): System {
  const { layer, scope, kind = 'application' } = built
  if (layer === undefined || scope === undefined) throw tooLittle(id, { layer, scope })
  const own = main ? header : undefined
  return given<System>({
    id,
    name: built.name,
    description: built.description ?? own?.description,
    aliases: built.aliases,
    tags: built.tags,
    kind,
    owner: built.owner,
    layer,
    placements: built.placements,
    realizes: built.realizes ?? own?.realizes,
    scope,
    users: built.users ?? own?.users,
    capabilities: built.capabilities ?? own?.capabilities,
    functions: built.functions ?? own?.functions,
    data: built.data ?? own?.data,
    provides: built.provides ?? own?.provides,
    standards: built.standards,
    hosting: built.hosting,
    securityLevel: built.securityLevel,
    shared: built.shared,
    lifecycle: given<System['lifecycle']>({ status: 'planned', from: built.lifecycle.from, to: built.lifecycle.to }),
    phase: built.phase ?? phase,
    cost: costOf(built, header, systems.length),
    replaces: main ? header.replaces : undefined,
    dependsOn: some(needs),
    source: `Đề xuất ${header.id}`,
  })
}

/** A proposal's whole budget is the cost of the one system that it builds; of several it cannot be told apart. */
function costOf(built: BuiltSystem, { budget }: Proposal['header'], systems: number): System['cost'] {
  if (built.cost || !budget || systems !== 1) return built.cost
  return { amount: budget.total, unit: budget.unit }
}

/** A dependency without its consumer, with the new names of what it points to. */
function named({ from: _, ...rest }: Dependency, { rename }: ApprovalFacts): Omit<Dependency, 'from'> {
  return { ...rest, to: rename?.get(rest.to) ?? rest.to }
}

function textOf(value: unknown, field: string): string {
  const found: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, field) : undefined
  return String(found)
}

function some<T>(list: readonly T[]): T[] | undefined {
  return list.length === 0 ? undefined : [...list]
}

/** Leaves out what is not known, so that no field is written empty. */
function given<T extends object>(fields: { [K in keyof T]: T[K] | undefined }): T {
  return Object.fromEntries(Object.entries(fields).filter(([, v]) => v !== undefined)) as T
}
