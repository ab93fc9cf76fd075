import type { Text } from './text.js'

/** Bounds on untrusted input. Reaching one is an error that names it and the flag that moves it. */
export interface Limits {
  /** Bytes of one file. */
  readonly fileBytes: number
  /** YAML files of one folder. */
  readonly files: number
  /** Nesting of YAML collections. */
  readonly depth: number
  /** Nodes that all aliases of one file may stand for together. */
  readonly aliasNodes: number
  /** Steps, by estimate, that one of the province's own rules may take over all its subjects. */
  readonly ruleSteps: number
  /** Parts of an Office file, which is a zip archive. */
  readonly parts: number
  /** Bytes of all parts of an Office file together, unfolded. */
  readonly unfoldedBytes: number
  /** How many times larger a part of an Office file above 4 MiB may be than its compressed form. */
  readonly ratio: number
  /** Rows with content in one sheet. */
  readonly rows: number
  /** Cells with content in one sheet. */
  readonly cells: number
  /** Characters of one cell. */
  readonly cellCharacters: number
  /** Sheets of one workbook. */
  readonly sheets: number
  /** Characters of one value in YAML or of one paragraph of a Word paper. */
  readonly textCharacters: number
  /** Rows that the merged cells of one sheet may cover together. */
  readonly mergedRows: number
  /** Elements of one XML file. */
  readonly xmlElements: number
  /** Paragraphs of a Word paper, those in its tables included. */
  readonly paragraphs: number
  /** Printed pages that are read of one PDF; of a longer one those before. */
  readonly pages: number
}

/**
 * Wide enough for 100,000 systems in one file (about 55 MB of YAML), narrow enough for one machine. A workbook of 200,000 rows
 * and ten columns unfolds to about 100 MiB; repetitive sheets reach a ratio of about 100.
 */
export const defaultLimits: Limits = {
  fileBytes: 128 << 20,
  files: 200_000,
  depth: 64,
  aliasNodes: 100_000,
  ruleSteps: 200_000_000,
  parts: 10_000,
  unfoldedBytes: 384 << 20,
  ratio: 400,
  rows: 100_000,
  cells: 2_000_000,
  // Excel's own bound.
  cellCharacters: 32_767,
  sheets: 1_000,
  textCharacters: 1 << 20,
  mergedRows: 200_000,
  xmlElements: 2_000_000,
  paragraphs: 500_000,
  pages: 400,
}

/** How each limit is called on the command line, and the most that it may be set to. */
export const limitNames = {
  fileBytes: { name: 'file-bytes', most: 512 << 20 },
  files: { name: 'files', most: 10_000_000 },
  // Values are walked by recursion, so the stack is the bound.
  depth: { name: 'depth', most: 1_000 },
  aliasNodes: { name: 'alias-nodes', most: 100_000_000 },
  ruleSteps: { name: 'rule-steps', most: 1_000_000_000_000 },
  parts: { name: 'parts', most: 1_000_000 },
  unfoldedBytes: { name: 'unfolded-bytes', most: 4 * 2 ** 30 },
  ratio: { name: 'ratio', most: 1_000_000 },
  rows: { name: 'rows', most: 1 << 20 },
  cells: { name: 'cells', most: 100_000_000 },
  // Longer texts overflow the stack of regular expressions that go through them, ours and the libraries'.
  cellCharacters: { name: 'cell-characters', most: 1 << 20 },
  sheets: { name: 'sheets', most: 100_000 },
  textCharacters: { name: 'text-characters', most: 1_250_000 },
  mergedRows: { name: 'merged-rows', most: 10_000_000 },
  xmlElements: { name: 'xml-elements', most: 100_000_000 },
  paragraphs: { name: 'paragraphs', most: 10_000_000 },
  pages: { name: 'pages', most: 10_000 },
} as const satisfies Record<keyof Limits, { readonly name: string; readonly most: number }>

/** The words that end the message of a limit that was reached. */
export function limitHint(limit: keyof Limits): Text {
  const { name } = limitNames[limit]
  return { vi: `(giới hạn ${name}; nới bằng --max ${name}=…)`, en: `(limit ${name}; moved by --max ${name}=…)` }
}
