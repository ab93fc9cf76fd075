import { Document, type ISectionOptions } from 'docx'
import { type Words, words } from '../words/index.js'
import {
  annexHeading,
  blockParagraphs,
  dashedParagraphs,
  factsTable,
  findingsTable,
  gap,
  headingParagraph,
  noteParagraph,
  numberedParagraphs,
  type DocxBlock as Piece,
  plainHeading,
  runsOf,
  sidesTable,
  verdictPieces,
  viewTable,
} from './docx/blocks.js'
import { bytesOf } from './docx/bytes.js'
import { addressee, advice, headers, letterheadRows, signatures, title } from './docx/paper.js'
import { numbering, pageLayout, styles } from './docx/styles.js'
import { type Block, facts, type Paper, type PaperFile, strong } from './model.js'

/** Which of the file's numbered lists is written: a list that goes on where the one before ended is the same to Word. */
interface Lists {
  current: number
}

/** Papers as one Word file that an officer goes on writing, in the form of official papers; each begins on a page of its own. */
export function fileDocx({ title: name, lang, papers }: PaperFile): Promise<Uint8Array> {
  const w = words[lang]
  const lists = { current: 0 }
  const sections: ISectionOptions[] = papers.map((paper, index) => ({
    properties: { page: { ...pageLayout, pageNumbers: { start: 1 } }, titlePage: true },
    headers,
    children: paperPieces(paper, index, w, lists),
  }))
  return bytesOf(new Document({ title: name, styles: styles(lang), numbering, sections }), name)
}

function paperPieces(paper: Paper, index: number, w: Words, lists: Lists): Piece[] {
  const pieces = (blocks: readonly Block[]) =>
    blocks.flatMap((block, i) => blockPieces(block, opensTable(blocks[i + 1]), w, lists))
  return [
    ...(paper.head ? letterheadRows(paper.head, w) : []),
    ...(paper.heading === undefined ? [] : title(paper.heading, paper.subheading)),
    ...(paper.to === undefined ? [] : [addressee(paper.to)]),
    ...pieces(paper.opening),
    ...paper.parts.flatMap((part) => [
      headingParagraph(part.title, paper.numbered ? index : undefined),
      ...pieces(part.blocks),
    ]),
    ...pieces(paper.closing),
    ...(paper.signer === undefined ? [] : signatures(paper.signer, w)),
    ...(paper.advice === undefined ? [] : [advice(paper.advice)]),
    ...paper.annexes.flatMap((annex) => [annexHeading(annex.title), ...pieces(annex.blocks)]),
  ]
}

/** What stands right above a table stays with it. */
const opensTable = (next: Block | undefined) => next?.kind === 'table' || next?.kind === 'sides'

function blockPieces(block: Block, keepNext: boolean, w: Words, lists: Lists): Piece[] {
  switch (block.kind) {
    case 'text':
      return [
        block.look === 'note'
          ? noteParagraph(runsOf(block.bits, { italics: true }), keepNext)
          : blockParagraphs(runsOf(block.bits), keepNext),
      ]
    case 'heading':
      return [plainHeading(runsOf(block.bits))]
    case 'list': {
      const items = block.items.map((bits) => runsOf(bits))
      if (!block.ordered) return dashedParagraphs(items)
      if (block.start === 1) lists.current += 1
      return numberedParagraphs(items, lists.current)
    }
    case 'facts':
      return factsTable(block.facts)
    case 'table':
      return viewTable(block.table)
    case 'sides':
      return [sidesTable(block), gap()]
    case 'findings':
      return [findingsTable(block.rows, w), gap()]
    case 'verdict':
      return verdictPieces(block)
    case 'figures':
      return factsTable(facts(block.figures.map((f) => [f.label, { ...strong(f.value), note: f.note }])))
    case 'picture':
    case 'chart':
      // What a drawing shows is said in words or in a table beside it.
      return []
  }
}
