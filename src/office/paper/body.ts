import { append, InputError, limitHint } from '../../kernel/index.js'
import type { Archive } from '../archive.js'
import { type Attributes, readXml } from '../xml.js'
import type { Numberer } from './numbering.js'
import {
  addText,
  finishedParagraph,
  type OpenParagraph,
  type OpenRun,
  openedParagraph,
  setParagraphProperty,
  setRunProperty,
} from './paragraph.js'
import type { Body, RawBlock, RawTable } from './raw.js'
import { attribute, isOn, type ParagraphStyle } from './styles.js'

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
  styles: ReadonlyMap<string, ParagraphStyle>,
  number: Numberer,
  count: () => void,
): Promise<Body> {
  const blocks: RawBlock[] = []
  const notes = new Map<string, RawBlock[]>()
  const containers: RawBlock[][] = [blocks]
  const tables: RawTable[] = []
  const paragraphs: OpenParagraph[] = []
  const boxes: RawBlock[][] = []
  let run: OpenRun | undefined
  let inText = false
  let properties: 'paragraph' | 'mark' | 'run' | 'row' | 'control' | undefined
  let skip = 0
  let trackedChanges = false
  /** Content controls that show a hint instead of content. */
  const controls: boolean[] = []
  /** Text of a paragraph whose end was deleted, waiting for the next. */
  let carried: OpenParagraph | undefined

  const into = () => containers.at(-1) ?? blocks
  const row = () => tables.at(-1)?.rows.at(-1)
  const cell = () => row()?.cells.at(-1)
  const write = (text: string) => {
    const paragraph = paragraphs.at(-1)
    if (!paragraph || controls.includes(true)) return
    addText(paragraph, run, text)
    if (paragraph.text.length > archive.limits.textCharacters) throw tooLong(archive)
  }

  function openParagraph(): void {
    count()
    paragraphs.push(openedParagraph(styles.get('Normal'), carried))
    carried = undefined
  }

  function closeParagraph(): void {
    const open = paragraphs.pop()
    if (!open) return
    const own = boxes.pop()
    if (open.joined && paragraphs.length === 0) carried = open
    else into().push(finishedParagraph(open, number))
    if (own) append(into(), own)
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
    const paragraph = paragraphs.at(-1)
    if (properties === 'paragraph' && paragraph) setParagraphProperty(paragraph, name, attributes, styles)
    else if (properties === 'run' && run) setRunProperty(run, name, attributes, styles)
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
        if (table) append(into(), unwrapped(table))
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

function tooDeep({ file, limits }: Archive): InputError {
  const hint = limitHint('depth')
  return new InputError({
    vi: `“${file}” có bảng lồng nhau quá ${limits.depth} tầng ${hint.vi}.`,
    en: `“${file}” nests tables more than ${limits.depth} deep ${hint.en}.`,
  })
}

function tooLong({ file, limits }: Archive): InputError {
  const hint = limitHint('textCharacters')
  const most = limits.textCharacters
  return new InputError({
    vi: `“${file}” có một đoạn văn dài quá ${most.toLocaleString('vi-VN')} ký tự ${hint.vi}. Hãy tách đoạn.`,
    en: `“${file}” has a paragraph of more than ${most.toLocaleString('en-GB')} characters ${hint.en}. Split it.`,
  })
}

/** A table of a single cell is a frame around text, not a table. */
function unwrapped(table: RawTable): readonly RawBlock[] {
  const [only, ...more] = table.rows.flatMap((r) => (r.deleted ? [] : r.cells))
  return only && more.length === 0 ? only.blocks : [table]
}
