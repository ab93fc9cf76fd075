import fc from 'fast-check'
import type { Profile } from '../../../src/match/index.js'
import { createFinder } from '../../support/finder.js'
import { demand, target } from '../target.js'
import { sound } from '../workspace.js'

const words = fc.constantFrom(
  ...[
    'đất đai',
    'dat dai',
    'ĐẤT ĐAI',
    'một cửa',
    'LGSP',
    'qua LGSP',
    'cơ sở dữ liệu',
    'CSDL',
    'quản lý',
    'tàu cá',
    'nâng lương',
  ],
  ...['năng lượng', 'VMS', 'LIS', 'TT', 'không', '🐟', 'căn cứ Luật', '1', 'a', 'x'.repeat(200), '\u0301', '渔港'],
)
const line = fc.array(words, { maxLength: 6 }).map((parts) => parts.join(' '))
const lines = fc.array(line, { maxLength: 5 })
const described = fc.record({ name: line, purpose: line, functions: lines, data: lines, users: lines })

/** Enough of the glossary for concepts to meet; the whole of it would cost more than what is tried. */
const glossary = sound.model.glossary.slice(0, 150)

type Described = Pick<Profile, 'name' | 'purpose' | 'functions' | 'data' | 'users'>

const profile = (id: string, of: Profile['of'], described: Described): Profile => ({
  ...described,
  ...{
    id,
    of,
    aliases: [],
    capabilities: [],
    scope: 'province',
    kind: 'application',
    owner: 'so-tttt',
    ownerNames: [],
  },
  ...{ status: 'operational', shared: false, realizes: [], consumes: [], upgrades: [], carriesOut: [] },
  proposalKind: of === 'proposal' ? 'build' : undefined,
})

/** Catalogues and proposals of any words: shares are shares, and the order of the catalogue changes nothing. */
export const match = target({
  inputs: fc.record({ catalogue: fc.array(described, { maxLength: 8 }), proposal: described }),
  tries: 80,
  holds: ({ catalogue, proposal }) => {
    const profiles = catalogue.map((d, i) => profile(`ht-${i}`, 'system', d))
    const asked = profile('dx', 'proposal', proposal)
    const first = createFinder(profiles, glossary).appraise(asked)
    const second = createFinder([...profiles].reverse(), glossary).appraise(asked)
    demand(JSON.stringify(first) === JSON.stringify(second), 'the order of the catalogue changes the answer')
    for (const { score } of first.matches) demand(score >= 0 && score <= 1, `a score of ${score}`)
    for (const pair of createFinder(profiles, glossary).within())
      demand(pair.a !== pair.b && pair.score >= 0 && pair.score <= 1, 'a pair of one, or a score outside 0..1')
  },
})
