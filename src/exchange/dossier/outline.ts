import type { PaperBlock, PaperPlace, PaperTable, Paragraph } from '../../office/index.js'
import { isNext, type Numbered, numberedLine } from './numbers.js'

/** A line of text under a heading. */
export interface OutlineLine {
  readonly of: 'line'
  readonly text: string
  readonly bullet: boolean
  readonly place: PaperPlace
}

/** A heading, or a numbered line, with all that stands below it. */
export interface OutlineSection {
  readonly of: 'section'
  /** Its number as the paper shows it, and its words without it. */
  readonly number: string
  readonly title: string
  readonly place: PaperPlace
  readonly nodes: OutlineNode[]
}

export type OutlineNode = OutlineSection | OutlineLine | { readonly of: 'table'; readonly table: PaperTable }

interface Open {
  readonly section: OutlineSection
  readonly format: string
  readonly numbered: Numbered | undefined
  readonly bold: boolean
}

/**
 * The outline of a paper. Headings are told by their style, by the numbers before them whoever wrote these, by bold letters; their
 * depth by how the numbers follow each other, because every agency has a scheme of its own.
 */
export function outlineOf(blocks: readonly PaperBlock[]): OutlineSection {
  const root: OutlineSection = { of: 'section', number: '', title: '', place: { in: 'text', paragraph: 1 }, nodes: [] }
  const stack: Open[] = []
  const top = () => stack.at(-1)?.section ?? root

  for (const [i, block] of blocks.entries()) {
    if (block.of === 'table') {
      top().nodes.push({ of: 'table', table: block })
      continue
    }
    const numbered = numberedLine(block)
    const format = formatOf(block, numbered)
    if (format === undefined) {
      if (!numbered?.bullet) leave(stack, 'colon')
      const untitled = stack.at(-1)
      // “Phần I” and its name stand on two lines.
      if (untitled?.section.title === '' && (block.bold || block.centred || isCapital(block.text))) {
        stack[stack.length - 1] = retitled(untitled, block, stack.at(-2)?.section ?? root)
        continue
      }
      const line: OutlineLine = {
        of: 'line',
        text: numbered?.rest ?? block.text,
        bullet: numbered?.bullet ?? false,
        place: block.place,
      }
      if (opensList(block, blocks[i + 1], numbered)) {
        const section: OutlineSection = { of: 'section', number: '', title: line.text, place: block.place, nodes: [] }
        top().nodes.push(section)
        stack.push({ section, format: 'colon', numbered: undefined, bold: false })
      } else top().nodes.push(line)
      continue
    }
    stack.length = Math.min(deepest, depthFor(stack, format, numbered, block))
    const section: OutlineSection = {
      of: 'section',
      number: numbered?.shown ?? '',
      title: numbered?.rest ?? block.text,
      place: block.place,
      nodes: [],
    }
    top().nodes.push(section)
    stack.push({ section, format, numbered, bold: block.opensBold })
  }
  return root
}

function leave(stack: Open[], format: string): void {
  while (stack.at(-1)?.format === format) stack.pop()
}

function retitled(open: Open, { text }: Paragraph, parent: OutlineSection): Open {
  const section = { ...open.section, title: text }
  parent.nodes[parent.nodes.length - 1] = section
  return { ...open, section }
}

const isCapital = (text: string) => /\p{Lu}{2}/u.test(text) && text === text.toUpperCase()

/** A line that ends in a colon and is followed by the items of a list. */
function opensList(block: Paragraph, next: PaperBlock | undefined, numbered: Numbered | undefined): boolean {
  if (numbered?.bullet || !/:\s*$/.test(block.text) || block.text.length > longestLead || next?.of !== 'paragraph')
    return false
  return numberedLine(next) !== undefined
}

/** “Để …, UBND phường thuê dịch vụ với các yêu cầu:”; longer ones are a text of their own. */
const longestLead = 240

/** No paper for people goes deeper. */
const deepest = 12

/** Longer lines are no headings, unless they are numbered. */
const longestHeading = 150

/** What sort of heading a paragraph is; nothing for text and for bullets. */
function formatOf(block: Paragraph, numbered: Numbered | undefined): string | undefined {
  if (block.heading !== undefined) return `style ${block.heading}`
  if (numbered?.bullet) return undefined
  if (numbered) return numbered.format
  const heading = block.bold && !block.centred && block.text.length <= longestHeading && !/[.;,]$/.test(block.text)
  return heading ? (isCapital(block.text) ? 'capitals' : 'bold') : undefined
}

/** Formats that stand above all others, in their order. */
const above = ['part', 'chapter', 'item']

/** How many of the open sections a new one stands below. */
function depthFor(stack: readonly Open[], format: string, numbered: Numbered | undefined, block: Paragraph): number {
  const last = (fits: (open: Open) => boolean) => stack.findLastIndex(fits)
  if (above.includes(format)) {
    const deeper = stack.findIndex((o) => !above.includes(o.format) || above.indexOf(o.format) >= above.indexOf(format))
    return deeper < 0 ? stack.length : deeper
  }
  if (block.heading !== undefined) {
    const level = block.heading
    return 1 + last((o) => above.includes(o.format) || (styleLevel(o.format) ?? Number.POSITIVE_INFINITY) < level)
  }
  if (!numbered) {
    const same = last((o) => o.format === format || (format === 'capitals' && o.format === 'bold'))
    return same < 0 ? stack.length : same
  }
  if (numbered.path.length > 1) {
    const parent = numbered.path.slice(0, -1).join('.')
    const known = last((o) => o.numbered?.path.join('.') === parent)
    if (known >= 0) return known + 1
    const sibling = last((o) => (o.numbered?.path.length ?? 0) >= numbered.path.length)
    return sibling < 0 ? stack.length : sibling
  }
  const same = (o: Open) => o.format === format
  const follows = (o: Open) => same(o) && o.numbered !== undefined && isNext(o.numbered, numbered)
  const bold = block.opensBold
  const alike = last((o) => same(o) && o.bold === bold)
  const found = [
    last((o) => follows(o) && o.bold === bold),
    last(follows),
    // A list that begins anew stands beside the one before it, unless that one is a heading which still has nothing below.
    numbered.order > 1 || (stack[alike]?.section.nodes.length ?? 0) > 0 || alike < stack.length - 1 ? alike : -1,
  ].find((at) => at >= 0)
  return found ?? stack.length
}

function styleLevel(format: string): number | undefined {
  const [, level] = /^style (\d)$/.exec(format) ?? []
  return level === undefined ? undefined : Number(level)
}
