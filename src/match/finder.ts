import type { GlossaryEntry } from '../model/glossary-entry.js'
import { ambiguousIn } from '../text/ambiguous.js'
import { type Likeness, likeness, type Meeting, type Subject } from './compare.js'
import { comparisonRows, evidenceOf, reasonFor, round } from './explain.js'
import { type Judgement, judge, limits, scoreOf } from './judge.js'
import { byId, createLibrary, type Library, searchWeights } from './library.js'
import { pairsOfCatalogue, pairsOfProposals, peersOf } from './peers.js'
import type { Profile } from './profile.js'
import type { Appraisal, Finder, Match, Pair } from './types.js'
import { appraisalReason, nearestInContent, verdictOf } from './verdict.js'

/** So many systems are compared in detail; a right one is practically never further down. */
const candidates = 30
/** A reader wants some tens of near systems at most. */
const mostMatches = 10
/** Below this a further match is noise, but five are always shown. */
const worthShowing = 0.2
const alwaysShown = 5

/**
 * The duplicate finder over a catalogue of systems. Reading the catalogue is the expensive part; each question then takes
 * milliseconds. Results depend on the contents alone, not on their order.
 * @param forWithin `within` will be asked: then the catalogue is read once for that too, instead of once more
 */
export function createFinder(
  catalogue: readonly Profile[],
  glossary: readonly GlossaryEntry[],
  forWithin = false,
): Finder {
  const library = createLibrary(catalogue, glossary, forWithin)
  return {
    appraise: (proposal, others = []) => appraise(library, proposal, others),
    within: (only) => pairsOfCatalogue(library, only),
    similar: (text, limit = mostMatches) => similar(library, text, limit),
    ambiguous: (text) => ambiguousIn(text, library.reader.fork(), glossary),
  }
}

/** Proposals that duplicate each other; each pair is reported once, and the order of the list does not matter. */
export function compareProposals(
  proposals: readonly Profile[],
  glossary: readonly GlossaryEntry[],
  catalogue: readonly Profile[] = [],
): readonly Pair[] {
  return pairsOfProposals(createLibrary(catalogue, glossary), proposals)
}

interface Candidate {
  readonly target: Subject
  readonly like: Likeness
  readonly judgement: Judgement
}

function appraise(library: Library, proposal: Profile, others: readonly Profile[]): Appraisal {
  const subject = library.prepareOnce(proposal)
  const named = [...proposal.upgrades, ...proposal.carriesOut, ...proposal.consumes]
  const judged = weighDeclarations(
    library,
    subject,
    nearest(library, subject, named).map((target) => {
      const like = likeness(subject, target)
      return { target, like, judgement: judge(subject, target, like, library.reader.thesaurus.components) }
    }),
  )
  judged.sort((a, b) => b.judgement.rank - a.judgement.rank || byId(a.target.doc.profile, b.target.doc.profile))
  const matches = shown(withoutEchoes(judged)).map(({ target, like, judgement }) =>
    toMatch(subject, target, like, judgement, library.reader.thesaurus.concepts),
  )
  const first = judged.findIndex(({ judgement }) => judgement.decides)
  const deciding = first < 0 ? undefined : matches[first]
  return {
    verdict: verdictOf(deciding?.relation),
    reason: appraisalReason(deciding, nearestInContent(matches), library.profiles.length),
    matches: merge(matches, peerMatches(library, proposal, others)),
  }
}

/**
 * What the dossier declares, against the whole list. A declared upgrade is judged as any other pair where another system meets
 * the content much better. Beside a planned system that the proposal carries out, the others count only where they meet it much
 * better, since the architecture has both.
 */
function weighDeclarations(library: Library, subject: Subject, judged: readonly Candidate[]): Candidate[] {
  const best = (ground: (one: Judgement) => boolean): number =>
    Math.max(0, ...judged.filter(({ judgement }) => ground(judgement)).map(({ like }) => scoreOf(like)))
  const rival = best(({ relation }) => relation === 'duplicate')
  const plan = best(({ ground }) => ground === 'carries-out')
  return judged.map((one) => {
    const { ground, decides } = one.judgement
    if (ground === 'declared-upgrade' && rival >= limits.betterThanDeclared * scoreOf(one.like))
      return { ...one, judgement: judge(subject, one.target, one.like, library.reader.thesaurus.components, false) }
    if (decides && scoreOf(one.like) < limits.betterThanDeclared * plan)
      return {
        ...one,
        judgement: {
          ...one.judgement,
          relation: 'related',
          ground: 'beside-plan',
          decides: false,
          rank: scoreOf(one.like),
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
function withoutEchoes(judged: readonly Candidate[]): readonly Candidate[] {
  const first = judged.find(({ judgement }) => judgement.decides)
  if (!first) return judged
  const isFarther = (like: Likeness) => scoreOf(first.like) > limits.betterThanDeclared * scoreOf(like)
  const beyondFirst = (like: Likeness): Likeness => ({
    ...like,
    functions: beyond(like.functions, first.like.functions),
    data: beyond(like.data, first.like.data),
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

function beyond(meetings: readonly Meeting[], first: readonly Meeting[]): Meeting[] {
  return meetings.map((meeting, i) => ({
    ...meeting,
    met: meeting.met && meeting.degree > limits.betterThanDeclared * (first[i]?.degree ?? 0),
  }))
}

/** The systems nearest in words, and those that the dossier itself names. */
function nearest(library: Library, subject: Subject, named: readonly string[]): Subject[] {
  const found = library.index.nearest(
    subject.pieces.map((piece) => ({ slots: piece.slots, weight: searchWeights[piece.part] })),
    candidates,
  )
  const places = new Set(found)
  for (const id of named) {
    const place = library.placeOf(id)
    if (place !== undefined) places.add(place)
  }
  return [...places].map((place) => library.subject(place))
}

function shown(judged: readonly Candidate[]): readonly Candidate[] {
  return judged.filter(
    ({ like, judgement }, i) =>
      i < alwaysShown || (i < mostMatches && (judgement.relation !== 'related' || scoreOf(like) >= worthShowing)),
  )
}

function toMatch(
  subject: Subject,
  target: Subject,
  like: Likeness,
  judgement: Judgement,
  concepts: readonly string[],
): Match {
  const { profile } = target.doc
  const score = scoreOf(like)
  return {
    id: profile.id,
    of: profile.of,
    name: profile.name,
    relation: judgement.relation,
    score: round(score),
    reason: reasonFor(judgement.ground, subject, target, like, judgement.falseUpgrade, concepts),
    coverage: { ofProposal: round(like.ofProposal), ofTarget: round(like.ofTarget) },
    comparison: comparisonRows(subject, target, like, concepts),
    evidence: evidenceOf(subject, target, like, score, concepts),
    falseUpgrade: judgement.falseUpgrade,
  }
}

/** The other proposals of the run that would build the same. */
function peerMatches(library: Library, proposal: Profile, others: readonly Profile[]): Match[] {
  const subject = library.prepareOnce(proposal)
  return peersOf(library, proposal, others).map(({ other, like, relation, score, reason }) => ({
    ...toMatch(
      subject,
      other,
      like,
      { relation, ground: 'little', falseUpgrade: false, decides: false, rank: score },
      library.reader.thesaurus.concepts,
    ),
    score,
    reason,
  }))
}

/** Systems and proposals in one list, best first; the systems' own order is kept, for it holds the verdict. */
function merge(systems: readonly Match[], peers: readonly Match[]): Match[] {
  const merged = [...systems]
  for (const peer of peers) {
    const at = merged.findIndex((match) => match.relation === 'related' || match.score < peer.score)
    merged.splice(at < 0 ? merged.length : at, 0, peer)
  }
  return merged
}

/** Longer than this, a query is a description rather than a name. */
const longestName = 160

function similar(library: Library, text: string, limit: number): readonly Match[] {
  const short = text.length <= longestName
  const query: Profile = {
    id: '',
    of: 'proposal',
    name: short ? text : '',
    aliases: [],
    purpose: short ? '' : text,
    functions: [],
    capabilities: [],
    data: [],
    users: [],
    scope: undefined,
    kind: undefined,
    owner: '',
    ownerNames: [],
    status: 'planned',
    shared: false,
    realizes: [],
    consumes: [],
    upgrades: [],
    carriesOut: [],
    proposalKind: undefined,
  }
  const subject = library.prepare(query)
  return nearest(library, subject, [])
    .map((target) => {
      const like = likeness(subject, target)
      const judgement: Judgement = {
        relation: 'related',
        ground: 'little',
        falseUpgrade: false,
        decides: false,
        rank: 0,
      }
      // A query is short: what counts is how much of it the system has, then how much of the system it names.
      const score = 0.75 * Math.max(like.ofProposal, like.title) + 0.25 * Math.max(like.named, like.purposeOfTarget)
      return { ...toMatch(subject, target, like, judgement, library.reader.thesaurus.concepts), score: round(score) }
    })
    .filter((match) => match.score > 0)
    .sort((a, b) => b.score - a.score || byId(a, b))
    .slice(0, limit)
}
