import type { Agency, Component, Model, System } from '../../architecture/index.js'
import { kindLabel, type Text } from '../../kernel/index.js'
import { type Passage, withoutBrackets } from '../../language/index.js'
import { nameKey } from '../names.js'
import { kindIn } from './choices.js'
import type { RowReading } from './row.js'
import { explicit, nameReader, partReader, type SaidName, type SaidPart } from './said.js'
import { type General, generalComponents } from './themes.js'

/** What of the framework a new system seems to realize, and on what that rests. */
export interface ComponentAdvice {
  readonly components: readonly string[]
  readonly capabilities: readonly string[]
  /** The layer of the component. */
  readonly layer: string | undefined
  readonly evidence: Text | undefined
}

/** Proposes what a row realizes, by its name and functions, its kind and its owner. */
export type Advise = (reading: RowReading, kind: System['kind'], owner: string | undefined) => ComponentAdvice

/** Layers of who uses and who steers: no system is a part of them. */
const ofPeople =
  /^(nguoi su dung|nguoi dung|doi tuong|quan ly chi dao|chi dao|to chuc|co che|chinh sach|users?|governance)/

/**
 * A component is proposed where the name of a system begins with it, in its own words or in others that the glossary holds for the
 * same; else the component of all systems of that kind, where the framework has one. Capabilities are those that the name speaks
 * of, else its functions, else its agency. What none of these tells stays open.
 */
export function componentAdvice(model: Model, agencyOf: (id: string) => Agency | undefined): Advise {
  const components = [...model.components.values()].filter(
    ({ layer }) => !ofPeople.test(nameKey(model.layers.get(layer)?.name ?? '')),
  )
  const reader = nameReader(model)
  const ofComponents = partReader(components, reader, false)
  const ofCapabilities = partReader([...model.capabilities.values()], reader, true)
  const read = (text: string): Passage =>
    reader.read([text])[0] ?? { text, tokens: [], links: [], linkEnds: [], spans: [] }
  const general = generalComponents(components, model)
  /** Agencies own many systems, and functions are called alike in many. */
  const subjects = new Map<string, readonly SaidName<SaidPart>[]>()
  const subjectsOf = (text: string): readonly SaidName<SaidPart>[] => {
    const known = subjects.get(text) ?? ofCapabilities.in(read(text))
    subjects.set(text, known)
    return known
  }
  return (reading, kind, owner) => {
    const name = read(reading.name.text)
    const agency = owner === undefined ? undefined : agencyOf(owner)
    const named = headed(ofComponents.in(name), name, agency?.kind)
    const whole =
      named.length > 0 || isCentral(agency)
        ? undefined
        : general(spokenOut(name), isField(name) || (!isTechnical(name) && isSaid(reading, kind)) ? kind : undefined)
    const capabilities =
      spoken(ofCapabilities.in(name)) ??
      mostOf(functionsIn(reading).map(subjectsOf)) ??
      (whole && agency && isField(name) ? only(subjectsOf(agency.name)) : undefined) ??
      []
    const found: readonly General[] = whole
      ? [asWritten(whole, name)]
      : named.map(({ part, words }) => ({ component: part, words }))
    return {
      components: [...new Set(found.map(({ component }) => component.id))],
      capabilities: capabilities.map(({ part }) => part.id),
      layer: found[0]?.component.layer,
      evidence: found[0] && evidence(found[0], kind, capabilities),
    }
  }
  /** A name as the reader writes its words, with abbreviations written out and accents restored. */
  function spokenOut({ tokens }: Passage): string {
    return tokens.map((token) => reader.lexicon.key(token.readings[0] ?? 0)).join(' ')
  }
  /** A name of a service that systems use, such as signing: no application of a field. */
  function isTechnical({ spans }: Passage): boolean {
    return spans[0] !== undefined && reader.thesaurus.components.has(spans[0].concept)
  }
  /** A name that speaks of a field of work which the glossary knows. */
  function isField({ spans }: Passage): boolean {
    return spans[0] !== undefined && !reader.thesaurus.components.has(spans[0].concept)
  }
}

/** With the words as the name has them, not as the reader spells them. */
function asWritten({ words, from = 0, ...general }: General, { text, tokens }: Passage): General {
  if (words === undefined) return general
  const [first, last] = [tokens[from], tokens[from + words.split(' ').length - 1]]
  return { ...general, words: text.slice(first?.start, last?.end) }
}

/** What the row says that the system does, its items apart. */
function functionsIn({ fields }: RowReading): readonly string[] {
  const items = fields.get('functions')
  return Array.isArray(items) ? items : []
}

/** Whether the row says what kind of system it is, in so many words. */
const isSaid = (reading: RowReading, kind: System['kind']) =>
  reading.fields.has('kind') || kindIn(reading.name.text) === kind

function evidence({ component, words }: General, kind: System['kind'], said: readonly SaidName<SaidPart>[]): Text {
  const rest = said.map(({ part, words: by }) => `; ${part.name} ← “${by}”`).join('')
  const by: Text =
    words === undefined
      ? { vi: `loại: ${kindLabel[kind].vi}`, en: `kind: ${kindLabel[kind].en}` }
      : { vi: `“${words}”`, en: `“${words}”` }
  return { vi: `${component.name} ← ${by.vi}${rest}`, en: `${component.name} ← ${by.en}${rest}` }
}

/** What the centre runs is no component of a province's for its kind alone. */
const isCentral = (agency: Agency | undefined) => agency?.kind === 'ministry' || agency?.kind === 'national'

/**
 * The components with which a name begins, those of the owner's own level if several are called so; nothing where that is not sure.
 * Of two that have one name a system is both.
 */
function headed(
  found: readonly SaidName<Component>[],
  { text, tokens }: Passage,
  level: string | undefined,
): readonly SaidName<Component>[] {
  const heads = found.filter(({ from, to, words, literal }) => {
    const letters = literal && words === words.toUpperCase() && words.length >= explicit
    const before = tokens.slice(0, from).filter((token) => !token.filler).length
    // “Trục LGSP”, and what stands in brackets behind the long name.
    if (letters && (before < 2 || text[(tokens[from]?.start ?? 0) - 1] === '(')) return true
    const alone = tokens.every((token, i) => (i >= from && i < to) || token.filler)
    return before === 0 && (alone || (literal && to - from >= explicit))
  })
  const [first] = heads
  if (!first) return []
  const alike = heads.filter(
    ({ from, to, literal }) => from === first.from && to === first.to && literal === first.literal,
  )
  const own = alike.filter(({ of }) => of !== undefined && level !== undefined && levels[level]?.test(nameKey(of)))
  const meant = own.length > 0 ? own : alike
  return new Set(meant.map(({ part }) => nameKey(withoutBrackets(part.name, '')))).size === 1 ? meant : []
}

/** Whose a component is, as frameworks say it, by the kind of agency. */
const levels: Readonly<Record<string, RegExp>> = {
  department: /\b(so|ban|nganh|co quan)\b/,
  unit: /\b(so|ban|nganh|co quan|don vi)\b/,
  district: /\bhuyen\b/,
  commune: /\b(xa|phuong)\b/,
  province: /\btinh\b/,
}

/** Capabilities of which a text speaks, at the most two: whoever says more says nothing. */
function spoken(found: readonly SaidName<SaidPart>[]): readonly SaidName<SaidPart>[] | undefined {
  const literal = found.some((said) => said.literal) ? found.filter((said) => said.literal) : found
  const once = [...new Map(literal.map((said) => [said.part.id, said])).values()]
  return once.length === 0 || once.length > 2 ? undefined : once
}

const only = (found: readonly SaidName<SaidPart>[]) =>
  new Set(found.map(({ part }) => part.id)).size === 1 ? spoken(found) : undefined

/** The capability of which most functions speak, and two of them at least where there are several. */
function mostOf(functions: readonly (readonly SaidName<SaidPart>[])[]): readonly SaidName<SaidPart>[] | undefined {
  const counts = new Map<string, { readonly said: SaidName<SaidPart>; count: number }>()
  for (const found of functions)
    for (const said of new Map(found.map((each) => [each.part.id, each])).values()) {
      const known = counts.get(said.part.id)
      if (known) known.count++
      else counts.set(said.part.id, { said, count: 1 })
    }
  const [first, second] = [...counts.values()].sort((a, b) => b.count - a.count)
  if (!first || first.count === second?.count) return undefined
  return first.count >= Math.min(2, functions.length) ? [first.said] : undefined
}
