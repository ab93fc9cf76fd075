import type { JudgeFile } from '../architecture/index.js'
import { buysOwnStorage } from './equipment.js'
import { hasPart } from './facts.js'
import type { MeasuredCandidate, Measurement } from './figures/figures.js'
import type { Figures } from './figures/types.js'
import { conclude, confidenceOf, isAside, opinionOf } from './opinion.js'
import type { FinderVerdict, Relation } from './profile.js'
import { scoreOf } from './score.js'
import type { Subject } from './subject.js'

/** Why a pair got its relation: one name a sentence of `reason.ts`. */
export type JudgementGround =
  | 'builds-nothing'
  | 'retired'
  | 'carries-out'
  | 'beside-plan'
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
  readonly ground: JudgementGround
  /** The proposal declares to upgrade this system, but owner or functions speak against it. */
  readonly falseUpgrade: boolean
}

export interface Candidate extends MeasuredCandidate {
  readonly judgement: Judgement
}

export interface Judged {
  readonly verdict: FinderVerdict
  readonly confidence: number
  /** The next likely verdict, and how likely. */
  readonly second: FinderVerdict
  readonly secondConfidence: number
  /** Too unsure to be told without an officer's look. */
  readonly unsure: boolean
  /** Best first; the verdict rests on the first, unless it is `none`. */
  readonly candidates: readonly Candidate[]
  /** The candidate whose figures the verdict was given on, and these. */
  readonly first: MeasuredCandidate | undefined
  readonly figures: Figures
  /** Those that speak for or against an upgrade. */
  readonly upgradeFigures: Figures
}

const relationOf: Readonly<Record<FinderVerdict, Relation>> = {
  duplicate: 'duplicate',
  overlap: 'overlap',
  reuse: 'should-reuse',
  upgrade: 'upgrades',
  none: 'related',
}

/** A system is named beside the first where a reviewer would name it that likely. */
const likely = 0.3
/** What is more likely than not. */
const believable = 0.5

/** Judges a proposal and its candidates: rules settle what is a matter of fact, the heads all else. */
export function judge(subject: Subject, measurement: Measurement, { heads, right, sureFrom }: JudgeFile): Judged {
  const { proposal } = measurement
  const aside = settled(subject, measurement)
  const rest = { proposal, candidates: measurement.candidates.filter((one) => !aside.has(one)) }
  const opinion = opinionOf(rest, heads)
  const conclusion = conclude(opinion)
  const { order } = conclusion
  // Whether its own copies are needed beside those of all is asked, and settles nothing.
  const asked = buysOwnStorage(subject.doc.profile) && conclusion.verdict !== 'none' && conclusion.verdict !== 'upgrade'
  const verdict = asked && (order[0]?.candidate.figures.shared ?? 0) > 0 ? 'overlap' : conclusion.verdict
  const confidence = Math.round(1e3 * confidenceOf(conclusion, right)) / 1e3
  const [nearest] = order
  /** Taken by itself: is anything of the proposal there, and what would that be? */
  const besides = (one: MeasuredCandidate): Relation => {
    // What meets the content as well as the first is what the first is, whichever of the two comes first.
    if (isAsNear(one, nearest?.candidate)) return relationOf[verdict]
    // A function counts once: what is farther is named for what it alone meets best.
    if ((one.figures.onlyHere ?? 0) < alone) return 'related'
    const chances = opinion.relations.get(one)
    if (!chances || 1 - chances.none < believable) return 'related'
    const relation = relationOf[sorts.reduce((a, b) => (chances[b] > chances[a] ? b : a))]
    return relation === 'duplicate' ? 'overlap' : relation
  }
  const relation = (one: MeasuredCandidate, place: number, chance: number): Relation => {
    if (verdict === 'none' || isAside(one.figures)) return 'related'
    if (place === 0) return relationOf[verdict]
    return chance >= likely || isAsNear(one, nearest?.candidate) ? besides(one) : 'related'
  }
  const believed = (one: MeasuredCandidate): boolean => (opinion.upgrades.get(one) ?? 0) >= believable
  const judged = order.map(({ candidate, chance }, place): Candidate => {
    const as = relation(candidate, place, chance)
    const falseUpgrade = (candidate.figures.declared ?? 0) > 0 && !believed(candidate)
    return { ...candidate, judgement: { relation: as, ground: groundOf(as, candidate, proposal), falseUpgrade } }
  })
  const others = [...aside].sort(planFirst).map(([candidate, ground]): Candidate => {
    const as = ground === 'carries-out' ? 'upgrades' : 'related'
    return { ...candidate, judgement: { relation: as, ground, falseUpgrade: false } }
  })
  return {
    verdict,
    confidence,
    second: conclusion.second,
    secondConfidence: Math.min(conclusion.secondConfidence, confidence),
    unsure: confidence < sureFrom,
    candidates: verdict === 'none' ? [...others, ...judged] : [...judged, ...others],
    first: conclusion.first,
    figures: opinion.figures,
    upgradeFigures: opinion.upgradeFigures,
  }
}

function planFirst(
  [a, ground]: readonly [MeasuredCandidate, JudgementGround],
  [b, other]: readonly [MeasuredCandidate, JudgementGround],
): number {
  const plan = (of: JudgementGround): number => (of === 'carries-out' ? 1 : 0)
  return plan(other) - plan(ground) || scoreOf(b.like) - scoreOf(a.like)
}

/** What meets the content about as well as the first is named beside it. */
function isAsNear(one: MeasuredCandidate, first: MeasuredCandidate | undefined): boolean {
  return first !== undefined && hasPart(one.like) && scoreOf(one.like) >= asNear * scoreOf(first.like)
}
const asNear = 0.9
/** Share of the proposal that no other system meets as well. */
const alone = 0.03

const sorts = ['overlap', 'duplicate', 'reuse'] as const

/** A title of which the target covers this much names it as the main purpose. */
const mainPurpose = 0.6
/** Three quarters of the functions exist: whatever the dossier declares, this is what will be built. */
const allFunctions = 0.75
/** The proposal uses a name of the target. */
const named = 0.75
/** Nearness of chance stays below. */
const kinship = 0.2
/** Beside a plan that is carried out another system counts only where it meets the content so much better. */
const betterThanPlan = 1.25

/**
 * What facts settle: a planned system of its owner that the proposal carries out, with what the architecture has beside that
 * plan; and a shared component that the dossier declares to use and says nothing of building.
 */
function settled(
  { doc: { profile } }: Subject,
  { proposal, candidates }: Measurement,
): Map<MeasuredCandidate, JudgementGround> {
  const aside = new Map<MeasuredCandidate, JudgementGround>()
  const plans = candidates.filter(({ target, like, figures }) => {
    // Its owner builds all that its own plan has, without naming the task: who else should carry it out?
    const ownPlan = profile.carriesOut.length === 0 && (figures.owner ?? 0) > 0 && (figures.planned ?? 0) > 0
    if (ownPlan && like.ofProposal >= allFunctions) return true
    if (!profile.carriesOut.includes(target.doc.profile.id)) return false
    // A roadmap task may deliver many systems; the proposal carries out those that it really speaks of.
    return (like.named >= named && like.title >= mainPurpose) || (scoreOf(like) >= kinship && hasPart(like))
  })
  const nearest = Math.max(0, ...plans.map(({ like }) => scoreOf(like)))
  for (const one of candidates) {
    const { like, figures } = one
    const main = like.title >= mainPurpose || like.ofProposal >= allFunctions
    if (plans.includes(one)) aside.set(one, 'carries-out')
    else if ((figures.declared ?? 0) === 0 && scoreOf(like) < betterThanPlan * nearest) aside.set(one, 'beside-plan')
    else if ((figures.consumed ?? 0) > 0 && (figures.shared ?? 0) > 0 && !main && (proposal.ownBuild ?? 0) === 0)
      aside.set(one, 'consumed')
  }
  return aside
}

function groundOf(relation: Relation, { like, figures }: MeasuredCandidate, proposal: Figures): JudgementGround {
  const shared = (figures.shared ?? 0) > 0
  switch (relation) {
    case 'upgrades':
      return (figures.declared ?? 0) > 0 ? 'declared-upgrade' : 'evident-upgrade'
    case 'duplicate':
      return shared ? 'same-purpose-shared' : 'same-purpose'
    case 'should-reuse':
      return (proposal.acquires ?? 0) > 0 ? 'component-bought' : 'component-part'
    case 'overlap':
      if ((figures.outOfReach ?? 0) > 0) return 'same-kind-elsewhere'
      return like.functions.some((meeting) => meeting.quote()) ? 'part' : 'same-subject'
    case 'related':
      if ((proposal.nothing ?? 0) > 0) return 'builds-nothing'
      if ((figures.retired ?? 0) > 0) return 'retired'
      if ((figures.targetIntake ?? 0) > 0) return 'intake'
      return (figures.proposalIntake ?? 0) > 0 ? 'business' : 'little'
  }
}
