import { visible } from '../../kernel/index.js'
import type { Attributes } from '../xml.js'
import type { Numberer } from './numbering.js'
import type { RawParagraph } from './raw.js'
import { attribute, isOn, levelFrom, type ParagraphStyle } from './styles.js'

/** A paragraph while it is read. A text box nests paragraphs of its own in it. */
export interface OpenParagraph {
  style: ParagraphStyle | undefined
  list: { list: string; level: number } | undefined
  heading: number | undefined
  centred: boolean | undefined
  text: string
  /** All its letters so far are bold. */
  bold: boolean
  /** Its first letters are bold. */
  opensBold: boolean
  letters: boolean
  readonly notes: string[]
  /** The mark at its end was deleted: it goes on in the next. */
  joined: boolean
}

/** A run of letters in one form, while it is read. */
export interface OpenRun {
  bold: boolean | undefined
  hidden: boolean | undefined
  style: ParagraphStyle | undefined
}

/** @param before the paragraph that goes on in this one, its end having been deleted */
export function openedParagraph(style: ParagraphStyle | undefined, before: OpenParagraph | undefined): OpenParagraph {
  return {
    style,
    list: undefined,
    heading: undefined,
    centred: undefined,
    text: before?.text ?? '',
    bold: before?.bold ?? false,
    opensBold: before?.opensBold ?? false,
    letters: before?.letters ?? false,
    notes: before?.notes ?? [],
    joined: false,
  }
}

/** Adds letters as the run and the styles form them; hidden ones are left out. */
export function addText(paragraph: OpenParagraph, run: OpenRun | undefined, text: string): void {
  const hidden = run?.hidden ?? run?.style?.hidden ?? paragraph.style?.hidden
  if (hidden === true) return
  paragraph.text += text
  if (!/[\p{L}\p{N}]/u.test(text)) return
  const bold = (run?.bold ?? run?.style?.bold ?? paragraph.style?.bold) === true
  if (!paragraph.letters) paragraph.opensBold = bold
  paragraph.bold = bold && (paragraph.bold || !paragraph.letters)
  paragraph.letters = true
}

export function setParagraphProperty(
  paragraph: OpenParagraph,
  name: string,
  attributes: Attributes,
  styles: ReadonlyMap<string, ParagraphStyle>,
): void {
  const value = attribute(attributes)
  if (name === 'pStyle') paragraph.style = styles.get(value ?? '') ?? paragraph.style
  else if (name === 'outlineLvl') paragraph.heading = levelFrom(value)
  else if (name === 'jc') paragraph.centred = value === 'center'
  else if (name === 'numPr') paragraph.list = { list: '', level: 0 }
  else if (name === 'ilvl' && paragraph.list) paragraph.list.level = Number(value) || 0
  else if (name === 'numId' && paragraph.list) paragraph.list.list = value ?? ''
}

export function setRunProperty(
  run: OpenRun,
  name: string,
  attributes: Attributes,
  styles: ReadonlyMap<string, ParagraphStyle>,
): void {
  if (name === 'b') run.bold = isOn(attributes)
  else if (name === 'vanish' || name === 'webHidden') run.hidden = isOn(attributes) || run.hidden === true
  else if (name === 'rStyle') run.style = styles.get(attribute(attributes) ?? '')
}

/** “List Bullet 2” stands one deeper than “List Bullet”, though each counts as a list of its own. */
const depthOfStyle = (style: ParagraphStyle | undefined): number =>
  Number(/^list (?:bullet|number) ([2-9])$/iu.exec(style?.name ?? '')?.[1] ?? 1) - 1

/** The paragraph as it was read whole, its label numbered. */
export function finishedParagraph(open: OpenParagraph, number: Numberer): RawParagraph {
  const { style } = open
  // What nobody sees and every scanner or typist leaves behind is dropped; what would reorder or hide text is shown.
  const seen = open.text.normalize('NFC').replace(/[\u00AD\u200B-\u200D\u2060\uFEFF]/g, '')
  const text = visible(seen.replace(/\u00A0/g, ' ')).trim()
  // A list of the paragraph itself goes before that of its style; list 0 takes it out of any.
  const list = open.list ?? style?.numbering
  const label = list === undefined || list.list === '0' || text === '' ? '' : number(list.list, list.level)
  return {
    of: 'paragraph',
    text,
    label: label.trim(),
    ...(label === '' || list === undefined ? {} : { depth: Math.max(list.level, depthOfStyle(style)) }),
    heading: open.heading ?? style?.heading,
    bold: open.bold,
    opensBold: open.opensBold,
    centred: open.centred ?? style?.centred ?? false,
    title: /^(title|tiêu đề)$/iu.test(style?.name ?? ''),
    contents: /^(toc|contents|mục lục|table of figures)\b/iu.test(style?.name ?? ''),
    notes: open.notes,
  }
}
