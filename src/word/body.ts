import { InputError } from '../load/input-error.js'
import { limitHint } from '../load/limits.js'
import type { Archive } from '../office/archive.js'
import { type Attributes, readXml } from '../office/xml.js'
import { visible } from '../text/visible.js'
import type { Numberer } from './numbering.js'
import type { Body, RawBlock, RawParagraph, RawTable } from './raw.js'
import { attribute, isOn, levelFrom, type Style } from './styles.js'

/** A paragraph while it is read. A text box nests paragraphs of its own in it. */
interface Open {
  style: Style | undefined
  list: { list: string; level: number } | undefined
  heading: number | undefined
  centred: boolean | undefined
  text: string
  bold: boolean
  opensBold: boolean
  letters: boolean
  notes: string[]
  /** The mark at its end was deleted: it goes on in the next. */
  joined: boolean
}

/** The letters of a run while it is read. */
interface Run {
  bold: boolean | undefined
  hidden: boolean | undefined
  style: Style | undefined
}

/** Elements whose content no reader sees or whose content stands elsewhere too. */
const skipped = new Set([
  'Fallback',
  'moveFrom',
  'del',
  'instrText',
  'delText',
  'delInstrText',
  'rPrChange',
  'pPrChange',
  'tblPrChange',
  'tcPrChange',
  'trPrChange',
  'sectPrChange',
  'ruby',
])

/**
 * Reads a part of WordprocessingML to blocks, in reading order: paragraphs and tables, text boxes after the paragraph that holds
 * them. Deleted and moved-away text, hidden text, field codes and placeholders are left out; inserted text, results of fields
 * and what stands in content controls are in.
 * @param count is told of each paragraph, and may throw where there are too many
 */
export async function readBody(
  archive: Archive,
  part: string,
  styles: ReadonlyMap<string, Style>,
  number: Numberer,
  count: () => void,
): Promise<Body> {
  const blocks: RawBlock[] = []
  const notes = new Map<string, RawBlock[]>()
  const containers: RawBlock[][] = [blocks]
  const tables: RawTable[] = []
  const paragraphs: Open[] = []
  const boxes: RawBlock[][] = []
  let run: Run | undefined
  let inText = false
  let properties: 'paragraph' | 'mark' | 'run' | 'row' | 'control' | undefined
  let skip = 0
  let trackedChanges = false
  /** Content controls that show a hint instead of content. */
  const controls: boolean[] = []
  /** Text of a paragraph whose end was deleted, waiting for the next. */
  let carried: Open | undefined

  const into = () => containers.at(-1) ?? blocks
  const row = () => tables.at(-1)?.rows.at(-1)
  const cell = () => row()?.cells.at(-1)
  const write = (text: string) => {
    const paragraph = paragraphs.at(-1)
    if (!paragraph || controls.includes(true)) return
    const { hidden, bold } = {
      hidden: run?.hidden ?? run?.style?.hidden ?? paragraph.style?.hidden,
      bold: run?.bold ?? run?.style?.bold ?? paragraph.style?.bold,
    }
    if (hidden === true) return
    paragraph.text += text
    if (/[\p{L}\p{N}]/u.test(text)) {
      if (!paragraph.letters) paragraph.opensBold = bold === true
      paragraph.bold = (paragraph.letters ? paragraph.bold : true) && bold === true
      paragraph.letters = true
    }
  }

  function openParagraph(): void {
    count()
    const before = carried
    carried = undefined
    paragraphs.push({
      style: styles.get('Normal'),
      list: undefined,
      heading: undefined,
      centred: undefined,
      text: before?.text ?? '',
      bold: before?.bold ?? false,
      opensBold: before?.opensBold ?? false,
      letters: before?.letters ?? false,
      notes: before?.notes ?? [],
      joined: false,
    })
  }

  function closeParagraph(): void {
    const open = paragraphs.pop()
    if (!open) return
    const own = boxes.pop()
    if (open.joined && paragraphs.length === 0) carried = open
    else into().push(finished(open, number))
    if (own) into().push(...own)
  }

  function property(name: string, attributes: Attributes): void {
    const paragraph = paragraphs.at(-1)
    const value = attribute(attributes)
    if (properties === 'paragraph' && paragraph) {
      if (name === 'pStyle') paragraph.style = styles.get(value ?? '') ?? paragraph.style
      else if (name === 'outlineLvl') paragraph.heading = levelFrom(value)
      else if (name === 'jc') paragraph.centred = value === 'center'
      else if (name === 'numPr') paragraph.list = { list: '', level: 0 }
      else if (name === 'ilvl' && paragraph.list) paragraph.list.level = Number(value) || 0
      else if (name === 'numId' && paragraph.list) paragraph.list.list = value ?? ''
    } else if (properties === 'run' && run) {
      if (name === 'b') run.bold = isOn(attributes)
      else if (name === 'vanish' || name === 'webHidden') run.hidden = isOn(attributes) || run.hidden === true
      else if (name === 'rStyle') run.style = styles.get(value ?? '')
    }
  }

  function open(name: string, attributes: Attributes): void {
    switch (name) {
      case 'p':
        openParagraph()
        boxes.push([])
        break
      case 'pPr':
        properties = 'paragraph'
        break
      case 'rPr':
        properties = run ? 'run' : properties === 'paragraph' ? 'mark' : properties
        break
      case 'r':
        run = { bold: undefined, hidden: undefined, style: undefined }
        break
      case 't':
        inText = true
        break
      case 'tab':
      case 'ptab':
        if (run && properties === undefined) write('\t')
        break
      case 'br':
      case 'cr':
        if (run) write('\n')
        break
      case 'noBreakHyphen':
        write('-')
        break
      case 'footnoteReference':
      case 'endnoteReference':
        paragraphs.at(-1)?.notes.push(`${name.slice(0, -9)} ${attribute(attributes, 'id') ?? ''}`)
        break
      case 'ins':
      case 'moveTo':
        trackedChanges = true
        break
      case 'txbxContent':
        containers.push(boxes.at(-1) ?? [])
        break
      case 'tbl':
        if (tables.length >= archive.limits.depth) throw tooDeep(archive)
        tables.push({ of: 'table', rows: [] })
        break
      case 'tr':
        tables.at(-1)?.rows.push({ cells: [], head: false, deleted: false })
        break
      case 'trPr':
        properties = 'row'
        break
      case 'tblHeader': {
        const of = row()
        if (of) of.head = isOn(attributes)
        break
      }
      case 'tc': {
        const blocksOfCell: RawBlock[] = []
        row()?.cells.push({ blocks: blocksOfCell, span: 1, merged: false })
        containers.push(blocksOfCell)
        break
      }
      case 'gridSpan': {
        const of = cell()
        if (of) of.span = Math.min(64, Math.max(1, Number(attribute(attributes)) || 1))
        break
      }
      case 'vMerge': {
        const of = cell()
        if (of) of.merged = attribute(attributes) !== 'restart'
        break
      }
      case 'sdt':
        controls.push(false)
        break
      case 'showingPlcHdr':
        if (controls.length > 0) controls[controls.length - 1] = isOn(attributes)
        break
      case 'footnote':
      case 'endnote': {
        const held: RawBlock[] = []
        // The lines that separate notes from the text are kept as notes of a type.
        if (attribute(attributes, 'type') === undefined) notes.set(attribute(attributes, 'id') ?? '', held)
        containers.push(held)
        break
      }
    }
    if (properties !== undefined) property(name, attributes)
  }

  function close(name: string): void {
    switch (name) {
      case 'p':
        closeParagraph()
        break
      case 'pPr':
      case 'trPr':
        properties = undefined
        break
      case 'rPr':
        properties = properties === 'mark' ? 'paragraph' : undefined
        break
      case 'r':
        run = undefined
        break
      case 't':
        inText = false
        break
      case 'txbxContent':
      case 'tc':
      case 'footnote':
      case 'endnote':
        containers.pop()
        break
      case 'tbl': {
        const table = tables.pop()
        if (table) into().push(...unwrapped(table))
        break
      }
      case 'sdt':
        controls.pop()
        break
    }
  }

  await readXml(archive, part, {
    open(name, attributes) {
      if (skip > 0) skip++
      else if (skipped.has(name)) {
        if (name === 'del' && properties === 'row') {
          const of = row()
          if (of) of.deleted = true
        } else if (name === 'del' && properties === 'mark') {
          const paragraph = paragraphs.at(-1)
          if (paragraph) paragraph.joined = true
        }
        if (name === 'del' || name === 'moveFrom') trackedChanges = true
        skip = 1
      } else open(name, attributes)
    },
    close(name) {
      if (skip > 0) skip--
      else close(name)
    },
    text(text) {
      if (inText && skip === 0) write(text)
    },
  })
  return { blocks, notes, trackedChanges }
}

function finished(open: Open, number: Numberer): RawParagraph {
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
    heading: open.heading ?? style?.heading,
    bold: open.bold,
    opensBold: open.opensBold,
    centred: open.centred ?? style?.centred ?? false,
    title: /^(title|tiêu đề)$/iu.test(style?.name ?? ''),
    contents: /^(toc|contents|mục lục|table of figures)\b/iu.test(style?.name ?? ''),
    notes: open.notes,
  }
}

function tooDeep({ file, limits }: Archive): InputError {
  const hint = limitHint('depth')
  return new InputError({
    vi: `“${file}” có bảng lồng nhau quá ${limits.depth} tầng ${hint.vi}.`,
    en: `“${file}” nests tables more than ${limits.depth} deep ${hint.en}.`,
  })
}

/** A table of a single cell is a frame around text, not a table. */
function unwrapped(table: RawTable): readonly RawBlock[] {
  const [only, ...more] = table.rows.flatMap((r) => (r.deleted ? [] : r.cells))
  return only && more.length === 0 ? only.blocks : [table]
}
