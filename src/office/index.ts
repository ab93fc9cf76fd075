/** What other rooms may use of this one. */
export { type FileKind, kindOf } from './kind.js'
export { amendedWorkbook, annotatedWorkbook, readPaper, readPdf, readWorkbook } from './lazily.js'
export { escapeXml, packed, xmlHead, xmlText } from './pack.js'
export {
  type PaperBlock,
  type PaperCell,
  type PaperPlace,
  type PaperRow,
  type PaperTable,
  type Paragraph,
  paperLocation,
  placeName,
  type WordPaper,
} from './paper/paper.js'
export { columnLetters } from './sheet/address.js'
export type { CellText } from './sheet/amend.js'
export type { CellNote } from './sheet/comments.js'
export { csvOf } from './sheet/csv.js'
export { readCsv } from './sheet/csv-read.js'
export type { StyleName } from './sheet/styles.js'
export { type Cell, cellAt, cellLocation, mergeAt, type Sheet, type Workbook } from './sheet/workbook.js'
export {
  opensFormula,
  type Validation,
  type WrittenCell,
  type WrittenSheet,
  writeWorkbook,
} from './sheet/write-workbook.js'
export { dayOfSerial } from './sheet/xlsx-formats.js'
export { decodedText } from './text.js'
export { type Attributes, decodedXml, readXmlText, type XmlReader } from './xml.js'
