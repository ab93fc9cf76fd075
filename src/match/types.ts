import type { Text } from '../kernel/index.js'
import type { Ambiguous } from '../language/index.js'
import type { Evidence, FinderVerdict, Profile, Relation } from './profile.js'

/** One row of the side-by-side table: what of the proposal meets what of the target. */
export interface ComparisonRow {
  readonly aspect: 'purpose' | 'function' | 'data' | 'users' | 'scope' | 'owner'
  /** The proposal's own words; empty where the proposal says nothing. */
  readonly proposal: string
  /** The target's own words; empty where nothing of the target meets the proposal's. */
  readonly target: string
  /** How far the two meet, 0..1. */
  readonly degree: number
  /** The words or glossary concepts on which it rests. */
  readonly shared: readonly string[]
}

/** Share of one side's functions that the other side covers, 0..1. */
export interface Coverage {
  /** How much of the proposal's functions the target has already. */
  readonly ofProposal: number
  /** How much of the target's functions the proposal would build again. */
  readonly ofTarget: number
}

export interface Match {
  readonly id: string
  readonly of: 'system' | 'proposal'
  readonly name: string
  readonly relation: Relation
  /** How near the two are, 0..1: for the order of the list, never a legal threshold. */
  readonly score: number
  /** One sentence that says why this relation was given. */
  readonly reason: Text
  readonly coverage: Coverage
  readonly comparison: readonly ComparisonRow[]
  readonly evidence: readonly Evidence[]
  /** The proposal declares to upgrade this system, but owner or functions speak against it. */
  readonly falseUpgrade: boolean
}

/** What an officer should look at before the verdict is used. */
export interface Review {
  /** The two likeliest verdicts, and what speaks for each. */
  readonly between: readonly {
    readonly verdict: FinderVerdict
    /** 0..1. */
    readonly probability: number
    readonly speaks: Text
  }[]
  /** The question on which the two part. */
  readonly question: Text
}

export interface Appraisal {
  readonly verdict: FinderVerdict
  /** How probable the verdict is, 0..1, as measured on sets that had no part in the fit. */
  readonly confidence: number
  /** Given where the verdict is too unsure to be used as it is. */
  readonly review: Review | undefined
  readonly reason: Text
  /** The nearest first, whatever the verdict; at least five where the catalogue has them. */
  readonly matches: readonly Match[]
}

/** Two profiles of the same list that duplicate each other; `a` is the one with the smaller id. */
export interface Pair {
  readonly a: string
  readonly b: string
  readonly relation: Extract<Relation, 'duplicate' | 'overlap'>
  /** Symmetric, 0..1. */
  readonly score: number
  readonly reason: Text
  readonly coverage: Coverage
}

/** Two systems of different catalogues that likely do the same. */
export interface Counterpart {
  readonly a: string
  readonly b: string
  /** How likely, 0..1. */
  readonly chance: number
  readonly reason: Text
}

/**
 * The search for pairs of a catalogue, in steps, so that an editor answers in between. After an edit it goes on from where it was:
 * neighbours are looked for again where they may be others, and two are compared again where one of them, or how rare one of its
 * words is, is not as before. What it finds is what a search from the beginning finds.
 */
export interface PairSearch {
  /** Does some more; false where nothing was left to do. */
  step(): boolean
  /** What was found, the nearest first; while there is more to do, with it what was found before of systems that are as they were. */
  pairs(): readonly Pair[]
  /** The search in the catalogue as it is now; undefined where that is to be read anew. */
  edited(catalogue: readonly Profile[]): PairSearch | undefined
}

export interface Finder {
  /**
   * Appraises one proposal against the catalogue and, if given, against the other proposals of the run. The verdict speaks of
   * the catalogue alone; matches with other proposals are marked `of: 'proposal'`. A run that hands over the same list each time,
   * the proposal among them, has each pair weighed once.
   */
  appraise(proposal: Profile, others?: readonly Profile[]): Appraisal
  /**
   * Systems of the catalogue that duplicate each other; with `only`, those near to one of these ids. Who would drop some pairs
   * whatever they have in common says so by `matters`, before their texts are read.
   */
  within(only?: ReadonlySet<string>, matters?: (a: Profile, b: Profile) => boolean): readonly Pair[]
  /** The same in steps, and again after an edit. */
  searching(): PairSearch
  /** Systems of different catalogues that likely do the same; a system may be in several pairs. */
  across(catalogueOf: (id: string) => string): readonly Counterpart[]
  /** The same by words alone, for tens of thousands of systems: it finds three in four of what `across` finds. */
  acrossInWords(catalogueOf: (id: string) => string): readonly Pair[]
  /** The systems nearest to free text: accents, abbreviations, English and typing errors are tolerated. */
  similar(text: string, limit?: number, least?: number): readonly Match[]
  /** The abbreviations of such a text that mean several things and were therefore not written out. */
  ambiguous(text: string): readonly Ambiguous[]
}
