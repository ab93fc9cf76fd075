import type { GlossaryEntry, Judging } from '../architecture/index.js'
import type { Text } from '../kernel/index.js'
import { ambiguousIn } from '../language/index.js'
import { becauseOf, questionFor } from './because.js'
import { type Compared, type Likeness, likeness } from './compare.js'
import { chanceOf, couples, toldFrom } from './counterparts.js'
import { comparisonRows, evidenceOf, rounded } from './explain.js'
import { leanings } from './families.js'
import { createMeasure, type Measure, type Measurement } from './figures/figures.js'
import { type Judged, type Judgement, judge } from './judge.js'
import type { Kept } from './kept.js'
import { byId, createLibrary, type Library, searchWeights } from './library.js'
import { createMeaning, type Meaning } from './meaning.js'
import { createPairSearch } from './pair-search.js'
import { createPeers, type Peers, pairsAcross, pairsOfCatalogue, samePurpose } from './peers.js'
import { blankProfile, type Profile } from './profile.js'
import { reasonFor } from './reason.js'
import { scoreOf } from './score.js'
import type { Subject } from './subject.js'
import type { Appraisal, Counterpart, Finder, Match, Pair, Review } from './types.js'
import { appraisalReason, nearestInContent } from './verdict.js'

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
 * @param judging what proposals are judged by; read when the first is
 * @param kept what was worked out of this very catalogue and glossary before
 * @param forWithin `within` will be asked of all: then what it needs is kept of the one reading of the catalogue
 */
export function createFinder(
  catalogue: readonly Profile[],
  glossary: readonly GlossaryEntry[],
  judging: Judging,
  kept?: Kept,
  forWithin = false,
): Finder {
  const library = createLibrary(catalogue, glossary, judging.vectors, kept, forWithin)
  let made: Measure | undefined
  const measure: Measure = (subject, compared) => {
    made ??= createMeasure(library, createMeaning(library, judging.vectors(), kept), kept)
    return made(subject, compared)
  }
  const runs = new WeakMap<readonly Profile[], Peers>()
  const among = (others: readonly Profile[], proposal: Profile): Peers => {
    if (!others.includes(proposal)) return createPeers(library, [...others, proposal])
    const peers = runs.get(others) ?? createPeers(library, others)
    runs.set(others, peers)
    return peers
  }
  return {
    appraise: (proposal, others = []) => appraise(library, measure, judging, proposal, among(others, proposal)),
    across: (catalogueOf) => counterparts(library, createMeaning(library, judging.vectors()), judging, catalogueOf),
    acrossInWords: (catalogueOf) => pairsAcross(library, judging.file().twins, catalogueOf),
    within: (only, matters) => pairsOfCatalogue(library, judging.file().twins, only, matters),
    searching: () => createPairSearch(library, judging.file().twins),
    similar: (text, limit = mostMatches, least = 0) => similar(library, text, limit, least),
    ambiguous: (text) => ambiguousIn(text, library.reader.fork(), glossary),
  }
}

function counterparts(
  library: Library,
  meaning: Meaning,
  judging: Judging,
  catalogueOf: (id: string) => string,
): Counterpart[] {
  const { head } = judging.file().counterparts
  return couples(library, meaning, catalogueOf).flatMap((couple) => {
    const chance = chanceOf(head, couple)
    const { a, b } = couple
    return chance > toldFrom ? [{ a: a.doc.profile.id, b: b.doc.profile.id, chance, reason: samePurpose(a, b) }] : []
  })
}

/** Proposals that duplicate each other; each pair is reported once, and the order of the list does not matter. */
export function compareProposals(
  proposals: readonly Profile[],
  glossary: readonly GlossaryEntry[],
  catalogue: readonly Profile[] = [],
): readonly Pair[] {
  return createPeers(createLibrary(catalogue, glossary), proposals).pairs()
}

function appraise(library: Library, measure: Measure, judging: Judging, proposal: Profile, run: Peers): Appraisal {
  const subject = library.prepareOnce(proposal)
  const { concepts } = library.reader.thesaurus
  const peers = peerMatches(library, proposal, run)
  const compared = compareWithNearest(library, subject)
  if (compared.length === 0)
    return {
      verdict: 'none',
      confidence: 1,
      review: undefined,
      reason: appraisalReason(undefined, undefined, 0),
      matches: peers,
    }
  const measurement = measure(subject, compared)
  const judged = judge(subject, measurement, judging.file())
  const matches = shown(judged.candidates).map((one) => toMatch(subject, one, concepts))
  const deciding = judged.verdict === 'none' ? undefined : matches[0]
  const near = nearestInContent(matches)
  const why = appraisalReason(deciding, near, library.profiles.length)
  const speaks = reasonsOf(judged, measurement, judging)
  // What is said of "that system" must be said of the one that the sentence before names.
  const told = deciding ?? near
  const because =
    told && told.id === judged.first?.target.doc.profile.id
      ? speaks(judged.verdict, judged.second, why.vi)
      : { vi: '', en: '' }
  return {
    verdict: judged.verdict,
    confidence: judged.confidence,
    review: judged.unsure ? reviewOf(judged, speaks) : undefined,
    reason: { vi: `${why.vi} ${because.vi}`.trimEnd(), en: `${why.en} ${because.en}`.trimEnd() },
    matches: merge(matches, peers),
  }
}

/** What speaks for one verdict over another, told of the system that comes first. */
type Speaks = (verdict: Judged['verdict'], over: Judged['verdict'], before?: string) => Text

function reasonsOf(judged: Judged, measurement: Measurement, judging: Judging): Speaks {
  const { first } = judged
  const { heads } = judging.file()
  const nothing = (measurement.proposal.nothing ?? 0) > 0
  return (verdict, over, before) =>
    nothing
      ? { vi: '', en: '' }
      : becauseOf(measurement, first, { ...judged, verdict }, leanings(heads, judged, verdict, over), before)
}

function reviewOf(judged: Judged, speaks: Speaks): Review {
  const { verdict, second, confidence, secondConfidence, first } = judged
  return {
    between: [
      { verdict, probability: confidence, speaks: speaks(verdict, second) },
      { verdict: second, probability: secondConfidence, speaks: speaks(second, verdict) },
    ],
    question: questionFor(verdict, second, first?.target.doc.profile.name ?? ''),
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
function nearest(library: Library, subject: Subject, named: readonly string[], most = candidates): Subject[] {
  const found = library.index.nearest(
    subject.pieces.map((piece) => ({ slots: piece.slots, weight: searchWeights[piece.part] })),
    most,
  )
  const places = new Set(found)
  for (const id of named) {
    const place = library.placeOf(id)
    if (place !== undefined) places.add(place)
  }
  return [...places].map((place) => library.subject(place))
}

function shown(judged: Judged['candidates']): Judged['candidates'] {
  return judged.filter(
    ({ like, judgement }, i) =>
      i < alwaysShown || (i < mostMatches && (judgement.relation !== 'related' || scoreOf(like) >= worthShowing)),
  )
}

/** A system or proposal beside the one that is judged, and what was said of it. */
interface Beside {
  readonly target: Subject
  readonly like: Likeness
  readonly judgement: Judgement
}

function toMatch(subject: Subject, { target, like, judgement }: Beside, concepts: readonly string[]): Match {
  const { profile } = target.doc
  const score = scoreOf(like)
  return {
    id: profile.id,
    of: profile.of,
    name: profile.name,
    relation: judgement.relation,
    score: rounded(score),
    reason: reasonFor(judgement.ground, subject, target, like, judgement.falseUpgrade, concepts),
    coverage: { ofProposal: rounded(like.ofProposal), ofTarget: rounded(like.ofTarget) },
    comparison: comparisonRows(subject, target, like, concepts),
    evidence: evidenceOf(subject, target, like, score, concepts),
    falseUpgrade: judgement.falseUpgrade,
  }
}

/** The other proposals of the run that would build the same. */
function peerMatches(library: Library, proposal: Profile, run: Peers): Match[] {
  const subject = library.prepareOnce(proposal)
  return run.of(proposal).map(({ other, like, relation, score, reason }) => ({
    ...toMatch(
      subject,
      {
        target: other,
        like,
        judgement: { relation, ground: 'little', falseUpgrade: false },
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

/** A query is no proposal to be judged. */
const asked: Judgement = { relation: 'related', ground: 'little', falseUpgrade: false }

function similar(library: Library, text: string, limit: number, least: number): readonly Match[] {
  const short = text.length <= longestName
  const query: Profile = {
    ...blankProfile,
    of: 'proposal',
    name: short ? text : '',
    purpose: short ? '' : text,
    status: 'planned',
  }
  const subject = library.prepare(query)
  return (
    nearest(library, subject, [], Math.max(candidates, limit))
      .map((target) => {
        const like = likeness(subject, target)
        // A query is short: what counts is how much of it the system has, then how much of the system it names.
        const score = 0.75 * Math.max(like.ofProposal, like.title) + 0.25 * Math.max(like.named, like.purposeOfTarget)
        return { id: target.doc.profile.id, target, like, score: rounded(score) }
      })
      .filter(({ score }) => score > 0 && score >= least)
      .sort((a, b) => b.score - a.score || byId(a, b))
      .slice(0, limit)
      // Reasons and evidence cost more than the score; only what is told gets them.
      .map(({ target, like, score }) => ({
        ...toMatch(subject, { target, like, judgement: asked }, library.reader.thesaurus.concepts),
        score,
      }))
  )
}
