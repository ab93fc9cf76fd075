import type { Finding, ProposalResult, Result } from '../appraise/index.js'
import type { Model } from '../architecture/index.js'
import { append, type Lang } from '../kernel/index.js'
import { fitted, marker, mostOfComment, type Part, sizeOf } from './comment.js'
import { baselineSentence, scopeSentence } from './comparison.js'
import { mermaid } from './diagram/mermaid.js'
import type { GraphDocument, GraphNode } from './diagram/types.js'
import { entriesOf, proposalsOf } from './entries.js'
import { noLinks, type ProposalContext, paperContext } from './html/context.js'
import { type FindingRow, type FindingsView, findingsView } from './html/findings.js'
import { recordView, summaryTable } from './html/index.js'
import { drawn, type ProposalView, proposalView } from './html/proposal.js'
import { titleOf } from './html/say.js'
import { summarySentence } from './html/sentences.js'
import type { Mark } from './html/view.js'
import { bitMd, code, factsMd, folded, md, rowsMd, tableMd } from './markdown-text.js'
import type { Reporter } from './reporter.js'
import { countsOf } from './requirements.js'
import { type Words, words } from './words/index.js'

/** Signs for the tones of marks, which Markdown cannot colour. */
const signs = { good: '✅', fair: '⚠️', bad: '❌', open: '❔', plain: '' } as const

/** Rows of the table of verdicts, and findings that even the shortest form tells. */
const mostRows = 100
const mostBrief = 20

const marked = (mark: Mark) => `${signs[mark.tone]} ${md(mark.label)}`.trim()

/**
 * The appraisal for a merge request: the same parts in the same order as on paper. Long tables are folded, and of several
 * proposals each appraisal. It never outgrows what a service takes as a comment.
 */
export const markdown: Reporter = async (result, { model, lang, proposals }) => {
  const w = words[lang]
  const context = paperContext(result, model, lang, proposals)
  const entries = proposalsOf(result)
  const head = [
    `## ${md(entries.length > 0 ? w.appraisalTitle : w.validationTitle)}: ${md(model.name)}`,
    '',
    ...comparison(result, lang),
  ]
  if (entries.length > 1) head.push(md(summarySentence(entries, result.summary, lang)), '')
  const verdicts = entries.length > 1 ? summaryTable(entries.slice(0, mostRows), lang) : undefined
  if (verdicts) append(head, tableMd(verdicts, signs))
  const parts: Part[] = []
  for (const entry of entries) {
    const { heading, full, brief } = await appraisal(entry, context, w)
    const shown = (lines: readonly string[]) =>
      entries.length > 1 ? folded(heading, lines) : [`### ${heading}`, '', ...lines]
    parts.push({ full: shown(full), brief: shown(brief) })
  }
  for (const entry of entriesOf(result)) {
    if ('proposal' in entry) continue
    const listed = (of: readonly Finding[]) => findings(findingsView(of, '', w.findings, lang, w, noLinks), w)
    parts.push({ full: listed(entry.findings), brief: listed(entry.findings.slice(0, mostBrief)) })
  }
  const foot = [
    ...folded(md(w.record), factsMd(recordView(result, model, lang).facts)),
    `<sub>${md(w.advice)}</sub>`,
    marker,
  ]
  const lines = [...head, ...fitted(mostOfComment - sizeOf([...head, ...foot]), parts, lang), ...foot]
  return `${lines.join('\n').trimEnd()}\n`
}

/** What the run was narrowed to, and what is new, known and fixed. */
function* comparison({ changedSince, baseline }: Result, lang: Lang) {
  for (const sentence of [scopeSentence(changedSince, lang), baselineSentence(baseline, lang)]) {
    if (sentence !== undefined) yield* [md(sentence), '']
  }
  const fixed = baseline?.fixed ?? []
  if (fixed.length === 0) return
  const items = fixed
    .slice(0, mostBrief)
    .map((f) => `- ${code(f.rule)} ${code(f.subject ?? f.proposal ?? '')}: ${md(f.message.slice(0, 300))}`)
  yield* folded(`${{ vi: 'Đã khắc phục', en: 'Fixed' }[lang]}: ${fixed.length}`, [...items, ''])
}

async function appraisal(
  entry: ProposalResult,
  context: ProposalContext,
  w: Words,
): Promise<Part & { heading: string }> {
  const view = proposalView(entry, 'dx', context)
  const counts = countsOf(entry.requirements, context.lang)
  const part = (title: string) => [`#### ${md(title)}`, '']
  const opening = [
    `**${md(w.verdict)}: ${marked(view.verdict)}**`,
    '',
    ...view.sentences.flatMap((s) => [md(s), '']),
    ...part(w.toDo),
    ...(view.toDo
      ? [...view.toDo.map((step, i) => `${i + 1}. ${md(step.text)} (${md(step.reference)})`), '']
      : [md(w.nothingToDo), '']),
  ]
  const full = [
    ...opening,
    ...folded(md(w.proposalInfo), factsMd(view.facts)),
    ...part(w.comparison),
    ...(view.against.length > 0 ? view.against.flatMap((a) => against(a, w)) : [md(view.comparisonNone), '']),
    ...(view.nearest ? folded(md(w.nearest), [md(w.nearestNote), '', ...tableMd(view.nearest, signs)]) : []),
    ...(view.requirements.length > 0
      ? folded(md(`${w.requirements}: ${counts}`), view.requirements.flatMap(requirement))
      : [...part(w.requirements), md(view.requirementsNone), '']),
    ...findings(view.findings, w),
    ...(view.place === undefined ? [] : [...part(w.onPicture), md(view.place), '', ...(await picture(entry, context))]),
    ...part(w.atRisk),
    md(view.atRisk),
    '',
    ...part(w.limits),
    ...view.limits.map((l) => `- ${md(l)}`),
    '',
    ...(view.documents ? folded(md(w.citedDocuments), tableMd(view.documents, signs)) : []),
  ]
  return { heading: `${signs[view.verdict.tone]} ${md(titleOf(entry))}`, full, brief: opening }
}

/** One match: why, how far, and side by side. */
function against(match: ProposalView['against'][number], w: Words): string[] {
  const columns = [w.aspect, w.inProposal, w.inTarget, w.degree].map((name) => ({ name }))
  const rows = match.rows.map((r) => [md(r.aspect), md(r.proposal), md(r.target), md(r.degree)])
  return [
    `**${md(match.name)}** – ${marked(match.relation)}<br>${md(match.about)}`,
    '',
    ...(match.reason === undefined ? [] : [md(match.reason), '']),
    ...(match.coverage ?? []).map((c) => `- ${md(c.label)}: ${md(c.value)}`),
    ...(match.coverage ? [''] : []),
    ...(rows.length > 0 ? rowsMd(columns, rows) : []),
    ...match.findings.flatMap((f) => [`${marked(f.severity)}: ${md(f.title)}.`, ...grounds(f, w, ''), '']),
  ]
}

function requirement({ sentence, table, rest }: ProposalView['requirements'][number]): string[] {
  return [md(sentence), '', ...(table ? tableMd(table, signs) : []), ...(rest === undefined ? [] : [md(rest), ''])]
}

function findings({ heading, none, rows, waived, waivedHeading, waivedNote }: FindingsView, w: Words): string[] {
  const items = (list: readonly FindingRow[]) => [...list.flatMap((f) => finding(f, w)), '']
  return [
    `#### ${md(heading)}`,
    '',
    ...(rows ? items(rows.items) : [md(none), '']),
    ...(waived ? [`#### ${md(waivedHeading)}`, '', md(waivedNote), '', ...items(waived.items)] : []),
  ]
}

function finding(row: FindingRow, w: Words): string[] {
  const [place] = row.places
  return [
    `- ${marked(row.severity)}: **${md(row.title)}** (${code(row.rule)})${place === undefined ? '' : ` ${code(place)}`}<br>${md(row.message)}`,
    ...grounds(row, w, '  '),
  ]
}

/** Basis, remedy and waiver of a finding, a line each. */
function grounds(row: FindingRow, w: Words, indent: string): string[] {
  const lines = [
    `${md(w.basis)}: ${row.basis.map((b) => bitMd(b, signs)).join('; ')}`,
    ...(row.remedy === '' ? [] : [`${md(w.remedy)}: ${md(row.remedy)}`]),
    ...(row.yaml === undefined ? [] : [`${md(w.inFile)}: ${code(row.yaml)}`]),
    ...(row.waivedBy === undefined ? [] : [md(row.waivedBy)]),
  ]
  return lines.map((line) => `${indent}<br>${line}`)
}

/** The proposal beside what it is nearest to, in their layers, as a Mermaid chart. */
async function picture(entry: ProposalResult, context: ProposalContext): Promise<string[]> {
  const document = nearby(entry, context)
  if (document.nodes.length === 0) return []
  return ['```mermaid', (await mermaid(document, { lang: context.lang })).trimEnd(), '```', '']
}

function nearby(entry: ProposalResult, context: ProposalContext): GraphDocument {
  const { builds, nearest, title, verdict } = drawn(entry, '', context)
  const { model } = context
  const built = builds.map(
    ({ name, layer }, i): GraphNode => ({
      id: `dx ${i}`,
      name,
      of: 'system',
      cluster: layer ?? '',
      focus: false,
      proposed: true,
    }),
  )
  const near = nearest
    .flatMap((id) => model.systems.get(id) ?? [])
    .map(
      ({ id, name, layer, lifecycle }): GraphNode => ({
        id,
        name,
        of: 'system',
        cluster: layer,
        status: lifecycle.status,
        focus: false,
        proposed: false,
      }),
    )
  const nodes = [...built, ...near]
  return {
    title: model.name,
    clusters: clustersOf(model, new Set(nodes.map((n) => n.cluster))),
    nodes,
    edges: [],
    relies: [],
    overlay: { id: entry.proposal.id, title, verdict },
  }
}

/** The layers in which something is drawn, and one without a name for what has none. */
function clustersOf(model: Model, used: ReadonlySet<string>): GraphDocument['clusters'] {
  const layers = [...model.layers.values()].filter((l) => used.has(l.id)).sort((a, b) => a.order - b.order)
  const none = [...used].some((id) => !model.layers.has(id))
    ? [{ id: '', name: '–', kind: 'band' as const, order: 0 }]
    : []
  return [...layers, ...none]
}
