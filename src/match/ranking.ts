import type { Likeness } from './compare.js'
import { type Concepts, type Judgement, judge, type Limits, limits, scoreOf } from './judge.js'
import { byId } from './library.js'
import type { Meeting } from './meetings.js'
import type { Subject } from './subject.js'

/** A system and what the proposal has in common with it. */
export interface Compared {
  readonly target: Subject
  readonly like: Likeness
}

/** The same, judged. */
export interface Candidate extends Compared {
  readonly judgement: Judgement
}

/** Judges a proposal's nearest systems and puts them in order, best first. The verdict is that of the first that decides. */
export function rank(
  proposal: Subject,
  compared: readonly Compared[],
  glossary: Concepts,
  bars: Limits = limits,
): readonly Candidate[] {
  const judged = compared.map((one) => ({
    ...one,
    judgement: judge(proposal, one.target, one.like, glossary, true, bars),
  }))
  const weighed = weighDeclarations(
    judged,
    ({ target, like }) => judge(proposal, target, like, glossary, false, bars),
    bars,
  )
  weighed.sort((a, b) => b.judgement.rank - a.judgement.rank || byId(a.target.doc.profile, b.target.doc.profile))
  return withoutEchoes(weighed, bars)
}

/**
 * What the dossier declares, against the whole list. A declared upgrade is judged as any other pair where another system meets
 * the content much better. Beside a planned system that the proposal carries out, the others count only where they meet it much
 * better, since the architecture has both.
 */
function weighDeclarations(
  judged: readonly Candidate[],
  judgeAnew: (one: Compared) => Judgement,
  bars: Limits,
): Candidate[] {
  const best = (ground: (one: Judgement) => boolean): number =>
    Math.max(0, ...judged.filter(({ judgement }) => ground(judgement)).map(({ like }) => scoreOf(like, bars)))
  const rival = best(({ relation }) => relation === 'duplicate')
  const plan = best(({ ground }) => ground === 'carries-out')
  return judged.map((one) => {
    const { ground, decides } = one.judgement
    if (ground === 'declared-upgrade' && rival >= bars.betterThanDeclared * scoreOf(one.like, bars))
      return { ...one, judgement: judgeAnew(one) }
    if (decides && scoreOf(one.like, bars) < bars.betterThanDeclared * plan)
      return {
        ...one,
        judgement: {
          ...one.judgement,
          relation: 'related',
          ground: 'beside-plan',
          decides: false,
          rank: scoreOf(one.like, bars),
        },
      }
    return one
  })
}

/**
 * A function counts once: of the systems that decide, one much farther than the first counts only where it meets a function
 * clearly better than the first does, and then as a part, for the whole is named already; only such functions are laid before
 * the reader.
 */
function withoutEchoes(judged: readonly Candidate[], bars: Limits): readonly Candidate[] {
  const first = judged.find(({ judgement }) => judgement.decides)
  if (!first) return judged
  const isFarther = (like: Likeness) => scoreOf(first.like, bars) > bars.betterThanDeclared * scoreOf(like, bars)
  const beyondFirst = (like: Likeness): Likeness => ({
    ...like,
    functions: beyond(like.functions, first.like.functions, bars),
    data: beyond(like.data, first.like.data, bars),
  })
  return judged.map((one) => {
    const { judgement, like } = one
    if (one === first || !judgement.decides || !isFarther(like)) return one
    const more = beyondFirst(like)
    if (more.functions.some(({ met }) => met)) {
      return judgement.relation === 'duplicate'
        ? { ...one, like: more, judgement: { ...judgement, relation: 'overlap', ground: 'part' } }
        : { ...one, like: more }
    }
    return { ...one, judgement: { ...judgement, relation: 'related', ground: 'echo', decides: false } }
  })
}

function beyond(meetings: readonly Meeting[], first: readonly Meeting[], bars: Limits): Meeting[] {
  return meetings.map((meeting, i) => ({
    ...meeting,
    met: meeting.met && meeting.degree > bars.betterThanDeclared * (first[i]?.degree ?? 0),
  }))
}
