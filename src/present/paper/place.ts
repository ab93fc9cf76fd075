import type { ProposalResult } from '../../appraise/index.js'
import type { BuiltSystem } from '../../architecture/index.js'
import { type PictureProposal, picture } from '../diagram/picture.js'
import type { GraphDocument, GraphNode } from '../diagram/types.js'
import type { Picture } from '../document/model.js'
import { inFull, weightiest } from './comparison.js'
import type { PaperContext } from './context.js'
import { kindsWithoutSystem } from './requirements.js'
import { titleOf } from './say.js'

/** Where a proposal stands in the architecture: drawn, as a chart, and in words. */

/** The proposal's boxes, for a picture: what it builds, else one box beside what it is nearest to. */
export function drawn(entry: ProposalResult, label: string, context: PaperContext, href?: string): PictureProposal {
  const near = weightiest(entry)
    .filter((m) => m.of === 'system' && m.relation !== 'upgrades')
    .slice(0, inFull)
  const target = near[0] && context.model.systems.get(near[0].id)
  const known = context.proposals.get(entry.proposal.file)
  const guessed = target && !kindsWithoutSystem.includes(entry.proposal.kind) ? [{ name: titleOf(entry) }] : []
  const built: readonly Pick<BuiltSystem, 'name' | 'layer' | 'realizes'>[] = known?.systems ?? guessed
  return {
    label,
    title: titleOf(entry),
    verdict: entry.verdict,
    href,
    builds: built.map((s) => ({
      name: s.name,
      layer: s.layer ?? context.model.components.get(s.realizes?.[0] ?? '')?.layer ?? target?.layer,
      realizes: s.realizes ?? target?.realizes,
    })),
    nearest: near.map((m) => m.id),
  }
}

/** In words where the picture has the proposal, for who does not see it. */
export function placeSentence(entry: ProposalResult, context: PaperContext): string | undefined {
  const { model, lang } = context
  const { builds, nearest } = drawn(entry, '', context)
  const places = builds.map(({ name, layer, realizes }) => {
    const component = model.components.get(realizes?.[0] ?? '')?.name
    const parts = [
      component && `${{ vi: 'thành phần', en: 'component' }[lang]} “${component}”`,
      layer && `${{ vi: 'lớp', en: 'layer' }[lang]} “${model.layers.get(layer)?.name ?? layer}”`,
    ].filter(Boolean)
    const where =
      parts.length > 0 ? parts.join(', ') : { vi: 'chưa nêu lớp, thành phần', en: 'no layer or component given' }[lang]
    return `“${name}”: ${where}`
  })
  const near = nearest.map((id) => `“${model.systems.get(id)?.name ?? id}”`).join('; ')
  const sentences = [
    places.length > 0 ? `${places.join('; ')}.` : '',
    near === '' ? '' : { vi: `Gần với: ${near}.`, en: `Near to: ${near}.` }[lang],
  ].filter(Boolean)
  return sentences.length > 0 ? sentences.join(' ') : undefined
}

/** The proposal drawn into the architecture: for a desk and paper, narrow for a telephone, and as a chart for Markdown. */
export function placePicture(entry: ProposalResult, context: PaperContext): Picture | undefined {
  const { lang, model, w, links, result } = context
  const proposal = drawn(entry, { vi: 'ĐX', en: 'P' }[lang], context)
  if (proposal.builds.length === 0 && proposal.nearest.length === 0) return undefined
  const options = {
    lang,
    maxSystems: 0,
    onlyTouched: true,
    asOf: entry.asOf,
    proposals: [proposal],
    href: links.onPicture,
    standalone: false,
  }
  const near = nearby(entry, context)
  return {
    title: w.onPicture,
    wide: picture(model, { ...options, width: 760 }),
    // In a run of many proposals a telephone gets the wide picture too: two each would make the file too heavy.
    narrow: result.results.length > 4 ? undefined : picture(model, { ...options, width: 350 }),
    caption: w.onPictureNote,
    chart: near.nodes.length === 0 ? undefined : near,
  }
}

/** The proposal beside what it is nearest to, in their layers. */
function nearby(entry: ProposalResult, context: PaperContext): GraphDocument {
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
function clustersOf(model: PaperContext['model'], used: ReadonlySet<string>): GraphDocument['clusters'] {
  const layers = [...model.layers.values()].filter((l) => used.has(l.id)).sort((a, b) => a.order - b.order)
  const none = [...used].some((id) => !model.layers.has(id))
    ? [{ id: '', name: '–', kind: 'band' as const, order: 0 }]
    : []
  return [...layers, ...none]
}
