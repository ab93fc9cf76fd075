import { describe, expect, it } from 'vitest'
import { isMentioned, said } from '../../src/match/figures/said.js'
import { proposal, system } from './profiles.js'

const bare = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd').replace(/Đ/g, 'D')
const words = (text: string) => bare(text).toLowerCase().split(/\s+/)

describe('an agency in a text', () => {
  it.each([
    ['Sở Y tế', 'phần mềm mà y tế đang vận hành', true],
    ['Sở Thông tin và Truyền thông', 'hệ thống do tttt quản trị', true],
    ['Sở Thông tin và Truyền thông', 'hệ thống do stttt quản trị', true],
    ['Sở Thông tin và Truyền thông', 'thông tin của sở y tế', false],
    ['Chi cục Kiểm lâm', 'lực lượng kiểm lâm dùng', true],
    ['Sở Công Thương', 'ct quản lý', false],
  ])('%s in “%s”: %s', (agency, text, there) => {
    expect(isMentioned(agency, words(text))).toBe(there)
  })
})

describe('what a proposal’s text says', () => {
  const going = proposal('Bổ sung phân hệ cho phần mềm đất đai', {
    purpose: 'Sở đang vận hành phần mềm này. Làm tiếp giai đoạn 2 trên chính phần mềm đó.',
  })

  it('is that it goes on with what runs', () => {
    expect(said(going).proposal).toMatchObject({ runs: 1, onTop: 1, titleExtends: 1 })
    expect(said(proposal('Xây dựng cổng du lịch', { purpose: 'Quảng bá điểm đến.' })).proposal).toMatchObject({
      runs: 0,
      onTop: 0,
      titleExtends: 0,
    })
  })

  it('is the same typed without accents', () => {
    expect(said({ ...going, name: bare(going.name), purpose: bare(going.purpose) }).proposal).toEqual(
      said(going).proposal,
    )
  })

  it('is who proposes: a commune, a hospital, a unit of a department', () => {
    const by = (agency: string) => said(proposal('x', { owner: 'a', ownerNames: [agency] })).proposal
    expect(by('UBND xã Hòa Bình')).toMatchObject({ localGov: 1, establishment: 0, unitOfDepartment: 0 })
    expect(by('Bệnh viện Đa khoa tỉnh')).toMatchObject({ localGov: 0, establishment: 1 })
    expect(by('Chi cục Thủy lợi')).toMatchObject({ localGov: 0, unitOfDepartment: 1 })
  })

  it('is a system by its name, and whether it is merely used', () => {
    const target = system('gia', 'Cơ sở dữ liệu giá', { aliases: ['CSDL giá'] })
    const of = (purpose: string) => said(proposal('x', { purpose })).of(target, false)
    expect(of('Lấy đơn giá từ CSDL giá của tỉnh.')).toMatchObject({ nameSaid: 1, nameUsed: 1 })
    expect(of('CSDL giá hiện nay thiếu trường.')).toMatchObject({ nameSaid: 1, nameUsed: 0 })
    expect(of('Quản lý đơn giá.')).toMatchObject({ nameSaid: 0, nameUsed: 0 })
  })

  it('is another establishment’s system, unless it is its own', () => {
    const hospital = system('his', 'Quản lý khám chữa bệnh', { owner: 'bv', ownerNames: ['Bệnh viện Mắt'] })
    const mine = said(proposal('x', { owner: 'bv2', ownerNames: ['Bệnh viện Đa khoa'] }))
    expect(mine.of(hospital, false)).toMatchObject({ foreignEstablishment: 1, bothEstablishments: 1 })
    expect(mine.of(hospital, true)).toMatchObject({ foreignEstablishment: 0, bothEstablishments: 0 })
  })
})
