import { describe, expect, it } from 'vitest'
import type { Profile } from '../../src/match/index.js'
import { createFinder } from '../support/finder.js'
import { glossary, proposal, province, system } from './profiles.js'

const idsOf = (catalogue: readonly Profile[], each: Profile): string[] =>
  createFinder([...province, ...catalogue], glossary)
    .appraise(each)
    .matches.map((match) => match.id)

describe('the order of the list', () => {
  const lines = { functions: ['Đặt giờ xem chim', 'Bản đồ tổ yến', 'Đếm chim yến'] }
  const birds = (id: string, rest: Partial<Profile>) => system(id, 'Sổ chim yến', { ...lines, ...rest })
  const watching = proposal('Trang xem chim yến', lines)

  it.each<[string, Partial<Profile>]>([
    ['of another district', { scope: 'district', owner: 'huyen-c', ownerNames: ['UBND huyện C'] }],
    ['of another agency', { scope: 'agency', owner: 'so-c', ownerNames: ['Sở C'] }],
    ['of the ministry', { scope: 'national' }],
    ['out of use', { status: 'retired' }],
  ])('puts a system of the province before its twin %s', (_, rest) => {
    expect(idsOf([birds('a', rest), birds('b', {})], watching).slice(0, 2)).toEqual(['b', 'a'])
  })
})

describe('the line that is quoted', () => {
  const quoted = (line: string, functions: string[], rest: Partial<Profile> = {}): string | undefined =>
    createFinder([...province, system('x', 'Sổ việc', { functions, ...rest })], glossary)
      .appraise(proposal('Việc mới', { functions: [line] }))
      .matches.find((match) => match.id === 'x')
      ?.comparison.find((row) => row.aspect === 'function')?.target

  it('is the one in the same words where several say the same', () => {
    expect(quoted('Quản lý tài khoản, OTP', ['Đăng nhập một lần', 'Quản lý tài khoản'])).toBe('Quản lý tài khoản')
    expect(quoted('Đăng nhập một lần', ['Quản lý tài khoản', 'Đăng nhập một lần'])).toBe('Đăng nhập một lần')
  })

  it('is a line before a sentence of the description', () => {
    const told = { purpose: 'Nơi ghi lại việc nuôi chim yến.' }
    expect(quoted('Nuôi chim yến', ['Nuôi chim yến'], told)).toBe('Nuôi chim yến')
    expect(quoted('Nuôi chim yến', ['Bán vé'], told)).toBe('Nơi ghi lại việc nuôi chim yến.')
  })

  it('has more of a phrase than the name of its field', () => {
    const guides = 'Quản lý hướng dẫn viên du lịch'
    expect(quoted(guides, ['Cơ sở lưu trú, khách du lịch'])).toBe('')
    expect(quoted(guides, ['Cấp thẻ hướng dẫn viên'])).toBe('Cấp thẻ hướng dẫn viên')
  })
})
