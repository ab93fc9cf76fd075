import { describe, expect, it } from 'vitest'
import { createSpeller } from '../../src/language/typo.js'

/** What a typed word is read as, given the words that are known. */
const read = (typed: string, ...known: string[]) => createSpeller(() => known).repair(typed)

describe('typing errors', () => {
  it.each([
    ['a letter dropped', 'ofice', 'office'],
    ['the first letter dropped', 'ffice', 'office'],
    ['the last letter dropped', 'offic', 'office'],
    ['a letter added', 'offiice', 'office'],
    ['a letter added at the end', 'officex', 'office'],
    ['a letter changed', 'offixe', 'office'],
    ['neighbours exchanged', 'ofifce', 'office'],
    ['the first two exchanged', 'fofice', 'office'],
    ['a word of three letters typed with one too many', 'wwif', 'wif'],
  ])('%s', (_, typed, meant) => expect(read(typed, meant, 'portal')).toBe(meant))

  it.each([
    ['two keystrokes away', 'ofixe', 'office'],
    ['letters exchanged that are no neighbours', 'oficfe', 'office'],
    ['two letters dropped', 'offe', 'office'],
    ['two pairs exchanged', 'fofiec', 'office'],
    ['a pair exchanged and a letter changed behind it', 'ofifcx', 'office'],
    ['that could be Vietnamese: another word, no error', 'thuan', 'thuam'],
    ['with digits: versions and codes', 'tls12', 'tls13'],
    ['a code that is near', 'tlsxy', 'tls1y'],
    ['shorter than four letters', 'wfi', 'wifi'],
    ['of more letters than a word has', 'x'.repeat(25), 'x'.repeat(24)],
    ['near to a known one that is too long', 'x'.repeat(24), 'x'.repeat(25)],
    ['near to a known one that is too short', 'wifx', 'wf'],
    ['different by accents alone', 'qưfizx', 'qufizx'],
  ])('none: %s', (_, typed, known) => expect(read(typed, known)).toBeUndefined())

  it('of exactly four and exactly twenty-four letters are read', () => {
    expect(read('wfii', 'wifi')).toBe('wifi')
    expect(read('z'.repeat(24), 'z'.repeat(23))).toBe('z'.repeat(23))
    expect(read('z'.repeat(23), 'z'.repeat(24))).toBe('z'.repeat(24))
  })

  it('that may mean two words are left alone', () => {
    expect(read('sqlx', 'sqls', 'sqlz')).toBeUndefined()
    expect(read('sqlx', 'sqls', 'sqls')).toBe('sqls')
    expect(read('sqlx')).toBeUndefined()
  })
})
