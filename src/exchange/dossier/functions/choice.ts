import { nameKey } from '../../names.js'
import type { Item } from '../item.js'
import { numberedLine } from '../numbers.js'
import { namesAlone, withoutCodes, withoutSentences } from './form.js'
import type { Group } from './group.js'

/** Less is no list of functions: the logarithm of its odds. */
const least = 0.8
/** So much less likely lists than the best are no more of the same. */
const behind = 2
/** How much a longer list is worth more than a shorter one. */
const byLength = 0.4

/** A group with the logarithm of its odds. */
interface Weighed {
  readonly group: Group
  readonly odds: number
}

/**
 * The functions: of all groups the likeliest, long before short, each line and each thing once.
 * @param oddsOf the logarithm of the odds that a group lists functions
 */
export function likeliest(groups: readonly Group[], oddsOf: (group: Group) => number): Item[] {
  const weighed = groups
    .map((group): Weighed => ({ group, odds: oddsOf(group) }))
    .filter(({ group, odds }) => odds > least || group.surest)
    .map(({ group, odds }): Weighed => ({ group: { ...group, items: named(group.items) }, odds }))
  const likely = weighed.filter(({ odds }) => odds > least)
  const usual = weighed.find(({ group }) => group.surest)
  if (likely.length === 0) return [...(usual?.group.items ?? [])]
  const best = Math.max(...likely.map(({ odds }) => odds))
  const ordered = likely.filter(({ odds }) => odds >= best - behind).sort((a, b) => worth(b) - worth(a))
  const [first] = ordered
  // What is usual, where it holds all of the likeliest list and more.
  if (first && usual && usual !== first && isWithin(first.group, usual.group)) ordered.unshift(usual)
  const taken: Group[] = []
  for (const { group } of ordered) if (!taken.some((other) => meets(group, other))) taken.push(group)
  return taken.sort((a, b) => a.at - b.at).flatMap(({ items }) => items)
}

const worth = ({ group, odds }: Weighed) => (odds - least) * group.items.length ** byLength

/** What functions are called, without codes before and explanations behind. */
const named = (items: readonly Item[]): Item[] => withoutSentences(namesAlone(withoutCodes(items)))

function isWithin(part: Group, whole: Group): boolean {
  const places = new Set(whole.items.map(placeOf))
  return part.items.length < whole.items.length && part.items.every((item) => places.has(placeOf(item)))
}

/** Whether two groups share a line, stand in two columns of one table, one below an item of the other, or say the same. */
function meets(one: Group, other: Group): boolean {
  if (one.table !== undefined && one.table === other.table && one.column !== other.column) return true
  if (isBelow(one, other) || isBelow(other, one)) return true
  const places = new Set(other.items.map(placeOf))
  return one.items.some((item) => places.has(placeOf(item))) || overlap(one.items, other.items) > mostOverlap
}

/** “Chọn vùng, gửi tin” below “4. Nhắn tin cảnh báo theo vùng” tells how that is done. */
function isBelow(one: Group, other: Group): boolean {
  const names = new Set(other.items.map(({ value }) => nameKey(value)))
  return one.leads.some((lead) => names.has(nameKey(numberedLine({ label: '', text: lead })?.rest ?? lead)))
}
const mostOverlap = 0.65
const placeOf = ({ source }: Item) => JSON.stringify(source.place)

/** How much of what a list says stands in another, word by word: of each item the nearest, on the average. */
function overlap(items: readonly Item[], others: readonly Item[]): number {
  const there = others.map(wordsOf)
  const near = items.map(wordsOf).map((own) => Math.max(...there.map((words) => likeness(own, words))))
  return near.reduce((a, b) => a + b, 0) / items.length
}
const wordsOf = ({ value }: Item) => new Set(nameKey(value).split(' '))
const likeness = (a: ReadonlySet<string>, b: ReadonlySet<string>) =>
  (2 * [...a].filter((word) => b.has(word)).length) / (a.size + b.size)
