import type { Head } from '../architecture/index.js'
import { wordKey } from '../language/index.js'
import type { Figures } from './figures/types.js'
import { answer } from './heads.js'
import type { Library } from './library.js'
import { cosine, type Meaning, type MeantLine } from './meaning.js'
import { weighInFull } from './peers.js'
import type { Subject } from './subject.js'
import { sameTheme } from './themes.js'
import { twinFigures } from './twins.js'

/** Two systems of different catalogues and what they have in common. */
export interface Couple {
  readonly a: Subject
  readonly b: Subject
  readonly figures: Figures
}

/**
 * Systems of different catalogues that may do the same, each with those of every other catalogue that are nearest to it in words
 * or in meaning. The figures tell how alike a pair is, and how much more than either of them and its rivals.
 */
export function couples(library: Library, meaning: Meaning, catalogueOf: (id: string) => string): Couple[] {
  const { profiles } = library
  const size = profiles.length
  const catalogues = profiles.map(({ id }) => catalogueOf(id))
  const depth = depthOf(size, new Set(catalogues).size - 1)
  const subjects = profiles.map((_, place) => library.subject(place))
  const wholes = subjects.map((subject) => meaning.of(subject).whole)
  const names = profiles.map(({ name }) => plainName(name))
  const found = new Map<number, Figures>()
  for (const a of profiles.keys())
    for (const b of nearestOf(library, wholes, catalogues, depth, a)) {
      const [low, high] = a < b ? [a, b] : [b, a]
      const key = low * size + high
      const [one, other] = [subjects[low], subjects[high]]
      if (one && other && !found.has(key)) {
        const figures = figuresOf(one, other, meaning, names[low] === names[high])
        if (figures) found.set(key, figures)
      }
    }
  return withRivals(found, size, catalogues).flatMap(({ a, b, figures }) => {
    const [one, other] = [subjects[a], subjects[b]]
    return one && other ? [{ a: one, b: other, figures }] : []
  })
}

/** How many are looked at for one system. */
interface Depth {
  /** Of each other catalogue, by words and by meaning. */
  readonly inWords: number
  readonly inMeaning: number
  /** So many times that of all other catalogues together. */
  readonly catalogues: number
}

/**
 * Of many systems half as many, for time: that finds what shares words as well, but a sixth less of what hardly does. Where there
 * are many catalogues not each of them can have its own.
 */
function depthOf(size: number, others: number): Depth {
  const catalogues = Math.min(others, 4)
  return size > 1_200 ? { inWords: 4, inMeaning: 2, catalogues } : { inWords: 8, inMeaning: 4, catalogues }
}

function nearestOf(
  { index, profiles }: Library,
  wholes: readonly Float32Array[],
  catalogues: readonly string[],
  { inWords, inMeaning, catalogues: counted }: Depth,
  place: number,
): ReadonlySet<number> {
  const own = catalogues[place]
  const near = new Set<number>()
  const counts = new Map<string, number>()
  for (const { document } of index.neighbours(place, inWords * (counted + 2))) {
    const of = catalogues[document] ?? ''
    const count = counts.get(of) ?? 0
    if (of === own || count >= inWords || near.size >= inWords * counted) continue
    counts.set(of, count + 1)
    near.add(document)
  }
  const mine = wholes[place]
  if (!mine) return near
  const best = new Map<string, Alike[]>()
  for (const at of profiles.keys()) {
    const of = catalogues[at] ?? ''
    const other = wholes[at]
    if (of === own || !other) continue
    const like = cosine(mine, other)
    const list = best.get(of) ?? []
    best.set(of, list)
    if (list.length === inMeaning && like <= (list.at(-1)?.like ?? 0)) continue
    list.push({ at, like })
    list.sort(mostAlike)
    if (list.length > inMeaning) list.pop()
  }
  const all = [...best.values()].flat().sort(mostAlike)
  for (const { at } of all.slice(0, inMeaning * counted)) near.add(at)
  return near
}

interface Alike {
  readonly at: number
  readonly like: number
}

const mostAlike = (x: Alike, y: Alike) => y.like - x.like || x.at - y.at

/** Whatever they have in common. */
const anything = 0

function figuresOf(a: Subject, b: Subject, meaning: Meaning, sameName: boolean): Record<string, number> | undefined {
  const ways = weighInFull(a, b, anything)
  if (!ways) return undefined
  const [pa, pb] = [a.doc.profile, b.doc.profile]
  const [ma, mb] = [meaning.of(a), meaning.of(b)]
  const names = (lines: readonly MeantLine[]) => lines.filter(({ piece }) => piece.part === 'name')
  const told = (lines: readonly MeantLine[]) =>
    lines.filter(({ piece }) => piece.part !== 'name' && piece.part !== 'alias')
  const there = met(told(ma.lines), mb.lines)
  const back = met(told(mb.lines), ma.lines)
  const [nameThere, nameBack] = [met(names(ma.lines), mb.lines), met(names(mb.lines), ma.lines)]
  const yes = (holds: boolean): number => (holds ? 1 : 0)
  const national = yes(pa.scope === 'national') + yes(pb.scope === 'national')
  const figures: Record<string, number> = {
    ...twinFigures(a.doc.profile, b.doc.profile, ways),
    theme: sameTheme(a.theme(), b.theme()),
    whole: cosine(ma.whole, mb.whole),
    'lines met': (there + back) / 2,
    'least lines met': Math.min(there, back),
    'names met': (nameThere + nameBack) / 2,
    'least names met': Math.min(nameThere, nameBack),
    'names alike': cosine(nameOf(ma.lines, meaning), nameOf(mb.lines, meaning)),
    sameName: yes(sameName),
    sameOwner: yes(pa.owner === pb.owner),
    sameScope: yes(pa.scope === pb.scope),
    bothNational: yes(national === 2),
    few: Math.log1p(Math.min(ma.lines.length, mb.lines.length)),
  }
  return { ...figures, all: all(figures) }
}

/** All that makes two alike, each about as wide as the others. */
function all(figures: Figures): number {
  const of = (name: string): number => figures[name] ?? 0
  return of('score') + of('whole') + of('lines met') + of('theme') + of('names met') / 2 + of('sameOwner') / 4
}

function plainName(name: string): string {
  return (name.normalize('NFC').match(/[\p{L}\p{M}\p{N}]+/gu) ?? [])
    .map(wordKey)
    .filter((word, i, words) => !(i === words.length - 1 && word === 'tỉnh'))
    .join(' ')
}

/** How near the lines of one come to the lines of the other, by their weight. */
function met(lines: readonly MeantLine[], others: readonly MeantLine[]): number {
  let [sum, total] = [0, 0]
  for (const { direction, weight } of lines) {
    let best = 0
    for (const other of others) best = Math.max(best, cosine(direction, other.direction))
    sum += weight * best
    total += weight
  }
  return total === 0 ? 0 : sum / total
}

function nameOf(lines: readonly MeantLine[], meaning: Meaning): Float32Array {
  return meaning.direction(lines.flatMap(({ piece, words }) => (piece.part === 'name' ? words : [])))
}

/** By these a pair is better or worse than the next one of either side. */
const compared = ['score', 'whole', 'lines met', 'theme', 'names met', 'all'] as const

function withRivals(found: ReadonlyMap<number, Figures>, size: number, catalogues: readonly string[]) {
  const pairs = [...found].map(([key, figures]) => ({ a: Math.floor(key / size), b: key % size, figures }))
  pairs.sort((x, y) => x.a - y.a || x.b - y.b)
  /** Of each figure the two largest, by system and the other's catalogue. */
  const best = compared.map(() => new Map<string, [number, number]>())
  const sides = ({ a, b }: (typeof pairs)[number]) => [`${a} ${catalogues[b]}`, `${b} ${catalogues[a]}`]
  for (const pair of pairs)
    for (const side of sides(pair))
      compared.forEach((name, i) => {
        const value = pair.figures[name] ?? 0
        const [first, second] = best[i]?.get(side) ?? [0, 0]
        best[i]?.set(side, value > first ? [value, first] : [first, Math.max(second, value)])
      })
  return pairs.map((pair) => {
    const figures: Record<string, number> = { ...pair.figures }
    compared.forEach((name, i) => {
      const value = pair.figures[name] ?? 0
      const [one = 0, other = 0] = sides(pair).map((side) => {
        const [first, second] = best[i]?.get(side) ?? [0, 0]
        return value - (value >= first ? second : first)
      })
      figures[`${name} ahead`] = (one + other) / 2
      figures[`least ${name} ahead`] = Math.min(one, other)
    })
    for (const name in figures) figures[name] = Math.round((figures[name] ?? 0) * 1e4) / 1e4
    return { ...pair, figures }
  })
}

/** How likely it is that both do the same. */
export function chanceOf(head: Head, { figures }: Couple): number {
  return answer(head, figures)[1] ?? 0
}

/**
 * Couples are told from here on: the least with at most one wrong in ten on crossings that the head did not see, where no more than
 * a quarter of what was the same in both had been left.
 */
export const toldFrom = 0.6
