export { compareProposals, createFinder } from './finder.js'
export type { DuplicationVerdict, Evidence, Profile, Relation } from './profile.js'
export type { Appraisal, ComparisonRow, Coverage, Finder, Match, Pair } from './types.js'
