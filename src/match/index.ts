export { compareProposals, createFinder } from './finder.js'
export type { Profile } from './profile.js'
export type { Appraisal, Finder, Match, Pair, Review } from './types.js'
