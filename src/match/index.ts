/** What other rooms may use of this one. */

export { clustered } from './cluster.js'
export { buysOnlyEquipment } from './equipment.js'
export { compareProposals, createFinder } from './finder.js'
export { catalogue, profileOfProposal, profileOfSystem } from './from-model.js'
export type { Kept } from './kept.js'
export { isFair, type JudgedCase, measured } from './labelled/measured.js'
export { labelledProfile, labelledProposal, labelledSystem, systemFrom } from './labelled/profiles.js'
export { type ScoredCase, scoredCases } from './labelled/score.js'
export { blankProfile, type FinderVerdict, type Profile } from './profile.js'
export { sameRecords } from './same.js'
export type { Appraisal, Finder, Match, Pair, PairSearch, Review } from './types.js'
