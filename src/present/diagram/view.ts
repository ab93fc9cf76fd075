import { type Arrow, distances, networkOfArrows, shortestWays } from '../../architecture/index.js'
import type { Lang } from '../../kernel/index.js'
import { type Question, questionCaption } from './captions.js'
import { grouped, groupKeys } from './group.js'
import { mergeEdges } from './order.js'
import type { GraphDocument, GraphEdge, GraphNode, HiddenReliance, Selection, ViewOptions } from './types.js'

/** The cluster of what lies in no known layer. */
export const noLayer = ''

/**
 * What is shown of a whole graph: what was asked about, narrowed by the filters, in groups where it would be too much. It knows
 * nothing of the model, so that the interactive page asks the same code.
 */
export function viewOf(whole: GraphDocument, selection: Selection, options: ViewOptions = {}): GraphDocument {
  const lang = options.lang ?? 'vi'
  const view = grouped(select(whole, selection, lang), options, lang)
  const used = new Set(view.nodes.map((n) => n.cluster))
  const clusters = view.clusters.filter((c) => used.has(c.id))
  // One framework needs no name beside each of its layers.
  const frameworks = new Set(clusters.map((c) => c.framework))
  return { ...view, clusters: frameworks.size > 1 ? clusters : clusters.map(({ framework: _, ...c }) => c) }
}

function select(whole: GraphDocument, selection: Selection, lang: Lang): GraphDocument {
  const { dependencies } = selection
  const wanted = ({ kind }: { kind: GraphEdge['kind'] }) => !dependencies || dependencies.includes(kind)
  const edges = whole.edges.filter(wanted)
  const relies = tellingReliances(whole, selection).filter(wanted)
  const question = ask(whole, edges, relies, selection)
  const subjects = new Set(question?.subjects)
  const { core, around } = narrowed(whole, edges, selection, question)
  const within = (e: Arrow) => (core.has(e.from) || around.has(e.from)) && (core.has(e.to) || around.has(e.to))
  const shown = (e: GraphEdge) => within(e) && (!question || answers(question, e))
  const told = question ? toldOnlyBy(relies, edges) : []
  const drawn = told.length > 0 ? mergeEdges([...edges, ...told].filter(shown), (e) => ({ ...e })) : edges.filter(shown)
  const tied = new Set<string>()
  for (const { from, to } of drawn) tied.add(from).add(to)
  const nodes = whole.nodes
    .filter((n) => core.has(n.id) || around.has(n.id))
    .filter((n) => subjects.has(n.id) || n.proposed || tied.has(n.id) || (n.of === 'system' && !dependencies))
    .map(
      (n): GraphNode => ({
        ...n,
        focus: subjects.has(n.id),
        ...(around.has(n.id) ? { context: true } : {}),
        ...(question?.kind === 'focus' || !question ? {} : { step: question.steps.get(n.id) }),
      }),
    )
  const caption = question && questionCaption(question, whole, lang)
  return { ...whole, nodes, edges: drawn, relies, ...(caption === undefined ? {} : { caption }) }
}

/** Lines for hidden reliances where no line tells of one: a question is answered by them too. */
function toldOnlyBy(relies: readonly HiddenReliance[], edges: readonly GraphEdge[]): GraphEdge[] {
  const joined = new Set(edges.map((e) => `${e.from}\0${e.to}`))
  return relies
    .filter((r) => !joined.has(`${r.from}\0${r.to}`))
    .map(({ from, to, kind }) => ({ from, to, kind, count: 1, via: [], proposed: false }))
}

/** Whether a line belongs to the answer: it leads one step on from what is needed, or it touches what was asked about. */
function answers(question: Question, { from, to, via }: GraphEdge): boolean {
  if (question.kind === 'focus' && [from, to, ...via.map((v) => v.id)].some((id) => question.subjects.includes(id)))
    return true
  const step = (question.steps.get(to) ?? 0) - (question.steps.get(from) ?? 0)
  if (question.kind === 'impact') return step === -1
  if (question.kind === 'path' && question.direction === 'either') return Math.abs(step) === 1
  return step === 1
}

/** That a system realizes a component says something only where the component is used, or asked about. */
function tellingReliances(whole: GraphDocument, { impact, path, focus }: Selection): readonly HiddenReliance[] {
  const used = new Set(whole.edges.map((edge) => edge.to))
  for (const { how, to } of whole.relies) if (how !== 'realizes') used.add(to)
  for (const id of [impact, path?.from, path?.to, focus]) if (id !== undefined) used.add(id)
  return whole.relies.filter((r) => r.how !== 'realizes' || used.has(r.from))
}

/** The question of a selection with its answer: every id that belongs to it, and how far it lies. */
function ask(
  whole: GraphDocument,
  edges: readonly GraphEdge[],
  relies: readonly Arrow[],
  { impact, path, focus, depth = 1 }: Selection,
): Question | undefined {
  const known = (ids: readonly string[]) => ids.filter((id) => whole.nodes.some((n) => n.id === id))
  const arrows: Arrow[] = [...edges, ...relies]
  if (impact !== undefined) {
    const subjects = known([impact])
    return { kind: 'impact', subjects, steps: stepsFrom(subjects, arrows, 'backward') }
  }
  if (path) {
    const subjects = known([path.from, path.to])
    const network = networkOfArrows(arrows)
    const ways = [
      { direction: 'forward', steps: shortestWays(network, path.from, path.to) },
      { direction: 'backward', steps: shortestWays(network, path.to, path.from) },
      { direction: 'either', steps: shortestWays(network, path.from, path.to, 'either') },
    ] as const
    const way = subjects.length < 2 ? undefined : ways.find((w) => w.steps.size > 0)
    return { kind: 'path', ...path, subjects, direction: way?.direction, steps: way?.steps ?? new Map() }
  }
  if (focus !== undefined) {
    const subjects = known([focus])
    // What goes through a platform lies next to it.
    const through = edges.flatMap(({ to, via }) => via.map(({ id }) => ({ from: id, to })))
    const near = [...arrows, ...through.filter((a) => a.from === focus)]
    const steps = stepsFrom(subjects, near, 'forward', depth)
    for (const [id, step] of stepsFrom(subjects, near, 'backward', depth)) steps.set(id, steps.get(id) ?? -step)
    return { kind: 'focus', subjects, steps, depth }
  }
  return undefined
}

/** How far everything lies from the one that was asked about, where it is known. */
function stepsFrom(
  [subject]: readonly string[],
  arrows: readonly Arrow[],
  direction: 'forward' | 'backward',
  limit = Number.POSITIVE_INFINITY,
): Map<string, number> {
  return subject === undefined ? new Map() : distances(networkOfArrows(arrows), subject, direction, { limit })
}

/** What the filters leave of the answer, and what is shown around it because it touches it. */
function narrowed(
  whole: GraphDocument,
  edges: readonly GraphEdge[],
  selection: Selection,
  question: Question | undefined,
): { core: ReadonlySet<string>; around: ReadonlySet<string> } {
  const { layer, agency, within, kinds, statuses, phases } = selection
  const subjects = new Set(question?.subjects)
  const allows = <T>(list: readonly T[] | undefined, value: T | undefined) =>
    !list || (value !== undefined && list.includes(value))
  const passes = (n: GraphNode) =>
    n.of !== 'system' || (allows(kinds, n.kind) && allows(statuses, n.status) && allows(phases, n.phase))
  const belongs = (n: GraphNode) =>
    (layer === undefined || n.cluster === layer) &&
    (agency === undefined || n.agency === agency) &&
    (within ?? []).every((id) => groupKeys(n).includes(id))
  const answer = whole.nodes.filter(
    (n) => subjects.has(n.id) || ((!question || question.steps.has(n.id)) && (n.proposed || passes(n))),
  )
  const core = new Set(answer.filter((n) => belongs(n) || subjects.has(n.id) || n.proposed).map((n) => n.id))
  if (layer === undefined && agency === undefined && within === undefined) return { core, around: new Set() }
  const through = edges.flatMap(({ from, to, via }) =>
    via.flatMap(({ id }) => [
      { from, to: id },
      { from: id, to },
    ]),
  )
  // What was asked about is shown for itself; its neighbours are not what the filter asks for.
  const start = new Set(answer.filter((n) => core.has(n.id) && (!subjects.has(n.id) || belongs(n))).map((n) => n.id))
  const beside = new Set<string>()
  for (const { from, to } of [...edges, ...through]) {
    if (start.has(from)) beside.add(to)
    if (start.has(to)) beside.add(from)
  }
  return { core, around: new Set(answer.filter((n) => beside.has(n.id) && !core.has(n.id)).map((n) => n.id)) }
}
