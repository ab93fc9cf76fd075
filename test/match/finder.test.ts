import { beforeEach, describe, expect, it } from 'vitest'
import { compareWithNearest } from '../../src/match/finder.js'
import { compareProposals, type Finder, type Profile } from '../../src/match/index.js'
import { createLibrary } from '../../src/match/library.js'
import { createFinder } from '../support/finder.js'
import { glossary, proposal, province, system } from './profiles.js'

// Built anew for each test: what is worked out at the load of a file is no single test's, and a mutant there is tried by all.
let finder: Finder
beforeEach(() => {
  finder = createFinder(province, glossary)
})
const landSoftware = {
  purpose: 'Huyện cần phần mềm để quản lý thửa đất, chỉnh lý biến động và in giấy chứng nhận cho các xã.',
  functions: ['Quản lý thửa đất', 'Chỉnh lý biến động', 'In giấy chứng nhận', 'Tra cứu thửa'],
  data: ['thửa đất', 'giấy chứng nhận'],
  scope: 'district' as const,
}

describe('the verdict', () => {
  it('calls a district copy of a provincial system a duplicate', () => {
    const { verdict, matches, reason } = finder.appraise(
      proposal('Phần mềm quản lý đất đai huyện Cát Tiến', landSoftware),
    )
    expect(verdict).toBe('duplicate')
    expect(matches[0]).toMatchObject({ id: 'dat-dai', of: 'system', relation: 'duplicate' })
    expect(reason.vi).toContain('Hệ thống thông tin đất đai')
  })

  it('knows a product of the same kind by its name', () => {
    const { verdict, matches } = finder.appraise(
      proposal('Mua phần mềm TMV.LIS cho chi nhánh', {
        purpose: 'Vận hành hồ sơ đất đai và bản đồ thửa tại chi nhánh.',
        functions: ['Hồ sơ địa chính', 'Biên tập bản đồ thửa', 'Đăng ký biến động'],
        proposalKind: 'buy',
      }),
    )
    expect([verdict, matches[0]?.id]).toEqual(['duplicate', 'dat-dai'])
  })

  it('asks to reuse a shared component that a new business rebuilds', () => {
    const { verdict, matches } = finder.appraise(
      proposal('Phần mềm khảo sát đời sống thôn bản', {
        purpose: 'Khảo sát đời sống tại thôn bản, có máy chủ tài khoản và xác thực OTP riêng.',
        functions: [
          'Phiếu khảo sát thôn bản',
          'Nhập liệu ngoại tuyến',
          'Quản lý tài khoản, OTP',
          'Bản tổng hợp đời sống',
        ],
      }),
    )
    expect([verdict, matches[0]?.id, matches[0]?.relation]).toEqual(['reuse', 'sso', 'should-reuse'])
  })

  it('does not take the use of a shared component for rebuilding it', () => {
    const { verdict } = finder.appraise(
      proposal('Phần mềm khảo sát đời sống thôn bản', {
        purpose: 'Khảo sát đời sống tại thôn bản. Đăng nhập bằng tài khoản SSO của tỉnh và kết nối qua LGSP.',
        functions: ['Phiếu khảo sát thôn bản', 'Nhập liệu ngoại tuyến', 'Bản tổng hợp đời sống'],
      }),
    )
    expect(verdict).toBe('none')
  })

  it('calls it an overlap when one part of several exists', () => {
    const { verdict, matches } = finder.appraise(
      proposal('Nền nếp làm việc xã', {
        purpose: 'Gói cho xã: công văn và giao việc, máy phát điện dự phòng, sân khấu ngoài trời, tủ sách lưu động.',
        functions: [
          'Công văn và giao việc',
          'Lịch công tác',
          'Máy phát điện dự phòng',
          'Sân khấu ngoài trời',
          'Tủ lạnh lưu động',
        ],
        scope: 'commune',
      }),
    )
    expect([verdict, matches[0]?.id]).toEqual(['overlap', 'qlvb'])
  })

  it('finds nothing in a field that the catalogue does not know', () => {
    const { verdict, matches } = finder.appraise(
      proposal('Quản lý vũ khí, khí tài dân quân', {
        purpose: 'Kiểm kê súng đạn, lịch bảo quản và huấn luyện.',
        functions: ['Kiểm kê súng', 'Bảo quản đạn dược', 'Lịch huấn luyện bắn'],
      }),
    )
    expect(verdict).toBe('none')
    expect(matches.length).toBeGreaterThanOrEqual(5)
  })

  it('sees no duplicate in training and in mere equipment', () => {
    const training = proposal('Tập huấn quản lý đất đai', { ...landSoftware, proposalKind: 'training' })
    const printers = proposal('Mua máy in, máy quét cho bộ phận đất đai', {
      purpose: 'Trang bị máy quét; không mua phần mềm.',
      functions: ['Máy quét', 'Máy in'],
      proposalKind: 'buy',
    })
    expect([training, printers].map((each) => finder.appraise(each).verdict)).toEqual(['none', 'none'])
  })

  it('does not compare with what is retired', () => {
    const { matches } = finder.appraise(proposal('Phần mềm quản lý hồ sơ địa chính', landSoftware))
    expect(matches.find((match) => match.id === 'dia-chinh-cu')?.relation ?? 'related').toBe('related')
  })

  it('counts what is planned', () => {
    const planned = province.map((each) => (each.id === 'dat-dai' ? { ...each, status: 'planned' as const } : each))
    expect(createFinder(planned, glossary).appraise(proposal('Phần mềm đất đai huyện', landSoftware)).verdict).toBe(
      'duplicate',
    )
  })
})

describe('declared upgrades', () => {
  const upgrade = proposal('Nâng cấp hệ thống thông tin đất đai', {
    ...landSoftware,
    proposalKind: 'upgrade',
    upgrades: ['dat-dai'],
  })

  it('are believed of the owner', () => {
    const { verdict, matches } = finder.appraise({ ...upgrade, owner: 'so-tnmt' })
    expect([verdict, matches[0]?.relation, matches[0]?.falseUpgrade]).toEqual(['upgrade', 'upgrades', false])
  })

  it('are not believed of another agency', () => {
    const match = finder.appraise(upgrade).matches.find((each) => each.id === 'dat-dai')
    expect(match).toMatchObject({ relation: 'duplicate', falseUpgrade: true })
  })

  it('are not believed where the functions are those of another system', () => {
    const { verdict, matches } = finder.appraise({
      ...upgrade,
      name: 'Nâng cấp phần mềm của ngành',
      owner: 'so-tnmt',
      purpose: 'Xử lý văn bản đi, đến và giao việc trong ngành.',
      functions: ['Quản lý văn bản đi, đến', 'Giao việc và theo dõi xử lý', 'Lịch công tác', 'Lập hồ sơ công việc'],
      data: ['văn bản đi', 'văn bản đến'],
    })
    expect([verdict, matches[0]?.id]).toEqual(['duplicate', 'qlvb'])
    expect(matches.find((match) => match.id === 'dat-dai')?.falseUpgrade).toBe(true)
  })

  it('are seen where the owner extends its own running system without saying so', () => {
    const { verdict } = finder.appraise(
      proposal('Bổ sung dữ liệu ba huyện còn lại vào VBDLIS', {
        purpose: 'Sở đang vận hành VBDLIS ở năm huyện; dự án quét hồ sơ và nạp thửa đất của ba huyện còn lại.',
        functions: ['Đo đạc bổ sung', 'Nạp dữ liệu thửa đất'],
        owner: 'so-tnmt',
        ownerNames: ['Sở Tài nguyên và Môi trường'],
      }),
    )
    expect(verdict).toBe('upgrade')
  })
})

describe('carrying out the plan', () => {
  it('is no duplication, and the match says so', () => {
    const planned = province.map((each) => (each.id === 'dat-dai' ? { ...each, status: 'planned' as const } : each))
    const { verdict, matches } = createFinder(planned, glossary).appraise(
      proposal('Xây dựng hệ thống thông tin đất đai', { ...landSoftware, owner: 'so-tnmt', carriesOut: ['dat-dai'] }),
    )
    expect(verdict).toBe('none')
    expect(matches.find((match) => match.id === 'dat-dai')?.relation).toBe('upgrades')
  })
})

describe('the list of an appraisal', () => {
  const lines = ['Đếm chim yến', 'Bản đồ tổ yến', 'Đặt giờ xem chim', 'Tuần tra hang đá']
  const birds = (id: string, functions = lines) => system(id, 'Sổ chim yến', { functions })
  const watching = proposal('Trang xem chim yến', { functions: lines, data: ['tổ yến'] })
  const listed = (catalogue: Parameters<typeof createFinder>[0], others: (typeof watching)[] = []) =>
    createFinder(catalogue, glossary).appraise(watching, others).matches

  it('is of five where nothing is near, and of ten at the most where all is', () => {
    expect(listed([...province])).toHaveLength(5)
    const twelve = Array.from({ length: 12 }, (_, i) => birds(`x-${i}`))
    expect(listed([...province, ...twelve])).toHaveLength(10)
    expect(listed([...province, ...twelve.slice(0, 7)]).map(({ id }) => id.slice(0, 2))).toEqual(Array(7).fill('x-'))
    expect(listed(twelve.slice(0, 3))).toHaveLength(3)
    // What builds nothing is merely related to all; the near ones are shown nevertheless.
    const training = createFinder([...province, ...twelve.slice(0, 7)], glossary).appraise({
      ...watching,
      proposalKind: 'training',
    })
    expect(training.matches.map(({ id, relation }) => `${id.slice(0, 2)} ${relation}`)).toEqual(
      Array(7).fill('x- related'),
    )
  })

  it('has other proposals among the systems by how near they are, before those that merely resemble', () => {
    const peer = (id: string, functions: readonly string[]) => ({ ...watching, id, functions: [...functions] })
    const [near, half] = [peer('near', lines), peer('half', [...lines.slice(0, 2), 'Nấu cơm', 'Đấu giá biển số'])]
    const ids = (catalogue: Parameters<typeof listed>[0]) => listed(catalogue, [half, near]).map(({ id }) => id)
    expect(ids([...province]).slice(0, 2)).toEqual(['near', 'half'])
    expect(ids([...province, birds('x')]).slice(0, 3)).toEqual(['near', 'x', 'half'])
    expect(ids([...province, { ...birds('x'), status: 'retired' }]).slice(0, 2)).toEqual(['near', 'half'])
    expect(ids([])).toEqual(['near', 'half'])
    const match = listed([...province], [near])[0]
    expect(match).toMatchObject({
      of: 'proposal',
      relation: 'duplicate',
      falseUpgrade: false,
      coverage: { ofProposal: 1 },
    })
  })

  it('compares the nearest, and those that the dossier names however far they are, each once', () => {
    const many = Array.from({ length: 40 }, (_, i) => birds(`x-${10 + i}`))
    const library = createLibrary([...province, ...many], glossary)
    const compared = (rest: Partial<Profile>) =>
      compareWithNearest(library, library.prepare({ ...watching, ...rest })).map(({ target }) => target.doc.profile.id)
    const plain = compared({})
    expect(plain).toEqual(many.slice(0, 30).map(({ id }) => id))
    const named = { upgrades: ['sso'], carriesOut: ['qlvb'], consumes: ['tau-ca', 'x-10', 'xyz'] }
    expect(compared(named)).toEqual([...plain, 'sso', 'qlvb', 'tau-ca'])
  })
})

describe('what a match tells', () => {
  const first = () => finder.appraise(proposal('Phần mềm đất đai huyện', landSoftware)).matches[0]

  it('puts the functions side by side, with the words that they share', () => {
    const rows = first()?.comparison.filter((row) => row.aspect === 'function') ?? []
    expect(rows.map((row) => row.proposal)).toEqual(landSoftware.functions)
    expect(rows[0]).toMatchObject({ target: 'Quản lý thửa đất' })
    expect(rows[0]?.shared).toContain('Quản lý thửa đất')
  })

  it('quotes both sides of its evidence', () => {
    const match = first()
    expect(match?.evidence.length).toBeGreaterThan(3)
    for (const { proposal: mine, target, weight } of match?.evidence ?? []) {
      expect(mine && target).toBeTruthy()
      expect(weight).toBeGreaterThanOrEqual(0)
      expect(weight).toBeLessThanOrEqual(1)
    }
  })

  it('gives its reason in both languages, with owner and state', () => {
    const match = first()
    expect(match?.reason.vi).toContain('Sở Tài nguyên và Môi trường')
    expect(match?.reason.vi).toContain('đang vận hành')
    expect(match?.reason.en).toContain('in operation')
  })
})

describe('proposals of one run', () => {
  const a = proposal('Quản lý hòa giải ở cơ sở', {
    id: 'a',
    purpose: 'Theo dõi tổ hòa giải, hòa giải viên, vụ việc và thù lao.',
    functions: ['Tổ hòa giải, hòa giải viên', 'Vụ việc hòa giải', 'Thù lao hòa giải viên'],
    data: ['tổ hòa giải', 'vụ việc hòa giải'],
  })
  const b = { ...a, id: 'b', name: 'Phần mềm hòa giải viên cơ sở', owner: 'huyen', ownerNames: ['UBND huyện Bắc Lâm'] }
  const c = proposal('Đặt sân cầu lông', { id: 'c', purpose: 'Đặt giờ sân.', functions: ['Lịch sân', 'Mã vào cửa'] })

  it('are told of each other, from both sides, whatever the order', () => {
    const seen = (list: (typeof a)[], from: typeof a) =>
      finder
        .appraise(from, list)
        .matches.filter((match) => match.of === 'proposal')
        .map((match) => [match.id, match.score])
    expect(seen([a, b, c], a)).toEqual(seen([c, b, a], a))
    expect(seen([a, b, c], a)[0]?.[0]).toBe('b')
    expect(seen([a, b, c], b)[0]?.[0]).toBe('a')
    expect(seen([a, b, c], a)[0]?.[1]).toBe(seen([a, b, c], b)[0]?.[1])
    expect(seen([a, b, c], c)).toEqual([])
  })

  it('do not change the verdict, which speaks of the catalogue', () => {
    expect(finder.appraise(a, [a, b, c]).verdict).toBe('none')
  })

  it('are not taken for each other because both use words that nobody else has', () => {
    const strange = (id: string, words: readonly string[]) =>
      proposal(words.slice(0, 2).join(' '), { id, purpose: words.join(' '), functions: [words.slice(2).join(' ')] })
    const d = strange('d', ['zorbla', 'kremin', 'wufto', 'plink'])
    const e = strange('e', ['quibbe', 'vlasso', 'drimek', 'jonta'])
    expect(compareProposals([d, e], glossary, province)).toEqual([])
    expect(compareProposals([d, { ...d, id: 'f' }], glossary, province)).toHaveLength(1)
  })

  it('are listed as pairs', () => {
    expect(compareProposals([c, b, a], glossary, province).map((pair) => [pair.a, pair.b])).toEqual([['a', 'b']])
    expect(compareProposals([c, b, a], glossary).map((pair) => [pair.a, pair.b])).toEqual([['a', 'b']])
  })
})

describe('inside the catalogue', () => {
  it('finds two systems that do the same, and no neighbours', () => {
    const copy = {
      ...system('dat-dai-2', 'Phần mềm đất đai thị xã'),
      ...landSoftware,
      owner: 'thi-xa',
      ownerNames: ['UBND thị xã'],
    }
    const pairs = createFinder([...province, copy], glossary).within()
    expect(pairs.map((pair) => [pair.a, pair.b])).toEqual([['dat-dai', 'dat-dai-2']])
  })

  it('finds one pair among many systems that share its common words', () => {
    const others = Array.from({ length: 300 }, (_, i) =>
      system(`khac-${i}`, `Phần mềm đất đai số ${i}`, {
        functions: [`Quản lý việc ${words(i)}`, `Cấp giấy ${words(i * 7 + 3)}`, `Tra cứu ${words(i * 11 + 5)}`],
      }),
    )
    const one = system('mot', 'Phần mềm quản lý yến sào', {
      functions: ['Theo dõi nhà nuôi yến', 'Kiểm soát âm thanh dẫn dụ', 'Cấp mã cơ sở sơ chế tổ yến'],
    })
    const all = [...others, one, { ...one, id: 'hai', name: 'Hệ thống nhà nuôi yến' }]
    const pairs = createFinder(all, glossary).within()
    expect(pairs.map((pair) => [pair.a, pair.b])).toContainEqual(['hai', 'mot'])
  })

  it('takes every one of many copies for a duplicate', () => {
    const copies = Array.from({ length: 40 }, (_, i) =>
      system(`ban-${String(i).padStart(2, '0')}`, 'Phần mềm đất đai', landSoftware),
    )
    const pairs = createFinder([...province, ...copies], glossary).within()
    const named = new Set(pairs.flatMap((pair) => [pair.a, pair.b]))
    expect(copies.filter((copy) => !named.has(copy.id))).toEqual([])
  })
})

describe('similar', () => {
  const first = (text: string) => finder.similar(text)[0]?.id

  it.each([
    ['quản lý đất đai', 'dat-dai'],
    ['quan ly dat dai', 'dat-dai'],
    ['QUẢN LÝ ĐẤT ĐAI', 'dat-dai'],
    ['sổ đỏ', 'dat-dai'],
    ['land information', 'dat-dai'],
    ['single sign on', 'sso'],
    ['một mật khẩu cho mọi phần mềm', 'sso'],
    ['eOffice', 'qlvb'],
    ['iOfice', 'qlvb'],
    ['ghe đánh cá ở đâu', 'tau-ca'],
    ['LIS xét nghiệm', 'xet-nghiem'],
    ['LIS địa chính', 'dat-dai'],
  ])('answers “%s”', (text, id) => expect(first(text)).toBe(id))

  it('keeps words apart that differ by accents', () => {
    expect(finder.similar('nâng lương').map((match) => match.id)).not.toContain('nang-luong')
    expect(finder.similar('năng lượng')[0]?.id).toBe('nang-luong')
  })

  it('tells of a query its own words and nothing else', () => {
    const rows = (text: string) => finder.similar(text)[0]?.comparison.map(({ aspect, proposal }) => [aspect, proposal])
    const nobody = [
      ['users', ''],
      ['scope', 'chưa nêu phạm vi'],
      ['owner', ''],
    ]
    const name = 'quản lý đất đai'
    expect(rows(name)).toEqual([['purpose', name], ['function', name], ...nobody])
    // What is longer than any name is a description, sentence by sentence.
    const lines = [
      'Cần theo dõi tàu cá ngoài khơi.',
      `Cảnh báo khi tàu vượt ranh giới ${'vùng biển '.repeat(15).trim()}.`,
    ]
    expect(finder.similar(lines.join(' '))[0]).toMatchObject({ id: 'tau-ca', score: expect.toSatisfy((n) => n > 0.5) })
    expect(rows(lines.join(' '))).toEqual([['purpose', ''], ...lines.map((line) => ['function', line]), ...nobody])
    expect(new Set(finder.similar(name).map((match) => `${match.of} ${match.relation} ${match.falseUpgrade}`))).toEqual(
      new Set(['system related false']),
    )
  })

  it('stands nearest first, equally near ones by their ids, without those that have nothing of it', () => {
    const twins = ['c', 'a', 'b'].map((id) => system(id, 'Sổ chim yến', { functions: ['Đếm tổ'] }))
    const other = system('d', 'Sổ hang đá', { functions: ['Đếm chim yến', 'Trồng lúa'] })
    const four = createFinder([other, ...twins, ...province], glossary)
    const found = four.similar('chim yến')
    expect(found.slice(0, 4).map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd'])
    expect(found.map(({ score }) => score)).toEqual(found.map(({ score }) => score).sort((x, y) => y - x))
    expect(four.similar('Sổ chim yến')[0]?.score).toBe(1)
    expect(four.similar('chim yến', 3)).toHaveLength(3)
    expect(four.similar('xyzzy plugh')).toEqual([])
  })

  it('is of ten systems at the most, unless more are asked for', () => {
    const many = Array.from({ length: 12 }, (_, i) => system(`x-${i}`, `Sổ chim yến ${i}`))
    const dozen = createFinder(many, glossary)
    expect([dozen.similar('chim yến').length, dozen.similar('chim yến', 12).length]).toEqual([10, 12])
  })

  it('names the abbreviations that may mean several things', () => {
    const [found, ...others] = finder.ambiguous('LIS của tỉnh')
    expect([found?.term, others]).toEqual(['LIS', []])
    expect(found?.meanings.length).toBeGreaterThan(1)
    expect(finder.ambiguous('LIS xét nghiệm của bệnh viện')).toEqual([])
  })
})

describe('what can be defended', () => {
  it('calls nothing a duplicate of which less than half of the functions exist', () => {
    const { verdict, matches } = finder.appraise(
      proposal('Phần mềm tra cứu ranh đất cho người dân', {
        purpose: 'Người dân tra cứu thửa đất, giấy chứng nhận trên điện thoại.',
        functions: ['Tra cứu thông tin thửa', 'Trò chơi hằng tuần', 'Đặt vé máy bay', 'Nuôi ong lấy mật'],
        data: ['thửa đất', 'giấy chứng nhận'],
      }),
    )
    expect(matches[0]?.id).toBe('dat-dai')
    expect(['none', 'overlap']).toContain(verdict)
  })

  it('does not blame a proposal for a component that it declares to use', () => {
    const survey = proposal('Khảo sát đời sống thôn bản', {
      purpose: 'Khảo sát đời sống, cán bộ vào bằng một mật khẩu.',
      functions: [
        'Phiếu thôn bản',
        'Nhập liệu ngoại tuyến',
        'Quản lý tài khoản, phân quyền truy cập',
        'Bản tổng hợp đời sống',
      ],
    })
    expect(finder.appraise(survey).verdict).toBe('reuse')
    expect(finder.appraise({ ...survey, consumes: ['sso'] }).verdict).toBe('none')
    expect(
      finder.appraise({ ...survey, consumes: ['sso'], purpose: 'Khảo sát, có máy chủ tài khoản riêng.' }).verdict,
    ).toBe('reuse')
  })

  it('ignores a plan that the proposal does not speak of', () => {
    const { matches } = finder.appraise(
      proposal('Đặt sân cầu lông', { functions: ['Lịch sân', 'Mã vào cửa'], carriesOut: ['dat-dai'] }),
    )
    expect(matches.find((match) => match.id === 'dat-dai')?.relation ?? 'related').toBe('related')
  })

  it('names the local system before the ministry’s where both do the same', () => {
    const [land] = province
    const ministry = {
      ...(land ?? system('x', 'x')),
      id: 'a-bo',
      scope: 'national' as const,
      owner: 'bo',
      ownerNames: ['Bộ'],
    }
    const { matches } = createFinder([...province, ministry], glossary).appraise(
      proposal('Phần mềm quản lý đất đai huyện', landSoftware),
    )
    expect(matches.slice(0, 2).map((match) => match.id)).toEqual(['dat-dai', 'a-bo'])
  })

  it('names the system in use before its retired twin where neither decides', () => {
    const twin = { purpose: 'Đăng ký khai sinh, kết hôn, khai tử, ghi sổ hộ tịch.', functions: ['Trích lục hộ tịch'] }
    const both = [
      system('ho-tich-cu', 'Phần mềm hộ tịch', { ...twin, status: 'retired' }),
      system('ho-tich-moi', 'Phần mềm hộ tịch', twin),
    ]
    const { verdict, matches } = createFinder([...province, ...both], glossary).appraise(
      proposal('Phần mềm tìm họ hàng thất lạc', {
        purpose: 'Nối gia phả bằng số liệu hộ tịch.',
        functions: ['Vẽ gia phả'],
      }),
    )
    expect([verdict, matches[0]?.id]).toEqual(['none', 'ho-tich-moi'])
  })

  it('does not take two systems of a tiny catalogue for alike because it has no others', () => {
    const two = createFinder(
      [
        system('lgsp', 'Nền tảng tích hợp, chia sẻ dữ liệu cấp tỉnh', {
          functions: ['Trung chuyển thông điệp', 'Quản lý API'],
        }),
        system('ttdl', 'Trung tâm tích hợp dữ liệu tỉnh', { functions: ['Đặt máy chủ', 'Cấp máy chủ ảo'] }),
      ],
      glossary,
    )
    expect(two.within()).toEqual([])
    const copy = proposal('Nền tảng tích hợp dữ liệu huyện', {
      functions: ['Trung chuyển thông điệp', 'Quản lý API', 'Chuyển đổi định dạng'],
    })
    expect(two.appraise(copy).matches.map((match) => [match.id, match.relation])).toEqual([
      ['lgsp', 'duplicate'],
      ['ttdl', 'related'],
    ])
  })
})

/** Three made-up words, different for every number. */
function words(seed: number): string {
  return [seed, seed * 3 + 1, seed * 5 + 2].map((n) => `xa${n}lo`).join(' ')
}

describe('a service that only takes in applications', () => {
  const auctions = {
    functions: ['Quản lý cuộc đấu giá tài sản', 'Ghi kết quả đấu giá', 'Thống kê hoạt động đấu giá'],
    data: ['cuộc đấu giá'],
  }
  const own = { owner: 'so-b', ownerNames: ['Sở B'] }
  const relation = (name: string, each: ReturnType<typeof proposal>) => {
    const target = system('dvc', name, {
      ...own,
      functions: ['Đăng ký hành nghề đấu giá tài sản', 'Cấp phiếu lý lịch tư pháp'],
    })
    const found = createFinder([...province, target], glossary).appraise(each)
    return found.matches.find((match) => match.id === 'dvc')?.relation
  }

  it('is not overlapped by software for the business of its field, as another system of these words would be', () => {
    const software = proposal('Phần mềm quản lý đấu giá tài sản', { ...own, ...auctions })
    expect(relation('Dịch vụ công trực tuyến lĩnh vực tư pháp', software)).toBe('related')
    expect(relation('Hệ thống đấu giá tài sản lĩnh vực tư pháp', software)).not.toBe('related')
  })

  it('is overlapped by another that takes them in, in plain speech too', () => {
    const plain = proposal('Làm thủ tục qua mạng về đấu giá tài sản', {
      ...own,
      functions: ['Đăng ký hành nghề đấu giá tài sản qua mạng', 'Xin cấp phiếu lý lịch tư pháp'],
    })
    expect(relation('Dịch vụ công trực tuyến lĩnh vực tư pháp', plain)).not.toBe('related')
  })

  describe('when a proposal is such a service', () => {
    const register = system('hanh-nghe', 'Cơ sở dữ liệu đấu giá viên và tổ chức đấu giá tài sản', {
      functions: ['Quản lý chứng chỉ đấu giá viên', 'Theo dõi cuộc đấu giá tài sản'],
    })
    const against = (title: string, functions: string[]) =>
      createFinder([...province, register], glossary)
        .appraise(proposal(title, { functions }))
        .matches.find((match) => match.id === 'hanh-nghe')

    it('does not repeat the register of its field, and says why', () => {
      const match = against('Cổng nộp hồ sơ qua mạng về đấu giá tài sản', [
        'Nộp hồ sơ xin chứng chỉ đấu giá viên',
        'Nộp hồ sơ đăng ký tổ chức đấu giá tài sản',
      ])
      expect(match?.relation).toBe('related')
      expect(match?.reason.vi).toContain('chỉ tiếp nhận hồ sơ')
    })

    it('repeats it where most of its functions are the business itself', () => {
      const match = against('Nộp hồ sơ qua mạng và quản lý đấu giá tài sản', [
        'Nộp hồ sơ xin chứng chỉ đấu giá viên',
        'Quản lý chứng chỉ đấu giá viên',
        'Theo dõi cuộc đấu giá tài sản',
      ])
      expect(match?.relation).not.toBe('related')
    })
  })
})

describe('what the first match explains already', () => {
  const oneStop = system('mot-cua', 'Hệ thống một cửa điện tử', {
    functions: [
      'Tiếp nhận hồ sơ thủ tục hành chính',
      'Luân chuyển hồ sơ liên thông',
      'Cảnh báo hồ sơ trễ hạn',
      'Trả kết quả, thu lệ phí',
    ],
    shared: true,
  })
  const kiosk = system('ki-ot', 'Ki-ốt tra cứu tại bộ phận một cửa', {
    functions: ['Quét giấy hẹn xem tình trạng hồ sơ', 'Lấy số thứ tự'],
  })

  it('is not charged to a lesser one again', () => {
    const [first, ...others] = createFinder([...province, oneStop, kiosk], glossary).appraise(
      proposal('Xây dựng phần mềm một cửa điện tử cấp xã', {
        functions: oneStop.functions,
        scope: 'district',
        owner: 'huyen-b',
        ownerNames: ['UBND huyện B'],
      }),
    ).matches
    expect(first).toMatchObject({ id: 'mot-cua', relation: 'duplicate' })
    expect(others.filter((m) => m.relation === 'duplicate').map((m) => m.id)).toEqual([])
    for (const other of others.filter((m) => m.relation === 'overlap' || m.relation === 'should-reuse'))
      for (const row of other.comparison.filter(({ aspect, target }) => aspect === 'function' && target !== ''))
        expect(row.degree).toBeGreaterThan(
          first?.comparison.find(({ proposal: mine }) => mine === row.proposal)?.degree ?? 1,
        )
  })
})
