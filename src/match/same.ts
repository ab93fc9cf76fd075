import { compare, groupBy, remembered } from '../kernel/index.js'
import { isAscii, withoutAccents, wordKey } from '../language/index.js'
import type { Profile } from './profile.js'

/** What the comparison of records needs of a system. */
type Recorded = Pick<Profile, 'id' | 'name' | 'owner' | 'functions'>

/**
 * Records of one catalogue that plainly describe one system, in groups of two or more: same owner, and the same name with
 * functions that do not speak against it, or the same functions with nearly the same name. Unlike the finder this weighs no
 * words, so that it does not matter how short the records are nor how many there are of them. Names keep their accents: a
 * market (chợ) is no dog (chó), unless a whole name was typed without any.
 */
export function sameRecords(records: readonly Recorded[]): readonly (readonly string[])[] {
  const known = [...records].sort((a, b) => compare(a.id, b.id)).map(readRecord)
  const sets = createSets(known.length)
  for (const bucket of groupBy(known.keys(), (i) => `${known[i]?.owner}\0${known[i]?.name}`).values())
    joinByFunctions(bucket, known, sets.join)
  for (const bucket of groupBy(known.keys(), (i) => `${known[i]?.owner}\0${known[i]?.plain}`).values())
    joinUnaccented(bucket, known, sets.join)
  const told = [...known.keys()].filter((i) => (known[i]?.functions.size ?? 0) >= tellingFunctions)
  for (const bucket of groupBy(told, (i) => `${known[i]?.owner}\0${known[i]?.all}`).values())
    joinByName(bucket, known, sets.join)
  return sets.groups().map((group) => group.map((i) => known[i]?.id ?? ''))
}

/** From so many functions on, that they all coincide says something about the record. */
const tellingFunctions = 2

interface Read {
  readonly id: string
  readonly owner: string
  /** Words of the name without those that only say that it is software, as a key. */
  readonly name: string
  readonly words: ReadonlySet<string>
  /** The name's key without accents. */
  readonly plain: string
  /** Whether the name was typed without accents. */
  readonly unaccented: boolean
  readonly functions: ReadonlySet<string>
  /** All functions, in any order, as one key. */
  readonly all: string
}

function readRecord({ id, name, owner, functions }: Recorded): Read {
  const words = withoutHead(wordsOf(name))
  const keys = new Set(functions.map((f) => wordsOf(f).join(' ')).filter(Boolean))
  const key = words.join(' ')
  return {
    id,
    owner: wordsOf(owner).join(' '),
    name: key,
    words: new Set(words),
    plain: withoutAccents(key),
    unaccented: isAscii(name),
    functions: keys,
    all: [...keys].sort().join('\0'),
  }
}

/** The same syllables come again and again. */
const keyOf = remembered(wordKey)

function wordsOf(text: string): string[] {
  return (text.normalize('NFC').match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).map(keyOf)
}

/** Words at the beginning of a name that only say that it is software; longer ones first. */
const heads = ['hệ thống thông tin', 'hệ thống phần mềm', 'phần mềm', 'hệ thống', 'ứng dụng', 'chương trình'].flatMap(
  (head) => [wordsOf(head), wordsOf(withoutAccents(head))],
)

function withoutHead(words: string[]): string[] {
  const head = heads.find((h) => h.length < words.length && h.every((word, i) => words[i] === word))
  return head ? words.slice(head.length) : words
}

type Join = (a: number, b: number) => void

/** Of one owner and name: those whose functions are the same, mostly the same, or not written down. */
function joinByFunctions(bucket: readonly number[], known: readonly Read[], join: Join): void {
  if (bucket.length < 2) return
  const [distinct, silent] = [new Map<string, number>(), [] as number[]]
  for (const i of bucket) {
    const all = known[i]?.all ?? ''
    const first = distinct.get(all)
    if (all === '') silent.push(i)
    else if (first === undefined) distinct.set(all, i)
    else join(first, i)
  }
  const clusters: number[] = []
  for (const i of distinct.values()) {
    const like = clusters.slice(0, mostCompared).filter((c) => agree(known[c]?.functions, known[i]?.functions))
    for (const c of like) join(c, i)
    if (like.length === 0) clusters.push(i)
  }
  // Of several systems that share a name, a record without functions could be any.
  const [only] = clusters
  const to = clusters.length === 1 && only !== undefined ? only : silent[0]
  for (const i of silent) if (to !== undefined && to !== i) join(to, i)
}

/** Bound on comparisons inside a bucket; beyond it only what coincides is joined. */
const mostCompared = 500

/** Whether at least half of the shorter list stands in the other. */
function agree(a: ReadonlySet<string> = new Set(), b: ReadonlySet<string> = new Set()): boolean {
  const [few, many] = a.size < b.size ? [a, b] : [b, a]
  return [...few].filter((f) => many.has(f)).length * 2 >= few.size
}

/** Of one owner and name without accents: the name that was typed without any, where only one name with them fits. */
function joinUnaccented(bucket: readonly number[], known: readonly Read[], join: Join): void {
  if (bucket.length < 2) return
  const names = groupBy(bucket, (i) => known[i]?.name ?? '')
  const bare = bucket.filter((i) => known[i]?.unaccented)
  const accented = [...names.values()].filter((of) => !of.some((i) => known[i]?.unaccented))
  const [only] = accented
  if (bare.length > 0 && accented.length === 1 && only) joinByFunctions([...only, ...bare], known, join)
}

/** Of one owner and the same functions: names of the same words in another order, or of which one only says more. */
function joinByName(bucket: readonly number[], known: readonly Read[], join: Join): void {
  if (bucket.length < 2) return
  const names: number[] = []
  for (const i of bucket) {
    const mine = known[i]
    if (!mine) continue
    for (const n of names.slice(0, mostCompared)) {
      const other = known[n]
      if (other && (other.plain === mine.plain || saysMore(other.words, mine.words))) join(n, i)
    }
    if (!names.some((n) => known[n]?.name === mine.name)) names.push(i)
  }
}

/** So many words may a name have beside the other's; numbers tell systems apart. */
const mostMore = 2

function saysMore(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const [few, many] = a.size < b.size ? [a, b] : [b, a]
  const more = [...many].filter((word) => !few.has(word))
  if (few.size < 2 || more.length > mostMore || more.some((word) => /\d|^[ivx]+$/.test(word))) return false
  return [...few].every((word) => many.has(word))
}

/** Sets that are joined, and the groups of two or more that come of it, each in order. */
function createSets(size: number): { readonly join: Join; readonly groups: () => number[][] } {
  const parents = Int32Array.from({ length: size }, (_, i) => i)
  const find = (i: number): number => {
    let at = i
    for (let up = parents[at] ?? at; up !== at; up = parents[at] ?? at) {
      parents[at] = parents[up] ?? up
      at = parents[at] ?? at
    }
    return at
  }
  return {
    join(a, b) {
      const [x, y] = [find(a), find(b)]
      if (x !== y) parents[Math.max(x, y)] = Math.min(x, y)
    },
    groups: () => [...groupBy(parents.keys(), find).values()].filter((group) => group.length > 1),
  }
}
