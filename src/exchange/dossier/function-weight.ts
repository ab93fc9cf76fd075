import { type AnnouncedList, announcedLists } from './announced-lists.js'
import type { DossierReading } from './context.js'
import { formOf } from './function-form.js'
import type { Announcement } from './function-lead.js'
import type { Item } from './item.js'
import type { LabelMeaning } from './labels.js'
import { longestList } from './lists.js'

/** How much an announcement is worth by itself. */
const announced: Readonly<Record<Announcement, number>> = { functions: 3, software: 2, list: 1, none: 0 }

/** Below these stands something else, unless the list is called by its name. */
const elsewhere: readonly LabelMeaning[] = ['present', 'legalBasis', 'need', 'costs', 'total', 'schedule', 'objective']
const never: readonly LabelMeaning[] = ['present', 'legalBasis']

/** How likely a list is that of the functions: what announces it, where it stands, and what its items look like. */
function weightOf({ by, under, items }: AnnouncedList): number {
  if (never.some((m) => under.has(m))) return Number.NEGATIVE_INFINITY
  const away = by !== 'functions' && elsewhere.some((m) => under.has(m)) ? 2 : 0
  return announced[by] + formOf(items) - away + perItem * Math.min(items.length, mostItems)
}
const perItem = 0.05
const mostItems = 20
/** Less is no list of functions. */
const least = 2.4
/** So much lighter lists that are called functions as well are parts of the same. */
const nearly = 1.5

/** The functions as a list gives them: of all that may be it the heaviest, with those that are parts of the same. */
export function bestList(reading: DossierReading): readonly Item[] {
  const told = longestList(reading, 'functions', ['function', 'group', 'name'])
  const candidates = announcedLists(reading)
    .map((list) => ({ ...list, weight: weightOf(list) }))
    .filter(({ weight }) => weight >= least)
    .sort((a, b) => b.weight - a.weight)
  const [best] = candidates
  const ownWeight =
    told.length > 0 ? announced.functions + formOf(told) + perItem * Math.min(told.length, mostItems) : 0
  if (!best || ownWeight >= best.weight) return ownWeight >= least - 1 ? told : []
  const taken = new Set<string>()
  return candidates.flatMap(({ by, weight, items, lead }) => {
    const places = items.map(({ source, value }) => `${JSON.stringify(source.place)} ${value}`)
    const part = (by === 'functions' && best.by === 'functions' && weight >= best.weight - nearly) || lead === best.lead
    if (!part || places.some((place) => taken.has(place))) return []
    for (const place of places) taken.add(place)
    return items
  })
}
