import type { Diagnostic } from 'vscode-languageserver'
import { DiagnosticSeverity } from 'vscode-languageserver'
import { readYaml } from '../../architecture/index.js'
import { createPlaceTable, defaultLimits, type Lang, type Source } from '../../kernel/index.js'
import { rangeOf } from './position.js'

/** The files that are open in the editor, by absolute path. */
export interface Documents {
  /** As they stand in the editor. */
  readonly now: Map<string, string>
  /** As they last could be parsed: what the workspace is read from while someone is in the middle of a word. */
  readonly sound: Map<string, string>
  /** What is wrong with those that cannot be parsed now. */
  readonly broken: Map<string, readonly Diagnostic[]>
}

export function createDocuments(): Documents {
  return { now: new Map(), sound: new Map(), broken: new Map() }
}

/** Takes over what the editor shows of a file. */
export function takeText(documents: Documents, path: string, text: string, lang: Lang): void {
  documents.now.set(path, text)
  const source: Source = { file: path, text }
  const { value, problems } = readYaml(source, createPlaceTable(), defaultLimits)
  if (problems.length === 0 || (value !== undefined && value !== null)) {
    documents.sound.set(path, text)
    documents.broken.delete(path)
    return
  }
  documents.broken.set(
    path,
    problems.map(({ offset, message }) => {
      const at = Math.min(offset, text.length)
      return {
        range: rangeOf(source, at, Math.min(at + 1, text.length)),
        severity: DiagnosticSeverity.Error,
        code: 'model/schema',
        source: 'kientruc',
        message: message[lang],
      }
    }),
  )
}

export function dropText(documents: Documents, path: string): void {
  documents.now.delete(path)
  documents.sound.delete(path)
  documents.broken.delete(path)
}
