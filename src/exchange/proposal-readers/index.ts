import { older } from './older.js'
import { pdf } from './pdf.js'
import type { ProposalReader } from './reader.js'
import { text } from './text.js'
import { word } from './word.js'
import { workbook } from './workbook.js'

/** Every way in which a proposal arrives beside YAML, in the order of the help. Adding one is its file and a line here. */
export const proposalReaders: readonly ProposalReader[] = [word, workbook, pdf, older, text]
