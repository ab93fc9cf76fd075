import * as Type from 'typebox'
import { type CheckResult, DuplicationVerdict, type ProposalResult, Verdict } from '../appraise/index.js'
import { type Model, nameOf, operatesOn, type Proposal } from '../architecture/index.js'
import { smallest } from '../kernel/index.js'
import { closed, head, headOf, type RunFacts, TextSchema, toThousandDong } from './head.js'
import { dependencyWaves } from './waves.js'

const Money = Type.Number({ description: 'Million dong' })

/** Money of the proposals that belong to one agency, objective, phase, field or source. */
export const MoneyShare = Type.Object(
  { id: Type.Optional(TextSchema), name: TextSchema, proposals: Type.Integer(), budget: Money, atRisk: Money },
  closed,
)
export type MoneyShare = Type.Static<typeof MoneyShare>

export const PortfolioEntry = Type.Object(
  {
    id: TextSchema,
    title: TextSchema,
    agency: TextSchema,
    agencyName: TextSchema,
    file: TextSchema,
    date: Type.Optional(TextSchema),
    budget: Type.Optional(Money),
    verdict: Verdict,
    duplication: DuplicationVerdict,
    /** What it duplicates, overlaps or rebuilds. */
    target: Type.Optional(
      Type.Object({ id: TextSchema, name: TextSchema, of: Type.Enum(['system', 'proposal']) }, closed),
    ),
    atRisk: Type.Boolean(),
    decided: Type.Optional(Type.Object({ date: TextSchema, document: Type.Optional(TextSchema) }, closed)),
    task: Type.Optional(TextSchema),
    phase: Type.Optional(TextSchema),
    objectives: Type.Array(TextSchema),
    field: Type.Optional(TextSchema),
    wave: Type.Integer({ description: 'In which turn it can be carried out, from 1, by what it depends on' }),
    after: Type.Array(TextSchema, { description: 'Proposals that must come before' }),
    waitsFor: Type.Array(TextSchema, { description: 'Planned systems that it needs and that no proposal builds' }),
  },
  closed,
)
export type PortfolioEntry = Type.Static<typeof PortfolioEntry>

const Untaken = Type.Object(
  { id: TextSchema, name: TextSchema, phase: Type.Optional(TextSchema), lead: Type.Optional(TextSchema) },
  closed,
)

/** All proposals of a year, or of a folder, together. */
export const PortfolioResult = Type.Object(
  {
    ...head,
    year: Type.Optional(TextSchema),
    proposals: Type.Array(PortfolioEntry),
    pairs: Type.Array(
      Type.Object(
        {
          proposals: Type.Array(TextSchema, { minItems: 2, maxItems: 2 }),
          relation: Type.Enum(['duplicate', 'overlap']),
          score: Type.Number(),
          budget: Type.Number({ description: 'Million dong: the smaller of the two budgets' }),
        },
        closed,
      ),
    ),
    byAgency: Type.Array(MoneyShare),
    byPhase: Type.Array(MoneyShare),
    byObjective: Type.Array(MoneyShare),
    byField: Type.Array(MoneyShare),
    bySource: Type.Array(MoneyShare),
    untakenTasks: Type.Array(Untaken, { description: 'Tasks that no proposal, decision or report takes up' }),
    untakenObjectives: Type.Array(Untaken),
    circles: Type.Array(Type.Array(TextSchema), { description: 'Proposals that need each other, by id' }),
    summary: Type.Object(
      {
        proposals: Type.Integer(),
        withoutBudget: Type.Integer(),
        budget: Money,
        atRisk: Money,
        proposalsAtRisk: Type.Integer(),
        decided: Money,
        conforming: Type.Number({ description: 'Million dong: undecided, conforming or with conditions, not at risk' }),
      },
      closed,
    ),
  },
  { $schema: 'https://json-schema.org/draft/2020-12/schema', title: 'kientruc portfolio', ...closed },
)
export type PortfolioResult = Type.Static<typeof PortfolioResult>

const risky: ReadonlySet<ProposalResult['duplication']['verdict']> = new Set(['duplicate', 'overlap', 'reuse'])

/**
 * What the proposals come to together.
 * @param checked the appraisal of these proposals beside each other
 */
export function portfolioOf(
  model: Model,
  checked: CheckResult,
  proposals: readonly Proposal[],
  facts: RunFacts & { readonly year?: string | undefined },
): PortfolioResult {
  const results = new Map(checked.results.map((r) => [r.proposal.file, r]))
  const judged = proposals.flatMap((proposal) => {
    const result = results.get(proposal.file)
    return result ? [{ proposal, result }] : []
  })
  const order = dependencyWaves(
    model,
    judged.map(({ proposal, result }) => ({ proposal, carriesOut: carriedOut(model, proposal, result) })),
    facts.asOf,
  )
  const entries = judged.map(({ proposal, result }) => entryOf(model, proposal, result, order))
  const sources = new Map(proposals.map((p) => [p.file, p.header.budget?.sources ?? []]))
  const sum = (list: readonly PortfolioEntry[]) => toThousandDong(list.reduce((all, e) => all + (e.budget ?? 0), 0))
  const by = (keysOf: (e: PortfolioEntry) => readonly (string | undefined)[]) => moneyBy(model, entries, keysOf)
  const open = entries.filter((e) => !e.decided)
  return {
    ...headOf(model, facts),
    ...(facts.year === undefined ? {} : { year: facts.year }),
    proposals: entries,
    pairs: pairsOf(judged.map((j) => j.result)),
    byAgency: by((e) => [e.agency]),
    byPhase: by((e) => [e.phase]),
    byObjective: by((e) => (e.objectives.length > 0 ? e.objectives : [undefined])),
    byField: by((e) => [e.field]),
    bySource: bySource(entries, sources),
    ...untaken(model, entries, facts.asOf),
    circles: order.circles,
    summary: {
      proposals: entries.length,
      withoutBudget: entries.filter((e) => e.budget === undefined).length,
      budget: sum(entries),
      atRisk: sum(entries.filter((e) => e.atRisk)),
      proposalsAtRisk: entries.filter((e) => e.atRisk).length,
      decided: sum(entries.filter((e) => e.decided)),
      conforming: sum(open.filter((e) => !e.atRisk && (e.verdict === 'conforms' || e.verdict === 'conditional'))),
    },
  }
}

/** The systems of the architecture that a proposal brings about: those whose ids it uses, and the planned one that it describes. */
function carriedOut(model: Model, proposal: Proposal, { duplication }: ProposalResult): string[] {
  const decision = model.decisions.get(proposal.header.id)
  const decided = [...(decision?.adds ?? []), ...(decision?.changes ?? [])]
  const task = model.tasks.get(proposal.header.task ?? '')
  const [nearest] = duplication.matches
  const planned = nearest?.of === 'system' && task?.delivers?.includes(nearest.id) ? [nearest.id] : []
  return [...new Set([...proposal.systems.map((s) => s.id), ...decided, ...planned])]
}

function entryOf(
  model: Model,
  { header, file }: Proposal,
  { verdict, duplication, proposal }: ProposalResult,
  order: ReturnType<typeof dependencyWaves>,
): PortfolioEntry {
  const task = model.tasks.get(header.task ?? '')
  const decision = model.decisions.get(header.id)
  const relations: Readonly<Record<string, string>> = {
    duplicate: 'duplicate',
    overlap: 'overlap',
    reuse: 'should-reuse',
  }
  const wanted = relations[duplication.verdict]
  const target = duplication.matches.find((m) => m.relation === wanted)
  const phase = header.phase ?? task?.phase
  const turn = order.of(header.id)
  return {
    id: header.id,
    title: header.title,
    agency: header.agency,
    agencyName: proposal.agencyName ?? header.agency,
    file,
    ...(header.date === undefined ? {} : { date: header.date }),
    ...(header.budget === undefined ? {} : { budget: header.budget.total }),
    verdict: decision?.verdict ?? verdict,
    duplication: duplication.verdict,
    ...(target && !decision ? { target: { id: target.id, name: target.name, of: target.of } } : {}),
    atRisk: !decision && risky.has(duplication.verdict),
    ...(decision
      ? {
          decided: { date: decision.date, ...(decision.document === undefined ? {} : { document: decision.document }) },
        }
      : {}),
    ...(task ? { task: task.id } : {}),
    ...(phase === undefined ? {} : { phase }),
    objectives: [...(task?.objectives ?? [])],
    ...(task?.field === undefined ? {} : { field: task.field }),
    ...turn,
  }
}

function pairsOf(results: readonly ProposalResult[]): PortfolioResult['pairs'] {
  const budgets = new Map(results.map((r) => [r.proposal.id, r.proposal.budget ?? 0]))
  const pairs = new Map<string, PortfolioResult['pairs'][number]>()
  for (const { proposal, duplication } of results) {
    for (const match of duplication.matches) {
      if (match.of !== 'proposal' || (match.relation !== 'duplicate' && match.relation !== 'overlap')) continue
      const ids = [proposal.id, match.id].sort()
      const key = ids.join('\0')
      const before = pairs.get(key)
      const relation = before?.relation === 'duplicate' ? 'duplicate' : match.relation
      const score = Math.max(before?.score ?? 0, match.score)
      const budget = smallest(ids.map((id) => budgets.get(id) ?? 0))
      pairs.set(key, { proposals: ids, relation, score, budget })
    }
  }
  return [...pairs.values()].sort((a, b) => b.budget - a.budget || b.score - a.score)
}

function moneyBy(
  model: Model,
  entries: readonly PortfolioEntry[],
  keysOf: (e: PortfolioEntry) => readonly (string | undefined)[],
): MoneyShare[] {
  const groups = new Map<string | undefined, PortfolioEntry[]>()
  for (const entry of entries) for (const key of keysOf(entry)) groups.set(key, [...(groups.get(key) ?? []), entry])
  const all = [...groups].map(([id, members]): MoneyShare => {
    const money = (list: readonly PortfolioEntry[]) => toThousandDong(list.reduce((sum, e) => sum + (e.budget ?? 0), 0))
    return {
      ...(id === undefined ? {} : { id }),
      name: id === undefined ? '' : nameOf(model, id),
      proposals: members.length,
      budget: money(members),
      atRisk: money(members.filter((e) => e.atRisk)),
    }
  })
  return mostMoneyFirst(all)
}

/** By source of funds as the proposals name them; what their sources leave open stands without a name. */
function bySource(
  entries: readonly PortfolioEntry[],
  sources: ReadonlyMap<string, readonly { readonly source: string; readonly amount: number }[]>,
): MoneyShare[] {
  const groups = new Map<string, MoneyShare>()
  const add = (name: string, amount: number, atRisk: boolean) => {
    const before = groups.get(name) ?? { name, proposals: 0, budget: 0, atRisk: 0 }
    groups.set(name, {
      name,
      proposals: before.proposals + 1,
      budget: toThousandDong(before.budget + amount),
      atRisk: toThousandDong(before.atRisk + (atRisk ? amount : 0)),
    })
  }
  for (const entry of entries) {
    const named = sources.get(entry.file) ?? []
    for (const { source, amount } of named) add(source, amount, entry.atRisk)
    const open = (entry.budget ?? 0) - named.reduce((sum, s) => sum + s.amount, 0)
    if (open > 0.5) add('', open, entry.atRisk)
  }
  return mostMoneyFirst([...groups.values()])
}

function mostMoneyFirst(shares: readonly MoneyShare[]): MoneyShare[] {
  return [...shares].sort(
    (a, b) => Number(a.name === '') - Number(b.name === '') || b.budget - a.budget || (a.name < b.name ? -1 : 1),
  )
}

/** Tasks and objectives that nobody works on: no proposal, no decision, no report, and what a task delivers does not stand. */
function untaken(model: Model, entries: readonly PortfolioEntry[], asOf: string) {
  const taken = new Set<string>()
  for (const { task } of entries) if (task !== undefined) taken.add(task)
  for (const { task } of model.decisions.values()) if (task !== undefined) taken.add(task)
  for (const { projects } of model.progressReports.values()) for (const { project } of projects) taken.add(project)
  const stands = (id: string) => {
    const system = model.systems.get(id)
    return system !== undefined && operatesOn(system, asOf)
  }
  const open = [...model.tasks.values()].filter(
    (t) => !taken.has(t.id) && !(t.delivers !== undefined && t.delivers.length > 0 && t.delivers.every(stands)),
  )
  const objectives = new Set([...taken].flatMap((id) => model.tasks.get(id)?.objectives ?? []))
  return {
    untakenTasks: open.map(({ id, name, phase, lead }) => ({ id, name, phase, lead })),
    untakenObjectives: [...model.objectives.values()]
      .filter((o) => !objectives.has(o.id))
      .map(({ id, name }) => ({ id, name })),
  }
}
