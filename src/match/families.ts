import type { Head, Heads } from '../architecture/index.js'
import type { Figures } from './figures/types.js'
import { contributions } from './heads.js'
import type { DuplicationVerdict } from './profile.js'

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
  | 'data'
  | 'generic'
  | 'component'
  | 'building'
  | 'setting'

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
  name: ['title', 'named', 'titles', 'titleName', 'titleNameAbove', 'softTitle', 'softTitleAbove', 'softName'],
  data: ['dataOfProposal', 'dataOfTarget', 'dataMeaning'],
  generic: ['metGeneric', 'metConsuming', 'usesIt'],
  component: [
    ...['shared', 'serving', 'servingLayer', 'application', 'database', 'componentScore', 'componentChance'],
    ...['componentFirst', 'sharedTitle'],
  ],
  building: [
    ...['buildsIt', 'buildsShared', 'buildingLines', 'ownBuild', 'acquires', 'componentBuilt', 'servingBuilt'],
    ...['sharedAcquired'],
  ],
  setting: [
    ...['owner', 'ownerKin', 'ownOrUnit', 'outOfReach', 'reach', 'servesAll', 'national', 'sector', 'higher'],
    ...['planned', 'usersMeaning', 'declared', 'targetIntake', 'proposalIntake'],
  ],
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
  figures: Figures,
  upgraded: Figures | undefined,
  verdict: DuplicationVerdict,
  over: DuplicationVerdict,
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
    if (upgraded) add(heads.upgrade, upgraded, one ?? '', other ?? '')
  }
  if (there !== wasThere && verdict !== 'upgrade' && over !== 'upgrade')
    add(heads.there, figures, there ? 'yes' : 'no', there ? 'no' : 'yes')
  if (there && wasThere) add(heads.sort, figures, verdict, over)
  return new Map([...sums].sort((a, b) => Math.abs(b[1]) - Math.abs(a[1]) || (a[0] < b[0] ? -1 : 1)))
}

function isThere(verdict: DuplicationVerdict): boolean {
  return verdict === 'duplicate' || verdict === 'overlap' || verdict === 'reuse'
}
