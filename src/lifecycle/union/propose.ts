import { frameworksOf, type GlossaryEntry, type Layer, type UnionPlan } from '../../architecture/index.js'
import type { Lang } from '../../kernel/index.js'
import { blankProfile, createFinder } from '../../match/index.js'
import { agencyGroups } from './agencies.js'
import { withoutCircles } from './circles.js'
import { unionIds } from './ids.js'
import { namesakes } from './names.js'
import { ownEntities, type ProposedGroup, type UnionSource } from './sources.js'
import { systemGroups } from './systems.js'

/** What the merged architecture is to be, as far as the command line says it. */
export interface UnionWish {
  readonly id?: string
  readonly name?: string
  readonly asOf: string
  /** Of the reasons. */
  readonly lang: Lang
}

/**
 * The plan that the sources suggest. The first is the one that goes on; each suggestion says why, and is there to be changed.
 */
export function proposedUnion(sources: readonly UnionSource[], wish: UnionWish): UnionPlan {
  const entities = sources.flatMap(ownEntities)
  const [base] = sources
  if (!base) throw new Error('a union has sources')
  const { model } = base.workspace
  const packs = packsOf(sources)
  const said = (group: ProposedGroup) => ({ ...group, why: group.why[wish.lang] })
  const groups = [...agencyGroups(entities, wish.asOf), ...namesakes(entities)].map(said)
  const proposed: UnionPlan = {
    union: 1,
    into: {
      id: wish.id ?? model.id,
      name: wish.name ?? model.name,
      version: model.version,
      asOf: wish.asOf,
      packs,
    },
    sources: sources.map(({ key, folder, workspace }) => ({ key, folder, digest: workspace.model.digest })),
    layers: layerMoves(sources, wish.lang),
    groups,
  }
  const draft = withoutCircles(sources, entities, proposed, wish.lang)
  const ids = unionIds(sources, entities, draft)
  const united = (ref: string) => {
    const agency = ids.byRef('agencies', ref)
    return (agency && ids.idOf(agency)) ?? ref.slice(ref.indexOf('/') + 1)
  }
  const judge = { glossary: glossaryOf(sources), judging: model.judging }
  return { ...draft, groups: [...draft.groups, ...systemGroups(sources, entities, united, judge, wish.asOf).map(said)] }
}

/** The packs of all, those of the first before the others. */
function packsOf(sources: readonly UnionSource[]): string[] {
  return [...new Set(sources.flatMap(({ workspace }) => workspace.manifest.packs ?? []))]
}

function glossaryOf(sources: readonly UnionSource[]): readonly GlossaryEntry[] {
  const seen = new Set<string>()
  return sources.flatMap(({ workspace }) =>
    workspace.model.glossary.filter(({ term, expands = '' }) => {
      const key = `${term}\0${String(expands)}`
      return !seen.has(key) && seen.add(key)
    }),
  )
}

/** Layers of other frameworks than the first source's, each with the layer there that is nearest to it in words. */
function layerMoves(sources: readonly UnionSource[], lang: Lang): NonNullable<UnionPlan['layers']> {
  const [base, ...others] = sources
  const [framework] = base ? frameworksOf(base.workspace.model) : []
  if (!base || !framework) return []
  const { model } = base.workspace
  const foreign = new Map<string, Layer>()
  for (const { workspace } of others)
    for (const { layer } of [...workspace.model.systems.values(), ...workspace.model.components.values()]) {
      const used = workspace.model.layers.get(layer)
      if (used && !framework.layers.has(layer)) foreign.set(layer, used)
    }
  if (foreign.size === 0) return []
  const targets = [...framework.layers].flatMap((id) => model.layers.get(id) ?? [])
  const parts = [...model.components.values()]
  const finder = createFinder(
    targets.map(({ id, name, aliases = [], description = '' }) => ({
      ...blankProfile,
      id,
      name,
      aliases,
      purpose: description,
      functions: parts.flatMap((part) => (part.layer === id ? [part.name] : [])),
    })),
    model.glossary,
    model.judging,
  )
  return [...foreign.values()].flatMap(({ id, name, description = '' }) => {
    const [match] = finder.similar(`${name}. ${description}`, 1)
    if (!match) return []
    const why = {
      vi: `“${name}” gần nhất với “${match.name}”.`,
      en: `“${name}” is nearest to “${match.name}”.`,
    }
    return [{ from: id, to: match.id, why: why[lang] }]
  })
}
