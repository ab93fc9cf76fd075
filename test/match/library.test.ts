import { describe, expect, it } from 'vitest'
import { wordKey } from '../../src/language/normalise.js'
import type { Profile } from '../../src/match/index.js'
import { byId, createLibrary } from '../../src/match/library.js'
import { profileTexts } from '../../src/match/reading.js'
import { proposal, system } from './profiles.js'

const birds = system('chim', 'Sổ chim yến', { purpose: 'Đếm chim.', functions: ['In sổ'], users: ['kiểm lâm'] })
const boats = system('tau', 'Sổ tàu cá', { aliases: ['VMS'], data: ['tàu cá'], capabilities: ['Đăng ký tàu'] })
const make = (...profiles: Profile[]) => createLibrary(profiles, [])
const features = (library: ReturnType<typeof make>, word: string) => library.reader.lexicon.known(wordKey(word))

describe('a catalogue', () => {
  it('stands in the order of its ids, whatever order it comes in', () => {
    for (const library of [make(birds, boats), make(boats, birds)]) {
      expect(library.profiles.map(({ id }) => id)).toEqual(['chim', 'tau'])
      expect([library.placeOf('chim'), library.placeOf('tau'), library.placeOf('xe')]).toEqual([0, 1, undefined])
      expect([0, 1].map((place) => library.subject(place).doc.profile.id)).toEqual(['chim', 'tau'])
      expect(library.index.size).toBe(2)
    }
    expect(() => make(birds).subject(1)).toThrow(RangeError)
    expect([byId(birds, boats), byId(boats, birds), byId(birds, { ...birds })]).toEqual([-1, 1, 0])
  })

  it('knows all that is said, but is searched by what systems do, not by whom they serve', () => {
    const library = make(birds, boats)
    expect(profileTexts(birds)).toEqual(['Sổ chim yến', 'Đếm chim.', 'In sổ', 'kiểm lâm'])
    expect(profileTexts(boats)).toEqual(['Sổ tàu cá', 'VMS', '', 'Đăng ký tàu', 'tàu cá'])
    const rowOf = (word: string) => library.index.rowOf(features(library, word) ?? -1)
    for (const word of ['yến', 'đếm', 'in', 'vms', 'đăng', 'cá']) expect(rowOf(word), word).toBeDefined()
    expect(features(library, 'lâm')).toBeDefined()
    expect(rowOf('lâm')).toBeUndefined()
  })

  it('takes the places that its agencies govern for words that tell nothing', () => {
    const own = { owner: 'huyen', ownerNames: ['UBND huyện Bắc Lâm', 'Sở Y tế'] }
    const fillers = (...profiles: Profile[]) =>
      make(...profiles)
        .reader.read(['bắc lâm y tế cát tiến'])
        .flatMap(({ tokens }) => tokens.map(({ filler }) => filler))
    expect(fillers(birds)).toEqual([false, false, false, false, false, false])
    expect(fillers({ ...birds, ...own })).toEqual([true, true, false, false, false, false])
    expect(fillers(birds, { ...boats, owner: 'UBND xã Cát Tiến' })).toEqual([false, false, false, false, true, true])
  })
})

describe('what was read', () => {
  it('is remembered of the systems asked for last and of each proposal, and is the same when read again', () => {
    const many = Array.from({ length: 502 }, (_, i) => system(`x-${1000 + i}`, `Sổ ${i}`, { functions: [`Việc ${i}`] }))
    const library = make(...many)
    const first = library.subject(0)
    const pieces = ({ pieces }: typeof first) => pieces.map(({ text, slots }) => ({ text, slots }))
    expect(library.subject(0)).toBe(first)
    const all = [...library.profiles.keys()].map(library.subject)
    for (const place of [100, 400, 501]) expect(library.subject(place)).toBe(all[place])
    const again = library.subject(0)
    expect(again).not.toBe(first)
    expect(pieces(again)).toEqual(pieces(first))

    const each = proposal('Sổ chim yến')
    expect(library.prepareOnce(each)).toBe(library.prepareOnce(each))
    expect(library.prepareOnce({ ...each })).not.toBe(library.prepareOnce(each))
    expect(library.prepare(each)).not.toBe(library.prepare(each))
    expect(pieces(library.prepare(each))).toEqual(pieces(library.prepareOnce(each)))
  })

  it('of a proposal leaves no trace in the catalogue', () => {
    const library = make(birds, boats)
    const [name] = library.prepare(proposal('Phưong tiện xyzzy')).pieces
    expect(name?.slots).toHaveLength(3)
    expect(features(library, 'xyzzy')).toBeUndefined()
    expect(library.index.rowCount).toBe(make(birds, boats).index.rowCount)
  })
})
