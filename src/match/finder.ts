import type { GlossaryEntry } from '../architecture/index.js'
import { ambiguousIn } from '../language/index.js'
import { likeness } from './compare.js'
import { comparisonRows, evidenceOf, round } from './explain.js'
import { type Judgement, scoreOf } from './judge.js'
import { byId, createLibrary, type Library, searchWeights } from './library.js'
import { pairsOfCatalogue, pairsOfProposals, peersOf } from './peers.js'
import type { Profile } from './profile.js'
import { type Candidate, type Compared, rank } from './ranking.js'
import { reasonFor } from './reason.js'
import type { Subject } from './subject.js'
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

function appraise(library: Library, proposal: Profile, others: readonly Profile[]): Appraisal {
  const subject = library.prepareOnce(proposal)
  const { thesaurus } = library.reader
  const ranked = rank(subject, compareWithNearest(library, subject), thesaurus)
  const matches = shown(ranked).map((candidate) => toMatch(subject, candidate, thesaurus.concepts))
  const first = ranked.findIndex(({ judgement }) => judgement.decides)
  const deciding = first < 0 ? undefined : matches[first]
  return {
    verdict: verdictOf(deciding?.relation),
    reason: appraisalReason(deciding, nearestInContent(matches), library.profiles.length),
    matches: merge(matches, peerMatches(library, proposal, others)),
  }
}

/** What a proposal has in common with the systems nearest to it and with those that it names itself. */
export function compareWithNearest(library: Library, subject: Subject): Compared[] {
  const { upgrades, carriesOut, consumes } = subject.doc.profile
  return nearest(library, subject, [...upgrades, ...carriesOut, ...consumes]).map((target) => ({
    target,
    like: likeness(subject, target),
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

function toMatch(subject: Subject, { target, like, judgement }: Candidate, concepts: readonly string[]): Match {
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
      {
        target: other,
        like,
        judgement: { relation, ground: 'little', falseUpgrade: false, decides: false, rank: score },
      },
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
      return {
        ...toMatch(subject, { target, like, judgement }, library.reader.thesaurus.concepts),
        score: round(score),
      }
    })
    .filter((match) => match.score > 0)
    .sort((a, b) => b.score - a.score || byId(a, b))
    .slice(0, limit)
}
