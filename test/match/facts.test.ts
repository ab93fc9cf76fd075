import { beforeEach, describe, expect, it } from 'vitest'
import { buildsItsOwn, saysItExtends } from '../../src/match/continuing.js'
import {
  acquires,
  buildsNothing,
  isSharedComponent,
  onlyTakesIn,
  outOfReach,
  reach,
  sameOwner,
  servesAll,
} from '../../src/match/facts.js'
import type { Profile } from '../../src/match/index.js'
import { createLibrary, type Library } from '../../src/match/library.js'
import { glossary, proposal, province, system } from './profiles.js'

let library: Library
beforeEach(() => {
  library = createLibrary(province, glossary)
})

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
    expect(those(buildsNothing, equipment)).toEqual(kinds)
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

describe('a component that others use', () => {
  const shared = (name: string, rest: Partial<Profile> = {}) =>
    isSharedComponent(library.prepare(system('x', name, rest)), library.reader.thesaurus.components)

  it('is declared as shared and of a kind that serves others', () => {
    for (const kind of ['platform', 'service', 'infrastructure', 'security'] as const)
      expect(shared('Sổ chim yến', { shared: true, kind })).toBe(true)
    expect(shared('Sổ chim yến', { shared: true })).toBe(false)
    expect(shared('Sổ chim yến', { kind: 'platform' })).toBe(false)
    expect(shared('Sổ chim yến', { shared: true, kind: 'service', scope: 'district' })).toBe(true)
  })

  it('or serves all and is named after one of the glossary', () => {
    expect(shared('Hệ thống đăng nhập một lần')).toBe(true)
    expect(shared('Hệ thống của tỉnh', { aliases: ['Sổ chim', 'Đăng nhập một lần'] })).toBe(true)
    expect(shared('Hệ thống đăng nhập một lần', { scope: 'district' })).toBe(false)
    const told = { purpose: 'Đăng nhập một lần.', functions: ['Đăng nhập một lần'] }
    expect(shared('Hệ thống của tỉnh', told)).toBe(false)
  })

  it('is never another proposal', () => {
    expect(shared('Hệ thống đăng nhập một lần', { of: 'proposal', shared: true, kind: 'platform' })).toBe(false)
  })
})

describe('a service that only takes in applications', () => {
  const takesIn = (one: Profile, other: Partial<Profile> = {}) =>
    onlyTakesIn(
      library.prepare(one),
      library.prepare(proposal('Quản lý đấu giá', { functions: ['Ghi kết quả đấu giá'], ...other })),
      library.reader.thesaurus.concepts,
    )
  const portal = system('x', 'Dịch vụ công trực tuyến lĩnh vực tư pháp')

  it('is a system of that name, where the other says nothing of it', () => {
    expect(takesIn(portal)).toBe(true)
    expect(takesIn(system('x', 'Sổ đấu giá', { functions: ['Dịch vụ công trực tuyến'] }))).toBe(false)
    expect(takesIn(portal, { functions: ['Ghi kết quả đấu giá', 'Dịch vụ công trực tuyến'] })).toBe(false)
    expect(takesIn(portal, { name: 'Dịch vụ công trực tuyến về đấu giá' })).toBe(false)
    // Whom it serves is not what it does.
    expect(takesIn(portal, { users: ['Cán bộ dịch vụ công trực tuyến'] })).toBe(true)
  })

  it('is a proposal of that title of which half of the functions and capabilities say so too', () => {
    const asked = (functions: string[], capabilities: string[] = []) =>
      takesIn(proposal('Dịch vụ công trực tuyến về đất', { functions, capabilities }))
    const [taking, business] = ['Dịch vụ công trực tuyến cấp phép', 'Chỉnh lý biến động']
    expect(asked([taking])).toBe(true)
    expect(asked([taking, business])).toBe(true)
    expect(asked([taking, business, business])).toBe(false)
    expect(asked([taking, business], [business])).toBe(false)
    expect(asked([business, business], [taking, taking])).toBe(true)
    expect(asked([])).toBe(true)
  })
})

describe('a proposal that extends what exists', () => {
  const extending = (name: string, purpose = '') => saysItExtends(library.prepare(proposal(name, { purpose })))

  it.each([
    'Nâng cấp',
    'Mở rộng',
    'Bổ sung dữ liệu cho',
    'Hoàn thiện',
    'Hoàn thành',
    'Thay thế máy chủ của',
    'Chỉnh sửa',
    'Sửa đổi',
    'Cải tiến',
    'Nâng băng thông',
    'Nâng năng lực',
    'Nâng công suất',
    'Tăng năng lực',
    'Tiếp tục xây dựng',
  ])('says so in its title: %s', (verb) => {
    expect(extending(`${verb} phần mềm đất đai`)).toBe(true)
  })

  it('says so by the stage that it begins', () => {
    expect(extending('Phần mềm đất đai giai đoạn 2')).toBe(true)
    expect(extending('Phần mềm đất đai giai đoạn II')).toBe(true)
    expect(extending('Phần mềm đất đai giai đoạn 1')).toBe(false)
  })

  it.each([
    'hiện có',
    'đang vận hành',
    'đang hoạt động',
    'đang dùng',
    'đang sử dụng',
    'đang chạy',
    'đã vận hành',
    'đã hoạt động',
    'hết vòng đời',
    'hết khấu hao',
    'còn lại',
  ])('says so of a system “%s”', (state) => {
    expect(extending('Phần mềm đất đai', `Đo thửa đất. Huyện có phần mềm ${state}.`)).toBe(true)
  })

  it('says nothing of it where it builds anew', () => {
    expect(extending('Phần mềm đất đai')).toBe(false)
    expect(extending('Phần mềm đất đai', 'Đo thửa đất. Bổ sung cán bộ.')).toBe(false)
    expect(extending('Phần mềm đất đai', 'Đo thửa đất.')).toBe(false)
  })
})

describe('what a proposal builds of its own', () => {
  const own = (rest: Partial<Profile>) => buildsItsOwn(library.prepare(proposal('Phần mềm đất đai', rest)))

  it('is said anywhere', () => {
    expect(own({ purpose: 'Đo đất. Có máy chủ xác thực riêng.' })).toBe(true)
    expect(own({ functions: ['Đo đất', 'Kho dữ liệu tự xây dựng'] })).toBe(true)
    expect(own({ functions: ['Đo đất'], purpose: 'Dùng kho của tỉnh.' })).toBe(false)
  })

  it.each(['xây dựng', 'tạo', 'lập', 'dựng', 'phát triển'])('may be told as “tự %s”', (verb) => {
    expect(own({ functions: [`Kho dữ liệu tự ${verb}`] })).toBe(true)
    expect(own({ functions: [`${verb} kho dữ liệu`] })).toBe(false)
  })
})

describe('equipment', () => {
  it.each(['mua', 'xây dựng', 'bao gồm', 'phát triển', 'đầu tư', 'có'])(
    'is all where it is said “không %s phần mềm”',
    (verb) => {
      const without = (purpose: string) => buildsNothing(proposal('Phòng họp', { functions: ['Họp'], purpose }))
      expect(without(`Trang bị phòng họp, không ${verb} phần mềm.`)).toBe(true)
      expect(without(`Trang bị phòng họp, ${verb} phần mềm.`)).toBe(false)
    },
  )
})
