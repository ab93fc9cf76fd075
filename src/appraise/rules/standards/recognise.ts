import type { Model, Standard } from '../../../architecture/index.js'

/**
 * Which standards of the model a declared technology means. Agencies write “TLS1.2”, “SSL 3.0”, “UTF8”, “HTTP/HTTPS”; the
 * packs know spellings, and what is left is a matter of case, spaces, and the word for “version”.
 */
export interface Recognised {
  /** The words as declared. */
  readonly text: string
  /** The standards meant: one symbol may stand in a catalogue under several concerns. */
  readonly standards: readonly Standard[]
  /** A later version than any that the catalogue has (TLS 1.3 where it knows 1.2): no fault, and good for the same. */
  readonly newerThan: readonly Standard[]
  /** Versions that the words leave open (“SSL”, where it may be 2.0 or 3.0): nobody can tell what is meant. */
  readonly unsaid: readonly Standard[]
}

/** One standard holds another within it: who declares the first has the second. */
const contains: Readonly<Record<string, readonly string[]>> = {
  // HTTP over TLS, RFC 2818.
  https: ['http1.1'],
}

interface Index {
  readonly byKey: ReadonlyMap<string, readonly Standard[]>
  /** Standards of one name, by version. */
  readonly families: ReadonlyMap<
    string,
    readonly { readonly version: readonly number[]; readonly standard: Standard }[]
  >
}

const indexes = new WeakMap<Model['standards'], Index>()

/** What one declared entry means: an id, a symbol, or words; several readings where it lists several. */
export function readings(model: Model, declared: string): readonly Recognised[] {
  const index = indexOf(model)
  const byId = model.standards.get(declared)
  if (byId) return [{ text: declared, standards: sameKey(index, byId), newerThan: [], unsaid: [] }]
  const whole = lookUp(index, declared)
  if (whole) return [{ text: declared, ...whole }]
  const parts = declared
    .split(/[,;/&+()]|\s(?:và|hoặc|and|or|trên|over)\s/iu)
    .map((part) => part.trim())
    .filter(Boolean)
  const found = parts.length > 1 ? parts.map((text) => ({ text, ...lookUp(index, text) })).filter(hasMeaning) : []
  return found.length > 0
    ? found
    : [{ text: declared, standards: [], newerThan: [], unsaid: unsaidBy(index, declared) }]
}

function hasMeaning(part: Partial<Recognised>): part is Recognised {
  return part.standards !== undefined
}

/** Whether an entry means any standard that the model knows. */
export function isRecognised({ standards, newerThan }: Recognised): boolean {
  return standards.length > 0 || newerThan.length > 0
}

/** Whether a standard's place in its catalogue was never compared with the text itself. */
export function isUnverified({ confidence }: Standard): boolean {
  return confidence !== undefined && confidence !== 'verified'
}

/** How a declared entry answers for a standard: names it, names a later version of it, or names one that holds it. */
export type Recognition = 'names' | 'newer' | 'contains'

/** The first of the declared entries that answers for a standard, a plain naming before all others. */
export function answerFor(
  entries: readonly Recognised[],
  standard: Standard,
): { readonly by: Recognised; readonly how: Recognition } | undefined {
  const key = symbolKey(standard)
  const same = (s: Standard) => s.id === standard.id || symbolKey(s) === key
  const ways: readonly (readonly [Recognition, (entry: Recognised) => boolean])[] = [
    ['names', (entry) => entry.standards.some(same)],
    ['newer', (entry) => entry.newerThan.some(same)],
    ['contains', (entry) => entry.standards.some((s) => contains[symbolKey(s)]?.includes(key))],
  ]
  for (const [how, answers] of ways) {
    const by = entries.find(answers)
    if (by) return { by, how }
  }
  return undefined
}

function lookUp(index: Index, text: string): Omit<Recognised, 'text'> | undefined {
  const key = technologyKey(text)
  const standards = key === '' ? undefined : index.byKey.get(key)
  if (standards) return { standards, newerThan: [], unsaid: [] }
  const versioned = split(key)
  const family = versioned && index.families.get(versioned.family)
  if (!versioned || !family) return undefined
  const latest = family.reduce((a, b) => (compare(b.version, a.version) > 0 ? b : a))
  if (compare(versioned.version, latest.version) <= 0) return undefined
  const known = family.filter((f) => compare(f.version, latest.version) === 0).map((f) => f.standard)
  return { standards: [], newerThan: known, unsaid: [] }
}

/** The versions of a name that was written without one. */
function unsaidBy(index: Index, text: string): readonly Standard[] {
  return (index.families.get(technologyKey(text)) ?? []).map(({ standard }) => standard)
}

function sameKey(index: Index, standard: Standard): readonly Standard[] {
  const found = index.byKey.get(technologyKey(standard.symbol)) ?? []
  return [standard, ...found.filter((s) => s.id !== standard.id)]
}

function indexOf({ standards }: Model): Index {
  const known = indexes.get(standards)
  if (known) return known
  const byKey = new Map<string, Standard[]>()
  const families = new Map<string, { version: number[]; standard: Standard }[]>()
  for (const standard of standards.values()) {
    const keys = new Set([standard.symbol, ...(standard.spellings ?? [])].map(technologyKey))
    for (const key of keys) if (key !== '') byKey.set(key, [...(byKey.get(key) ?? []), standard])
    const versioned = split(technologyKey(standard.symbol))
    if (versioned)
      families.set(versioned.family, [
        ...(families.get(versioned.family) ?? []),
        { version: versioned.version, standard },
      ])
  }
  const index = { byKey, families }
  indexes.set(standards, index)
  return index
}

const symbolKeys = new WeakMap<Standard, string>()

/** The key of a standard's own symbol; asked for so often that it is kept. */
function symbolKey(standard: Standard): string {
  const key = symbolKeys.get(standard) ?? technologyKey(standard.symbol)
  symbolKeys.set(standard, key)
  return key
}

/** One form for all ways of writing a technology: “TLS version 1.2”, “tls-v1.2” and “TLS 1.2” are `tls1.2`. */
export function technologyKey(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/(?:version|phiên bản|ver|v)\.?\s*(?=\d)/gu, '')
    .replace(/[^\p{L}\p{N}.]+/gu, '')
    .replace(/^\.+|(?<!\.)\.+$/g, '')
    .replace(/(\d)\.0(?![\d.])/g, '$1')
}

/** Numbers up to here are versions; larger ones are years, key lengths or numbers of documents. */
const largestVersion = 20

function split(key: string): { family: string; version: number[] } | undefined {
  const hit = /^(\p{L}[\p{L}]*)(\d+(?:\.\d+)*)$/u.exec(key)
  const version = (hit?.[2] ?? '').split('.').map(Number)
  if (!hit?.[1] || version.some((n) => n > largestVersion)) return undefined
  return { family: hit[1], version }
}

function compare(a: readonly number[], b: readonly number[]): number {
  for (let i = 0; i < Math.max(a.length, b.length); i++) {
    const difference = (a[i] ?? 0) - (b[i] ?? 0)
    if (difference !== 0) return difference
  }
  return 0
}
