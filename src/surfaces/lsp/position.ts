import { pathToFileURL } from 'node:url'
import type { Location as LspLocation, Range } from 'vscode-languageserver'
import { locationAt, type Source } from '../../kernel/index.js'
import type { Stretch } from './names.js'

/** A place as the protocol counts it: lines and UTF-16 units from 0. */
export function rangeOf(source: Source, start: number, end: number): Range {
  const at = locationAt(source, start, Math.max(1, end - start))
  const from = { line: at.line - 1, character: at.column - 1 }
  return { start: from, end: { line: from.line, character: from.character + (end - start) } }
}

export function locationOf(stretch: Stretch): LspLocation {
  return { uri: uriOf(stretch.path), range: rangeOf(stretch.source, stretch.start, stretch.end) }
}

export function uriOf(path: string): string {
  return pathToFileURL(path).href
}
