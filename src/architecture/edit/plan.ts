import type { ListEntry, Spot } from './layout.js'
import { inner } from './path.js'
import { inFlow } from './render.js'
import {
  addFields,
  addItems,
  firstFields,
  removeEntry,
  replaceValue,
  type Splice,
  scalarStyle,
  type TextSheet,
} from './splice.js'
import type { Keys, Primitive } from './steps.js'

/** A text as it stands: what it says and how it is written. */
export interface EditedPage {
  readonly text: string
  readonly value: unknown
  readonly top: Spot | undefined
}

/** A piece of the text that a change has to do with. */
export interface TextSpan {
  readonly start: number
  readonly end: number
}

export interface EditPlan {
  readonly splices: readonly Splice[]
  readonly span: TextSpan
}

interface Place {
  readonly spot: Spot
  /** What holds it, unless it is the top. */
  readonly holder: ListEntry | undefined
  /** Whether it stands inside `{…}` or `[…]`, itself included. */
  readonly flow: boolean
  /** Itself and what it stands in. */
  readonly trail: readonly Spot[]
}

/** How to make a change on a page; nothing where the page has not got the place. */
export function planned(step: Primitive, page: EditedPage): EditPlan | undefined {
  const sheet: TextSheet = { text: page.text, style: scalarStyle(page.text, page.top) }
  if (!page.top) {
    if (step.kind !== 'put' || step.at.length > 0 || page.value !== null) return undefined
    const splice = firstFields({ [step.key]: step.value }, step.comment ?? [], sheet)
    return { splices: [splice], span: { start: 0, end: page.text.length } }
  }
  const place = placeOf(page.top, step.at)
  if (!place) return undefined
  const { spot, holder, flow } = place
  const whole = { start: spot.start, end: spot.end }
  if (step.kind === 'add') {
    const splices =
      spot.flow && spot.entries.length === 0 && holder && !place.trail.some((s) => s !== spot && s.flow)
        ? replaceValue(holder, step.values, false, sheet, step.comment)
        : addItems(spot, step.values, step.comment, sheet)
    return { splices, span: whole }
  }
  const entry = spot.entries.find((e) => e.key === step.key)
  if (step.kind === 'take') {
    return entry && { splices: removeEntry(spot, holder, step.key, sheet), span: holder ? spanOf(holder) : whole }
  }
  if (entry) return { splices: replaceValue(entry, step.value, flow, sheet, step.comment), span: spanOf(entry) }
  if (spot.kind !== 'map') return undefined
  // What is written `{}` may grow into a block.
  if (spot.flow && spot.entries.length === 0 && holder && !place.trail.some((s) => s !== spot && s.flow))
    return { splices: replaceValue(holder, { [step.key]: step.value }, false, sheet), span: spanOf(holder) }
  return { splices: addFields(spot, { [step.key]: step.value }, step.comment ?? [], sheet), span: whole }
}

function spanOf({ start, value }: ListEntry): TextSpan {
  return { start, end: value.end }
}

function placeOf(top: Spot, keys: Keys): Place | undefined {
  let place: Place = { spot: top, holder: undefined, flow: top.flow, trail: [top] }
  for (const key of keys) {
    const holder = place.spot.entries.find((e) => e.key === key)
    if (!holder) return undefined
    const spot = holder.value
    place = { spot, holder, flow: place.flow || spot.flow, trail: [...place.trail, spot] }
  }
  return place
}

/** Every alias of a value that a change would reach, to be replaced by what it stands for. */
export function aliasesInTheWay(step: Primitive, page: EditedPage): Splice[] {
  if (!page.top || !page.text.includes('&')) return []
  const names = new Set<string>()
  const note = (spot: Spot) => {
    if (spot.anchor) names.add(spot.anchor)
    if (spot.alias) names.add(spot.alias)
  }
  let spot: Spot | undefined = page.top
  for (const key of step.at) {
    if (spot) note(spot)
    spot = spot?.entries.find((e) => e.key === key)?.value
  }
  if (spot) note(spot)
  if (step.kind !== 'add') {
    const target = spot?.entries.find((e) => e.key === step.key)?.value
    if (target) eachSpot(target, undefined, note)
  }
  const splices: Splice[] = []
  if (names.size === 0) return splices
  eachSpot(page.top, page.value, ({ alias, start, end }, value) => {
    if (alias !== undefined && names.has(alias)) splices.push({ start, end, text: inFlow(value) })
  })
  return splices
}

function eachSpot(spot: Spot, value: unknown, visit: (spot: Spot, value: unknown) => void): void {
  visit(spot, value)
  for (const entry of spot.entries) eachSpot(entry.value, inner(value, entry.key), visit)
}
