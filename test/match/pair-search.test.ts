import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { syntheticCatalogue } from '../../bench/synthetic.js'
import { withoutAccents } from '../../src/language/index.js'
import type { PairSearch, Profile } from '../../src/match/index.js'
import { createLibrary } from '../../src/match/library.js'
import { type NearLists, nearLists } from '../../src/match/near-pairs.js'
import { affectedBy, listsAfter } from '../../src/match/pair-search.js'
import { createFinder } from '../support/finder.js'
import { glossary, system } from './profiles.js'

const all = syntheticCatalogue(200).map((profile, i) =>
  // What is written without accents means what the words of the others allow.
  i % 7 === 0 ? { ...profile, functions: profile.functions.map(withoutAccents) } : profile,
)
const others = syntheticCatalogue(240).slice(200)

const edits = {
  twin: (one: Profile) => [one, { ...one, id: `${one.id}-x`, owner: 'so-b' }],
  gone: () => [],
  renamed: (one: Profile) => [{ ...one, name: `${one.name} thông minh` }],
  reworded: (one: Profile, other: Profile) => [
    { ...one, functions: [...one.functions.slice(1), ...other.functions.slice(0, 2)] },
  ],
  unaccented: (one: Profile) => [
    { ...one, purpose: withoutAccents(one.purpose), functions: one.functions.map(withoutAccents) },
  ],
  rewritten: (one: Profile, other: Profile) => [{ ...other, id: one.id, ownerNames: one.ownerNames }],
  alike: (one: Profile, other: Profile) => [one, { ...other, name: one.name, functions: one.functions.slice(0, 3) }],
  retired: (one: Profile) => [{ ...one, status: 'retired' as const }],
  depends: (one: Profile) => [{ ...one, consumes: [...one.consumes, 'ht-00001'] }],
} satisfies Record<string, (one: Profile, other: Profile) => readonly Profile[]>
type Edit = keyof typeof edits

function edited(profiles: readonly Profile[], at: number, by: Edit, other: Profile): Profile[] {
  const place = at % profiles.length
  const made = profiles.flatMap((profile, i) => (i === place ? edits[by](profile, other) : [profile]))
  return [...new Map(made.map((profile) => [profile.id, profile])).values()]
}

const toTheEnd = (search: PairSearch) => {
  let steps = 0
  while (search.step()) steps++
  return steps
}
const cold = (profiles: readonly Profile[]) => createFinder(profiles, glossary).within()

describe('a search for pairs that goes on after edits', () => {
  it('finds what a search from the beginning finds, whatever was edited and however far it had come', () => {
    const names = Object.keys(edits) as Edit[]
    const edit = fc.record({
      at: fc.nat(199),
      by: fc.constantFrom(...names),
      other: fc.constantFrom(...others),
      steps: fc.constantFrom(0, 1, 2, 1000),
    })
    const first = createFinder(all, glossary).searching()
    toTheEnd(first)
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 6 }), (list) => {
        let profiles: Profile[] = all
        let search = first
        for (const { at, by, other, steps } of list) {
          profiles = edited(profiles, at, by, other)
          const next = search.edited(profiles)
          if (!next) throw new Error('read anew')
          search = next
          for (let left = steps; left > 0 && search.step(); left--);
        }
        toTheEnd(search)
        expect(search.pairs()).toEqual(cold(profiles))
      }),
      { numRuns: 12 },
    )
  })

  it('does again only what is not as it was', () => {
    const many = syntheticCatalogue(1000)
    const search = createFinder(many, glossary).searching()
    const atFirst = toTheEnd(search)
    const next = search.edited(edited(many, 70, 'reworded', others[0] as Profile))
    expect(next && toTheEnd(next)).toBeLessThan(atFirst / 3)
  })

  it('begins anew where very much is new, or the names of places are others', () => {
    const search = createFinder(all, glossary).searching()
    expect(search.edited([...all.slice(0, 40), ...others])).toBeUndefined()
    expect(search.edited(all.map((one) => ({ ...one, ownerNames: ['UBND tỉnh Cát Tiến'] })))).toBeUndefined()
  })
})

describe('lists of neighbours after an edit', () => {
  // Each system says a few of many words, so that an edit touches few others.
  const words = Array.from({ length: 1500 }, (_, i) => `từ${i}`)
  const saying = (i: number, said: readonly number[]) =>
    system(`ht-${1000 + i}`, '', { functions: said.map((word) => words[word % words.length] ?? '') })
  const size = 600
  const sparse = Array.from({ length: size }, (_, i) =>
    saying(
      i,
      Array.from({ length: 9 }, (__, k) => (i * 37 + k * k * 61 + (i % 11) * k) % words.length),
    ),
  )

  it('are those that a search finds, and mostly are taken over', () => {
    const edit = fc.record({
      at: fc.nat(size - 1),
      like: fc.nat(size - 1),
      word: fc.nat(words.length - 1),
      by: fc.constantFrom('word', 'like', 'gone', 'new'),
    })
    const first = createLibrary(sparse, glossary)
    let [taken, all] = [0, 0]
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 4 }), (list) => {
        let library = first
        let lists = nearLists(first.index)
        for (const place of first.profiles.keys()) lists.of(place)
        for (const { at, like, word, by } of list) {
          const { profiles, index } = library
          const [one, other] = [profiles[at % profiles.length], profiles[like % profiles.length]]
          if (!one || !other) continue
          const lines = [...one.functions.slice(1), words[word] ?? '']
          const made: Profile[] = {
            word: () => profiles.map((each) => (each === one ? { ...one, functions: lines } : each)),
            like: () => profiles.map((each) => (each === one ? { ...other, id: one.id } : each)),
            gone: () => profiles.filter((each) => each !== one),
            new: () => [...profiles, { ...one, id: `${one.id}-${word}`, functions: lines }],
          }[by]()
          const edited = library.edited(made)
          if (!edited) throw new Error('read anew')
          lists = listsAfter(lists, index.size, edited, affectedBy(library, edited).weighed)
          library = edited.library
          all += made.length
          for (const place of library.profiles.keys()) if (lists.isKnown(place)) taken++
          for (const place of library.profiles.keys()) lists.of(place)
        }
        const cold = createLibrary(library.profiles, glossary)
        const anew = nearLists(cold.index)
        const told = (of: NearLists) =>
          cold.profiles.map((_, place) => [[...of.of(place)], [...of.overlaps(place)], of.most(place)])
        expect(told(lists)).toEqual(told(anew))
      }),
      { numRuns: 30 },
    )
    expect(taken / all).toBeGreaterThan(0.5)
  })
})
