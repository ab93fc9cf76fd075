import type { Archive } from '../archive.js'
import { readXml } from '../xml.js'
import { attribute } from './styles.js'

interface Level {
  format: string
  text: string
  start: number
}

/** Gives each paragraph of a list the number that Word shows before it. */
export type Numberer = (list: string, level: number) => string

/** The lists of a paper; numbers go on from paragraph to paragraph, so they must be asked for in reading order. */
export async function numbererOf(archive: Archive, part: string | undefined): Promise<Numberer> {
  const abstract = new Map<string, Map<number, Level>>()
  const lists = new Map<string, { readonly of: string; readonly starts: Map<number, number> }>()
  if (part === undefined || !archive.names.has(part)) return () => ''
  let levels: Map<number, Level> | undefined
  let level: Level | undefined
  let list: { id: string; of: string; starts: Map<number, number> } | undefined
  let override = 0
  await readXml(archive, part, {
    open(name, attributes) {
      const value = attribute(attributes)
      if (name === 'abstractNum') {
        levels = new Map()
        abstract.set(attribute(attributes, 'abstractNumId') ?? '', levels)
      } else if (name === 'num') list = { id: attribute(attributes, 'numId') ?? '', of: '', starts: new Map() }
      else if (name === 'lvl') {
        level = { format: 'decimal', text: '', start: 1 }
        if (!list) levels?.set(Number(attribute(attributes, 'ilvl')), level)
      } else if (name === 'numFmt' && level) level.format = value ?? 'decimal'
      else if (name === 'lvlText' && level) level.text = value ?? ''
      else if (name === 'start' && level) level.start = Number(value) || 0
      else if (name === 'abstractNumId' && list) list.of = value ?? ''
      else if (name === 'lvlOverride') override = Number(attribute(attributes, 'ilvl')) || 0
      else if (name === 'startOverride') list?.starts.set(override, Number(value) || 0)
    },
    close(name) {
      if (name === 'lvl') level = undefined
      else if (name === 'abstractNum') levels = undefined
      else if (name === 'num' && list) {
        lists.set(list.id, list)
        list = undefined
      }
    },
  })
  const counters = new Map<string, number[]>()
  const begun = new Set<string>()
  return (id, at) => {
    const { of, starts } = lists.get(id) ?? {}
    const scheme = of === undefined ? undefined : abstract.get(of)
    const own = scheme?.get(at)
    if (of === undefined || !scheme || !own) return ''
    const counts = counters.get(of) ?? []
    counters.set(of, counts)
    const restart = starts?.get(at)
    const first = restart ?? own.start
    if (restart !== undefined && !begun.has(`${id} ${at}`)) counts[at] = first
    else counts[at] = counts[at] === undefined ? first : counts[at] + 1
    begun.add(`${id} ${at}`)
    counts.length = at + 1
    if (own.format === 'bullet') return '-'
    return own.text.replace(/%([1-9])/g, (_, n: string) => {
      const above = Number(n) - 1
      return counted(counts[above] ?? scheme.get(above)?.start ?? 1, scheme.get(above)?.format ?? 'decimal')
    })
  }
}

function counted(n: number, format: string): string {
  switch (format) {
    case 'upperRoman':
      return roman(n)
    case 'lowerRoman':
      return roman(n).toLowerCase()
    case 'upperLetter':
      return letters(n).toUpperCase()
    case 'lowerLetter':
      return letters(n)
    case 'none':
      return ''
    default:
      return String(n)
  }
}

const numerals: readonly (readonly [number, string])[] = [
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
]

function roman(n: number): string {
  if (n < 1 || n > 399) return String(n)
  let rest = n
  let text = ''
  for (const [value, sign] of numerals) for (; rest >= value; rest -= value) text += sign
  return text
}

/** a … z, aa, bb …, as Word counts. */
function letters(n: number): string {
  if (n < 1 || n > 26 * 26) return String(n)
  return String.fromCharCode(97 + ((n - 1) % 26)).repeat(Math.ceil(n / 26))
}
