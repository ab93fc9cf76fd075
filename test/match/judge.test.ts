import { describe, expect, it } from 'vitest'
import { bundledJudging } from '../../src/architecture/read/judging.js'
import { families, family } from '../../src/match/families.js'
import type { Profile } from '../../src/match/index.js'
import { createFinder } from '../support/finder.js'
import { glossary, proposal, province, system } from './profiles.js'

/** A land register of the province, and a proposal that says it again in other words. */
const again = proposal('Xây dựng phần mềm quản lý đất đai của huyện', {
  purpose: 'Quản lý thửa đất, hồ sơ địa chính và việc cấp giấy chứng nhận quyền sử dụng đất trên địa bàn.',
  functions: [
    'Quản lý thửa đất',
    'Đăng ký biến động đất đai',
    'Cấp giấy chứng nhận quyền sử dụng đất',
    'Tra cứu thửa đất',
  ],
  data: ['thửa đất', 'giấy chứng nhận'],
  users: ['Văn phòng Đăng ký đất đai'],
})
const appraised = (of: Partial<Profile> = {}, systems: readonly Profile[] = province) =>
  createFinder(systems, glossary).appraise({ ...again, ...of })
const matchWith = (id: string, of: Partial<Profile> = {}, systems: readonly Profile[] = province) =>
  appraised(of, systems).matches.find((match) => match.id === id)
const land = (rest: Partial<Profile>) => province.map((each) => (each.id === 'dat-dai' ? { ...each, ...rest } : each))

describe('what facts settle', () => {
  it('is nothing for a plain copy, which the figures alone convict', () => {
    expect(appraised().verdict).toBe('duplicate')
    expect(matchWith('dat-dai')?.relation).toBe('duplicate')
    expect(appraised().confidence).toBeGreaterThan(0.5)
  })

  it.each(['retired', 'retiring'] as const)('a system that is %s is no ground for a verdict', (status) => {
    const { verdict, matches } = appraised({}, land({ status }))
    expect(matches.find(({ id }) => id === 'dat-dai')?.relation).toBe('related')
    expect(verdict).not.toBe('duplicate')
  })

  it.each(['training', 'consultancy'] as const)('%s builds nothing', (proposalKind) => {
    const { verdict, matches, confidence } = appraised({ proposalKind })
    expect([verdict, confidence]).toEqual(['none', 1])
    expect(matches[0]?.reason.vi).toContain('không xây dựng hệ thống nào')
  })

  it('an upgrade is believed of the owner that declares it, and false of any other', () => {
    const declared = { upgrades: ['dat-dai'] }
    const mine = { owner: 'so-tnmt', ownerNames: ['Sở Tài nguyên và Môi trường'], proposalKind: 'upgrade' as const }
    expect(appraised({ ...declared, ...mine }).verdict).toBe('upgrade')
    expect(matchWith('dat-dai', { ...declared, ...mine })).toMatchObject({ relation: 'upgrades', falseUpgrade: false })
    expect(appraised(declared).verdict).not.toBe('upgrade')
    expect(matchWith('dat-dai', declared)?.falseUpgrade).toBe(true)
  })

  it('carrying out a plan of its owner is no duplication', () => {
    const planned = land({ status: 'planned', owner: 'so-b' })
    expect(matchWith('dat-dai', { carriesOut: ['dat-dai'] }, planned)?.relation).toBe('upgrades')
    expect(appraised({ carriesOut: ['dat-dai'] }, planned).verdict).toBe('none')
    expect(appraised({ carriesOut: ['tau-ca'] }, planned).verdict).toBe('duplicate')
  })

  it.each(['planned', 'building'] as const)(
    'an owner that builds all of its own %s system carries it out',
    (status) => {
      const own = { owner: 'so-tnmt', ownerNames: ['Sở Tài nguyên và Môi trường'] }
      const match = matchWith('dat-dai', own, land({ status, ...own }))
      expect(match?.relation).toBe('upgrades')
      expect(match?.reason.vi).toContain('trong kế hoạch của chính đơn vị')
      expect(appraised({}, land({ status, ...own })).verdict).toBe('duplicate')
    },
  )

  it('a shared component that it declares to use, and does not build, is not rebuilt', () => {
    const signing = proposal('Phần mềm quản lý chim yến', {
      purpose: 'Quản lý nhà yến và sản lượng tổ yến.',
      functions: ['Khai báo nhà yến', 'Thống kê tổ yến', 'Đăng nhập một lần, quản lý tài khoản cán bộ'],
      consumes: ['sso'],
    })
    const found = createFinder(province, glossary).appraise(signing)
    expect(found.matches.find(({ id }) => id === 'sso')?.relation ?? 'related').toBe('related')
  })

  it('without a system to compare with there is nothing to find', () => {
    expect(createFinder([], glossary).appraise(again)).toMatchObject({ verdict: 'none', matches: [], confidence: 1 })
  })
})

describe('the reasons of a verdict', () => {
  it('name figures of the case with their numbers, in both languages', () => {
    const { reason } = appraised()
    expect(reason.vi).toMatch(/Cơ sở chính: .*\d/)
    expect(reason.en).toMatch(/It rests on: .*\d/)
  })

  it('never speak against the verdict that they are told for, and quote a function once', () => {
    const leaning = {
      none: 'không trùng',
      overlap: 'trùng một phần',
      reuse: 'phải dùng lại',
      duplicate: 'trùng lặp',
      upgrade: '',
    }
    const functions = [...again.functions, 'Đo đạc bằng máy bay', 'Đấu giá tài sản công', 'Bản đồ lũ quét']
    const told = functions.flatMap((_, from) =>
      functions.slice(from).map((__, count) => {
        const { verdict, reason, review } = appraised({ functions: functions.slice(from, from + count + 1), data: [] })
        const spoken = [{ verdict, text: reason.vi }]
        return [...spoken, ...(review?.between ?? []).map((one) => ({ verdict: one.verdict, text: one.speaks.vi }))]
      }),
    )
    let leans = 0
    for (const { verdict, text } of told.flat()) {
      const [ground = '', against = ''] = text.split('Chiều ngược lại:')
      for (const [side, agrees] of [[ground, true] as const, [against, false] as const]) {
        const said = /nghiêng về ([^(]+) \(/.exec(side)?.[1]
        if (said === undefined) continue
        leans++
        expect(said === leaning[verdict]).toBe(agrees)
      }
      const quotes = functions.map((line) => text.split(`“${line}”`).length - 1)
      expect(Math.max(...quotes)).toBeLessThanOrEqual(1)
    }
    expect(leans).toBeGreaterThan(0)
  })

  it('are told of every figure that a head weighs', () => {
    const { heads } = bundledJudging().file()
    const weighed = [heads.there, heads.sort, heads.upgrade].flatMap(({ figures }) => figures.map(({ name }) => name))
    expect(weighed.filter((name) => family(name) === undefined)).toEqual([])
    expect(new Set(weighed.map(family)).size).toBe(families().length)
  })
})

describe('a verdict that is too unsure', () => {
  it('comes with the two likeliest, what speaks for each, and the question on which they part', () => {
    const half = ['Quản lý thửa đất', 'Đo đạc bằng máy bay', 'Đấu giá tài sản công', 'Bản đồ lũ quét']
    const reviewed = [1, 2, 3, 4]
      .map((count) =>
        appraised({ name: 'Phần mềm đo đạc', purpose: 'Đo đạc, đất đai.', functions: half.slice(0, count), data: [] }),
      )
      .filter(({ confidence }) => confidence < bundledJudging().file().sureFrom)
    for (const { review, verdict, confidence } of reviewed) {
      expect(review?.between.map((each) => each.verdict)[0]).toBe(verdict)
      expect(review?.between[0]?.probability).toBe(confidence)
      expect(review?.between[1]?.probability).toBeLessThanOrEqual(confidence)
      expect(review?.question.vi).toMatch(/\?/)
    }
    expect(appraised().review).toBeUndefined()
  })

  it('does not depend on the order of the catalogue', () => {
    const there = appraised()
    const back = appraised({}, [...province].reverse())
    expect(back).toEqual(there)
  })

  it('says the same of an unaccented text as of the accented one', () => {
    const bare = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd').replace(/Đ/g, 'D')
    const { verdict } = appraised({
      name: bare(again.name),
      purpose: bare(again.purpose),
      functions: again.functions.map(bare),
    })
    expect(verdict).toBe('duplicate')
  })
})

it('a storage device for the copies of one agency is asked about, not refused for the backup that all have', () => {
  const backup = system('sao-luu', 'Hệ thống sao lưu, phục hồi dữ liệu', {
    kind: 'infrastructure',
    shared: true,
    functions: ['Sao lưu tự động hằng đêm', 'Phục hồi dữ liệu khi có sự cố'],
  })
  const copies = { functions: ['Sao lưu hằng đêm', 'Phục hồi dữ liệu khi có sự cố'] }
  const verdictOf = (name: string, purpose: string) =>
    createFinder([...province, backup], glossary).appraise({ ...proposal(name, { purpose, ...copies }), owner: 'so-b' })
      .verdict
  expect(verdictOf('Trang bị thiết bị lưu trữ NAS của bệnh viện', 'Giữ bản sao lưu dữ liệu tại chỗ.')).toBe('overlap')
  expect(verdictOf('Xây dựng hệ thống sao lưu, phục hồi dữ liệu', 'Sao lưu, phục hồi dữ liệu của tỉnh.')).not.toBe(
    'overlap',
  )
})
