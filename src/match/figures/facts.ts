import { remembered } from '../../kernel/index.js'
import { cue, readable, type Thesaurus, withoutAccents, wordsOf } from '../../language/index.js'
import { isSharedComponent, onlyTakesIn, outOfReach, reach, sameOwner, servesAll } from '../facts.js'
import type { Profile } from '../profile.js'
import type { Subject } from '../subject.js'
import type { Figures } from './types.js'

const yes = (holds: boolean): number => (holds ? 1 : 0)

/** What is known of a pair beside its words. */
export function pairFacts(
  proposal: Subject,
  target: Subject,
  glossary: Pick<Thesaurus, 'components' | 'concepts'>,
): Figures {
  const [p, t] = [proposal.doc.profile, target.doc.profile]
  const owner = sameOwner(p, t)
  const kin = ownerKinship(p, t)
  const serving = servingKinds.has(t.kind)
  return {
    owner: yes(owner),
    ownerKin: kin,
    ownOrUnit: yes(owner || kin >= 0.99),
    outOfReach: yes(outOfReach(p, t)),
    reach: reach(p, t),
    servesAll: yes(servesAll(t)),
    national: yes(t.scope === 'national'),
    sector: yes(t.scope === 'sector'),
    higher: yes(isLocal(p) && (t.scope === 'national' || t.scope === 'province')),
    shared: yes(isSharedComponent(target, glossary.components)),
    serving: yes(serving),
    servingLayer: yes(isSharedLayer(t.layer ?? '')),
    application: yes(t.kind === 'application' || t.kind === 'portal'),
    database: yes(t.kind === 'database'),
    planned: yes(t.status === 'planned' || t.status === 'building'),
    retired: yes(t.status === 'retired' || t.status === 'retiring'),
    consumed: yes(p.consumes.includes(t.id)),
    declared: yes(p.upgrades.includes(t.id)),
    targetIntake: yes(onlyTakesIn(target, proposal, glossary.concepts)),
    proposalIntake: yes(onlyTakesIn(proposal, target, glossary.concepts)),
  }
}

const servingKinds: ReadonlySet<Profile['kind']> = new Set(['platform', 'service', 'infrastructure', 'security'])
const sharedLayer = cue('dùng chung', 'chia sẻ', 'tích hợp', 'hạ tầng', 'an toàn', 'nền tảng')
const isSharedLayer = remembered((layer) => sharedLayer(readable(layer).replaceAll('-', ' ')))

function isLocal({ scope }: Profile): boolean {
  return scope === 'district' || scope === 'commune' || scope === 'agency'
}

/** Words that many agencies bear. */
const ofAnyAgency = new Set(['tinh', 'so', 'va', 'cua', 'thuoc', 'ubnd', 'thanh', 'pho'])

/** How far the shorter of two agencies' names is part of the longer: a unit mostly bears the name of what it belongs to. */
export function ownerKinship(a: Profile, b: Profile): number {
  let most = 0
  for (const mine of [a.owner, ...a.ownerNames])
    for (const theirs of [b.owner, ...b.ownerNames]) most = Math.max(most, nameKinship(mine, theirs))
  return most
}

function nameKinship(a: string, b: string): number {
  const [mine, theirs] = [namingWords(a), namingWords(b)]
  const fewer = Math.min(mine.size, theirs.size)
  if (fewer === 0) return 0
  let both = 0
  for (const word of mine) if (theirs.has(word)) both++
  return both / fewer
}

const namingWords = remembered(
  (name): ReadonlySet<string> =>
    new Set(
      wordsOf(readable(name))
        .map(({ key }) => withoutAccents(key))
        .filter((key) => !ofAnyAgency.has(key)),
    ),
)
