import type { Model } from '../../architecture/index.js'
import type { Text } from '../../kernel/index.js'
import { blankProfile, createFinder, type Finder, type Profile } from '../../match/index.js'
import { nameKey } from '../names.js'
import { spelledName } from './abbreviations.js'
import type { RowReading } from './row.js'
import { isCommon } from './telling.js'

/** What of the framework a new system seems to realize, and on what that rests. */
export interface ComponentAdvice {
  readonly components: readonly string[]
  readonly capabilities: readonly string[]
  /** The layer of the component. */
  readonly layer: string | undefined
  readonly evidence: Text | undefined
}

export type Advise = (reading: RowReading) => ComponentAdvice

/** From this nearness on a component or capability is proposed; below it stays open. */
const sureEnough = 0.9

/** Layers of who uses and who steers: no system is a part of them. */
const ofPeople =
  /^(nguoi su dung|nguoi dung|doi tuong|quan ly chi dao|chi dao|to chuc|co che|chinh sach|users?|governance)/

/** Proposes components and capabilities by what a system is called: the finder, asked of the framework's own parts. */
export function componentAdvice(model: Model): Advise {
  const components = [...model.components.values()].filter(
    ({ layer }) => !ofPeople.test(nameKey(model.layers.get(layer)?.name ?? '')),
  )
  const nearestComponent = nearest(components, model)
  const nearestCapability = nearest([...model.capabilities.values()], model)
  return (reading) => {
    const text = spelledName(reading.name.text)
    const component = nearestComponent(text)
    const capability = nearestCapability(text)
    const evidence = component && `${component.name} ← ${component.shared}`
    return {
      components: component ? [component.id] : [],
      capabilities: capability ? [capability.id] : [],
      layer: component && model.components.get(component.id)?.layer,
      evidence: evidence === undefined ? undefined : { vi: evidence, en: evidence },
    }
  }
}

interface Part {
  readonly id: string
  readonly name: string
  readonly aliases?: readonly string[]
  readonly description?: string
}

interface Nearest {
  readonly id: string
  readonly name: string
  /** The words of the system on which it rests. */
  readonly shared: string
}

function nearest(parts: readonly Part[], model: Model): (text: string) => Nearest | undefined {
  let finder: Finder | undefined
  const byId = new Map(parts.map((part) => [part.id, part]))
  const known = new Map<string, Nearest | undefined>()
  const find = (text: string): Nearest | undefined => {
    finder ??= createFinder(parts.map(profileOf), model.glossary, model.judging)
    const ranked = finder
      .similar(text, 5, sureEnough)
      .map((match) => ({ match, share: shareOf(byId.get(match.id), text) }))
      .sort((a, b) => b.share - a.share)
    const [first, second] = ranked
    // Of several that are as near, the one that is called most like it; where none is, people choose.
    if (!first || (second && first.share === second.share)) return undefined
    const words = [...new Set(first.match.evidence.map((e) => e.proposal))].slice(0, 3)
    return { id: first.match.id, name: first.match.name, shared: words.join(', ') }
  }
  const mayMean = vocabulary(parts, model)
  return (text) => {
    if (parts.length === 0 || !mayMean(text)) return undefined
    const key = text.normalize('NFC').toLowerCase()
    if (!known.has(key)) known.set(key, find(text))
    return known.get(key)
  }
}

/**
 * Whether most of what a name says stands in a part or in the glossary's other words for it, two syllables at a time: the finder reaches
 * its limit for no other, and tens of thousands of names need not be asked of it.
 */
function vocabulary(parts: readonly Part[], { glossary }: Model): (text: string) => boolean {
  const known = parts.flatMap(({ name, aliases = [] }) => [name, ...aliases]).map((name) => ` ${nameKey(name)} `)
  const pairs = new Set<string>()
  const note = (form: string) => {
    const words = form.trim().split(' ')
    if (words.length === 1) pairs.add(form.trim())
    for (let i = 1; i < words.length; i++) pairs.add(`${words[i - 1]} ${words[i]}`)
  }
  for (const name of known) note(name)
  for (const { term, expands, synonyms = [] } of glossary) {
    const forms = [term, ...(expands === undefined ? [] : [expands]), ...synonyms].flat().map(nameKey)
    if (!forms.some((form) => form !== '' && known.some((name) => name.includes(` ${form} `)))) continue
    for (const form of forms) note(form)
  }
  return (text) => {
    const words = nameKey(text).split(' ')
    const meant = words.map(
      (word, i) => pairs.has(word) || pairs.has(`${words[i - 1]} ${word}`) || pairs.has(`${word} ${words[i + 1]}`),
    )
    const telling = words.map((word) => !isCommon(word))
    return words.filter((_, i) => telling[i] && meant[i]).length >= 0.6 * telling.filter(Boolean).length
  }
}

/** The share of a part's name, or of one of its other names, that stands in a text. */
function shareOf(part: Part | undefined, text: string): number {
  const words = new Set(nameKey(text).split(' '))
  return Math.max(
    0,
    ...[part?.name ?? '', ...(part?.aliases ?? [])].map((name) => {
      const own = nameKey(name.replace(/\([^)]*\)/g, ' '))
        .split(' ')
        .filter(Boolean)
      return own.length === 0 ? 0 : own.filter((word) => words.has(word)).length / own.length
    }),
  )
}

function profileOf({ id, name, aliases = [], description = '' }: Part): Profile {
  return { ...blankProfile, id, name, aliases, purpose: description }
}
