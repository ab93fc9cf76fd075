import type { Head, Heads } from '../architecture/index.js'
import type { Figures } from './figures/types.js'
import { contributions } from './heads.js'
import type { FinderVerdict } from './profile.js'
import { relationNames } from './relations.js'
import { upgradeNames } from './upgrade.js'

/**
 * What an officer would call the figures: several say the same thing in slightly different ways, and their parts in a sum add up
 * to the part of that thing.
 */
export type Family =
  | 'functions'
  | 'fresh'
  | 'own-best'
  | 'others'
  | 'usual'
  | 'purpose'
  | 'name'
  | 'generic'
  | 'used'
  | 'component'
  | 'building'
  | 'setting'
  | 'relation'
  | 'upgrading'

const members: Readonly<Record<Family, readonly string[]>> = {
  functions: [
    ...['ofProposal', 'ofTarget', 'existing', 'wordsOfLines', 'metOfLines', 'metEven', 'coveredLines', 'coveredMain'],
    ...['mainMet', 'bestLine', 'secondLine', 'thirdLine', 'metCount', 'metMeaning', 'metCentral', 'toldLines'],
    ...['quarterMet', 'halfMet', 'mostMet', 'toldMet', 'toldCount', 'wordCovered', 'wordMet', 'meaningOfLines'],
    ...['meaningOfLinesEven', 'unusualOfLines', 'clearMeaning', 'clearMeaningEven', 'nearestLine', 'backMeaning'],
    ...['softCover', 'softCoverEven', 'softClear', 'softClearEven', 'softClearMain', 'softAbove', 'softBestLine'],
    ...['softSecondLine', 'softBack', 'bothWays', 'businessExisting', 'sharedExisting', 'higherExisting'],
  ],
  fresh: ['newShare', 'newLines', 'wordNew', 'wordNewLines'],
  'own-best': [
    ...['meaningWins', 'meaningThird', 'coverWins', 'onlyHere', 'wordWins', 'softWins', 'softRank', 'softGap'],
    ...['certainty', 'meaningRank', 'meaningGap', 'aboveSecond', 'aboveBulk', 'bulkRatio'],
  ],
  others: [
    ...['coveredByAny', 'coveredByOthers', 'wordsByAny', 'wordsByOthers', 'softByAny', 'chanceSecond', 'chanceRest'],
  ],
  usual: ['nearQuantile', 'scoreQuantile', 'aboveMedian', 'near', 'score', 'meaningLocal', 'meaningBeyondOwn'],
  purpose: [
    ...['purposeOfProposal', 'purposeOfTarget', 'theme', 'meaning', 'meaningAbove', 'purposeMeaning', 'nameSubject'],
    ...['softPurpose', 'softPurposeAbove', 'softEvidenceAbove', 'titleMeaning', 'titleLine'],
  ],
  name: [
    ...['title', 'named', 'titles', 'titleName', 'titleNameAbove', 'softTitle', 'softTitleAbove', 'softName'],
    'nameSaid',
  ],
  generic: ['metGeneric', 'metConsuming'],
  used: ['usesIt', 'usedMeaning', 'usedName', 'componentUsed', 'nameUsed'],
  component: [
    ...['shared', 'serving', 'servingLayer', 'application', 'database', 'componentScore', 'componentChance'],
    ...['componentFirst', 'componentSaid', 'sharedTitle'],
  ],
  building: [
    ...['buildsIt', 'buildsShared', 'buildingLines', 'ownBuild', 'acquires', 'componentBuilt', 'servingBuilt'],
    ...['sharedAcquired', 'acquiresReady', 'apart', 'componentMade'],
  ],
  setting: [
    ...['owner', 'ownerKin', 'ownOrUnit', 'outOfReach', 'reach', 'servesAll', 'national', 'sector', 'higher'],
    ...['planned', 'usersMeaning', 'targetIntake', 'proposalIntake', 'localGov', 'unitOfDepartment'],
    ...['establishment', 'foreignEstablishment', 'bothEstablishments', 'told', 'secret'],
  ],
  relation: [...relationNames],
  upgrading: ['runs', 'onTop', 'titleExtends', 'extends', 'upgradeKind', 'declared', ...upgradeNames],
}

const familyOf: ReadonlyMap<string, Family> = new Map(
  families().flatMap((family) => members[family].map((name) => [name, family] as const)),
)

export function families(): Family[] {
  return Object.keys(members) as Family[]
}

/** The family of a figure; a figure that a province's own judge file adds is of none. */
export function family(name: string): Family | undefined {
  return familyOf.get(name)
}

/** How much each family adds to a verdict, in the units of the heads' sums; more than nought speaks for it. */
export type Leanings = ReadonlyMap<Family, number>

/** What speaks for one verdict and against another. */
export function leanings(
  heads: Heads,
  judged: { readonly figures: Figures; readonly upgradeFigures: Figures },
  verdict: FinderVerdict,
  over: FinderVerdict,
): Leanings {
  const sums = new Map<Family, number>()
  const add = (head: Head, of: Figures, one: string, other: string): void => {
    for (const { name, adds } of contributions(head, of, one, other)) {
      const mine = family(name)
      if (mine) sums.set(mine, (sums.get(mine) ?? 0) + adds)
    }
  }
  const [there, wasThere] = [isThere(verdict), isThere(over)]
  if (verdict === 'upgrade' || over === 'upgrade') {
    const [one, other] = verdict === 'upgrade' ? ['yes', 'no'] : ['no', 'yes']
    add(heads.upgrade, judged.upgradeFigures, one ?? '', other ?? '')
  }
  if (there !== wasThere && verdict !== 'upgrade' && over !== 'upgrade')
    add(heads.there, judged.figures, there ? 'yes' : 'no', there ? 'no' : 'yes')
  if (there && wasThere) add(heads.sort, judged.figures, verdict, over)
  return new Map([...sums].sort((a, b) => Math.abs(b[1]) - Math.abs(a[1]) || (a[0] < b[0] ? -1 : 1)))
}

function isThere(verdict: FinderVerdict): boolean {
  return verdict === 'duplicate' || verdict === 'overlap' || verdict === 'reuse'
}
