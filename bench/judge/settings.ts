import { derivedNames } from '../../src/match/opinion.js'
import { amongNames } from '../../src/match/relations.js'
import { upgradeNames } from '../../src/match/upgrade.js'
import type { LabelledCase } from './cases.js'
import type { Settings } from './fitting.js'

/** The representative sets, and those weighted to what tools get wrong; see bench/gold/README.md. */
export const representative: readonly string[] = ['dev', 's1', 's2', 's5']
export const hard: readonly string[] = ['s6', 's7', 's8', 's9', 's11', 's12']

/** Figures of a pair that tell whether a reviewer would name the system. */
const naming = [
  ...[
    'near',
    'score',
    'existing',
    'theme',
    'evidence',
    'ofProposal',
    'ofTarget',
    'purposeOfProposal',
    'purposeOfTarget',
  ],
  ...['title', 'named', 'titles', 'dataOfProposal', 'dataOfTarget'],
  ...['meaning', 'meaningAbove', 'meaningRank', 'meaningGap', 'meaningLocal', 'meaningBeyondOwn'],
  ...['titleName', 'titleMeaning', 'purposeMeaning', 'backMeaning', 'dataMeaning', 'usersMeaning'],
  ...['meaningOfLines', 'meaningOfLinesEven', 'unusualOfLines', 'clearMeaning', 'clearMeaningEven', 'nearestLine'],
  ...['reach', 'outOfReach', 'owner', 'ownerKin', 'shared', 'buildsIt', 'usesIt'],
]

/** The case as a whole: what the candidates, taken one by one, come to, and the little beside it that they do not tell. */
const ofCase = [
  ...derivedNames,
  ...['coveredByAny', 'softByAny', 'wordsByAny', 'coverWins', 'newShare', 'newLines', 'toldMet', 'toldCount'],
  ...['ofProposal', 'ofTarget', 'purposeOfProposal', 'title', 'existing', 'nearQuantile', 'aboveBulk', 'metGeneric'],
  ...['componentMade', 'componentSaid', 'componentUsed', 'usedMeaning', 'usedName', 'nameSaid', 'nameUsed'],
  ...['shared', 'application', 'database', 'planned', 'higher', 'owner', 'outOfReach', 'reach'],
  ...['foreignEstablishment', 'bothEstablishments', 'localGov', 'establishment', 'secret'],
  ...['ownBuild', 'apart', 'acquires', 'acquiresReady', 'buildsShared', 'buildingLines'],
]

/** What tells an honest upgrade. */
const upgrading = [
  ...['existing', 'declared', 'ownOrUnit', 'ownerKin', 'named', 'near', 'toldLines', 'newShare', 'meaning'],
  ...['purposeMeaning', 'shared', 'national', 'runs', 'onTop', 'apart', 'titleExtends', 'extends', 'upgradeKind'],
  ...['ownBuild', 'localGov', 'establishment', 'unitOfDepartment', 'told', ...upgradeNames],
]

/** Of a pair, beside what all heads leave out. */
const notOfPairs: ReadonlySet<string> = new Set(['evidence', 'declared', 'consumed', 'retired'])
/** Of a proposal's text, for the head that takes systems one by one. */
const ofText = ['localGov', 'establishment', 'apart', 'acquiresReady', 'runs', 'onTop', 'unitOfDepartment']
/** Facts that are all or nothing: that others of the candidates are different tells little. */
const saidOfPair: ReadonlySet<string> = new Set([
  'told',
  'foreignEstablishment',
  'bothEstablishments',
  'nameSaid',
  'nameUsed',
])

/** The figures that the labelled cases have. */
export interface Names {
  readonly pair: readonly string[]
  readonly proposal: readonly string[]
}

/**
 * The head that takes systems one by one sees all figures of a pair with a broad ridge: in the study few hand-picked ones did not
 * transfer. What it says makes most figures of a case needless: those that are left do better than all. The ridges are those of
 * a coarse look (half or twice as much changes the tables by less than .01).
 */
export function settingsFor({ pair }: Names): Settings {
  const ofPair = pair.filter((name) => !notOfPairs.has(name))
  const relations = [...ofPair, ...ofText, ...amongNames(ofPair.filter((name) => !saidOfPair.has(name)))]
  return {
    names: { ridge: 20, figures: naming },
    relations: { ridge: 40, figures: relations },
    there: { ridge: 15, figures: ofCase },
    sort: { ridge: 15, figures: ofCase },
    upgrade: { ridge: 3, figures: upgrading },
  }
}

export function namesIn([first]: readonly LabelledCase[]): Names {
  return { pair: Object.keys(first?.candidates[0]?.figures ?? {}), proposal: Object.keys(first?.proposal ?? {}) }
}
