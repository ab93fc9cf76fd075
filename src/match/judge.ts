import type { Thesaurus } from '../language/index.js'
import type { Figures, Likeness, Shares } from './compare.js'
import {
  acquires,
  buildsItsOwn,
  buildsNothing,
  isSharedComponent,
  onlyTakesIn,
  outOfReach,
  reach,
  sameOwner,
  saysItExtends,
} from './facts.js'
import type { Relation } from './profile.js'
import type { Subject } from './subject.js'
import { sameTheme } from './themes.js'

/** Why a pair got its relation: one name a sentence of `explain.ts`. */
export type Ground =
  | 'builds-nothing'
  | 'retired'
  | 'carries-out'
  | 'beside-plan'
  | 'echo'
  | 'consumed'
  | 'declared-upgrade'
  | 'evident-upgrade'
  | 'same-purpose'
  | 'same-purpose-shared'
  | 'component-bought'
  | 'component-part'
  | 'part'
  | 'same-subject'
  | 'same-kind-elsewhere'
  | 'intake'
  | 'business'
  | 'little'

export interface Judgement {
  readonly relation: Relation
  readonly ground: Ground
  readonly falseUpgrade: boolean
  /** Whether the proposal's verdict may rest on this match. */
  readonly decides: boolean
  /** Order of the list: what decides the verdict comes first, the nearer before the farther. */
  readonly rank: number
}

/** The numbers of the judge. `docs/duplicate-finder.md` gives the reason of each. */
export const limits = {
  /** More than half of what the proposal describes exists already: its main part is not new. */
  whole: 0.55,
  /** Three quarters of the functions exist: whatever the title says, this is what will be built. */
  allFunctions: 0.75,
  /** The target is about the same thing: a third of its functions or of its description. */
  sameSubject: 1 / 3,
  /** A duplicate has a clear majority of the listed functions, or the very name; with half of them new it is an overlap. */
  functions: 0.6,
  /** One function of six: less is not a material part of a project, whatever its purpose says. */
  part: 1 / 6,
  /** Half of what both are about is the same: a material part, even if no line of the one meets a line of the other. */
  sameTheme: 1 / 2,
  /** And a quarter of what the proposal describes must be there. */
  themePart: 1 / 4,
  /** Nearness of chance: what the nearest system has in common with a proposal that duplicates nothing stays below. */
  kinship: 0.2,
  /** What both are about must agree by a third where the words in common just pass for kinship. */
  kinshipTheme: 1 / 3,
  /** A title of which the target covers this much names it as the main purpose. */
  mainPurpose: 0.6,
  /** The proposal uses a name of the target. */
  named: 0.75,
  /** Another system overrules what the dossier declares only where it meets the content so much better. */
  betterThanDeclared: 1.25,
  /** Of the order alone: what both are about helps to find the right system where words differ, but convicts nobody. */
  themeInOrder: 0.3,
  /** The title of the proposal and the name of the target say the same: what is called alike is named first. */
  sameName: 0.75,
  sameNameInOrder: 0.25,
  /** Of two systems that are equally near a reviewer names first the one at hand; see `reach`. */
  reachInOrder: 0.06,
  /** A likeness is shrunk as if so many telling words of neither side spoke against it. */
  fewWords: 2,
} as const

/** The same, each with any value: the bench tries others. */
export type Limits = { readonly [name in keyof typeof limits]: number }

/**
 * How near two profiles are, 0..1. What exists of the proposal counts double, since that is what would be paid twice. A likeness
 * that rests on few words is worth less.
 */
export function scoreOf(like: Figures, { fewWords }: Pick<Limits, 'fewWords'> = limits): number {
  const data = (like.dataOfProposal + like.dataOfTarget) / 2
  const mean =
    (2 * like.ofProposal +
      2 * like.purposeOfProposal +
      like.ofTarget +
      like.purposeOfTarget +
      (like.named + like.titles) / 2 +
      data) /
    scoreWeights
  return (mean * like.evidence) / (like.evidence + fewWords)
}

/** Sum of the weights in `scoreOf`. */
export const scoreWeights = 8

/** Share of what the proposal describes that the target has: its functions count half, its purpose and its data the rest. */
export function existingShare(
  like: Pick<Shares, 'ofProposal' | 'purposeOfProposal' | 'dataOfProposal'>,
  hasData: boolean,
): number {
  const data = hasData ? like.dataOfProposal : like.purposeOfProposal
  return (2 * like.ofProposal + like.purposeOfProposal + data) / 4
}

/** What the judge asks of the glossary. */
export type Concepts = Pick<Thesaurus, 'components' | 'concepts'>

/** `believed` is false where the whole list has shown a declared upgrade to be none. */
export function judge(
  proposal: Subject,
  target: Subject,
  like: Likeness,
  glossary: Concepts,
  believed = true,
  bars: Limits = limits,
): Judgement {
  const p = proposal.doc.profile
  const t = target.doc.profile
  const score = scoreOf(like, bars)
  const theme = sameTheme(proposal.theme(), target.theme())
  const near = score + bars.themeInOrder * theme
  const order = near + (like.titles >= bars.sameName ? bars.sameNameInOrder : 0) + bars.reachInOrder * reach(p, t)
  const existing = existingShare(like, p.data.length > 0)
  const owner = sameOwner(p, t)
  const agrees = like.named >= bars.named || existing >= bars.sameSubject
  const declared = p.upgrades.includes(t.id)
  const falseUpgrade = declared && !(owner && agrees && believed)
  const say = (relation: Relation, ground: Ground, level: number, decides = relation !== 'related'): Judgement => ({
    relation,
    ground,
    falseUpgrade,
    decides,
    rank: level + order,
  })

  if (p.carriesOut.includes(t.id) && carriesOut(like, score, bars))
    return say('upgrades', 'carries-out', levels.plan, false)
  if (declared && !falseUpgrade) return say('upgrades', 'declared-upgrade', levels.declared)
  if (buildsNothing(p)) return say('related', 'builds-nothing', levels.related)
  if (t.status === 'retired' || t.status === 'retiring') return say('related', 'retired', levels.related)
  const same = Math.max(like.ofTarget, like.purposeOfTarget) >= bars.sameSubject
  if (owner && p.upgrades.length === 0 && same && like.named >= bars.named && saysItExtends(proposal))
    return say('upgrades', 'evident-upgrade', levels.evident)
  const part = hasPart(like, bars) || (theme >= bars.sameTheme && existing >= bars.themePart)
  const kin = score >= bars.kinship && near >= bars.kinship + bars.themeInOrder * bars.kinshipTheme
  if (!same || !kin || !part) return say('related', 'little', levels.related)
  if (onlyTakesIn(target, proposal, glossary.concepts)) return say('related', 'intake', levels.related)
  if (onlyTakesIn(proposal, target, glossary.concepts)) return say('related', 'business', levels.related)
  if (outOfReach(p, t)) return say('overlap', 'same-kind-elsewhere', levels.decisive)

  const main = like.title >= bars.mainPurpose || like.ofProposal >= bars.allFunctions
  const shared = isSharedComponent(target, glossary.components)
  if (shared && !main && p.consumes.includes(t.id) && !buildsItsOwn(proposal))
    return say('related', 'consumed', levels.related)
  const most = existing >= bars.whole || like.ofProposal >= bars.allFunctions
  if (most && hasFunctions(proposal, like, bars) && (main || !shared)) {
    if (shared && acquires(p)) return say('should-reuse', 'component-bought', levels.decisive)
    return say('duplicate', shared ? 'same-purpose-shared' : 'same-purpose', levels.decisive)
  }
  if (shared && (!main || acquires(p))) return say('should-reuse', 'component-part', levels.decisive)
  return say('overlap', like.functions.some((meeting) => meeting.met) ? 'part' : 'same-subject', levels.decisive)
}

/** Where the ranks of each sort of match begin; the order within a sort never spans the two between them. */
const levels = { related: 0, plan: 2, decisive: 4, evident: 6, declared: 8 } as const

/** A roadmap task may deliver many systems; the proposal carries out those that it really speaks of. */
function carriesOut(like: Likeness, score: number, bars: Limits): boolean {
  const named = like.named >= bars.named && like.title >= bars.mainPurpose
  return named || (score >= bars.kinship && hasPart(like, bars))
}

/** A proposal that lists functions duplicates only what has half of them, unless it bears the target's very name. */
function hasFunctions(proposal: Subject, like: Likeness, bars: Limits): boolean {
  const listed = proposal.doc.profile.functions.length + proposal.doc.profile.capabilities.length
  if (listed < 2 || (like.named >= bars.named && like.title >= bars.mainPurpose)) return true
  return like.ofProposal >= bars.functions
}

/** A part that exists must be there to be named: one function clearly met, and together a sixth of them all. */
function hasPart(like: Likeness, bars: Limits): boolean {
  return like.ofProposal >= bars.part && like.functions.some((meeting) => meeting.met)
}
