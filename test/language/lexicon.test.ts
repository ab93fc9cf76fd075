import { describe, expect, it } from 'vitest'
import { createLexicon, isUnaccented, type Lexicon, restoreAccents } from '../../src/language/lexicon.js'

/** Learns a text of words; a bar stands between two that are not side by side. */
function learn(lexicon: Lexicon, text: string): void {
  const ids: number[] = []
  const joined: boolean[] = []
  for (const part of text.split(' | '))
    for (const [i, word] of part.split(' ').entries()) {
      ids.push(lexicon.id(word))
      joined.push(i > 0)
    }
  lexicon.attest({ ids, joined })
}

function read(lexicon: Lexicon, text: string, joined = (i: number) => i > 0): string {
  const keys = text.split(' ')
  const found = restoreAccents(
    lexicon,
    keys,
    keys.map((_, i) => joined(i)),
  )
  return found.map((ids) => ids.map(lexicon.key).join('|')).join(' ')
}

describe('a lexicon', () => {
  it('numbers words as they come and knows those that it met', () => {
    const lexicon = createLexicon()
    expect([lexicon.id('đất'), lexicon.id('đai'), lexicon.id('đất')]).toEqual([0, 1, 0])
    expect([lexicon.known('đai'), lexicon.known('nhà')]).toEqual([1, undefined])
    expect([lexicon.has(1), lexicon.has(2)]).toEqual([true, false])
    expect([lexicon.key(1), lexicon.key(9)]).toEqual(['đai', ''])
    expect([...lexicon.keys()]).toEqual(['đất', 'đai'])
    expect(lexicon.words.size()).toBe(2)
  })

  it('tells of a word what its writing tells', () => {
    const { words } = createLexicon()
    const traits = (word: string) => words.traits(words.number(word))
    expect(traits('2019')).toEqual({ isNumber: true, isForeign: true })
    expect(traits('v2')).toEqual({ isNumber: false, isForeign: true })
    expect(traits('2v')).toEqual({ isNumber: false, isForeign: true })
    expect(traits('office')).toEqual({ isNumber: false, isForeign: true })
    expect(traits('đất')).toEqual({ isNumber: false, isForeign: false })
    expect(traits('z')).toEqual({ isNumber: false, isForeign: false })
    expect(traits('đất')).toBe(traits('đất'))
    expect(words.alone(3)).toEqual([3])
    expect(words.alone(3)).toBe(words.alone(3))
  })

  it('knows neighbours of learnt texts, in their order and side by side only', () => {
    const lexicon = createLexicon()
    learn(lexicon, 'thửa đất | tàu cá')
    const adjacent = (a: string, b: string) => lexicon.adjacent(lexicon.id(a), lexicon.id(b))
    expect([adjacent('thửa', 'đất'), adjacent('tàu', 'cá')]).toEqual([true, true])
    expect([adjacent('đất', 'thửa'), adjacent('đất', 'tàu'), adjacent('thửa', 'cá')]).toEqual([false, false, false])
    // Numbered, but nobody wrote them side by side.
    lexicon.neighbours.number(lexicon.id('cá'), lexicon.id('đất'))
    expect(adjacent('cá', 'đất')).toBe(false)
  })

  it('gives the accented words that an unaccented one may stand for, once each', () => {
    const lexicon = createLexicon()
    learn(lexicon, 'năng lượng')
    expect(lexicon.formsOf('nang').map(lexicon.key)).toEqual(['năng'])
    learn(lexicon, 'nâng lương nặng năng')
    expect(lexicon.formsOf('nang').map(lexicon.key)).toEqual(['năng', 'nâng', 'nặng'])
    expect(lexicon.formsOf('luong').map(lexicon.key)).toEqual(['lượng', 'lương'])
    expect(lexicon.formsOf('tau')).toEqual([])
  })

  it('is known to its forks, and learns nothing of them', () => {
    const lexicon = createLexicon()
    learn(lexicon, 'tàu cá')
    const fork = lexicon.fork()
    learn(fork, 'táu lạ | tàu')
    expect(fork.formsOf('tau').map(fork.key)).toEqual(['tàu', 'táu'])
    expect(lexicon.formsOf('tau').map(lexicon.key)).toEqual(['tàu'])
    expect(fork.formsOf('ca').map(fork.key)).toEqual(['cá'])
    const id = (word: string) => lexicon.words.find(word) ?? -1
    expect([fork.known('táu'), lexicon.known('táu')]).toEqual([id('táu'), undefined])
    expect([fork.known('tàu'), fork.has(id('cá')), lexicon.has(id('lạ'))]).toEqual([id('tàu'), true, false])
    expect([fork.adjacent(id('tàu'), id('cá')), fork.adjacent(id('táu'), id('lạ'))]).toEqual([true, true])
    expect(lexicon.adjacent(id('táu'), id('lạ'))).toBe(false)
    expect([...fork.keys()]).toEqual(['tàu', 'cá', 'táu', 'lạ'])
    expect([...lexicon.keys()]).toEqual(['tàu', 'cá'])
    // Words have one number everywhere: texts read by different forks are compared.
    expect(lexicon.fork().id('lạ')).toBe(id('lạ'))
  })

  it('is the same when it was kept, and learns on', () => {
    const before = createLexicon()
    learn(before, 'thửa đất | tàu cá')
    before.id('unattested')
    const after = createLexicon(structuredClone(before.state()))
    expect(after.state()).toEqual(before.state())
    expect([...after.keys()]).toEqual([...before.keys()])
    expect(after.formsOf('dat').map(after.key)).toEqual(['đất'])
    expect(after.formsOf('unattested')).toEqual([])
    expect(after.adjacent(after.id('thửa'), after.id('đất'))).toBe(true)
    learn(after, 'đất đai')
    expect(after.adjacent(after.id('đất'), after.id('đai'))).toBe(true)
    expect(before.known('đai')).toBeUndefined()
  })
})

describe('an unaccented word', () => {
  const lexicon = createLexicon()
  learn(lexicon, 'tiết kiệm năng lượng | nâng lương cán bộ | tàu cá | máy tính')

  it.each([
    // Its neighbours decide.
    ['nang luong', 'nang|năng|nâng luong|lượng|lương'],
    ['tiet kiem nang', 'tiet|tiết kiem|kiệm nang|năng'],
    ['luong can', 'luong|lương can|cán'],
    ['can bo', 'can|cán bo|bộ'],
    // One form needs no neighbour; of several none is taken without one.
    ['tau la', 'tau|tàu la'],
    ['nang', 'nang'],
    ['may nang', 'may|máy nang'],
  ])('of “%s” may be %s', (text, expected) => {
    expect(read(lexicon.fork(), text)).toBe(expected)
  })

  it('has no neighbour across a comma', () => {
    expect(read(lexicon.fork(), 'kiem nang', () => false)).toBe('kiem|kiệm nang')
    expect(read(lexicon.fork(), 'tiet kiem nang', (i) => i === 2)).toBe('tiet|tiết kiem|kiệm nang|năng')
  })

  it('is sought only in texts without any accent, but with letters', () => {
    expect(['tau ca', 'TAU', 'tàu ca', '2019', '', '12a'].map(isUnaccented)).toEqual([
      true,
      true,
      false,
      false,
      false,
      true,
    ])
  })
})
