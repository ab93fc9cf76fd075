import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { load } from 'js-yaml'
import { agencyKey } from '../../src/architecture/query/agency-names.js'
import type { Counterparts, Head } from '../../src/architecture/schema/judge-file.js'
import { compare } from '../../src/kernel/index.js'
import { type Couple, chanceOf, couples, toldFrom } from '../../src/match/counterparts.js'
import { createLibrary } from '../../src/match/library.js'
import { createMeaning } from '../../src/match/meaning.js'
import { blankProfile, type Profile } from '../../src/match/profile.js'
import { readGlossary, readLabelledSet } from '../labelled-set.js'
import { type Case, fitHead } from './logistic.js'
import { vectorsOf } from './vectors.js'

/** Two catalogues and which of their systems do the same. */
interface Across {
  readonly name: string
  /** Whether most of what the second catalogue has in common with the first was taken out. */
  readonly thinned: boolean
  readonly couples: readonly Couple[]
  /** By both ids: the same, or what fair readers may take for it. */
  readonly same: ReadonlySet<string>
  readonly either: ReadonlySet<string>
}

interface Labels {
  readonly sets: readonly [string, string]
  readonly same: string
  readonly either: string
}

const folder = join('bench', 'across')
const pairKey = (a: string, b: string): string => (a < b ? `${a} ${b}` : `${b} ${a}`)
const idOf = ({ doc }: Couple['a']): string => doc.profile.id
const keyOf = (a: Couple['a'], b: Couple['b']): string => pairKey(idOf(a), idOf(b))
const catalogueOf = (id: string): string => id.slice(0, id.indexOf('/'))

function read(): Across[] {
  const gold = load(readFileSync(join(folder, 'gold.yaml'), 'utf8')) as Labels[]
  return [...gold.flatMap(goldAcross), ...ownAcross()]
}

function goldAcross({ sets, same, either }: Labels): Across[] {
  const [one, other] = sets
  const profiles = sets.flatMap((set) =>
    readLabelledSet(join('bench', 'gold', set)).catalogue.map((profile) => inSet(set, profile)),
  )
  const keys = (text: string) =>
    new Set(
      text
        .trim()
        .split(/\s+/)
        .map((pair) => {
          const [a, b] = pair.split('-')
          return pairKey(`${one}/HT${a}`, `${other}/HT${b}`)
        }),
    )
  return across(`${one}-${other}`, profiles, keys(same), keys(either))
}

/** Pairs of our own, in halves: every second subject. */
function ownAcross(): Across[] {
  const rows = readFileSync(join(folder, 'pairs.tsv'), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => line.split('\t'))
  const subjects = [...new Set(rows.map(([, subject = '']) => subject.replace(/~.*/, '')))]
  return [0, 1].flatMap((half) => {
    const own = rows.filter(([, subject = '']) => subjects.indexOf(subject.replace(/~.*/, '')) % 2 === half)
    const profiles = own.map(([side, subject, owner = '', kind, name = '', functions = '', description = '']) =>
      inSet(side ?? '', {
        ...blankProfile,
        id: subject ?? '',
        name,
        purpose: description,
        functions: functions
          .split(';')
          .map((f) => f.trim())
          .filter(Boolean),
        owner,
        ownerNames: [owner],
        kind: kind as Profile['kind'],
        layer: kind ?? '',
        scope: 'province',
      }),
    )
    const same = new Set(
      own.flatMap(([, subject = '']) => (subject.includes('~') ? [] : [pairKey(`p/${subject}`, `q/${subject}`)])),
    )
    return across(`own ${half + 1}`, profiles, same, new Set())
  })
}

function inSet(set: string, profile: Profile): Profile {
  return { ...profile, id: `${set}/${profile.id}`, owner: ownerKey(profile.owner) }
}

/** As the union of two provinces sees who owns a system: one department of both is one owner. */
function ownerKey(owner: string): string {
  const [first = ''] = owner.split(/ [-–] (?=Sở)/)
  const written = shorts.reduce((text, [short, long]) => text.replace(short, long), first)
  const key = agencyKey(written)
  return heirs.find(([former]) => key.includes(former))?.[1] ?? key
}

const shorts: readonly (readonly [RegExp, string])[] = [
  [/^VP\b/, 'Văn phòng'],
  [/^CC\b/, 'Chi cục'],
  [/^TT\b/, 'Trung tâm'],
  [/^BV\s?ĐK/, 'Bệnh viện đa khoa'],
  [/TT&TT/, 'Thông tin và Truyền thông'],
  [/TN&MT/, 'Tài nguyên và Môi trường'],
  [/NN&PTNT|NN và PTNT|Nông nghiệp và PTNT/, 'Nông nghiệp và Phát triển nông thôn'],
  [/LĐ-?TB&?XH/, 'Lao động Thương binh và Xã hội'],
  [/GD&ĐT/, 'Giáo dục và Đào tạo'],
  [/KH&ĐT/, 'Kế hoạch và Đầu tư'],
  [/KH&CN/, 'Khoa học và Công nghệ'],
  [/GTVT/, 'Giao thông vận tải'],
  [/VH,?TT&?DL/, 'Văn hóa Thể thao và Du lịch'],
]
const heirs: readonly (readonly [string, string])[] = [
  ['thong tin va truyen thong', 'so khoa hoc va cong nghe'],
  ['ke hoach va dau tu', 'so tai chinh'],
  ['giao thong van tai', 'so xay dung'],
  ['so tai nguyen va moi truong', 'so nong nghiep va moi truong'],
  ['so nong nghiep va phat trien nong thon', 'so nong nghiep va moi truong'],
  ['lao dong thuong binh', 'so noi vu'],
]

/**
 * The crossing as it is, and four times with but a part of what is the same in both: provinces may have little in common, and then
 * the nearest that is left is another thing.
 */
function across(
  name: string,
  profiles: readonly Profile[],
  same: ReadonlySet<string>,
  either: ReadonlySet<string>,
): Across[] {
  const glossary = readGlossary(join('packs', 'tu-dien.yaml'))
  const crossing = (of: readonly Profile[], kept: ReadonlySet<string>, thinned: boolean): Across => {
    const library = createLibrary(of, glossary)
    const found = couples(library, createMeaning(library, vectorsOf()), catalogueOf)
    return { name, thinned, couples: found, same: kept, either }
  }
  const thin = Array.from({ length: parts }, (_, part) => {
    const gone = new Set(
      [...same].flatMap((pair, i) => (i % parts === part ? [] : [pair.slice(pair.indexOf(' ') + 1)])),
    )
    const kept = new Set([...same].filter((_, i) => i % parts === part))
    return crossing(
      profiles.filter(({ id }) => !gone.has(id)),
      kept,
      true,
    )
  })
  return [crossing(profiles, same, false), ...thin]
}

const parts = 4

const labelOf = ({ same, either }: Across, { a, b }: Couple): boolean | undefined =>
  either.has(keyOf(a, b)) ? undefined : same.has(keyOf(a, b))

const ridge = 3

function fitTo(all: readonly Across[]): Head {
  const names = Object.keys(all[0]?.couples[0]?.figures ?? {})
  const cases = all.flatMap((one) =>
    one.couples.flatMap((couple): Case[] => {
      const label = labelOf(one, couple)
      const figures = Float64Array.from(names, (name) => couple.figures[name] ?? 0)
      return label === undefined ? [] : [{ figures, answer: label ? 1 : 0, weight: 1 }]
    }),
  )
  return fitHead(names, ['no', 'yes'], cases, ridge)
}

/** The likeliest first, each system once: as the union takes them. */
function chosen(head: Head, all: readonly Couple[]): Couple[] {
  const taken = new Set<Couple['a']>()
  return all
    .map((couple) => ({ couple, chance: chanceOf(head, couple) }))
    .filter(({ chance }) => chance > toldFrom)
    .sort(
      (x, y) =>
        y.chance - x.chance ||
        compare(idOf(x.couple.a), idOf(y.couple.a)) ||
        compare(idOf(x.couple.b), idOf(y.couple.b)),
    )
    .flatMap(({ couple }) => {
      if (taken.has(couple.a) || taken.has(couple.b)) return []
      taken.add(couple.a).add(couple.b)
      return [couple]
    })
}

/** The head fitted to all crossings, and what is told of each by a head that did not see it. */
export function fitCounterparts(): Counterparts {
  const crossings = read()
  const names = [...new Set(crossings.map(({ name }) => name))]
  const told = names.flatMap((name) => {
    const head = fitTo(crossings.filter((one) => one.name !== name))
    return [false, true].map((thinned) => {
      const ofName = crossings.filter((one) => one.name === name && one.thinned === thinned)
      const labels = ofName.flatMap((one) => chosen(head, one.couples).map((couple) => labelOf(one, couple)))
      const count = (is: boolean) => labels.filter((label) => label === is).length
      const same = sum(ofName.map((one) => one.same.size))
      console.log(`${name}${thinned ? ', thinned' : ''}: ${count(true)} of ${same} found, ${count(false)} told wrongly`)
      return { thinned, same, found: count(true), wrong: count(false) }
    })
  })
  const total = (thinned: boolean, of: 'same' | 'found' | 'wrong') =>
    sum(told.flatMap((one) => (one.thinned === thinned ? [one[of]] : [])))
  return {
    head: fitTo(crossings),
    same: total(false, 'same'),
    found: total(false, 'found'),
    wrong: total(false, 'wrong'),
    thinned: { same: total(true, 'same'), found: total(true, 'found'), wrong: total(true, 'wrong') },
  }
}

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0)
