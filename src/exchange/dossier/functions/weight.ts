import type { DossierReading } from '../context.js'
import type { Item } from '../item.js'
import type { LabelMeaning } from '../labels.js'
import { longestList } from '../lists.js'
import { type AnnouncedList, announcedLists } from './announced-lists.js'
import { formOf, mostlyDoing, namesAlone } from './form.js'
import { type Announcement, announces, callsFunctions } from './lead.js'

/** How much an announcement is worth by itself. */
const announced: Readonly<Record<Announcement, number>> = {
  heading: 3,
  functions: 3,
  software: 2,
  users: 0.5,
  list: -1,
  none: 0,
}

/** Below these stands something else, unless the list is called by its name. */
export const elsewhere: readonly LabelMeaning[] = [
  'present',
  'legalBasis',
  'need',
  'costs',
  'total',
  'schedule',
  'objective',
  'securityLevel',
  'hosting',
  'connections',
  'data',
  'users',
]
const never: readonly LabelMeaning[] = ['present', 'legalBasis']

/** How likely a list is that of the functions: what announces it, where it stands, and what its items look like. */
export function weightOf({ by, under, items }: Pick<AnnouncedList, 'by' | 'under' | 'items'>): number {
  if (items.length === 0 || never.some((m) => under.has(m))) return Number.NEGATIVE_INFINITY
  const away = !callsFunctions(by) && elsewhere.some((m) => under.has(m)) ? outOfPlace : 0
  return announced[by] + formOf(items) - away + perItem * Math.min(items.length, mostItems)
}
const outOfPlace = 3
const perItem = 0.05
const mostItems = 20
/** Less is no list of functions. */
const least = 2
/** What a label calls functions is doubted less. */
const leastLabelled = 1
/** So much lighter lists that are called functions as well are parts of the same. */
const nearly = 1.5
const lessNearly = 3

/** The functions as a list gives them: of all that may be it the heaviest, with those that are parts of the same. */
export function bestList(reading: DossierReading): readonly Item[] {
  const told = namesAlone(longestList(reading, 'functions', ['function', 'group', 'name']))
  const labelled: AnnouncedList = { by: 'functions', lead: undefined, under: new Set(), items: told }
  const weighed = [...(told.length > 1 ? [labelled] : []), ...announcedLists(reading)]
    .map((list) => ({ ...list, weight: weightOf(list) }))
    .filter(({ weight, lead }) => weight >= (lead ? least : leastLabelled))
    .sort((a, b) => b.weight - a.weight)
  // The same list, read with its groups told apart, is the better reading.
  const [heaviest] = weighed
  const again = weighed.find((list) => list.lead && announces(list.by) && coversMost(list, labelled))
  const candidates = again ? weighed.filter((list) => list.lead) : weighed
  const own = again && !heaviest?.lead ? again : candidates[0]
  // A group of a list may be called “Nghiệp vụ”; the list it is of is meant.
  const best = own && (candidates.find((list) => formOf(list.items) >= formOf(own.items) && isPartOf(own, list)) ?? own)
  if (!best) return formOf(told) > -1 ? told : []
  const taken = new Set<string>()
  const parts = [best, ...candidates.filter((list) => list !== best)].filter((list) => {
    const called = callsFunctions(list.by) && callsFunctions(best.by)
    const near = list.weight >= best.weight - (list.by === 'heading' ? lessNearly : nearly)
    const alike = near && (called || (list.by === best.by && doing(list)))
    const places = list.items.map(({ source }) => JSON.stringify(source.place))
    if (!(list === best || alike || list.lead === best.lead) || places.some((place) => taken.has(place))) return false
    for (const place of places) taken.add(place)
    return true
  })
  // Parts stand in the order of the paper.
  const order = new Map(reading.passages.map(({ source }, i) => [JSON.stringify(source.place), i]))
  const at = ({ items: [first] }: AnnouncedList) => (first && order.get(JSON.stringify(first.source.place))) ?? 0
  return parts.sort((a, b) => at(a) - at(b)).flatMap(({ items }) => items)
}

/** Whether a list is made of most lines of another and of no other. */
function coversMost({ items }: AnnouncedList, other: AnnouncedList): boolean {
  const places = new Set(other.items.map(placeOf))
  const own = new Set(items.map(placeOf))
  return own.size * 2 > places.size && [...own].every((place) => places.has(place))
}
/** Whether a list is one group of several of another. */
function isPartOf(list: AnnouncedList, whole: AnnouncedList): boolean {
  const places = new Set(whole.items.map(placeOf))
  const own = new Set(list.items.map(placeOf))
  return places.size >= 2 * own.size && [...own].every((place) => places.has(place))
}
const placeOf = ({ source }: Item) => JSON.stringify(source.place)

const doing = ({ items }: AnnouncedList) => mostlyDoing(items.map(({ value }) => value))
