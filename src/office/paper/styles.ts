import type { Archive } from '../archive.js'
import { type Attributes, readXml } from '../xml.js'

/** What a style says of the paragraphs and letters that wear it. */
export interface ParagraphStyle {
  readonly name: string
  readonly heading: number | undefined
  readonly bold: boolean | undefined
  readonly hidden: boolean | undefined
  readonly centred: boolean | undefined
  readonly numbering: { readonly list: string; readonly level: number } | undefined
}

interface Declared extends Partial<ParagraphStyle> {
  basedOn?: string
}

/** The value of an attribute whatever the prefix of its namespace. */
export function attribute(attributes: Attributes, name = 'val'): string | undefined {
  return (
    attributes[`w:${name}`] ?? Object.entries(attributes).find(([key]) => key.endsWith(`:${name}`) || key === name)?.[1]
  )
}

/** Whether a property that is on by being there is on. */
export function isOn(attributes: Attributes): boolean {
  return !/^(0|false|off|none)$/.test(attribute(attributes) ?? '')
}

/** The styles of a paper by id, each with what it takes over from the one it is based on. */
export async function stylesOf(archive: Archive, part: string | undefined): Promise<Map<string, ParagraphStyle>> {
  const declared = new Map<string, Declared>()
  if (part === undefined || !archive.names.has(part)) return new Map()
  let style: Declared | undefined
  let list: { list: string; level: number } | undefined
  await readXml(archive, part, {
    open(name, attributes) {
      const value = attribute(attributes)
      if (name === 'style') {
        style = {}
        declared.set(attribute(attributes, 'styleId') ?? '', style)
      }
      if (!style) return
      if (name === 'name') style = Object.assign(style, { name: value ?? '' })
      else if (name === 'basedOn') style.basedOn = value ?? ''
      else if (name === 'outlineLvl') Object.assign(style, { heading: levelFrom(value) })
      else if (name === 'b') Object.assign(style, { bold: isOn(attributes) })
      else if (name === 'vanish') Object.assign(style, { hidden: isOn(attributes) })
      else if (name === 'jc') Object.assign(style, { centred: value === 'center' })
      else if (name === 'numPr') list = { list: '', level: 0 }
      else if (name === 'ilvl' && list) list.level = Number(value) || 0
      else if (name === 'numId' && list) list.list = value ?? ''
    },
    close(name) {
      if (name === 'numPr' && style && list) Object.assign(style, { numbering: list })
      if (name === 'style') style = undefined
    },
  })
  const known = new Map<string, ParagraphStyle>()
  for (const id of declared.keys()) known.set(id, resolved(id, declared, 0))
  return known
}

/** Styles that are based on each other in a circle are cut here. */
const deepest = 20

function resolved(id: string, declared: ReadonlyMap<string, Declared>, depth: number): ParagraphStyle {
  const own = declared.get(id) ?? {}
  const above = own.basedOn !== undefined && depth < deepest ? resolved(own.basedOn, declared, depth + 1) : undefined
  const [, level] = /^(?:heading|tiêu đề|đề mục)\s*([1-9])$/iu.exec(own.name ?? '') ?? []
  return {
    name: own.name ?? '',
    heading: own.heading ?? (level === undefined ? undefined : Number(level)) ?? above?.heading,
    bold: own.bold ?? above?.bold,
    hidden: own.hidden ?? above?.hidden,
    centred: own.centred ?? above?.centred,
    numbering: own.numbering ?? above?.numbering,
  }
}

/** Word counts outline levels from 0; 9 is body text. */
export function levelFrom(value: string | undefined): number | undefined {
  const level = Number(value)
  return value !== undefined && level >= 0 && level < 9 ? level + 1 : undefined
}
