import { describe, expect, it } from 'vitest'
import { acquires, buildsNothing, outOfReach, reach, sameOwner, servesAll } from '../../src/match/facts.js'
import type { Profile } from '../../src/match/index.js'
import { proposal, system } from './profiles.js'

const mine = proposal('Việc mới')
const target = (rest: Partial<Profile>) => system('x', 'Việc cũ', rest)

describe('one agency stands behind both', () => {
  const owned = (owner: string, ...ownerNames: string[]) => target({ owner, ownerNames })

  it.each<[string, Profile, Profile, boolean]>([
    ['of the same id', owned('so-b'), owned('so-b'), true],
    ['of another id', owned('so-b', 'Sở B'), owned('so-c', 'Sở C'), false],
    ['where neither says who', owned('', ''), owned('', ''), false],
    ['where one name of several agrees', owned('so-tnmt', 'Sở TNMT'), owned('khac', 'Sở Khác', 'SỞ TNMT'), true],
    ['written out where the other has an id', owned('so-y', 'Sở Y tế'), owned('Sở  Y tế'), true],
    ['with the tone mark on the other vowel', owned('a', 'Sở Văn hoá'), owned('b', 'Sở Văn hóa'), true],
    ['without accents on one side', owned('a', 'Sở Y tế'), owned('b', 'So Y te'), true],
    ['of names that differ by accents alone', owned('a', 'Xã Hòa Mỹ'), owned('b', 'Xã Hoa Mỹ'), false],
  ])('%s', (_, a, b, same) => {
    expect([sameOwner(a, b), sameOwner(b, a)]).toEqual([same, same])
  })
})

describe('how near at hand a system is', () => {
  it.each<[string, Partial<Profile>, readonly [all: boolean, out: boolean, reach: number]]>([
    ['of the province', { scope: 'province' }, [true, false, 1]],
    ['of unknown scope', { scope: undefined }, [true, false, 1]],
    ['of the nation', { scope: 'national' }, [true, false, 0]],
    ['of the sector', { scope: 'sector' }, [false, false, 0]],
    ['of another district', { scope: 'district' }, [false, true, -1]],
    ['of another commune', { scope: 'commune' }, [false, true, -1]],
    ['of another agency', { scope: 'agency' }, [false, true, -1]],
    ['of the agency itself', { scope: 'agency', owner: 'so-b' }, [false, false, 0]],
    ['of the province, being retired', { status: 'retiring' }, [true, false, -1]],
    ['of the nation, retired', { scope: 'national', status: 'retired' }, [true, false, -1]],
    ['proposed by another district in the same run', { of: 'proposal', scope: 'district' }, [false, false, 0]],
  ])('%s', (_, rest, expected) => {
    const each = target(rest)
    expect([servesAll(each), outOfReach(mine, each), reach(mine, each)]).toEqual(expected)
  })
})

describe('what a proposal does', () => {
  const kinds = ['build', 'upgrade', 'lease', 'buy', 'infrastructure', 'training', 'consultancy'] as const
  const software = { functions: ['Quản lý thửa đất', 'Máy in'] }
  const equipment = { functions: ['Mua 20 máy quét', 'Lắp đặt màn hình'] }
  const those = (is: (profile: Profile) => boolean, rest: Partial<Profile>) =>
    kinds.filter((proposalKind) => is(proposal('Dự án', { ...rest, proposalKind })))

  it('acquires something ready when it buys, leases or installs', () => {
    expect(those(acquires, software)).toEqual(['lease', 'buy', 'infrastructure'])
  })

  it('builds no system in training and advice, nor where only equipment is bought', () => {
    expect(those(buildsNothing, software)).toEqual(['training', 'consultancy'])
    expect(those(buildsNothing, equipment)).toEqual(['buy', 'infrastructure', 'training', 'consultancy'])
    // A purchase without a list may be anything.
    expect(those(buildsNothing, {})).toEqual(['training', 'consultancy'])
  })

  it('builds no system where it says that software is no part of it', () => {
    const without = (purpose: string) => buildsNothing(proposal('Phòng họp', { ...software, purpose }))
    expect(without('Trang bị phòng họp; không bao gồm phần mềm.')).toBe(true)
    expect(without('Trang bi phong hop; khong mua phan mem.')).toBe(true)
    expect(without('Trang bị phòng họp và phần mềm.')).toBe(false)
  })
})
